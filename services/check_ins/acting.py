"""Write down what is done with a prompt, in the unit of work that is open."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from sqlalchemy import bindparam, select, update
from sqlalchemy.orm import Session

from models.entities import Contact, Organisation, Prompt
from models.kinds import ParkReason, PromptAction, PromptKind
from services.batches import batched
from services.reminding.deliveries import choose_prompts_anew
from services.unit_of_work import UnitOfWork

_BATCH = 500  # bound parameters of one statement
_PUT_OFF = (
    update(Contact)
    .where(Contact.id == bindparam("contact_id"))
    .values(check_in_after=bindparam("day"), updated_at=bindparam("now"))
)


def act(
    unit: UnitOfWork,
    prompt: Prompt,
    action: PromptAction,
    *,
    until: date | None = None,
    reason: ParkReason | None = None,
) -> None:
    """Note what was done with a prompt, in the place of what may have been done before."""
    prompt.action, prompt.acted_at = action, unit.now
    prompt.until_on, prompt.park_reason, prompt.snoozed_until_utc = until, reason, None


def snooze(unit: UnitOfWork, prompt: Prompt, until_utc: datetime) -> None:
    """Bring a prompt to mind again at an instant of its day, whatever was done with it."""
    prompt.snoozed_until_utc = until_utc
    prompt.action = prompt.acted_at = prompt.until_on = prompt.park_reason = None
    choose_prompts_anew(unit, [prompt.id])


def put_off_to(unit: UnitOfWork, prompt: Prompt, on: date) -> None:
    """Bring who a prompt is about to mind again on a day, and not before."""
    act(unit, prompt, PromptAction.ANOTHER_DAY, until=on)
    if prompt.contact is not None:
        prompt.contact.check_in_after = on


def park_contact(contact: Contact, until: date, reason: ParkReason) -> None:
    """Bring a contact to mind no more until a day."""
    contact.parked_until, contact.park_reason = until, reason


def was_declined_before(unit: UnitOfWork, prompt: Prompt, contact: Contact) -> bool:
    """Return whether the check-in before was declined too, and nothing was held since then."""
    before = unit.session.scalar(
        select(Prompt)
        .where(
            Prompt.contact_id == contact.id,
            Prompt.kind == PromptKind.CHECK_IN,
            Prompt.offered_on < prompt.offered_on,
            Prompt.action.is_not(None),
        )
        .order_by(Prompt.offered_on.desc())
        .limit(1)
    )
    if before is None or before.action is not PromptAction.DECLINED or before.acted_at is None:
        return False
    return contact.last_contact_at is None or contact.last_contact_at <= before.acted_at


def explain(
    unit: UnitOfWork,
    who: Contact | Organisation,
    on: date,
    reason: ParkReason,
    park_until: date | None,
) -> None:
    """Note why somebody fades; park a contact until a day, if there is one."""
    prompt = _fading_prompt(unit.session, who, on)
    action = PromptAction.PARKED if park_until else PromptAction.GIVEN_REASON
    act(unit, prompt, action, until=park_until, reason=reason)
    unit.session.add(prompt)
    if isinstance(who, Contact):
        unit.touch("contacts", [who.id])
        if park_until is not None:
            park_contact(who, park_until, reason)
    else:
        unit.touch("organisations", [who.id])


def explain_all(
    unit: UnitOfWork,
    organisation: Organisation,
    on: date,
    reason: ParkReason,
    park_until: date | None,
) -> None:
    """Note why an organisation fades; park all its people, each with it in their history."""
    explain(unit, organisation, on, reason, park_until)
    if park_until is None:
        return
    people = select(Contact).where(
        Contact.organisation_id == organisation.id,
        Contact.deleted_at.is_(None),
        Contact.archived_at.is_(None),
    )
    for contact in unit.session.scalars(people).all():
        explain(unit, contact, on, reason, park_until)


def spread(unit: UnitOfWork, on_days: Iterable[tuple[int, date]]) -> None:
    """Bring contacts that are there to mind on their days, and not before; write what differs."""
    for batch in batched(on_days, _BATCH):
        days = dict(batch)
        live = unit.connection.execute(
            select(Contact.id, Contact.check_in_after).where(
                Contact.id.in_(days), Contact.deleted_at.is_(None)
            )
        )
        ids = [id_ for id_, former in live if former != days[id_]]
        rows = [{"contact_id": id_, "day": days[id_], "now": unit.now} for id_ in ids]
        if rows:
            unit.connection.execute(_PUT_OFF, rows)
            unit.touch("contacts", ids)


def _fading_prompt(session: Session, who: Contact | Organisation, on: date) -> Prompt:
    """Return the prompt of a day about somebody who fades, new if there is none."""
    own = (
        Prompt.contact_id == who.id
        if isinstance(who, Contact)
        else Prompt.organisation_id == who.id
    )
    there = session.scalar(
        select(Prompt).where(own, Prompt.kind == PromptKind.FADING, Prompt.offered_on == on)
    )
    if there is not None:
        return there
    if isinstance(who, Contact):
        return Prompt(contact_id=who.id, kind=PromptKind.FADING, offered_on=on)
    return Prompt(organisation_id=who.id, kind=PromptKind.FADING, offered_on=on)
