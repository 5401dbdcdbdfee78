"""What a row of the page of follow-ups says."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QLocale

from services.follow_ups.due import Due
from services.follow_ups.page_values import Section
from services.follow_ups.recurrence import Recurrence
from services.terms import FollowUpStatus
from tests.ui.follow_ups.conftest import TODAY, row
from ui.follow_ups.words import RowWords, row_words

ZONE = ZoneInfo("Europe/Amsterdam")
NOW = datetime(2026, 3, 3, 9, 0, tzinfo=UTC)
ENGLISH = QLocale("en_GB")


def words(**values: object) -> RowWords:
    due = Due(TODAY, time(14), ZONE.key)
    made = row(1, Section.TODAY, due, **values)  # type: ignore[arg-type]
    return row_words(made, NOW, ZONE, ENGLISH)


def test_a_recurring_one_with_a_lead() -> None:
    said = words(repeat=Recurrence("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"), lead_minutes=30)
    assert said.when == "Tue 3 Mar 14:00, today"
    assert said.repeat == "every 2 weeks on Tuesday"
    assert said.note == "30 min before"
    assert said.sentence == (
        "Promise 1, Hanneke Zeilstra, Duinrand Logistiek, Tue 3 Mar 14:00, today, "
        "every 2 weeks on Tuesday, 30 min before"
    )


def test_a_snooze_says_until_when_while_it_lasts() -> None:
    today = datetime(2026, 3, 3, 13, 30, tzinfo=UTC)
    assert words(snoozed=today).note == "snoozed until 14:30"
    tomorrow = datetime(2026, 3, 4, 8, 0, tzinfo=UTC)
    assert words(snoozed=tomorrow).note == "snoozed until Wed 4 Mar 09:00, tomorrow"
    assert words(snoozed=NOW, lead_minutes=10).note == "10 min before"


def test_what_is_snoozed_is_not_called_late_while_that_lasts() -> None:
    late = row(1, Section.OVERDUE, Due(date(2026, 2, 19)), snoozed=NOW + timedelta(hours=3))
    said = row_words(late, NOW, ZONE, ENGLISH)
    assert (said.when, said.overdue) == ("Thu 19 Feb, 12 days ago", False)
    assert said.note == "snoozed until 13:00"

    said = row_words(late, NOW + timedelta(hours=3), ZONE, ENGLISH)
    assert (said.when, said.overdue) == ("Thu 19 Feb · 12 days late", True)
    assert said.note == ""


def test_what_is_closed_says_when_that_was() -> None:
    at = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
    done = words(status=FollowUpStatus.DONE, closed_at=at)
    assert (done.when, done.overdue) == ("done Mon 2 Mar, yesterday", False)
    assert words(status=FollowUpStatus.DROPPED, closed_at=at).when == "dropped Mon 2 Mar, yesterday"
