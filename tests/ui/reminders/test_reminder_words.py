"""A reminder says what, with whom and how late, and a notification no more than it needs."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest
from PySide6.QtCore import QLocale

from services.follow_ups.due import Due
from services.follow_ups.values import DueItem, FollowUpView
from services.notifications import Notification
from services.terms import FollowUpStatus
from tests.support.clock import FrozenClock
from ui.reminders.reminder_words import notification_of, reminder_row, until_words

ENGLISH = QLocale("en_GB")
AMSTERDAM = "Europe/Amsterdam"


def item(
    due: Due, title: str = "Send references", organisation: str | None = "Duinrand"
) -> DueItem:
    view = FollowUpView(7, 3, "Send references", due, FollowUpStatus.OPEN, None, None)
    return DueItem(view, "Hanneke Zeilstra", organisation, due, overdue=False)


@pytest.mark.parametrize(
    ("due", "zone", "words", "late"),
    [
        (Due(date(2026, 2, 27)), AMSTERDAM, "4 days late", True),
        (Due(date(2026, 3, 2), time(16), AMSTERDAM), AMSTERDAM, "1 days late", True),
        (Due(date(2026, 3, 3), time(9), AMSTERDAM), AMSTERDAM, "09:00", False),
        (Due(date(2026, 3, 3), time(10), AMSTERDAM), AMSTERDAM, "10:00", False),
        (Due(date(2026, 3, 3)), AMSTERDAM, "Today", False),
        (Due(date(2026, 3, 4), time(9), AMSTERDAM), AMSTERDAM, "Tomorrow, 09:00", False),
        (Due(date(2026, 3, 3), time(0, 30), AMSTERDAM), "Europe/Lisbon", "1 days late", True),
        (Due(date(2026, 3, 2), time(20), "America/New_York"), AMSTERDAM, "02:00", False),
    ],
)
def test_when(clock: FrozenClock, due: Due, zone: str, words: str, late: bool) -> None:
    clock.travel(zone)
    row = reminder_row(item(due), clock.now(), clock.zone(), ENGLISH)
    assert (row.when, row.late) == (words, late)


@pytest.mark.parametrize(
    ("organisation", "who"),
    [("Duinrand", "Hanneke Zeilstra, Duinrand"), (None, "Hanneke Zeilstra")],
)
def test_who(clock: FrozenClock, organisation: str | None, who: str) -> None:
    due = item(Due(date(2026, 3, 3)), organisation=organisation)
    row = reminder_row(due, clock.now(), clock.zone(), ENGLISH)
    assert (row.follow_up_id, row.contact_id, row.title) == (7, 3, "Send references")
    assert row.who == who


@pytest.mark.parametrize(
    ("until", "words"),
    [
        (datetime(2026, 3, 3, 10, 0, tzinfo=UTC), "11:00"),
        (datetime(2026, 3, 4, 8, 0, tzinfo=UTC), "Wed 09:00"),
    ],
)
def test_until(clock: FrozenClock, until: datetime, words: str) -> None:
    assert until_words(until, clock.now(), clock.zone(), ENGLISH) == words


def test_one_is_notified_of_by_name_and_several_by_number() -> None:
    one = item(Due(date(2026, 3, 3)))
    assert notification_of([one]) == Notification(
        "Follow-up due", "Hanneke Zeilstra: Send references"
    )
    several = notification_of([one, one, one])
    assert several.title == "3 follow-ups due"
    assert "Hanneke" not in several.body
