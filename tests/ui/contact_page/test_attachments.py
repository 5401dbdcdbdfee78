"""The files of an entry: taken in, opened after a warning, saved, taken off."""

from __future__ import annotations

from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from services.journal.attached_files import FileContent
from services.use_cases import UseCases
from ui.contact_page.attachment_list import AttachmentList
from ui.contact_page.entry_panel import EntryPanel
from ui.context import UiContext


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


def test_a_file_is_attached_though_its_entry_was_left(
    qtbot: QtBot, ui_context: UiContext, panel: EntryPanel, tmp_path: Path, use_cases: UseCases
) -> None:
    path = tmp_path / "offer.pdf"
    path.write_bytes(b"%PDF")
    files = AttachmentList(
        ui_context, panel.entry_id, lambda _link: True, panel.attachments._copies
    )
    files.attach([path])
    shiboken6.delete(files)
    qtbot.waitUntil(lambda: len(panel.attachments.buttons) == 1)
    assert use_cases.attached.content(panel.attachments.shown[0].id).data == b"%PDF"


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
