"""The rhythm counts what was held, in the weeks of whoever looks."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.contacts.rhythm import MOST_A_WEEK, WEEKS, Rhythm, days_overdue, week_starts
from services.journal.values import NewEntry
from services.terms import EntryKind, Outcome
from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
ZONES = [ZoneInfo(name) for name in ("Europe/Amsterdam", "America/New_York", "Pacific/Apia")]


def rhythm(use_cases: UseCases, contact_id: int) -> Rhythm:
    return use_cases.contact_page.read(contact_id).rhythm


def hold(use_cases: UseCases, contact_id: int, at: str, outcome: Outcome = Outcome.HELD) -> int:
    happened_at = datetime.fromisoformat(at)
    new = NewEntry((contact_id,), EntryKind.CALL, "x", outcome=outcome, happened_at=happened_at)
    (entry_id,) = use_cases.journal.add_entry(new).entries
    return entry_id


def test_weeks_begin_on_monday_where_the_user_is(
    use_cases: UseCases, add_contact: AddContact, clock: FrozenClock
) -> None:
    contact_id = add_contact("Hanneke Zeilstra")
    hold(use_cases, contact_id, "2026-03-01T22:59:00+00:00")  # Sunday, 23:59 in Amsterdam
    hold(use_cases, contact_id, "2026-03-01T23:00:00+00:00")  # Monday there
    hold(use_cases, contact_id, "2026-03-03T08:00:00+00:00")
    assert rhythm(use_cases, contact_id).weeks[-2:] == (1, 2)
    clock.travel("America/New_York")
    assert rhythm(use_cases, contact_id).weeks[-2:] == (2, 1)


def test_half_a_year_counts_and_no_more(use_cases: UseCases, add_contact: AddContact) -> None:
    contact_id = add_contact("Hanneke Zeilstra")
    hold(use_cases, contact_id, "2025-09-07T21:59:00+00:00")  # a minute before the first week
    hold(use_cases, contact_id, "2025-09-07T22:00:00+00:00")
    found = rhythm(use_cases, contact_id)
    assert found.weeks == (1, *[0] * (WEEKS - 1))
    assert found.total == 1


def test_only_what_was_held_and_is_there_counts(
    use_cases: UseCases, add_contact: AddContact
) -> None:
    contact_id, other = add_contact("Hanneke Zeilstra"), add_contact("Pim Rozendaal")
    hold(use_cases, contact_id, "2026-03-02T10:00:00+00:00", Outcome.NO_ANSWER)
    hold(use_cases, other, "2026-03-02T10:00:00+00:00")
    entry_id = hold(use_cases, contact_id, "2026-03-02T11:00:00+00:00")
    assert rhythm(use_cases, contact_id).weeks[-1] == 1
    use_cases.journal.delete_entry(entry_id)
    assert rhythm(use_cases, contact_id) == Rhythm()


def test_a_full_week_is_counted_no_further(use_cases: UseCases, add_contact: AddContact) -> None:
    contact_id = add_contact("Hanneke Zeilstra")
    for minute in range(MOST_A_WEEK - 1):
        hold(use_cases, contact_id, f"2026-03-02T10:{minute:02}:00+00:00")
    assert rhythm(use_cases, contact_id).is_exact
    for minute in range(10, 20):
        hold(use_cases, contact_id, f"2026-03-02T10:{minute:02}:00+00:00")
    found = rhythm(use_cases, contact_id)
    assert found.total == MOST_A_WEEK
    assert not found.is_exact


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.sampled_from(ZONES))
def test_the_weeks_have_no_gaps_and_the_last_holds_today(today: date, zone: ZoneInfo) -> None:
    starts = week_starts(today, zone)
    assert len(starts) == WEEKS + 1
    assert starts == sorted(starts)
    assert all(start.astimezone(zone).weekday() == 0 for start in starts)
    noon = datetime(today.year, today.month, today.day, 12, tzinfo=zone).astimezone(UTC)
    assert starts[-2] <= noon < starts[-1]


@pytest.mark.parametrize(
    ("ago", "cadence_days", "overdue"),
    [(27, 28, 0), (28, 28, 0), (29, 28, 1), (400, None, 0), (None, 28, 0), (-2, 1, 0)],
)
def test_a_talk_is_wanting_after_its_rhythm(
    ago: int | None, cadence_days: int | None, overdue: int
) -> None:
    today = date(2026, 3, 3)
    last_on = today - timedelta(days=ago) if ago is not None else None
    assert days_overdue(last_on, cadence_days, today) == overdue
