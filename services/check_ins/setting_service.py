"""Change what the user set about check-ins."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from models.entities import Setting
from services.changes import ChangeSet
from services.check_ins.check_in_settings import SETTING, CheckInSettings, settings_of
from services.store import Store

SettingsChange: TypeAlias = Callable[[CheckInSettings], CheckInSettings]


class CheckInSettingService:
    """Change the settings of check-ins; every call is one unit of work in the writing thread."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def change(self, change: SettingsChange) -> ChangeSet:
        """Write what a change makes of what is set; what it raises leaves all as it was."""
        zone = self._store.clock.zone()
        with self._store.write() as unit:
            row = unit.session.get(Setting, SETTING)
            stored = row.value if row is not None and isinstance(row.value, dict) else {}
            changed = {**stored, **change(settings_of(stored, zone)).to_json()}
            if row is None:
                unit.session.add(Setting(name=SETTING, value=changed, updated_at=unit.now))
            elif row.value != changed:
                row.value, row.updated_at = changed, unit.now
            return unit.commit()
