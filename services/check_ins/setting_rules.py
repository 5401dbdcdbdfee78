"""Check what is set about check-ins: pure rules, and the errors that refuse."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from services.check_ins.check_in_settings import MOST_A_DAY, MOST_A_WEEK, CheckInSettings
from services.check_ins.texts import TOPIC, Language
from services.check_ins.values import Limits
from services.contacts.field_rules import TEXT_LIMIT, one_line
from services.errors import QT_TRANSLATE_NOOP, KnownError
from services.gone import GoneError
from services.hours import Hours
from services.text_keys import fold

_IN_BRACES = re.compile(r"\{[^{}]*\}")


class DayLimitError(KnownError):
    """Refuse a number of people a day that is none, or a wall."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError", "Between 1 and {most} people a day can be suggested. Choose another number."
    )


class WeekLimitError(KnownError):
    """Refuse a number of people a week that nobody could call."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError", "At most {most} people a week can be suggested. Choose a lower number."
    )


class ShortWeekError(KnownError):
    """Refuse a week with fewer people than one of its days."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError",
        "A week has at least as many people as one day. Raise the number a week, or lower that "
        "a day.",
    )


class WorkingHoursError(KnownError):
    """Refuse a working day that ends before it begins."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError", "A working day ends after it begins. Choose another time."
    )


class SentenceExistsError(KnownError):
    """Refuse a sentence of courage that is there."""

    sentence = QT_TRANSLATE_NOOP("KnownError", "This sentence is there already. Write another one.")


class BracesError(KnownError):
    """Refuse a word in braces that stands for nothing."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError", "“{word}” stands for nothing. In braces, only {topic} is filled in."
    )


def check_limits(limits: Limits) -> None:
    """Raise DayLimitError, WeekLimitError or ShortWeekError for numbers that can't be."""
    if not 1 <= limits.per_day <= MOST_A_DAY:
        raise DayLimitError(most=MOST_A_DAY)
    if limits.per_week > MOST_A_WEEK:
        raise WeekLimitError(most=MOST_A_WEEK)
    if limits.per_week < limits.per_day:
        raise ShortWeekError


def check_week(hours: Sequence[Hours | None]) -> None:
    """Raise WorkingHoursError for a day that ends before it begins."""
    if any(each is not None and each[0] >= each[1] for each in hours):
        raise WorkingHoursError


def with_sentence(settings: CheckInSettings, language: Language, text: str) -> CheckInSettings:
    """Return settings with one more sentence of courage, last; "" adds none."""
    lines = settings.sentences(language)
    return with_sentences(settings, language, (*lines, *_checked(text, lines)))


def with_other_sentence(
    settings: CheckInSettings, language: Language, former: str, text: str
) -> CheckInSettings:
    """Return settings with another sentence in the place of one; "" takes that away.

    Raises GoneError where the former is not there.
    """
    lines = settings.sentences(language)
    place = _place(lines, former)
    before, after = lines[:place], lines[place + 1 :]
    return with_sentences(settings, language, (*before, *_checked(text, (*before, *after)), *after))


def with_moved_sentence(
    settings: CheckInSettings, language: Language, text: str, by: int
) -> CheckInSettings:
    """Return settings with a sentence so many places later, or earlier; the ends stop it."""
    lines = list(settings.sentences(language))
    place = _place(lines, text)
    lines.insert(max(0, place + by), lines.pop(place))
    return with_sentences(settings, language, tuple(lines))


def with_sentences(
    settings: CheckInSettings, language: Language, lines: Sequence[str] | None
) -> CheckInSettings:
    """Return settings with these sentences of courage; with None the app's are back."""
    others = {each: kept for each, kept in settings.courage.items() if each != language}
    own = {} if lines is None else {language: tuple(lines)}
    return replace(settings, courage={**others, **own})


def _checked(text: str, others: Sequence[str]) -> tuple[str, ...]:
    line = one_line(text, TEXT_LIMIT)
    if fold(line) in map(fold, others):
        raise SentenceExistsError
    for word in _IN_BRACES.findall(line):
        if word != TOPIC:
            raise BracesError(word=word, topic=TOPIC)
    return (line,) if line else ()


def _place(lines: Sequence[str], text: str) -> int:
    if text not in lines:
        raise GoneError
    return lines.index(text)
