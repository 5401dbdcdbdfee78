"""Work out silences anew where the rule changed since, or a journal came from before it."""

from __future__ import annotations

from models.entities import Setting
from models.stale import CONTACTS
from services.journal.silence import VERSION
from services.store import Store

SETTING = "fading.version"
"""The setting that holds the rule all silences follow, and how far a newer one has come."""

_AT_ONCE = 500

_MARK = f"""
INSERT INTO {CONTACTS} (id) SELECT id FROM contact WHERE id > ? ORDER BY id LIMIT ? RETURNING id
"""


def refresh_some(store: Store) -> bool:
    """Do some contacts, and whom they work for; return whether there may be more to do."""
    with store.read() as session:
        row = session.get(Setting, SETTING)
        version, after = _read(None if row is None else row.value)
    if version == VERSION and after is None:
        return False
    with store.write() as unit:
        unit.log.stop()
        first = after if version == VERSION and after is not None else 0
        marked = unit.connection.exec_driver_sql(_MARK, (first, _AT_ONCE)).scalars().all()
        value = {"version": VERSION, "after": max(marked)} if marked else {"version": VERSION}
        unit.session.merge(Setting(name=SETTING, value=value, updated_at=unit.now))
        unit.commit()
        return bool(marked)


def _read(value: object) -> tuple[object, int | None]:
    found = value if isinstance(value, dict) else {}
    after = found.get("after")
    return found.get("version"), after if isinstance(after, int) else None
