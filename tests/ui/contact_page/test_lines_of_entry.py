"""What is pasted into a line of an entry and does not fit is not cut off in silence."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from services.journal.values import NextTimeEdit
from tests.ui.contact_page.conftest import OpenPage
from ui.contact_page.composer_panel import ComposerPanel
from ui.contact_page.entry_editor_fields import EntryEditorFields
from ui.contact_page.note_form import FollowUpForm, NoteForm
from ui.context import UiContext
from ui.widgets.short_line import ShortLine

SENTENCE = "Not all of it fits: the rest was cut off."


def assert_said(
    qtbot: QtBot, form: ComposerPanel | EntryEditorFields, part: QWidget, line: QLineEdit
) -> None:
    QGuiApplication.clipboard().setText("x" * 40_000)
    label = form.errors.label(part)
    line.paste()
    qtbot.waitUntil(lambda: label.text() == SENTENCE)
    assert len(line.text()) in (300, 2_000)


def test_a_new_entry_says_what_it_cut_off(
    qtbot: QtBot, open_page: OpenPage, contact_id: int
) -> None:
    panel = open_page(contact_id).composer.panel
    for part, line in (
        (panel.entry, panel.entry.own_channel),
        (panel.next_step, panel.next_step.title),
    ):
        assert_said(qtbot, panel, part, line)
        line.backspace()
        assert panel.errors.label(part).text() == ""


def test_a_changed_entry_says_what_it_cut_off(qtbot: QtBot, ui_context: UiContext) -> None:
    fields = EntryEditorFields(ui_context)
    qtbot.addWidget(fields)
    fields.show_form(
        NoteForm(follow_ups=(FollowUpForm(7, "Call", None),), next_times=(NextTimeEdit(8, "Ask"),))
    )
    promised = [each for each in fields.promises.findChildren(ShortLine) if each.text()]
    assert [each.text() for each in promised] == ["Call", "Ask"]
    for part, line in (
        (fields.entry, fields.entry.own_channel),
        (fields.topics, fields.topics.line),
        (fields.promises, fields.promises.next_time),
        *((fields.promises, line) for line in promised),
        (fields.next_step, fields.next_step.title),
    ):
        assert_said(qtbot, fields, part, line)
        fields.errors.clear()
