"""Say in words what reminders are of, in the window and in notifications."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QLocale

from services.follow_ups.values import DueItem
from services.notifications import Notification
from ui.wording.dates import late_words, time_words, when_words
from ui.wording.plurals import Plurals


@dataclass(frozen=True, slots=True)
class ReminderRow:
    """Hold what a row shows: what to do, with whom, and when it was due or how late it is.

    `number` is the one to call, if there is any.
    """

    follow_up_id: int
    contact_id: int
    title: str
    who: str
    when: str
    late: bool
    number: str | None = None


def reminder_row(item: DueItem, now: datetime, zone: ZoneInfo, locale: QLocale) -> ReminderRow:
    """Return the row of a due item; on the day itself it is not called late yet."""
    when, late = _when(item, now, zone, locale)
    return ReminderRow(
        follow_up_id=item.follow_up.id,
        contact_id=item.follow_up.contact_id,
        title=item.follow_up.title,
        who=", ".join(filter(None, (item.contact_name, item.organisation))),
        when=when,
        late=late,
        number=item.number,
    )


def until_words(until: datetime, now: datetime, zone: ZoneInfo, locale: QLocale) -> str:
    """Return "15:06", or "Wed 09:00" on another day."""
    local = until.astimezone(zone)
    words = time_words(local.time(), locale)
    if local.date() == now.astimezone(zone).date():
        return words
    return f"{locale.dayName(local.isoweekday(), QLocale.FormatType.ShortFormat)} {words}"


def notification_of(items: Sequence[DueItem]) -> Notification:
    """Return one notification for all: with name and title if it is one, else their number.

    The words to act on stand in the body, of which every desktop shows more than of a title.
    """
    if len(items) == 1:
        (item,) = items
        title = QCoreApplication.translate("Reminders", "Follow-up due")
        return Notification(title, f"{item.contact_name}: {item.follow_up.title}")
    count = len(items)
    return Notification(
        Plurals.follow_ups_due(count),
        QCoreApplication.translate("Reminders", "They wait in the reminder window."),
    )


def _when(item: DueItem, now: datetime, zone: ZoneInfo, locale: QLocale) -> tuple[str, bool]:
    today = now.astimezone(zone).date()
    instant = item.due.instant
    local = None if instant is None else instant.astimezone(zone)
    on, at = (item.due.on, None) if local is None else (local.date(), local.time())
    if on < today:
        return late_words(on, today), True
    if on == today and at is not None:
        return time_words(at, locale), False
    return when_words(on, today, locale, at), False
