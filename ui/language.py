"""Load the translations of the language that is set."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

Language = Literal["en", "nl"]
LANGUAGES = ("en", "nl")
TRANSLATIONS = Path(__file__).resolve().parent.parent / "resources" / "translations"


def choose_language(wanted: str | None) -> str:
    """Return the language wanted, or else the first of the system's that Attent speaks."""
    if wanted in LANGUAGES:
        return wanted
    spoken = (name.split("-")[0] for name in QLocale.system().uiLanguages())
    return next((name for name in spoken if name in LANGUAGES), "en")


def current_language() -> Language:
    """Return the language that the app speaks now, by its locale."""
    return "nl" if QLocale().language() == QLocale.Language.Dutch else "en"


def change_language(app: QCoreApplication, wanted: str | None = None) -> None:
    """Make an app that speaks one language speak another; what shows already keeps its words."""
    for former in app.findChildren(QTranslator):  # makes all enums of QStyle: 5 ms
        app.removeTranslator(former)
        former.deleteLater()
    load_language(app, wanted)


def load_language(app: QCoreApplication, wanted: str | None = None) -> None:
    """Make a new app speak a language, with that language's dates and numbers.

    The country stays the system's: whoever reads English in the Netherlands keeps a clock of 24
    hours. English has a file too, for its plurals.
    """
    language = choose_language(wanted)
    system = QLocale.system()
    code = QLocale(language).language()
    there = QLocale(code, system.territory())
    QLocale.setDefault(system if system.language() == code else there)
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in ((f"qtbase_{language}", qt), (f"attent_{language}", str(TRANSLATIONS))):
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
