"""An entry opened in place: read whole, changed, moved, with its files; drafts come back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDateTimeEdit, QMessageBox
from pytestqt.qtbot import QtBot

from services.follow_ups.due import Due
from services.follow_ups.values import NewFollowUp
from services.journal.attached_files import FileContent, OpenedCopies
from services.journal.entry_reader import EntryDetails
from services.journal.values import EntryView, NewEntry
from services.terms import Direction, EntryKind, Outcome, Purpose
from services.use_cases import UseCases
from tests.support.journal import AddContact
from tests.ui.contact_page.conftest import AddEntry
from ui.contact_page.entry_editor import EntryEditor
from ui.contact_page.entry_panel import EntryPanel
from ui.context import UiContext

HAPPENED = datetime(2026, 2, 27, 13, 5, 42, tzinfo=UTC)


@pytest.fixture
def opened() -> list[str]:
    """Collect the links that were handed to the system."""
    return []


@pytest.fixture
def entry(add_entry: AddEntry, contact_id: int) -> EntryView:
    return add_entry(
        NewEntry(
            (contact_id,),
            EntryKind.CALL,
            "The **board** signs on the 30th #budget",
            channel="phone",
            outcome=Outcome.HELD,
            happened_at=HAPPENED,
            duration_s=1_100,
            next_times=("How was the exam?",),
            follow_ups=(NewFollowUp("Call back", Due(date(2026, 3, 6))),),
        )
    )


OpenPanel = Callable[[], EntryPanel]


@pytest.fixture
def open_panel(
    qtbot: QtBot,
    ui_context: UiContext,
    contact_id: int,
    entry: EntryView,
    opened: list[str],
    profile: Path,
) -> OpenPanel:
    """Show the entry and wait until it has been read."""

    def take(link: str) -> bool:
        opened.append(link)
        return True

    def open_() -> EntryPanel:
        panel = EntryPanel(ui_context, contact_id, entry.id, take, OpenedCopies(profile))
        qtbot.addWidget(panel)
        panel.resize(560, 500)
        with qtbot.waitSignal(panel.shown), qtbot.waitActive(panel):
            panel.show()
            panel.activateWindow()
        return panel

    return open_


@pytest.fixture
def panel(open_panel: OpenPanel) -> EntryPanel:
    return open_panel()


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


def test_it_shows_the_text_as_it_reads(panel: EntryPanel) -> None:
    assert panel.reading.note.toPlainText() == "The board signs on the 30th"
    assert not panel.reading.unfold_button.isVisible()


def test_a_long_text_folds(
    qtbot: QtBot, use_cases: UseCases, panel: EntryPanel, entry: EntryView, contact_id: int
) -> None:
    new = NewEntry((contact_id,), text="x\n\n" * 200, happened_at=HAPPENED)
    (id_,) = use_cases.journal.add_entry(new).entries
    folded = use_cases.entries.read(contact_id, id_)
    panel.reading.show_entry(folded)
    height = panel.reading.note.height()
    assert panel.reading.unfold_button.isVisible()
    panel.reading.unfold_button.click()
    assert panel.reading.note.height() > 4 * height
    assert not panel.reading.unfold_button.isVisible()


def test_saving_nothing_changes_nothing_but_the_time_of_change(
    qtbot: QtBot, panel: EntryPanel, use_cases: UseCases, contact_id: int, entry: EntryView
) -> None:
    before = details(use_cases, contact_id, entry)
    panel.edit()
    save(qtbot, panel)
    assert details(use_cases, contact_id, entry) == before


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
    QTest.keyClicks(editor.people.line, "pim")
    qtbot.waitUntil(partial(editor.people.line.offers, "Pim"))
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
    qtbot.waitUntil(panel.draft_mark.isVisible)
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
    qtbot.waitUntil(panel.draft_mark.isVisible)


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


def test_it_moves_to_somebody_else_and_back(
    qtbot: QtBot,
    panel: EntryPanel,
    use_cases: UseCases,
    contact_id: int,
    add_contact: AddContact,
) -> None:
    pim = add_contact("Pim Rozendaal")
    QTest.keySequence(panel.edit_button, "Ctrl+M")
    assert panel.mover.hasFocus()
    QTest.keyClicks(panel.mover, "pim")
    qtbot.waitUntil(partial(panel.mover.offers, "Pim"))
    with qtbot.waitSignal(panel.closed), qtbot.waitSignal(panel.undo_offered) as told:
        QTest.keyClick(panel.mover, Qt.Key.Key_Return)
    assert [each.follow_ups[0].title for each in use_cases.timeline.page(pim).entries] == [
        "Call back"
    ]
    words, take_back = told.args or ("", None)
    assert words == "Moved to Pim Rozendaal"
    assert take_back is not None
    take_back()
    qtbot.waitUntil(lambda: len(use_cases.timeline.page(contact_id).entries) == 1)


def test_it_closes_when_it_is_deleted_elsewhere(
    qtbot: QtBot, panel: EntryPanel, use_cases: UseCases, entry: EntryView
) -> None:
    with qtbot.waitSignal(panel.closed):
        use_cases.journal.delete_entry(entry.id)


def test_links_open_by_a_click_and_only_to_the_web_mail_and_phone(
    panel: EntryPanel, opened: list[str]
) -> None:
    note = panel.reading.note
    for link in ("https://example.com/a?b=c", "mailto:anna@firm.example", "tel:+447700900001"):
        note.anchorClicked.emit(QUrl(link))
    for link in ("file:///etc/passwd", "smb://host/share", "javascript:alert(1)", "note.txt"):
        note.anchorClicked.emit(QUrl(link))
    assert opened == [
        "https://example.com/a?b=c",
        "mailto:anna@firm.example",
        "tel:+447700900001",
    ]


def test_a_follow_up_is_ticked(qtbot: QtBot, panel: EntryPanel, entry: EntryView) -> None:
    row = panel.reading.follow_up_rows[0]
    with qtbot.waitSignal(panel.follow_up_ticked) as ticked:
        row.click()
    assert ticked.args == [entry.follow_ups[0], True]


def attach(qtbot: QtBot, panel: EntryPanel, use_cases: UseCases, name: str, data: bytes) -> None:
    file = FileContent(name, "application/octet-stream", data)
    use_cases.attachments.attach(panel.entry_id, [file])
    qtbot.waitUntil(lambda: len(panel.attachments.buttons) == 1)


def test_a_file_dropped_on_it_is_attached(
    qtbot: QtBot, panel: EntryPanel, tmp_path: Path, use_cases: UseCases
) -> None:
    path = tmp_path / "offer.pdf"
    path.write_bytes(b"%PDF")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(QPoint(5, 5)),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    panel.dropEvent(event)
    qtbot.waitUntil(lambda: len(panel.attachments.buttons) == 1)
    assert panel.attachments.buttons[0].text().startswith("offer.pdf · 4 bytes")


def test_a_document_opens_from_a_private_copy(
    qtbot: QtBot, panel: EntryPanel, use_cases: UseCases, opened: list[str], profile: Path
) -> None:
    attach(qtbot, panel, use_cases, "offer 50%.pdf", b"%PDF")
    panel.attachments.open(panel.attachments.shown[0])
    qtbot.waitUntil(lambda: len(opened) == 1)
    path = Path(QUrl(opened[0]).toLocalFile())
    assert path.is_relative_to(profile)
    assert (path.name, path.read_bytes()) == ("offer 50%.pdf", b"%PDF")


@pytest.mark.parametrize("goes_on", [True, False])
def test_a_program_opens_only_after_a_warning(
    qtbot: QtBot, panel: EntryPanel, use_cases: UseCases, opened: list[str], goes_on: bool
) -> None:
    attach(qtbot, panel, use_cases, "setup.exe", b"MZ")
    panel.attachments.open(panel.attachments.shown[0])
    question = panel.findChild(QMessageBox)
    assert question is not None
    assert question.text() == "setup.exe may be a program"
    role = QMessageBox.ButtonRole
    wanted = role.DestructiveRole if goes_on else role.RejectRole
    button = next(each for each in question.buttons() if question.buttonRole(each) == wanted)
    button.click()
    if goes_on:
        qtbot.waitUntil(lambda: len(opened) == 1)
    else:
        qtbot.waitUntil(lambda: panel.findChild(QMessageBox) is None)
        assert opened == []


def test_a_copy_is_saved(
    qtbot: QtBot, panel: EntryPanel, use_cases: UseCases, tmp_path: Path
) -> None:
    attach(qtbot, panel, use_cases, "offer.pdf", b"%PDF")
    path = tmp_path / "copy.pdf"
    panel.attachments.save_copy(panel.attachments.shown[0], path)
    qtbot.waitUntil(path.exists)
    assert path.read_bytes() == b"%PDF"


def test_a_file_is_taken_off_and_back(qtbot: QtBot, panel: EntryPanel, use_cases: UseCases) -> None:
    attach(qtbot, panel, use_cases, "offer.pdf", b"%PDF")
    with qtbot.waitSignal(panel.undo_offered) as offered:
        panel.attachments.detach(panel.attachments.shown[0])
    qtbot.waitUntil(lambda: panel.attachments.buttons == [])
    words, take_back = offered.args or ("", None)
    assert words == "Attachment removed"
    assert take_back is not None
    take_back()
    qtbot.waitUntil(lambda: len(panel.attachments.buttons) == 1)
