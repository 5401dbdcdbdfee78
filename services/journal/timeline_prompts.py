"""Say which prompts stand on a timeline, and what of them."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from models.entities import Prompt
from models.kinds import PromptAction
from services.journal.timeline_values import PromptMoment

TOLD_ACTIONS = (
    PromptAction.ANOTHER_DAY,
    PromptAction.PARKED,
    PromptAction.DECLINED,
    PromptAction.GIVEN_REASON,
)
"""What is told of a prompt: a call and a message are entries, and to pass one over says nothing."""


def prompt_moment(row: Prompt, zone: ZoneInfo) -> PromptMoment:
    """Return what was done with a stored prompt as it stands on a timeline in a zone."""
    at, action = row.acted_at or row.updated_at, row.action
    assert action is not None
    on = at.astimezone(zone).date()
    return PromptMoment(row.id, row.kind, action, at, on, row.until_on, row.park_reason)
