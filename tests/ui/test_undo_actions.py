"""Undo and Redo say what they would do, do it by keys, and leave text fields their own."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from services.changes import ChangeSet
from services.contacts.contact_service import ContactService
from services.store import Store
from services.undo.undo_service import NothingToUndoError
from services.undo.values import ChangeKind, ChangeLabel
from tests.support.journal import AddContact
from ui.context import UiContext
from ui.main_window.actions import WindowActions
from ui.undo_actions import UndoActions, undoing
from ui.widgets.undo_bar import UndoBar
from ui.wording.steps import step_text


class Bench:
    """Be a window with a line and a text, and the two actions."""

    def __init__(self, context: UiContext, qtbot: QtBot) -> None:
        self.window = QWidget()
        self.line, self.text = QLineEdit(), QTextEdit()
        self.elsewhere = QWidget()
        self.elsewhere.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self.window)
        for widget in (self.line, self.text, self.elsewhere):
            column.addWidget(widget)
        self.commands = WindowActions(context.theme, self.window)
        self.bar = UndoBar(context.theme, self.window, has_keys=False)
        self.actions = UndoActions(context, self.commands, self.bar, self.window)
        self.actions.read()
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        self.elsewhere.setFocus()

    def await_words(self, qtbot: QtBot, words: str) -> None:
        """Wait until the strip says something."""
        qtbot.waitUntil(lambda: self.bar.accessibleName() == words)

    @property
    def undo(self) -> QAction:
        return self.commands.undo

    @property
    def redo(self) -> QAction:
        return self.commands.redo


@pytest.fixture
def bench(ui_context: UiContext, qtbot: QtBot, add_contact: AddContact) -> Bench:
    add_contact("Anna & Vos")
    bench = Bench(ui_context, qtbot)
    qtbot.addWidget(bench.window)
    qtbot.waitUntil(lambda: bench.undo.text() == "&Undo adding Anna && Vos")
    return bench


def is_there(store: Store) -> bool:
    with store.read() as session:
        return bool(session.connection().exec_driver_sql("SELECT count(*) FROM contact").scalar())


def test_keys_undo_and_redo_and_say_so(bench: Bench, store: Store, qtbot: QtBot) -> None:
    assert (bench.undo.isEnabled(), bench.redo.isEnabled()) == (True, False)
    for redo in ("Ctrl+Shift+Z", "Ctrl+Y"):
        qtbot.keySequence(bench.elsewhere, "Ctrl+Z")
        bench.await_words(qtbot, "Undone: adding Anna & Vos")
        qtbot.waitUntil(lambda: bench.redo.text() == "R&edo adding Anna && Vos")
        assert (bench.undo.isEnabled(), bench.redo.isEnabled()) == (False, True)
        assert bench.undo.text() == "&Undo"
        assert not is_there(store)
        qtbot.keySequence(bench.elsewhere, redo)
        bench.await_words(qtbot, "Done again: adding Anna & Vos")
        qtbot.waitUntil(bench.undo.isEnabled)
        assert is_there(store)


@pytest.mark.parametrize("field", ["line", "text"])
def test_text_field_with_the_focus_has_undo_for_itself(
    field: str, bench: Bench, store: Store, qtbot: QtBot
) -> None:
    widget = getattr(bench, field)
    widget.setFocus()
    QTest.keyClicks(widget, "typed")
    for _ in range(3):  # also where there is no more to undo in it
        qtbot.keySequence(widget, "Ctrl+Z")
    typed = widget.text() if field == "line" else widget.toPlainText()
    assert typed == ""
    assert is_there(store)
    assert bench.undo.isEnabled()


def test_change_from_elsewhere_is_what_undo_means_next(
    bench: Bench, store: Store, qtbot: QtBot
) -> None:
    ContactService(store).delete(1)
    qtbot.waitUntil(lambda: bench.undo.text() == "&Undo deleting Anna && Vos")


def test_strip_undoes_its_own_change_and_nothing_newer(
    bench: Bench, ui_context: UiContext, store: Store, qtbot: QtBot
) -> None:
    deleted = ContactService(store).delete(1)
    undo = undoing(ui_context, deleted)
    assert undo is not None
    ContactService(store).restore(1)
    with qtbot.waitSignal(ui_context.tasks.known_error_raised) as told:
        undo()
    assert isinstance((told.args or [None])[0], NothingToUndoError)


def test_change_that_is_no_step_offers_nothing(ui_context: UiContext) -> None:
    assert undoing(ui_context, ChangeSet(settings=frozenset({"language"}))) is None


@pytest.mark.parametrize("kind", ChangeKind)
def test_every_kind_has_words_for_one_and_for_many(kind: ChangeKind, qapp: object) -> None:
    one = step_text(ChangeLabel(1, kind, "Anna Vos"))
    assert "Anna Vos" in one or kind in {ChangeKind.OTHER, ChangeKind.FRESH_START}
    assert "{" not in step_text(ChangeLabel(1, kind, None, 3))


def test_a_group_that_came_with_the_app_is_called_as_it_shows(qapp: object) -> None:
    assert step_text(ChangeLabel(1, ChangeKind.GROUP_DELETED, "clients")) == "deleting Clients"
    assert step_text(ChangeLabel(1, ChangeKind.GROUP_ADDED, "Friends")) == "adding Friends"


def test_long_name_is_cut(qapp: object) -> None:
    text = step_text(ChangeLabel(1, ChangeKind.FOLLOW_UP_ADDED, "word " * 40))
    assert len(text) < 60
    assert text.endswith("…”")
