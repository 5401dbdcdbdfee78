"""Keep the log of changes: what a unit of work did stands there by the time it commits.

Goes through the driver's own connection: this is part of every saving, where SQLAlchemy would
take several times as long.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from models.instants import to_microseconds

KEPT = 200  # changes that can be undone, at the least

# Old changes go once in so many, and then so many of their rows: most savings need not look for
# them, and none waits for the rows of a large import to go.
_PRUNED_EVERY = 16
_SWEPT_AT_ONCE = 500

_BEGIN = """
INSERT INTO recording
SELECT coalesce(max(seq), 0) + 1 FROM sqlite_sequence WHERE name = 'change'
"""
_ADD = """
INSERT INTO change (id, made_at, kind, subject, state)
SELECT change_id, ?, ?, ?, 'done' FROM recording
WHERE EXISTS (SELECT 1 FROM change_row r WHERE r.change_id = recording.change_id)
"""
_DROP_UNDONE = "UPDATE change SET state = 'dropped' WHERE state = 'undone'"
_DROP_OLD = """
UPDATE change SET state = 'dropped' WHERE id <= (
  SELECT id FROM change WHERE state = 'done' ORDER BY id DESC LIMIT 1 OFFSET ?
)
"""
_SWEEP_ROWS = """
DELETE FROM change_row WHERE id IN (
  SELECT r.id FROM change c JOIN change_row r ON r.change_id = c.id
  WHERE c.state = 'dropped' LIMIT ?
)
"""
_SWEEP_CHANGES = """
DELETE FROM change WHERE state = 'dropped'
AND NOT EXISTS (SELECT 1 FROM change_row r WHERE r.change_id = change.id)
"""


class ChangeLog:
    """Record what is done through a connection, in the transaction that is open.

    The rows write themselves down (models.recording) from begin() or resume() on, until
    finish(), stop() or the end of the transaction.
    """

    def __init__(self, connection: Connection) -> None:
        self._driver: Any = connection.connection.driver_connection
        self._is_new = False

    def begin(self) -> None:
        """Record a new change."""
        self._driver.execute(_BEGIN)
        self._is_new = True

    def resume(self, change_id: int) -> None:
        """Record more rows of a change that is in the log already."""
        self.stop()
        self._driver.execute("INSERT INTO recording VALUES (?)", (change_id,))

    def stop(self) -> None:
        """Record nothing of what follows."""
        self._driver.execute("DELETE FROM recording")
        self._is_new = False

    def forget(self) -> None:
        """Remove every change there is, and record nothing of what follows."""
        self.stop()
        self._driver.execute("DELETE FROM change_row")
        self._driver.execute("DELETE FROM change")

    def finish(self, made_at: datetime, kind: str | None, subject: str | None) -> int | None:
        """Enter the new change and return its id; None if it did nothing, or is not new.

        What was undone before can't be redone any more.
        """
        change_id = self._enter(made_at, kind, subject) if self._is_new else None
        self.stop()
        return change_id

    def _enter(self, made_at: datetime, kind: str | None, subject: str | None) -> int | None:
        values = (to_microseconds(made_at), kind, subject)
        added = self._driver.execute(_ADD, values)
        if not added.rowcount:
            return None
        change_id: int = added.lastrowid
        self._driver.execute(_DROP_UNDONE)
        if change_id % _PRUNED_EVERY == 0:
            self._driver.execute(_DROP_OLD, (KEPT,))
            self.sweep(_SWEPT_AT_ONCE)
        return change_id

    def sweep(self, rows: int) -> int:
        """Remove as many rows of dropped changes, and return how many there were."""
        swept: int = self._driver.execute(_SWEEP_ROWS, (rows,)).rowcount
        self._driver.execute(_SWEEP_CHANGES)
        return swept
