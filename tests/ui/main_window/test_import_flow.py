"""Files become contacts, one import at a time, and the journal stays usable meanwhile."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from services.imports import reading
from services.imports.import_service import ImportService
from services.use_cases import UseCases
from tests.ui.main_window.conftest import texts
from ui.context import UiContext
from ui.main_window.import_dialog import ImportDialog
from ui.main_window.import_flow import ImportFlow

ANNA = "BEGIN:VCARD\nVERSION:3.0\nFN:Anna de Vries\nTEL:+44 7700 900123\nEND:VCARD\n"
BRAM = "BEGIN:VCARD\nVERSION:4.0\nFN:Bram Jansen\nEND:VCARD\n"
NAMELESS = "BEGIN:VCARD\nVERSION:3.0\nNOTE:who?\nEND:VCARD\n"


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def flow(ui_context: UiContext, window: QWidget) -> ImportFlow:
    return ImportFlow(ui_context, window)


@pytest.fixture
def vcf(tmp_path: Path) -> Callable[..., Path]:
    def write(*cards: str, name: str = "phone.vcf") -> Path:
        (tmp_path / name).write_text("".join(cards), encoding="utf-8")
        return tmp_path / name

    return write


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Hold the reading of files until the event is set."""
    event = threading.Event()
    read_files = reading.read_files

    def read(paths: list[Path], **how: object) -> object:
        assert event.wait(20)
        return read_files(paths, **how)  # type: ignore[arg-type]

    monkeypatch.setattr(reading, "read_files", read)
    yield event
    event.set()


def the_dialog(window: QWidget) -> ImportDialog:
    (dialog,) = window.findChildren(ImportDialog)
    return dialog


def wait_for(qtbot: QtBot, window: QWidget, text: str) -> None:
    qtbot.waitUntil(lambda: text in texts(the_dialog(window)), timeout=20_000)


def names(use_cases: UseCases) -> list[str]:
    return [each.name for each in use_cases.contact_list.read().rows]


def test_a_file_becomes_contacts(
    qtbot: QtBot, flow: ImportFlow, window: QWidget, vcf: Callable[..., Path], use_cases: UseCases
) -> None:
    flow.import_files([vcf(ANNA, NAMELESS, BRAM), vcf(BRAM, name="laptop.vcf")])
    wait_for(qtbot, window, "Contacts imported")
    assert "phone.vcf, laptop.vcf" in texts(the_dialog(window))
    assert names(use_cases)[:2] == ["Anna de Vries", "Bram Jansen"]


def test_an_import_is_taken_back_by_what_is_offered_then(
    qtbot: QtBot,
    flow: ImportFlow,
    window: QWidget,
    vcf: Callable[..., Path],
    use_cases: UseCases,
    ui_context: UiContext,
) -> None:
    offers: list[tuple[str, Callable[[], None]]] = []
    flow.undo_offered.connect(lambda words, undo: offers.append((words, undo)))
    flow.import_files([vcf(ANNA, NAMELESS, BRAM)])
    wait_for(qtbot, window, "Contacts imported")
    assert not offers  # nobody could press it behind the dialog
    the_dialog(window).close()
    ((words, undo),) = offers
    assert words == "2 contacts imported"
    with qtbot.waitSignal(ui_context.changes.changed):
        undo()
    assert names(use_cases) == []


def test_nothing_is_offered_where_an_import_changed_nothing(
    qtbot: QtBot, flow: ImportFlow, window: QWidget, vcf: Callable[..., Path]
) -> None:
    offers: list[str] = []
    flow.undo_offered.connect(lambda words, _undo: offers.append(words))
    for _ in range(2):
        flow.import_files([vcf(ANNA)])
        wait_for(qtbot, window, "Contacts imported")
        the_dialog(window).close()
        qtbot.waitUntil(lambda: not window.findChildren(ImportDialog))
    assert len(offers) == 1


