"""What can be done with a contact as a whole: copied, parked, archived, moved to the bin."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QWidget

from services.changes import ChangeSet
from services.clock import today
from services.contacts.reach import Way, methods_for
from services.contacts.values import ContactDetails
from services.terms import ParkReason
from services.use_cases import UseCases
from ui.context import UiContext
from ui.undo_actions import undoing
from ui.widgets.menu import Menu

Job = Callable[[UseCases], ChangeSet]


class ContactMenu(Menu):
    """Offer what fits the contact that shows, do it, and offer to take it back."""

    undo_offered = Signal(str, object)
    """Something was done: what, in words, and what takes it back."""

    parking_wished = Signal()
    """Somebody is to say until when, and why."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context = context
        self._details: ContactDetails | None = None
        self.copy_number = self._add(
            self.tr("&Copy phone number"), "copy", lambda: self._copy(Way.CALL)
        )
        self.copy_address = self._add(
            self.tr("Copy e-mail &address"), "copy", lambda: self._copy(Way.MAIL)
        )
        self.addSeparator()
        self.park = self._add(self.tr("&Park…"), "parked", self.parking_wished.emit)
        self.unpark = self._add(self.tr("&Park no longer"), "parked", self._on_unpark_chosen)
        self.archive = self._add(self.tr("A&rchive"), "archive", self._on_archive_chosen)
        self.unarchive = self._add(
            self.tr("Take out of the a&rchive"), "archive", self._on_unarchive_chosen
        )
        self.addSeparator()
        self.delete = self._add(self.tr("Move to the &bin"), "bin", self._on_delete_chosen)

    def show_contact(self, details: ContactDetails) -> None:
        """Offer what fits a contact."""
        self._details = details
        self.copy_number.setEnabled(bool(methods_for(Way.CALL, details.methods)))
        self.copy_address.setEnabled(bool(methods_for(Way.MAIL, details.methods)))
        day = today(self._context.clock)
        parked = details.parked_until is not None and details.parked_until > day
        self.park.setVisible(not parked)
        self.unpark.setVisible(parked)
        self.archive.setVisible(details.archived_at is None)
        self.unarchive.setVisible(details.archived_at is not None)

    def park_until(self, until: date, reason: ParkReason) -> None:
        """Prompt nobody to call the contact until a day after today."""
        id_ = self._id
        self._do(
            lambda cases: cases.editing.park(id_, until, reason),
            self.tr("Contact parked"),
        )

    def _add(self, text: str, icon: str, on_triggered: Callable[[], object]) -> QAction:
        action = self.addAction(self._context.theme.icons.icon(icon), text)
        action.triggered.connect(lambda _checked: on_triggered())
        return action

    def _copy(self, way: Way) -> None:
        if self._details is not None:
            first = methods_for(way, self._details.methods)[0]
            QGuiApplication.clipboard().setText(first.value)

    def _on_unpark_chosen(self) -> None:
        details = self._details
        if details is None or details.parked_until is None:
            return
        id_ = details.id
        self._do(
            lambda cases: cases.editing.unpark(id_),
            self.tr("Contact no longer parked"),
        )

    def _on_archive_chosen(self) -> None:
        id_ = self._id
        self._do(
            lambda cases: cases.editing.archive(id_),
            self.tr("Contact archived"),
        )

    def _on_unarchive_chosen(self) -> None:
        id_ = self._id
        self._do(
            lambda cases: cases.editing.unarchive(id_),
            self.tr("Contact taken out of the archive"),
        )

    def _on_delete_chosen(self) -> None:
        id_ = self._id
        self._do(
            lambda cases: cases.contacts.delete(id_),
            self.tr("Moved to the bin"),
        )

    @property
    def _id(self) -> int:
        return self._details.id if self._details is not None else 0

    def _do(self, job: Job, words: str) -> None:
        def on_done(changes: ChangeSet) -> None:
            self.undo_offered.emit(words, undoing(self._context, changes))

        self._context.tasks.write(self, job, on_done)
