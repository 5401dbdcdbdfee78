"""Say what a draft is: how it begins, whose it is, and when it was typed."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QCoreApplication, QLocale

from services.clock import Clock, today
from services.journal.values import DraftRow
from ui.wording.dates import stamp_words, time_words


def draft_words(draft: DraftRow) -> str:
    """Return the line it begins with."""
    return draft.words or QCoreApplication.translate("Drafts", "Without words yet")


def whose_words(draft: DraftRow) -> str:
    """Return "Anna Vos", or "Anna Vos, a change" for that of an entry."""
    if draft.contact_name is None:
        return QCoreApplication.translate("Drafts", "Nobody chosen yet")
    if draft.entry_id is None:
        return draft.contact_name
    words = QCoreApplication.translate("Drafts", "{name}, changed entry")
    return words.format(name=draft.contact_name)


def kept_words(draft: DraftRow, clock: Clock, locale: QLocale) -> str:
    """Return "yesterday 17:52 · not saved"."""
    changed, now = draft.changed_at_utc.astimezone(clock.zone()), today(clock)
    on, at = changed.date(), changed.time()
    if now - timedelta(days=1) <= on <= now:
        yesterday = QCoreApplication.translate("Drafts", "yesterday {time}")
        words = yesterday if on < now else QCoreApplication.translate("Drafts", "today {time}")
        when = words.format(time=time_words(at, locale))
    else:
        when = stamp_words(on, at, now, locale)
    state = QCoreApplication.translate("Drafts", "not saved")
    return f"{when} · {state}"


def sentence(draft: DraftRow, clock: Clock, locale: QLocale) -> str:
    """Return all of it as one sentence, for screen readers and tooltips."""
    kept = kept_words(draft, clock, locale).replace(" · ", ", ")
    return f"{draft_words(draft)}, {whose_words(draft)}, {kept}"
