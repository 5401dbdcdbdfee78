"""A note says whose it is before it is an entry, and what was known of a call goes along."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from services.capture.note import Begun, QuickNote, Step
from services.capture.saving import (
    NewcomerError,
    WhichContactError,
    WhoseNoteError,
    due_of,
    new_entry,
)
from services.errors import KnownError
from services.follow_ups.due import Due
from services.quick_line.values import Span
from services.terms import Direction, EntryKind, Purpose
from tests.services.capture.notes import AMSTERDAM, ANNA, read


@pytest.mark.parametrize(
    ("note", "error", "name"),
    [
        (QuickNote("called"), WhoseNoteError, None),
        (QuickNote(""), WhoseNoteError, None),
        (QuickNote("called Bram"), WhichContactError, "Bram"),
        (QuickNote("called Anna and Bram"), WhichContactError, "Bram"),
        (QuickNote("called Bram", people=(ANNA,)), WhichContactError, "Bram"),
        (QuickNote("spoke with Pieter Post"), NewcomerError, "Pieter Post"),
        (
            QuickNote("spoke with Pieter Post", begun=Begun(contact=ANNA, is_guess=True)),
            *(NewcomerError, "Pieter Post"),
        ),
    ],
)
def test_a_note_says_whose_it_is(
    note: QuickNote, error: type[KnownError], name: str | None
) -> None:
    with pytest.raises(error) as caught:
        new_entry(note, read(note), AMSTERDAM)
    assert caught.value.values.get("name") == name


@pytest.mark.parametrize(
    "note",
    [
        QuickNote("spoke with Pieter Post and Anna"),
        QuickNote("spoke with Pieter Post", people=(ANNA,)),
        QuickNote("spoke with Pieter Post", begun=Begun(contact=ANNA)),
        QuickNote("called Bram", plain=(Span(7, 11),), people=(ANNA,)),
        QuickNote("spoke", begun=Begun(contact=ANNA, is_guess=True)),
    ],
)
def test_a_note_of_somebody_may_name_who_nobody_is(note: QuickNote) -> None:
    entry = new_entry(note, read(note), AMSTERDAM)
    assert (entry.contact_ids, entry.newcomers) == ((ANNA.contact_id,), ())


TALK = Begun(
    kind=EntryKind.VIDEO_CALL, channel="teams", direction=Direction.OUTGOING, duration_s=1234
)


@pytest.mark.parametrize(
    ("note", "direction", "duration_s"),
    [
        (QuickNote("Anna", begun=TALK), Direction.OUTGOING, 1234),
        (QuickNote("called Anna", begun=TALK, minutes=5), Direction.OUTGOING, 300),
        (QuickNote("called Anna", begun=TALK, minutes=0), Direction.OUTGOING, None),
        (QuickNote("koffie met Anna", begun=TALK), None, 1234),
        (QuickNote("called Anna"), None, None),
    ],
)
def test_what_was_known_of_a_call_is_saved_with_it(
    note: QuickNote, direction: Direction | None, duration_s: int | None
) -> None:
    entry = new_entry(note, read(note), AMSTERDAM)
    assert (entry.direction, entry.duration_s) == (direction, duration_s)


@pytest.mark.parametrize(
    ("note", "purpose"),
    [
        (QuickNote("called Anna", begun=Begun(purpose=Purpose.CARE)), Purpose.CARE),
        (
            QuickNote("called Anna", begun=Begun(purpose=Purpose.CARE), purpose=Purpose.BUSINESS),
            Purpose.BUSINESS,
        ),
        (QuickNote("called Anna", begun=Begun(purpose=Purpose.CARE)).with_purpose(None), None),
    ],
)
def test_a_check_in_is_for_them_alone_unless_it_is_said_otherwise(
    note: QuickNote, purpose: Purpose | None
) -> None:
    assert new_entry(note, read(note), AMSTERDAM).purpose is purpose


@pytest.mark.parametrize(
    ("on", "at", "in_utc"),
    [
        ("2026-03-29", "02:30", "2026-03-29T01:00"),
        ("2026-10-25", "02:30", "2026-10-25T00:30"),
        ("2026-10-25", "03:00", "2026-10-25T02:00"),
        ("2026-12-31", "23:59", "2026-12-31T22:59"),
    ],
)
def test_a_step_is_due_by_the_wall_clock_through_daylight_saving(
    on: str, at: str, in_utc: str
) -> None:
    due = due_of(Step("x", date.fromisoformat(on), time.fromisoformat(at)), AMSTERDAM)
    assert due is not None
    assert due.instant == datetime.fromisoformat(in_utc).replace(tzinfo=UTC)


def test_a_step_of_a_day_has_no_zone_and_one_of_no_day_no_time() -> None:
    assert due_of(Step("x", date(2026, 12, 1)), AMSTERDAM) == Due(date(2026, 12, 1))
    assert due_of(Step("x", due_at=time(10)), AMSTERDAM) is None
