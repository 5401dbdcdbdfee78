"""Bring people to mind, and take down what was done with that."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta

from models.entities import Contact, Organisation, Prompt
from models.kinds import ParkReason, PromptAction, PromptKind
from services.changes import ChangeSet
from services.check_ins.acting import (
    act,
    explain,
    explain_all,
    park_contact,
    put_off_to,
    snooze,
    spread,
    was_declined_before,
)
from services.check_ins.later import this_evening
from services.check_ins.offering import offer_today
from services.check_ins.open_prompts import read_open
from services.check_ins.prompt_views import Moment
from services.check_ins.refreshing import refresh_some
from services.check_ins.setting_reader import read_settings
from services.check_ins.texts import Language
from services.check_ins.values import Declined, FreshStart, PromptView
from services.clock import today
from services.contacts.editing import PastParkError
from services.contacts.reach import Way
from services.errors import QT_TRANSLATE_NOOP, KnownError
from services.gone import GoneError, live_or_gone
from services.store import Store
from services.undo.values import ChangeKind
from services.unit_of_work import UnitOfWork

DECLINED_REST_DAYS = 7
"""For so many days who was declined is left alone, at the least."""


class PastCheckInError(KnownError):
    """Refuse to put a check-in off to a day that has been."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError", "A check-in can be put off to a day to come. Choose a later day."
    )


