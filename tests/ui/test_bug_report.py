"""A bug is logged without names or notes, told in the main thread, and ends nothing."""

from __future__ import annotations

import logging
import stat
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from ui import bug_report
from ui.bug_report import LOG_FILE, BugCatcher, anonymous_traceback, log_to

NOTE = "Hanneke Zeilstra is ill"


@pytest.fixture
def log_file(profile: Path) -> Iterator[Path]:
    end = log_to(profile)
    yield profile / LOG_FILE
    end()


@pytest.fixture
def catcher(qtbot: QtBot) -> Iterator[BugCatcher]:
    catcher = BugCatcher()
    undo = catcher.install()
    yield catcher
    undo()


def caught_error(raising: Callable[[], object]) -> BaseException:
    try:
        raising()
    except BaseException as error:  # noqa: BLE001 - any will do
        return error
    raise AssertionError


def save_note() -> None:
    raise ValueError(NOTE)


def save_note_and_fail_again() -> None:
    try:
        save_note()
    except ValueError as error:
        raise RuntimeError(NOTE) from error


def test_a_traceback_says_where_and_what_kind_but_not_what_about() -> None:
    text = anonymous_traceback(caught_error(save_note))
    assert text.splitlines()[-1] == "ValueError"
    assert "test_bug_report.py" in text
    assert "in save_note" in text
    assert "Hanneke" not in text


def test_a_traceback_tells_causes_first() -> None:
    text = anonymous_traceback(caught_error(save_note_and_fail_again))
    assert [line for line in text.splitlines() if not line.startswith(" ")] == [
        "ValueError",
        "then",
        "RuntimeError",
    ]


def test_an_exception_in_a_slot_is_caught(qtbot: QtBot, catcher: BugCatcher) -> None:
    with qtbot.waitSignal(catcher.caught) as caught:
        QTimer.singleShot(0, catcher, save_note)
    assert str(caught.args[0]) == NOTE


def test_an_exception_in_a_thread_is_told_in_the_main_thread(
    qtbot: QtBot, catcher: BugCatcher
) -> None:
    told_in: list[threading.Thread] = []
    receiver = BugCatcher()
    receiver.caught.connect(lambda _error: told_in.append(threading.current_thread()))
    catcher.caught.connect(receiver.caught)
    with qtbot.waitSignal(receiver.caught):
        threading.Thread(target=save_note).start()
    assert told_in == [threading.main_thread()]


def test_undoing_gives_the_hooks_back(qtbot: QtBot) -> None:
    before = (sys.excepthook, threading.excepthook)
    undo = BugCatcher().install()
    assert (sys.excepthook, threading.excepthook) != before
    undo()
    assert (sys.excepthook, threading.excepthook) == before


@pytest.mark.parametrize("ending", [KeyboardInterrupt, SystemExit])
def test_ending_is_no_bug(
    catcher: BugCatcher, ending: type[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[BaseException] = []
    python: list[type[BaseException]] = []
    catcher.caught.connect(told.append)
    monkeypatch.setattr(sys, "__excepthook__", lambda kind, *_rest: python.append(kind))
    sys.excepthook(ending, ending(), None)
    assert (told, python) == ([], [ending])


def test_the_log_keeps_bugs_and_no_words(log_file: Path, catcher: BugCatcher) -> None:
    catcher.report(caught_error(save_note))
    text = log_file.read_text()
    assert "ValueError" in text
    assert "in save_note" in text
    assert "Hanneke" not in text


def test_the_log_keeps_the_words_of_a_logged_exception_out(log_file: Path) -> None:
    try:
        save_note()
    except ValueError:
        logging.getLogger("services.store").exception("not saved")
    text = log_file.read_text()
    assert "not saved" in text
    assert "ValueError" in text
    assert "Hanneke" not in text


def test_the_log_keeps_out_what_libraries_say(log_file: Path) -> None:
    logging.getLogger("vobject.base").error("cannot parse %s", NOTE)
    assert log_file.read_text() == ""


def test_only_the_owner_may_read_the_log(log_file: Path) -> None:
    assert stat.S_IMODE(log_file.stat().st_mode) == 0o600


def test_a_long_log_is_put_aside(
    log_file: Path, monkeypatch: pytest.MonkeyPatch, profile: Path
) -> None:
    for number in range(bug_report._LOG_BYTES // 1000 + 1):
        logging.getLogger("attent").error("%s %s", number, "x" * 1000)
    sizes = sorted(path.stat().st_size for path in profile.iterdir())
    assert len(sizes) == 2
    assert sizes[-1] <= bug_report._LOG_BYTES


@pytest.mark.parametrize("folder", ["missing/folder", "file"])
def test_where_no_log_can_be_written_nothing_fails(tmp_path: Path, folder: str) -> None:
    (tmp_path / "file").write_text("")
    handlers = list(logging.getLogger().handlers)
    log_to(tmp_path / folder)()
    assert logging.getLogger().handlers == handlers
