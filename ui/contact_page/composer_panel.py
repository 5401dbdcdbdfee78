"""All that is asked below the text of a new entry, with what is wrong beside each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from services.errors import KnownError
from ui.contact_page.composer_fields import EntryFields
from ui.contact_page.field_errors import FieldErrors
from ui.contact_page.followed_text import FollowedText
from ui.contact_page.next_step_fields import NextStepFields
from ui.contact_page.note_edit import NoteEdit
from ui.contact_page.note_form import NoteForm
from ui.contact_page.people_field import PeopleField
from ui.context import UiContext
from ui.theme.metrics import M, S
from ui.widgets.buttons import Button
from ui.widgets.folding_button import FoldingButton, fold_words
from ui.widgets.labels import Label
from ui.widgets.shrinking_area import ShrinkingArea
from ui.widgets.styling import tip
from ui.wording.errors import cut_off_text, error_text

SAVE_KEYS = ("Ctrl+Return", "Ctrl+Enter")  # the second is the keypad's
RING_PX = 4
"""What the composer keeps free at its sides for focus rings."""

_LEAST_PX = 96
NEXT_STEP_KEY, DUE_KEY, PEOPLE_KEY = "Alt+N", "Alt+D", "Alt+P"


class ComposerPanel(QWidget):
    """Ask what it was, who took part and what comes next; save or throw away below."""

    edited = Signal()

    def __init__(self, context: UiContext, text: NoteEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = context.theme
        self.text = text
        self.entry = EntryFields(theme, context.clock)
        self.followed = FollowedText(context, text, self.entry, self)
        self.people = PeopleField(context)
        self.next_step = NextStepFields(theme, context.clock)
        self.save_button = save_button(context)
        self.discard_button = FoldingButton(
            theme, self.tr("Discard draft"), variant="flat", icon="bin", compact=True
        )
        self.discard_button.setToolTip(tip(self.discard_button.text()))
        self.next_step.title.setToolTip(tip(self.tr("Next step"), NEXT_STEP_KEY))
        self.next_step.day.button.setToolTip(tip(self.tr("Pick a date"), DUE_KEY))
        self.people.line.setToolTip(tip(self.people.line.placeholderText(), PEOPLE_KEY))
        self.errors = FieldErrors(
            {
                text: text,
                self.entry: self.entry.when.editor,
                self.people: self.people.line,
                self.next_step: self.next_step.title,
                self.save_button: self.save_button,
            }
        )
        self._lay_out()
        tell_of_unknown(self.people, self.errors)
        for field in (self.entry, self.people, self.next_step):
            field.edited.connect(lambda field=field: self._on_edited(field))
        for line in (self.entry, self.next_step):
            line.overflowed.connect(lambda line=line: self.errors.remark(line, cut_off_text()))

    def show_form(self, form: NoteForm, contact_id: int | None) -> None:
        """Show what was filled in before."""
        self.entry.show_form(form)
        self.people.show_people(form.people, [contact_id] if contact_id is not None else [])
        self.next_step.show_form(form)
        self.followed.begin(form)
        self.errors.clear()

    def filled(self, form: NoteForm) -> NoteForm:
        """Return the form with what is filled in here."""
        return self.next_step.filled(self.people.filled(self.entry.filled(form)))

    def show_error(self, error: KnownError) -> None:
        """Say what was refused, at what it is about, and lead there."""
        field = refused_field(error, self)
        leads = field is not self.save_button
        self.errors.show(field, error_text(error), take_focus=leads)

    def show_field(self, field: QWidget) -> None:
        """Scroll to what has the keyboard, where there is no room for all fields."""
        self._area.show_within(field)

    def set_busy(self, *, busy: bool) -> None:
        """Let nothing be typed that the entry being saved would not have."""
        self.next_step.title.setReadOnly(busy)
        self.people.setEnabled(not busy)

    def _lay_out(self) -> None:
        hint = Label(self.tr("Esc keeps the draft"), "meta", "text3")
        fields = QWidget()
        column = QVBoxLayout(fields)
        column.setContentsMargins(RING_PX, RING_PX, RING_PX, RING_PX)
        column.setSpacing(S)
        for field in (self.entry, self.people, self.next_step):
            column.addWidget(field)
            column.addWidget(self.errors.label(field))
        self._area = ShrinkingArea(fields, _LEAST_PX)
        panel = QVBoxLayout(self)
        panel.setContentsMargins(0, 0, 0, S)
        panel.setSpacing(S - RING_PX)
        panel.addWidget(self._area)
        foot = QVBoxLayout()
        foot.setContentsMargins(RING_PX, 0, RING_PX, 0)
        foot.setSpacing(S)
        foot.addWidget(self.errors.label(self.save_button))
        foot.addWidget(_Footer(self.discard_button, hint, self.save_button))
        panel.addLayout(foot)
        QWidget.setTabOrder(self.save_button, self.discard_button)

    def _on_edited(self, field: QWidget) -> None:
        self.errors.show(field, "")
        self.edited.emit()


class _Footer(QWidget):
    """Hold the buttons; the hint between them gives way first, then the keys, then a word."""

    def __init__(self, discard: FoldingButton, hint: Label, save: Button) -> None:
        super().__init__()
        self._discard, self._hint, self._save = discard, hint, save
        save.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)  # may shrink
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(M)
        row.addWidget(discard)
        row.addStretch()
        row.addWidget(hint)
        row.addWidget(save)

    def minimumSizeHint(self) -> QSize:
        """Give way as far as the buttons at their smallest."""
        width = self._discard.minimumSizeHint().width() + M + self._save.minimumSizeHint().width()
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what there is room for."""
        super().resizeEvent(event)
        save = self._save.minimumSizeHint().width()
        fold_words([self._discard], self.width() - save, M)
        needed = self._discard.worded_width() + self._save.sizeHint().width() + 2 * M
        self._hint.setVisible(needed + self._hint.sizeHint().width() <= self.width())


