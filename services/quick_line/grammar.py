"""Compile the words of all languages that tell what happened and what is to be done."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum

from models.kinds import EntryKind, Outcome
from services.quick_line.language import END, Language, Lexicon

_START = r"(?<![\w\x00])(?<!\w[-'])"
_NEVER = r"(?!)"


class Rank(IntEnum):
    """Say what counts most of several words that tell a kind: a named means before all else.

    A homonym is a verb at a clause's start that is no verb in another language, as met is.
    """

    MEANS = 0
    TOLD = 1
    PLACE = 2
    HOMONYM = 3
    TALK = 4
    SILENT = 5


@dataclass(frozen=True, slots=True)
class KindRule:
    """Tell a kind and its channel by some words."""

    pattern: re.Pattern[str]
    kind: EntryKind
    channel: str | None
    rank: Rank


@dataclass(frozen=True, slots=True)
class OutcomeRule:
    """Tell an outcome by some words."""

    pattern: re.Pattern[str]
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Verbs:
    """Hold what one language does with verbs.

    `final` are actions that stand after their object, `actions` the others. `own_words` are those
    that no other language has.
    """

    code: str
    final: re.Pattern[str]
    actions: re.Pattern[str]
    past: re.Pattern[str]
    past_at_start: re.Pattern[str]
    subordinators: re.Pattern[str]
    own_words: frozenset[str]
    beside_action: frozenset[str]


@dataclass(frozen=True, slots=True)
class Grammar:
    """Hold the patterns of all languages."""

    verbs: tuple[Verbs, ...]
    kinds: tuple[KindRule, ...]
    outcomes: tuple[OutcomeRule, ...]
    labels: re.Pattern[str]
    connectors: re.Pattern[str]
    fillers: re.Pattern[str]
    determiners: frozenset[str]
    not_when: frozenset[str]
    abbreviations: frozenset[str]


def make_grammar(lexicon: Lexicon) -> Grammar:
    """Compile the patterns of all languages."""
    words = [label for each in lexicon.languages for label in each.table.get("labels", ())]
    arrows = [word for word in words if not word[0].isalpha()]
    labels = [f"{_START}(?:{_either(set(words) - set(arrows))}) ?:", *map(re.escape, arrows)]
    connectors = [word for each in lexicon.languages for word in each.table["connectors"]]
    return Grammar(
        verbs=tuple(_verbs(each, lexicon) for each in lexicon.languages if "past" in each.table),
        kinds=tuple(_kinds(lexicon)),
        outcomes=tuple(_outcomes(lexicon)),
        labels=re.compile("|".join(labels)),
        connectors=word_pattern(connectors),
        fillers=re.compile(rf"(?:\s|(?:{_either(sorted(lexicon.union('fillers')))})\b)*"),
        determiners=lexicon.union("determiners"),
        not_when=lexicon.union("not_when"),
        abbreviations=lexicon.union("abbreviations"),
    )


def _verbs(language: Language, lexicon: Lexicon) -> Verbs:
    actions, kinds = language.table["actions"], language.table["kinds"]
    past = [*language.table["past"]["verbs"].split(), *(each.get("verbs", "") for each in kinds)]
    others = (each for each in lexicon.languages if each is not language)
    own = language.vocabulary().difference(
        *(each.vocabulary() for each in others if "past" in each.table)
    )
    return Verbs(
        code=language.code,
        final=word_pattern(actions["final"].split()),
        actions=word_pattern(sorted(actions["others"], key=len, reverse=True), lexicon, language),
        past=word_pattern(filter(None, past)),
        past_at_start=re.compile("|".join(_at_start(each) for each in kinds if "at_start" in each))
        if any("at_start" in each for each in kinds)
        else re.compile(_NEVER),
        subordinators=word_pattern(language.words("subordinators")),
        own_words=frozenset(own),
        beside_action=frozenset(language.calendar_words("beside_action")),
    )


def _kinds(lexicon: Lexicon) -> Iterator[KindRule]:
    for language in lexicon.languages:
        for table in language.table.get("kinds", ()):
            words = [table[name] for name in ("verbs", "words") if name in table]
            rank = Rank[table["rank"].upper()]
            end = r"(?!\w|'\w)" if rank is Rank.MEANS else END  # Teams-overleg
            pattern = f"{_START}(?:{_either(words)}){end}" if words else _at_start(table)
            kind, channel = EntryKind(table["kind"]), table.get("channel")
            yield KindRule(_compiled(pattern), kind, channel, rank)


def _outcomes(lexicon: Lexicon) -> Iterator[OutcomeRule]:
    for language in lexicon.languages:
        for table in language.table.get("outcomes", ()):
            pattern = word_pattern(table["patterns"], lexicon, language)
            yield OutcomeRule(pattern, Outcome(table["outcome"]))


def _at_start(table: dict[str, str]) -> str:
    """Return what matches a verb at a clause's start or after one of a few words."""
    starters = "|".join(table.get("starters", "").split())
    return rf"(?:^[^\w\x00]*|{_START}(?:{starters})\s+){table['at_start']}{END}"


def word_pattern(
    words: Iterable[str], lexicon: Lexicon | None = None, language: Language | None = None
) -> re.Pattern[str]:
    """Compile patterns that match whole words; with a language their slots are filled."""
    found = list(words)
    if lexicon is not None and language is not None:
        found = [lexicon.regex(word, language) for word in found]
    return _compiled(f"{_START}(?:{_either(found)}){END}" if found else _NEVER)


def _either(words: Iterable[str]) -> str:
    return "|".join(words)


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern.replace(" ?", r"\s*").replace(" ", r"\s+"))
