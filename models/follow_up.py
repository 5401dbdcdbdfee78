"""Promises and next steps."""

from __future__ import annotations

from datetime import date, datetime, time

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base, Synced, choice
from models.contact import Contact
from models.kinds import FollowUpStatus, RepeatFrom

_WAITING = "status = 'open' AND deleted_at IS NULL"


class FollowUp(Synced, Base):
    """Hold a promise or next step with its contact.

    Due is wall time plus zone: `due_on` with `due_time` in `zone`; without a time it is for the
    whole day wherever the user is, without a date for some day. `due_at_utc` is derived from the
    three when there is a time. `snoozed_until_utc` delays the reminder and leaves the due date.

    Without a snooze, the reminder comes `lead_minutes` ahead: at `remind_at_utc` where there is a
    time, else in the morning of `remind_on`; both are derived. `rrule` is iCalendar's RRULE
    without DTSTART, which is `dtstart_on`; the next of a series `follows_id` the one before.
    """

    __tablename__ = "follow_up"
    __table_args__ = (
        CheckConstraint("title <> ''", name="has_title"),
        CheckConstraint("due_time IS NULL OR due_on IS NOT NULL", name="time_needs_date"),
        CheckConstraint("due_time IS NULL OR zone IS NOT NULL", name="time_needs_zone"),
        CheckConstraint("(due_time IS NULL) = (due_at_utc IS NULL)", name="instant_of_time"),
        # The contact list reads the due dates of everybody's open ones from here alone.
        Index("ix_follow_up_contact", "contact_id", "status", "deleted_at", "due_on", "due_at_utc"),
        # The timeline shows those that were made without an entry.
        Index(
            "ix_follow_up_alone",
            "contact_id",
            "closed_at",
            "created_at",
            sqlite_where=text("entry_id IS NULL AND deleted_at IS NULL"),
        ),
        Index("ix_follow_up_bin", "deleted_at", sqlite_where=text("deleted_at IS NOT NULL")),
        Index("ix_follow_up_timed", "due_at_utc", sqlite_where=text(_WAITING)),
        Index(
            "ix_follow_up_all_day", "due_on", sqlite_where=text(f"{_WAITING} AND due_time IS NULL")
        ),
        Index(
            "ix_follow_up_snoozed",
            "snoozed_until_utc",
            sqlite_where=text(f"{_WAITING} AND snoozed_until_utc IS NOT NULL"),
        ),
        Index("ix_follow_up_remind_at", "remind_at_utc", sqlite_where=text(_WAITING)),
        Index("ix_follow_up_remind_on", "remind_on", sqlite_where=text(_WAITING)),
        # The page of all of them: the open ones by day, the closed ones newest first.
        Index("ix_follow_up_open", "due_on", "due_time", "id", sqlite_where=text(_WAITING)),
        Index(
            "ix_follow_up_closed",
            "closed_at",
            "id",
            sqlite_where=text("closed_at IS NOT NULL AND deleted_at IS NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    contact_id: Mapped[int] = mapped_column(ForeignKey("contact.id", ondelete="CASCADE"))
    entry_id: Mapped[int | None] = mapped_column(
        ForeignKey("entry.id", ondelete="SET NULL"), index=True, default=None
    )
    title: Mapped[str]
    due_on: Mapped[date | None] = mapped_column(default=None)
    due_time: Mapped[time | None] = mapped_column(default=None)
    zone: Mapped[str | None] = mapped_column(default=None)
    due_at_utc: Mapped[datetime | None] = mapped_column(default=None)
    rrule: Mapped[str | None] = mapped_column(default=None)
    repeat_from: Mapped[RepeatFrom | None] = mapped_column(choice(RepeatFrom), default=None)
    dtstart_on: Mapped[date | None] = mapped_column(default=None)
    follows_id: Mapped[int | None] = mapped_column(
        ForeignKey("follow_up.id", ondelete="SET NULL"), index=True, default=None
    )
    lead_minutes: Mapped[int] = mapped_column(default=0)
    remind_at_utc: Mapped[datetime | None] = mapped_column(default=None)
    remind_on: Mapped[date | None] = mapped_column(default=None)
    snoozed_until_utc: Mapped[datetime | None] = mapped_column(default=None)
    status: Mapped[FollowUpStatus] = mapped_column(
        choice(FollowUpStatus), default=FollowUpStatus.OPEN
    )
    closed_at: Mapped[datetime | None] = mapped_column(default=None)

    contact: Mapped[Contact] = relationship()
