"""Show prompts with all that a talk begins with."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import NamedTuple
from zoneinfo import ZoneInfo

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from models.entities import Contact, Entry, EntryParticipant, Group, Prompt
from models.kinds import Outcome, PromptKind
from services.check_ins.check_in_settings import CheckInSettings
from services.check_ins.texts import (
    Language,
    courage_sentence,
    needs_courage,
    topic_in_sentence,
)
from services.check_ins.topics import LastTopics, read_topics
from services.check_ins.values import PromptView
from services.check_ins.working_time import showing_time
from services.contacts.birthday import parse_birthday
from services.contacts.check_in import effective_cadence
from services.contacts.numbers import first_numbers
from services.wall_time import instant_of

_MORNING = time(9)  # when a birthday on a day off shows

IN_VAIN = Entry.outcome.in_((Outcome.NO_ANSWER, Outcome.VOICEMAIL))
"""That an entry is a call that nobody answered."""


@dataclass(frozen=True, slots=True)
class Moment:
    """Hold when and where prompts are read, and in which language the app speaks."""

    now: datetime
    zone: ZoneInfo
    language: Language
    settings: CheckInSettings

    @property
    def today(self) -> date:
        """Return the date on the user's calendar."""
        return self.now.astimezone(self.zone).date()


class PromptRow(NamedTuple):
    """Be a prompt and who it is about."""

    prompt: Prompt
    contact: Contact
    group: Group | None
    organisation: str | None

    @property
    def cadence_days(self) -> int | None:
        """Return the contact's own cadence, else the group's."""
        groups = self.group.cadence_days if self.group else None
        return effective_cadence(self.contact.cadence_days, groups)


def views_of(session: Session, rows: Iterable[PromptRow], moment: Moment) -> tuple[PromptView, ...]:
    """Return what is shown of each prompt."""
    found = list(rows)
    if not found:
        return ()
    ids = {row.contact.id for row in found}
    numbers, called = first_numbers(session, ids), _called_in_vain(session, ids, moment)
    views = (
        _view(row, numbers.get(row.contact.id), read_topics(session, row.contact.id), moment)
        for row in found
    )
    return tuple(
        replace(view, unanswered=view.kind is PromptKind.CHECK_IN and view.contact_id in called)
        for view in views
    )


def _called_in_vain(session: Session, contact_ids: Collection[int], moment: Moment) -> set[int]:
    """Return whose call of today, as it was noted, nobody answered."""
    return set(session.scalars(entries_since(moment.today, contact_ids, moment).where(IN_VAIN)))


def _view(row: PromptRow, number: str | None, topics: LastTopics, moment: Moment) -> PromptView:
    prompt, contact, group, organisation = row
    cadence = row.cadence_days
    silent = _days_silent(contact, group, moment)
    is_check_in = prompt.kind is PromptKind.CHECK_IN
    shows_at, shows_until = _shows(prompt, contact, moment)
    return PromptView(
        id=prompt.id,
        kind=prompt.kind,
        contact_id=contact.id,
        name=contact.full_name,
        given_name=contact.given_name or contact.full_name.split()[0],
        organisation=organisation,
        offered_on=prompt.offered_on,
        shows_at=shows_at,
        shows_until=shows_until,
        reason=prompt.reason,
        days_silent=silent,
        cadence_days=cadence,
        topic=topics.first,
        question=prompt.question,
        courage=_courage(prompt, contact, silent, cadence, topics, moment) if is_check_in else None,
        age=None if is_check_in else _age(contact, moment.today),
        number=number,
        snoozed_until=prompt.snoozed_until_utc,
    )


def _days_silent(contact: Contact, group: Group | None, moment: Moment) -> int | None:
    """Count the days since the last contact that counts; None if there was none yet."""
    groups = group is not None and group.cadence_by_voice
    by_voice = groups if contact.cadence_by_voice is None else contact.cadence_by_voice
    last = contact.last_voice_at if by_voice else contact.last_contact_at
    if last is None:
        return None
    return max((moment.today - last.astimezone(moment.zone).date()).days, 0)


def _shows(prompt: Prompt, contact: Contact, moment: Moment) -> tuple[datetime, datetime | None]:
    """Return from when on it is reminded of, and until when.

    To congratulate it is not too late all day, nor for what was put off to a time.
    """
    hours = showing_time(
        moment.today,
        moment.zone,
        _zone(contact.time_zone),
        contact.preferred_time,
        moment.settings.working,
    )
    at, until = hours or (instant_of(moment.today, _MORNING, moment.zone), None)
    if prompt.snoozed_until_utc is not None:
        return max(at, prompt.snoozed_until_utc), None
    return at, until if prompt.kind is PromptKind.CHECK_IN else None


def _zone(key: str | None) -> ZoneInfo | None:
    """Return a contact's zone, unless it is one that nobody keeps any more."""
    try:
        return ZoneInfo(key) if key else None
    except (LookupError, ValueError, OSError):
        return None


def _courage(
    prompt: Prompt,
    contact: Contact,
    days_silent: int | None,
    cadence_days: int | None,
    topics: LastTopics,
    moment: Moment,
) -> str | None:
    """Return a sentence in the app's language: it is for the user, not for the contact."""
    if cadence_days is None or days_silent is None or not needs_courage(days_silent, cadence_days):
        return None
    topic = topic_in_sentence(topics.spoken, topics.hashtags, moment.language)
    lot = f"{prompt.offered_on:%Y%m%d}{contact.id}"
    return courage_sentence(moment.settings.sentences(moment.language), topic, lot)


def _age(contact: Contact, today: date) -> int | None:
    birthday = parse_birthday(contact.birthday or "")
    return birthday.turning(today) if birthday else None


def entries_since(day: date, contact_ids: Collection[int], moment: Moment) -> Select[int]:
    """Select with whom there are entries of a day or after it."""
    return (
        select(EntryParticipant.contact_id)
        .join(Entry, Entry.id == EntryParticipant.entry_id)
        .where(
            EntryParticipant.contact_id.in_(contact_ids),
            EntryParticipant.happened_at >= instant_of(day, time(), moment.zone),
            Entry.deleted_at.is_(None),
        )
    )
