"""When a note happened and what it promises: by the wall clock of when and where it was begun."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given

from services.capture.note import AS_READ, Begun, QuickNote, Step
from services.quick_line.values import Role, Span
from services.terms import EntryKind
from tests.services.capture.notes import AMSTERDAM, instants, notes, read

STARTED = datetime(2026, 11, 25, 13, 12, tzinfo=UTC)
WRITTEN = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)
CALLED_AT = Begun(kind=EntryKind.CALL, started_at=STARTED)


def local(text: str, zone: ZoneInfo = AMSTERDAM) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone)


def test_an_instant_to_come_is_of_a_clock_that_was_put_back() -> None:
    ahead = STARTED + timedelta(minutes=10)
    assert read(QuickNote("called Anna", written_at=ahead), STARTED).happened_at is None
    begun = Begun(kind=EntryKind.CALL, started_at=ahead)
    assert read(QuickNote("with Anna", begun=begun), STARTED).happened_at is None
    assert read(QuickNote("Anna", begun=begun, written_at=WRITTEN), STARTED).happened_at == WRITTEN


@pytest.mark.parametrize(
    ("note", "happened_at", "is_told"),
    [
        (QuickNote("called Anna"), None, False),
        (QuickNote("today called Anna"), None, False),
        (QuickNote("called Anna today 18:00"), None, False),
        (QuickNote("called Anna", written_at=WRITTEN), WRITTEN, False),
        (QuickNote("called Anna", begun=CALLED_AT, written_at=WRITTEN), STARTED, False),
        (QuickNote("today called Anna", begun=CALLED_AT), STARTED, False),
        (QuickNote("called Anna at 15:00", begun=CALLED_AT), local("2026-11-25T15:00"), True),
        (QuickNote("gisteren gebeld", begun=CALLED_AT), local("2026-11-24T12:00"), True),
        (QuickNote("gisteren gebeld", written_at=WRITTEN), local("2026-11-23T12:00"), True),
        (QuickNote("gisteren gebeld", plain=(Span(0, 8),)), None, False),
        (
            QuickNote(
                "gisteren gebeld", begun=CALLED_AT, when=datetime.fromisoformat("2026-11-20T09:05")
            ),
            *(local("2026-11-20T09:05"), True),
        ),
    ],
)
def test_when_it_happened(note: QuickNote, happened_at: datetime | None, is_told: bool) -> None:
    reading = read(note)
    assert (reading.happened_at, reading.is_told) == (happened_at, is_told)


@given(notes(), instants)
def test_what_tells_when_it_was_is_marked(note: QuickNote, now: datetime) -> None:
    reading = read(replace(note, when=AS_READ), now)
    assert not reading.is_told or any(mark.role is Role.WHEN for mark in reading.marks)


@pytest.mark.parametrize(
    ("when", "in_utc"),
    [
        ("2026-03-29T02:30", "2026-03-29T01:00"),  # skipped: the first moment after it
        ("2026-03-29T03:30", "2026-03-29T01:30"),
        ("2026-10-25T02:30", "2026-10-25T00:30"),  # twice: the first
        ("2026-10-25T03:30", "2026-10-25T02:30"),
        ("2026-07-01T00:00", "2026-06-30T22:00"),
    ],
)
def test_a_chosen_time_is_wall_time_through_daylight_saving(when: str, in_utc: str) -> None:
    reading = read(QuickNote("x", when=datetime.fromisoformat(when)))
    assert reading.happened_at == datetime.fromisoformat(in_utc).replace(tzinfo=UTC)


def test_noon_of_a_day_is_noon_of_where_it_was_written_and_of_that_day() -> None:
    zone = ZoneInfo("America/New_York")
    note = QuickNote("2 days ago called Anna", zone=zone.key)
    now = datetime(2026, 11, 2, 15, tzinfo=UTC)  # the clocks went back on the 1st
    reading = read(note, now, ZoneInfo("Asia/Kathmandu"))
    assert reading.happened_at == datetime(2026, 10, 31, 16, tzinfo=UTC)


@pytest.mark.parametrize("later", [timedelta(), timedelta(hours=9), timedelta(days=40)])
@pytest.mark.parametrize("there", ["Europe/Amsterdam", "Pacific/Auckland", "America/New_York"])
def test_a_draft_reads_as_of_when_and_where_it_was_begun(later: timedelta, there: str) -> None:
    at = local("2026-12-31T23:30")
    text = "gisteren met Anna gebeld, morgen 10:00 offerte sturen, over 2 uur mailen"
    note = QuickNote(text, written_at=at, zone=AMSTERDAM.key)
    reading = read(note, at + later, ZoneInfo(there))
    assert reading.happened_at == local("2026-12-30T12:00")
    assert [each.step for each in reading.steps] == [
        Step("offerte sturen", date(2027, 1, 1), time(10)),
        Step("mailen", date(2027, 1, 1), time(1, 30)),
    ]


# follow-ups


def test_a_changed_follow_up_stands_in_the_place_of_the_lines() -> None:
    changed = Step("Call, at last", date(2027, 1, 4))
    note = QuickNote("mail on Friday, call on Monday").with_step("call", changed)
    assert [each.step for each in read(note).steps] == [
        Step("mail", date(2026, 11, 27)),
        changed,
    ]
    elsewhere = replace(note, text="mail on Friday, send the offer on Monday")
    assert [each.step.title for each in read(elsewhere).steps] == ["mail", "send the offer"]


def test_two_follow_ups_of_one_title_are_changed_each_by_itself() -> None:
    note = QuickNote("mail on Friday, mail on Monday")
    first, second = (each.read for each in read(note).steps)
    changed = Step("mail", date(2027, 1, 4))
    assert [each.step.due_on for each in read(note.with_step(second, changed)).steps] == [
        date(2026, 11, 27),
        changed.due_on,
    ]
    assert [each.step.due_on for each in read(note.with_step(first, changed)).steps] == [
        changed.due_on,
        date(2026, 11, 30),
    ]


def test_topics_and_doubts_are_the_lines() -> None:
    reading = read(QuickNote("call on Friday 3-12 #one #two", plain=(Span(24, 28),)))
    assert reading.topics == ("one",)
    assert [each.code for each in reading.warnings] == ["weekday_mismatch"]
