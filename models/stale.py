"""Mark whose history changes, by triggers of the connection that writes.

Whatever writes marks them, in the same transaction: the ORM, statements, cascades of foreign keys,
undo. Who works out what is derived from histories takes the marks away again.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Engine, event

CONTACTS = "stale_contact"
ORGANISATIONS = "stale_organisation"

# What of a row decides whether an entry counts, for whom, and for which organisation.
_TRIGGERS = {
    "AFTER INSERT ON main.entry_participant": (CONTACTS, "VALUES (new.contact_id)"),
    "AFTER DELETE ON main.entry_participant": (CONTACTS, "VALUES (old.contact_id)"),
    "AFTER UPDATE OF contact_id ON main.entry_participant": (
        CONTACTS,
        "VALUES (old.contact_id), (new.contact_id)",
    ),
    "AFTER UPDATE OF kind, outcome, happened_at, deleted_at ON main.entry": (
        CONTACTS,
        "SELECT contact_id FROM entry_participant WHERE entry_id = new.id",
    ),
    "AFTER UPDATE OF organisation_id, deleted_at ON main.contact": (
        ORGANISATIONS,
        "VALUES (coalesce(old.organisation_id, 0)), (coalesce(new.organisation_id, 0))",
    ),
    "AFTER DELETE ON main.contact": (ORGANISATIONS, "VALUES (coalesce(old.organisation_id, 0))"),
}


def mark_stale(engine: Engine) -> None:
    """Give every connection of an engine the marks; the journal's tables must be there."""

    @event.listens_for(engine, "connect")
    def _on_connect(connection: Any, _record: object) -> None:
        for name in (CONTACTS, ORGANISATIONS):
            connection.execute(f"CREATE TEMP TABLE {name} (id INTEGER PRIMARY KEY)").close()
        for number, (when, (name, rows)) in enumerate(_TRIGGERS.items()):
            connection.execute(
                f"CREATE TEMP TRIGGER mark_stale_{number} {when}"
                f" BEGIN INSERT OR IGNORE INTO {name} {rows}; END"
            ).close()
