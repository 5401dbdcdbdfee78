"""Invent ways to reach people that reach nobody."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from models.kinds import MethodKind
from services.demo.firms import slug
from services.demo.people import Person
from services.demo.words import Words

_UK_MOBILES = 1000  # +44 7700 900000 to 900999, Ofcom's range for drama
# 555-0100 to 555-0199 is kept for fiction in every North American area code.
_AREAS = tuple(a for a in range(201, 990) if a % 100 != 11 and a // 10 % 10 != 9)


@dataclass(frozen=True, slots=True)
class Method:
    """Hold one way to reach somebody; `types` are vCard TYPE values."""

    kind: MethodKind
    value: str
    types: str = ""
    label: str | None = None
    preferred: bool = False


class MethodMaker:
    """Invent numbers and addresses, every mobile number and mail address once."""

    def __init__(self, rng: Random, words: Words) -> None:
        self._rng = rng
        self._desk: str = words.people["desk"]
        self._mails: set[str] = set()

    def methods(self, person: Person) -> list[Method]:
        """Return how a person is reached, as it would stand on a card."""
        rng = self._rng
        mobile = mobile_number(person.index)
        found = [Method(MethodKind.PHONE, mobile, "cell", preferred=True)]
        if person.firm is None:
            return [*found, self._mail(person, "post.example", "home")]
        if rng.random() < 0.5:
            number = person.firm.switchboard
            found.append(Method(MethodKind.PHONE, number, "work", self._desk))
        found.append(self._mail(person, person.firm.domain, "work"))
        if rng.random() < 0.2:
            found.append(self._mail(person, "thuis.example", "home"))
        if rng.random() < 0.25:
            found.append(Method(MethodKind.CHAT, mobile, label="WhatsApp"))
        elif rng.random() < 0.2:
            handle = next(method for method in found if method.kind is MethodKind.EMAIL)
            found.append(Method(MethodKind.CHAT, handle.value, "work", "Teams"))
        if rng.random() < 0.08:
            page = f"https://www.{person.firm.domain}/team/{slug(person.name.given)}"
            found.append(Method(MethodKind.URL, page, "work"))
        return found

    def _mail(self, person: Person, domain: str, types: str) -> Method:
        given, family = slug(person.name.given), slug(person.name.family)
        for local in (given, f"{given}.{family}", f"{given}.{family}.{person.index}"):
            address = f"{local}@{domain}"
            if address not in self._mails:
                break
        self._mails.add(address)
        return Method(MethodKind.EMAIL, address, types)


def mobile_number(index: int) -> str:
    """Return the mobile number of the person with that index: no two the same."""
    if index < _UK_MOBILES:
        return f"+44 7700 {900_000 + index * 137 % _UK_MOBILES:06d}"
    area, line = divmod(index - _UK_MOBILES, 100)
    return f"+1 {_AREAS[area % len(_AREAS)]}-555-{100 + line:04d}"
