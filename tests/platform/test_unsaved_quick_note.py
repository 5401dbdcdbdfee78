"""A quick note that can't be saved stays, says why, and is saved once by the next try."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest

from models import driver
from services.store import JOURNAL_FILE
from tests.platform.at_spi import ScreenReader, Step, accessibility_bus
from tests.platform.note_desktop import NOTE, NoteDesktop
from tests.platform.processes import need, output

BEGUN = "called Daan about the move"
REST = " and what it may cost"
FULL: Step = ("label", "The journal in .* can't be read or written.*the disk is not full.*")
BUSY: Step = ("label", "Another program is writing in the journal.*")
TEXT: Step = ("text", "What was said\\?")
SMALL_DISK = "size=8m,mode=700"


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """Mount a small disk."""
    need("mount", "umount")
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", SMALL_DISK, "tmpfs", str(folder)]
    if subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("may not mount a disk")
    try:
        yield folder
    finally:
        output(["umount", "--lazy", str(folder)], os.environ)


@pytest.fixture
def heard(note_desktop: NoteDesktop) -> Iterator[NoteDesktop]:
    """Let a screen reader hear the desktop."""
    with accessibility_bus(note_desktop.environment) as environment:
        note_desktop.environment = environment
        yield note_desktop


class TestOnSmallDisk:
    """The journal lies on a disk that can be filled."""

    @pytest.fixture
    def profile(self, disk: Path) -> Path:
        profile = disk / "profile"
        profile.mkdir(mode=0o700)
        return profile

    def test_a_full_disk_loses_nothing_and_is_told(self, heard: NoteDesktop, disk: Path) -> None:
        app = heard.wait_in_background()
        reader = ScreenReader(app, heard.environment)
        heard.call_note()
        heard.type(BEGUN)
        heard.await_that(lambda: heard.drafts() == [BEGUN], "the draft")
        fill(disk)
        heard.type(REST)
        reader.read(FULL)
        heard.press("ctrl+Return")
        reader.read(FULL)
        assert reader.read((*TEXT, "focused")).text == BEGUN + REST
        assert (heard.has_focus(NOTE), heard.entries(), heard.drafts()) == (True, [], [BEGUN])
        (disk / "filler").unlink()
        heard.press("ctrl+Return")
        heard.await_other()
        assert (heard.entries(), heard.drafts()) == ([BEGUN + REST], [])


def test_a_locked_journal_is_told_while_the_window_lives_on(heard: NoteDesktop) -> None:
    app = heard.wait_in_background()
    reader = ScreenReader(app, heard.environment)
    heard.call_note()
    heard.type(BEGUN)
    heard.await_that(lambda: heard.drafts() == [BEGUN], "the draft")
    with closing(driver.connect(heard.profile / JOURNAL_FILE)) as other:
        other.execute("BEGIN IMMEDIATE")
        heard.press("ctrl+Return")
        assert heard.start("note").wait() == 0  # the app hears it, so that nothing holds it up
        reader.read(BUSY)
        assert reader.read(TEXT).text == BEGUN
        assert heard.has_focus(NOTE)
        other.execute("ROLLBACK")
    assert (heard.entries(), heard.drafts()) == ([], [BEGUN])
    heard.press("ctrl+Return")
    heard.await_other()
    assert (heard.entries(), heard.drafts()) == ([BEGUN], [])
    assert app.errors() == ""


def fill(disk: Path) -> None:
    """Leave no room on a disk."""
    with (disk / "filler").open("wb", buffering=0) as filler, suppress(OSError):
        while True:
            filler.write(bytes(4096))
