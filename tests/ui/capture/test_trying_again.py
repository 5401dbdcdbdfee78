"""A call that nobody answered offers to try again tomorrow, once its note is saved."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from services.contacts.editing_values import MethodDraft
from services.contacts.reach import Way
from services.follow_ups.due import Due
from services.follow_ups.values import NewFollowUp
from services.journal.values import NewEntry, Participant
from services.terms import EntryKind, MethodKind, Outcome
from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.ui.capture.journal import entries
from tests.ui.capture.note_window import CTRL, press, write
from tests.ui.test_accessibility import faults
from ui.capture.capture_controller import CaptureController
from ui.capture.capture_window import CaptureWindow
from ui.capture.saved_note import SavedNote
from ui.capture.saved_notice import SavedNotice
from ui.theme.theme import Theme

ANNA = "Anna de Vries"
TODAY, TOMORROW = date(2026, 11, 25), date(2026, 11, 26)


@pytest.fixture
def offered(use_cases: UseCases, people: dict[str, int], clock: FrozenClock) -> int:
    """Offer to call Anna today, and return the id of that check-in."""
    id_ = people[ANNA]
    use_cases.parts.add_method(id_, MethodDraft(MethodKind.PHONE, "+44 7700 900142"))
    use_cases.editing.set_cadence(id_, 14)
    last = clock.now() - timedelta(days=40)
    use_cases.journal.add_entry(
        NewEntry((id_,), EntryKind.CALL, outcome=Outcome.HELD, happened_at=last)
    )
    use_cases.prompts.offer()
    (prompt,) = use_cases.open_prompts.today()
    return prompt.id


def save(qtbot: QtBot, notes: CaptureController, window: CaptureWindow, text: str) -> SavedNotice:
    write(window, text)
    with qtbot.waitSignal(notes.note_saved):
        press(Qt.Key.Key_Return, CTRL)
    assert notes.notice is not None
    qtbot.waitUntil(notes.notice.isVisible)
    return notes.notice


def follow_ups(use_cases: UseCases, contact_id: int) -> dict[str, date | None]:
    found = use_cases.contact_page.read(contact_id).follow_ups
    return {each.title: None if each.due is None else each.due.on for each in found}


def again_by_click(qtbot: QtBot, notice: SavedNotice, words: str) -> None:
    assert notice.again.text() == "Try again tomorrow"
    assert faults(notice) == []
    QTest.mouseClick(notice.again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: notice.isVisible() and notice.text == words)
    assert not notice.again.isVisible()


def test_it_makes_a_follow_up_that_is_taken_back(
    qtbot: QtBot,
    notes: CaptureController,
    window: CaptureWindow,
    use_cases: UseCases,
    people: dict[str, int],
) -> None:
    notice = save(qtbot, notes, window, "Called Anna, no answer")
    again_by_click(qtbot, notice, "Tomorrow: Call Anna de Vries again")
    assert follow_ups(use_cases, people[ANNA]) == {"Call Anna de Vries again": TOMORROW}
    QTest.mouseClick(notice.undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: follow_ups(use_cases, people[ANNA]) == {})
    assert len(entries(use_cases, people[ANNA])) == 1  # the note stays


@pytest.mark.parametrize("reached", [True, False])
def test_a_check_in_of_today_comes_back_tomorrow(
    qtbot: QtBot,
    notes: CaptureController,
    window: CaptureWindow,
    use_cases: UseCases,
    clock: FrozenClock,
    people: dict[str, int],
    offered: int,
    reached: bool,
) -> None:
    if reached:
        use_cases.prompts.reached(offered, Way.CALL)
    notice = save(qtbot, notes, window, "Called Anna, left a voicemail")
    again_by_click(qtbot, notice, "Anna de Vries comes back tomorrow")
    assert follow_ups(use_cases, people[ANNA]) == {}
    assert use_cases.open_prompts.today() == use_cases.open_prompts.unanswered() == ()
    clock.advance(days=1)
    use_cases.prompts.offer()
    assert [each.name for each in use_cases.open_prompts.today()] == [ANNA]


@pytest.mark.parametrize(
    "text",
    [
        "Called Anna about the roof",
        "Called Anna, no answer, call back on Friday",
        "Called Anna and Noor, no answer",
        "Mailed Anna",
    ],
)
def test_it_is_not_offered_where_there_is_nothing_to_try_again(
    qtbot: QtBot, notes: CaptureController, window: CaptureWindow, text: str
) -> None:
    notice = save(qtbot, notes, window, text)
    assert not notice.again.isVisible()
    assert notice.undo.isVisible()


@pytest.mark.parametrize(("days", "is_offered"), [(0, False), (3, False), (4, True)])
def test_it_is_not_offered_where_a_follow_up_is_near(
    qtbot: QtBot,
    notes: CaptureController,
    window: CaptureWindow,
    use_cases: UseCases,
    people: dict[str, int],
    days: int,
    is_offered: bool,
) -> None:
    due = Due(TODAY + timedelta(days=days))
    use_cases.follow_ups.add(people[ANNA], NewFollowUp("Call back", due))
    notice = save(qtbot, notes, window, "Called Anna, no answer")
    assert notice.again.isVisible() is is_offered


def test_the_offer_goes_with_the_next_note(qtbot: QtBot, theme: Theme) -> None:
    notice = SavedNotice(theme)
    qtbot.addWidget(notice)
    anna = Participant(1, ANNA)
    notice.present(SavedNote((ANNA,), EntryKind.CALL, lambda: None, anna), QPoint(40, 50))
    assert notice.again.isVisible()
    notice.present(SavedNote((ANNA,), EntryKind.CALL, lambda: None), QPoint(40, 50))
    assert not notice.again.isVisible()
