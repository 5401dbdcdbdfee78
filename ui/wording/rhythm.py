"""Say how often somebody is spoken to, and how long it has been."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QLocale

from services.contacts.check_in import NEVER
from services.contacts.rhythm import Rhythm, days_overdue
from services.contacts.values import ContactDetails
from ui.wording.dates import ago_words, cadence_words, day_words, last_spoke_words
from ui.wording.plurals import Plurals
from ui.wording.terms import park_reason_name

OFFERED_CADENCES_DAYS = (7, 14, 21, 28, 42, 56, 84, 182, 364)
"""The rhythms to choose from; others stay as they are."""


class RhythmWords(NamedTuple):
    """Hold the line, what there is to add to it, and whether it is to be shown as overdue."""

    text: str
    detail: str = ""
    overdue: bool = False


def rhythm_words(
    details: ContactDetails, today: date, zone: ZoneInfo, locale: QLocale
) -> RhythmWords:
    """Return "every 4 weeks · last spoke 12 days ago", or why nobody asks for a talk."""
    if details.archived_at is not None:
        on = details.archived_at.astimezone(zone).date()
        text = QCoreApplication.translate("Wording", "archived on {day}")
        return RhythmWords(text.format(day=day_words(on, today, locale)))
    if details.parked_until is not None and details.parked_until > today:
        text = QCoreApplication.translate("Wording", "parked until {day}")
        words = [text.format(day=day_words(details.parked_until, today, locale))]
        if details.park_reason is not None:
            words.append(park_reason_name(details.park_reason))
        return RhythmWords(" · ".join(words))
    last_on = last_spoken_on(details, zone)
    days = NEVER if details.own_cadence_days == NEVER else details.cadence_days
    words = [] if days is None else [cadence_words(days)]
    text = " · ".join([*words, last_spoke_words(last_on, today)])
    counted_on = _day(details.last_counted_at, zone)
    overdue = days_overdue(counted_on, details.cadence_days, today)
    if not overdue:
        return RhythmWords(text)
    ran_out = QCoreApplication.translate("Wording", "The rhythm ran out {ago}")
    return RhythmWords(text, ran_out.format(ago=ago_words(overdue)), overdue=True)


def counting_words(by_voice: bool) -> str:
    """Return what counts for a rhythm: "any contact counts" or "only talks count"."""
    if by_voice:
        return QCoreApplication.translate("Wording", "only talks count")
    return QCoreApplication.translate("Wording", "any contact counts")


def picture_words(rhythm: Rhythm, last_on: date | None, today: date) -> str:
    """Return "11 talks in the last 26 weeks; the last 12 days ago"."""
    if rhythm.total == 0:
        talks = QCoreApplication.translate("Wording", "No talks in the last 26 weeks")
    elif rhythm.is_exact:
        talks = Plurals.talks(rhythm.total)
    else:
        talks = Plurals.talks_at_least(rhythm.total)
    talks = talks[:1].upper() + talks[1:]
    if last_on is None:
        return talks
    words = QCoreApplication.translate("Wording", "{talks}; the last {ago}")
    return words.format(talks=talks, ago=_ago((today - last_on).days))


def last_spoken_on(details: ContactDetails, zone: ZoneInfo) -> date | None:
    """Return the day of the last talk on the user's calendar."""
    return _day(details.last_contact_at, zone)


def _day(instant: datetime | None, zone: ZoneInfo) -> date | None:
    return None if instant is None else instant.astimezone(zone).date()


def _ago(days: int) -> str:
    if days < 1:
        return QCoreApplication.translate("Wording", "today")
    if days == 1:
        return QCoreApplication.translate("Wording", "yesterday")
    return ago_words(days)
