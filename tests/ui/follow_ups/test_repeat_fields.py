"""How a follow-up repeats, chosen and typed: what is shown comes back as it was."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from services.follow_ups.recurrence import NeverFiresError, Recurrence
from services.follow_ups.rule_text import TooOftenError, UnreadableRuleError
from services.terms import RepeatFrom
from ui.follow_ups.repeat_dialog import RepeatDialog
from ui.follow_ups.repeat_fields import RepeatFields
from ui.follow_ups.repeat_panel import End, RepeatPanel, Unit
from ui.theme.theme import Theme

TUESDAY = date(2026, 12, 1)


@pytest.fixture
def fields(qtbot: QtBot, theme: Theme) -> RepeatFields:
    fields = RepeatFields(theme)
    qtbot.addWidget(fields)
    fields.show_due(TUESDAY, is_timed=True)
    return fields


def choices(fields: RepeatFields) -> list[str]:
    return [fields.choice.itemText(place) for place in range(fields.choice.count())]


def choose(fields: RepeatFields, words: str) -> None:
    place = choices(fields).index(words)
    fields.choice.setCurrentIndex(place)
    fields.choice.activated.emit(place)


def put_together(fields: RepeatFields) -> tuple[RepeatPanel, RepeatDialog]:
    """Open the window of any other way."""
    choose(fields, "Custom…")
    dialog = fields.findChildren(RepeatDialog)[-1]
    return dialog.panel, dialog


def test_the_usual_ways_are_those_of_the_day(fields: RepeatFields) -> None:
    assert choices(fields) == [
        "Does not repeat",
        "Daily",
        "On weekdays",
        "Weekly on Tuesday",
        "Every 2 weeks on Tuesday",
        "Monthly on the 1st",
        "Monthly on the first Tuesday",
        "Every 3 months on the 1st",
        "Yearly on 1 December",
        "Custom…",
    ]
    choose(fields, "Weekly on Tuesday")
    assert fields.repeat == Recurrence("FREQ=WEEKLY;BYDAY=TU")
    fields.show_due(date(2026, 12, 3), is_timed=True)
    assert fields.repeat == Recurrence("FREQ=WEEKLY;BYDAY=TH")
    fields.show_due(None, is_timed=False)
    assert fields.isHidden()
    assert fields.lead_minutes == 0
    nothing: Recurrence | None = fields.repeat
    assert nothing is None


@pytest.mark.parametrize(
    ("rule", "start"),
    [
        ("FREQ=DAILY;INTERVAL=3", RepeatFrom.DUE),
        ("FREQ=DAILY;INTERVAL=10", RepeatFrom.COMPLETION),
        ("FREQ=WEEKLY;INTERVAL=3;BYDAY=TU,TH", RepeatFrom.DUE),
        ("FREQ=WEEKLY;BYDAY=MO,WE;COUNT=4", RepeatFrom.DUE),
        ("FREQ=MONTHLY;INTERVAL=2;BYDAY=-1TU", RepeatFrom.DUE),
        ("FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=-1;UNTIL=20271231", RepeatFrom.DUE),
        ("FREQ=MONTHLY;BYMONTHDAY=15", RepeatFrom.DUE),
        ("FREQ=MONTHLY;INTERVAL=6", RepeatFrom.COMPLETION),
        ("FREQ=YEARLY;INTERVAL=2;BYMONTH=12;BYMONTHDAY=1", RepeatFrom.DUE),
        ("FREQ=YEARLY;BYWEEKNO=5", RepeatFrom.DUE),
        ("nonsense", RepeatFrom.DUE),
    ],
)
def test_any_rule_comes_back_as_it_was(fields: RepeatFields, rule: str, start: RepeatFrom) -> None:
    fields.show_values(Recurrence(rule, start), 45)
    assert fields.repeat == Recurrence(rule, start)
    assert fields.lead_minutes == 45
    assert fields.choice.currentText() != "Custom…"
    panel = RepeatPanel(fields._theme)
    panel.show_repeat(Recurrence(rule, start), TUESDAY)
    assert panel.repeat == Recurrence(rule, start)
    panel.deleteLater()


def test_a_custom_way_is_put_together(qtbot: QtBot, fields: RepeatFields) -> None:
    panel, dialog = put_together(fields)
    panel.every.setValue(2)
    panel.unit.set_value(Unit.MONTHS)
    panel.month_day.setCurrentIndex(2)
    panel.end.set_value(End.AFTER)
    panel.times.setValue(6)
    with qtbot.waitSignal(fields.edited):
        dialog.take.click()
    assert fields.repeat == Recurrence("FREQ=MONTHLY;INTERVAL=2;BYDAY=-1TU;COUNT=6")
    assert fields.choice.currentText() == "Every 2 months on the last Tuesday, 6 times"
    panel, dialog = put_together(fields)
    panel.start.set_value(RepeatFrom.COMPLETION)
    panel.unit.set_value(Unit.YEARS)
    dialog.take.click()
    assert fields.repeat == Recurrence("FREQ=MONTHLY;INTERVAL=24;COUNT=6", RepeatFrom.COMPLETION)


def test_a_rule_that_says_nothing_is_kept_and_told(fields: RepeatFields) -> None:
    panel, dialog = put_together(fields)
    panel.unit.set_value(Unit.RULE)
    panel.rule.clear()
    assert panel.rule.accessibleDescription() == ""
    QTest.keyClicks(panel.rule, "FREQ=OFTEN")
    assert isinstance(panel.problem, UnreadableRuleError)
    assert "FREQ=OFTEN" in panel.rule.accessibleDescription()
    assert not dialog.take.isEnabled()
    panel.rule.clear()
    QTest.keyClicks(panel.rule, "FREQ=MINUTELY")
    assert isinstance(panel.problem, TooOftenError)
    panel.rule.clear()
    QTest.keyClicks(panel.rule, "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=31")
    assert isinstance(panel.problem, NeverFiresError)
    assert not dialog.take.isEnabled()
    panel.rule.clear()
    QTest.keyClicks(panel.rule, "FREQ=MONTHLY;BYDAY=-1FR")
    problem: object = panel.problem
    assert problem is None
    dialog.take.click()
    assert fields.repeat == Recurrence("FREQ=MONTHLY;BYDAY=-1FR")


def test_a_lead_of_minutes_goes_with_the_time(fields: RepeatFields) -> None:
    fields.show_values(None, 30)
    assert fields.lead.currentText() == "Remind 30 min before"
    fields.show_due(TUESDAY, is_timed=False)
    assert (fields.lead_minutes, fields.lead.currentText()) == (0, "Remind on the day")
    fields.show_values(None, 1440)
    fields.show_due(TUESDAY, is_timed=True)
    assert fields.lead_minutes == 1440
