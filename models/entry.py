"""What stands on the timeline."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Table,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base, Synced, choice
from models.contact import Contact
from models.kinds import Direction, EntryKind, Outcome, Purpose

entry_topic = Table(
    "entry_topic",
    Base.metadata,
    Column("entry_id", ForeignKey("entry.id", ondelete="CASCADE"), primary_key=True),
    Column("topic_id", ForeignKey("topic.id", ondelete="CASCADE"), primary_key=True, index=True),
)


class Topic(Synced, Base):
    """Hold a #hashtag, in lower case and without its sign."""

    __tablename__ = "topic"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)


class Entry(Synced, Base):
    """Hold one thing that happened, with everyone who took part.

    `zone` is the IANA zone it happened in, for the wall time to show. `channel` is a Channel
    code or the user's own word.
    """

    __tablename__ = "entry"
    __table_args__ = (
        CheckConstraint("mood BETWEEN 1 AND 5", name="mood"),
        CheckConstraint("duration_s >= 0", name="duration"),
        UniqueConstraint("id", "happened_at"),  # what the participants' copy refers to
        Index("ix_entry_bin", "deleted_at", sqlite_where=text("deleted_at IS NOT NULL")),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[EntryKind] = mapped_column(choice(EntryKind))
    channel: Mapped[str | None] = mapped_column(default=None)
    direction: Mapped[Direction | None] = mapped_column(choice(Direction), default=None)
    outcome: Mapped[Outcome | None] = mapped_column(choice(Outcome), default=None)
    happened_at: Mapped[datetime] = mapped_column(index=True)
    zone: Mapped[str]
    duration_s: Mapped[int | None] = mapped_column(default=None)
    purpose: Mapped[Purpose | None] = mapped_column(choice(Purpose), default=None)
    mood: Mapped[int | None] = mapped_column(default=None)
    wow: Mapped[bool] = mapped_column(default=False)
    text: Mapped[str] = mapped_column(default="")
    import_batch_id: Mapped[int | None] = mapped_column(
        ForeignKey("import_batch.id", ondelete="SET NULL"), index=True, default=None
    )

    participants: Mapped[list[EntryParticipant]] = relationship(
        back_populates="entry", cascade="all, delete-orphan", passive_deletes=True
    )
    topics: Mapped[list[Topic]] = relationship(secondary=entry_topic, order_by=Topic.name)


class EntryParticipant(Base):
    """Put a contact on an entry.

    `happened_at` repeats the entry's, so that one index walks a contact's timeline by key; the
    foreign key's ON UPDATE CASCADE keeps the copy right, whoever changes the entry.
    """

    __tablename__ = "entry_participant"
    __table_args__ = (
        ForeignKeyConstraint(
            ["entry_id", "happened_at"],
            ["entry.id", "entry.happened_at"],
            ondelete="CASCADE",
            onupdate="CASCADE",
        ),
        Index("ix_entry_participant_timeline", "contact_id", "happened_at", "entry_id"),
    )

    entry_id: Mapped[int] = mapped_column(primary_key=True)
    contact_id: Mapped[int] = mapped_column(
        ForeignKey("contact.id", ondelete="CASCADE"), primary_key=True
    )
    happened_at: Mapped[datetime]

    entry: Mapped[Entry] = relationship(back_populates="participants", passive_updates=True)
    contact: Mapped[Contact] = relationship()


class NextTime(Synced, Base):
    """Hold what to bring up in the next talk with a contact; `used_at` ticks it off."""

    __tablename__ = "next_time"

    id: Mapped[int] = mapped_column(primary_key=True)
    contact_id: Mapped[int] = mapped_column(
        ForeignKey("contact.id", ondelete="CASCADE"), index=True
    )
    entry_id: Mapped[int | None] = mapped_column(
        ForeignKey("entry.id", ondelete="SET NULL"), index=True, default=None
    )
    text: Mapped[str]
    used_at: Mapped[datetime | None] = mapped_column(default=None)
