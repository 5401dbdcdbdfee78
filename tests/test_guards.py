"""The guards fail what leaves something behind, and let everything else pass."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
THREADS = """
import threading
import pytest
from tests.support import guards

guards._GRACE_S = 0.2
release = threading.Event()

def test_stays():
    threading.Thread(target=release.wait, name="stray", daemon=True).start()

def test_after_it():
    release.set()

def test_ends_by_itself():
    threading.Thread(target=lambda: None).start()

@pytest.fixture
def worker():
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    yield
    stop.set()
    thread.join()

def test_ended_by_its_fixture(worker):
    pass
"""
QT_OBJECTS = """
import pytest
from PySide6.QtCore import QThread, QTimer
from PySide6.QtWidgets import QDialog, QLabel, QWidget
from tests.support import qt_leftovers

qt_leftovers._GRACE_MS = 200
kept = []

def test_timer(qapp):
    timer = QTimer(objectName="pulse", interval=1000)
    timer.start()
    kept.append(timer)

def test_window(qapp):
    kept.append(QWidget(objectName="forgotten"))

def test_thread(qapp):
    thread = QThread(objectName="endless")
    thread.start()
    kept.append(thread)

def test_failed_by_itself(qapp):
    kept.append(QWidget())
    assert not kept

def test_tidy(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    QLabel("child", window)
    QDialog(window).show()
    timer = QTimer(window)
    timer.start()
    window.setToolTip("tip")
    window.show()
    idle = QTimer()
    kept.append(idle)
    thread = QThread()
    thread.start()
    thread.quit()
    kept.append(thread)

def test_window_in_a_cycle(qapp):
    window = QWidget()
    window.itself = window

@pytest.fixture(scope="module")
def shared(qapp):
    window = QWidget()
    window.timer = QTimer(window)
    window.timer.start()
    yield window
    window.timer.stop()
    window.deleteLater()

def test_shared_window(shared):
    pass
"""
UNSEEN = """
import threading
from PySide6.QtCore import QAbstractListModel, QTimer, qWarning
from PySide6.QtWidgets import QWidget

class Careless:
    def __del__(self):
        raise ValueError("while collected")

def test_unraisable():
    Careless()

def test_in_a_thread():
    def fail():
        raise ValueError("in a thread")
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()

def test_qt_warning(qapp):
    qWarning("something is off")

def test_in_a_virtual_method(qtbot):
    class Window(QWidget):
        def showEvent(self, event):
            raise ValueError("in Qt")
    window = Window()
    qtbot.addWidget(window)
    window.show()

def test_python_warning():
    import warnings
    warnings.warn("old", DeprecationWarning)
"""


def outcome(pytester: pytest.Pytester, source: str) -> tuple[dict[str, int], str]:
    """Run the tests of a module under this project's own settings and guards."""
    module = pytester.makepyfile(source)
    result = pytester.runpytest_subprocess(
        f"--config-file={ROOT / 'pyproject.toml'}",
        "-p",
        "no:cacheprovider",
        "-p",
        "tests.support.guards",
        module,
    )
    return result.parseoutcomes(), result.stdout.str()


def test_a_thread_that_stays_fails_its_test(pytester: pytest.Pytester) -> None:
    counts, output = outcome(pytester, THREADS)
    assert counts == {"passed": 4, "errors": 1}
    assert "ERROR at teardown of test_stays" in output
    assert "thread 'stray', at threading.py:" in output


def test_qt_objects_that_live_on_fail_their_test(pytester: pytest.Pytester) -> None:
    counts, output = outcome(pytester, QT_OBJECTS)
    assert counts == {"failed": 1, "passed": 6, "errors": 3}
    assert "active timer QTimer 'pulse', every 1000 ms, of nobody" in output
    assert "top-level widget QWidget 'forgotten'" in output
    assert "running thread QThread 'endless'" in output


def test_what_nobody_would_see_fails_its_test(pytester: pytest.Pytester) -> None:
    counts, output = outcome(pytester, UNSEEN)
    assert counts == {"failed": 5}
    for reason in (
        "PytestUnraisableExceptionWarning",
        "PytestUnhandledThreadExceptionWarning",
        "QtWarningMsg: something is off",
        "ValueError: Error calling Python override of QWidget::showEvent(): in Qt",
        "DeprecationWarning: old",
    ):
        assert reason in output
