"""Entities keep what they are given, and the database keeps them consistent."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine, select, text, update
from sqlalchemy.exc import IntegrityError, StatementError
from sqlalchemy.orm import Session

from models.entities import (
    Contact,
    Entry,
    EntryParticipant,
    FollowUp,
    Relation,
    ReminderDelivery,
    Setting,
)
from models.instants import from_microseconds, to_microseconds
from tests.models.samples import NOON, STAMPS, contact, entry, follow_up

LATER = NOON + timedelta(days=3, microseconds=1)


def happened_at(session: Session) -> list[datetime]:
    return list(session.scalars(select(EntryParticipant.happened_at)))


OFFSETS = st.timedeltas(timedelta(hours=-14), timedelta(hours=14)).map(timezone)
FIRST, LAST = datetime(1800, 1, 1), datetime(2500, 1, 1)  # noqa: DTZ001


@given(st.datetimes(FIRST, LAST, timezones=OFFSETS))
def test_instants_come_back_exact_and_in_utc(instant: datetime) -> None:
    stored = from_microseconds(to_microseconds(instant))
    assert (stored, stored.tzinfo) == (instant.astimezone(UTC), UTC)


@given(st.datetimes(), st.datetimes())
def test_instants_sort_as_their_integers(one: datetime, other: datetime) -> None:
    one, other = one.replace(tzinfo=UTC), other.replace(tzinfo=UTC)
    assert (one < other) == (to_microseconds(one) < to_microseconds(other))


def test_instant_of_any_zone_is_stored_in_utc(writer: Engine) -> None:
    local = datetime(2026, 3, 9, 14, tzinfo=timezone(timedelta(hours=2)))
    with Session(writer) as session:
        session.add(entry(contact(), happened_at=local))
        session.commit()
        stored = session.scalars(select(Entry.happened_at)).one()
    assert (stored, stored.tzinfo) == (NOON, UTC)


def test_naive_instant_is_a_bug(writer: Engine) -> None:
    with Session(writer) as session:
        session.add(entry(contact(), happened_at=datetime(2026, 3, 9)))  # noqa: DTZ001
        with pytest.raises(StatementError, match="needs a time zone"):
            session.flush()


def test_unknown_choice_is_refused(writer: Engine) -> None:
    with Session(writer) as session:
        session.add(entry(contact(), kind="telepathy"))
        with pytest.raises(StatementError, match="telepathy"):
            session.flush()


def test_choices_are_stored_as_their_codes(writer: Engine) -> None:
    with Session(writer) as session:
        session.add(entry(contact()))
        session.flush()
        assert session.execute(text("SELECT kind FROM entry")).scalar() == "call"


@pytest.mark.parametrize(
    "value", [None, True, False, 0, 5, -1.5, 2**60, "", "5", "null", [1, "a"], {"x": {"y": None}}]
)
def test_setting_keeps_any_json(value: object, writer: Engine) -> None:
    with Session(writer) as session:
        session.add(Setting(name="name", value=value, updated_at=NOON))
        session.commit()
        stored = session.scalars(select(Setting)).one().value
    assert (stored, type(stored)) == (value, type(value))


def test_dates_and_times_come_back(writer: Engine) -> None:
    due: dict[str, Any] = {"due_on": date(2026, 3, 10), "due_time": time(10, 30)}
    with Session(writer) as session:
        session.add(follow_up(contact(), zone="Europe/Amsterdam", due_at_utc=NOON, **due))
        session.commit()
        stored = session.scalars(select(FollowUp)).one()
        assert {name: getattr(stored, name) for name in due} == due


@pytest.mark.parametrize(
    "row",
    [
        lambda: contact(""),
        lambda: follow_up(contact(), ""),
        lambda: follow_up(contact(), due_time=time(10), zone="UTC", due_at_utc=NOON),
        lambda: follow_up(contact(), due_on=date(2026, 3, 9), due_time=time(10), due_at_utc=NOON),
        lambda: follow_up(contact(), due_on=date(2026, 3, 9), due_time=time(10), zone="UTC"),
        lambda: follow_up(contact(), due_on=date(2026, 3, 9), due_at_utc=NOON),
        lambda: entry(contact(), mood=0),
        lambda: entry(contact(), mood=6),
        lambda: entry(contact(), duration_s=-1),
        lambda: Relation(contact_id=1, other_id=1, role="manager", **STAMPS),
    ],
)
def test_rows_that_make_no_sense_are_refused(row: Any, writer: Engine) -> None:
    with Session(writer) as session:
        session.add_all([contact(), row()])
        with pytest.raises(IntegrityError, match="CHECK"):
            session.flush()


def test_reminder_can_be_claimed_once(writer: Engine) -> None:
    claim = {"follow_up_id": 1, "occurrence": "2026-03-09T12:00:00Z", "claimed_at": NOON}
    with Session(writer) as session:
        session.add(follow_up(contact()))
        session.flush()
        session.add(ReminderDelivery(**claim))
        session.flush()
        session.add(ReminderDelivery(**claim))
        with pytest.raises(IntegrityError, match="UNIQUE"):
            session.flush()


def test_participants_follow_when_an_entry_moves_in_the_orm(writer: Engine) -> None:
    with Session(writer) as session:
        moved = entry(contact("Anna"), contact("Bram"))
        session.add_all([moved, entry(contact("Chris"))])
        session.flush()
        moved.happened_at = LATER
        session.flush()
        assert happened_at(session) == [LATER, LATER, NOON]
        session.refresh(moved)
        assert [person.happened_at for person in moved.participants] == [LATER, LATER]


def test_participant_that_joins_an_entry_as_it_moves_gets_the_new_time(writer: Engine) -> None:
    with Session(writer) as session:
        moved = entry(contact("Anna"), contact("Bram"))
        session.add(moved)
        session.flush()
        moved.happened_at = LATER
        del moved.participants[0]
        moved.participants.append(EntryParticipant(contact=contact("Chris")))
        session.commit()
        assert happened_at(session) == [LATER, LATER]
        assert {person.contact.full_name for person in moved.participants} == {"Bram", "Chris"}


@pytest.mark.parametrize("raw", [False, True])
def test_participants_follow_when_sql_moves_an_entry(raw: bool, writer: Engine) -> None:
    with Session(writer) as session:
        session.add(entry(contact()))
        session.flush()
        if raw:
            moved = text("UPDATE entry SET happened_at = :at").bindparams(at=to_microseconds(LATER))
            session.execute(moved)
        else:
            session.execute(update(Entry).values(happened_at=LATER))
        assert happened_at(session) == [LATER]


def test_participant_with_another_time_than_its_entry_is_refused(writer: Engine) -> None:
    with Session(writer) as session:
        session.add(entry(contact()))
        session.flush()
        with pytest.raises(IntegrityError, match="FOREIGN KEY"):
            session.execute(update(EntryParticipant).values(happened_at=LATER))


def test_uids_are_fresh_and_unique(writer: Engine) -> None:
    with Session(writer) as session:
        session.add_all([contact("Anna"), contact("Bram")])
        session.flush()
        assert len(set(session.scalars(select(Contact.uid)))) == 2
        session.add(contact("Anna again", uid=session.scalars(select(Contact.uid)).first()))
        with pytest.raises(IntegrityError, match="UNIQUE"):
            session.flush()
