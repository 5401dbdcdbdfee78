"""Carry follow-ups between threads and layers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from models.kinds import FollowUpStatus
from services.follow_ups.due import Due


@dataclass(frozen=True, slots=True)
class NewFollowUp:
    """Describe a promise or next step to make; without due it is for some day."""

    title: str
    due: Due | None = None


@dataclass(frozen=True, slots=True)
class FollowUpView:
    """Show one follow-up."""

    id: int
    contact_id: int
    title: str
    due: Due | None
    status: FollowUpStatus
    snoozed_until: datetime | None
    closed_at: datetime | None


@dataclass(frozen=True, slots=True)
class DueItem:
    """Show one follow-up that is due, with whom it is for and, in a Plan, their first number."""

    follow_up: FollowUpView
    contact_name: str
    organisation: str | None
    due: Due
    overdue: bool
    number: str | None = None
