"""Read the tables of lines and of phrases, whose form is told at the top of each file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from services.quick_line.names import NameIndex
from services.quick_line.parser import parse_quick_line
from services.quick_line.values import KnownName, QuickFollowUp, QuickLine, Span

FOLDER = Path(__file__).parent.parent.parent / "data" / "quick_line"
PEOPLE = (
    "Anna de Vries, Bram Jansen, Bram van den Berg, Chloé Martens, Daan Visser, Noor Bakker, "
    "Sven Öztürk, Vera Vrijdag"
)


@dataclass(frozen=True, slots=True)
class Row:
    """Hold a line or phrase, what it reads as, and when, where and among whom it is read."""

    text: str
    reading: str
    now: datetime
    people: str = PEOPLE

    def parse(self, text: str | None = None, plain: Iterable[Span] = ()) -> QuickLine:
        """Return what the line, or another made of it, reads as."""
        zone = self.now.tzinfo
        assert isinstance(zone, ZoneInfo)
        return parse_quick_line(text or self.text, self.now, zone, index_of(self.people), plain)


def index_of(people: str) -> NameIndex:
    """Make an index of names that are parted by commas."""
    names = enumerate(people.split(", "), 1)
    return NameIndex(KnownName(number, name) for number, name in names)


def read_rows(name: str) -> Iterator[Row]:
    """Yield the rows of one file."""
    now, people, text = "", PEOPLE, ""
    fresh = True
    for line in (FOLDER / name).read_text("utf-8").splitlines():
        if line.startswith("# ") or not line.strip():
            continue
        if line.startswith("now "):
            now = line.removeprefix("now ")
        elif line.startswith("people "):
            more = line.removeprefix("people ")
            people, fresh = (more if fresh else f"{people}, {more}"), False
        elif " => " in line:
            phrase, due = line.split(" => ")
            yield Row(phrase, due, _instant(now), people)
        elif line.startswith(" "):
            yield Row(text, line.strip(), _instant(now), people)
        else:
            text = line.replace(r"\n", "\n")


def told(line: QuickLine, now: datetime) -> str:
    """Return what was read, in the words of the tables."""
    parts = []
    if line.kind != "note" or line.channel or line.outcome:
        parts.append(" ".join((line.kind, line.channel or "-", line.outcome or "-")))
    parts += [contact.full_name for contact in line.contacts]
    for name in line.ambiguous:
        candidates = ", ".join(each.full_name for each in name.candidates)
        parts.append(f"? {name.typed}: {candidates}")
    if line.occurred_on != now.date():
        parts.append(f"on {line.occurred_on}")
    parts += map(told_follow_up, line.follow_ups)
    parts += [f"! {warning.code}" for warning in line.warnings]
    parts += [f"#{topic}" for topic in line.topics]
    return " | ".join(parts) or "note - -"


def told_people(line: QuickLine) -> str:
    """Return who is meant in the words of the tables, then whom nobody knows."""
    parts = [contact.full_name for contact in line.contacts]
    parts += [f"? {name.typed}" for name in line.ambiguous]
    parts += [f"new {name}" for name in line.unknown]
    return " | ".join(parts) or "nobody"


def told_follow_up(follow_up: QuickFollowUp) -> str:
    """Return a promise in the words of the tables."""
    return f'due {told_due(follow_up)} "{follow_up.title}"'


def told_due(follow_up: QuickFollowUp) -> str:
    """Return when a promise is due in the words of the tables."""
    if follow_up.due_on is None:
        return "someday"
    at = f" {follow_up.due_time:%H:%M}" if follow_up.due_time is not None else ""
    return f"{follow_up.due_on}{at}"


def canonical(reading: str) -> list[str]:
    """Return the parts of a reading, in no particular order but that of promises and people."""
    parts = [re.sub(r"^(\S+ \S+)$", r"\1", part.strip()) for part in reading.split(" | ")]
    return sorted(parts, key=lambda part: part[:1] in "!#?") if parts else parts


def _instant(text: str) -> datetime:
    wall, zone = text.split()
    return datetime.fromisoformat(wall).replace(tzinfo=ZoneInfo(zone))
