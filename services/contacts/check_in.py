"""Say when a contact should be spoken to again: pure rules over cadence and silence."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

NEVER = 0
"""The cadence of a contact who is not to be brought to mind, whatever the group's is."""


def effective_cadence(own_days: int | None, group_days: int | None) -> int | None:
    """Return how often to speak, in days: the contact's own cadence, else the group's.

    Zero stands for never, so that it never asks for a call every day by mistake.
    """
    return (group_days if own_days is None else own_days) or None


def silent_before(cadence_days: int, *, spoken: bool, imported: bool) -> int:
    """Return for how many days somebody was silent on the day that their silence counts from.

    That is the day of the last contact that counts for the cadence, or the day they were added.
    Nobody knows for how long who came from an import and was never spoken to had been silent
    then: it is taken for a whole cadence, so that they are due from that day on.
    """
    return cadence_days if imported and not spoken else 0


def next_check_in(
    *,
    last_counted_at: datetime | None,
    created_at: datetime,
    imported: bool,
    cadence_days: int | None,
    parked_until: date | None,
    today: date,
    zone: ZoneInfo,
    not_before: date | None = None,
) -> date | None:
    """Return the day on which the cadence runs out; it may be long past.

    It counts from the day of the last contact that counts for the cadence, in the user's zone, or
    from the day the contact was added where there was none yet; who was added by an import is due
    on that day. `not_before` is the day it was put off to. None while the contact is parked or
    has no cadence.
    """
    if not cadence_days or is_parked(parked_until, today):
        return None
    spoken = last_counted_at is not None
    since = created_at if last_counted_at is None else last_counted_at
    days_left = cadence_days - silent_before(cadence_days, spoken=spoken, imported=imported)
    try:
        runs_out_on = since.astimezone(zone).date() + timedelta(days=days_left)
    except OverflowError:  # a cadence of millennia is none
        return None
    return max(runs_out_on, not_before or runs_out_on)


def is_parked(parked_until: date | None, today: date) -> bool:
    """Return whether nobody should be prompted today; the day itself is free again."""
    return parked_until is not None and parked_until > today


def is_fading(fades_at: datetime | None, now: datetime) -> bool:
    """Return whether the silence is longer than somebody's own history makes likely."""
    return fades_at is not None and fades_at <= now
