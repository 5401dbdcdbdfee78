"""Turn what was read of today into the rows of both columns."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from services.follow_ups.snooze import is_snoozed
from services.terms import PromptKind
from ui.today.words import Moment, TodayWords, when_due
from ui.widgets.labels import Tone
from ui.wording.due import due_words

if TYPE_CHECKING:
    from services.check_ins.values import BirthdayView, FadingView, PromptView
    from services.clock import Clock
    from services.follow_ups.values import DueItem
    from services.journal.values import DraftRow
    from services.today.values import Today

    Source = DueItem | PromptView | BirthdayView | FadingView | DraftRow


class RowKind(Enum):
    """What a row is."""

    HEADING = auto()
    FOLLOW_UP = auto()
    CHECK_IN = auto()
    WAITING = auto()
    RHYTHMLESS = auto()
    BIRTHDAY = auto()
    FADING = auto()
    DRAFT = auto()
    MORE = auto()


UNCHOSEN = (RowKind.HEADING,)
"""Rows that say something and can't be chosen."""


MORE_OF_TOMORROW, MORE_FADING = "more:tomorrow", "more:fading"
"""The keys of the rows that lead to all there is of a section."""


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
    tone: Tone = "text2"
    late: bool = False
    muted: bool = False
    put_off: bool = False
    unanswered: bool = False
    spoken: str = ""
    contact_id: int | None = None
    name: str = ""
    number: str | None = None
    is_today: bool = False
    picture: tuple[int, ...] = ()
    prompt_id: int | None = None
    source: Source | None = None


def main_rows(
    today: Today, clock: Clock, locale: QLocale, gone: Collection[str] = ()
) -> tuple[TodayRow, ...]:
    """Return what is late, due, and whom to call, then how many more, and tomorrow.

    `gone` are the keys of rows that were dealt with since.
    """
    moment = Moment.of(clock, locale)
    return (
        *_due_today(today, moment, gone),
        *_people_today(today, moment, gone),
        *_tomorrow(today, moment, gone),
    )


def _due_today(today: Today, moment: Moment, gone: Collection[str]) -> tuple[TodayRow, ...]:
    translate = QCoreApplication.translate
    return (
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
    )


def _people_today(today: Today, moment: Moment, gone: Collection[str]) -> list[TodayRow]:
    title = QCoreApplication.translate("TodayWords", "Just to check in")
    rows = [*section("check_ins", title, _check_in_rows(today, moment), gone=gone)]
    if today.waiting:
        rows.append(_waiting_row(today.waiting))
    if today.rhythmless:
        from ui.today.rhythm_hint import rhythmless_rows  # few see it

        has_people = any(row.kind in (RowKind.CHECK_IN, RowKind.WAITING) for row in rows)
        rows.extend(rhythmless_rows(today.rhythmless, headed=has_people))
    return rows


def _tomorrow(today: Today, moment: Moment, gone: Collection[str]) -> tuple[TodayRow, ...]:
    later = [
        *(_follow_up_row(item, moment, muted=True) for item in today.tomorrow),
        *_more_of_tomorrow(today),
        *_birthdays_of_tomorrow(today, moment),
    ]
    return section(
        "tomorrow",
        QCoreApplication.translate("TodayWords", "Tomorrow"),
        later,
        tone="text3",
        count=len(today.tomorrow) + today.more_tomorrow + len(today.tomorrow_birthdays),
        gone=gone,
    )


def came_back(before: Iterable[TodayRow], after: Iterable[TodayRow]) -> str | None:
    """Return the key of the first row that was not there before, or was put off and is no more."""
    asleep = {row.key: row.put_off for row in before}
    for row in after:
        if row.key not in asleep or (asleep[row.key] and not row.put_off):
            return row.key
    return None


def section(
    name: str,
    title: str,
    rows: Iterable[TodayRow],
    *,
    tone: Tone = "text",
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


def _check_in_rows(today: Today, moment: Moment) -> list[TodayRow]:
    check_ins = [each for each in today.check_ins if each.kind is PromptKind.CHECK_IN]
    if not check_ins:
        return []
    from ui.today.people_rows import check_in_row  # the first frame does without

    return [check_in_row(each, moment) for each in check_ins]


def _more_of_tomorrow(today: Today) -> list[TodayRow]:
    if not today.more_tomorrow:
        return []
    words = TodayWords.more_of_tomorrow(today.more_tomorrow)
    return [TodayRow(RowKind.MORE, MORE_OF_TOMORROW, words, tone="accent", spoken=words)]


def _birthdays_of_tomorrow(today: Today, moment: Moment) -> list[TodayRow]:
    if not today.tomorrow_birthdays:
        return []
    from ui.today.people_rows import birthday_row

    return [birthday_row(each, moment, muted=True) for each in today.tomorrow_birthdays]


def _follow_up_row(item: DueItem, moment: Moment, *, muted: bool = False) -> TodayRow:
    now, zone, locale = moment
    who = ", ".join(filter(None, (item.contact_name, item.organisation)))
    put_off = is_snoozed(item.follow_up.snoozed_until, now)
    repeats = _repeat_words(item, locale)
    due = due_words(item.due, now, zone, locale, item.follow_up.snoozed_until).text
    when = when_due(item, moment)
    late = item.overdue and not put_off
    return TodayRow(
        RowKind.FOLLOW_UP,
        f"{'tomorrow' if muted else 'follow_up'}:{item.follow_up.id}",
        item.follow_up.title,
        detail=" · ".join(filter(None, (who, repeats, due if put_off else ""))),
        when=when,
        tone="overdue" if late else "text2",
        late=late,
        muted=muted,
        put_off=put_off,
        spoken=", ".join(
            filter(None, (item.follow_up.title, who, due, repeats, when if put_off else ""))
        ),
        contact_id=item.follow_up.contact_id,
        name=item.contact_name,
        number=item.number,
        source=item,
    )


def _repeat_words(item: DueItem, locale: QLocale) -> str:
    if item.follow_up.repeat is None:
        return ""
    from ui.wording.recurrence import recurrence_words  # few repeat

    return recurrence_words(item.follow_up.repeat, locale)


def _waiting_row(waiting: int) -> TodayRow:
    words = TodayWords.more_people(waiting)
    offer = QCoreApplication.translate("TodayWords", "Spread them over the coming weeks…")
    return TodayRow(
        RowKind.WAITING, "waiting", words, detail=offer, tone="accent", spoken=f"{words}, {offer}"
    )
