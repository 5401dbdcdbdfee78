"""Say in words whom Today brings to mind, and why."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from services.check_ins.values import BirthdayView, Topic, TopicKind
from services.errors import QT_TRANSLATE_NOOP
from services.terms import PromptReason
from ui.today.words import Moment
from ui.wording.dates import day_words

_REASONS = {
    PromptReason.ASKED: QT_TRANSLATE_NOOP("TodayWords", "You wanted to call today"),
    PromptReason.BIRTHDAY: QT_TRANSLATE_NOOP("TodayWords", "Birthday these days"),
    PromptReason.MOOD: QT_TRANSLATE_NOOP("TodayWords", "Was not doing so well last time"),
    PromptReason.VOICE: QT_TRANSLATE_NOOP("TodayWords", "Only written to for long"),
    PromptReason.FADING: QT_TRANSLATE_NOOP("TodayWords", "Quieter than ever before"),
}
_TOPICS = {
    TopicKind.NEXT_TIME: QT_TRANSLATE_NOOP("TodayWords", "Next time: {topic}"),
    TopicKind.PERSONAL: QT_TRANSLATE_NOOP("TodayWords", "Last personal: {topic}"),
    TopicKind.FACT: QT_TRANSLATE_NOOP("TodayWords", "Good to know: {topic}"),
}
_LONGEST_NAME = 14


def topic_words(topic: Topic) -> str:
    """Return "Last personal: his son moved out."."""
    return _translated(_TOPICS[topic.kind]).format(topic=topic.text)


def reason_words(reason: PromptReason | None) -> str:
    """Return why somebody is brought to mind, "" where the silence says it."""
    return _translated(_REASONS[reason]) if reason in _REASONS else ""


def no_answer_words() -> str:
    """Return "No answer today"."""
    return QCoreApplication.translate("TodayWords", "No answer today")


def birthday_words(birthday: BirthdayView, moment: Moment) -> str:
    """Return "today, turns 50" or "Thursday"."""
    ahead = (birthday.on - moment.today).days
    if ahead == 0:
        day = QCoreApplication.translate("TodayWords", "today")
    elif ahead == 1:
        day = QCoreApplication.translate("TodayWords", "tomorrow")
    elif 1 < ahead < 7:
        day = moment.locale.dayName(birthday.on.isoweekday())
    else:
        day = day_words(birthday.on, moment.today, moment.locale)
    if birthday.age is None:
        return day
    return QCoreApplication.translate("TodayWords", "{day}, turns {age}").format(
        day=day, age=birthday.age
    )


def short_name(name: str) -> str:
    """Return a name as a button can hold it."""
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1].rstrip()}…"


def _translated(text: str) -> str:
    return QCoreApplication.translate("TodayWords", text)
