"""Choose whom to bring to mind today, and store it: check-ins and birthdays."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.entities import Contact, Group, Prompt
from models.kinds import PromptKind, PromptReason
from services.check_ins.birthdays import read_birthdays
from services.check_ins.candidates import read_candidates
from services.check_ins.check_in_settings import CheckInSettings
from services.check_ins.offered import note_offered, offered_already
from services.check_ins.ranking import pick, room
from services.check_ins.setting_reader import read_settings
from services.check_ins.texts import Language, given_questions, language_for, next_question
from services.check_ins.working_time import is_day_over, is_working_day
from services.contacts.group_lines import read_lines
from services.unit_of_work import UnitOfWork


class _Person(NamedTuple):
    """Be what a question depends on."""

    id: int
    language: str | None
    code: str | None
    questions: str | None


def offer_today(
    unit: UnitOfWork, zone: ZoneInfo, apps: Language, *, looks_ahead: bool = False
) -> bool:
    """Store today's prompts, as far as they are not there yet; return whether any was added.

    Nobody is offered a check-in once the working hours are over, unless it `looks_ahead` at
    what such a day would bring.
    """
    today = unit.now.astimezone(zone).date()
    there = _offered_on(unit.session, today)
    congratulated = {id_ for kind, id_ in there if kind is PromptKind.BIRTHDAY}
    born = {each.contact_id for each in read_birthdays(unit.session, today, 0)} - congratulated
    for contact_id in sorted(born):
        unit.insert(Prompt, contact_id=contact_id, kind=PromptKind.BIRTHDAY, offered_on=today)
    settings = read_settings(unit.session, zone)
    over = is_day_over(unit.now, zone, settings.working) and not looks_ahead
    picked = [] if over else _pick(unit, zone, settings, there, congratulated | born)
    asked = _questions(unit.session, [contact_id for contact_id, _reason in picked], today, apps)
    for contact_id, reason in picked:
        unit.insert(
            Prompt,
            contact_id=contact_id,
            kind=PromptKind.CHECK_IN,
            offered_on=today,
            reason=reason,
            question=asked.get(contact_id),
        )
    if picked:
        note_offered(unit, today)
    return bool(born or picked)


def _pick(
    unit: UnitOfWork,
    zone: ZoneInfo,
    settings: CheckInSettings,
    there: Iterable[tuple[PromptKind, int]],
    congratulated: Iterable[int],
) -> list[tuple[int, PromptReason]]:
    """Return whom to call; who has a birthday prompt is called because of that."""
    today = unit.now.astimezone(zone).date()
    if not settings.on or not is_working_day(today, settings.working):
        return []
    offered = offered_already(unit.session, today, settings)
    if not room(settings.limits, offered):  # then nobody has to be looked at
        return []
    but_for = {id_ for _kind, id_ in there}.union(congratulated)
    candidates = read_candidates(unit.session, unit.now, zone, but_for)
    return [
        (each.contact_id, each.reason) for each in pick(candidates, settings.limits, offered, today)
    ]


def _offered_on(session: Session, day: date) -> set[tuple[PromptKind, int]]:
    """Return the kinds of prompts that are there for a day, and the contacts."""
    rows = session.execute(
        select(Prompt.kind, Prompt.contact_id).where(
            Prompt.offered_on == day, Prompt.contact_id.is_not(None)
        )
    )
    return {(kind, contact_id) for kind, contact_id in rows if contact_id is not None}


def _questions(
    session: Session, contact_ids: Sequence[int], today: date, apps: Language
) -> dict[int, str | None]:
    """Return what to ask each contact, of every one something else as far as there is enough."""
    people = session.execute(
        select(Contact.id, Contact.language, Group.code, func.coalesce(Group.questions, ""))
        .outerjoin(Group, (Group.id == Contact.group_id) & Group.deleted_at.is_(None))
        .where(Contact.id.in_(contact_ids))
    )
    lines = {person.id: _lines(person, apps) for person in map(_Person._make, people)}
    asked, taken = _asked(session, contact_ids), _asked_on(session, today)
    chosen: dict[int, str | None] = {}
    for id_ in sorted(lines, key=lambda id_: (len(lines[id_]), contact_ids.index(id_))):
        chosen[id_] = next_question(lines[id_], asked.get(id_, ()), id_, taken)
        taken.add(chosen[id_] or "")
    return chosen


def _asked(session: Session, contact_ids: Sequence[int]) -> dict[int, list[str]]:
    """Return what each contact was asked, the newest first."""
    asked: dict[int, list[str]] = {}
    former = (
        select(Prompt.contact_id, Prompt.question)
        .where(Prompt.contact_id.in_(contact_ids), Prompt.question.is_not(None))
        .order_by(Prompt.offered_on.desc())
    )
    for contact_id, question in session.execute(former):
        asked.setdefault(contact_id or 0, []).append(question or "")
    return asked


def _asked_on(session: Session, day: date) -> set[str]:
    """Return the questions of a day."""
    questions = select(Prompt.question).where(
        Prompt.kind == PromptKind.CHECK_IN, Prompt.offered_on == day
    )
    return {question for question in session.scalars(questions) if question}


def _lines(person: _Person, apps: Language) -> Sequence[str]:
    """Return the questions for somebody: what the user wrote for the group, else the app's."""
    own = read_lines(person.questions or "")
    given = given_questions(person.code, language_for(person.language, apps))
    return given if own is None else own
