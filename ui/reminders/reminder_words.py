"""Say in words what reminders are of, in the window and in notifications."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QLocale

from services.check_ins.values import PromptView
from services.follow_ups.due import local_due
from services.follow_ups.values import DueItem
from services.reminding.values import Reminder
from services.terms import PromptKind
from ui.reminders.reminder_row import ReminderRow
from ui.wording.dates import late_words, not_spoken_words, time_words
from ui.wording.due import dated_words, day_and_time_words, due_words
from ui.wording.silence import silence_words


def reminder_row(reminder: Reminder, now: datetime, zone: ZoneInfo, locale: QLocale) -> ReminderRow:
    """Return the row of what is due; on the day itself nothing is called late yet."""
    item = reminder.item
    if isinstance(item, PromptView):
        return _prompt_row(reminder, item)
    when, late = _when(item, now, zone, locale)
    return ReminderRow(
        key=reminder.key,
        kind=reminder.kind,
        contact_id=item.follow_up.contact_id,
        title=item.follow_up.title,
        who=_who(item.contact_name, item.organisation),
        when=when,
        day=_day(item, now, zone, locale),
        due=_due(item, now, zone, locale),
        late=late,
        number=item.number,
        name=item.contact_name,
    )


def _prompt_row(reminder: Reminder, view: PromptView) -> ReminderRow:
    is_birthday = view.kind is PromptKind.BIRTHDAY
    silence = "" if is_birthday else _silence(view)
    return ReminderRow(
        key=reminder.key,
        kind=reminder.kind,
        contact_id=view.contact_id,
        title=_birthday_title(view) if is_birthday else _check_in_title(),
        who=view.name + silence if silence else _who(view.name, view.organisation),
        number=view.number,
        name=view.name,
        silence=silence,
        cadence_days=view.cadence_days,
    )


def _check_in_title() -> str:
    return QCoreApplication.translate("Reminders", "Just to check in")


def _birthday_title(view: PromptView) -> str:
    """Return "Turns 50 today", or "Birthday today" where the year is not known."""
    if view.age is None:
        return QCoreApplication.translate("Reminders", "Birthday today")
    return QCoreApplication.translate("Reminders", "Turns {age} today").format(age=view.age)


def _silence(view: PromptView) -> str:
    """Return " · 8 weeks, was every 4", or " · not spoken to yet"."""
    if view.days_silent is None:
        return f" · {not_spoken_words()}"
    return f" · {silence_words(view.days_silent, view.cadence_days)}"


def _who(name: str, organisation: str | None) -> str:
    return ", ".join(filter(None, (name, organisation)))


def _when(item: DueItem, now: datetime, zone: ZoneInfo, locale: QLocale) -> tuple[str, bool]:
    today = now.astimezone(zone).date()
    on, at = local_due(item.due, zone)
    if on < today:
        return late_words(on, today), True
    if on == today and at is not None:
        return time_words(at, locale), False
    return dated_words(on, at, today, locale), False


def _day(item: DueItem, now: datetime, zone: ZoneInfo, locale: QLocale) -> str:
    """Return "Fri 27 Feb", or "Tue 3 Mar, today" of what is for an hour of today."""
    today = now.astimezone(zone).date()
    on, at = local_due(item.due, zone)
    if on < today:
        return day_and_time_words(on, at, today, locale)
    return dated_words(on, None, today, locale) if on == today and at is not None else ""


def _due(item: DueItem, now: datetime, zone: ZoneInfo, locale: QLocale) -> str:
    """Return "Fri 27 Feb · 4 days late" or "Tue 3 Mar 10:00, today"."""
    today = now.astimezone(zone).date()
    on, at = local_due(item.due, zone)
    if on == today:
        return dated_words(on, at, today, locale)
    return due_words(item.due, now, zone, locale).text
