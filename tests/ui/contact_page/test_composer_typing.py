"""Dates and times are typed in the order of the user's country, and times with 24 hours."""

from __future__ import annotations

from datetime import date, time

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.contact_page.next_step_fields import NextStepFields
from ui.contact_page.note_form import NoteForm
from ui.context import UiContext


@pytest.mark.parametrize(
    ("locale", "typed"),
    [
        ("nl_NL", "24-12-2026"),
        ("en_GB", "24122026"),
        ("en_US", "12/24/2026"),
        ("de_DE", "24.12.2026"),
        ("nl_BE", "24/12/2026"),
    ],
)
def test_a_due_day_and_time_are_typed(
    qtbot: QtBot, ui_context: UiContext, locale: str, typed: str
) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    fields = NextStepFields(ui_context.theme, ui_context.clock)
    qtbot.addWidget(fields)
    with qtbot.waitActive(fields):
        fields.show()
        fields.activateWindow()

    fields.day.button.click()
    QTest.keyClicks(fields.day.editor, typed)
    fields.time.button.click()
    QTest.keyClicks(fields.time.editor, "14:30")

    form = fields.filled(NoteForm())
    assert (form.due_on, form.due_at) == (date(2026, 12, 24), time(14, 30))
    QLocale.setDefault(before)
