"""Work out anew, in plain Python over all rows, what the journal keeps derived."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Table

from models.recording import RECORDED, is_blob
from services.check_ins.fading import usual_silence
from services.contacts.arranging import sort_rows
from services.contacts.contact_list import ContactList
from services.contacts.listing import SortBy

TALKS = "('call', 'video_call', 'meeting')"
WORDS = ("pricing", "office", "boat", "holiday", "anna", "bram", "cas", "plan")

_INDEXED = {
    "entry": ("text",),
    "contact": ("search_key", "job_title", "note"),
    "follow_up": ("title",),
}
_STAMP = "updated_at"  # undo sets it to now

Content = dict[str, str]


def content(connection: Any) -> Content:
    """Return all rows of the user's as JSON, but for when they were changed."""
    return dict(zip(RECORDED, connection.execute(_ALL_ROWS).fetchone(), strict=True))


def rows(content: Content, table: str) -> list[list[Any]]:
    """Return the rows of a table, the columns of its key first."""
    found: list[list[Any]] = json.loads(content[table])
    return found


def _rows_of(table: Table) -> str:
    keys = [column.name for column in table.primary_key]
    others = [c for c in table.columns if c.name not in {*keys, _STAMP}]
    columns = [*keys, *(f"hex({c.name})" if is_blob(c) else c.name for c in others)]
    row = f"json_array({', '.join(columns)})"
    return f"(SELECT json_group_array({row} ORDER BY {', '.join(keys)}) FROM {table.name})"


# One statement: it runs after every step of every sequence.
_ALL_ROWS = f"SELECT {', '.join(map(_rows_of, RECORDED.values()))}"


def check_last_contact(connection: Any) -> None:
    """Fail unless everybody's last contact is their newest entry held, also in the bin.

    So it is with the last talk, when they fade, and when organisations do over who works there.
    """
    held = _held(connection)
    talks = _held(connection, TALKS)
    stored = connection.execute(
        "SELECT id, last_contact_at, last_voice_at, usual_gap_days, fades_at FROM contact"
    ).fetchall()
    assert stored == [
        (id_, max(held[id_], default=None), max(talks[id_], default=None), *_silence(held[id_]))
        for id_, *_rest in stored
    ]
    _check_organisations(connection, held)


def _check_organisations(connection: Any, held: dict[int, list[int]]) -> None:
    together: defaultdict[int, list[int]] = defaultdict(list)
    for id_, organisation_id in connection.execute(
        "SELECT id, organisation_id FROM contact WHERE deleted_at IS NULL"
    ).fetchall():
        together[organisation_id] += held[id_]
    stored = connection.execute("SELECT id, usual_gap_days, fades_at FROM organisation").fetchall()
    assert stored == [(id_, *_silence(together[id_])) for id_, *_rest in stored]


def _silence(held: list[int]) -> tuple[int | None, int | None]:
    """Return the usual gap in days, and the instant at which a silence begins to be unusual."""
    days = sorted({datetime.fromtimestamp(at / 1_000_000, UTC).date() for at in held})
    silence = usual_silence(days)
    if silence is None:
        return None, None
    return silence.usual_gap_days, max(held) + silence.limit_days * 86_400_000_000


def check_next_check_ins(connection: Any, shown: ContactList, today: date, zone: ZoneInfo) -> None:
    """Fail unless the list shows, for all who are not in the bin, the day their cadence runs out.

    That is so many days after the last contact, or the last talk where only talks count, or after
    they were added, or that very day if an import did; but not before the day they were put off
    to. A rhythm of 0 days is none.
    """
    held, talks = _held(connection), _held(connection, TALKS)
    found = connection.execute(
        "SELECT c.id, c.created_at, c.cadence_days, c.parked_until, c.cadence_by_voice,"
        " c.check_in_after, c.import_batch_id,"
        " (SELECT cadence_days FROM contact_group WHERE id = c.group_id AND deleted_at IS NULL)"
        " FROM contact c WHERE deleted_at IS NULL"
    ).fetchall()
    wanted: dict[int, date | None] = {}
    for id_, created_at, own_days, parked_until, by_voice, put_off_to, batch_id, *more in found:
        (groups_days,) = more
        days = groups_days if own_days is None else own_days
        parked = parked_until is not None and date.fromisoformat(parked_until) > today
        counted = (talks if by_voice else held)[id_]
        last, wait = max(counted, default=created_at), timedelta(days or 0)
        if batch_id is not None and not counted:
            wait = timedelta(0)
        due = datetime.fromtimestamp(last / 1_000_000, zone).date() + wait
        if put_off_to is not None:
            due = max(due, date.fromisoformat(put_off_to))
        wanted[id_] = None if parked or not days else due
    assert {row.id: row.check_in_on for row in shown.rows} == wanted
    ordered = [row.check_in_on for row in sort_rows(shown.rows, SortBy.CHECK_IN)]
    assert ordered == sorted(wanted.values(), key=lambda day: (day is None, day or today))


def _held(connection: Any, kinds: str = "(e.kind)") -> defaultdict[int, list[int]]:
    """Return when entries were held with everybody, of those that are not in the bin."""
    found: defaultdict[int, list[int]] = defaultdict(list)
    held = connection.execute(
        "SELECT p.contact_id, e.happened_at, p.happened_at FROM entry e, entry_participant p"
        " WHERE p.entry_id = e.id AND e.outcome = 'held' AND e.deleted_at IS NULL"
        f" AND e.kind IN {kinds}"
    )
    for contact_id, happened_at, copied in held.fetchall():
        assert happened_at == copied
        found[contact_id].append(happened_at)
    return found


def check_search_index(connection: Any) -> None:
    """Fail unless each index fits its table, and finds what reading every text finds."""
    for table, columns in _INDEXED.items():
        fts = f"{table}_fts"
        connection.execute(f"INSERT INTO {fts} ({fts}, rank) VALUES ('integrity-check', 1)")
        found = connection.execute(f"SELECT id, {', '.join(columns)} FROM {table}").fetchall()
        tokens = {id_: set(_tokens(texts)) for id_, *texts in found}
        for word in WORDS:
            there = [id_ for id_, own in tokens.items() if any(t.startswith(word) for t in own)]
            assert connection.execute(
                f"SELECT rowid FROM {fts} WHERE {fts} MATCH ? ORDER BY rowid", (f"{word}*",)
            ).fetchall() == [(id_,) for id_ in sorted(there)]


def _tokens(texts: Iterable[str | None]) -> list[str]:
    return re.findall(r"[a-z0-9]+", " ".join(filter(None, texts)).casefold())


def check_references(connection: Any) -> None:
    """Fail if a row refers to nothing."""
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
