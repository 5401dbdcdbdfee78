"""A call that ends brings its note, and nobody has to answer it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from services.calls.call_settings import ProgramName
from services.calls.microphone import Hearing
from services.contacts.reach import Way
from services.use_cases import UseCases
from tests.ui.calls.conftest import Bench
from tests.ui.capture.journal import entries
from tests.ui.capture.note_window import CTRL, press, shown, write
from ui.capture import capture_controller
from ui.capture.call_offers import CallOffers
from ui.capture.capture_window import CaptureWindow
from ui.capture.question import Question
from ui.capture.quick_notes import QuickNotes
from ui.context import UiContext

TEAMS, ZOOM = "ms-teams.exe", "zoom"
Offering = Callable[[Bench], CallOffers]


@pytest.fixture
def quick(ui_context: UiContext, people: dict[str, int], owner: QObject) -> Iterator[QuickNotes]:
    """Give the quick note as the app has it."""
    quick = QuickNotes(ui_context, lambda _window, _press: None, owner)
    yield quick
    quick.close()


@pytest.fixture
def offering(ui_context: UiContext, quick: QuickNotes, owner: QObject) -> Iterator[Offering]:
    """Give a function that lets a watch's calls be offered."""
    made: list[CallOffers] = []

    def offer(bench: Bench) -> CallOffers:
        made.append(CallOffers(ui_context, bench.watch, quick, owner))
        return made[-1]

    yield offer
    for each in made:
        each.close()


@pytest.fixture
def offers(offering: Offering, bench: Bench) -> CallOffers:
    """Offer the calls of a watch that is switched on."""
    return offering(bench)


@pytest.fixture
def asking(qtbot: QtBot, offering: Offering, off: Bench, quick: QuickNotes) -> CallOffers:
    """Offer the calls of a watch that nobody switched on, and ask whether to, after a call."""
    offers = offering(off)
    write_note(qtbot, quick, "Called Anna")
    return offers


def ready(qtbot: QtBot, quick: QuickNotes) -> CaptureWindow:
    """Wait until the window shows and reads."""
    window = quick.prepare().window
    qtbot.waitUntil(lambda: window.isVisible() and bool(shown(window)))
    return window


def begin(qtbot: QtBot, quick: QuickNotes, text: str) -> CaptureWindow:
    """Open the quick note and write in it."""
    quick.open()
    window = quick.prepare().window
    qtbot.waitUntil(window.fields.text.hasFocus)
    write(window, text)
    return ready(qtbot, quick)


def write_note(qtbot: QtBot, quick: QuickNotes, text: str) -> None:
    """Write a quick note and save it, and wait until the system has taken the focus away too."""
    begin(qtbot, quick, text)
    with qtbot.waitSignal(quick.note_saved):
        press(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is None)


def ignored(bench: Bench) -> dict[str, int]:
    return dict(bench.watch.settings.ignored.counts)


def asked(offers: CallOffers) -> Question:
    """Return the question that shows."""
    assert offers.question is not None
    assert offers.question.isVisible()
    return offers.question


def answer(question: Question, name: str) -> None:
    """Click a button, or let the time of the question be up."""
    if name == "time up":
        (timer,) = question.findChildren(QTimer)
        timer.timeout.emit()
    else:
        QTest.mouseClick(getattr(question, name), Qt.MouseButton.LeftButton)
    assert not question.isVisible()


@pytest.mark.usefixtures("offers")
def test_a_call_that_ends_offers_its_note_and_leaves_the_focus(
    qtbot: QtBot,
    bench: Bench,
    quick: QuickNotes,
    people: dict[str, int],
    use_cases: UseCases,
    other: QLineEdit,
) -> None:
    bench.watch.note_started(people["Anna de Vries"], Way.TEAMS)
    began = bench.clock.now()
    bench.call(TEAMS, 18 * 60)
    window = ready(qtbot, quick)
    assert shown(window)[:3] == ["Anna de Vries", "Video call", "Teams"]
    assert window.fields.details.duration.is_on
    qtbot.waitExposed(window)
    assert other.isActiveWindow()
    window.fields.text.setPlainText("The board signs")
    with qtbot.waitSignal(quick.note_saved):
        window.save()
    (entry,) = entries(use_cases, people["Anna de Vries"])
    assert (entry.happened_at, entry.duration_s) == (began, 18 * 60)


@pytest.mark.usefixtures("offers")
def test_what_is_written_takes_an_offer_and_what_is_left_blank_ignores_it(
    qtbot: QtBot, bench: Bench, quick: QuickNotes
) -> None:
    bench.call(ZOOM)
    ready(qtbot, quick).hide()
    assert ignored(bench) == {"zoom": 1}
    bench.call(ZOOM)
    window = ready(qtbot, quick)
    write(window, "Called Anna")
    window.hide()
    assert ignored(bench) == {}


@pytest.mark.usefixtures("offers")
def test_an_offer_that_nobody_touches_goes_by_itself(
    qtbot: QtBot, bench: Bench, quick: QuickNotes, monkeypatch: pytest.MonkeyPatch, other: QLineEdit
) -> None:
    monkeypatch.setattr(capture_controller, "OFFERED_MS", 50)
    with qtbot.waitSignal(quick.offer_ended) as ended:
        bench.call(ZOOM)
    assert ended.args == [False]
    assert not quick.prepare().window.isVisible()
    assert ignored(bench) == {"zoom": 1}


