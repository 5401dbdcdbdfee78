"""Say which birthdays stand on a timeline: pure rules."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from services.contacts.birthday import Birthday
from services.journal.timeline_values import BirthdayMoment
from services.wall_time import instant_of


def birthdays_between(
    birthday: Birthday, first_contact: datetime, now: datetime, zone: ZoneInfo
) -> list[BirthdayMoment]:
    """Return the birthdays that began since the first contact and up to now, oldest first.

    A birthday that began before the first contact of that day is left out: the first contact is
    the end of the stream. So is the day somebody was born, and any year before it.
    """
    found = []
    for year in range(first_contact.astimezone(zone).year, now.astimezone(zone).year + 1):
        on = birthday.next_on(date(year, 1, 1))
        at = instant_of(on, time.min, zone)
        age = None if birthday.year is None else year - birthday.year
        if first_contact <= at <= now and (age is None or age > 0):
            found.append(BirthdayMoment(on, at, age))
    return found
