"""Say when a contact should be spoken to again: pure rules over cadence and silence."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo


def effective_cadence(own_days: int | None, group_days: int | None) -> int | None:
    """Return how often to speak, in days: the contact's own cadence, else the group's.

    Zero stands for none, so that it never asks for a call every day by mistake.
    """
    return own_days or group_days or None


def next_check_in(
    *,
    last_contact_at: datetime | None,
    created_at: datetime,
    cadence_days: int | None,
    parked_until: date | None,
    today: date,
    zone: ZoneInfo,
) -> date | None:
    """Return the day on which the cadence runs out; it may be long past.

    It counts from the day of the last contact in the user's zone, or from the day the contact
    was added where there was none yet. None while the contact is parked or has no cadence.
    """
    if not cadence_days or is_parked(parked_until, today):
        return None
    since = created_at if last_contact_at is None else last_contact_at
    try:
        return since.astimezone(zone).date() + timedelta(days=cadence_days)
    except OverflowError:  # a cadence of millennia is none
        return None


def is_parked(parked_until: date | None, today: date) -> bool:
    """Return whether nobody should be prompted today; the day itself is free again."""
    return parked_until is not None and parked_until > today


def is_fading(check_in_on: date | None, cadence_days: int | None, today: date) -> bool:
    """Return whether the silence has lasted half as long again as the cadence allows."""
    if check_in_on is None or not cadence_days:
        return False
    return (today - check_in_on).days * 2 >= cadence_days
