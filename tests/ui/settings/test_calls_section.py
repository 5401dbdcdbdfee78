"""What is chosen about calls applies at once, with the mouse or the keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from services.calls.call_settings import SETTING, CallSettings, ProgramName
from services.calls.microphone import Hearing
from services.use_cases import UseCases
from tests.support.microphone import DrivenMicrophone
from tests.ui.test_accessibility import faults
from ui.calls.call_watch import CallWatch
from ui.context import UiContext
from ui.settings.calls_section import CallsSection

ZOOM, TEAMS, ACME = (
    ProgramName("zoom", "Zoom"),
    ProgramName("teams", "Teams"),
    ProgramName("acme", "Acme"),
)
Open = Callable[..., CallsSection]


@pytest.fixture
def watches() -> list[CallWatch]:
    return []


@pytest.fixture
def open_section(
    qtbot: QtBot, ui_context: UiContext, use_cases: UseCases, watches: list[CallWatch]
) -> Iterator[Open]:
    """Give a function that shows the section for what is set."""
    shown: list[CallsSection] = []  # else they go while they show, whenever memory is cleared up

    def open_(settings: CallSettings, hearing: Hearing = Hearing.WHICH) -> CallsSection:
        use_cases.settings.write(SETTING, settings.to_json())
        watch = CallWatch(ui_context, DrivenMicrophone(hearing))
        watches.append(watch)
        section = CallsSection(ui_context.theme, watch)
        shown.append(section)
        section.show()
        section.activateWindow()
        qtbot.waitUntil(section.isActiveWindow)
        with qtbot.waitSignal(watch.changed):
            watch.start()
        return section

    yield open_
    for watch in watches:
        watch.close()
    for section in shown:
        shiboken6.delete(section)


@pytest.fixture
def section(open_section: Open) -> CallsSection:
    """Show the section with calls switched on, one program left out and three heard."""
    return open_section(CallSettings(on=True, excluded=(ZOOM,), recent=(TEAMS, ZOOM, ACME)))


def is_on(watches: list[CallWatch]) -> bool:
    return watches[0].settings.on


def names(section: CallsSection) -> tuple[list[str], list[str]]:
    """Return the programs that are left out, and those that can be."""
    programs = section.programs
    return [x.text() for x in programs.excluded.chips], [x.text() for x in programs.recent.chips]


def test_off_there_is_only_the_switch(open_section: Open, watches: list[CallWatch]) -> None:
    section = open_section(CallSettings())
    assert not section.check.isChecked()
    assert not section.least.isVisible()
    section.check.setFocus()
    QTest.keyClick(section.check, Qt.Key.Key_Space)
    assert is_on(watches)
    assert section.least.isVisible()
    QTest.mouseClick(section.check, Qt.MouseButton.LeftButton)
    assert not is_on(watches)
    assert not section.least.isVisible()


def test_limits_apply_as_they_are_typed(section: CallsSection, watches: list[CallWatch]) -> None:
    assert (section.least.value(), section.gap.value()) == (60, 15)
    section.least.selectAll()
    QTest.keyClicks(section.least, "90")
    assert watches[0].settings.least_s == 60  # half a number is none
    QTest.keyClick(section.least, Qt.Key.Key_Return)
    QTest.keyClick(section.gap, Qt.Key.Key_Up)
    assert (watches[0].settings.least_s, watches[0].settings.gap_s) == (90, 16)


def test_a_program_that_was_heard_is_left_out_with_one_click(section: CallsSection) -> None:
    assert names(section) == (["Zoom"], ["Teams", "Acme"])
    QTest.mouseClick(section.programs.recent.chips[0], Qt.MouseButton.LeftButton)
    assert names(section) == (["Zoom", "Teams"], ["Acme"])


def test_one_that_is_left_out_comes_back_and_the_keyboard_stays(section: CallsSection) -> None:
    QTest.mouseClick(section.programs.recent.chips[0], Qt.MouseButton.LeftButton)
    section.programs.excluded.chips[0].setFocus()
    QTest.keyClick(section.programs.excluded.chips[0], Qt.Key.Key_Backspace)
    assert names(section) == (["Teams"], ["Zoom", "Acme"])
    assert section.programs.excluded.chips[0].hasFocus()


@pytest.mark.parametrize(("typed", "left_out"), [("discord", ["Zoom", "Discord"]), (" ", ["Zoom"])])
def test_a_program_is_left_out_by_its_name(
    section: CallsSection, typed: str, left_out: list[str]
) -> None:
    QTest.keyClicks(section.programs.line, typed)
    QTest.keyClick(section.programs.line, Qt.Key.Key_Return)
    assert names(section)[0] == left_out
    assert section.programs.line.text() == ""
    QTest.keyClicks(section.programs.line, "Discord")
    QTest.mouseClick(section.programs.add, Qt.MouseButton.LeftButton)
    assert names(section)[0] == ["Zoom", "Discord"]


def test_a_machine_that_tells_nothing_says_so(open_section: Open) -> None:
    section = open_section(CallSettings(on=True), Hearing.NOTHING)
    assert not section.check.isEnabled()
    assert not section.check.isChecked()
    assert not section.least.isVisible()
    assert section.notice.isVisible()
    assert "libpulse" in section.notice.text()


def test_a_machine_that_knows_no_programs_says_so(open_section: Open) -> None:
    section = open_section(CallSettings(on=True), Hearing.WHETHER)
    assert section.check.isEnabled()
    assert "which program" in section.notice.text()
    assert section.least.isVisible()
    assert not section.programs.isVisible()


def test_everything_can_be_said_by_a_screen_reader(section: CallsSection) -> None:
    assert not section.notice.isVisible()
    assert faults(section) == []
