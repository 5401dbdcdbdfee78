"""Every sentence of the sources is in the translations, and is translated."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tools.translations import LANGUAGE_OPTIONS, TRANSLATIONS, update

NAMES = [f"attent_{language}.ts" for language in LANGUAGE_OPTIONS]


@pytest.fixture(scope="module")
def updated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the translations as `make translations` would leave them."""
    folder = tmp_path_factory.mktemp("translations")
    for name in NAMES:
        shutil.copy(TRANSLATIONS / name, folder)
    update(folder)
    return folder


@pytest.mark.parametrize("name", NAMES)
def test_translations_hold_the_sentences_of_the_sources(updated: Path, name: str) -> None:
    assert (TRANSLATIONS / name).read_text("utf-8") == (updated / name).read_text("utf-8"), (
        "run `make translations`"
    )


@pytest.mark.parametrize("name", NAMES)
def test_every_sentence_is_translated(name: str) -> None:
    assert 'type="unfinished"' not in (TRANSLATIONS / name).read_text("utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_every_sentence_is_of_a_class(name: str, updated: Path) -> None:
    """One that lupdate finds outside of any, as with `tr = self.tr`, never shows translated."""
    assert "<name></name>" not in (updated / name).read_text("utf-8")


def test_dutch_quotes_as_the_dutch_do() -> None:
    words = (TRANSLATIONS / "attent_nl.ts").read_text("utf-8")
    assert re.findall("[“”„]", re.sub("<source>.*?</source>", "", words, flags=re.DOTALL)) == []
