"""Turn what was read of today into the rows of both columns."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, QLocale

from services.check_ins.values import BirthdayView, FadingView, PromptView
from services.clock import Clock
from services.follow_ups.values import DueItem
from services.journal.values import DraftRow
from services.terms import PromptKind
from services.today.values import Today
from ui.theme.palette import Role
from ui.today.words import (
    Moment,
    TodayWords,
    birthday_words,
    put_off_words,
    reason_words,
    silence_and_rhythm,
    topic_words,
    when_due,
)
from ui.wording.dates import ago_words
from ui.wording.due import due_words

Source = DueItem | PromptView | BirthdayView | FadingView | DraftRow


class RowKind(Enum):
    """What a row is."""

    HEADING = auto()
    FOLLOW_UP = auto()
    CHECK_IN = auto()
    WAITING = auto()
    BIRTHDAY = auto()
    FADING = auto()
    DRAFT = auto()
    MORE = auto()


UNCHOSEN = (RowKind.HEADING, RowKind.MORE)
"""Rows that say something and can't be chosen."""


@dataclass(frozen=True, slots=True)
class TodayRow:
    """Hold what one row shows, and what it is of.

    `when` stands at the end in the colour of `tone`; `spoken` is all of it as one sentence. `key`
    stays the same from one reading to the next.
    """

    kind: RowKind
    key: str
    text: str
    detail: str = ""
    when: str = ""
    tone: Role = "text2"
    late: bool = False
    muted: bool = False
    put_off: bool = False
    spoken: str = ""
    contact_id: int | None = None
    name: str = ""
    number: str | None = None
    is_today: bool = False
    weeks: tuple[int, ...] = ()
    source: Source | None = None

    @property
    def prompt_id(self) -> int | None:
        """Return the prompt that a deed settles, if the row is of one."""
        return self.source.id if isinstance(self.source, PromptView) else None


def main_rows(
    today: Today, clock: Clock, locale: QLocale, gone: Collection[str] = ()
) -> tuple[TodayRow, ...]:
    """Return what is late, due, and whom to call, then how many more, and tomorrow.

    `gone` are the keys of rows that were dealt with since.
    """
    moment = Moment.of(clock, locale)
    check_ins = [each for each in today.check_ins if each.kind is PromptKind.CHECK_IN]
    translate = QCoreApplication.translate
    rows = [
        *section(
            "overdue",
            translate("TodayWords", "Overdue"),
            (_follow_up_row(item, moment) for item in today.overdue),
            tone="overdue",
            gone=gone,
        ),
        *section(
            "due",
            translate("TodayWords", "Today"),
            (_follow_up_row(item, moment) for item in today.due),
            gone=gone,
        ),
        *section(
            "check_ins",
            translate("TodayWords", "Just to check in"),
            (_check_in_row(each, moment) for each in check_ins),
            gone=gone,
        ),
    ]
    if today.waiting:
        rows.append(_waiting_row(today.waiting))
    later = [
        *(_follow_up_row(item, moment, muted=True) for item in today.tomorrow),
        *(birthday_row(each, moment, muted=True) for each in today.tomorrow_birthdays),
    ]
    return (
        *rows,
        *section("tomorrow", translate("TodayWords", "Tomorrow"), later, tone="text3", gone=gone),
    )


def section(
    name: str,
    title: str,
    rows: Iterable[TodayRow],
    *,
    tone: Role = "text",
    count: int | None = None,
    gone: Collection[str] = (),
) -> tuple[TodayRow, ...]:
    """Return rows under their heading, and nothing of a section without any."""
    there = tuple(row for row in rows if row.key not in gone)
    if not there:
        return ()
    number = str(len(there) if count is None else count)
    heading = TodayRow(
        RowKind.HEADING,
        f"heading:{name}",
        title,
        when=number,
        tone=tone,
        spoken=f"{title}, {number}",
    )
    return (heading, *there)


def _follow_up_row(item: DueItem, moment: Moment, *, muted: bool = False) -> TodayRow:
    now, zone, locale = moment
    who = ", ".join(filter(None, (item.contact_name, item.organisation)))
    put_off = item.follow_up.snoozed_until
    later = put_off_words(put_off, moment) if put_off is not None and put_off > now else ""
    due = due_words(item.due, now, zone, locale).text
    return TodayRow(
        RowKind.FOLLOW_UP,
        f"{'tomorrow' if muted else 'follow_up'}:{item.follow_up.id}",
        item.follow_up.title,
        detail=" · ".join(filter(None, (who, later))),
        when=when_due(item, moment),
        tone="overdue" if item.overdue else "text2",
        late=item.overdue,
        muted=muted,
        put_off=bool(later),
        spoken=", ".join(filter(None, (item.follow_up.title, who, due, later))),
        contact_id=item.follow_up.contact_id,
        name=item.contact_name,
        number=item.number,
        source=item,
    )


def _check_in_row(prompt: PromptView, moment: Moment) -> TodayRow:
    until = prompt.snoozed_until
    later = put_off_words(until, moment) if until is not None and until > moment.now else ""
    ago = ago_words(prompt.days_silent) if prompt.days_silent is not None else ""
    topic = prompt.topic.text if prompt.topic else reason_words(prompt.reason)
    silent = ""
    if prompt.days_silent is not None:
        silent = silence_and_rhythm(prompt.days_silent, prompt.cadence_days)
    said = (
        prompt.name,
        prompt.organisation,
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
        detail=" · ".join(filter(None, (later or ago, topic))),
        when=silent,
        tone="fading",
        put_off=bool(later),
        spoken=", ".join(filter(None, said)),
        contact_id=prompt.contact_id,
        name=prompt.name,
        number=prompt.number,
        source=prompt,
    )


def _waiting_row(waiting: int) -> TodayRow:
    words = TodayWords.more_people(waiting)
    offer = QCoreApplication.translate("TodayWords", "Spread them over the coming weeks…")
    return TodayRow(
        RowKind.WAITING, "waiting", words, detail=offer, tone="accent", spoken=f"{words}, {offer}"
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
        source=prompt or birthday,
    )
