"""The harness that other tests start the app with sees, types and tells what happened."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.platform.app_process import AppProcess, running_app

LINE_EDIT = """
import os, sys
from PySide6.QtWidgets import QApplication, QLineEdit
app = QApplication(sys.argv)
edit = QLineEdit()
edit.setWindowTitle(os.environ.get("TITLE", "Window"))
edit.textChanged.connect(edit.setWindowTitle)
edit.returnPressed.connect(app.quit)
edit.show()
print("ready", file=sys.stderr)
sys.exit(app.exec())
"""

StartApp = Callable[..., AppProcess]


def script(text: str) -> list[str]:
    return [sys.executable, "-c", text]


def test_waits_for_a_window_types_into_it_and_sees_it_end(app_process: StartApp) -> None:
    app = app_process(script(LINE_EDIT), {"TITLE": "Empty"})
    window = app.window("^Empty$")
    window.type("Anna -x")
    assert app.window("^Anna -x$") == window
    assert window.title() == "Anna -x"
    window.press("Return")
    assert app.wait() == 0
    assert "ready" in app.errors()


def test_takes_a_picture(app_process: StartApp, tmp_path: Path) -> None:
    picture = tmp_path / "window.png"
    app_process(script(LINE_EDIT)).window().screenshot(picture)
    assert picture.read_bytes().startswith(b"\x89PNG")


def test_two_programs_have_windows_of_their_own(app_process: StartApp) -> None:
    first, second = app_process(script(LINE_EDIT)), app_process(script(LINE_EDIT))
    assert first.window().id != second.window().id


def test_kills_at_once(app_process: StartApp) -> None:
    app = app_process(script(LINE_EDIT))
    app.window()
    app.kill()
    assert app.wait() == -signal.SIGKILL


def test_a_program_that_ends_instead_of_opening_a_window_says_why(app_process: StartApp) -> None:
    app = app_process(script("raise SystemExit('no journal here')"))
    with pytest.raises(AssertionError, match="exit code 1: no journal here"):
        app.window()


def test_home_is_an_empty_folder_of_the_test(app_process: StartApp) -> None:
    app = app_process(
        script("import os, sys; print(os.listdir(os.environ['HOME']), file=sys.stderr)")
    )
    assert app.wait() == 0
    assert app.errors() == "[]\n"


def test_nothing_is_left_running(desktop: dict[str, str], tmp_path: Path) -> None:
    with running_app(script(LINE_EDIT), desktop, tmp_path) as app:
        app.window()
    with pytest.raises(ProcessLookupError):
        os.kill(app.pid, 0)
