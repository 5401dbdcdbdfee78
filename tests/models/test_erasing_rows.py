"""What goes with a row that is erased, what stays, and what there can be only one of."""

from __future__ import annotations

import pytest
from sqlalchemy import Engine, delete, func, select
from sqlalchemy.exc import IntegrityError
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
    Tag,
    Topic,
)
from models.kinds import FieldKind, MethodKind
from tests.models.samples import NOON, STAMPS, contact, entry, follow_up


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
