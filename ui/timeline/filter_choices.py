"""Name what a timeline can be filtered by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from services.journal.timeline_values import FilterChoices, MomentKind, RowKind, StreamFilter
from services.journal.values import Participant
from ui.wording.terms import channel_name, kind_name


@dataclass(frozen=True, slots=True)
class FilterChoice:
    """Offer one thing to filter by: in words, chosen or not, and the filter that turns it over."""

    words: str
    is_chosen: bool
    turned: StreamFilter


def kind_choices(wanted: StreamFilter, choices: FilterChoices) -> Iterator[FilterChoice]:
    """Yield the kinds there are."""
    for kind in choices.kinds:
        turned = replace(wanted, kinds=wanted.kinds ^ {kind})
        yield FilterChoice(row_kind_name(kind), kind in wanted.kinds, turned)


def channel_choices(wanted: StreamFilter, choices: FilterChoices) -> Iterator[FilterChoice]:
    """Yield the channels there are."""
    for channel in choices.channels:
        turned = replace(wanted, channels=wanted.channels ^ {channel})
        yield FilterChoice(channel_name(channel), channel in wanted.channels, turned)


def topic_choices(wanted: StreamFilter, choices: FilterChoices) -> Iterator[FilterChoice]:
    """Yield the topics there are."""
    for topic in choices.topics:
        turned = replace(wanted, topics=wanted.topics ^ {topic})
        yield FilterChoice(f"#{topic}", topic in wanted.topics, turned)


def person_choices(wanted: StreamFilter, choices: FilterChoices) -> Iterator[FilterChoice]:
    """Yield the other people there are."""
    for person in choices.people:
        turned = replace(wanted, people=wanted.people ^ {person.contact_id})
        yield FilterChoice(person.name, person.contact_id in wanted.people, turned)


def held_choice(wanted: StreamFilter) -> FilterChoice:
    """Return the choice of what both sides took part in."""
    words = QCoreApplication.translate("FilterBar", "Only held")
    return FilterChoice(words, wanted.held_only, replace(wanted, held_only=not wanted.held_only))


def chosen(wanted: StreamFilter, people: dict[int, str]) -> Iterator[FilterChoice]:
    """Yield all that is chosen, text aside; people are named by the names given."""
    named = tuple(Participant(id_, people.get(id_, "")) for id_ in sorted(wanted.people))
    choices = FilterChoices(
        kinds=tuple(sorted(wanted.kinds)),
        channels=tuple(sorted(wanted.channels)),
        topics=tuple(sorted(wanted.topics)),
        people=named,
    )
    yield from kind_choices(wanted, choices)
    yield from channel_choices(wanted, choices)
    yield from topic_choices(wanted, choices)
    yield from person_choices(wanted, choices)
    if wanted.held_only:
        yield held_choice(wanted)


def row_kind_name(kind: RowKind) -> str:
    """Return "Call", "Follow-ups", "Birthdays" or "Check-ins"."""
    match kind:
        case MomentKind.FOLLOW_UP:
            return QCoreApplication.translate("FilterBar", "Follow-ups")
        case MomentKind.BIRTHDAY:
            return QCoreApplication.translate("FilterBar", "Birthdays")
        case MomentKind.PROMPT:
            return QCoreApplication.translate("FilterBar", "Check-ins")
        case _:
            return kind_name(kind)
