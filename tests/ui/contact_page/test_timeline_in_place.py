"""Another widget may stand in a row's place, and its height is the row's."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from services.follow_ups.values import NewFollowUp
from services.journal.values import NewEntry
from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.ui.contact_page.conftest import AddEntry, OpenPage
from ui.timeline.timeline_model import ROW_ROLE
from ui.timeline.timeline_view import TimelineView


class StandIn(QWidget):
    """Be as high as told, as an editor is that grows with its text."""

    def __init__(self, height: int) -> None:
        super().__init__()
        self._height = height
        self.line = QLineEdit()
        self.button = QPushButton("Save")
        layout = QVBoxLayout(self)
        layout.addWidget(self.line)
        layout.addWidget(self.button)

    def sizeHint(self) -> QSize:
        return QSize(200, self._height)

    def grow(self, height: int) -> None:
        self._height = height
        self.updateGeometry()


@pytest.fixture
def view(
    open_page: OpenPage, add_entry: AddEntry, contact_id: int, clock: FrozenClock
) -> TimelineView:
    for days in range(30):
        happened_at = clock.now() - timedelta(days=days)
        add_entry(NewEntry((contact_id,), text=f"note {days}", happened_at=happened_at))
    return open_page(contact_id).timeline


def entry_id(view: TimelineView, row: int) -> int:
    id_: int = view.model().index(row, 0).data(ROW_ROLE).entry.id
    return id_


def height(view: TimelineView, row: int) -> int:
    return view.visualRect(view.model().index(row, 0)).height()


def test_enter_and_a_double_click_open_an_entry(qtbot: QtBot, view: TimelineView) -> None:
    view.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(view, Qt.Key.Key_Down)
    with qtbot.waitSignal(view.entry_opened) as opened:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == [entry_id(view, 1)]
    third = view.visualRect(view.model().index(2, 0)).center()
    with qtbot.waitSignal(view.entry_opened) as opened:
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=third)
    assert opened.args == [entry_id(view, 2)]


def test_a_follow_up_by_itself_is_ticked_by_space_and_never_opened(
    qtbot: QtBot, open_page: OpenPage, use_cases: UseCases, contact_id: int
) -> None:
    use_cases.follow_ups.add(contact_id, NewFollowUp("Call back"))
    view = open_page(contact_id).timeline
    opened: list[int] = []
    view.entry_opened.connect(opened.append)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(view, Qt.Key.Key_Return)
    with qtbot.waitSignal(view.follow_up_ticked) as ticked:
        QTest.keyClick(view, Qt.Key.Key_Space)
    assert ticked.args[1] is True
    assert opened == []


def test_the_row_is_as_high_as_the_widget(qtbot: QtBot, view: TimelineView) -> None:
    before = height(view, 1)
    widget = StandIn(180)
    view.show_in_place(entry_id(view, 1), widget)
    assert height(view, 1) == 180
    assert widget.isVisible()
    assert widget.geometry().top() == view.visualRect(view.model().index(1, 0)).top()
    widget.grow(260)
    qtbot.waitUntil(lambda: height(view, 1) == 260 == widget.height())
    view.close_in_place()
    assert height(view, 1) == before


def test_the_widget_follows_its_row_and_outlives_it(
    qtbot: QtBot, view: TimelineView, use_cases: UseCases, clock: FrozenClock, contact_id: int
) -> None:
    widget = StandIn(120)
    view.show_in_place(entry_id(view, 2), widget)
    widget.line.setFocus()
    widget.line.setText("half a thought")
    use_cases.journal.add_entry(NewEntry((contact_id,), text="new", happened_at=clock.now()))
    qtbot.waitUntil(lambda: view.model().index(0, 0).data() == "new")
    rect = view.visualRect(view.model().index(3, 0))
    assert (widget.y(), widget.height()) == (rect.top(), rect.height())
    view.verticalScrollBar().setValue(60)
    assert widget.y() == view.visualRect(view.model().index(3, 0)).top()
    use_cases.journal.delete_entry(entry_id(view, 3))
    qtbot.waitUntil(lambda: not view.viewport().rect().intersects(widget.geometry()))
    assert widget.line.hasFocus()
    assert widget.line.text() == "half a thought"


def test_keys_left_over_by_the_widget_do_nothing_to_the_row(view: TimelineView) -> None:
    wished: list[int] = []
    view.entry_deletion_wished.connect(wished.append)
    widget = StandIn(120)
    view.show_in_place(entry_id(view, 1), widget)
    widget.button.setFocus()
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_Home, Qt.Key.Key_PageDown):
        QTest.keyClick(widget.button, key)
    assert wished == []
    assert view.currentIndex().row() == 1


def test_a_second_widget_takes_the_place_of_the_first_and_closing_gives_the_focus_back(
    qtbot: QtBot, view: TimelineView
) -> None:
    first, second = StandIn(120), StandIn(90)
    view.show_in_place(entry_id(view, 1), first)
    with qtbot.waitSignal(first.destroyed):
        view.show_in_place(entry_id(view, 0), second)
    second.line.setFocus()
    view.close_in_place()
    assert view.hasFocus()
