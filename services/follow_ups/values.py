"""Carry follow-ups between threads and layers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from models.kinds import FollowUpStatus
from services.follow_ups.due import Due
from services.follow_ups.recurrence import Recurrence

COUNTED_TO = 1000
"""Sections are counted no further than this."""


@dataclass(frozen=True, slots=True)
class NewFollowUp:
    """Describe a promise or next step to make, or one as it is to be.

    Without due it is for some day and can't repeat. The reminder comes `lead_minutes` ahead; of
    one for the whole day, so many whole days.
    """

    title: str
    due: Due | None = None
    repeat: Recurrence | None = None
    lead_minutes: int = 0


@dataclass(frozen=True, slots=True)
class FollowUpView:
    """Show one follow-up.

    `starts_on` is its own day in the series if it repeats, which stays when it is moved.
    """

    id: int
    contact_id: int
    title: str
    due: Due | None
    status: FollowUpStatus
    snoozed_until: datetime | None
    closed_at: datetime | None
    repeat: Recurrence | None = None
    lead_minutes: int = 0
    starts_on: date | None = None


@dataclass(frozen=True, slots=True)
class DueItem:
    """Show one follow-up that is due, with whom it is for and, in a Plan, their first number."""

    follow_up: FollowUpView
    contact_name: str
    organisation: str | None
    due: Due
    overdue: bool
    number: str | None = None
