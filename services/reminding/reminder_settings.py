"""Keep as one setting what the user wants of reminders and notifications."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from services.notifications import NotifierWay
from services.reminding.attention import AttentionState
from services.reminding.manners import SETTING, manners_json, manners_of
from services.reminding.values import Manners

__all__ = ["SETTING", "ReminderSettings"]


@dataclass(frozen=True, slots=True)
class ReminderSettings:
    """Hold how the user is notified, what a notification may say, and what reminders wait for."""

    notifier: NotifierWay = NotifierWay.AUTO
    hides_names: bool = False
    waits_in_calls: bool = True
    waits_for_full_screen: bool = True
    waits_undisturbed: bool = True
    manners: Manners = field(default_factory=Manners)

    def heeded(self, state: AttentionState) -> AttentionState:
        """Return what of a bad moment counts."""
        return replace(
            state,
            in_call=state.in_call and self.waits_in_calls,
            full_screen=state.full_screen and self.waits_for_full_screen,
            do_not_disturb=state.do_not_disturb and self.waits_undisturbed,
        )

    def to_json(self) -> dict[str, Any]:
        """Return it as JSON's own types."""
        return {
            "notifier": self.notifier.value,
            "hide_names": self.hides_names,
            "wait_in_calls": self.waits_in_calls,
            "wait_for_full_screen": self.waits_for_full_screen,
            "wait_undisturbed": self.waits_undisturbed,
            **manners_json(self.manners),
        }

    @classmethod
    def from_json(cls, values: object) -> ReminderSettings:
        """Read what to_json() wrote; what is missing or damaged is as at the first start.

        Names that may be meant to be hidden are: whatever stands there, unless it is False.
        """
        found = values if isinstance(values, dict) else {}
        return cls(
            notifier=_way(found.get("notifier")),
            hides_names=found.get("hide_names", False) is not False,
            waits_in_calls=_unless_off(found, "wait_in_calls"),
            waits_for_full_screen=_unless_off(found, "wait_for_full_screen"),
            waits_undisturbed=_unless_off(found, "wait_undisturbed"),
            manners=manners_of(found),
        )


def _way(value: object) -> NotifierWay:
    try:
        return NotifierWay(str(value))
    except ValueError:
        return NotifierWay.AUTO


def _unless_off(found: Mapping[str, Any], name: str) -> bool:
    return found.get(name) is not False
