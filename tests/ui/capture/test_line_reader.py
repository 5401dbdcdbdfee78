"""Lines are read with the names that there are now."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from services.capture.note import QuickNote
from services.contacts.editing_values import ContactField
from services.contacts.values import NewContact
from services.use_cases import UseCases
from tests.support.jobs import Gate
from ui.capture.line_reader import LineReader
from ui.context import UiContext


def named(reader: LineReader, text: str) -> list[str]:
    """Return whom a line names."""
    reading = reader.read(QuickNote(text))
    assert reading is not None
    return [each.name for each in reading.contacts]


def test_nothing_is_read_before_names_are(
    qtbot: QtBot, ui_context: UiContext, people: dict[str, int]
) -> None:
    reader = LineReader(ui_context)
    assert reader.read(QuickNote("Called Anna")) is None
    with qtbot.waitSignal(reader.changed):
        reader.load()
    assert reader.is_ready
    assert named(reader, "Called Anna") == ["Anna de Vries"]


def test_names_are_read_once(qtbot: QtBot, reader: LineReader) -> None:
    with qtbot.assertNotEmitted(reader.changed, wait=100):
        reader.load()


def test_a_new_contact_is_known_at_once(
    qtbot: QtBot, reader: LineReader, use_cases: UseCases
) -> None:
    with qtbot.waitSignal(reader.changed):
        use_cases.contacts.add(NewContact("Jeroen Smit"))
    assert named(reader, "Called Jeroen") == ["Jeroen Smit"]


def test_who_is_called_otherwise_or_gone_is_not_known_any_more(
    qtbot: QtBot, reader: LineReader, use_cases: UseCases, people: dict[str, int]
) -> None:
    with qtbot.waitSignal(reader.changed):
        use_cases.editing.set_field(
            people["Anna de Vries"], ContactField.FULL_NAME, "Hanneke de Vries"
        )
    assert named(reader, "Called Anna") == []
    assert named(reader, "Called Hanneke") == ["Hanneke de Vries"]
    with qtbot.waitSignal(reader.changed):
        use_cases.bulk.delete([people["Bram Jansen"]])
    assert named(reader, "Called Bram") == ["Bram van den Berg"]


def test_what_changes_while_names_are_read_is_not_missed(
    qtbot: QtBot,
    ui_context: UiContext,
    use_cases: UseCases,
    people: dict[str, int],
    gate: Gate,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    names = use_cases.contact_names()
    index = names.index()  # as it was before

    def slow_index(_self: object) -> object:
        gate.job()
        return index

    monkeypatch.setattr(type(names), "index", slow_index)
    reader = LineReader(ui_context)
    reader.load()
    gate.await_begin()
    use_cases.contacts.add(NewContact("Jeroen Smit"))
    QCoreApplication.processEvents()  # it hears of it while names are still read
    gate.open()
    qtbot.waitUntil(lambda: reader.is_ready and named(reader, "Called Jeroen") == ["Jeroen Smit"])


def test_other_changes_are_no_reason_to_read_names(
    qtbot: QtBot, reader: LineReader, use_cases: UseCases
) -> None:
    with qtbot.assertNotEmitted(reader.changed, wait=100):
        use_cases.settings.write("a", 1)
