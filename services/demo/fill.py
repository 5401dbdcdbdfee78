"""Fill an empty journal with invented people and their history."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, select

from models.entities import Draft, Group, ImportBatch
from services.demo.bulk import BulkWriter
from services.demo.cards import CardWriter
from services.demo.chronicle import Chronicle
from services.demo.dice import Dice
from services.demo.firms import invent_firms
from services.demo.names import NameMaker
from services.demo.people import invent_people
from services.demo.relations import invent_relations
from services.demo.rhythm import moments, rhythms
from services.demo.story import Story
from services.demo.words import Language, load_words, read_toml
from services.demo.working_time import WorkingTime
from services.demo.workshop import Workshop

FORMAT = "demo"  # of the import batch that everything invented belongs to
_STEP = 500  # contacts or entries between two looks at whether to go on


@dataclass(frozen=True, slots=True)
class Plan:
    """Say what to invent, in which zone and language, and the instant that history ends at.

    The same plan makes the same journal.
    """

    contacts: int
    entries: int
    seed: int
    language: Language
    now: datetime
    zone: ZoneInfo


class Filling:
    """Write one invented journal through a connection in a transaction.

    The caller walks run() to its end, or stops early and rolls back. After that the ids say what
    was written; the first contact has the most entries.
    """

    def __init__(self, connection: Connection, plan: Plan) -> None:
        rng = Dice(plan.seed)
        names = read_toml("names")
        words = load_words(plan.language)
        bulk = BulkWriter(connection, rng)
        working = WorkingTime(plan.zone, plan.now)
        batches = bulk.synced(
            ImportBatch, "source", "format", "added", "updated", "unchanged", "rejected"
        )
        batch_id = batches.add(working.now, "", FORMAT, plan.contacts, 0, 0, 0)
        self._workshop = Workshop(bulk, words, working, rng, batch_id)
        self.cards = CardWriter(self._workshop, _group_ids(connection))
        self._drafts = bulk.synced(Draft, "contact_id", "text", "fields")
        maker = NameMaker(names, rng)
        firms = invent_firms(names, plan.language, plan.contacts, rng)
        self._people = invent_people(plan.contacts, words, firms, maker, rng)
        self._rhythms = rhythms(self._people, plan.entries, working.today, rng)
        self._stories = [
            Story(person, rhythm.count, words, maker, firms[1:], rng)
            for person, rhythm in zip(self._people, self._rhythms, strict=True)
        ]
        self.contact_ids: list[int] = []
        self.draft_ids: list[int] = []
        self.chronicle = Chronicle(
            self._workshop,
            people=self._people,
            rhythms=self._rhythms,
            stories=self._stories,
            contact_ids=self.contact_ids,
        )

    def run(self) -> Iterator[int]:
        """Write everything; yield now and then how many contacts and entries there are."""
        yield from self._write_contacts()
        yield from self._write_entries()
        self._write_what_is_open()
        self._workshop.bulk.flush()

    def _write_contacts(self) -> Iterator[int]:
        for person, rhythm, story in zip(self._people, self._rhythms, self._stories, strict=True):
            contact_id = self.cards.write(person, story.facts(), rhythm.first_day, rhythm.last_day)
            self.contact_ids.append(contact_id)
            if person.index % _STEP == 0:
                yield person.index
        for one, other, role in invent_relations(self._people, self._workshop.rng):
            made_at = self._yesterday_at(12)
            ids = self.contact_ids[one.index], self.contact_ids[other.index]
            self.cards.relate(*ids, role, made_at)

    def _write_entries(self) -> Iterator[int]:
        for number, moment in enumerate(moments(self._rhythms, self._workshop.rng)):
            self.chronicle.write(moment)
            if number % _STEP == 0:
                yield len(self._people) + number
        self.chronicle.close()

    def _write_what_is_open(self) -> None:
        promises = self.chronicle.promises
        promises.leave_open(self._people, self._stories, self.contact_ids)
        promises.make_habits(self._people, self.contact_ids)
        made_at = self._yesterday_at(17)
        for person, line in zip(
            self._people[1:], self._workshop.words.short["drafts"], strict=False
        ):
            text = self._stories[person.index].filled(line)
            draft_id = self._drafts.add(made_at, self.contact_ids[person.index], text, "{}")
            self.draft_ids.append(draft_id)

    def _yesterday_at(self, hour: int) -> int:
        working = self._workshop.working
        return working.instant(working.today - 1, hour * 60)


def _group_ids(connection: Connection) -> dict[str, int]:
    rows = connection.execute(select(Group.code, Group.id))
    return {code: group_id for code, group_id in rows if code is not None}
