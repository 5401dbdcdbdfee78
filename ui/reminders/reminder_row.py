"""What a row of the reminder window is of, and what it shows."""

from __future__ import annotations

from dataclasses import dataclass

from services.reminding.values import ReminderKey, ReminderKind


@dataclass(frozen=True, slots=True)
class ReminderRow:
    """Hold what a row shows: what to do, with whom, and when it was due or how late it is.

    `day` is what the open row says beside that: the date of what is late, or that it is today.
    `due` is the day in full, with how far off it is or how late. `name` is the contact's alone.
    `silence` is the end of `who` that is never left out, with how long it has been. `number` is
    the one to call, if there is any.
    """

    key: ReminderKey
    kind: ReminderKind
    contact_id: int
    title: str
    who: str
    when: str = ""
    day: str = ""
    due: str = ""
    late: bool = False
    number: str | None = None
    name: str = ""
    silence: str = ""
    cadence_days: int | None = None

    @property
    def is_check_in(self) -> bool:
        """Tell whether nothing was promised: it is put off or parked rather than done."""
        return self.kind is ReminderKind.CHECK_IN
