"""Drafts in the main window: shown while any wait, opened where they belong, discarded."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from services.contacts.list_reader import read_first_rows
from services.journal.values import NOBODY, DraftView, NewEntry
from services.store import Store
from services.use_cases import UseCases
from services.window_state import DRAFTS, EVERYBODY
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact
from tests.ui.conftest import ShowWindow
from tests.ui.main_window.conftest import focused, texts
from tests.ui.test_accessibility import faults
from ui.contact_page.composer import Composer
from ui.contact_page.contact_page import ContactPage
from ui.contact_page.entry_opening import EntryOpening
from ui.drafts.drafts_page import DraftsPage
from ui.main_window.main_window import MainWindow
from ui.widgets.nav_delegate import NAV_ROW
from ui.widgets.nav_list import NavList

ANNA, ENTRY = 1, 1
NEWEST_FIRST = ["nobody", "edit", "second", "first"]


@pytest.fixture
def anna(use_cases: UseCases, add_contact: AddContact) -> int:
    """Have Anna with an entry, and Bram."""
    anna = add_contact("Anna Vos")
    add_contact("Bram Smit")
    use_cases.journal.add_entry(NewEntry((anna,), text="as it was"))
    return anna


@pytest.fixture
def drafts(use_cases: UseCases, anna: int, clock: FrozenClock) -> None:
    """Keep two drafts with Anna, one of a change to her entry and one of nobody."""
    for uid, contact_id, entry_id in (
        ("first", anna, None),
        ("second", anna, None),
        ("edit", anna, ENTRY),
        ("nobody", NOBODY, None),
    ):
        clock.advance(minutes=1)
        keep(use_cases, uid, contact_id, entry_id)


def keep(
    use_cases: UseCases, uid: str, contact_id: int = NOBODY, entry_id: int | None = None
) -> DraftView:
    draft = DraftView(uid, contact_id, entry_id, f"text of {uid}", {})
    return use_cases.drafts.keep(draft, None)


def navigation(window: MainWindow) -> NavList:
    (found,) = window.findChildren(NavList)
    return found


def drafts_row(window: MainWindow) -> str | None:
    """Return the count on the row of drafts, None while it does not show."""
    rows, model = navigation(window), navigation(window).model()
    for number in range(model.rowCount()):
        row = model.index(number, 0).data(NAV_ROW)
        if row.key == DRAFTS:
            return None if rows.isRowHidden(number) else str(row.count)
    raise AssertionError


def open_drafts(qtbot: QtBot, window: MainWindow) -> DraftsPage:
    rows = navigation(window)
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_Home)
    for _ in range(3):  # past contacts and follow-ups
        QTest.keyClick(rows, Qt.Key.Key_Down)
    (page,) = window.findChildren(DraftsPage)
    qtbot.waitUntil(lambda: bool(page.model.drafts))
    assert rows.hasFocus()  # the arrows lead on from there
    page.list.setFocus()
    return page


def uids(page: DraftsPage) -> list[str]:
    return [draft.uid for draft in page.model.drafts]


def await_uids(qtbot: QtBot, page: DraftsPage, wanted: list[str]) -> None:
    qtbot.waitUntil(lambda: uids(page) == wanted)


def go_to(page: DraftsPage, uid: str) -> None:
    """Move to a draft by keys."""
    for key in (Qt.Key.Key_Home, *[Qt.Key.Key_Down] * uids(page).index(uid)):
        QTest.keyClick(page.list, key)


def go_on(qtbot: QtBot, window: MainWindow, uid: str) -> ContactPage:
    """Open one of the four drafts by keys, and return the page it leads to."""
    drafts = open_drafts(qtbot, window)
    qtbot.waitUntil(lambda: len(drafts.model.drafts) == 4)
    go_to(drafts, uid)
    QTest.keyClick(drafts.list, Qt.Key.Key_Return)
    page = window.page_area.contact_page
    assert page is not None
    return page


def await_text(qtbot: QtBot, composer: Composer, text: str) -> None:
    qtbot.waitUntil(lambda: composer.text.toPlainText() == text)


def await_editor(qtbot: QtBot, opening: EntryOpening) -> None:
    qtbot.waitUntil(lambda: opening.panel is not None and opening.panel.editor is not None)


def test_the_row_shows_while_drafts_wait(
    qtbot: QtBot, anna: int, show_window: ShowWindow, use_cases: UseCases
) -> None:
    window = show_window()
    assert drafts_row(window) is None
    keep(use_cases, "one")
    qtbot.waitUntil(lambda: drafts_row(window) == "1")
    keep(use_cases, "two", anna)
    qtbot.waitUntil(lambda: drafts_row(window) == "2")
    use_cases.contacts.delete(anna)
    qtbot.waitUntil(lambda: drafts_row(window) == "1")
    assert window.state().place == EVERYBODY
    use_cases.drafts.discard("one")
    qtbot.waitUntil(lambda: drafts_row(window) is None)


@pytest.mark.usefixtures("drafts")
def test_the_first_frame_counts_them_and_the_place_comes_back(
    qtbot: QtBot, show_window: ShowWindow, store: Store
) -> None:
    window = show_window()
    assert drafts_row(window) == "4"
    page = open_drafts(qtbot, window)
    assert uids(page) == NEWEST_FIRST
    window.remember()
    qtbot.waitUntil(lambda: read_first_rows(store.path, store.clock).state.place == DRAFTS)
    again = show_window()
    (page,) = again.findChildren(DraftsPage)
    qtbot.waitUntil(lambda: page.isVisible() and uids(page) == NEWEST_FIRST)
    navigation(again).choose(EVERYBODY)
    assert not page.isVisible()
    assert drafts_row(again) == "4"


@pytest.mark.parametrize("uid", ["first", "second"])
@pytest.mark.usefixtures("drafts")
def test_a_draft_with_a_contact_goes_on_in_the_composer(
    qtbot: QtBot, show_window: ShowWindow, uid: str
) -> None:
    window = show_window()
    composer = go_on(qtbot, window, uid).composer
    await_text(qtbot, composer, f"text of {uid}")
    assert composer.is_open
    assert composer.text.hasFocus()
    assert not window.findChildren(DraftsPage)[0].isVisible()
    assert window.state().selected_id == ANNA


@pytest.mark.usefixtures("drafts")
def test_each_of_several_with_a_contact_is_found_again(
    qtbot: QtBot, show_window: ShowWindow, use_cases: UseCases
) -> None:
    """Going from one to the other loses neither, also while one shows already."""
    window = show_window()
    for uid in ("first", "second", "first"):
        composer = go_on(qtbot, window, uid).composer
        await_text(qtbot, composer, f"text of {uid}")
    QTest.keyClicks(composer.text, "!")
    window.hide()
    qtbot.waitUntil(
        lambda: (
            sorted(each.words for each in use_cases.draft_list.read())
            == ["text of edit", "text of first!", "text of nobody", "text of second"]
        )
    )


@pytest.mark.usefixtures("drafts")
def test_a_change_goes_on_in_the_editor_of_its_entry(qtbot: QtBot, show_window: ShowWindow) -> None:
    window = show_window()
    for _ in range(2):  # the second time the contact shows already
        opening = go_on(qtbot, window, "edit").opening
        await_editor(qtbot, opening)
        assert opening.panel is not None
        editor = opening.panel.editor
        assert editor is not None
        assert editor.text.toPlainText() == "text of edit"
        qtbot.waitUntil(editor.text.hasFocus)
        QTest.keyClick(focused(), Qt.Key.Key_Escape)


@pytest.mark.usefixtures("drafts")
def test_a_click_on_nobodys_draft_asks_for_the_quick_note(
    qtbot: QtBot, show_window: ShowWindow
) -> None:
    window = show_window()
    page = open_drafts(qtbot, window)
    place = page.list.visualRect(page.model.index(0)).center()
    with qtbot.waitSignal(window.page_area.draft_wanted) as wanted:
        QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert wanted.args == ["nobody"]
    assert page.isVisible()
    with qtbot.assertNotEmitted(window.page_area.draft_wanted):
        QTest.mouseClick(page.list.viewport(), Qt.MouseButton.RightButton, pos=place)
        below = QPoint(place.x(), page.list.viewport().height() - 2)
        QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=below)


@pytest.mark.usefixtures("drafts")
def test_discarding_is_offered_back_and_the_last_leaves_a_kind_word(
    qtbot: QtBot, show_window: ShowWindow, use_cases: UseCases
) -> None:
    window = show_window()
    page = open_drafts(qtbot, window)
    for left in (["nobody", "second", "first"], ["nobody", "first"], ["nobody"], []):
        if len(left) == 3:
            go_to(page, "edit")
        with qtbot.waitSignal(page.undo_offered):
            QTest.keyClick(page.list, Qt.Key.Key_Delete)  # then its neighbour is current
        await_uids(qtbot, page, left)
    assert "Nothing waits to be finished" in texts(window)
    qtbot.waitUntil(lambda: drafts_row(window) == "")  # it stays while it is open
    window.page_area.undo_bar.action.trigger()
    qtbot.waitUntil(lambda: uids(page) == ["nobody"])
    assert use_cases.kept_drafts.read(NOBODY) == DraftView(
        "nobody", NOBODY, None, "text of nobody", {}
    )
    assert drafts_row(window) == "1"
    with qtbot.waitSignal(page.undo_offered):
        QTest.keyClick(page.list, Qt.Key.Key_Delete)
    navigation(window).choose(EVERYBODY)
    qtbot.waitUntil(lambda: drafts_row(window) is None)


@pytest.mark.usefixtures("drafts")
def test_the_menu_does_what_the_keys_do(qtbot: QtBot, show_window: ShowWindow) -> None:
    window = show_window()
    page = open_drafts(qtbot, window)

    def trigger(words: str) -> Callable[[], None]:
        page.list.menu_wanted.emit(page.model.drafts[0], QPoint())
        (menu,) = (each for each in page.findChildren(QMenu) if each.isVisible())
        (action,) = (each for each in menu.actions() if each.text() == words)
        menu.close()
        return action.trigger

    with qtbot.waitSignal(window.page_area.draft_wanted):
        trigger("&Go on writing")()
    with qtbot.waitSignal(page.undo_offered):
        trigger("&Discard")()


@pytest.mark.usefixtures("drafts")
def test_what_is_discarded_elsewhere_goes_and_the_current_row_stays(
    qtbot: QtBot, show_window: ShowWindow, use_cases: UseCases
) -> None:
    page = open_drafts(qtbot, show_window())
    go_to(page, "second")
    use_cases.drafts.discard("nobody")
    qtbot.waitUntil(lambda: uids(page) == NEWEST_FIRST[1:])
    assert page.list.currentIndex().row() == 1


@pytest.mark.usefixtures("drafts")
def test_everything_has_a_name(qtbot: QtBot, show_window: ShowWindow) -> None:
    assert faults(open_drafts(qtbot, show_window())) == []
