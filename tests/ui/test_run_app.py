"""Starting refuses what can't be opened in one sentence; quitting ends the app."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox

from main import build
from tests.support.command_line import ROOT
from ui import application as application_module
from ui.application import run_app
from ui.instance import HangingAppError, InstanceLock


@pytest.fixture
def refusals(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Collect what run_app says on the screen instead of opening."""
    said: list[str] = []
    monkeypatch.setattr(application_module, "make_qt_app", lambda _language: qapp)
    monkeypatch.setattr(
        QMessageBox, "critical", lambda _parent, _title, sentence: said.append(sentence)
    )
    return said


def newer_journal(profile: Path, journal: Path) -> Path:
    import sqlcipher3.dbapi2 as sqlite

    connection = sqlite.connect(journal)
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    return profile


def foreign_file(profile: Path, journal: Path) -> Path:
    journal.write_text("Dear diary, " * 500)
    return profile


def unusable_folder(profile: Path, _journal: Path) -> Path:
    (profile / "file").write_text("")
    return profile / "file" / "profile"


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (newer_journal, "newer version of Attent"),
        (foreign_file, "not an Attent journal"),
        (unusable_folder, "can't be read or written"),
    ],
)
def test_what_cant_be_opened_is_said_in_one_sentence(
    spoil: Callable[[Path, Path], Path],
    said: str,
    profile: Path,
    journal_path: Path,
    refusals: list[str],
    capsys: pytest.CaptureFixture[str],
) -> None:
    spoiled = spoil(profile, journal_path)
    assert run_app(build, profile=spoiled, language=None, background=False) == 2
    (sentence,) = refusals
    assert said in sentence
    assert capsys.readouterr().err == sentence + "\n"


def test_an_app_that_does_not_answer_is_told_of(profile: Path, refusals: list[str]) -> None:
    held = InstanceLock(profile)
    assert held.acquire()
    assert run_app(build, profile=profile, language=None, background=False) == 2
    assert refusals == [str(HangingAppError())]
    assert run_app(build, profile=profile, language=None, background=True) == 0
    held.release()


def test_quit_ends_the_app_whatever_its_windows_say() -> None:
    code = """
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget
from ui.application import make_qt_app
class Stubborn(QWidget):
    def closeEvent(self, event):
        event.ignore()
app = make_qt_app("en")
window = Stubborn()
window.show()
QTimer.singleShot(0, app.quit)
raise SystemExit(app.exec())
"""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, timeout=60, check=False, capture_output=True
    )
    assert done.returncode == 0, done.stderr
