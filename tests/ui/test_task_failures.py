"""A job that fails is told to whoever asked or to the application, and others go on."""

from __future__ import annotations

import logging

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from services.errors import KnownError
from tests.support.jobs import Gate, Told, fail, refuse
from ui.tasks import Tasks, UnexpectedError


def test_a_known_error_goes_to_whoever_asked(
    qtbot: QtBot, tasks: Tasks, told: Told, owner: QObject
) -> None:
    failed: list[KnownError] = []
    tasks.write(owner, refuse, lambda _none: None, failed.append)
    qtbot.waitUntil(lambda: bool(failed))
    assert told.errors == []


def test_a_known_error_that_nobody_expects_goes_to_the_application(
    qtbot: QtBot, tasks: Tasks, told: Told, owner: QObject
) -> None:
    tasks.read(owner, refuse, lambda _none: None)
    qtbot.waitUntil(lambda: len(told.errors) == 1)


def test_a_save_that_failed_is_told_though_its_dialog_is_gone(
    qtbot: QtBot, tasks: Tasks, told: Told, gate: Gate
) -> None:
    gone, failed = QObject(), list[KnownError]()
    tasks.write(gone, gate.job, lambda _none: None)
    tasks.write(gone, refuse, lambda _none: None, failed.append)
    shiboken6.delete(gone)
    gate.open()
    qtbot.waitUntil(lambda: len(told.errors) == 1)
    assert failed == []


def test_a_bug_is_reported_and_nobody_waits_for_ever(
    qtbot: QtBot, tasks: Tasks, told: Told, owner: QObject
) -> None:
    failed: list[KnownError] = []
    tasks.write(owner, fail, lambda _none: None, failed.append)
    qtbot.waitUntil(lambda: bool(failed))
    assert [type(error) for error in failed] == [UnexpectedError]
    assert [type(error) for error in told.bugs] == [ValueError]
    assert told.errors == []


def test_a_bug_is_reported_though_its_owner_is_gone(
    qtbot: QtBot, tasks: Tasks, told: Told, gate: Gate
) -> None:
    gone = QObject()
    tasks.read(gone, gate.job, lambda _none: None)
    tasks.read(gone, fail, lambda _none: None)
    shiboken6.delete(gone)
    gate.open()
    qtbot.waitUntil(lambda: len(told.bugs) == 1)


def test_jobs_go_on_after_one_that_failed(
    qtbot: QtBot, tasks: Tasks, told: Told, owner: QObject
) -> None:
    done: list[str] = []
    tasks.write(owner, fail, done.append)
    tasks.write(owner, lambda _cases: "next", done.append)
    qtbot.waitUntil(lambda: done == ["next"])


def test_a_save_that_fails_while_closing_is_logged_without_its_words(
    tasks: Tasks, told: Told, owner: QObject, caplog: pytest.LogCaptureFixture
) -> None:
    tasks.write(owner, fail, lambda _none: None)
    tasks.close()
    (record,) = [record for record in caplog.records if record.levelno == logging.ERROR]
    assert "ValueError" in record.getMessage()
    assert "Anna" not in caplog.text
    assert told.bugs == []
