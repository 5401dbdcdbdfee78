"""Fill an empty journal with invented people on request."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entities import Contact, Entry, FollowUp, Organisation, Tag, Topic
from services.clock import Clock
from services.demo.bulk import roomy_cache
from services.demo.fill import Filling, Plan
from services.demo.words import Language
from services.errors import QT_TRANSLATE_NOOP, KnownError
from services.store import Store
from services.unit_of_work import UnitOfWork


class NotEmptyError(KnownError):
    """Refuse to mix invented people with real ones."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError",
        "There are people in this journal already. Sample people only go into an empty one; "
        "choose another profile folder.",
    )


@dataclass(frozen=True, slots=True)
class DemoRequest:
    """Ask for so many invented contacts and entries; the seed decides which."""

    contacts: int = 12
    entries: int = 240
    seed: int = 1
    language: Language = "en"

    def __post_init__(self) -> None:
        if self.contacts < 1 or self.entries < 0:
            raise ValueError("a demo needs a contact")


@dataclass(frozen=True, slots=True)
class DemoResult:
    """Tell how much was invented, and who has the most entries.

    From 100,000 entries on that contact has exactly 10,000, for benchmarks.
    """

    contacts: int
    entries: int
    follow_ups: int
    busiest_contact_id: int


class DemoService:
    """Invent journals; called in the writing thread."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def fill(
        self,
        request: DemoRequest,
        progress: Callable[[int, int], None] = lambda _done, _total: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> DemoResult | None:
        """Fill the journal in one unit of work; return None, nothing written, if cancelled.

        It can't be undone, and neither can what was done before: to erase it all is as easy.

        Progress is told as contacts and entries done, and how many there will be. Raises
        NotEmptyError if there is anything in the journal, be it in the bin.
        """
        total = request.contacts + request.entries
        with self._store.write() as unit:
            if not _is_empty(unit.session):
                raise NotEmptyError
            unit.log.forget()
            filling = self._begin(unit, request)
            with roomy_cache(unit.session.connection()):
                for done in filling.run():
                    progress(done, total)
                    if cancelled():
                        return None
            _touch(unit, filling)
            unit.commit()
        progress(total, total)
        return DemoResult(
            contacts=request.contacts,
            entries=request.entries,
            follow_ups=filling.chronicle.promises.count,
            busiest_contact_id=filling.contact_ids[0],
        )

    def _begin(self, unit: UnitOfWork, request: DemoRequest) -> Filling:
        plan = Plan(
            contacts=request.contacts,
            entries=request.entries,
            seed=request.seed,
            language=request.language,
            now=unit.now,
            zone=self._clock.zone(),
        )
        return Filling(unit.session.connection(), plan)


def _is_empty(session: Session) -> bool:
    tables = (Contact, Entry, FollowUp, Organisation, Tag, Topic)
    return all(session.scalar(select(table.id).limit(1)) is None for table in tables)


def _touch(unit: UnitOfWork, filling: Filling) -> None:
    """Note what views may show; everyone's entries are told through the contacts."""
    unit.touch("contacts", filling.contact_ids)
    unit.touch("organisations", filling.cards.organisation_ids)
    unit.touch("tags", filling.cards.tag_ids)
    unit.touch("drafts", filling.draft_ids)
    unit.touch("follow_ups", filling.chronicle.promises.open_ids)
