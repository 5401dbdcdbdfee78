"""Decide what becomes of every card before anything is written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from services.errors import QT_TRANSLATE_NOOP
from services.imports.adding import NewPerson
from services.imports.keys import CardFolder, KeyedCard
from services.imports.matching import People
from services.imports.values import FileCard, ImportRemark

IN_THE_BIN = QT_TRANSLATE_NOOP(
    "ImportRemark", "This contact is in the bin and was left there. Restore it to bring it back."
)


@dataclass(slots=True)
class Plan:
    """Hold who is new, and by contact the cards of those who are known or came earlier."""

    new: list[NewPerson] = field(default_factory=list)
    known: dict[int, list[KeyedCard]] = field(default_factory=dict)
    in_bin: list[ImportRemark] = field(default_factory=list)


class Planner:
    """Match cards with people; new contacts get the ids after `last_id`."""

    def __init__(self, people: People, last_id: int) -> None:
        self._people = people
        self._last_id = last_id
        self.plan = Plan()

    def run(self, cards: Sequence[FileCard]) -> Iterator[None]:
        """Plan all cards; stop between two steps to cancel."""
        folder = CardFolder()
        for _file, group in groupby(cards, key=lambda card: card.file):
            keyed = []
            for source in group:
                keyed.append(folder.fold(source))
                yield
            self._people.begin_file(keyed)
            for each in keyed:
                self._place(each)
                yield

    def _place(self, keyed: KeyedCard) -> None:
        known = self._people.match(keyed)
        if self._people.is_former(keyed.uid):
            keyed = replace(keyed, uid="", is_former=True)
        if known is None:
            self._last_id += 1
            self._people.add_new(keyed, self._last_id)
            self.plan.new.append(NewPerson(self._last_id, keyed))
        elif known.in_bin:
            source, card = keyed.source, keyed.card
            remark = ImportRemark(source.file, card.index, card.name.full, IN_THE_BIN)
            self.plan.in_bin.append(remark)
        else:
            self.plan.known.setdefault(known.contact_id, []).append(keyed)
