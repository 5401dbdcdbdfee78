"""Give the words of a check-in: a question worth asking, and a sentence after a long silence."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, TypeAlias
from zlib import crc32

from services.check_ins.values import Topic, TopicKind

Language: TypeAlias = Literal["en", "nl"]
LANGUAGES: tuple[Language, ...] = ("en", "nl")

TOPIC = "{topic}"
"""Stands in a sentence of courage for what was spoken of last."""

_QUOTED: Mapping[Language, str] = {"en": "“{}”", "nl": "‘{}’"}
_WORDS = Path(__file__).with_name("words")
_GENERAL = "general"
_LONG_DAYS = 90
_LONG_CADENCES = 3
_MOST_WORDS = 5  # of a topic within a sentence


@dataclass(frozen=True, slots=True)
class Texts:
    """Hold the questions of one language by the code of their group, and what gives courage."""

    questions: Mapping[str, tuple[str, ...]]
    courage: tuple[str, ...]


@cache
def load_texts(language: Language) -> Texts:
    """Read what the app brings along in a language."""
    import tomllib  # start-up does without

    table = tomllib.loads(_WORDS.joinpath(f"{language}.toml").read_text("utf-8"))
    questions = {code: tuple(lines) for code, lines in table["questions"].items()}
    return Texts(questions, tuple(table["courage"]["sentences"]))


def language_for(own: str | None, apps: Language) -> Language:
    """Return the language to ask a contact in: theirs if there are words in it, else the app's."""
    code = (own or "").partition("-")[0].casefold()
    return next((each for each in LANGUAGES if each == code), apps)


def given_questions(code: str | None, language: Language) -> tuple[str, ...]:
    """Return what the app brings along for a group, by its code; for any other, what fits all."""
    questions = load_texts(language).questions
    return questions.get(code or "", questions[_GENERAL])


def next_question(
    questions: Sequence[str],
    asked: Sequence[str],
    contact_id: int,
    taken: Collection[str] = (),
) -> str | None:
    """Return the question to ask a contact next: one that is new, else the one of longest ago.

    `asked` is what they were asked, the newest first. Each contact begins somewhere else. What
    is `taken` is asked of somebody else the same day: it comes again only if nothing else is left.
    """
    new = [question for question in questions if question not in asked]
    begin = contact_id % len(new) if new else 0
    again = sorted((each for each in questions if each in asked), key=asked.index, reverse=True)
    in_turn = [*new[begin:], *new[:begin], *again]
    return next((each for each in in_turn if each not in taken), next(iter(in_turn), None))


def needs_courage(days_silent: int, cadence_days: int) -> bool:
    """Return whether a silence is so long that it is hard to call."""
    return days_silent > min(_LONG_DAYS, _LONG_CADENCES * cadence_days)


def courage_sentence(sentences: Sequence[str], topic: str | None, lot: str) -> str | None:
    """Return one of the sentences by lot: one with the topic where there is one, else another."""
    with_topic = [each for each in sentences if TOPIC in each]
    without = [each for each in sentences if TOPIC not in each]
    fitting = with_topic if topic and with_topic else without
    if not fitting:
        return None
    return fitting[crc32(lot.encode()) % len(fitting)].replace(TOPIC, topic or "")


def topic_in_sentence(
    topic: Topic | None, hashtags: Sequence[str], language: Language
) -> str | None:
    """Return what was spoken of last as a sentence takes it: its hashtag, else quoted.

    Nothing of what takes more than a few words: a sentence within a sentence is hard to read.
    """
    if hashtags:
        return hashtags[0].replace("_", " ")
    if topic is None or topic.kind is not TopicKind.PERSONAL:
        return None
    if len(topic.text.split()) > _MOST_WORDS:
        return None
    return _QUOTED[language].format(topic.text.rstrip(".!"))
