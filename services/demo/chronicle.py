"""Write the entries of an invented journal in the order of time."""

from __future__ import annotations

from collections.abc import Sequence

from models.entities import Entry, EntryParticipant, NextTime, Topic, entry_topic
from models.kinds import EntryKind
from services.demo.bulk import code_of
from services.demo.people import Person
from services.demo.promises import PromiseWriter
from services.demo.rhythm import Moment, Rhythm
from services.demo.story import Story
from services.demo.talks import Talk, TalkMaker
from services.demo.working_time import MINUTE
from services.demo.workshop import Workshop

_SHARED_KINDS = frozenset((EntryKind.MEETING, EntryKind.VIDEO_CALL))
_TOGETHER = 0.3  # of those, with people who have colleagues here
_ASKED = 0.7  # of the things to bring up, at the next talk
_MOST_TO_ASK = 2


class Chronicle:
    """Turn moments into entries with participants, topics and what to bring up next time."""

    def __init__(
        self,
        workshop: Workshop,
        *,
        people: Sequence[Person],
        rhythms: Sequence[Rhythm],
        stories: Sequence[Story],
        contact_ids: Sequence[int],
    ) -> None:
        bulk = workshop.bulk
        self._working = workshop.working
        self._rng = workshop.rng
        self._batch_id = workshop.batch_id
        self._people = people
        self._rhythms = rhythms
        self._stories = stories
        self._contact_ids = contact_ids
        self._talks = TalkMaker(workshop.rng)
        self._topics: dict[str, int] = {}
        self._to_ask: dict[int, list[tuple[int, int, str]]] = {}
        self._topic = bulk.synced(Topic, "name")
        self._entry = bulk.synced(
            Entry,
            *("kind", "channel", "direction", "outcome", "happened_at", "zone", "duration_s"),
            *("purpose", "mood", "wow", "text", "import_batch_id"),
        )
        self._participant = bulk.links(
            EntryParticipant.__table__, "entry_id", "contact_id", "happened_at"
        )
        self._entry_topic = bulk.links(entry_topic, "entry_id", "topic_id")
        self._next_time = bulk.synced(NextTime, "contact_id", "entry_id", "text", "used_at")
        self.promises = PromiseWriter(workshop)

    def write(self, moment: Moment) -> None:
        """Write the entry of a moment with what follows from it."""
        person = self._people[moment.person]
        story = self._stories[moment.person]
        story.advance(moment.number)
        is_last = moment.number == self._rhythms[moment.person].count - 1
        talk = self._talks.make(story, person.group, must_be_held=is_last)
        happened_at = self._working.instant(moment.day, moment.minute)
        made_at = happened_at + (talk.duration_s or 0) * 1_000_000 + 2 * MINUTE
        entry_id = self._write_entry(talk, happened_at, made_at)
        self._write_participants(person, talk, entry_id, happened_at, moment.day)
        if talk.topic:
            self._entry_topic.add(entry_id, self._topic_id(talk.topic, made_at))
        if talk.held:
            self._bring_up(moment.person, happened_at)
            contact_id = self._contact_ids[moment.person]
            self.promises.promise(story, contact_id, entry_id, moment.day, made_at)
        if talk.ask:
            self._to_ask.setdefault(moment.person, []).append((made_at, entry_id, talk.ask))

    def close(self) -> None:
        """Write what is still to be brought up."""
        for person, waiting in self._to_ask.items():
            for made_at, entry_id, text in waiting:
                self._next_time.add(made_at, self._contact_ids[person], entry_id, text, None)

    def _write_entry(self, talk: Talk, happened_at: int, made_at: int) -> int:
        return self._entry.add(
            made_at,
            code_of(talk.kind),
            code_of(talk.channel),
            code_of(talk.direction),
            code_of(talk.outcome),
            happened_at,
            self._working.zone.key,
            talk.duration_s,
            code_of(talk.purpose),
            talk.mood,
            int(talk.wow),
            talk.text,
            self._batch_id,
        )

    def _write_participants(
        self, person: Person, talk: Talk, entry_id: int, happened_at: int, day: int
    ) -> None:
        self._participant.add(entry_id, self._contact_ids[person.index], happened_at)
        if talk.kind in _SHARED_KINDS and len(person.colleagues) > 1:
            other = self._rng.choice(person.colleagues)
            if self._rng.random() < _TOGETHER and self._may_join(other, person, day):
                self._participant.add(entry_id, self._contact_ids[other.index], happened_at)

    def _may_join(self, other: Person, person: Person, day: int) -> bool:
        """Return whether a colleague was about: known by then and not silent since.

        The first person joins nobody, so that the number of their entries stays what was asked.
        """
        rhythm = self._rhythms[other.index]
        about = rhythm.count > 0 and rhythm.first_day <= day <= rhythm.last_day
        return about and other is not person and other.index > 0

    def _topic_id(self, topic: str, made_at: int) -> int:
        if topic not in self._topics:
            self._topics[topic] = self._topic.add(made_at, topic)
        return self._topics[topic]

    def _bring_up(self, person: int, happened_at: int) -> None:
        """Tick off what there was to ask, most of the time."""
        waiting = self._to_ask.get(person)
        if not waiting:
            return
        if len(waiting) <= _MOST_TO_ASK and self._rng.random() >= _ASKED:
            return
        for made_at, entry_id, text in waiting:
            contact_id = self._contact_ids[person]
            self._next_time.add(made_at, contact_id, entry_id, text, happened_at)
        waiting.clear()
