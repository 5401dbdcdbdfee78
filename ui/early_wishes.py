"""Hear what is wished of the companions before they are loaded."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, SignalInstance

if TYPE_CHECKING:
    from ui.main_window.main_window import MainWindow
    from ui.tasks import Tasks


class EarlyWishes(QObject):
    """Call those who are to listen once something is told, and tell it again to them."""

    def __init__(
        self, signals: Iterable[SignalInstance], call: Callable[[], object], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._call = call
        self._slots = [(signal, partial(self._on_told, signal)) for signal in signals]
        for signal, slot in self._slots:
            signal.connect(slot)

    def end(self) -> None:
        """Hear nothing more: they listen themselves."""
        slots, self._slots = self._slots, []
        for signal, slot in slots:
            signal.disconnect(slot)

    def _on_told(self, signal: SignalInstance, *values: object) -> None:
        self.end()
        try:
            self._call()
        finally:
            signal.emit(*values)


def signals_of(window: MainWindow, tasks: Tasks) -> tuple[SignalInstance, ...]:
    """Return what only the companions listen to; undoing waits until they have read the log."""
    commands, pages = window.commands, window.page_area
    actions = (
        commands.import_contacts,
        commands.new_contact,
        commands.quick_note,
        commands.sample_people,
        commands.find_duplicates,
        commands.own_fields,
        commands.show_reminders,
        commands.settings,
        commands.shortcuts,
        commands.about,
        commands.quit,
    )
    return (
        *(action.triggered for action in actions),
        window.quick_note_wanted,
        window.files_dropped,
        window.close_requested,
        pages.draft_wanted,
        pages.reached_out,
        pages.check_in_begun,
        pages.call_started,
        pages.note_wanted,
        tasks.bug_raised,
        tasks.known_error_raised,
    )
