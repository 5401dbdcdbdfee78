"""A reminder says what, with whom and how late."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale

from services.check_ins.values import PromptView
from services.follow_ups.due import Due
from services.follow_ups.values import DueItem, FollowUpView
from services.reminding.values import Occurrence, Reminder, ReminderKey, ReminderKind, Subject
from services.terms import FollowUpStatus, PromptKind
from tests.support.clock import FrozenClock
from ui.reminders.reminder_words import reminder_row
from ui.wording.dates import until_words

ENGLISH = QLocale("en_GB")
AMSTERDAM = "Europe/Amsterdam"
NOW = datetime(2026, 3, 3, 9, 0, tzinfo=UTC)


def item(due: Due, organisation: str | None = "Duinrand") -> DueItem:
    view = FollowUpView(7, 3, "Send references", due, FollowUpStatus.OPEN, None, None)
    return DueItem(view, "Hanneke Zeilstra", organisation, due, overdue=False)


def reminder(of: DueItem | PromptView, kind: ReminderKind = ReminderKind.ALL_DAY) -> Reminder:
    subject = Subject.PROMPT if isinstance(of, PromptView) else Subject.FOLLOW_UP
    return Reminder(Occurrence(ReminderKey(subject, 7), ""), kind, NOW, of)


def prompt(kind: PromptKind, **values: Any) -> PromptView:
    view = PromptView(
        id=7,
        kind=kind,
        contact_id=3,
        name="Gijs Molenschot",
        given_name="Gijs",
        organisation="Grachtwijk Zorg",
        offered_on=date(2026, 3, 3),
        shows_at=NOW,
        number="+31201234567",
    )
    return replace(view, **values)


@pytest.mark.parametrize(
    ("due", "zone", "words", "late"),
    [
        (Due(date(2026, 2, 27)), AMSTERDAM, "4 days late", True),
        (Due(date(2026, 3, 2), time(16), AMSTERDAM), AMSTERDAM, "1 days late", True),
        (Due(date(2026, 3, 3), time(9), AMSTERDAM), AMSTERDAM, "09:00", False),
        (Due(date(2026, 3, 3), time(10), AMSTERDAM), AMSTERDAM, "10:00", False),
        (Due(date(2026, 3, 3)), AMSTERDAM, "Tue 3 Mar, today", False),
        (Due(date(2026, 3, 4), time(9), AMSTERDAM), AMSTERDAM, "Wed 4 Mar 09:00, tomorrow", False),
        (Due(date(2026, 3, 3), time(0, 30), AMSTERDAM), "Europe/Lisbon", "1 days late", True),
        (Due(date(2026, 3, 2), time(20), "America/New_York"), AMSTERDAM, "02:00", False),
    ],
)
def test_when(clock: FrozenClock, due: Due, zone: str, words: str, late: bool) -> None:
    clock.travel(zone)
    row = reminder_row(reminder(item(due)), clock.now(), clock.zone(), ENGLISH)
    assert (row.when, row.late) == (words, late)


@pytest.mark.parametrize(
    ("due", "day", "words"),
    [
        (Due(date(2026, 2, 27)), "Fri 27 Feb", "Fri 27 Feb · 4 days late"),
        (
            Due(date(2026, 2, 27), time(16), AMSTERDAM),
            "Fri 27 Feb 16:00",
            "Fri 27 Feb 16:00 · 4 days late",
        ),
        (Due(date(2026, 3, 3), time(9), AMSTERDAM), "Tue 3 Mar, today", "Tue 3 Mar 09:00, today"),
        (Due(date(2026, 3, 3)), "", "Tue 3 Mar, today"),
        (Due(date(2026, 3, 4)), "", "Wed 4 Mar, tomorrow"),
    ],
)
def test_the_day_in_full(clock: FrozenClock, due: Due, day: str, words: str) -> None:
    row = reminder_row(reminder(item(due)), clock.now(), clock.zone(), ENGLISH)
    assert (row.day, row.due) == (day, words)


@pytest.mark.parametrize(
    ("organisation", "who"),
    [("Duinrand", "Hanneke Zeilstra, Duinrand"), (None, "Hanneke Zeilstra")],
)
def test_who(clock: FrozenClock, organisation: str | None, who: str) -> None:
    due = item(Due(date(2026, 3, 3)), organisation=organisation)
    row = reminder_row(reminder(due), clock.now(), clock.zone(), ENGLISH)
    assert (row.key.id, row.contact_id, row.title) == (7, 3, "Send references")
    assert row.name == "Hanneke Zeilstra"
    assert row.who == who


@pytest.mark.parametrize(
    ("until", "words"),
    [
        (datetime(2026, 3, 3, 10, 0, tzinfo=UTC), "11:00"),
        (datetime(2026, 3, 4, 8, 0, tzinfo=UTC), "Wed 4 Mar 09:00"),
        (datetime(2026, 3, 9, 8, 0, tzinfo=UTC), "Mon 9 Mar 09:00"),
        (datetime(2026, 3, 10, 8, 0, tzinfo=UTC), "Tue 10 Mar 09:00"),
    ],
)
def test_until(clock: FrozenClock, until: datetime, words: str) -> None:
    assert until_words(until, clock.now(), clock.zone(), ENGLISH) == words


@pytest.mark.parametrize(
    ("days_silent", "cadence_days", "who"),
    [
        (56, 28, "Gijs Molenschot · 8 weeks, was every 4"),
        (62, 28, "Gijs Molenschot · 8 weeks, was every 4"),
        (21, 7, "Gijs Molenschot · 3 weeks, was every week"),
        (9, 7, "Gijs Molenschot · 9 days, was every week"),
        (30, 10, "Gijs Molenschot · 4 weeks, was every 10 days"),
        (3, 1, "Gijs Molenschot · 3 days, was every day"),
        (30, None, "Gijs Molenschot · 4 weeks"),
        (None, 28, "Gijs Molenschot · not spoken to yet"),
    ],
)
def test_a_check_in_says_how_long_and_against_which_rhythm(
    days_silent: int | None, cadence_days: int | None, who: str
) -> None:
    view = prompt(PromptKind.CHECK_IN, days_silent=days_silent, cadence_days=cadence_days)
    row = reminder_row(reminder(view, ReminderKind.CHECK_IN), NOW, ZoneInfo(AMSTERDAM), ENGLISH)
    assert (row.title, row.who) == ("Just to check in", who)
    assert (row.key, row.number) == (ReminderKey(Subject.PROMPT, 7), "+31201234567")
    assert (row.when, row.late, row.is_check_in) == ("", False, True)


@pytest.mark.parametrize(("age", "title"), [(50, "Turns 50 today"), (None, "Birthday today")])
def test_a_birthday_says_how_old_they_are(age: int | None, title: str) -> None:
    view = prompt(PromptKind.BIRTHDAY, age=age)
    row = reminder_row(reminder(view, ReminderKind.BIRTHDAY), NOW, ZoneInfo(AMSTERDAM), ENGLISH)
    assert (row.title, row.who) == (title, "Gijs Molenschot, Grachtwijk Zorg")
    assert not row.is_check_in
