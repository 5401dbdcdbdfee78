"""Carry check-ins, birthdays and fading between threads and layers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from models.kinds import PromptKind, PromptReason
from services.changes import ChangeSet

DAYS_OF_GRACE = 3
"""Nobody is offered who was contacted in so many days, or has a follow-up due within them."""

PROMISE_HOLDS_DAYS = 30
"""A follow-up that is overdue for longer was forgotten: it keeps nobody from being offered."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Hold what the choice of today's check-ins knows of a contact; days are calendar days.

    `days_silent` counts from the last contact that counts for the cadence, else from the day the
    contact was added, with what had passed by then (services.contacts.check_in.silent_before).
    `spoken` says that there was such a contact, `imported` that an import added them, not the
    user. `days_since_any` counts from the last entry of any kind, also one that was
    not answered, `days_since_held` from the last that was, also where it does not count for the
    cadence. `asked` says that the user put the contact off to today or an earlier day, `spread`
    that a fresh start did. `follow_up_in_days` is below 0 where it is overdue.
    `tries` counts the entries without an answer since the last contact. `declined` and
    `passed_over` count the check-ins since then that were declined, and that were left until
    their day was over and since the last mail too; the last of these was `passed_days_ago`.
    """

    contact_id: int
    cadence_days: int
    days_silent: int
    weight: float = 1.0
    spoken: bool = True
    imported: bool = False
    asked: bool = False
    spread: bool = False
    fading: bool = False
    days_since_any: int | None = None
    days_since_held: int | None = None
    days_without_voice: int | None = None
    follow_up_in_days: int | None = None
    birthday_in_days: int | None = None
    next_time: bool = False
    last_mood: int | None = None
    tries: int = 0
    declined: int = 0
    passed_over: int = 0
    passed_days_ago: int | None = None
    parked: bool = False
    archived: bool = False
    reachable: bool = True


@dataclass(frozen=True, slots=True)
class Limits:
    """Hold how many check-ins may be offered on a day, and from Monday to Sunday."""

    per_day: int = 3
    per_week: int = 12


@dataclass(frozen=True, slots=True)
class Offered:
    """Count the check-ins that were offered already, acted on or not.

    `days_left` are the working days from today to Sunday, today included, over which what is
    left of the week is spread.
    """

    today: int = 0
    this_week: int = 0
    days_left: int = 1


@dataclass(frozen=True, slots=True)
class Pick:
    """Name one contact to offer, and why; the highest score first."""

    contact_id: int
    reason: PromptReason
    score: float


class TopicKind(StrEnum):
    """Say where the topic of a check-in comes from."""

    NEXT_TIME = "next_time"
    PERSONAL = "personal"
    FACT = "fact"


@dataclass(frozen=True, slots=True)
class Topic:
    """Hold what to take up again, and where it comes from."""

    kind: TopicKind
    text: str


@dataclass(frozen=True, slots=True)
class PromptView:
    """Show who is brought to mind today: a check-in, a birthday, or a contact that fades.

    `shows_at` is the instant, in UTC, before which no reminder of it comes: working hours of
    both sides, and until when it was put off; from `shows_until` on none comes any more.
    `question` is in the contact's language and `courage` in the app's, ready to read; `courage`
    is None while the silence is no longer than usual. `days_silent` counts from the last contact
    that counts for the cadence, None if there was none yet. `unanswered` says that they were called
    today, and nobody answered.
    """

    id: int
    kind: PromptKind
    contact_id: int
    name: str
    given_name: str
    organisation: str | None
    offered_on: date
    shows_at: datetime
    shows_until: datetime | None = None
    reason: PromptReason | None = None
    days_silent: int | None = None
    cadence_days: int | None = None
    topic: Topic | None = None
    question: str | None = None
    courage: str | None = None
    age: int | None = None
    number: str | None = None
    snoozed_until: datetime | None = None
    unanswered: bool = False


@dataclass(frozen=True, slots=True)
class Declined:
    """Say what declining changed, and whether it was the second time in a row."""

    changes: ChangeSet
    twice: bool


@dataclass(frozen=True, slots=True)
class BirthdayView:
    """Show a birthday of today or the days ahead; `age` is what they turn, if the year is known."""

    contact_id: int
    name: str
    organisation: str | None
    on: date
    age: int | None
    number: str | None = None


@dataclass(frozen=True, slots=True)
class FadingView:
    """Show a contact, or an organisation over all its people, that is silent for unusually long.

    `picture` counts the entries held in equal steps of time up to today; it is empty for an
    organisation.
    """

    contact_id: int | None
    organisation_id: int | None
    name: str
    organisation: str | None
    days_silent: int
    usual_days: int
    number: str | None = None
    picture: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class FreshStart:
    """Propose to spread a backlog: on which day each contact comes first, in order of days.

    `later` counts those, the last, for whom there is no room within the limits until the end.
    """

    on_days: tuple[tuple[int, date], ...]
    later: int = 0

    @property
    def planned(self) -> tuple[tuple[int, date], ...]:
        """Return who comes within the limits, and when."""
        return self.on_days[: len(self.on_days) - self.later]

    @property
    def contacts(self) -> int:
        """Return how many it spreads."""
        return len(self.on_days)