@pytest.mark.usefixtures("offers")
def test_an_offer_that_is_looked_at_stays(qtbot: QtBot, bench: Bench, quick: QuickNotes) -> None:
    bench.call(ZOOM)
    quick.open()
    window = quick.prepare().window
    qtbot.waitUntil(window.isActiveWindow)
    directly = Qt.FindChildOption.FindDirectChildrenOnly
    (timer,) = quick.prepare().findChildren(QTimer, options=directly)
    timer.timeout.emit()  # its minute is over
    assert window.isVisible()
    assert ignored(bench) == {}


@pytest.mark.usefixtures("offers")
def test_the_next_call_takes_the_place_of_an_offer_that_nobody_touched(
    qtbot: QtBot, bench: Bench, quick: QuickNotes, other: QLineEdit
) -> None:
    bench.call(ZOOM)
    bench.call(TEAMS)
    window = ready(qtbot, quick)
    assert shown(window)[:2] == ["Video call", "Teams"]
    assert ignored(bench) == {"zoom": 1}
    window.hide()
    assert ignored(bench) == {"zoom": 1, "teams": 1}


@pytest.mark.parametrize(
    ("name", "excluded"),
    [("yes", (ProgramName("zoom", "Zoom"),)), ("no", ()), ("time up", ())],
)
def test_a_program_whose_calls_are_ignored_twice_is_asked_about(
    qtbot: QtBot,
    bench: Bench,
    quick: QuickNotes,
    offers: CallOffers,
    name: str,
    excluded: tuple[ProgramName, ...],
) -> None:
    bench.call(ZOOM)
    ready(qtbot, quick).hide()
    assert offers.question is None
    bench.call(ZOOM)
    ready(qtbot, quick).hide()
    question = asked(offers)
    assert question.text == "Offer no more notes after calls with Zoom?"
    answer(question, name)
    assert bench.stored().excluded == excluded


@pytest.mark.usefixtures("offers")
def test_a_call_that_ends_while_its_note_is_written_fills_that_in(
    qtbot: QtBot, bench: Bench, quick: QuickNotes
) -> None:
    bench.use(TEAMS)
    bench.wait(300)
    window = begin(qtbot, quick, "Bram Jansen likes it")
    assert "Teams" not in shown(window)
    bench.use()
    bench.wait(60)
    qtbot.waitUntil(lambda: shown(window)[:3] == ["Bram Jansen", "Video call", "Teams"])
    assert window.fields.text.toPlainText() == "Bram Jansen likes it"
    assert window.isActiveWindow()
    window.hide()
    assert ignored(bench) == {}


@pytest.mark.usefixtures("offers")
def test_a_note_of_before_the_call_learns_nothing_of_it(
    qtbot: QtBot, bench: Bench, quick: QuickNotes
) -> None:
    window = begin(qtbot, quick, "Bram Jansen likes it")
    before = shown(window)
    bench.clock.advance(minutes=1)
    bench.call(TEAMS)
    assert shown(window) == before


def test_after_the_first_call_that_is_written_down_it_asks_whether_to_offer(
    asking: CallOffers, off: Bench
) -> None:
    assert asked(asking).text.startswith("Offer the quick note when a call ends?")
    assert off.microphone.starts == 0
    answer(asked(asking), "yes")
    assert off.stored().on
    assert off.microphone.is_running


@pytest.mark.parametrize("name", ["no", "time up"])
def test_who_declines_or_does_not_answer_is_not_asked_again(
    qtbot: QtBot, asking: CallOffers, off: Bench, quick: QuickNotes, name: str
) -> None:
    question = asked(asking)
    answer(question, name)
    write_note(qtbot, quick, "Called Bram Jansen")
    assert not question.isVisible()
    assert (off.stored().on, off.stored().asked) == (False, True)


def test_a_second_call_does_not_ask_anew_while_the_question_stands(
    qtbot: QtBot, asking: CallOffers, off: Bench, quick: QuickNotes
) -> None:
    question = asked(asking)
    write_note(qtbot, quick, "Called Bram Jansen")
    answer(question, "yes")
    assert off.stored().on


@pytest.mark.parametrize("hearing", [Hearing.NOTHING, Hearing.WHICH])
def test_it_does_not_ask_after_what_is_no_call_or_where_nothing_can_be_heard(
    qtbot: QtBot, offering: Offering, off: Bench, quick: QuickNotes, hearing: Hearing
) -> None:
    off.microphone.hearing = hearing
    offers = offering(off)
    is_call = hearing is Hearing.NOTHING
    write_note(qtbot, quick, "Called Anna" if is_call else "Met Anna")
    assert offers.question is None
    assert not off.watch.settings.asked


def test_an_offer_that_the_end_takes_away_was_not_ignored(
    qtbot: QtBot, ui_context: UiContext, bench: Bench, quick: QuickNotes, owner: QObject
) -> None:
    offers = CallOffers(ui_context, bench.watch, quick, owner)
    bench.call(ZOOM)
    ready(qtbot, quick)
    bench.watch.close()
    offers.close()
    quick.close()
    assert ignored(bench) == {}
    assert not bench.microphone.is_running
