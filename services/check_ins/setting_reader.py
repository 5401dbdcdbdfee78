"""Read what the user set about check-ins."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from models.entities import Setting
from services.check_ins.check_in_settings import SETTING, CheckInSettings, settings_of


def read_settings(session: Session, zone: ZoneInfo) -> CheckInSettings:
    """Return what the user set, as this session sees it; see settings_of()."""
    row = session.get(Setting, SETTING)
    return settings_of(None if row is None else row.value, zone)
