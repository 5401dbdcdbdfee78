"""The rows of whom Today brings to mind: check-ins and birthdays."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from services.check_ins.values import BirthdayView, PromptView
from ui.today.people_words import (
    birthday_words,
    no_answer_words,
    reason_words,
    topic_words,
)
from ui.today.rows import RowKind, TodayRow
from ui.today.words import Moment, put_off_words
from ui.wording.dates import ago_words, not_spoken_words
from ui.wording.silence import silent_words


def check_in_row(prompt: PromptView, moment: Moment) -> TodayRow:
    """Return the row of a check-in."""
    until = prompt.snoozed_until
    later = put_off_words(until, moment) if until is not None and until > moment.now else ""
    topic = prompt.topic.text if prompt.topic else reason_words(prompt.reason)
    ago = silent = not_spoken_words()
    if prompt.days_silent is not None:
        ago = ago_words(prompt.days_silent)
        silent = silent_words(prompt.days_silent, prompt.cadence_days)
    no_answer = no_answer_words() if prompt.unanswered else ""
    said = (
        prompt.name,
        prompt.organisation,
        no_answer,
        silent,
        reason_words(prompt.reason),
        topic_words(prompt.topic) if prompt.topic else "",
        prompt.question,
        prompt.courage,
        later,
    )
    return TodayRow(
        RowKind.CHECK_IN,
        f"prompt:{prompt.id}",
        prompt.name,
        detail=" · ".join(filter(None, (later or no_answer or ago, topic))),
        when=later or no_answer or silent,
        tone="text2" if later or no_answer or prompt.days_silent is None else "fading",
        put_off=bool(later),
        unanswered=prompt.unanswered,
        spoken=", ".join(filter(None, said)),
        contact_id=prompt.contact_id,
        name=prompt.name,
        number=prompt.number,
        prompt_id=prompt.id,
        source=prompt,
    )


def birthday_row(
    birthday: BirthdayView,
    moment: Moment,
    *,
    muted: bool = False,
    prompt: PromptView | None = None,
) -> TodayRow:
    """Return the row of a birthday, of its prompt if there is one."""
    words = birthday_words(birthday, moment)
    place = "tomorrow_birthday" if muted else "birthday"
    title = QCoreApplication.translate("TodayWords", "Birthday")
    return TodayRow(
        RowKind.BIRTHDAY,
        f"{place}:{birthday.contact_id}",
        birthday.name,
        detail=words,
        muted=muted,
        spoken=", ".join(filter(None, (birthday.name, birthday.organisation, title, words))),
        contact_id=birthday.contact_id,
        name=birthday.name,
        number=birthday.number,
        is_today=birthday.on == moment.today,
        prompt_id=None if prompt is None else prompt.id,
        source=prompt or birthday,
    )
