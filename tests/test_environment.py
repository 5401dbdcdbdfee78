"""The tests live in a home of their own and inherit no Qt setting of the user's."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths

ROOT = Path(__file__).parent.parent
FOLDERS = QStandardPaths.StandardLocation


def test_home_is_temporary() -> None:
    assert Path.home().is_relative_to(tempfile.gettempdir())


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt does not ask the environment")
@pytest.mark.parametrize(
    "location", [FOLDERS.AppDataLocation, FOLDERS.CacheLocation, FOLDERS.RuntimeLocation]
)
def test_folders_that_qt_gives_are_in_that_home(location: FOLDERS) -> None:
    assert Path(QStandardPaths.writableLocation(location)).is_relative_to(Path.home())


def test_settings_of_the_user_are_not_inherited(tmp_path: Path) -> None:
    probe = tmp_path / "test_probe.py"
    probe.write_text("import os\ndef test(): assert 'QT_SCALE_FACTOR' not in os.environ\n")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "tests.support.environment", str(probe)]
    inherited = {**os.environ, "QT_SCALE_FACTOR": "2", "PYTHONPATH": str(ROOT)}
    assert subprocess.run(command, env=inherited, capture_output=True, check=False).returncode == 0
