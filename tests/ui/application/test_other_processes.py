"""The app hears what other processes of its user say."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.support.command_line import Result, attent_process
from tests.support.journal import AddContact
from tests.support.notifier import RecordingNotifier
from tests.ui.application.conftest import LONG_ENOUGH_MS, Open
from tests.ui.main_window.conftest import names
from ui.application import Application


@pytest.fixture
def other_process(profile: Path) -> Iterator[Callable[..., None]]:
    """Give a function that runs a command line on the profile while the app goes on."""
    ended: list[Result] = []
    threads: list[threading.Thread] = []

    def start(*argv: str) -> None:
        thread = threading.Thread(target=lambda: ended.append(attent_process(profile, *argv)))
        threads.append(thread)
        thread.start()

    yield start
    for thread in threads:
        thread.join()
    assert [(result.code, result.err) for result in ended] == [(0, "")] * len(threads)


def test_another_start_brings_the_window_to_the_front(
    qtbot: QtBot, started: Application, other_process: Callable[..., None]
) -> None:
    started.window.hide()
    other_process()
    qtbot.waitUntil(started.window.isVisible, timeout=LONG_ENOUGH_MS)


def test_another_start_in_the_background_is_not_seen(
    qtbot: QtBot,
    started: Application,
    profile: Path,
    notes_wanted: list[None],
    other_process: Callable[..., None],
) -> None:
    started.window.hide()
    assert attent_process(profile, "--background").code == 0  # without an answer from us
    other_process("note")
    qtbot.waitUntil(lambda: len(notes_wanted) == 1, timeout=LONG_ENOUGH_MS)
    assert not started.window.isVisible()  # nor was anything heard before that


def test_a_note_of_nothing_asks_for_the_window_for_notes_and_for_no_other(
    qtbot: QtBot,
    started: Application,
    notes_wanted: list[None],
    other_process: Callable[..., None],
) -> None:
    started.window.hide()
    other_process("note")
    qtbot.waitUntil(lambda: len(notes_wanted) == 1, timeout=LONG_ENOUGH_MS)
    assert not started.window.isVisible()


def test_what_is_asked_of_an_app_that_is_just_starting_is_done(
    qtbot: QtBot,
    open_app: Open,
    tray: None,
    notes_wanted: list[None],
    other_process: Callable[..., None],
) -> None:
    application = open_app()
    other_process("note")
    qtbot.waitUntil(lambda: len(notes_wanted) == 1, timeout=LONG_ENOUGH_MS)
    with qtbot.waitSignal(application.window.contacts_read, timeout=LONG_ENOUGH_MS):
        application.start(background=True)


def test_a_change_by_another_process_shows_in_the_list_and_reminds(
    qtbot: QtBot,
    started: Application,
    add_contact: AddContact,
    notifier: RecordingNotifier,
    other_process: Callable[..., None],
) -> None:
    contact_id = add_contact("Hanneke Zeilstra")  # by a bus that the app does not hear
    started.window.open_contact(contact_id)
    page = started.window.page_area.contact_page
    assert page is not None
    qtbot.waitUntil(lambda: page.shown_id == contact_id)
    other_process(
        *("note", "--contact", "Hanneke", "--follow-up", "Send references"),
        *("--due", "2026-03-03", "She asked for references"),
    )
    qtbot.waitUntil(lambda: names(started.window) == ["Hanneke Zeilstra"], timeout=LONG_ENOUGH_MS)
    qtbot.waitUntil(lambda: page.timeline.model().rowCount() > 0, timeout=LONG_ENOUGH_MS)
    qtbot.waitUntil(lambda: len(notifier.shown) == 1, timeout=LONG_ENOUGH_MS)
