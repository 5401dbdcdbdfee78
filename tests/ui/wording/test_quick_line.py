"""Every doubt about a line has a sentence of its own."""

from __future__ import annotations

from services.quick_line.values import WarningCode
from ui.wording.quick_line import warning_words


def test_every_doubt_is_a_sentence_of_its_own() -> None:
    sentences = [warning_words(code) for code in WarningCode]
    assert len(set(sentences)) == len(sentences)
    assert all(each.endswith(".") for each in sentences)
