"""The window in which a follow-up is changed, or a new one made."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from services.contacts.field_rules import TEXT_LIMIT
from services.errors import KnownError
from services.follow_ups.due import Due
from services.follow_ups.recurrence import Recurrence
from services.follow_ups.values import FollowUpView, NewFollowUp
from services.journal.values import Participant
from ui.contact_page.composer_panel import SAVE_KEYS, listen
from ui.contact_page.field_errors import FieldErrors
from ui.contact_page.people_field import PersonLine
from ui.context import UiContext
from ui.follow_ups.due_fields import DueFields
from ui.theme.metrics import XL, L, S
from ui.widgets.buttons import Button
from ui.widgets.chip import Chip
from ui.widgets.labels import Label
from ui.widgets.short_line import ShortLine
from ui.wording.errors import cut_off_text, error_text

_WIDTH_PX = 480


@dataclass(frozen=True, slots=True)
class FilledIn:
    """Hold what a follow-up is to be, and with whom it is if that was asked."""

    wanted: NewFollowUp
    contact: Participant | None = None


class FollowUpEditor(QDialog):
    """Ask what is to be done, when, and of a new one with whom.

    It stays open until close_saved(): what is refused is said at its field, and nothing is lost.
    """

    saved = Signal(object)
    """It is to be saved as a FilledIn says."""

    def __init__(
        self,
        context: UiContext,
        view: FollowUpView | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme = self._theme = context.theme
        self._asks_contact = view is None
        self._contact: Participant | None = None
        title = self.tr("New follow-up") if view is None else self.tr("Change the follow-up")
        self.setWindowTitle(title)
        self.setMinimumWidth(theme.px(_WIDTH_PX))
        self.person = PersonLine(context, self.tr("With whom?"))
        self._chip: Chip | None = None
        self._chip_place = QVBoxLayout()
        self.title = ShortLine(TEXT_LIMIT, view.title if view else "")
        self.title.setAccessibleName(self.tr("Follow-up"))
        self.title.setPlaceholderText(self.tr("What is to be done"))
        self.due = DueFields(theme, context.clock)
        if view is not None:
            self.due.show_values(view.due, view.repeat, view.lead_minutes)
        self.save_button = Button(theme, self.tr("Save"), variant="primary")
        self.save_button.setDefault(True)
        self.errors = FieldErrors(
            {
                self.person: self.person,
                self.title: self.title,
                self.due: self.due.repeats.choice,
                self.save_button: self.save_button,
            }
        )
        self._lay_out(Label(title, "strong"), Button(theme, self.tr("Cancel"), variant="flat"))
        self._connect()
        self._show_contact(None)
        (self.person if self._asks_contact else self.title).setFocus()
        self.title.selectAll()

    @property
    def filled_in(self) -> FilledIn:
        """Return what is filled in now."""
        repeats = self.due.repeats
        due: Due | None = self.due.due
        repeat: Recurrence | None = repeats.repeat
        wanted = NewFollowUp(self.title.text(), due, repeat, repeats.lead_minutes)
        return FilledIn(wanted, self._contact)

    def choose_contact(self, contact: Participant) -> None:
        """Fill in with whom it is."""
        self._show_contact(contact)
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_error(self, error: KnownError) -> None:
        """Say what was refused, at what it is about, and lead there."""
        self._set_busy(False)
        self.errors.show(self._refused(error), error_text(error), take_focus=True)

    def event(self, event: QEvent) -> bool:
        """Grow once all within is laid out anew, where a line wraps or one was added."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            layout = self.layout()
            assert layout is not None
            height = layout.totalHeightForWidth(self.width())
            self.resize(self.width(), max(self.height(), height))
        return done

    def close_saved(self) -> None:
        """Close: all of it is in the journal."""
        self.accept()

    def _lay_out(self, heading: Label, cancel: Button) -> None:
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, 20, XL, 20)
        column.setSpacing(S)
        column.addWidget(heading)
        column.addLayout(self._chip_place)
        for field in (self.person, self.title, self.due):
            column.addWidget(field)
            column.addWidget(self.errors.label(field))
        column.addWidget(self.errors.label(self.save_button))
        column.addStretch()
        column.addSpacing(L - S)
        column.addLayout(buttons)

    def _connect(self) -> None:
        for keys in SAVE_KEYS:
            listen(self, keys, self._save)
        self.save_button.clicked.connect(self._save)
        self.person.chosen.connect(self.choose_contact)
        self.person.unknown.connect(self._on_unknown)
        self.person.textEdited.connect(lambda _text: self.errors.show(self.person, ""))
        self.title.textEdited.connect(lambda _text: self.errors.show(self.title, ""))
        self.title.overflowed.connect(lambda: self.errors.remark(self.title, cut_off_text()))
        self.due.edited.connect(self._on_due_edited)
        self.finished.connect(self.deleteLater)

    def _on_due_edited(self) -> None:
        self.errors.show(self.due, "")

    def _save(self) -> None:
        if not self.save_button.isEnabled():
            return
        problem = self._problem()
        if self._asks_contact and self._contact is None:
            words = self.tr("Choose with whom it is: type a few letters of the name.")
            self.errors.show(self.person, words, take_focus=True)
        elif problem is not None:
            self.show_error(problem)
        else:
            self._set_busy(True)
            self.saved.emit(self.filled_in)

    def _problem(self) -> KnownError | None:
        """Return what can be said without asking the journal."""
        from services.follow_ups.follow_up_rows import EmptyTitleError  # loads SQLAlchemy

        return None if self.title.text().strip() else EmptyTitleError()

    def _refused(self, error: KnownError) -> QWidget:
        from services.follow_ups.follow_up_rows import EmptyTitleError, LeadTimeError
        from services.follow_ups.recurrence import NeverFiresError, RepeatNeedsDateError
        from services.follow_ups.rule_text import TooOftenError, UnreadableRuleError

        match error:
            case EmptyTitleError():
                return self.title
            case (
                LeadTimeError()
                | NeverFiresError()
                | RepeatNeedsDateError()
                | TooOftenError()
                | UnreadableRuleError()
            ):
                return self.due
        return self.save_button

    def _set_busy(self, busy: bool) -> None:
        self.save_button.setEnabled(not busy)
        self.title.setReadOnly(busy)
        self.due.setEnabled(not busy)

    def _show_contact(self, contact: Participant | None) -> None:
        self._contact = contact
        self.person.setVisible(self._asks_contact and contact is None)
        if self._chip is not None:
            self._chip.hide()
            self._chip.deleteLater()
            self._chip = None
        if contact is not None:
            self._chip = Chip(self._theme, contact.name, person=contact.name, removable=True)
            self._chip.removed.connect(self._on_chip_removed)
            self._chip_place.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignLeading)
        self.errors.show(self.person, "")

    def _on_chip_removed(self) -> None:
        self._show_contact(None)
        self.person.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_unknown(self, name: str) -> None:
        from services.contacts.contact_service import UnknownContactError  # loads SQLAlchemy

        self.errors.show(self.person, error_text(UnknownContactError(name=name)))
