"""The timeline reads page by page, and a refresh moves nothing that stays."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from services.journal.journal_service import EntryEdit
from services.journal.values import EntryView, NewEntry
from services.terms import EntryKind, Outcome
from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact
from ui.contact_page.timeline_model import ROW_ROLE, TimelineItemModel, TimelineRow
from ui.context import UiContext

Fill = Callable[[int], None]


@pytest.fixture
def fill(use_cases: UseCases, clock: FrozenClock, contact_id: int) -> Fill:
    """Add notes, one a day back from now."""

    def fill(count: int) -> None:
        for number in range(count):
            happened_at = clock.now() - timedelta(days=number)
            use_cases.journal.add_entry(
                NewEntry((contact_id,), text=f"note {number}", happened_at=happened_at)
            )

    return fill


@pytest.fixture
def model(ui_context: UiContext) -> TimelineItemModel:
    return TimelineItemModel(ui_context.tasks, ui_context.clock)


@pytest.fixture
def watched(model: TimelineItemModel, qtmodeltester: ModelTester) -> TimelineItemModel:
    """Watch the model while it changes; Qt's tester also fetches whatever can be."""
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    return model


def texts(model: TimelineItemModel) -> list[str]:
    return [model.index(row).data() for row in range(model.rowCount())]


def rows(model: TimelineItemModel) -> list[TimelineRow]:
    return [model.index(row).data(ROW_ROLE) for row in range(model.rowCount())]


def fetch(qtbot: QtBot, model: TimelineItemModel) -> None:
    before = model.rowCount()
    model.fetchMore()
    qtbot.waitUntil(lambda: model.rowCount() > before)


def test_pages_follow_each_other(
    qtbot: QtBot, model: TimelineItemModel, use_cases: UseCases, contact_id: int, fill: Fill
) -> None:
    fill(50)
    model.show(contact_id, use_cases.timeline.page(contact_id, size=5))
    assert model.canFetchMore()
    fetch(qtbot, model)
    assert model.canFetchMore()
    fetch(qtbot, model)
    assert texts(model) == [f"note {number}" for number in range(50)]
    assert not model.canFetchMore()
    assert [row.oldest for row in rows(model)] == [False] * 49 + [True]


def test_what_qt_expects_of_a_model_holds_while_it_grows(
    qtbot: QtBot, watched: TimelineItemModel, use_cases: UseCases, contact_id: int, fill: Fill
) -> None:
    fill(50)
    watched.show(contact_id, use_cases.timeline.page(contact_id, size=5))
    while watched.canFetchMore() or watched.rowCount() < 50:
        fetch(qtbot, watched)
    watched.clear()
    assert watched.rowCount() == 0


def test_a_month_begins_once_also_across_pages(
    qtbot: QtBot, model: TimelineItemModel, use_cases: UseCases, contact_id: int, fill: Fill
) -> None:
    fill(12)  # from 3 March back to 20 February
    model.show(contact_id, use_cases.timeline.page(contact_id, size=5))
    fetch(qtbot, model)
    months = {number: row.month for number, row in enumerate(rows(model)) if row.month}
    assert months == {0: date(2026, 3, 1), 3: date(2026, 2, 1)}


def test_an_answer_for_a_former_contact_is_dropped(
    qtbot: QtBot,
    ui_context: UiContext,
    model: TimelineItemModel,
    use_cases: UseCases,
    contact_id: int,
    fill: Fill,
    add_contact: AddContact,
) -> None:
    fill(10)
    other = add_contact("Pim Rozendaal")
    model.show(contact_id, use_cases.timeline.page(contact_id, size=5))
    model.fetchMore()
    assert not model.canFetchMore()  # one page at a time
    model.show(other, use_cases.timeline.page(other))
    answered: list[object] = []
    ui_context.tasks.read(model, lambda _cases: 1, answered.append)  # comes after the page
    qtbot.waitUntil(lambda: bool(answered))
    assert model.rowCount() == 0


def test_a_refresh_changes_only_what_changed(
    watched: TimelineItemModel,
    use_cases: UseCases,
    clock: FrozenClock,
    contact_id: int,
    fill: Fill,
) -> None:
    model = watched
    fill(6)
    model.show(contact_id, use_cases.timeline.page(contact_id))
    shown = rows(model)
    stays = [QPersistentModelIndex(model.index(row)) for row in (0, 3, 5)]
    use_cases.journal.delete_entry(shown[4].entry.id)
    use_cases.journal.edit_entry(shown[1].entry.id, edit(shown[1].entry, contact_id, days_back=9))
    use_cases.journal.add_entry(NewEntry((contact_id,), text="newest", happened_at=clock.now()))
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    model.refresh(use_cases.timeline.page(contact_id, size=model.rows_to_refresh()))
    assert texts(model) == ["newest", "note 0", "note 2", "note 3", "note 5", "edited"]
    assert [index.row() for index in stays] == [1, 3, 4]
    assert resets == []
    assert [row.oldest for row in rows(model)].index(True) == 5


def edit(entry: EntryView, contact_id: int, days_back: int) -> EntryEdit:
    return EntryEdit(
        contact_ids=(contact_id,),
        kind=EntryKind.MEETING,
        text="edited",
        channel=None,
        direction=None,
        outcome=Outcome.HELD,
        happened_at=entry.happened_at - timedelta(days=days_back),
        zone=entry.zone,
    )


def test_an_edit_is_told(model: TimelineItemModel, use_cases: UseCases, contact_id: int) -> None:
    use_cases.journal.add_entry(NewEntry((contact_id,), text="before"))
    model.show(contact_id, use_cases.timeline.page(contact_id))
    entry = rows(model)[0].entry
    use_cases.journal.edit_entry(entry.id, edit(entry, contact_id, days_back=0))
    changed: list[int] = []
    model.dataChanged.connect(lambda first, *_: changed.append(first.row()))
    model.refresh(use_cases.timeline.page(contact_id))
    model.refresh(use_cases.timeline.page(contact_id))
    assert changed == [0]


def test_a_row_speaks(model: TimelineItemModel, use_cases: UseCases, contact_id: int) -> None:
    use_cases.journal.add_entry(
        NewEntry((contact_id,), EntryKind.CALL, "Relieved.", outcome=Outcome.HELD)
    )
    model.show(contact_id, use_cases.timeline.page(contact_id))
    spoken = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Call on 3 March, held: Relieved."
