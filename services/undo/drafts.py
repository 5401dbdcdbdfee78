"""Keep what is being typed while the contact or the entry it is for is undone.

A draft is no change of its own, and can't stay without its contact or entry. It goes into the log
beside the rows that go, and comes back with them.
"""

from __future__ import annotations

from sqlalchemy import Connection

DRAFT = "draft"

# Without its id: by the time it comes back, another draft may have that.
_COLUMNS = ("uid", "contact_id", "entry_id", "text", "fields", "created_at", "updated_at")
_VALUES = ", ".join(f"'{name}', {name}" for name in _COLUMNS)
_INSERTED = """
SELECT CAST(row_key AS INTEGER) FROM change_row
WHERE change_id = :change_id AND table_name = '{}' AND operation = 'insert'
"""
_SET_ASIDE = f"""
INSERT INTO change_row (change_id, table_name, row_key, operation, image)
SELECT :change_id, '{DRAFT}', id, 'delete', json_object({_VALUES}) FROM {DRAFT}
WHERE contact_id IN ({_INSERTED.format("contact")}) OR entry_id IN ({_INSERTED.format("entry")})
RETURNING CAST(row_key AS INTEGER)
"""


def set_drafts_aside(connection: Connection, change_id: int) -> list[int]:
    """Put the drafts for all that a change inserted into its log; return their ids.

    Called before any of it is taken back.
    """
    driver = connection.connection.driver_connection
    assert driver is not None
    values = {"change_id": change_id}
    ids = [draft_id for (draft_id,) in driver.execute(_SET_ASIDE, values).fetchall()]
    driver.executemany(f"DELETE FROM {DRAFT} WHERE id = ?", [(draft_id,) for draft_id in ids])
    return ids
