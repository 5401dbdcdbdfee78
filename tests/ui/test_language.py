"""The app speaks the language that is set, or the system's, with that language's numbers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from ui import language
from ui.language import choose_language, current_language, load_language


class System:
    """Be the system's locale with languages of the test's choice."""

    def __init__(self, *names: str) -> None:
        self._names = names

    def uiLanguages(self) -> list[str]:
        return list(self._names)

    def language(self) -> QLocale.Language:
        return QLocale(self._names[0]).language()


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    """Give the application back as it was."""
    before = QLocale()
    yield qapp
    QLocale.setDefault(before)
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()


@pytest.mark.parametrize(
    ("wanted", "system", "chosen"),
    [
        ("nl", ["en-GB"], "nl"),
        ("en", ["nl-NL"], "en"),
        (None, ["nl-BE", "nl", "en"], "nl"),
        (None, ["en-GB"], "en"),
        (None, ["fr-FR", "nl-NL"], "nl"),
        (None, ["fr-FR", "de"], "en"),
        (None, ["C"], "en"),
        (None, [], "en"),
        ("fr", ["nl-NL"], "nl"),
    ],
)
def test_the_language_is_the_one_wanted_or_the_first_that_the_system_and_we_speak(
    monkeypatch: pytest.MonkeyPatch, wanted: str | None, system: list[str], chosen: str
) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: System(*system))
    assert choose_language(wanted) == chosen


@pytest.mark.parametrize("wanted", ["en", "nl"])
def test_dates_and_numbers_follow_the_language(app: QApplication, wanted: str) -> None:
    load_language(app, wanted)
    assert current_language() == wanted
    assert QLocale().toString(10_000) == {"en": "10,000", "nl": "10.000"}[wanted]


@pytest.mark.parametrize(
    ("wanted", "country"),
    [("en", QLocale.Country.UnitedKingdom), ("nl", QLocale.Country.Netherlands)],
)
def test_the_systems_own_country_is_kept_where_it_speaks_the_language(
    app: QApplication, monkeypatch: pytest.MonkeyPatch, wanted: str, country: QLocale.Country
) -> None:
    british = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    monkeypatch.setattr(QLocale, "system", lambda: british)
    load_language(app, wanted)
    assert QLocale().territory() == country


def test_qts_own_words_are_translated_too(app: QApplication) -> None:
    load_language(app, "nl")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuleren"


def test_a_language_without_its_file_is_english(
    app: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(language, "TRANSLATIONS", tmp_path)
    load_language(app, "nl")
    assert QCoreApplication.translate("MainWindow", "Contacts") == "Contacts"
