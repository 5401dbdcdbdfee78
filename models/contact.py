"""People and what is known of them."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Table, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import DERIVED, Base, Synced, choice
from models.kinds import MethodKind, ParkReason

contact_tag = Table(
    "contact_tag",
    Base.metadata,
    Column("contact_id", ForeignKey("contact.id", ondelete="CASCADE"), primary_key=True),
    Column("tag_id", ForeignKey("tag.id", ondelete="CASCADE"), primary_key=True, index=True),
)


class Organisation(Synced, Base):
    """Hold what contacts work for.

    `usual_gap_days` and `fades_at` are derived from the entries held with any of its contacts.
    """

    __tablename__ = "organisation"
    __table_args__ = (
        Index("ix_organisation_fading", "fades_at", sqlite_where=text("fades_at IS NOT NULL")),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    name_key: Mapped[str] = mapped_column(index=True)  # folded, to find the same one again
    sector: Mapped[str | None] = mapped_column(default=None)
    url: Mapped[str | None] = mapped_column(default=None)
    usual_gap_days: Mapped[int | None] = mapped_column(default=None, info=DERIVED)
    fades_at: Mapped[datetime | None] = mapped_column(default=None, info=DERIVED)


class Group(Synced, Base):
    """Hold a group of contacts with its default cadence, questions and templates.

    `code` names a group that came with the app and is shown translated until `name` is set.
    `questions` and `templates` hold one item a line: "" until they are edited, a blank line once
    they are emptied. `cadence_by_voice` says that only talks count, not what was written.
    """

    __tablename__ = "contact_group"

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str | None] = mapped_column(unique=True, default=None)
    name: Mapped[str | None] = mapped_column(default=None)
    position: Mapped[int] = mapped_column(default=0)
    cadence_days: Mapped[int | None] = mapped_column(default=None)
    cadence_by_voice: Mapped[bool] = mapped_column(default=False, server_default=text("0"))
    colour: Mapped[str | None] = mapped_column(default=None)
    questions: Mapped[str] = mapped_column(default="")
    templates: Mapped[str] = mapped_column(default="")


class Tag(Synced, Base):
    """Hold a word that contacts are filed under; vCard's CATEGORIES."""

    __tablename__ = "tag"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    name_key: Mapped[str] = mapped_column(unique=True)


