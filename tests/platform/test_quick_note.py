"""A note is taken in the quick note, as its user takes it: from another program, by keys alone."""

from __future__ import annotations

import stat
from datetime import datetime
from pathlib import Path

import pytest

from tests.platform.at_spi import ScreenReader, accessibility_bus
from tests.platform.note_desktop import MAIN, NOTE, NOTICE, REMINDERS, SHORTCUT, NoteDesktop

LINE = "called Daan, send proposal on Friday 10:00 #pricing"
FRIDAY = 4

pytestmark = pytest.mark.usefixtures("session_bus")


@pytest.fixture
def desktop(note_desktop: NoteDesktop) -> NoteDesktop:
    return note_desktop


def frame_of(desktop: NoteDesktop) -> tuple[str, ...]:
    """Return where the quick note stands, and how large it is."""
    (window,) = desktop.screen.find_windows(NOTE)
    shell = desktop.screen.xdotool("getwindowgeometry", "--shell", str(window))
    return tuple(line for line in shell.split() if line.startswith(("X=", "Y=")))


def test_a_call_is_written_down_from_another_program(desktop: NoteDesktop) -> None:
    app = desktop.wait_in_background()
    desktop.call_note()
    desktop.type(LINE)
    desktop.press("ctrl+Return")
    desktop.await_window(NOTICE)
    desktop.await_other()
    daan = desktop.command("show", "Daan")
    (entry,) = daan["entries"]
    (follow_up,) = daan["follow_ups"]
    assert (entry["text"], entry["kind"], entry["topics"]) == (LINE, "call", ["pricing"])
    due = datetime.fromisoformat(follow_up["due"])
    assert (follow_up["title"], due.weekday()) == ("send proposal", FRIDAY)
    assert f"{due:%H:%M}" == "10:00"
    assert desktop.drafts() == []
    assert app.errors() == ""


def test_after_saving_its_name_shows_and_goes_by_itself(desktop: NoteDesktop) -> None:
    with accessibility_bus(desktop.environment) as environment:
        desktop.environment = environment
        app = desktop.wait_in_background()
        desktop.call_note()
        desktop.type(LINE)
        desktop.press("ctrl+Return")
        notice = ScreenReader(app, environment).read(("label", "Saved with .*"))
        assert notice.name == "Saved with Daan Verbruggen"
        desktop.await_other()
        desktop.await_that(lambda: not desktop.screen.find_windows(NOTICE), "the end of the notice")


def test_esc_keeps_a_draft_that_can_be_gone_on_with(desktop: NoteDesktop) -> None:
    app = desktop.wait_in_background()
    desktop.call_note()
    desktop.type("called Daan about")
    desktop.press("Escape")
    desktop.await_other()
    desktop.await_that(lambda: desktop.drafts() == ["called Daan about"], "the draft")
    assert desktop.entries() == []
    desktop.call_note()
    desktop.type(" the move")
    desktop.press("ctrl+Return")
    desktop.await_that(lambda: desktop.entries() == ["called Daan about the move"], "the entry")
    assert desktop.drafts() == []
    assert app.errors() == ""


def test_its_keys_work_when_it_is_called_back_at_once(desktop: NoteDesktop) -> None:
    app = desktop.wait_in_background()
    desktop.call_note()
    desktop.type("called Daan")
    desktop.press("Escape", SHORTCUT)  # before the system has taken the focus away
    desktop.await_note()
    desktop.type(" about the move")
    desktop.press("ctrl+Return")
    desktop.await_that(lambda: desktop.entries() == ["called Daan about the move"], "the entry")
    assert app.errors() == ""


def test_one_note_after_another_is_saved(desktop: NoteDesktop) -> None:
    desktop.wait_in_background()
    desktop.call_note()
    desktop.type("called Daan")
    desktop.press("ctrl+shift+Return")
    desktop.await_that(lambda: desktop.entries() == ["called Daan"], "the first entry")
    desktop.await_window(NOTICE)
    desktop.type("mailed Hanneke")
    desktop.press("ctrl+Return")
    desktop.await_that(lambda: len(desktop.entries()) == 2, "the second entry")
    assert desktop.entries() == ["called Daan", "mailed Hanneke"]
    desktop.await_other()


def test_a_second_start_for_a_note_brings_its_window_with_the_focus(desktop: NoteDesktop) -> None:
    desktop.wait_in_background()
    assert desktop.start("note").wait() == 0
    desktop.await_note()
    desktop.type("called Daan")
    desktop.press("ctrl+Return")
    desktop.await_other()
    assert desktop.entries() == ["called Daan"]


def test_a_start_for_a_note_shows_its_window_and_keeps_the_app_in_reach(
    desktop: NoteDesktop,
) -> None:
    desktop.work_elsewhere()
    desktop.start("note")
    desktop.await_note()
    assert desktop.screen.find_windows(MAIN) == []
    desktop.type(LINE)
    desktop.press("ctrl+Return")
    desktop.await_that(lambda: desktop.entries() == [LINE], "the entry")
    assert desktop.start().wait() == 0
    desktop.await_window(MAIN)


def test_the_window_stands_where_it_was_left_after_the_next_start(desktop: NoteDesktop) -> None:
    app = desktop.wait_in_background()
    desktop.call_note()
    (window,) = desktop.screen.find_windows(NOTE)
    before = frame_of(desktop)
    desktop.screen.xdotool("windowmove", "--sync", str(window), "120", "90")
    left_at = frame_of(desktop)
    assert left_at != before
    desktop.press("Escape")
    desktop.await_other()
    app.terminate()
    assert app.wait() == 0
    desktop.wait_in_background()
    desktop.call_note()
    desktop.await_that(lambda: frame_of(desktop) == left_at, "the place")


def test_a_call_from_a_reminder_is_followed_by_its_note(
    desktop: NoteDesktop, tmp_path: Path
) -> None:
    called = phone(desktop, tmp_path)
    now = f"{datetime.now():%Y-%m-%dT%H:%M}"  # noqa: DTZ005 - the person's own wall time
    promise = ("--follow-up", "Call back", "--due", now, "Promised")
    desktop.command("note", "--contact", "Daan", *promise)
    app = desktop.start("--background")
    app.window(REMINDERS).press("c")
    desktop.await_note()
    desktop.await_that(called.exists, "the call")
    assert called.read_text() == "tel:+447700900142\n"
    desktop.type("asked for references")
    desktop.press("ctrl+Return")
    desktop.await_that(lambda: "asked for references" in desktop.entries(), "the entry")
    entry = desktop.command("show", "Daan")["entries"][0]
    assert (entry["text"], entry["kind"]) == ("asked for references", "call")
    assert entry["channel"] == "phone"


def phone(desktop: NoteDesktop, folder: Path) -> Path:
    """Install a program that takes calls; return the file it writes down their links in."""
    program, called = folder / "phone", folder / "called"
    program.write_text(f'#!/bin/sh\necho "$1" > "{called}.part"\nmv "{called}.part" "{called}"\n')
    program.chmod(stat.S_IRWXU)
    applications = Path(desktop.environment["XDG_DATA_HOME"], "applications")
    applications.mkdir(parents=True)
    takes = "MimeType=x-scheme-handler/tel;"
    entry = ["[Desktop Entry]", "Type=Application", "Name=Phone", f"Exec={program} %u", takes]
    (applications / "phone.desktop").write_text("\n".join([*entry, ""]))
    settings = Path(desktop.environment["XDG_CONFIG_HOME"], "mimeapps.list")
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text("[Default Applications]\nx-scheme-handler/tel=phone.desktop\n")
    return called
