"""Tests that leave something behind, beside tidy ones: `tests/test_guards.py` runs them.

Pytest does not collect them by itself, as the file is not called test_….
"""

from __future__ import annotations

import threading
import warnings
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QThread, QTimer, qWarning
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.support import guards, qt_leftovers

guards._GRACE_S = 0.2
qt_leftovers._GRACE_MS = 200

_release = threading.Event()
_kept: list[QObject] = []


def test_leaves_a_thread() -> None:
    threading.Thread(target=_release.wait, name="stray", daemon=True).start()


def test_is_not_blamed_for_the_one_before() -> None:
    _release.set()


def test_has_a_thread_that_ends_by_itself() -> None:
    threading.Thread(target=lambda: None).start()


@pytest.fixture
def worker() -> Iterator[None]:
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    yield
    stop.set()
    thread.join()


@pytest.mark.usefixtures("worker")
def test_has_a_thread_that_its_fixture_ends() -> None:
    pass


@pytest.mark.usefixtures("qapp")
def test_leaves_a_timer() -> None:
    timer = QTimer()
    timer.setObjectName("pulse")
    timer.start(1000)
    _kept.append(timer)


@pytest.mark.usefixtures("qapp")
def test_leaves_a_window() -> None:
    window = QWidget()
    window.setObjectName("forgotten")
    _kept.append(window)


@pytest.mark.usefixtures("qapp")
def test_leaves_a_qt_thread() -> None:
    thread = QThread()
    thread.setObjectName("endless")
    thread.start()
    _kept.append(thread)


@pytest.mark.usefixtures("qapp")
def test_fails_by_itself() -> None:
    _kept.append(QWidget())
    pytest.fail("by itself")


def test_is_tidy(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    QLabel("child", window)
    QDialog(window).show()
    QTimer(window).start()
    window.show()
    thread = QThread()
    thread.start()
    thread.quit()
    _kept.extend([QTimer(), thread])


@pytest.mark.usefixtures("qapp")
def test_leaves_a_window_to_the_garbage_collector() -> None:
    window = QWidget()
    vars(window)["itself"] = window


@pytest.fixture(scope="module")
def shared_window(qapp: QApplication) -> Iterator[QWidget]:
    window = QWidget()
    timer = QTimer(window)
    timer.start()
    yield window
    timer.stop()
    window.deleteLater()


def test_uses_a_window_of_the_module(shared_window: QWidget) -> None:
    assert shared_window.isWindow()


def test_has_an_exception_while_collected() -> None:
    class Careless:
        def __del__(self) -> None:
            raise ValueError("while collected")

    Careless()


def test_has_an_exception_in_a_thread() -> None:
    def fail() -> None:
        raise ValueError("in a thread")

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()


def test_has_a_qt_warning() -> None:
    qWarning("something is off")


def test_has_an_exception_in_a_virtual_method(qtbot: QtBot) -> None:
    class Window(QWidget):
        def showEvent(self, event: QShowEvent) -> None:
            raise ValueError("in Qt")

    window = Window()
    qtbot.addWidget(window)
    window.show()


def test_has_a_python_warning() -> None:
    warnings.warn("old", DeprecationWarning, stacklevel=1)