def tell_of_unknown(people: PeopleField, errors: FieldErrors) -> None:
    """Say at the people, until more is typed, that nobody is called what was entered."""

    def tell(name: str) -> None:
        from services.contacts.contact_service import UnknownContactError  # loads SQLAlchemy

        errors.show(people, error_text(UnknownContactError(name=name)))

    people.unknown.connect(tell)
    people.line.textEdited.connect(lambda: errors.show(people, ""))


class FormParts(Protocol):
    """Name the parts of a form that something can be wrong with."""

    text: NoteEdit
    entry: EntryFields
    people: PeopleField
    next_step: NextStepFields
    save_button: Button


def refused_field(error: KnownError, parts: FormParts) -> QWidget:
    """Return the part of a form that an error is about; the button where it is about none."""
    from services.follow_ups.follow_up_rows import EmptyTitleError
    from services.follow_ups.recurrence import NeverFiresError, RepeatNeedsDateError
    from services.follow_ups.rule_text import TooOftenError, UnreadableRuleError
    from services.gone import GoneError
    from services.journal.entry_rows import (
        EmptyEntryError,
        HeldInFutureError,
        NoContactError,
        TooLongTextError,
    )

    match error:
        case EmptyEntryError() | TooLongTextError():
            return parts.text
        case HeldInFutureError():
            return parts.entry
        case NoContactError():
            return parts.people
        case GoneError() if parts.people.people:
            return parts.people
        case (
            EmptyTitleError()
            | NeverFiresError()
            | RepeatNeedsDateError()
            | TooOftenError()
            | UnreadableRuleError()
        ):
            return parts.next_step
    return parts.save_button


def save_button(context: UiContext) -> Button:
    """Return the button that saves; its keys are heard only where the writer has the focus."""
    words = QCoreApplication.translate("Composer", "Save")
    button = Button(
        context.theme, words, variant="primary", shortcut=SAVE_KEYS[1], shows_shortcut=True
    )
    button.setShortcut(QKeySequence())
    return button


def lead_to(widget: QWidget) -> None:
    """Put the caret there, as by its shortcut."""
    widget.setFocus(Qt.FocusReason.ShortcutFocusReason)


def listen(widget: QWidget, keys: str, on_pressed: Callable[[], object]) -> QShortcut:
    """Hear keys while the focus is in a widget or what stands in it."""
    shortcut = QShortcut(QKeySequence(keys), widget, on_pressed)
    # Not by the constructor: PySide drops a context that stands beside a slot.
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    return shortcut
