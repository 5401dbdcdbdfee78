"""Carry programs, calls and moments between threads and layers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from services.terms import EntryKind


@dataclass(frozen=True, slots=True)
class Program:
    """Hold a program that people call with, or may.

    `id` is what settings know it by. `channel` is None where it may be any, as in a browser.
    """

    id: str
    name: str
    kind: EntryKind = EntryKind.CALL
    channel: str | None = None


@dataclass(frozen=True, slots=True)
class Moment:
    """Hold an instant, aware and in UTC, and what a clock showed that nobody sets.

    `steady_s` counts seconds and goes on in sleep: see `services.clock.steady_s`.
    """

    at: datetime
    steady_s: float


@dataclass(frozen=True, slots=True)
class EndedCall:
    """Tell of a call: the program, when it began (UTC) and how long it was."""

    program: Program
    started_at: datetime
    duration_s: int

    @property
    def kind(self) -> EntryKind:
        """Return what the entry of it is."""
        return self.program.kind

    @property
    def channel(self) -> str | None:
        """Return how it went, as far as the program tells."""
        return self.program.channel

    @property
    def ended_at(self) -> datetime:
        """Return the instant it ended at, in UTC."""
        return self.started_at + timedelta(seconds=self.duration_s)


class GuessReason(StrEnum):
    """Why a call may have been with somebody."""

    CALLED = "called"  # from here, shortly before
    FOLLOW_UP = "follow_up"  # nobody else was promised anything for today
    CHECK_IN = "check_in"  # nor that, and nobody else is to be checked in with today


@dataclass(frozen=True, slots=True)
class Guess:
    """Name the contact that a call may have been with."""

    contact_id: int
    name: str
    reason: GuessReason


@dataclass(frozen=True, slots=True)
class CallOffer:
    """Hold a call to write about, and with whom it may have been."""

    call: EndedCall
    guess: Guess | None = None
