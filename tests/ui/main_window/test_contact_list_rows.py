"""What the contact list says of whom it shows: its name, its count, its rows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from services.contacts.contact_list import ContactListRow
from tests.support.clock import FrozenClock
from tests.support.rows import contact_list
from tests.support.rows import make_row as row
from tests.ui.main_window.conftest import (
    PEOPLE,
    ListBench,
    texts,
)


def test_a_group_shows_its_own_people_under_its_name(bench: ListBench) -> None:
    bench.panel.show_group(1, "Clients")
    assert bench.names == ["Anaïs Bakelaar", "Hanneke Zeilstra"]
    assert {"Clients", "2"} <= set(texts(bench.panel))
    assert bench.search.placeholderText() == "Search Clients"


def test_the_count_includes_who_was_not_read_yet_and_groups_thousands(bench: ListBench) -> None:
    bench.panel.show_contacts(contact_list(*PEOPLE), 10_000)
    assert "10,000" in texts(bench.panel)
    bench.type("zeil")
    assert "2" in texts(bench.panel)


@pytest.mark.parametrize(
    ("typed", "group_id", "said"),
    [("zz", None, "Nobody is called “zz”"), ("", 7, "Nobody in this group yet")],
)
def test_an_empty_list_says_why(
    bench: ListBench, typed: str, group_id: int | None, said: str
) -> None:
    bench.panel.show_group(group_id, "Team")
    bench.type(typed)
    assert said in texts(bench.panel)
    assert not bench.view.isVisible()
    bench.search.clear()
    bench.panel.show_group(None, "Contacts")
    assert bench.view.isVisible()
    assert said not in texts(bench.panel)


def tool_tip(bench: ListBench, number: int) -> str:
    place = bench.view.visualRect(bench.view.model().index(number, 0)).center()
    viewport = bench.view.viewport()
    event = QHelpEvent(QHelpEvent.Type.ToolTip, place, viewport.mapToGlobal(place))
    QApplication.sendEvent(viewport, event)
    return QToolTip.text()


def test_a_tool_tip_says_the_whole_row(bench: ListBench) -> None:
    assert tool_tip(bench, 1) == "Hanneke Zeilstra, Duinrand Logistiek, not spoken to yet"
    QToolTip.hideText()


def test_a_name_is_no_markup_in_a_tool_tip(bench: ListBench) -> None:
    bench.show(row(1, "<b>R&D</b>"))
    assert "&lt;b&gt;R&amp;D" in tool_tip(bench, 0)
    QToolTip.hideText()


def test_marks_follow_the_day(bench: ListBench, clock: FrozenClock) -> None:
    spoke = clock.now() - timedelta(days=2)
    bench.show(row(1, "Anna", last_contact_at=spoke))
    before = bench.view.viewport().grab().toImage()
    bench.panel.refresh_marks()
    assert bench.view.viewport().grab().toImage() == before
    clock.advance(days=3)
    bench.panel.refresh_marks()
    assert bench.view.viewport().grab().toImage() != before


def painted(bench: ListBench, *rows: ContactListRow) -> Sequence[int]:
    """Return the columns of the first row's right half that are not empty."""
    bench.show(*rows)
    image = bench.view.viewport().grab().toImage()
    paper = image.pixel(0, 0)
    return [
        x for x in range(image.width()) if any(image.pixel(x, y) != paper for y in range(2, 54))
    ]


def test_right_to_left_mirrors_the_rows(bench: ListBench, clock: FrozenClock) -> None:
    anna = row(1, "Anna", "Duinrand", last_contact_at=clock.now() - timedelta(days=2))
    left_to_right = painted(bench, anna)
    bench.panel.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    right_to_left = painted(bench, anna)
    width = bench.view.viewport().width()
    assert (min(left_to_right), max(left_to_right)) == pytest.approx(
        (width - 1 - max(right_to_left), width - 1 - min(right_to_left)), abs=2
    )
