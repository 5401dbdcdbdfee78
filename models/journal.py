"""What belongs to the journal as a whole: drafts, settings, imports, saved views."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Synced


class Draft(Synced, Base):
    """Hold what is being typed.

    The uid of a draft for a new entry becomes the entry's, so that saving twice makes one entry;
    `entry_id` is the entry that is being changed instead.
    """

    __tablename__ = "draft"
    __table_args__ = (Index("ix_draft_entry", "entry_id", "contact_id", unique=True),)

    id: Mapped[int] = mapped_column(primary_key=True)
    contact_id: Mapped[int | None] = mapped_column(
        ForeignKey("contact.id", ondelete="SET NULL"), index=True, default=None
    )
    entry_id: Mapped[int | None] = mapped_column(
        ForeignKey("entry.id", ondelete="CASCADE"), default=None
    )
    text: Mapped[str] = mapped_column(default="")
    fields: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)


class Setting(Base):
    """Hold one setting of this journal as JSON."""

    __tablename__ = "setting"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[Any] = mapped_column(JSON)
    updated_at: Mapped[datetime]


class ImportBatch(Synced, Base):
    """Hold one import: where it came from and what it did, so that it can be taken back."""

    __tablename__ = "import_batch"

    id: Mapped[int] = mapped_column(primary_key=True)
    source: Mapped[str]  # the file's name, without its folder
    format: Mapped[str]
    added: Mapped[int] = mapped_column(default=0)
    updated: Mapped[int] = mapped_column(default=0)
    unchanged: Mapped[int] = mapped_column(default=0)
    rejected: Mapped[int] = mapped_column(default=0)


class SavedView(Synced, Base):
    """Hold a selection of contacts under a name of its own in the navigation."""

    __tablename__ = "saved_view"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    position: Mapped[int] = mapped_column(default=0)
    criteria: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
