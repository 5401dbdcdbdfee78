"""Invent an address book of any size, as a phone exports it."""

from __future__ import annotations

from random import Random

_GIVEN = ("Anna", "Bram", "Chloé", "Daan", "Eva", "Femke", "Hanneke", "Joost", "Noor", "Øyvind")
_FAMILY = ("Zeilstra", "van den Berg", "Müller", "Visser", "de Wit", "Sánchez", "Nowak", "Okafor")
_TRADES = ("Logistiek", "Advies", "Bouw", "Zorg", "Software", "Hospitality")
_TITLES = ("Head of IT", "Inkoper", "Director", "Recruiter", "Project manager")
_TAGS = ("Klanten", "Contractors", "Zeilen", "Netwerk")


def address_book(people: int, seed: int = 1) -> bytes:
    """Return so many cards in vCard 3.0; the same seed gives the same."""
    rng = Random(seed)
    return b"".join(_card(number, rng) for number in range(people))


def _card(number: int, rng: Random) -> bytes:
    given, family = rng.choice(_GIVEN), rng.choice(_FAMILY)
    host = f"firm{rng.randrange(3000)}.example"
    lines = [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "PRODID:-//Example//Address Book//EN",
        f"N:{family};{given};;;",
        f"FN:{given} {family}",
        f"ORG:{rng.choice(_FAMILY)} {rng.choice(_TRADES)} {host[4:-8]};Sales",
        f"TITLE:{rng.choice(_TITLES)}",
        f"EMAIL;type=INTERNET;type=WORK;type=pref:p{number}@{host}",
        f"TEL;type=CELL;type=VOICE;type=pref:+44 7700 9{number:07}",
    ]
    if rng.random() < 0.5:
        lines.append(f"TEL;type=WORK;type=VOICE:+44 20 7946 {number:05}")
    if rng.random() < 0.4:
        street = f"Kade {rng.randrange(300)}"
        lines.append(f"ADR;type=WORK:;;{street};Utrecht;;{rng.randrange(1000, 9999)} AB;Nederland")
    if rng.random() < 0.3:
        lines.append(f"BDAY:19{rng.randrange(50, 99)}-0{rng.randrange(1, 9)}-1{rng.randrange(9)}")
    if rng.random() < 0.3:
        lines.append("NOTE:Drinkt koffie zwart\\, zeilt in de zomer.\\nBelt liever na vieren.")
    if rng.random() < 0.4:
        lines.append(f"CATEGORIES:{','.join(rng.sample(_TAGS, rng.randrange(1, 3)))}")
    lines += ["REV:2026-01-12T08:30:00Z", f"UID:{rng.getrandbits(128):032x}", "END:VCARD", ""]
    return "\r\n".join(lines).encode()
