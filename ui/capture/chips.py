"""Say in chips what a quick note comes to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QLocale

from services.capture.note import AS_READ, QuickNote, Step
from services.capture.reading import NoteReading
from services.terms import EntryKind, Outcome
from ui.timeline.entry_words import kind_icon
from ui.wording.due import dated_words
from ui.wording.terms import channel_name, kind_name, outcome_name, purpose_name


class ChipKind(Enum):
    """Say what a chip is about."""

    CONTACT = auto()
    AMBIGUOUS = auto()
    UNKNOWN = auto()
    NEWCOMER = auto()
    KIND = auto()
    CHANNEL = auto()
    OUTCOME = auto()
    WHEN = auto()
    STEP = auto()
    OWN_STEP = auto()
    TOPIC = auto()
    PURPOSE = auto()


@dataclass(frozen=True, slots=True)
class ChipKey:
    """Tell one chip from the others: what it is about, and which of these."""

    kind: ChipKind
    value: int | str = 0


@dataclass(frozen=True, slots=True)
class ChipLook:
    """Hold what a chip shows; one that asks something is not lit.

    `stays` is of one that says nothing which could be taken away.
    """

    key: ChipKey
    words: str
    icon: str | None = None
    person: str = ""
    asks: bool = False
    stays: bool = False


def chips_of(
    note: QuickNote,
    reading: NoteReading,
    now: datetime,
    zone: ZoneInfo,
    locale: QLocale,
    places: Mapping[int, str | None],
) -> Iterator[ChipLook]:
    """Yield the chips of a note, in the order in which they stand.

    `places` tells where those work who share their name, as far as that is known.
    """
    yield from _people(reading, places)
    yield ChipLook(
        ChipKey(ChipKind.KIND),
        kind_name(reading.kind),
        kind_icon(reading.kind),
        stays=reading.kind is EntryKind.NOTE and note.kind is AS_READ,
    )
    if reading.channel:
        yield ChipLook(ChipKey(ChipKind.CHANNEL), channel_name(reading.channel))
    if reading.outcome not in (None, Outcome.HELD):
        yield ChipLook(ChipKey(ChipKind.OUTCOME), outcome_name(reading.outcome))
    if reading.happened_at is not None and (reading.is_told or note.begun.started_at):
        yield ChipLook(ChipKey(ChipKind.WHEN), _when(reading, now, zone, locale), "clock")
    if note.begun.purpose is not None:
        yield ChipLook(ChipKey(ChipKind.PURPOSE), purpose_name(note.begun.purpose))
    yield from _steps(note, reading, now, zone, locale)
    for topic in reading.topics:
        yield ChipLook(ChipKey(ChipKind.TOPIC, topic), f"#{topic}")


def _people(reading: NoteReading, places: Mapping[int, str | None]) -> Iterator[ChipLook]:
    for contact in reading.contacts:
        key = ChipKey(ChipKind.CONTACT, contact.contact_id)
        is_shared = contact.contact_id in reading.namesakes
        place = places.get(contact.contact_id) if is_shared else None
        words = " · ".join(filter(None, (contact.name, place)))
        yield ChipLook(key, words, person=contact.name)
    for typed in reading.new:
        words = QCoreApplication.translate("ChipRow", "{name}, new").format(name=typed)
        yield ChipLook(ChipKey(ChipKind.NEWCOMER, typed), words, person=typed)
    for name in reading.ambiguous:
        words = QCoreApplication.translate("ChipRow", "Which {name}?").format(name=name.typed)
        yield ChipLook(ChipKey(ChipKind.AMBIGUOUS, name.typed), words, "person", asks=True)
    for typed in reading.unknown:
        words = QCoreApplication.translate("ChipRow", "New contact {name}…").format(name=typed)
        yield ChipLook(ChipKey(ChipKind.UNKNOWN, typed), words, "personadd", asks=True)


def _when(reading: NoteReading, now: datetime, zone: ZoneInfo, locale: QLocale) -> str:
    """Return "Tue 24 Nov, today" or "Mon 23 Nov 14:06, yesterday"; noon may stand for no time."""
    assert reading.happened_at is not None
    local = reading.happened_at.astimezone(zone)
    at = None if reading.is_day_alone else local.time()
    return dated_words(local.date(), at, now.astimezone(zone).date(), locale)


def _steps(
    note: QuickNote, reading: NoteReading, now: datetime, zone: ZoneInfo, locale: QLocale
) -> Iterator[ChipLook]:
    steps = [
        *((ChipKey(ChipKind.STEP, each.read), each.step) for each in reading.steps),
        (ChipKey(ChipKind.OWN_STEP, "promise"), note.promise),
        (ChipKey(ChipKind.OWN_STEP, "next_step"), note.next_step),
    ]
    steps = [(key, step) for key, step in steps if not step.is_blank]
    for key, step in steps:
        words = step_words(step, now, zone, locale, titled=len(steps) > 1)
        yield ChipLook(key, words, "followup")


def step_words(step: Step, now: datetime, zone: ZoneInfo, locale: QLocale, *, titled: bool) -> str:
    """Return "Follow-up Tue 1 Dec, in 6 days", or with its title: "Send references · …".

    How it comes back and how early one is reminded follows: "… · weekly on Tuesday · 1 day before".
    """
    name = QCoreApplication.translate("ChipRow", "Follow-up")
    if step.due_on is None:
        return step.title.strip() if titled else name
    today = now.astimezone(zone).date()
    due = dated_words(step.due_on, step.due_at, today, locale)
    if not step.is_plain:
        from ui.wording.recurrence import lead_words, recurrence_words  # few notes need them

        repeat = recurrence_words(step.repeat, locale) if step.repeat else ""
        due = " · ".join(filter(None, (due, repeat, lead_words(step.lead_minutes))))
    return f"{step.title.strip() or name} · {due}" if titled else f"{name} {due}"
