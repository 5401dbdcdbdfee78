"""Every deed on follow-ups is one step, told in both directions."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time

import pytest

from services.follow_ups.due import Due
from services.follow_ups.recurrence import Recurrence
from services.follow_ups.values import NewFollowUp
from services.undo.undo_service import UndoService
from services.undo.values import ChangeKind
from services.use_cases import UseCases
from tests.services.undo.conftest import Look
from tests.support.clock import FrozenClock

WEEKLY = Recurrence("FREQ=WEEKLY")
AT_11 = Due(date(2026, 3, 3), time(11), "Europe/Amsterdam")
FRIDAY = date(2026, 3, 6)
K = ChangeKind

# 2 and 3 come back every week; 3 is done, 4 came after it.
DEEDS: dict[str, tuple[Callable[[UseCases], object], ChangeKind, int]] = {
    "add": (
        lambda cases: cases.follow_ups.add(1, NewFollowUp("call", AT_11, WEEKLY)),
        K.FOLLOW_UP_ADDED,
        1,
    ),
    "edit": (
        lambda cases: cases.follow_ups.edit(2, NewFollowUp("call", Due(FRIDAY), None, 1440)),
        K.FOLLOW_UP_CHANGED,
        1,
    ),
    "complete": (lambda cases: cases.follow_ups.complete(2), K.FOLLOW_UP_CLOSED, 1),
    "drop": (lambda cases: cases.follow_ups.drop(2), K.FOLLOW_UP_CLOSED, 1),
    "end the series": (lambda cases: cases.follow_ups.end_series([2]), K.FOLLOW_UP_CLOSED, 1),
    "reopen": (lambda cases: cases.follow_ups.reopen(3), K.FOLLOW_UP_REOPENED, 1),
    "snooze": (
        lambda cases: cases.follow_ups.snooze(2, datetime(2026, 3, 9, tzinfo=UTC)),
        K.FOLLOW_UP_SNOOZED,
        1,
    ),
    "move": (lambda cases: cases.follow_ups.move(2, Due(FRIDAY)), K.FOLLOW_UP_CHANGED, 1),
    "hand over": (lambda cases: cases.follow_ups.hand_over([1, 2], 2), K.FOLLOW_UP_CHANGED, 2),
    "complete all": (
        lambda cases: cases.follow_ups.complete_all([1, 2, 4]),
        K.FOLLOW_UP_CLOSED,
        3,
    ),
}


@pytest.mark.usefixtures("journal")
@pytest.mark.parametrize(("deed", "kind", "count"), DEEDS.values(), ids=DEEDS)
def test_comes_back_and_goes_again(
    deed: Callable[[UseCases], object],
    kind: ChangeKind,
    count: int,
    use_cases: UseCases,
    undo: UndoService,
    content: Look,
    clock: FrozenClock,
) -> None:
    for _ in range(2):
        use_cases.follow_ups.add(1, NewFollowUp("call", AT_11, WEEKLY))
    use_cases.follow_ups.complete(3)
    before = content()
    deed(use_cases)
    after = content()
    assert after != before
    for _ in range(2):
        clock.advance(hours=1)
        label = undo.state().undo
        assert label is not None
        assert (label.kind, label.count) == (kind, count)
        assert label.subject == ("call" if count == 1 else None)
        assert undo.undo().label == label
        assert content() == before
        assert undo.state().redo == label
        clock.advance(hours=1)
        undo.redo()
        assert content() == after