class Contact(Synced, Base):
    """Hold a person. Only the full name is required.

    `birthday` is vCard text: 1984-03-09, or --03-09 without a year. `sort_key` and `search_key`
    are folded (no accents, no case). `last_contact_at`, `last_voice_at` (of talks alone), and
    since when they fade (`usual_gap_days`, `fades_at`) are derived from the entries held and
    written by one function only. `merged_into_id` is who took over from one in the bin.
    `cadence_days` and `cadence_by_voice` are None where the group's hold; 0 days is never. No
    check-in comes before `check_in_after`.
    """

    __tablename__ = "contact"
    __table_args__ = (
        CheckConstraint("full_name <> ''", name="has_name"),
        Index(
            "ix_contact_list",
            "sort_key",
            "id",
            sqlite_where=text("deleted_at IS NULL AND archived_at IS NULL"),
        ),
        Index("ix_contact_group", "group_id", "deleted_at", "archived_at"),  # counts need no rows
        Index("ix_contact_bin", "deleted_at", sqlite_where=text("deleted_at IS NOT NULL")),
        Index("ix_contact_fading", "fades_at", sqlite_where=text("fades_at IS NOT NULL")),
        Index("ix_contact_birthday", "birthday", sqlite_where=text("birthday IS NOT NULL")),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    full_name: Mapped[str]
    given_name: Mapped[str | None] = mapped_column(default=None)
    family_name: Mapped[str | None] = mapped_column(default=None)
    additional_names: Mapped[str | None] = mapped_column(default=None)
    name_prefix: Mapped[str | None] = mapped_column(default=None)
    name_suffix: Mapped[str | None] = mapped_column(default=None)
    nickname: Mapped[str | None] = mapped_column(default=None)
    sort_key: Mapped[str]
    search_key: Mapped[str]
    organisation_id: Mapped[int | None] = mapped_column(
        ForeignKey("organisation.id", ondelete="SET NULL"), index=True, default=None
    )
    department: Mapped[str | None] = mapped_column(default=None)
    job_title: Mapped[str | None] = mapped_column(default=None)
    group_id: Mapped[int | None] = mapped_column(
        ForeignKey("contact_group.id", ondelete="SET NULL"), default=None
    )
    birthday: Mapped[str | None] = mapped_column(default=None)
    language: Mapped[str | None] = mapped_column(default=None)
    time_zone: Mapped[str | None] = mapped_column(default=None)
    preferred_channel: Mapped[str | None] = mapped_column(default=None)
    preferred_time: Mapped[str | None] = mapped_column(default=None)
    note: Mapped[str | None] = mapped_column(default=None)
    cadence_days: Mapped[int | None] = mapped_column(default=None)
    cadence_by_voice: Mapped[bool | None] = mapped_column(default=None)
    check_in_after: Mapped[date | None] = mapped_column(default=None)
    parked_until: Mapped[date | None] = mapped_column(default=None)
    park_reason: Mapped[ParkReason | None] = mapped_column(choice(ParkReason), default=None)
    verified_on: Mapped[date | None] = mapped_column(default=None)
    archived_at: Mapped[datetime | None] = mapped_column(default=None)
    last_contact_at: Mapped[datetime | None] = mapped_column(index=True, default=None, info=DERIVED)
    last_voice_at: Mapped[datetime | None] = mapped_column(default=None, info=DERIVED)
    usual_gap_days: Mapped[int | None] = mapped_column(default=None, info=DERIVED)
    fades_at: Mapped[datetime | None] = mapped_column(default=None, info=DERIVED)
    import_batch_id: Mapped[int | None] = mapped_column(
        ForeignKey("import_batch.id", ondelete="SET NULL"), index=True, default=None
    )
    merged_into_id: Mapped[int | None] = mapped_column(
        ForeignKey("contact.id", ondelete="SET NULL"), index=True, default=None
    )

    organisation: Mapped[Organisation | None] = relationship()
    group: Mapped[Group | None] = relationship()
    tags: Mapped[list[Tag]] = relationship(secondary=contact_tag, order_by=Tag.name_key)
    methods: Mapped[list[ContactMethod]] = relationship(
        order_by="ContactMethod.position", cascade="all, delete-orphan", passive_deletes=True
    )
    addresses: Mapped[list[Address]] = relationship(
        order_by="Address.position", cascade="all, delete-orphan", passive_deletes=True
    )
    facts: Mapped[list[Fact]] = relationship(
        order_by="Fact.position", cascade="all, delete-orphan", passive_deletes=True
    )
    photo: Mapped[Photo | None] = relationship(cascade="all, delete-orphan", passive_deletes=True)


class ContactMethod(Synced, Base):
    """Hold one phone number, e-mail address, chat handle or URL of a contact.

    `types` are vCard TYPE values in lower case, separated by spaces. `value_key` is what finds
    the same method again: digits of a number, an address in lower case.
    """

    __tablename__ = "contact_method"

    id: Mapped[int] = mapped_column(primary_key=True)
    contact_id: Mapped[int] = mapped_column(
        ForeignKey("contact.id", ondelete="CASCADE"), index=True
    )
    position: Mapped[int] = mapped_column(default=0)
    kind: Mapped[MethodKind] = mapped_column(choice(MethodKind))
    value: Mapped[str]
    value_key: Mapped[str] = mapped_column(index=True)
    types: Mapped[str] = mapped_column(default="")
    label: Mapped[str | None] = mapped_column(default=None)
    preferred: Mapped[bool] = mapped_column(default=False)
    verified_on: Mapped[date | None] = mapped_column(default=None)


class Address(Synced, Base):
    """Hold one postal address of a contact, in the parts of vCard's ADR."""

    __tablename__ = "address"

    id: Mapped[int] = mapped_column(primary_key=True)
    contact_id: Mapped[int] = mapped_column(
        ForeignKey("contact.id", ondelete="CASCADE"), index=True
    )
    position: Mapped[int] = mapped_column(default=0)
    types: Mapped[str] = mapped_column(default="")
    label: Mapped[str | None] = mapped_column(default=None)
    po_box: Mapped[str] = mapped_column(default="")
    extended: Mapped[str] = mapped_column(default="")
    street: Mapped[str] = mapped_column(default="")
    locality: Mapped[str] = mapped_column(default="")
    region: Mapped[str] = mapped_column(default="")
    postal_code: Mapped[str] = mapped_column(default="")
    country: Mapped[str] = mapped_column(default="")


class Fact(Synced, Base):
    """Hold one lasting personal fact: what is good to know of a contact."""

    __tablename__ = "fact"

    id: Mapped[int] = mapped_column(primary_key=True)
    contact_id: Mapped[int] = mapped_column(
        ForeignKey("contact.id", ondelete="CASCADE"), index=True
    )
    position: Mapped[int] = mapped_column(default=0)
    text: Mapped[str]


class Relation(Synced, Base):
    """Hold that `other` is somebody to `contact`: assistant, manager, partner, introduced by."""

    __tablename__ = "relation"
    __table_args__ = (CheckConstraint("contact_id <> other_id", name="two_people"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    contact_id: Mapped[int] = mapped_column(
        ForeignKey("contact.id", ondelete="CASCADE"), index=True
    )
    other_id: Mapped[int] = mapped_column(ForeignKey("contact.id", ondelete="CASCADE"), index=True)
    role: Mapped[str]

    other: Mapped[Contact] = relationship(foreign_keys=[other_id])


class Photo(Base):
    """Hold a contact's photo apart, so that reading contacts never reads pictures."""

    __tablename__ = "photo"

    contact_id: Mapped[int] = mapped_column(
        ForeignKey("contact.id", ondelete="CASCADE"), primary_key=True
    )
    media_type: Mapped[str]
    data: Mapped[bytes]
