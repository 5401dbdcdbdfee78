"""Whatever changes the journal can be taken back and done again, one step after the other."""

from __future__ import annotations

import pytest

from services.store import Store
from services.undo.undo_service import UndoService
from tests.services.undo.acts import ACTS, Act
from tests.services.undo.conftest import Look
from tests.support.clock import FrozenClock

pytestmark = pytest.mark.usefixtures("journal")


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_everything_comes_back_and_goes_again(
    act: Act, store: Store, undo: UndoService, content: Look, clock: FrozenClock
) -> None:
    before = content()
    act(store)
    after = content()
    assert after != before
    for _ in range(2):
        clock.advance(hours=1)
        undo.undo()
        assert content() == before
        clock.advance(hours=1)
        undo.redo()
        assert content() == after


def test_all_acts_after_each_other_come_back_one_by_one_over_a_restart(
    store: Store, undo: UndoService, content: Look
) -> None:
    stages = [content()]
    for act in ACTS.values():
        act(store)
        if content() != stages[-1]:
            stages.append(content())
    store.close()
    for stage in reversed(stages[:-1]):
        undo.undo()
        assert content() == stage
    for stage in stages[1:]:
        undo.redo()
        assert content() == stage
