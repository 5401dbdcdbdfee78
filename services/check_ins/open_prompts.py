"""Show the prompts of a day, with all that a talk begins with."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Select, or_, select
from sqlalchemy.orm import Session

from models.entities import Contact, Entry, EntryParticipant, FollowUp, Group, Organisation, Prompt
from models.kinds import FollowUpStatus, Outcome, PromptAction, PromptKind, PromptReason
from services.check_ins.check_in_settings import CheckInSettings
from services.check_ins.texts import (
    Language,
    courage_sentence,
    needs_courage,
    topic_in_sentence,
)
from services.check_ins.topics import LastTopics, read_topics
from services.check_ins.values import DAYS_OF_GRACE, PROMISE_HOLDS_DAYS, PromptView
from services.check_ins.working_time import showing_time
from services.contacts.birthday import parse_birthday
from services.contacts.check_in import effective_cadence
from services.contacts.numbers import first_numbers
from services.wall_time import instant_of

_MORNING = time(9)  # when a birthday on a day off shows


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


def read_open(session: Session, moment: Moment) -> tuple[PromptView, ...]:
    """Return the prompts of today that wait: birthdays, then check-ins in their order.

    Any contact held on the day does them, whatever wrote that down. They are over for who is
    archived or in the bin, check-ins also for who is parked or put off, has a follow-up now
    that is as soon, or was written to; not for who was called in vain.
    """
    rows = [row for row in _rows(session, moment, Prompt.action.is_(None)) if _waits(row, moment)]
    ids = [row.contact.id for row in rows if row.prompt.kind is PromptKind.CHECK_IN]
    promised, written = promised_ids(session, ids, moment), _written_to(session, ids, moment)
    waiting = [
        row
        for row in rows
        if row.prompt.kind is PromptKind.BIRTHDAY
        or not _is_in_hand(row.prompt, promised=promised, written=written)
    ]
    return _views(session, waiting, moment)


def read_unanswered(session: Session, moment: Moment) -> tuple[PromptView, ...]:
    """Return the check-ins of today in which somebody was called, and it was noted in vain.

    While nothing is noted of a call it may go on.
    """
    rows = _rows(session, moment, Prompt.action == PromptAction.CALLED)
    promised = promised_ids(session, [row.contact.id for row in rows], moment)
    waiting = [
        row
        for row in rows
        if row.prompt.kind is PromptKind.CHECK_IN
        and row.contact.id not in promised
        and _waits(row, moment)
    ]
    views = _views(session, waiting, moment)
    return tuple(view for view in views if view.unanswered)


def count_made(session: Session, moment: Moment) -> int:
    """Count the check-ins of today that came to something: a call, a message, any contact."""
    made = (PromptAction.CALLED, PromptAction.MESSAGED)
    rows = _rows(session, moment, or_(Prompt.action.is_(None), Prompt.action.in_(made)))
    return sum(
        row.prompt.kind is PromptKind.CHECK_IN
        and (row.prompt.action is not None or _was_spoken_to(row.contact, moment))
        for row in rows
    )


class _Row(NamedTuple):
    """Be a prompt and who it is about."""

    prompt: Prompt
    contact: Contact
    group: Group | None
    organisation: str | None


def _rows(session: Session, moment: Moment, condition: ColumnElement[bool]) -> list[_Row]:
    rows = session.execute(
        select(Prompt, Contact, Group, Organisation.name)
        .join(Contact, Contact.id == Prompt.contact_id)
        .outerjoin(Group, (Group.id == Contact.group_id) & Group.deleted_at.is_(None))
        .outerjoin(Organisation, Organisation.id == Contact.organisation_id)
        .where(
            Prompt.offered_on == moment.today,
            Prompt.kind.in_((PromptKind.CHECK_IN, PromptKind.BIRTHDAY)),
            Prompt.deleted_at.is_(None),
            condition,
            Contact.deleted_at.is_(None),
            Contact.archived_at.is_(None),
        )
        .order_by(Prompt.kind == PromptKind.CHECK_IN, Prompt.id)
    )
    return [_Row._make(row) for row in rows]


def _waits(row: _Row, moment: Moment) -> bool:
    if _was_spoken_to(row.contact, moment):
        return False
    if row.prompt.kind is PromptKind.BIRTHDAY:
        return True
    days = (row.contact.parked_until, row.contact.check_in_after)
    is_away = any(day is not None and day > moment.today for day in days)
    return moment.settings.on and not is_away


def _is_in_hand(
    prompt: Prompt, *, promised: Collection[int | None], written: Collection[int | None]
) -> bool:
    """Return whether something else is under way; whom the user asked for comes after a mail."""
    is_written_to = prompt.contact_id in written and prompt.reason is not PromptReason.ASKED
    return is_written_to or prompt.contact_id in promised


def promised_ids(session: Session, contact_ids: Collection[int], moment: Moment) -> set[int]:
    """Return who has an open follow-up that keeps from offering them."""
    first = moment.today - timedelta(days=PROMISE_HOLDS_DAYS)
    last = moment.today + timedelta(days=DAYS_OF_GRACE)
    return set(
        session.scalars(
            select(FollowUp.contact_id).where(
                FollowUp.contact_id.in_(contact_ids),
                FollowUp.status == FollowUpStatus.OPEN,
                FollowUp.due_on.between(first, last),
                FollowUp.deleted_at.is_(None),
            )
        )
    )


def _written_to(session: Session, contact_ids: Collection[int], moment: Moment) -> set[int]:
    """Return with whom there is an entry of today that is no call in vain."""
    in_vain = Entry.outcome.in_((Outcome.NO_ANSWER, Outcome.VOICEMAIL))
    of_today = _entries_of_today(contact_ids, moment)
    return set(session.scalars(of_today.where(or_(Entry.outcome.is_(None), ~in_vain))))


def _entries_of_today(contact_ids: Collection[int], moment: Moment) -> Select[int]:
    return (
        select(EntryParticipant.contact_id)
        .join(Entry, Entry.id == EntryParticipant.entry_id)
        .where(
            EntryParticipant.contact_id.in_(contact_ids),
            EntryParticipant.happened_at >= instant_of(moment.today, time(), moment.zone),
            Entry.deleted_at.is_(None),
        )
    )


def _was_spoken_to(contact: Contact, moment: Moment) -> bool:
    last = contact.last_contact_at
    return last is not None and last.astimezone(moment.zone).date() >= moment.today


def _views(session: Session, rows: Iterable[_Row], moment: Moment) -> tuple[PromptView, ...]:
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
    in_vain = Entry.outcome.in_((Outcome.NO_ANSWER, Outcome.VOICEMAIL))
    return set(session.scalars(_entries_of_today(contact_ids, moment).where(in_vain)))


def _view(row: _Row, number: str | None, topics: LastTopics, moment: Moment) -> PromptView:
    prompt, contact, group, organisation = row
    cadence = effective_cadence(contact.cadence_days, group.cadence_days if group else None)
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
    topic = topic_in_sentence(topics.spoken, topics.hashtags)
    lot = f"{prompt.offered_on:%Y%m%d}{contact.id}"
    return courage_sentence(moment.settings.sentences(moment.language), topic, lot)


def _age(contact: Contact, today: date) -> int | None:
    birthday = parse_birthday(contact.birthday or "")
    return birthday.turning(today) if birthday else None
