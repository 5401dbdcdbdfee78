"""Say what stands in a row of the page of follow-ups, and above its rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QLocale

from services.errors import QT_TRANSLATE_NOOP
from services.follow_ups.page_values import FollowUpRow, Section
from services.follow_ups.snooze import is_snoozed
from services.follow_ups.values import COUNTED_TO, FollowUpView
from services.terms import FollowUpStatus
from ui.wording.dates import time_words
from ui.wording.due import dated_words, due_words, snoozed_words
from ui.wording.recurrence import lead_words, recurrence_words

_TITLES = {
    Section.OVERDUE: QT_TRANSLATE_NOOP("FollowUps", "Overdue"),
    Section.TODAY: QT_TRANSLATE_NOOP("FollowUps", "Today"),
    Section.THIS_WEEK: QT_TRANSLATE_NOOP("FollowUps", "This week"),
    Section.LATER: QT_TRANSLATE_NOOP("FollowUps", "Later"),
    Section.SOME_DAY: QT_TRANSLATE_NOOP("FollowUps", "Without a date"),
    Section.CLOSED: QT_TRANSLATE_NOOP("FollowUps", "Done"),
}


@dataclass(frozen=True, slots=True)
class RowWords:
    """Hold all that a row says; `note` is of its reminder, `repeat` how it comes back."""

    title: str
    who: str
    when: str
    overdue: bool
    note: str
    repeat: str

    @property
    def sentence(self) -> str:
        """Return everything, for a screen reader."""
        parts = (self.title, self.who, self.when, self.repeat, self.note)
        return ", ".join(filter(None, parts))


def section_title(section: Section) -> str:
    """Return "This week"."""
    return _said(_TITLES[section])


def count_words(count: int, locale: QLocale) -> str:
    """Return "12", or "1,000+" where nobody counted further."""
    words = locale.toString(min(count, COUNTED_TO))
    return f"{words}+" if count >= COUNTED_TO else words


def row_words(
    row: FollowUpRow, now: datetime, zone: ZoneInfo, locale: QLocale, *, named: bool = True
) -> RowWords:
    """Return what a row says now; below the name of its contact it need not say that again."""
    view = row.follow_up
    who = ", ".join(filter(None, (row.contact_name, row.organisation))) if named else ""
    repeat = recurrence_words(view.repeat, locale) if view.repeat else ""
    if view.status is not FollowUpStatus.OPEN:
        return RowWords(view.title, who, _closed_words(view, now, zone, locale), False, "", repeat)
    due = due_words(view.due, now, zone, locale, view.snoozed_until)
    when = due.text or QCoreApplication.translate("FollowUps", "without a date")
    note = reminder_words(view, now, zone, locale)
    return RowWords(view.title, who, when, due.overdue, note, repeat)


def reminder_words(view: FollowUpView, now: datetime, zone: ZoneInfo, locale: QLocale) -> str:
    """Return "30 min before", "snoozed until Wed 25 Nov 09:00, tomorrow", or ""."""
    until = view.snoozed_until
    if until is None or not is_snoozed(until, now):
        return lead_words(view.lead_minutes)
    local, today = until.astimezone(zone), now.astimezone(zone).date()
    words = time_words(local.time(), locale)
    if local.date() != today:
        words = dated_words(local.date(), local.time(), today, locale)
    return snoozed_words(words)


def _closed_words(view: FollowUpView, now: datetime, zone: ZoneInfo, locale: QLocale) -> str:
    dropped = view.status is FollowUpStatus.DROPPED
    words = (
        QCoreApplication.translate("FollowUps", "dropped")
        if dropped
        else QCoreApplication.translate("FollowUps", "done")
    )
    if view.closed_at is None:
        return words
    on, today = view.closed_at.astimezone(zone).date(), now.astimezone(zone).date()
    return f"{words} {dated_words(on, None, today, locale)}"


def _said(text: str) -> str:
    return QCoreApplication.translate("FollowUps", text)