class PromptService:
    """Offer prompts, and act on them; every call is one unit of work in the writing thread.

    What is done with a prompt is undone as one step. Acting on one that was acted on already
    changes what was done. Raises GoneError where the prompt, or who it is about, is not there.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def offer(self, language: Language = "en") -> ChangeSet:
        """Store whom to bring to mind today, as far as it is not there yet.

        That is the birthdays, and on a working day, until its hours are over, so many check-ins
        as fit; questions are in the contact's language, else in this one. It is no step to undo.
        What nobody acted on is over with its day, and its people are ranked anew.
        """
        with self._store.write() as unit:
            unit.log.stop()
            if offer_today(unit, self._store.clock.zone(), language):
                return unit.commit()
            return unit.changes

    def proposed(self, at: datetime, language: Language = "en") -> tuple[PromptView, ...]:
        """Return what offer() would bring to mind at another instant, and store nothing."""
        zone = self._store.clock.zone()
        with self._store.write() as unit:  # which is not committed
            unit.now = at
            offer_today(unit, zone, language, looks_ahead=True)
            settings = read_settings(unit.session, zone)
            return read_open(unit.session, Moment(at, zone, language, settings))

    def refresh_silences(self) -> bool:
        """Work out anew since when silences are unusual, of some contacts; return whether to go on.

        Called until it returns False, at the start and once a day: after an update of the app
        there is something to do, else nothing.
        """
        return refresh_some(self._store)

    def reached(self, prompt_id: int, way: Way, origin: str = "") -> ChangeSet:
        """Note that a program was started to call or to write to somebody."""
        action = PromptAction.CALLED if way in (Way.CALL, Way.TEAMS) else PromptAction.MESSAGED
        with self._acting(prompt_id, ChangeKind.PROMPT_REACHED, origin) as (unit, prompt):
            act(unit, prompt, action)
        return unit.changes

    def put_off(self, prompt_id: int, until_utc: datetime, origin: str = "") -> ChangeSet:
        """Bring a prompt to mind again later today; an instant of another day is that day.

        A birthday comes again on its own day, in the evening at the latest.
        """
        clock = self._store.clock
        on = until_utc.astimezone(clock.zone()).date()
        with self._acting(prompt_id, ChangeKind.PROMPT_PUT_OFF, origin) as (unit, prompt):
            if on <= today(clock):
                snooze(unit, prompt, until_utc)
            elif prompt.kind is PromptKind.BIRTHDAY:
                snooze(unit, prompt, this_evening(clock.now(), clock.zone()))
            else:
                put_off_to(unit, prompt, on)
        return unit.changes

    def another_day(self, prompt_id: int, on: date, origin: str = "") -> ChangeSet:
        """Bring somebody to mind again on a day, and not before; raise PastCheckInError.

        Also after a call that nobody answered: "try again tomorrow".
        """
        if on <= today(self._store.clock):
            raise PastCheckInError
        with self._acting(prompt_id, ChangeKind.PROMPT_PUT_OFF, origin) as (unit, prompt):
            put_off_to(unit, prompt, on)
        return unit.changes

    def park(self, prompt_id: int, until: date, reason: ParkReason, origin: str = "") -> ChangeSet:
        """Bring a contact to mind no more until a day; raise PastParkError for one that was."""
        self._check_park(until)
        with self._acting(prompt_id, ChangeKind.CONTACT_PARKED, origin) as (unit, prompt):
            act(unit, prompt, PromptAction.PARKED, until=until, reason=reason)
            if prompt.contact is not None:
                park_contact(prompt.contact, until, reason)
        return unit.changes

    def decline(self, prompt_id: int, origin: str = "") -> Declined:
        """Note that this is not the person to call now; they are left alone for a week.

        After twice in a row, with no contact in between, the cadence may be wrong.
        """
        twice = False
        with self._acting(prompt_id, ChangeKind.PROMPT_DECLINED, origin) as (unit, prompt):
            rested = today(self._store.clock) + timedelta(days=DECLINED_REST_DAYS)
            act(unit, prompt, PromptAction.DECLINED, until=rested)
            if prompt.contact is not None:
                prompt.contact.check_in_after = rested
                twice = was_declined_before(unit, prompt, prompt.contact)
        return Declined(unit.changes, twice)

    def dismiss(self, prompt_id: int, origin: str = "") -> ChangeSet:
        """Want nothing more of a prompt today."""
        with self._acting(prompt_id, ChangeKind.PROMPT_DISMISSED, origin) as (unit, prompt):
            act(unit, prompt, PromptAction.DISMISSED)
        return unit.changes

    def give_reason(
        self,
        reason: ParkReason,
        park_until: date | None = None,
        *,
        contact_id: int | None = None,
        organisation_id: int | None = None,
        origin: str = "",
    ) -> ChangeSet:
        """Say why a contact, or an organisation, fades; it is not asked again for a while.

        With a day the contact is parked until then, or everybody who works at the organisation.
        Raises PastParkError for a day that was.
        """
        if park_until is not None:
            self._check_park(park_until)
        with self._store.write(origin) as unit:
            on = today(self._store.clock)
            if contact_id is not None:
                contact = live_or_gone(unit.session, Contact, contact_id)
                explain(unit, contact, on, reason, park_until)
                unit.call_it(ChangeKind.FADING_EXPLAINED, contact.full_name)
            elif organisation_id is not None:
                organisation = live_or_gone(unit.session, Organisation, organisation_id)
                explain_all(unit, organisation, on, reason, park_until)
                unit.call_it(ChangeKind.FADING_EXPLAINED, organisation.name)
            else:
                raise ValueError("somebody has to fade")
            return unit.commit()

    def start_afresh(self, fresh: FreshStart, origin: str = "") -> ChangeSet:
        """Bring each contact to mind on its day and not before, as it was proposed.

        Who is gone, or in the bin, is left out.
        """
        with self._store.write(origin, kind=ChangeKind.FRESH_START) as unit:
            spread(unit, fresh.on_days)
            return unit.commit()

    def _check_park(self, until: date) -> None:
        if until <= today(self._store.clock):
            raise PastParkError

    @contextmanager
    def _acting(
        self, prompt_id: int, kind: ChangeKind, origin: str
    ) -> Iterator[tuple[UnitOfWork, Prompt]]:
        """Begin to act on a prompt; what was done is committed at the end."""
        with self._store.write(origin) as unit:
            prompt = live_or_gone(unit.session, Prompt, prompt_id)
            about = prompt.contact or prompt.organisation
            if about is None or about.deleted_at is not None:
                raise GoneError
            yield unit, prompt
            if prompt.contact_id is not None:
                unit.touch("contacts", [prompt.contact_id])
            unit.call_it(kind, about.full_name if isinstance(about, Contact) else about.name)
            unit.commit()
