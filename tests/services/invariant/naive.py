"""Work out anew, in plain Python over all rows, what the journal keeps derived."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from models.recording import RECORDED

WORDS = ("pricing", "office", "boat", "holiday", "anna", "bram", "cas", "plan")

_INDEXED = {
    "entry": ("text",),
    "contact": ("search_key", "job_title", "note"),
    "follow_up": ("title",),
}
_STAMP = "updated_at"  # undo sets it to now

Content = dict[str, list[tuple[Any, ...]]]


def content(connection: Any) -> Content:
    """Return all rows of the user's, but for when they were changed."""
    return {name: connection.execute(sql).fetchall() for name, sql in _ALL_ROWS.items()}


_ALL_ROWS = {
    name: f"SELECT {', '.join(c.name for c in table.columns if c.name != _STAMP)} FROM {name}"
    f" ORDER BY {', '.join(c.name for c in table.primary_key)}"
    for name, table in RECORDED.items()
}


def check_last_contact(connection: Any) -> None:
    """Fail unless everybody's last contact is their newest entry held, also in the bin."""
    newest: dict[int, int] = {}
    held = connection.execute(
        "SELECT p.contact_id, e.happened_at, p.happened_at FROM entry e, entry_participant p"
        " WHERE p.entry_id = e.id AND e.outcome = 'held' AND e.deleted_at IS NULL"
    )
    for contact_id, happened_at, copied in held.fetchall():
        assert happened_at == copied
        newest[contact_id] = max(happened_at, newest.get(contact_id, happened_at))
    stored = connection.execute("SELECT id, last_contact_at FROM contact").fetchall()
    assert stored == [(id_, newest.get(id_)) for id_, _last in stored]


def check_search_index(connection: Any) -> None:
    """Fail unless each index fits its table, and finds what reading every text finds."""
    for table, columns in _INDEXED.items():
        fts = f"{table}_fts"
        connection.execute(f"INSERT INTO {fts} ({fts}, rank) VALUES ('integrity-check', 1)")
        rows = connection.execute(f"SELECT id, {', '.join(columns)} FROM {table}").fetchall()
        for word in WORDS:
            found = connection.execute(
                f"SELECT rowid FROM {fts} WHERE {fts} MATCH ? ORDER BY rowid", (f"{word}*",)
            )
            assert [id_ for (id_,) in found.fetchall()] == sorted(_matches(rows, word))


def _matches(rows: list[tuple[Any, ...]], word: str) -> Iterator[int]:
    for id_, *texts in rows:
        if any(token.startswith(word) for text in texts if text for token in _tokens(text)):
            yield id_


def _tokens(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", text.casefold())


def check_references(connection: Any) -> None:
    """Fail if a row refers to nothing."""
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
