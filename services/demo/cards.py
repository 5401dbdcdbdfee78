"""Write what is known of invented people: cards, numbers, facts, relations."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from models.entities import (
    Address,
    Contact,
    ContactMethod,
    Fact,
    Organisation,
    Relation,
    Tag,
    contact_tag,
)
from models.kinds import Channel, MethodKind, ParkReason
from services.demo.birthdays import birthday
from services.demo.bulk import code_of
from services.demo.firms import Firm
from services.demo.people import Person, Standing
from services.demo.reach import Method, MethodMaker
from services.demo.workshop import Workshop
from services.text_keys import fold, method_key, search_key, sort_key

_ZONES = {"de": ("Europe/Berlin",), "en": ("Europe/London", "America/New_York")}
_CHANNELS = (Channel.PHONE, Channel.PHONE, Channel.EMAIL, Channel.WHATSAPP, Channel.TEAMS)


class CardWriter:
    """Write contacts and all that hangs from them but their entries and follow-ups."""

    def __init__(self, workshop: Workshop, groups: dict[str, int]) -> None:
        bulk = workshop.bulk
        self._words = workshop.words
        self._working = workshop.working
        self._rng = workshop.rng
        self._batch_id = workshop.batch_id
        self._groups = groups
        self._methods = MethodMaker(workshop.rng, workshop.words)
        self._firms: dict[str, int] = {}
        self._tags: dict[str, int] = {}
        self._organisation = bulk.synced(Organisation, "name", "name_key", "sector", "url")
        self._tag = bulk.synced(Tag, "name", "name_key")
        self._contact = bulk.synced(
            Contact,
            *("full_name", "given_name", "family_name", "sort_key", "search_key"),
            *("organisation_id", "job_title", "group_id", "birthday", "language", "time_zone"),
            *("preferred_channel", "preferred_time", "note", "cadence_days", "parked_until"),
            *("park_reason", "verified_on", "archived_at", "import_batch_id"),
        )
        self._method = bulk.synced(
            ContactMethod,
            *("contact_id", "position", "kind", "value", "value_key", "types", "label"),
            *("preferred", "verified_on"),
        )
        self._address = bulk.synced(
            Address,
            *("contact_id", "position", "types", "po_box", "extended", "street", "locality"),
            *("region", "postal_code", "country"),
        )
        self._fact = bulk.synced(Fact, "contact_id", "position", "text")
        self._relation = bulk.synced(Relation, "contact_id", "other_id", "role")
        self._contact_tag = bulk.links(contact_tag, "contact_id", "tag_id")

    @property
    def organisation_ids(self) -> Sequence[int]:
        """Return the ids of the organisations written."""
        return tuple(self._firms.values())

    @property
    def tag_ids(self) -> Sequence[int]:
        """Return the ids of the tags written."""
        return tuple(self._tags.values())

    def write(self, person: Person, facts: Sequence[str], first_day: int, last_day: int) -> int:
        """Write one person who was met on the first day; return the contact's id."""
        made_at = self._working.instant(first_day, 8 * 60)
        firm_id = self._firm_id(person.firm, made_at) if person.firm else None
        verified_on = self._verified_on(first_day)
        contact_id = self._contact.add(
            made_at,
            *self._names(person),
            firm_id,
            person.title,
            self._groups[person.group],
            birthday(person, self._working.today, self._rng),
            *self._manner(person),
            person.cadence_days,
            *self._parked(person),
            verified_on,
            self._archived_at(person, last_day),
            self._batch_id,
        )
        self._write_methods(contact_id, person, made_at, verified_on)
        for position, fact in enumerate(facts):
            self._fact.add(made_at, contact_id, position, fact)
        self._write_tags(contact_id, made_at)
        return contact_id

    def relate(self, one: int, other: int, role: str, made_at: int) -> None:
        """Write that `other` is `role` to `one`."""
        self._relation.add(made_at, one, other, role)

    def _firm_id(self, firm: Firm, made_at: int) -> int:
        if firm.name not in self._firms:
            self._firms[firm.name] = self._organisation.add(
                made_at, firm.name, fold(firm.name), firm.sector, f"https://www.{firm.domain}"
            )
        return self._firms[firm.name]

    def _names(self, person: Person) -> tuple[str, ...]:
        name = person.name
        firm = person.firm.name if person.firm else None
        keys = sort_key(name.full), search_key(name.full, None, firm)
        return (name.full, name.given, name.family, *keys)

    def _manner(self, person: Person) -> tuple[str | None, ...]:
        """Return language, time zone, preferred channel, preferred time and a note."""
        rng, words = self._rng, self._words.people
        zones = _ZONES.get(person.name.language)
        return (
            person.name.language,
            rng.choice(zones) if zones and rng.random() < 0.5 else None,
            rng.choice(_CHANNELS) if rng.random() < 0.4 else None,
            rng.choice(words["preferred_times"]) if rng.random() < 0.3 else None,
            rng.choice(words["summary"]) if rng.random() < 0.25 else None,
        )

    def _parked(self, person: Person) -> tuple[str | None, str | None]:
        """Return until when the contact is parked, and why."""
        if person.standing is not Standing.PARKED:
            return None, None
        ahead = self._rng.randint(10, 120)
        return _iso(self._working.today + ahead), self._rng.choice(tuple(ParkReason))

    def _archived_at(self, person: Person, last_day: int) -> int | None:
        if person.standing is not Standing.ARCHIVED:
            return None
        return self._working.instant(last_day + self._rng.randint(20, 200), 16 * 60)

    def _verified_on(self, first_day: int) -> str | None:
        if self._rng.random() < 0.4:
            return None
        return _iso(self._rng.randint(first_day, self._working.today - 1))

    def _write_methods(
        self, contact_id: int, person: Person, made_at: int, verified_on: str | None
    ) -> None:
        for position, method in enumerate(self._methods.methods(person)):
            verified = verified_on if method.kind is MethodKind.PHONE else None
            self._add_method(contact_id, position, method, verified, made_at)
        firm = person.firm
        if firm and self._rng.random() < 0.3:
            place = ("", "", firm.street, firm.town, "", firm.postal_code)
            country = self._words.people["country"]
            self._address.add(made_at, contact_id, 0, "work", *place, country)

    def _add_method(
        self, contact_id: int, position: int, method: Method, verified: str | None, made_at: int
    ) -> None:
        self._method.add(
            made_at,
            contact_id,
            position,
            code_of(method.kind),
            method.value,
            method_key(method.value),
            method.types,
            method.label,
            int(method.preferred),
            verified,
        )

    def _write_tags(self, contact_id: int, made_at: int) -> None:
        tags = self._words.people["tags"]
        for tag in self._rng.sample(tags, self._rng.choice((0, 0, 0, 1, 1, 2))):
            if tag not in self._tags:
                self._tags[tag] = self._tag.add(made_at, tag, fold(tag))
            self._contact_tag.add(contact_id, self._tags[tag])


def _iso(day: int) -> str:
    return date.fromordinal(day).isoformat()
