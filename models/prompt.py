"""Who was brought to mind and what became of it, and the record of having reminded."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base, Synced, choice
from models.contact import Contact, Organisation
from models.kinds import ParkReason, PromptAction, PromptKind, PromptReason


class Prompt(Synced, Base):
    """Hold that the app brought a contact, or an organisation, to mind on a day.

    `offered_on` is the date on the user's wall calendar. It is open while it has no action;
    `snoozed_until_utc` puts it off within its day. `until_on` is the day it was put off to or the
    contact parked until. `question` is the one that was asked, so that the next is another.
    """

    __tablename__ = "prompt"
    __table_args__ = (
        CheckConstraint("(contact_id IS NULL) <> (organisation_id IS NULL)", name="of_one"),
        UniqueConstraint("contact_id", "kind", "offered_on"),
        UniqueConstraint("organisation_id", "kind", "offered_on"),
        Index("ix_prompt_open", "offered_on", sqlite_where=text("action IS NULL")),
        Index("ix_prompt_offered", "kind", "offered_on"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    contact_id: Mapped[int | None] = mapped_column(
        ForeignKey("contact.id", ondelete="CASCADE"), default=None
    )
    organisation_id: Mapped[int | None] = mapped_column(
        ForeignKey("organisation.id", ondelete="CASCADE"), default=None
    )
    kind: Mapped[PromptKind] = mapped_column(choice(PromptKind))
    offered_on: Mapped[date]
    reason: Mapped[PromptReason | None] = mapped_column(choice(PromptReason), default=None)
    question: Mapped[str | None] = mapped_column(default=None)
    snoozed_until_utc: Mapped[datetime | None] = mapped_column(default=None)
    action: Mapped[PromptAction | None] = mapped_column(choice(PromptAction), default=None)
    acted_at: Mapped[datetime | None] = mapped_column(default=None)
    until_on: Mapped[date | None] = mapped_column(default=None)
    park_reason: Mapped[ParkReason | None] = mapped_column(choice(ParkReason), default=None)

    contact: Mapped[Contact | None] = relationship()
    organisation: Mapped[Organisation | None] = relationship()


class ReminderDelivery(Base):
    """Claim one showing of a reminder, before it is shown.

    It is of a follow-up or of a prompt. `occurrence` is the instant that is shown: UTC in ISO
    form, or the date of an all-day item, which stays the same reminder in whatever zone the
    traveller meets it. With "#" and the id after it, the user chose that time anew since.
    """

    __tablename__ = "reminder_delivery"
    __table_args__ = (
        CheckConstraint("(follow_up_id IS NULL) <> (prompt_id IS NULL)", name="of_one"),
        UniqueConstraint("follow_up_id", "occurrence"),
        UniqueConstraint("prompt_id", "occurrence"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    follow_up_id: Mapped[int | None] = mapped_column(
        ForeignKey("follow_up.id", ondelete="CASCADE"), default=None
    )
    prompt_id: Mapped[int | None] = mapped_column(
        ForeignKey("prompt.id", ondelete="CASCADE"), default=None
    )
    occurrence: Mapped[str]
    claimed_at: Mapped[datetime]
    shown_at: Mapped[datetime | None] = mapped_column(default=None)