def test_notes_can_be_saved_while_a_file_is_read(
    qtbot: QtBot,
    flow: ImportFlow,
    window: QWidget,
    vcf: Callable[..., Path],
    ui_context: UiContext,
    held: threading.Event,
) -> None:
    flow.import_files([vcf(ANNA)])
    saved: list[None] = []
    ui_context.tasks.write(flow, lambda _cases: None, saved.append)
    qtbot.waitUntil(lambda: bool(saved))
    held.set()
    wait_for(qtbot, window, "Contacts imported")


def test_cancelling_imports_nothing(
    qtbot: QtBot,
    flow: ImportFlow,
    window: QWidget,
    vcf: Callable[..., Path],
    use_cases: UseCases,
    held: threading.Event,
) -> None:
    flow.import_files([vcf(ANNA, BRAM)])
    QTest.mouseClick(the_dialog(window).findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    held.set()
    wait_for(qtbot, window, "Import cancelled")
    assert names(use_cases) == []


def test_a_second_import_waits_for_no_turn(
    qtbot: QtBot,
    flow: ImportFlow,
    window: QWidget,
    vcf: Callable[..., Path],
    use_cases: UseCases,
    held: threading.Event,
) -> None:
    flow.import_files([vcf(ANNA)])
    flow.import_files([vcf(BRAM, name="laptop.vcf")])
    held.set()
    wait_for(qtbot, window, "Contacts imported")
    assert names(use_cases) == ["Anna de Vries"]


def test_after_one_import_comes_the_next(
    qtbot: QtBot, flow: ImportFlow, window: QWidget, vcf: Callable[..., Path], use_cases: UseCases
) -> None:
    for card, name in ((ANNA, "a.vcf"), (BRAM, "b.vcf")):
        flow.import_files([vcf(card, name=name)])
        wait_for(qtbot, window, "Contacts imported")
        the_dialog(window).close()
        qtbot.waitUntil(lambda: window.findChildren(ImportDialog) == [])
    assert names(use_cases) == ["Anna de Vries", "Bram Jansen"]


def test_a_file_that_is_not_there_is_said(
    qtbot: QtBot, flow: ImportFlow, window: QWidget, tmp_path: Path
) -> None:
    flow.import_files([tmp_path / "gone.vcf"])
    wait_for(qtbot, window, "Nothing was imported")


def test_a_bug_while_saving_ends_the_import_and_leaves_nothing_stuck(
    qtbot: QtBot,
    flow: ImportFlow,
    window: QWidget,
    vcf: Callable[..., Path],
    bugs: list[BaseException],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_arguments: object, **_more: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(ImportService, "save", fail)
    flow.import_files([vcf(ANNA)])
    wait_for(qtbot, window, "Nothing was imported")
    assert the_dialog(window).close()
    assert len(bugs) == 1
    bugs.clear()


def test_ending_the_app_gives_an_import_up(
    qtbot: QtBot,
    flow: ImportFlow,
    vcf: Callable[..., Path],
    ui_context: UiContext,
    use_cases: UseCases,
    held: threading.Event,
) -> None:
    flow.cancel()  # none runs: nothing to give up
    flow.import_files([vcf(ANNA)])
    flow.cancel()
    held.set()
    ui_context.tasks.close()
    assert names(use_cases) == []


def test_files_are_chosen_in_a_dialog(
    qtbot: QtBot, flow: ImportFlow, window: QWidget, vcf: Callable[..., Path], use_cases: UseCases
) -> None:
    flow.choose_files()
    (chooser,) = window.findChildren(QFileDialog)
    assert chooser.nameFilters() == ["Contact files (*.vcf *.vcard)", "All files (*)"]
    chooser.filesSelected.emit([str(vcf(ANNA))])
    chooser.close()
    wait_for(qtbot, window, "Contacts imported")
    assert names(use_cases) == ["Anna de Vries"]


def test_choosing_no_file_imports_nothing(flow: ImportFlow, window: QWidget) -> None:
    flow.import_files([])
    assert window.findChildren(ImportDialog) == []
