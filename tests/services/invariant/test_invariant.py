"""Last contact, search index and undo are right after any sequence of changes."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test
from sqlalchemy import event

from services.imports.reading import read_files
from services.imports.values import ReadFiles
from services.store import Store
from services.terms import Outcome
from services.use_cases import UseCases
from tests.services.invariant.machine import JournalMachine
from tests.support.clock import FrozenClock

SEQUENCES = 2_000
STEPS = 5  # beside those that a sequence begins with

_SPOKEN = {"picks": [0, 1], "text": "boat #pricing", "outcome": Outcome.HELD, "days_ago": 3}

_MONTH = ((0, 1), (0, 5), (1, 7), (0, 9), (0, 14), (1, 19), (0, 20), (0, 24), (1, 28), (0, 30))


def _speak_for_a_month(machine: JournalMachine) -> None:
    """Let so many entries be held with one of two colleagues that their silence can be unusual."""
    for pick, days_ago in _MONTH:
        machine.add_entry(picks=[pick], text="boat", outcome=Outcome.HELD, days_ago=days_ago)


# Sequences differ by what they begin with; each kind is a test, for one processor.
BEGINNINGS: dict[str, Sequence[Callable[[JournalMachine], None]]] = {
    "nobody": (),
    "somebody": (lambda machine: machine.add_contact("Anna Vos", 0),),
    "an import": (lambda machine: machine.import_cards([0, 1]),),
    "two who spoke": (
        lambda machine: machine.add_contact("Anna Vos", 1),
        lambda machine: machine.add_contact("Bram Smit", 5),
        lambda machine: machine.add_entry(**_SPOKEN),
        lambda machine: machine.edit_contact(0, "cadence"),
    ),
    "colleagues with a rhythm": (
        lambda machine: machine.add_contact("Anna Vos", 1),
        lambda machine: machine.add_contact("Bram Smit", 5),
        _speak_for_a_month,
    ),
}

_CARD = "BEGIN:VCARD\nVERSION:3.0\nFN:{0}\nUID:{0}\nNOTE:holiday plan\nEND:VCARD\n"


@pytest.fixture
def cards(tmp_path: Path) -> ReadFiles:
    """Give the cards of two who may be known already and one who is not."""
    path = tmp_path / "cards.vcf"
    path.write_text("".join(map(_CARD.format, ("Anna Vos", "Cas Bos", "Dora Dam"))))
    read = read_files([path])
    assert read
    return read


@contextmanager
def _untraced() -> Iterator[None]:
    """Let nobody measure what is covered: that takes longer than the sequences themselves."""
    tracer = sys.gettrace()
    sys.settrace(None)
    try:
        yield
    finally:
        sys.settrace(tracer)


def _without_fsync(connection: Any, _record: object) -> None:
    connection.execute("PRAGMA synchronous = OFF").close()


@pytest.mark.parametrize("beginning", BEGINNINGS.values(), ids=BEGINNINGS)
def test_what_is_derived_is_right_after_any_sequence(
    beginning: Sequence[Callable[[JournalMachine], None]],
    store: Store,
    use_cases: UseCases,
    clock: FrozenClock,
    cards: ReadFiles,
) -> None:
    """A journal of the test's own takes no fsync: no power is cut here."""
    ran: Counter[str] = Counter()

    class Machine(JournalMachine):
        def teardown(self) -> None:
            super().teardown()
            ran["sequences"] += 1
            ran["steps"] += self.steps

    Machine.store, Machine.use_cases = store, use_cases
    Machine.clock, Machine.cards = clock, cards
    event.listen(store._writing(), "connect", _without_fsync)
    Machine.begin(beginning)
    wanted = settings(
        max_examples=SEQUENCES // len(BEGINNINGS),
        stateful_step_count=STEPS,
        suppress_health_check=list(HealthCheck),
    )
    with _untraced():
        run_state_machine_as_test(Machine, settings=wanted)
    print(dict(ran))
    assert ran["sequences"] >= wanted.max_examples
