"""An error is said as the app's language writes things."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from services.journal.journal_service import TooLongTextError
from ui.wording.errors import error_text


@pytest.fixture(autouse=True)
def locale() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(("language", "most"), [("en_GB", "100,000"), ("nl_NL", "100.000")])
def test_thousands_are_apart_as_in_the_language(language: str, most: str) -> None:
    QLocale.setDefault(QLocale(language))
    assert f"{most} " in error_text(TooLongTextError())
