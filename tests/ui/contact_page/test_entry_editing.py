"""An entry changed in place: every field by keys, drafts come back, faults are said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import time, timedelta
from functools import partial
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDateTimeEdit
from pytestqt.qtbot import QtBot

from services.follow_ups.due import Due
from services.journal.entry_reader import EntryDetails
from services.journal.values import EntryView
from services.terms import Direction, EntryKind, Purpose
from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact
from tests.ui.contact_page.conftest import HAPPENED, OpenPanel, offers
from ui.contact_page.entry_editor import EntryEditor
from ui.contact_page.entry_form import entry_edit, form_of_entry
from ui.contact_page.entry_panel import EntryPanel
from ui.contact_page.optional_field import OptionalField
from ui.context import UiContext


@pytest.fixture
def editor(panel: EntryPanel) -> EntryEditor:
    panel.edit()
    assert panel.editor is not None
    return panel.editor


def details(use_cases: UseCases, contact_id: int, entry: EntryView) -> EntryDetails:
    return use_cases.entries.read(contact_id, entry.id)


def save(qtbot: QtBot, panel: EntryPanel) -> None:
    assert panel.editor is not None
    with qtbot.waitSignal(panel.editor.saved):
        QTest.keySequence(QApplication.focusWidget() or panel.editor.text, "Ctrl+Return")
    qtbot.waitUntil(lambda: panel.editor is None)


def test_saving_nothing_changes_nothing_but_the_time_of_change(
    qtbot: QtBot, panel: EntryPanel, use_cases: UseCases, contact_id: int, entry: EntryView
) -> None:
    before = details(use_cases, contact_id, entry)
    panel.edit()
    save(qtbot, panel)
    assert details(use_cases, contact_id, entry) == before


def test_an_entry_of_a_zone_that_is_known_no_more_can_be_put_to_another_time(
    entry: EntryView, use_cases: UseCases, contact_id: int, clock: FrozenClock
) -> None:
    """It is shown, and read back, in UTC."""
    of = details(use_cases, contact_id, entry)
    of = replace(of, entry=replace(of.entry, zone="Atlantis/Capital"))
    form = form_of_entry(of)
    to_the_minute = entry.happened_at.replace(second=0, tzinfo=None)
    assert form.when == to_the_minute
    form = replace(form, when=to_the_minute - timedelta(hours=2))
    edit = entry_edit(form, of, clock.now(), clock.zone())
    assert edit.happened_at == entry.happened_at.replace(second=0) - timedelta(hours=2)


def test_every_field_is_changed_and_saved_by_keys(
    qtbot: QtBot,
    panel: EntryPanel,
    editor: EntryEditor,
    use_cases: UseCases,
    contact_id: int,
    entry: EntryView,
    add_contact: AddContact,
) -> None:
    pim = add_contact("Pim Rozendaal")
    editor.text.setPlainText("She signs herself #board")
    editor.entry.kind.set_value(EntryKind.VIDEO_CALL)
    editor.entry.channel.setCurrentIndex(editor.entry.channel.count() - 1)
    QTest.keyClicks(editor.entry.own_channel, "Webex")
    editor.entry.outcome.set_value(None)
    editor.details.direction.set_value(Direction.INCOMING)
    editor.details.purpose.set_value(Purpose.CARE)
    editor.details.mood.set_value(4)
    editor.details.wow.click()
    QTest.keyClicks(editor.topics.line, "second team")
    QTest.keyClick(editor.topics.line, Qt.Key.Key_Return)
    editor.people.line.setFocus()
    QTest.keyClicks(editor.people.line, "pim")
    qtbot.waitUntil(partial(offers, editor.people.line, "Pim"))
    QTest.keyClick(editor.people.line, Qt.Key.Key_Return)
    QTest.keyClicks(editor.promises.next_time, "Sailing")
    QTest.keyClicks(editor.next_step.title, "Send it")
    save(qtbot, panel)
    now = details(use_cases, contact_id, entry)
    changed = now.entry
    assert (changed.kind, changed.channel, changed.outcome) == (
        EntryKind.VIDEO_CALL,
        "Webex",
        None,
    )
    assert (changed.direction, changed.purpose) == (Direction.INCOMING, Purpose.CARE)
    assert (changed.mood, changed.wow) == (4, True)
    assert set(changed.topics) == {"board", "second-team"}
    assert [other.contact_id for other in changed.others] == [pim]
    assert [note.text for note in now.next_times] == ["How was the exam?", "Sailing"]
    assert [each.title for each in changed.follow_ups] == ["Call back", "Send it"]
    assert changed.happened_at == HAPPENED
    qtbot.waitUntil(lambda: panel.reading.note.toPlainText() == "She signs herself")


def test_the_time_of_a_follow_up_is_given_and_taken_away(
    qtbot: QtBot,
    panel: EntryPanel,
    use_cases: UseCases,
    contact_id: int,
    entry: EntryView,
    clock: FrozenClock,
) -> None:
    def due_after(change: Callable[[list[OptionalField]], object]) -> Due | None:
        panel.edit()
        qtbot.waitUntil(lambda: panel.editor is not None)
        assert panel.editor is not None
        change(panel.editor.promises.findChildren(OptionalField))
        save(qtbot, panel)
        return details(use_cases, contact_id, entry).entry.follow_ups[0].due

    def give_time(fields: list[OptionalField]) -> None:
        _day, at = fields
        QTest.mouseClick(at.button, Qt.MouseButton.LeftButton)
        QTest.keyClicks(at.editor, "1430")

    before = entry.follow_ups[0].due
    assert before is not None
    here = clock.zone().key
    assert due_after(give_time) == Due(before.on, time(14, 30), here)
    assert due_after(lambda fields: fields[1].set_on(False)) == before


def test_the_preview_follows_what_is_typed(qtbot: QtBot, editor: EntryEditor) -> None:
    editor.text.setPlainText("now **bold**")
    qtbot.waitUntil(lambda: editor.preview.toPlainText() == "now bold")
    QTest.keySequence(editor.text, "Alt+V")
    qtbot.waitUntil(editor.preview.isHidden)


def test_esc_leaves_with_the_draft_kept_and_then_the_entry(
    qtbot: QtBot, panel: EntryPanel, editor: EntryEditor, open_panel: OpenPanel
) -> None:
    editor.text.setPlainText("half a change")
    QTest.keyClick(editor.text, Qt.Key.Key_Escape)
    assert panel.editor is None
    qtbot.waitUntil(panel.entry_actions.draft_mark.isVisible)
    assert panel.reading.note.toPlainText() == "The board signs on the 30th"
    with qtbot.waitSignal(panel.closed):
        QTest.keyClick(QApplication.focusWidget() or panel, Qt.Key.Key_Escape)
    again = open_panel()
    assert again.editor is not None
    assert again.editor.text.toPlainText() == "half a change"
    assert again.editor.draft_mark.isVisible()


def test_a_discarded_draft_is_gone_and_can_be_taken_back(
    qtbot: QtBot,
    panel: EntryPanel,
    editor: EntryEditor,
    use_cases: UseCases,
    contact_id: int,
    entry: EntryView,
) -> None:
    editor.text.setPlainText("half a change")
    qtbot.waitUntil(lambda: details(use_cases, contact_id, entry).draft is not None)
    with qtbot.waitSignal(panel.undo_offered) as offered:
        editor.discard_button.click()
    qtbot.waitUntil(lambda: details(use_cases, contact_id, entry).draft is None)
    words, take_back = offered.args or ("", None)
    assert words == "Draft discarded"
    assert take_back is not None
    take_back()
    qtbot.waitUntil(panel.entry_actions.draft_mark.isVisible)


def test_typing_and_taking_it_back_leaves_no_draft(
    qtbot: QtBot,
    editor: EntryEditor,
    use_cases: UseCases,
    contact_id: int,
    entry: EntryView,
) -> None:
    before = editor.text.toPlainText()
    editor.text.setPlainText("other")
    qtbot.waitUntil(lambda: details(use_cases, contact_id, entry).draft is not None)
    editor.text.setPlainText(before)
    qtbot.waitUntil(lambda: details(use_cases, contact_id, entry).draft is None)
    assert not editor.draft_mark.isVisible()


def test_a_held_talk_in_the_future_is_refused_at_its_time(
    qtbot: QtBot, editor: EntryEditor, ui_context: UiContext
) -> None:
    when = editor.entry.when.editor
    assert isinstance(when, QDateTimeEdit)
    when.setDateTime(when.dateTime().addDays(60))
    editor.save()
    label = editor.errors.label(editor.entry)
    qtbot.waitUntil(label.isVisible)
    assert label.text().startswith("What was held can't lie in the future.")
    assert editor.entry.when.editor.hasFocus()


def test_somebody_has_to_be_on_it(qtbot: QtBot, editor: EntryEditor) -> None:
    editor.people.line.setFocus()
    QTest.keyClick(editor.people.line, Qt.Key.Key_Backspace)
    editor.save()
    label = editor.errors.label(editor.people)
    qtbot.waitUntil(label.isVisible)
    assert label.text().startswith("An entry needs at least one contact.")


def elsewhere(use_cases: UseCases, contact_id: int, entry: EntryView, text: str) -> None:
    """Change the text of the entry as another process does: no window hears of it."""
    read = details(use_cases, contact_id, entry)
    now, here = read.entry.happened_at, ZoneInfo(entry.zone)
    edit = entry_edit(replace(form_of_entry(read), text=text), read, now, here)
    use_cases.journal.edit_entry(entry.id, edit)


def test_what_was_changed_elsewhere_is_replaced_by_a_second_save_alone(
    qtbot: QtBot,
    panel: EntryPanel,
    editor: EntryEditor,
    use_cases: UseCases,
    contact_id: int,
    entry: EntryView,
    open_panel: OpenPanel,
) -> None:
    editor.text.setPlainText("My words")
    elsewhere(use_cases, contact_id, entry, "Their words")
    for again in (panel, None):  # the draft that it becomes remembers what it was made from
        open_ = again or open_panel()
        assert open_.editor is not None
        open_.editor.save()
        label = open_.editor.errors.label(open_.editor.save_button)
        qtbot.waitUntil(label.isVisible)
        assert label.text().startswith("This entry was changed elsewhere after you began.")
        assert details(use_cases, contact_id, entry).entry.text == "Their words"
        qtbot.waitUntil(lambda: details(use_cases, contact_id, entry).draft is not None)
    save(qtbot, open_)
    now = details(use_cases, contact_id, entry)
    assert (now.entry.text, now.draft) == ("My words", None)


def test_saving_what_was_deleted_elsewhere_says_so_and_keeps_the_draft(
    qtbot: QtBot,
    editor: EntryEditor,
    ui_context: UiContext,
    use_cases: UseCases,
    contact_id: int,
    entry: EntryView,
) -> None:
    editor.text.setPlainText("My words")
    with QSignalBlocker(ui_context.changes):  # as where another process does it
        use_cases.journal.delete_entry(entry.id)
    editor.save()
    label = editor.errors.label(editor.save_button)
    qtbot.waitUntil(label.isVisible)
    assert label.text().startswith("This entry was deleted meanwhile, so nothing was saved.")
    read = use_cases.kept_drafts.read
    qtbot.waitUntil(lambda: getattr(read(contact_id, entry.id), "text", "") == "My words")
