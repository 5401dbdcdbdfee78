"""One and many are told apart in both languages, by the texts that are shipped."""

from __future__ import annotations

import subprocess
import sysconfig
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from ui.language import TRANSLATIONS
from ui.wording.plurals import Plurals

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


@pytest.mark.parametrize(
    ("speak", "one", "many"),
    [
        ("en", ("1 day late", "in 1 day"), ("4 days late", "in 4 days")),
        ("nl", ("1 dag te laat", "over 1 dag"), ("4 dagen te laat", "over 4 dagen")),
    ],
    indirect=["speak"],
)
@pytest.mark.usefixtures("speak")
def test_one_and_many(one: tuple[str, str], many: tuple[str, str]) -> None:
    assert (Plurals.days_late(1), Plurals.in_days(1)) == one
    assert (Plurals.days_late(4), Plurals.in_days(4)) == many
