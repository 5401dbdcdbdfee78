"""Keep settings of the journal under their names."""

from __future__ import annotations

from typing import Any

from models.entities import Setting
from services.changes import ChangeSet
from services.store import Store


class SettingReader:
    """Read settings; for the reading thread."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def read(self, name: str, default: Any = None) -> Any:
        """Return a setting as it was written, the default if it never was."""
        with self._store.read() as session:
            row = session.get(Setting, name)
            return default if row is None else row.value


class SettingService:
    """Write settings as JSON's own types; every call is one unit of work in the writing thread."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def write(self, name: str, value: Any) -> ChangeSet:
        """Write a setting; one that stays as it is changes nothing."""
        with self._store.write() as unit:
            row = unit.session.get(Setting, name)
            if row is None:
                unit.session.add(Setting(name=name, value=value, updated_at=unit.now))
            elif row.value != value:
                row.value, row.updated_at = value, unit.now
            return unit.commit()
