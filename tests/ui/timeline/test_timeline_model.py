"""A window on a timeline grows both ways, lets go, and moves nothing that stays."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester

from services.journal.timeline_values import BirthdayMoment, StreamItem, StreamPage, key_of
from services.journal.values import EntryView
from services.terms import EntryKind, Outcome
from tests.support.clock import FrozenClock
from ui.timeline.timeline_model import (
    MOST_ROWS,
    ROW_ROLE,
    TimelineItemModel,
    TimelineRow,
)

NEWEST = datetime(2026, 3, 3, 9, 0, tzinfo=UTC)


def note(number: int, text: str | None = None, happened_at: datetime | None = None) -> EntryView:
    """Make the nth note of a stream, one a day back."""
    return EntryView(
        id=10_000 - number,
        uid=str(number),
        kind=EntryKind.NOTE,
        channel=None,
        direction=None,
        outcome=None,
        happened_at=happened_at or NEWEST - timedelta(days=number),
        zone="Europe/Amsterdam",
        duration_s=None,
        purpose=None,
        mood=None,
        wow=False,
        text=f"note {number}" if text is None else text,
        others=(),
        topics=(),
        follow_ups=(),
    )


def page(
    numbers: range | list[int], *, newer: bool = False, older: bool = False, text: str | None = None
) -> StreamPage:
    return StreamPage(tuple(note(each, text) for each in numbers), has_newer=newer, has_older=older)


@pytest.fixture
def model(clock: FrozenClock, qtmodeltester: ModelTester) -> TimelineItemModel:
    """Watch the model with Qt's own tester while it changes."""
    model = TimelineItemModel(clock)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    return model


def texts(model: TimelineItemModel) -> list[str]:
    return [model.index(row).data() for row in range(model.rowCount())]


def rows(model: TimelineItemModel) -> list[TimelineRow]:
    return [model.index(row).data(ROW_ROLE) for row in range(model.rowCount())]


def notes(numbers: range) -> list[str]:
    return [f"note {number}" for number in numbers]


def test_pages_are_added_at_both_ends(model: TimelineItemModel) -> None:
    model.show(page(range(20, 30), newer=True, older=True))
    model.add_older(page(range(30, 35)))
    model.add_newer(page(range(10, 20), newer=True))
    assert texts(model) == notes(range(10, 35))
    assert (model.has_newer, model.has_older) == (True, False)
    model.add_newer(page(range(10)))
    assert texts(model) == notes(range(35))
    assert [row.oldest for row in rows(model)] == [False] * 34 + [True]
    model.clear()
    assert model.rowCount() == 0


def test_what_is_far_away_is_let_go(model: TimelineItemModel) -> None:
    model.show(page(range(MOST_ROWS), older=True))
    model.add_older(page(range(MOST_ROWS, MOST_ROWS + 40)))
    assert texts(model) == notes(range(40, MOST_ROWS + 40))
    assert (model.has_newer, model.has_older) == (True, False)
    model.add_newer(page(range(40)))
    assert texts(model) == notes(range(MOST_ROWS))
    assert (model.has_newer, model.has_older) == (False, True)
    assert not rows(model)[-1].oldest


def test_when_nothing_older_is_left_the_last_row_becomes_the_oldest(
    model: TimelineItemModel,
) -> None:
    model.show(page(range(5), older=True))
    assert not rows(model)[-1].oldest
    model.add_older(page([]))
    assert rows(model)[-1].oldest


def test_a_month_begins_once_wherever_the_window_began(model: TimelineItemModel) -> None:
    model.show(page(range(5, 12), newer=True))  # from 26 February back
    assert beginnings(model) == {0: date(2026, 2, 1)}
    model.add_newer(page(range(5)))
    assert beginnings(model) == {0: date(2026, 3, 1), 3: date(2026, 2, 1)}


def beginnings(model: TimelineItemModel) -> dict[int, date]:
    return {place: row.month for place, row in enumerate(rows(model)) if row.begins_month}


def test_months_are_those_on_the_users_wall(model: TimelineItemModel) -> None:
    late = datetime(2026, 2, 28, 23, 30, tzinfo=UTC)  # already March in Amsterdam
    items = (note(1, happened_at=late), note(2, happened_at=late - timedelta(hours=1)))
    model.show(StreamPage(items, has_newer=False, has_older=False))
    assert beginnings(model) == {0: date(2026, 3, 1), 1: date(2026, 2, 1)}


def test_a_refresh_moves_nothing_that_stays(model: TimelineItemModel) -> None:
    model.show(page([1, 2, 3, 4, 6]))
    stays = [QPersistentModelIndex(model.index(row)) for row in (0, 2, 4)]
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    model.refresh(page([0, 1, 3, 5, 6, 7]))
    assert texts(model) == ["note 0", "note 1", "note 3", "note 5", "note 6", "note 7"]
    assert [index.row() for index in stays] == [1, 2, 4]
    assert resets == []


def test_an_edit_is_told_once(model: TimelineItemModel) -> None:
    model.show(page([1, 2]))
    changed: list[int] = []
    model.dataChanged.connect(lambda first, *_: changed.append(first.row()))
    model.refresh(page([1, 2], text="edited"))
    model.refresh(page([1, 2], text="edited"))
    assert changed == [0, 1]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sets(st.integers(0, 30)), st.sets(st.integers(0, 30)))
def test_any_window_becomes_any_other(
    clock: FrozenClock, before: set[int], after: set[int]
) -> None:
    model = TimelineItemModel(clock)
    model.show(page(sorted(before)))
    kept = {
        number: QPersistentModelIndex(model.index(place))
        for place, number in enumerate(sorted(before))
    }
    model.refresh(page(sorted(after)))
    assert texts(model) == [f"note {number}" for number in sorted(after)]
    for number in before & after:
        assert kept[number].data() == f"note {number}"


def test_a_key_finds_its_row_or_the_next_below(model: TimelineItemModel) -> None:
    model.show(page([1, 3, 5]))
    assert model.index_of(key_of(note(3))).row() == 1
    assert model.index_of(key_of(note(2))).row() == 1
    assert model.index_of(key_of(note(9))).row() == 2
    assert model.index_of_entry(note(5).id).row() == 2
    assert not model.index_of_entry(4711).isValid()


@pytest.mark.parametrize(
    ("item", "sentence"),
    [
        (note(0, "Relieved"), "Note on 3 March. Relieved."),
        (
            BirthdayMoment(date(2025, 3, 9), NEWEST, 41),
            "Birthday on 9 March 2025, turned 41",
        ),
    ],
)
def test_a_row_speaks(model: TimelineItemModel, item: StreamItem, sentence: str) -> None:
    model.show(StreamPage((item,), has_newer=False, has_older=False))
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == sentence


def test_outcomes_are_spoken_too(model: TimelineItemModel) -> None:
    call = replace(note(0, "Relieved."), kind=EntryKind.CALL, outcome=Outcome.HELD)
    model.show(StreamPage((call,), has_newer=False, has_older=False))
    spoken = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Call on 3 March, held. Relieved."
