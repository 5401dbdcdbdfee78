"""Write a file of invented vCards, as a phone exports them."""

from __future__ import annotations

from random import Random

from services.demo.names import Name, NameMaker
from services.demo.words import read_toml

_CARD = """\
BEGIN:VCARD
VERSION:3.0
UID:{number:08d}-0000-4000-8000-000000000000
N:{family};{given};;;
FN:{given} {family}
ORG:{firm};{department}
TITLE:{title}
TEL;TYPE=CELL,PREF:+44 7700 900{phone:03d}
TEL;TYPE=WORK:+44 20 7946 0{phone:03d}
EMAIL;TYPE=WORK:{mail}.{number}@work.example
EMAIL;TYPE=HOME:{mail}.{number}@home.example
ADR;TYPE=WORK:;;Invented Lane {number};Somewhere;;{phone:04d} XX;Nederland
BDAY:19{year:02d}-{month:02d}-{day:02d}
NOTE:Met at the fair of {month}/20{year:02d}\\, wants to hear of\\n{title} in {firm}
CATEGORIES:{category},Fair
REV:2025-06-01T10:00:00Z
END:VCARD
"""


def write_cards(count: int, seed: int = 1) -> bytes:
    """Return so many cards with all that people usually have; none has a photo."""
    rng = Random(seed)
    names = read_toml("names")
    maker = NameMaker(names, rng)
    cards = (_card(maker.name(), number, names["stems"], rng) for number in range(count))
    return "".join(cards).replace("\n", "\r\n").encode()


def _card(name: Name, number: int, firms: list[str], rng: Random) -> str:
    return _CARD.format(
        number=number,
        given=name.given,
        family=name.family,
        mail=name.given.encode("ascii", "ignore").decode().lower(),
        firm=rng.choice(firms),
        department=rng.choice(("Sales", "Finance", "Operations")),
        title=rng.choice(("Director", "Team lead", "Recruiter", "Architect")),
        category=rng.choice(("Clients", "Prospects", "Candidates")),
        phone=number % 1000,
        year=rng.randint(50, 99),
        month=rng.randint(1, 12),
        day=rng.randint(1, 28),
    )
