"""What is chosen about check-ins applies at once; what can't be is answered in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import time

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSpinBox
from pytestqt.qtbot import QtBot

from services.check_ins.check_in_settings import SETTING, CheckInSettings
from services.check_ins.texts import load_texts
from services.check_ins.values import Limits
from services.use_cases import UseCases
from tests.ui.contact_page.editing.conftest import await_error, edit, focused, type_over
from tests.ui.test_accessibility import faults
from ui.context import UiContext
from ui.editing.in_place_field import InPlaceField
from ui.settings.check_ins_section import CheckInsSection
from ui.settings.settings_window import SettingsWindow
from ui.widgets.inputs import TimeEdit

GIVEN = list(load_texts("en").courage)


@pytest.fixture
def section(qtbot: QtBot, ui_context: UiContext, use_cases: UseCases) -> Iterator[CheckInsSection]:
    """Show the section in the window of settings, read."""
    section = CheckInsSection(ui_context)
    window = SettingsWindow(ui_context, (section,))
    with qtbot.waitSignal(section.preferences.changed), qtbot.waitActive(window):
        window.present()
    yield section
    shiboken6.delete(window)


def kept(use_cases: UseCases) -> CheckInSettings:
    return CheckInSettings.from_json(use_cases.kept_settings.read(SETTING))


def type_number(field: QSpinBox, number: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
    field.setFocus(Qt.FocusReason.TabFocusReason)
    field.selectAll()
    QTest.keyClicks(field, number)
    QTest.keyClick(field, key)


def type_hour(field: TimeEdit, hour: str) -> None:
    field.setFocus(Qt.FocusReason.TabFocusReason)
    field.setSelectedSection(field.sectionAt(0))
    QTest.keyClicks(field, hour)
    QTest.keyClick(field, Qt.Key.Key_Return)


def sentences(section: CheckInsSection) -> list[str]:
    rows = section.courage.lines.rows
    return [row.value for row in rows if isinstance(row, InPlaceField)]


def test_they_are_switched_off_and_on(
    qtbot: QtBot, section: CheckInsSection, use_cases: UseCases
) -> None:
    QTest.mouseClick(section.check, Qt.MouseButton.LeftButton)
    assert not section.limits.isVisible()
    qtbot.waitUntil(lambda: not kept(use_cases).on)
    section.check.setFocus()
    QTest.keyClick(section.check, Qt.Key.Key_Space)
    assert section.limits.isVisible()
    qtbot.waitUntil(lambda: kept(use_cases).on)


def test_how_many_is_typed(qtbot: QtBot, section: CheckInsSection, use_cases: UseCases) -> None:
    limits = section.limits
    assert (limits.per_day.value(), limits.per_week.value()) == (3, 12)
    type_number(limits.per_day, "5", Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: kept(use_cases).limits == Limits(5, 12))
    assert limits.per_week.hasFocus()
    type_number(limits.per_week, "25")
    qtbot.waitUntil(lambda: kept(use_cases).limits == Limits(5, 25))


@pytest.mark.parametrize(
    ("day", "week", "sentence"),
    [
        ("0", "12", "Between 1 and 20 people a day"),
        ("21", "30", "Between 1 and 20 people a day"),
        ("5", "4", "A week has at least as many people as one day."),
        ("5", "101", "At most 100 people a week"),
    ],
)
def test_numbers_that_cannot_be_say_why_and_stay(
    qtbot: QtBot,
    section: CheckInsSection,
    use_cases: UseCases,
    day: str,
    week: str,
    sentence: str,
) -> None:
    limits = section.limits
    use_cases.check_in_settings.change(lambda each: replace(each, limits=Limits(4, 16)))
    qtbot.waitUntil(lambda: limits.per_day.value() == 4)
    limits.per_day.setValue(int(day))
    type_number(limits.per_week, week)
    assert limits.fault.isVisible()
    assert limits.fault.text().startswith(sentence)
    assert limits.per_day.accessibleDescription() == limits.fault.text()
    with qtbot.waitSignal(section.preferences.changed):
        use_cases.check_in_settings.change(lambda each: replace(each, on=True, courage={"nl": ()}))
    assert (limits.per_day.value(), limits.per_week.value()) == (int(day), int(week))
    assert kept(use_cases).limits == Limits(4, 16)
    type_number(limits.per_day, "6")
    type_number(limits.per_week, "20")
    assert not limits.fault.isVisible()
    qtbot.waitUntil(lambda: kept(use_cases).limits == Limits(6, 20))


def test_what_was_typed_applies_as_the_window_is_closed(
    qtbot: QtBot, section: CheckInsSection, use_cases: UseCases
) -> None:
    section.limits.per_day.setFocus()
    section.limits.per_day.selectAll()
    QTest.keyClicks(section.limits.per_day, "7")
    section.window().close()
    qtbot.waitUntil(lambda: kept(use_cases).limits == Limits(7, 12))


def test_days_and_hours_are_chosen(
    qtbot: QtBot, section: CheckInsSection, use_cases: UseCases
) -> None:
    days = section.days
    assert not days.begins[5].isEnabled()
    days.checks[5].setFocus()
    QTest.keyClick(days.checks[5], Qt.Key.Key_Space)
    assert days.begins[5].isEnabled()
    type_hour(days.begins[5], "10")
    type_hour(days.ends[5], "13")
    QTest.mouseClick(days.checks[4], Qt.MouseButton.LeftButton)
    office = (time(9), time(17))
    week = (office, office, office, office, None, (time(10), time(13)), None)
    qtbot.waitUntil(lambda: kept(use_cases).working.hours == week)
    QTest.mouseClick(days.checks[5], Qt.MouseButton.LeftButton)
    QTest.mouseClick(days.checks[5], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: kept(use_cases).working.hours == week)  # the hours it had


def test_hours_that_end_too_soon_say_why_and_stay(
    qtbot: QtBot, section: CheckInsSection, use_cases: UseCases
) -> None:
    days = section.days
    type_hour(days.begins[0], "18")
    assert days.fault.text() == "A working day ends after it begins. Choose another time."
    assert days.begins[0].property("invalid") is True
    assert not days.begins[1].property("invalid")
    QTest.mouseClick(days.checks[5], Qt.MouseButton.LeftButton)  # waits until all is right
    assert kept(use_cases).working.hours == CheckInSettings().working.hours
    with qtbot.waitSignal(section.preferences.changed):
        use_cases.check_in_settings.change(lambda each: replace(each, courage={"nl": ()}))
    assert days.begins[0].time().hour() == 18
    type_hour(days.ends[0], "22")
    assert not days.fault.isVisible()
    qtbot.waitUntil(lambda: kept(use_cases).working.hours[0] == (time(18), time(22)))
    assert kept(use_cases).working.hours[5] == (time(9), time(17))


def test_holidays_are_chosen_by_the_keyboard(
    qtbot: QtBot, section: CheckInsSection, use_cases: UseCases
) -> None:
    qtbot.waitUntil(lambda: section.country.currentText() == "The Netherlands")
    section.country.setFocus()
    QTest.keyClick(section.country, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: kept(use_cases).working.country == "BE")
    QTest.keyClick(section.country, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: kept(use_cases).working.country == "GB")
    assert section.country.currentText() == "The United Kingdom"
    QTest.keyClick(section.country, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: kept(use_cases).working.country == "")


def test_quick_changes_follow_each_other(
    qtbot: QtBot, section: CheckInsSection, use_cases: UseCases, ui_context: UiContext
) -> None:
    for _ in range(9):
        QTest.mouseClick(section.days.checks[6], Qt.MouseButton.LeftButton)
        QTest.keyClick(section.country, Qt.Key.Key_Down)
        assert section.days.checks[6].isChecked() == (
            section.preferences.settings.working.hours[6] is not None
        )
    ui_context.tasks.finish_writes()
    assert kept(use_cases) == section.preferences.settings
    assert kept(use_cases).working.hours[6] is not None
    assert kept(use_cases).working.country == "GB"


def test_sentences_are_changed_added_moved_and_removed(
    qtbot: QtBot, section: CheckInsSection, use_cases: UseCases
) -> None:
    courage = section.courage
    assert sentences(section) == GIVEN
    assert not courage.given.isVisible()
    first = courage.lines.rows[0]
    assert isinstance(first, InPlaceField)
    edit(first, "Ask about {topic}.")
    qtbot.waitUntil(lambda: sentences(section) == ["Ask about {topic}.", *GIVEN[1:]])
    assert courage.given.isVisible()
    QTest.mouseClick(courage.new, Qt.MouseButton.LeftButton)
    type_over("Just dial.")
    qtbot.waitUntil(lambda: sentences(section)[-1] == "Just dial.")
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert section.window().isVisible()
    courage.lines.rows[-1].setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(focused(), Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: sentences(section)[-2] == "Just dial.")
    QTest.keyClick(courage.lines.rows[-2], Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "Just dial." not in sentences(section))
    QTest.mouseClick(courage.undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: sentences(section)[-2] == "Just dial.")
    qtbot.waitUntil(lambda: kept(use_cases).sentences("en")[-2] == "Just dial.")
    assert not courage.undo.isVisible()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (GIVEN[2].upper().replace("{TOPIC}", "{topic}"), "This sentence is there already."),
        ("Ask about {name}.", "“{name}” stands for nothing. In braces, only {topic} is filled"),
    ],
)
def test_a_sentence_that_cannot_be_says_why_and_stays(
    qtbot: QtBot, section: CheckInsSection, use_cases: UseCases, text: str, sentence: str
) -> None:
    section.courage.new.click()
    adder = section.courage.lines.adder
    assert adder is not None
    type_over(text)
    assert await_error(qtbot, adder).startswith(sentence)
    assert adder.editor is not None
    assert adder.editor.value() == text
    assert kept(use_cases) == CheckInSettings()


def test_the_apps_sentences_come_back_and_ones_own_again(
    qtbot: QtBot, section: CheckInsSection, use_cases: UseCases
) -> None:
    use_cases.check_in_settings.change(lambda each: replace(each, courage={"en": ("Mine.",)}))
    qtbot.waitUntil(lambda: sentences(section) == ["Mine."])
    section.courage.given.setFocus()
    QTest.keyClick(section.courage.given, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: sentences(section) == GIVEN)
    qtbot.waitUntil(lambda: kept(use_cases).courage == {})
    assert section.courage.undo.hasFocus()
    QTest.keyClick(section.courage.undo, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: sentences(section) == ["Mine."])
    qtbot.waitUntil(lambda: kept(use_cases).courage == {"en": ("Mine.",)})


def test_each_language_has_its_own(
    qtbot: QtBot, section: CheckInsSection, use_cases: UseCases
) -> None:
    courage = section.courage
    courage.new.click()
    QTest.keyClicks(focused(), "Just dial.")
    courage.language.setFocus()  # saves what is being typed
    QTest.keyClick(courage.language, Qt.Key.Key_Down)
    assert courage.code == "nl"
    assert sentences(section) == list(load_texts("nl").courage)
    qtbot.waitUntil(lambda: kept(use_cases).courage == {"en": (*GIVEN, "Just dial.")})
    assert sentences(section) == list(load_texts("nl").courage)
    courage.new.click()
    type_over("Gewoon bellen.")
    qtbot.waitUntil(lambda: sentences(section)[-1] == "Gewoon bellen.")
    assert kept(use_cases).sentences("en")[-1] == "Just dial."


def test_the_groups_are_wanted(qtbot: QtBot, section: CheckInsSection) -> None:
    with qtbot.waitSignal(section.groups_wanted):
        QTest.mouseClick(section.groups, Qt.MouseButton.LeftButton)


def test_everything_has_a_name(section: CheckInsSection) -> None:
    assert faults(section) == []
