"""Hold what is known of all languages, made once from their files."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from services.quick_line.grammar import Grammar, make_grammar
from services.quick_line.language import read_lexicon
from services.quick_line.name_words import NameVocabulary
from services.quick_line.scanning import Scanner
from services.quick_line.stranger_words import StrangerWords, make_stranger_words

_FOLDER = Path(__file__).parent / "languages"


@dataclass(frozen=True, slots=True, eq=False)
class Tongue:
    """Hold the patterns of days and times, of what happened and is to be done, and of names."""

    scanner: Scanner
    grammar: Grammar
    vocabulary: NameVocabulary
    strangers: StrangerWords


def make_tongue(folder: Path) -> Tongue:
    """Compile the languages whose files are in a folder."""
    lexicon = read_lexicon(folder)
    return Tongue(
        scanner=Scanner(lexicon),
        grammar=make_grammar(lexicon),
        vocabulary=NameVocabulary(lexicon),
        strangers=make_stranger_words(lexicon),
    )


@lru_cache(maxsize=1)
def load_tongue() -> Tongue:
    """Compile the languages that the app has; this takes a few tenths of a second, once."""
    return make_tongue(_FOLDER)
