"""Hand the domain's fixed choices to whoever may not import models."""

from models.kinds import (
    Channel,
    Direction,
    EntryKind,
    FieldKind,
    FollowUpStatus,
    MethodKind,
    Outcome,
    ParkReason,
    PromptAction,
    PromptKind,
    PromptReason,
    Purpose,
    RepeatFrom,
)

__all__ = [
    "Channel",
    "Direction",
    "EntryKind",
    "FieldKind",
    "FollowUpStatus",
    "MethodKind",
    "Outcome",
    "ParkReason",
    "PromptAction",
    "PromptKind",
    "PromptReason",
    "Purpose",
    "RepeatFrom",
]
