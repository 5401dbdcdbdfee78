"""Know how many check-ins a day and a week had: also of people who are gone with their prompts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.entities import Prompt, Setting
from models.kinds import PromptKind
from services.check_ins.check_in_settings import CheckInSettings
from services.check_ins.values import Offered
from services.check_ins.working_time import working_days_left
from services.unit_of_work import UnitOfWork

SETTING = "check_ins.offered"
"""The setting that holds how many were offered on each day of the week, for good."""


def offered_already(session: Session, today: date, settings: CheckInSettings) -> Offered:
    """Count the check-ins of today and of this week, and the working days left in it."""
    days = _days(session, today)
    left = working_days_left(today, settings.working)
    return Offered(days.get(today, 0), sum(days.values()), left)


def note_offered(unit: UnitOfWork, today: date) -> None:
    """Keep how many today and the days of its week have now."""
    value = {day.isoformat(): number for day, number in _days(unit.session, today).items()}
    unit.session.merge(Setting(name=SETTING, value=value, updated_at=unit.now))


def _days(session: Session, today: date) -> Mapping[date, int]:
    """Return how many each day of a week had: as noted, or more if there are more prompts."""
    monday = today - timedelta(days=today.weekday())
    week = [monday + timedelta(days=number) for number in range(7)]
    there = session.execute(
        select(Prompt.offered_on, func.count())
        .where(Prompt.kind == PromptKind.CHECK_IN, Prompt.offered_on.between(week[0], week[-1]))
        .group_by(Prompt.offered_on)
    )
    row = session.get(Setting, SETTING)
    noted = row.value if row is not None and isinstance(row.value, dict) else {}
    kept = Counter({day: _number(noted.get(day.isoformat())) for day in week})
    return kept | Counter({row[0]: row[1] for row in there})


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0
