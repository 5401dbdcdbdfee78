"""Entities keep what they are given, and the database keeps them consistent."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine, delete, func, select, text, update
from sqlalchemy.exc import IntegrityError, StatementError
from sqlalchemy.orm import Session

from models.entities import (
    Address,
    Attachment,
    AttachmentContent,
    Base,
    Contact,
    ContactMethod,
    Draft,
    Entry,
    EntryParticipant,
    Fact,
    FieldDefinition,
    FieldValue,
    FollowUp,
    Group,
    ImportBatch,
    NextTime,
    Organisation,
    Photo,
    Relation,
    ReminderDelivery,
    Setting,
    Tag,
    Topic,
)
from models.instants import from_microseconds, to_microseconds
from models.kinds import FieldKind, MethodKind
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


def full_contact(session: Session) -> Contact:
    """Return a contact that has one of everything."""
    anna = contact(
        "Anna",
        organisation=Organisation(name="Noordlicht", name_key="noordlicht", **STAMPS),
        group=session.get(Group, 1),
        tags=[Tag(name="hiring", name_key="hiring", **STAMPS)],
        methods=[ContactMethod(kind=MethodKind.PHONE, value="1", value_key="1", **STAMPS)],
        addresses=[Address(locality="Utrecht", **STAMPS)],
        facts=[Fact(text="sails", **STAMPS)],
        photo=Photo(media_type="image/png", data=b"png"),
    )
    batch = ImportBatch(source="phone.vcf", format="vcard", **STAMPS)
    spoken = entry(anna, topics=[Topic(name="pricing", **STAMPS)])
    plan = AttachmentContent(content_hash="ab", data=b"plan")
    session.add_all([anna, batch, spoken, plan, contact("Bram")])
    session.flush()
    anna.import_batch_id = spoken.import_batch_id = batch.id
    promise = follow_up(anna, entry_id=spoken.id)
    session.add_all(
        [
            promise,
            NextTime(contact_id=anna.id, entry_id=spoken.id, text="the boat", **STAMPS),
            Relation(contact_id=anna.id, other_id=anna.id + 1, role="manager", **STAMPS),
            Relation(contact_id=anna.id + 1, other_id=anna.id, role="assistant", **STAMPS),
            Draft(contact_id=anna.id, text="Called An", **STAMPS),
            Draft(contact_id=anna.id, entry_id=spoken.id, text="Called A", **STAMPS),
            FieldValue(
                contact_id=anna.id,
                field=FieldDefinition(name="Pet", kind=FieldKind.TEXT, **STAMPS),
                value="cat",
                **STAMPS,
            ),
            Attachment(
                entry_id=spoken.id,
                file_name="plan.pdf",
                media_type="application/pdf",
                size_bytes=4,
                content_hash="ab",
                **STAMPS,
            ),
            contact("Anna (twin)", merged_into_id=anna.id),
        ]
    )
    session.flush()
    session.add(ReminderDelivery(follow_up_id=promise.id, occurrence="x", claimed_at=NOON))
    session.flush()
    return anna


def counts(session: Session) -> dict[str, int]:
    found = {
        name: session.scalar(select(func.count()).select_from(table)) or 0
        for name, table in Base.metadata.tables.items()
    }
    return {name: count for name, count in found.items() if count}


@pytest.mark.parametrize("by_orm", [False, True])
def test_erasing_a_contact_takes_what_is_theirs_and_nothing_else(
    by_orm: bool, writer: Engine
) -> None:
    with Session(writer) as session:
        anna = full_contact(session)
        if by_orm:
            session.delete(anna)
        else:
            session.execute(delete(Contact).where(Contact.id == anna.id))
        session.commit()
        assert counts(session) == {
            "attachment": 1,
            "attachment_content": 1,
            "contact": 2,
            "contact_group": 5,
            "draft": 2,
            "entry": 1,
            "entry_topic": 1,
            "field_definition": 1,
            "import_batch": 1,
            "organisation": 1,
            "tag": 1,
            "topic": 1,
        }
        assert session.scalars(select(Draft.contact_id)).all() == [None, None]
        assert session.scalars(select(Contact.merged_into_id)).all() == [None, None]


def test_erasing_an_entry_leaves_its_promises(writer: Engine) -> None:
    with Session(writer) as session:
        full_contact(session)
        session.execute(delete(Entry))
        session.commit()
        found = counts(session)
        assert "entry_participant" not in found
        assert "entry_topic" not in found
        assert "attachment" not in found
        assert session.scalars(select(Draft.text)).all() == ["Called An"]
        assert session.scalars(select(FollowUp.entry_id)).one() is None
        assert session.scalars(select(NextTime.entry_id)).one() is None


def test_erasing_what_a_contact_refers_to_leaves_the_contact(writer: Engine) -> None:
    with Session(writer) as session:
        full_contact(session)
        for table in (Organisation, Group, ImportBatch, Tag, Topic):
            session.execute(delete(table))
        session.commit()
        anna = session.scalars(select(Contact).where(Contact.full_name == "Anna")).one()
        assert (anna.organisation_id, anna.group_id, anna.import_batch_id) == (None, None, None)
        assert anna.tags == []


def test_file_that_is_attached_is_not_deleted(writer: Engine) -> None:
    with Session(writer) as session:
        full_contact(session)
        with pytest.raises(IntegrityError, match="FOREIGN KEY"):
            session.execute(delete(AttachmentContent))


def test_contact_has_one_value_in_a_field_beside_those_in_the_bin(writer: Engine) -> None:
    with Session(writer) as session:
        full_contact(session)
        value = session.scalars(select(FieldValue)).one()
        again = {"contact_id": value.contact_id, "field_id": value.field_id, **STAMPS}
        session.add(FieldValue(value="dog", **{**again, "deleted_at": NOON}))
        session.flush()
        session.add(FieldValue(value="parrot", **again))
        with pytest.raises(IntegrityError, match="UNIQUE"):
            session.flush()


def test_entry_has_one_draft_of_its_change_with_a_contact(writer: Engine) -> None:
    with Session(writer) as session:
        full_contact(session)
        there = session.scalars(select(Draft).where(Draft.entry_id.is_not(None))).one()
        session.add(Draft(contact_id=there.contact_id, text="a new entry", **STAMPS))
        session.flush()
        session.add(Draft(contact_id=there.contact_id, entry_id=there.entry_id, **STAMPS))
        with pytest.raises(IntegrityError, match="UNIQUE"):
            session.flush()


def test_uids_are_fresh_and_unique(writer: Engine) -> None:
    with Session(writer) as session:
        session.add_all([contact("Anna"), contact("Bram")])
        session.flush()
        assert len(set(session.scalars(select(Contact.uid)))) == 2
        session.add(contact("Anna again", uid=session.scalars(select(Contact.uid)).first()))
        with pytest.raises(IntegrityError, match="UNIQUE"):
            session.flush()
