"""Every fixed choice of the domain has a word; the user's own words stay as they are."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from services.errors import QT_TRANSLATE_NOOP, KnownError
from services.terms import Channel, Direction, EntryKind, MethodKind, Outcome
from ui.wording import terms
from ui.wording.errors import error_text


@dataclass
class Named:
    code: str | None
    name: str | None


class LostError(KnownError):
    sentence = QT_TRANSLATE_NOOP("KnownError", "The file {name} is gone. Choose another one.")


def test_every_choice_has_a_word_of_its_own() -> None:
    for words in (
        [terms.kind_name(kind) for kind in EntryKind],
        [terms.channel_name(channel) for channel in Channel],
        [terms.outcome_name(outcome) for outcome in Outcome],
        [terms.method_name(kind) for kind in MethodKind],
        [terms.mood_name(mood) for mood in range(1, 6)],
    ):
        assert all(words)
        assert len(set(words)) == len(words)


def test_own_words_stay() -> None:
    assert terms.channel_name("carrier pigeon") == "carrier pigeon"
    assert terms.group_name(Named("clients", None)) == "Clients"
    assert terms.group_name(Named("clients", "My clients")) == "My clients"
    assert terms.group_name(Named(None, "Sailors")) == "Sailors"


@pytest.mark.parametrize(
    ("types", "label", "words"),
    [
        (("cell", "voice", "pref"), None, "mobile"),
        (("work", "fax"), None, "work, fax"),
        (("cell", "mobile"), None, "mobile"),
        (("x-strange",), None, ""),
        (("home",), "boat", "boat"),
    ],
)
def test_types_of_a_method(types: tuple[str, ...], label: str | None, words: str) -> None:
    assert terms.method_types(types, label) == words


@pytest.mark.parametrize(
    ("kind", "outcome", "direction", "words"),
    [
        (EntryKind.CALL, Outcome.NO_ANSWER, None, "Called, no answer"),
        (EntryKind.CALL, Outcome.NO_ANSWER, Direction.INCOMING, "Missed call"),
        (EntryKind.CALL, Outcome.VOICEMAIL, Direction.OUTGOING, "Called, left a voicemail"),
        (EntryKind.CALL, Outcome.VOICEMAIL, Direction.INCOMING, "Voicemail received"),
        (EntryKind.EMAIL, Outcome.NO_ANSWER, None, "E-mail, no answer"),
    ],
)
def test_what_was_not_held(
    kind: EntryKind, outcome: Outcome, direction: Direction | None, words: str
) -> None:
    assert terms.unheld_words(kind, outcome, direction) == words


def test_an_error_names_what_it_is_about() -> None:
    assert error_text(LostError(name="a.vcf")) == "The file a.vcf is gone. Choose another one."
