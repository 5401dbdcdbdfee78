"""Name languages in their own words, and read them back."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QLocale

from services.text_keys import fold


def language_name(tag: str) -> str:
    """Return "Nederlands" for nl, and a tag that Qt does not know as it is."""
    locale = QLocale(tag)
    if locale.language() == QLocale.Language.C:
        return tag
    return _plain_name(locale) if "-" not in tag else f"{_plain_name(locale)} ({tag})"


def language_names() -> list[str]:
    """Return the names of all languages, sorted."""
    return sorted({name for name, _tag in _languages()}, key=fold)


def language_tag(text: str) -> str:
    """Return the tag of a language by its own or its English name; other text as it is."""
    wanted = fold(text)
    for name, tag in _languages():
        if wanted in (fold(name), fold(QLocale.languageToString(QLocale(tag).language()))):
            return tag
    if "(" in text:
        return text.rpartition("(")[2].rstrip(") ")
    return text


def _plain_name(locale: QLocale) -> str:
    """Return the language's name without its country: "English", not "British English"."""
    name = QLocale(locale.language()).nativeLanguageName()
    if locale.language() == QLocale.Language.English:
        return "English"
    return name or QLocale.languageToString(locale.language())


@cache
def _languages() -> tuple[tuple[str, str], ...]:
    found: dict[str, str] = {}
    for locale in QLocale.matchingLocales(
        QLocale.Language.AnyLanguage, QLocale.Script.AnyScript, QLocale.Country.AnyCountry
    ):
        tag = QLocale.languageToCode(locale.language())
        if tag and tag != "C":
            found.setdefault(tag, _plain_name(locale))
    return tuple((name, tag) for tag, name in found.items() if name)
