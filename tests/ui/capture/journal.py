"""What the journal holds of quick notes: entries, what they promise, and drafts."""

from __future__ import annotations

from datetime import date, time

from pytestqt.qtbot import QtBot

from services.journal.values import EntryView, WaitingDraft
from services.use_cases import UseCases


def entries(use_cases: UseCases, contact_id: int) -> tuple[EntryView, ...]:
    return use_cases.timeline.page(contact_id).entries


def promises(entry: EntryView) -> list[tuple[str, date | None, time | None]]:
    """Return what an entry promises, and when."""
    dues = [(each.title, each.due) for each in entry.follow_ups]
    return [(title, due.on if due else None, due.at if due else None) for title, due in dues]


def drafts(use_cases: UseCases) -> list[WaitingDraft]:
    """Return what waits, newest first."""
    found = (use_cases.kept_drafts.with_uid(row.uid) for row in use_cases.draft_list.read())
    return [each for each in found if each is not None]


def waiting(use_cases: UseCases) -> list[str]:
    """Return the texts of the drafts that wait, newest first."""
    return [each.draft.text for each in drafts(use_cases)]


def kept(qtbot: QtBot, use_cases: UseCases, *texts: str) -> None:
    """Wait until these drafts wait, newest first, and no others."""
    qtbot.waitUntil(lambda: waiting(use_cases) == list(texts))
