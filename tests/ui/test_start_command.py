"""The app is started anew as it was: the same Python, the same profile."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from ui.profile import default_profile
from ui.start_command import login_words, start_words


def test_the_profile_is_named_unless_it_is_the_usual_one(tmp_path: Path) -> None:
    program, main, *rest = start_words(default_profile(), "note")
    assert (program, Path(main).name, rest) == (sys.executable, "main.py", ["note"])
    assert Path(main).is_file()
    assert start_words(tmp_path)[2:] == ["--profile", str(tmp_path)]


def test_a_profile_is_named_from_everywhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert start_words(Path("mine"))[2:] == ["--profile", str(tmp_path / "mine")]


def test_at_login_it_starts_in_the_background(tmp_path: Path) -> None:
    assert login_words(tmp_path) == start_words(tmp_path, "--background")


@pytest.mark.parametrize(("exists", "name"), [(True, "pythonw.exe"), (False, "python.exe")])
def test_on_windows_it_starts_without_a_console(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, exists: bool, name: str
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python.exe"))
    if exists:
        (tmp_path / "pythonw.exe").touch()
    assert Path(login_words(tmp_path)[0]).name == name
