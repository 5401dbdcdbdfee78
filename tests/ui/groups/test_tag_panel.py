"""Tags are found, renamed in place, merged and deleted, and each can be taken back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from services.contacts.tags import TagView
from services.use_cases import UseCases
from tests.ui.contact_page.editing.conftest import type_over
from tests.ui.groups.conftest import Offers, choose, focused
from ui.groups.groups_page import GroupsPage
from ui.groups.tag_list import TagItemModel
from ui.groups.tag_panel import TagPanel
from ui.widgets.labels import Label
from ui.widgets.search_line import SearchLine

THREE = [("coffee", 1), ("Northern", 1), ("sailing", 2)]


@pytest.fixture
def panel(qtbot: QtBot, page: GroupsPage) -> TagPanel:
    """Show the tags, by the keyboard."""
    (button,) = (b for b in page.findChildren(type(page.new_group)) if b.text() == "Tags")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.tags.list.model().rowCount() == 3)
    return page.tags


def tags(use_cases: UseCases) -> list[tuple[str, int]]:
    return [(tag.name, tag.contacts) for tag in use_cases.tags.read()]


def rows(panel: TagPanel) -> list[str]:
    model = panel.list.model()
    return [model.index(i, 0).data() for i in range(model.rowCount())]


def select(panel: TagPanel, *wanted: int) -> None:
    """Select rows by keys."""
    panel.list.setFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_Home)
    for row in range(wanted[-1] + 1):
        if row:
            held = Qt.KeyboardModifier.ShiftModifier if row - 1 in wanted else _PLAIN
            QTest.keyClick(panel.list, Qt.Key.Key_Down, held)


_PLAIN = Qt.KeyboardModifier.NoModifier


def rename(panel: TagPanel, row: int, name: str) -> None:
    select(panel, row)
    QTest.keyClick(panel.list, Qt.Key.Key_F2)
    type_over(name)


def names_offered(qtbot: QtBot) -> QWidget:
    """Return the open list of names to complete from: keys go there while it shows."""
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    return popup


def sentence(panel: TagPanel) -> str:
    """Return what is said below the list."""
    labels = [*panel.offer.findChildren(Label), *panel.findChildren(Label)]
    return " ".join(each.text() for each in labels if each.isVisible())


def test_model_keeps_the_rules_of_qt(qapp: QApplication, qtmodeltester: ModelTester) -> None:
    model = TagItemModel()
    model.set_tags([TagView(1, "coffee", 3), TagView(2, "sailing", 0)])
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_rows_say_how_many_have_a_tag(panel: TagPanel) -> None:
    assert rows(panel) == ["coffee", "Northern", "sailing"]
    last = panel.list.model().index(2, 0)
    assert last.data(Qt.ItemDataRole.AccessibleTextRole) == "sailing, 2 contacts"


def test_a_new_name_is_typed_in_place(qtbot: QtBot, panel: TagPanel, use_cases: UseCases) -> None:
    rename(panel, 0, "espresso")
    qtbot.waitUntil(lambda: rows(panel) == ["espresso", "Northern", "sailing"])
    assert panel.list.hasFocus()
    select(panel, 0)
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    type_over("", None)
    QTest.keyClick(focused(), Qt.Key.Key_Delete)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "A tag needs a name." in sentence(panel))
    assert tags(use_cases)[0] == ("espresso", 1)


def test_a_taken_name_offers_to_merge(
    qtbot: QtBot, panel: TagPanel, use_cases: UseCases, offers: Offers
) -> None:
    rename(panel, 2, "COFFEE")
    qtbot.waitUntil(panel.offer.isVisible)
    assert "“coffee” exists already. Merge 2 contacts into it?" in sentence(panel)
    qtbot.waitUntil(panel.offer.merge.hasFocus)
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert panel.list.hasFocus()
    assert tags(use_cases) == THREE

    select(panel, 2)
    QTest.keyClick(panel.list, Qt.Key.Key_F2)
    type_over("coffee", None)
    QTest.keyClick(names_offered(qtbot), Qt.Key.Key_Return)  # one Enter closes it and saves
    qtbot.waitUntil(panel.offer.merge.hasFocus)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: tags(use_cases) == [("coffee", 2), ("Northern", 1)])
    qtbot.waitUntil(lambda: offers.words == ["“sailing” merged into “coffee”"])
    offers.take()
    qtbot.waitUntil(lambda: rows(panel) == [name for name, _count in THREE])


def test_several_merge_into_the_one_chosen(
    qtbot: QtBot, panel: TagPanel, use_cases: UseCases, offers: Offers
) -> None:
    select(panel, 0)
    assert not panel.merge.isEnabled()
    select(panel, 0, 1, 2)
    assert panel.merge.isEnabled()
    assert not panel.rename.isEnabled()
    menu = panel.merge.menu()
    menu.aboutToShow.emit()
    choose(menu, "Northern")
    qtbot.waitUntil(lambda: rows(panel) == ["Northern"])
    assert tags(use_cases) == [("Northern", 2)]
    qtbot.waitUntil(lambda: offers.words == ["3 tags merged into “Northern”"])
    offers.take()
    qtbot.waitUntil(lambda: tags(use_cases) == THREE)


def test_delete_takes_what_is_selected_and_gives_it_back(
    qtbot: QtBot, panel: TagPanel, use_cases: UseCases, offers: Offers
) -> None:
    select(panel, 0, 1)
    QTest.keyClick(panel.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: rows(panel) == ["sailing"])
    qtbot.waitUntil(lambda: offers.words == ["2 tags deleted"])
    offers.take()
    qtbot.waitUntil(lambda: len(rows(panel)) == 3)
    assert tags(use_cases) == THREE
    select(panel, 1)
    QTest.keyClick(panel.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: offers.words[1:] == ["Tag “Northern” deleted"])
    assert panel.list.currentIndex().row() == 1


def test_typing_finds_and_down_leads_to_what_was_found(panel: TagPanel) -> None:
    (search,) = panel.findChildren(SearchLine)
    assert search.hasFocus()
    QTest.keyClicks(search, "NOR")
    assert rows(panel) == ["Northern"]
    QTest.keyClick(search, Qt.Key.Key_Down)
    assert panel.list.hasFocus()
    assert panel.list.currentIndex().data() == "Northern"
    search.setText("chess")
    assert "No tag found" in sentence(panel)
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert len(rows(panel)) == 3


def test_what_is_typed_outlasts_what_changes_elsewhere(
    qtbot: QtBot, panel: TagPanel, use_cases: UseCases
) -> None:
    select(panel, 0)
    QTest.keyClick(panel.list, Qt.Key.Key_F2)
    line = focused()
    assert isinstance(line, QLineEdit)
    type_over("espr", None)
    use_cases.tags.rename(use_cases.tags.read()[2].id, "boats")
    qtbot.waitUntil(lambda: "boats" in [tag.name for tag in panel.tags])
    assert line.isVisible()
    QTest.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: rows(panel) == ["boats", "espr", "Northern"])


def test_without_tags_the_page_says_how_to_begin(
    qtbot: QtBot, panel: TagPanel, use_cases: UseCases
) -> None:
    use_cases.tags.delete([tag.id for tag in use_cases.tags.read()])
    qtbot.waitUntil(lambda: "No tags yet" in sentence(panel))
    assert not panel.list.isVisible()
