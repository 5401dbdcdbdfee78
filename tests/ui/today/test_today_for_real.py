"""Today on a real journal: check-ins that were chosen, dealt with, and taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from services.check_ins.values import Limits
from services.contacts.editing_values import MethodDraft
from services.journal.values import NewEntry
from services.terms import EntryKind, MethodKind, Outcome
from services.use_cases import UseCases
from tests.services.imports.address_book import address_book
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact
from tests.support.links import NotedLinks
from tests.ui.today.conftest import keys
from ui.context import UiContext
from ui.today.fresh_start_dialog import FreshStartDialog
from ui.today.rows import RowKind
from ui.today.today_page import TodayPage
from ui.widgets.labels import Label


@pytest.fixture
def gijs(add_contact: AddContact, use_cases: UseCases, clock: FrozenClock) -> int:
    """Have Gijs in the journal, who was called too long ago, and offer to call him today."""
    id_ = add_contact("Gijs Molendijk", "Noordkaap Bouw")
    use_cases.parts.add_method(id_, MethodDraft(MethodKind.PHONE, "+31 6 12345678"))
    use_cases.editing.set_cadence(id_, 14)
    last = clock.now() - timedelta(days=40)
    call = NewEntry((id_,), EntryKind.CALL, "Moved", outcome=Outcome.HELD, happened_at=last)
    use_cases.journal.add_entry(call)
    use_cases.prompts.offer()
    return id_


@pytest.fixture
def real_page(qtbot: QtBot, ui_context: UiContext, gijs: int) -> Iterator[TodayPage]:
    page = TodayPage(ui_context)
    page.resize(1088, 800)
    with qtbot.waitSignal(page.today_read):
        page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.focus_rows()
    qtbot.waitUntil(page.main.hasFocus)
    yield page
    shiboken6.delete(page)


def settle(qtbot: QtBot, page: TodayPage, act: Callable[[], object]) -> Callable[[], None]:
    """Do something with the one check-in there is, and return what takes it back."""
    (prompt,) = (key for key in keys(page.main) if key.startswith("prompt:"))
    with qtbot.waitSignal(page.undo_offered) as offered:
        act()
    qtbot.waitUntil(lambda: prompt not in keys(page.main))
    assert offered.args is not None
    undo: Callable[[], None] | None = offered.args[1]
    assert undo is not None
    return undo


def await_back(qtbot: QtBot, page: TodayPage) -> None:
    qtbot.waitUntil(lambda: any(key.startswith("prompt:") for key in keys(page.main)))


def test_declining_is_taken_back_and_asks_the_second_time(
    qtbot: QtBot, real_page: TodayPage, use_cases: UseCases, clock: FrozenClock, gijs: int
) -> None:
    page = real_page
    undo = settle(qtbot, page, lambda: QTest.keyClick(page.main, Qt.Key.Key_Delete))
    assert use_cases.open_prompts.today() == ()
    undo()
    await_back(qtbot, page)
    settle(qtbot, page, lambda: QTest.keyClick(page.main, Qt.Key.Key_Delete))
    clock.advance(days=7)
    use_cases.prompts.offer()
    page.read()
    await_back(qtbot, page)
    settle(qtbot, page, page.main.card.decline.click)
    qtbot.waitUntil(page.strip.question.isVisible)
    with qtbot.waitSignal(page.undo_offered):
        page.strip.question.slower.click()
    assert use_cases.contact_page.read(gijs).cadence_days == 28


def test_a_call_is_taken_down(
    qtbot: QtBot, real_page: TodayPage, use_cases: UseCases, links: NotedLinks
) -> None:
    page = real_page
    undo = settle(qtbot, page, lambda: QTest.keyClick(page.main, Qt.Key.Key_C))
    assert links.opened == ["tel:+31612345678"]
    undo()
    await_back(qtbot, page)


def test_a_call_in_vain_comes_back_with_a_way_to_try_again(
    qtbot: QtBot, real_page: TodayPage, use_cases: UseCases, clock: FrozenClock, gijs: int
) -> None:
    page = real_page
    settle(qtbot, page, lambda: QTest.keyClick(page.main, Qt.Key.Key_C))
    use_cases.journal.add_entry(NewEntry((gijs,), EntryKind.CALL, outcome=Outcome.NO_ANSWER))
    await_back(qtbot, page)
    assert page.main.card.tomorrow.isVisible()
    undo = settle(qtbot, page, lambda: QTest.keyClick(page.main, Qt.Key.Key_T))
    undo()
    await_back(qtbot, page)
    settle(qtbot, page, page.main.card.tomorrow.click)
    clock.advance(days=1)
    use_cases.prompts.offer()
    page.read()
    await_back(qtbot, page)
    assert not page.main.card.tomorrow.isVisible()


def test_a_backlog_shows_and_is_spread(
    qtbot: QtBot,
    ui_context: UiContext,
    use_cases: UseCases,
    add_contact: AddContact,
    clock: FrozenClock,
) -> None:
    use_cases.check_in_settings.change(lambda each: replace(each, limits=Limits(1, 1)))
    for number in range(40):
        id_ = add_contact(f"Somebody {number}")
        use_cases.parts.add_method(id_, MethodDraft(MethodKind.PHONE, "+31 6 12345678"))
        use_cases.editing.set_cadence(id_, 7)
    page = TodayPage(ui_context, backlog_ms=0)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: page._backlog.count_beside(()) == 0)  # they were added today
    clock.advance(days=10)
    page.refresh_day()
    qtbot.waitUntil(lambda: "waiting" in keys(page.main))
    assert page.main.rows[-1].text == "40 more people are waiting for a check-in"
    page.open_fresh_start()
    (dialog,) = page.findChildren(FreshStartDialog)
    qtbot.waitUntil(dialog.spread.isEnabled)
    with qtbot.waitSignal(page.undo_offered) as offered:
        QTest.keyClick(dialog.spread, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "waiting" not in keys(page.main))
    assert offered.args is not None
    offered.args[1]()
    qtbot.waitUntil(lambda: "waiting" in keys(page.main))


def test_an_address_book_shows_a_few_people_and_a_fresh_start_at_once(
    qtbot: QtBot, ui_context: UiContext, use_cases: UseCases, tmp_path: Path
) -> None:
    cards = tmp_path / "people.vcf"
    cards.write_bytes(address_book(200))
    summary = use_cases.imports().import_files([cards])
    assert summary is not None
    use_cases.bulk.set_group(sorted(summary.changes.contacts), 1)
    use_cases.prompts.offer()
    page = TodayPage(ui_context, backlog_ms=0)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: "waiting" in keys(page.main))
    people = [row for row in page.main.rows if row.kind is RowKind.CHECK_IN]
    assert [(row.when, row.tone) for row in people] == 3 * [("not spoken to yet", "text2")]
    said = {each.text(): each.property("tone") for each in page.main.card.findChildren(Label)}
    assert said["not spoken to yet"] == "text2"
    assert page.main.rows[-1].text == "197 more people are waiting for a check-in"


def test_another_day_is_taken_back(qtbot: QtBot, real_page: TodayPage, use_cases: UseCases) -> None:
    page = real_page

    def put_off() -> None:
        QTest.keyClick(page.main, Qt.Key.Key_S)
        (menu,) = (each for each in page.findChildren(QMenu) if each.isVisible())
        tomorrow = menu.actions()[1]
        menu.close()
        tomorrow.trigger()

    undo = settle(qtbot, page, put_off)
    assert use_cases.open_prompts.today() == ()
    undo()
    await_back(qtbot, page)
