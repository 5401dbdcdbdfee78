"""An import says how far it is, and then what became of every card."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QProgressBar, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from services.changes import ChangeSet
from services.errors import KnownError
from services.imports.values import ImportRemark, ImportSummary, RejectedCard
from tests.ui.main_window.conftest import texts
from ui.main_window.import_dialog import ImportDialog
from ui.theme.theme import Theme


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def dialog(theme: Theme, window: QWidget) -> ImportDialog:
    dialog = ImportDialog(theme, "phone.vcf", window)
    dialog.open()
    return dialog


def summary(
    *, added: int = 0, updated: int = 0, unchanged: int = 0, rejects: int = 0, remarks: int = 0
) -> ImportSummary:
    return ImportSummary(
        added,
        updated,
        unchanged,
        tuple(
            RejectedCard("phone.vcf", i, "The card {n} has no name.", {"n": i})
            for i in range(1, rejects + 1)
        ),
        tuple(
            ImportRemark("phone.vcf", i, "Hanneke", "The photo was left out.")
            for i in range(1, remarks + 1)
        ),
        ChangeSet(),
    )


def details(dialog: ImportDialog) -> list[str]:
    field = dialog.findChildren(QPlainTextEdit)[0]
    return field.toPlainText().splitlines() if field.isVisible() else []


def button(dialog: ImportDialog) -> QPushButton:
    (found,) = dialog.findChildren(QPushButton)
    return found


def test_progress_moves_the_bar_and_an_unknown_total_keeps_it_busy(dialog: ImportDialog) -> None:
    bar = dialog.findChildren(QProgressBar)[0]
    assert (bar.minimum(), bar.maximum()) == (0, 0)
    dialog.show_progress(3, 4)
    assert bar.value() * 4 == bar.maximum() * 3
    dialog.show_progress(3_000_000_000, 4_000_000_000)  # bytes may be more than an int of Qt
    assert bar.value() * 4 == bar.maximum() * 3
    dialog.show_progress(1, 0)
    assert bar.maximum() == 0


@pytest.mark.parametrize("way", ["button", "Esc", "close"])
def test_closing_while_it_runs_cancels_and_waits_for_the_end(
    qtbot: QtBot, dialog: ImportDialog, way: str
) -> None:
    with qtbot.waitSignal(dialog.cancelled):
        if way == "button":
            QTest.mouseClick(button(dialog), Qt.MouseButton.LeftButton)
        elif way == "Esc":
            QTest.keyClick(dialog, Qt.Key.Key_Escape)
        else:
            dialog.close()
    assert dialog.isVisible()
    assert "Cancelling…" in texts(dialog)
    assert not button(dialog).isEnabled()
    dialog.show_cancelled()
    assert "Nothing was changed." in texts(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not shiboken6.isValid(dialog))


def test_enter_does_not_cancel_but_closes_at_the_end(qtbot: QtBot, dialog: ImportDialog) -> None:
    with qtbot.assertNotEmitted(dialog.cancelled):
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    dialog.show_summary(summary(added=1))
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not shiboken6.isValid(dialog))


def test_the_summary_counts_what_became_of_the_cards(dialog: ImportDialog) -> None:
    dialog.show_saving()
    assert "Saving contacts…" in texts(dialog)
    dialog.show_summary(summary(added=12, updated=3, unchanged=1))
    (counts,) = (text for text in texts(dialog) if "\n" in text)
    assert [line.split()[0] for line in counts.splitlines()] == ["12", "3", "1"]
    assert details(dialog) == []


def test_the_summary_lists_what_could_not_be_read_and_what_was_left_out(
    dialog: ImportDialog,
) -> None:
    dialog.show_summary(summary(rejects=2, remarks=1))
    lines = details(dialog)
    assert lines[1:3] == [
        "phone.vcf, card 1: The card 1 has no name.",
        "phone.vcf, card 2: The card 2 has no name.",
    ]
    assert lines[-1] == "phone.vcf, card 1: Hanneke: The photo was left out."


def test_a_file_rejected_as_a_whole_has_no_number(dialog: ImportDialog) -> None:
    reject = RejectedCard("notes.vcf", 0, "The file {file} has no cards.", {"file": "notes.vcf"})
    dialog.show_summary(ImportSummary(0, 0, 0, (reject,), (), ChangeSet()))
    assert details(dialog)[1] == "notes.vcf: The file notes.vcf has no cards."


def test_very_many_rejects_are_counted_and_some_are_listed(dialog: ImportDialog) -> None:
    dialog.show_summary(summary(rejects=50_000))
    lines = details(dialog)
    assert "50000" in lines[0].replace(",", "")
    assert len(lines) == 202
    assert "49800" in lines[-1].replace(",", "")


def test_an_error_says_that_nothing_was_imported_and_why(dialog: ImportDialog) -> None:
    dialog.show_error(KnownError())
    assert {"Nothing was imported", "Something went wrong. Try it again."} <= set(texts(dialog))
    assert button(dialog).text() == "Close"
