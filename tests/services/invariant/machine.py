"""Do to a journal, in any order, what its services can do; see that all stays right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from models.recording import RECORDED
from services.clock import today
from services.contacts.values import NewContact
from services.follow_ups.due import Due
from services.follow_ups.values import NewFollowUp
from services.gone import GoneError
from services.imports.values import ReadFiles
from services.journal.entry_state import EntryDeletedError
from services.journal.journal_service import EntryEdit
from services.journal.values import NewEntry
from services.store import Store
from services.terms import EntryKind, Outcome
from services.use_cases import UseCases
from tests.services.invariant import naive
from tests.services.invariant.edits import BULK, EDITS
from tests.support.clock import FrozenClock

# Small numbers stand for one of the rows that there are, counted around.
PICK = st.integers(0, 5)
PICKS = st.lists(PICK, min_size=1, max_size=3)
NAMES = st.sampled_from(["Anna Vos", "Bram Smit", "Cas Bos"])
TEXTS = st.lists(st.sampled_from([*naive.WORDS, "#pricing", "#boat", "é"]), max_size=3).map(
    " ".join
)
OUTCOMES = st.sampled_from([None, Outcome.HELD, Outcome.HELD, Outcome.NO_ANSWER])
DAYS_AGO = st.integers(0, 30)

WITH_CONTACTS = precondition(lambda self: self._has("contact"))
WITH_ENTRIES = precondition(lambda self: self._has("contact") and self._has("entry"))
WITH_FOLLOW_UPS = precondition(lambda self: self._has("follow_up"))

_KEPT = {"contact_group"}  # every journal holds some
_EMPTIED = (*(name for name in reversed(RECORDED) if name not in _KEPT), "change_row", "change")
_FILLED = f"SELECT {', '.join(f'EXISTS (SELECT 1 FROM main.{name})' for name in _EMPTIED)}"


class JournalMachine(RuleBasedStateMachine):
    """Hold one journal for all sequences, set back for each: to make one takes far longer.

    `_past` and `_future` are the contents that undo and redo have to bring back. A rule that
    changes something calls its service through `_change()`, and nothing else needs to be added.
    """

    store: ClassVar[Store]
    use_cases: ClassVar[UseCases]
    clock: ClassVar[FrozenClock]
    cards: ClassVar[ReadFiles]
    _copied: ClassVar[Sequence[str]] = ()
    _begun: ClassVar[Sequence[naive.Content]] = ()

    def __init__(self) -> None:
        super().__init__()
        self._driver = driver_of(self.store)
        self.steps = 0
        self._set_back()
        self._past: list[naive.Content] = [*self._begun]
        self._future: list[naive.Content] = []
        self._now = self._content()

    @classmethod
    def begin(cls, beginning: Sequence[Callable[[JournalMachine], None]]) -> None:
        """Do what every sequence begins with; they get copies of the rows that come of it."""
        first = cls()
        for step in beginning:
            step(first)
        execute = first._driver.execute
        execute("ATTACH '' AS template")
        cls._begun, cls._copied = first._past, list(reversed(first._filled()))
        for name in cls._copied:
            execute(f"CREATE TABLE template.{name} AS SELECT * FROM main.{name}")

    @rule(name=NAMES, pick=PICK)
    def add_contact(self, name: str, pick: int) -> None:
        group_id = pick + 1 if pick < 5 else None
        self._change(
            lambda: self.use_cases.contacts.add(NewContact(name, "Plan", group_id=group_id))
        )

    @WITH_CONTACTS
    @rule(pick=PICK)
    def delete_contact(self, pick: int) -> None:
        contact_id = self._one("contact", pick)
        self._change(lambda: self.use_cases.contacts.delete(contact_id))

    @WITH_CONTACTS
    @rule(pick=PICK)
    def restore_contact(self, pick: int) -> None:
        contact_id = self._one("contact", pick)
        self._change(lambda: self.use_cases.contacts.restore(contact_id))

    @WITH_CONTACTS
    @rule(pick=PICK, how=st.sampled_from(sorted(EDITS)))
    def edit_contact(self, pick: int, how: str) -> None:
        contact_id = self._one("contact", pick)
        with suppress(GoneError):  # nobody asks why somebody in the bin is silent
            self._change(lambda: EDITS[how](self.use_cases, contact_id))

    @WITH_CONTACTS
    @rule(picks=PICKS, how=st.sampled_from(sorted(BULK)))
    def change_several(self, picks: list[int], how: str) -> None:
        contact_ids = self._several("contact", picks)
        self._change(lambda: BULK[how](self.use_cases, contact_ids))

    @WITH_CONTACTS
    @rule(keep=PICK, other=PICK)
    def merge(self, keep: int, other: int) -> None:
        keep_id, other_id = self._one("contact", keep), self._one("contact", other)
        if keep_id != other_id:
            with suppress(GoneError):  # one of them is in the bin
                self._change(lambda: self.use_cases.merging().merge(keep_id, other_id))

    @WITH_CONTACTS
    @rule(picks=PICKS, text=TEXTS, outcome=OUTCOMES, days_ago=DAYS_AGO)
    def add_entry(
        self, picks: list[int], text: str, outcome: Outcome | None, days_ago: int
    ) -> None:
        new = NewEntry(
            contact_ids=self._several("contact", picks),
            kind=EntryKind.CALL if days_ago % 3 or outcome is not Outcome.HELD else EntryKind.EMAIL,
            text=text,
            outcome=outcome,
            happened_at=self.clock.now() - timedelta(days=days_ago),
            follow_ups=(NewFollowUp("plan a boat"),) if days_ago % 2 else (),
        )
        self._change(lambda: self.use_cases.journal.add_entry(new))

    @WITH_ENTRIES
    @rule(pick=PICK, picks=PICKS, text=TEXTS, outcome=OUTCOMES, days_ago=DAYS_AGO)
    def edit_entry(
        self, pick: int, picks: list[int], text: str, outcome: Outcome | None, days_ago: int
    ) -> None:
        """Change everything: text, outcome, who took part; often back-dated."""
        entry_id = self._one("entry", pick)
        edit = EntryEdit(
            contact_ids=self._several("contact", picks),
            kind=EntryKind.MEETING,
            text=text,
            channel=None,
            direction=None,
            outcome=outcome,
            happened_at=self.clock.now() - timedelta(days=days_ago),
            zone="Europe/Amsterdam",
        )
        with suppress(EntryDeletedError):
            self._change(lambda: self.use_cases.journal.edit_entry(entry_id, edit))

    @WITH_ENTRIES
    @rule(pick=PICK, to=PICK)
    def move_entry(self, pick: int, to: int) -> None:
        """Put somebody else in the place of one who took part."""
        there = naive.rows(self._now, "entry_participant")
        if not there:
            return
        entry_id, from_id, *_ = there[pick % len(there)]
        to_id = self._one("contact", to)
        self._change(lambda: self.use_cases.journal.move_entry(entry_id, from_id, to_id))

    @WITH_ENTRIES
    @rule(pick=PICK)
    def delete_entry(self, pick: int) -> None:
        entry_id = self._one("entry", pick)
        self._change(lambda: self.use_cases.journal.delete_entry(entry_id))

    @WITH_ENTRIES
    @rule(pick=PICK)
    def restore_entry(self, pick: int) -> None:
        entry_id = self._one("entry", pick)
        self._change(lambda: self.use_cases.journal.restore_entry(entry_id))

    @WITH_CONTACTS
    @rule(pick=PICK, text=TEXTS)
    def add_follow_up(self, pick: int, text: str) -> None:
        new = NewFollowUp(f"call {text}", Due(date(2026, 4, 1)))
        contact_id = self._one("contact", pick)
        self._change(lambda: self.use_cases.follow_ups.add(contact_id, new))

    @WITH_FOLLOW_UPS
    @rule(pick=PICK, how=st.sampled_from(["complete", "drop", "reopen"]))
    def close_follow_up(self, pick: int, how: str) -> None:
        act = getattr(self.use_cases.follow_ups, how)
        follow_up_id = self._one("follow_up", pick)
        self._change(lambda: act(follow_up_id))

    @rule(picks=PICKS)
    def import_cards(self, picks: list[int]) -> None:
        known = self.cards.cards
        some = tuple(known[pick % len(known)] for pick in picks)
        read = replace(self.cards, cards=some)
        self._change(lambda: self.use_cases.imports().save(read))

    @precondition(lambda self: self._past)
    @rule()
    def undo(self) -> None:
        self.use_cases.undo.undo()
        self._future.append(self._now)
        self._now = self._content()
        assert self._now == self._past.pop()

    @precondition(lambda self: self._future)
    @rule()
    def redo(self) -> None:
        self.use_cases.undo.redo()
        self._past.append(self._now)
        self._now = self._content()
        assert self._now == self._future.pop()

    @invariant()
    def last_contacts_are_right(self) -> None:
        """See after each step that what follows from the entries is right."""
        naive.check_last_contact(self._driver)

    def teardown(self) -> None:
        """See that the rest of what is derived is right after the sequence."""
        connection = self._driver
        shown, zone = self.use_cases.contact_list.read(), self.clock.zone()
        naive.check_next_check_ins(connection, shown, today(self.clock), zone)
        naive.check_search_index(connection)
        naive.check_references(connection)

    def _change(self, act: Callable[[], object]) -> None:
        """Do something as time goes on; it is a step of its own if it changed anything."""
        self.steps += 1
        self.clock.advance(minutes=7)
        act()
        after = self._content()
        if after != self._now:
            self._past.append(self._now)
            self._future.clear()
            self._now = after

    def _has(self, table: str) -> bool:
        return self._now[table] != "[]"

    def _one(self, table: str, pick: int) -> int:
        rows = naive.rows(self._now, table)
        row_id: int = rows[pick % len(rows)][0]
        return row_id

    def _several(self, table: str, picks: list[int]) -> tuple[int, ...]:
        return tuple(self._one(table, pick) for pick in picks)

    def _content(self) -> naive.Content:
        return naive.content(self._driver)

    def _set_back(self) -> None:
        """Leave what sequences begin with; no statement of this goes into the log."""
        self._driver.execute("BEGIN")
        for name in self._filled():
            self._driver.execute(f"DELETE FROM main.{name}")
        for name in self._copied:
            self._driver.execute(f"INSERT INTO {name} SELECT * FROM template.{name}")
        self._driver.execute("COMMIT")

    def _filled(self) -> list[str]:
        """Return the tables that hold rows, but for those every journal holds; children first."""
        found = self._driver.execute(_FILLED).fetchone()
        return [name for name, is_filled in zip(_EMPTIED, found, strict=True) if is_filled]


def driver_of(store: Store) -> Any:
    """Return the connection that writes: what it did not commit would show on it."""
    with store._writing().connect() as connection:
        return connection.connection.driver_connection
