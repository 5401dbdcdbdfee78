"""What tests of words share: the app's languages, by the texts that are shipped."""

from __future__ import annotations

import subprocess
import sysconfig
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from ui.language import TRANSLATIONS

LRELEASE = Path(sysconfig.get_path("scripts")) / "pyside6-lrelease"


@pytest.fixture
def speak(request: pytest.FixtureRequest, qapp: QCoreApplication, tmp_path: Path) -> Iterator[None]:
    """Load the translation of the language that the test names."""
    source = TRANSLATIONS / f"attent_{request.param}.ts"
    compiled = tmp_path / "attent.qm"
    subprocess.run([LRELEASE, "-silent", source, "-qm", compiled], check=True)
    translator = QTranslator()
    assert translator.load(str(compiled))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)
