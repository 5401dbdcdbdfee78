"""Fields that only an edit asks for: who began, why, how they are doing, a WOW, topics."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from services.contacts.field_rules import LINE_LIMIT
from services.terms import Direction, Purpose
from services.text_keys import topic_name
from ui.contact_page.choice_combo import ChoiceCombo
from ui.contact_page.note_form import NoteForm
from ui.theme.metrics import XS, S
from ui.theme.theme import Theme
from ui.widgets.chip import Chip
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.short_line import ShortLine
from ui.wording.terms import mood_name, purpose_name

_TOPIC_LINE_PX = 136


class DetailFields(QWidget):
    """Ask who began, why it was, how they are doing and whether it was a WOW."""

    edited = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.direction = ChoiceCombo(self.tr("Who began"), self._began, [None, *Direction])
        self.purpose = ChoiceCombo(self.tr("Purpose"), self._why, [None, *Purpose])
        self.mood = ChoiceCombo(self.tr("Mood"), self._mood, [None, 5, 4, 3, 2, 1])
        self.wow = Chip(theme, self.tr("WOW"), icon="wow", checkable=True)
        self.wow.setToolTip(self.tr("They were surprised by how good it was"))
        layout = FlowLayout(S, self)
        for widget in (self.direction, self.purpose, self.mood, self.wow):
            layout.addWidget(widget)
        for choice in (self.direction, self.purpose, self.mood):
            choice.currentIndexChanged.connect(self.edited)
        self.wow.toggled.connect(self.edited)

    def show_form(self, form: NoteForm) -> None:
        """Show what was chosen before."""
        self.direction.set_value(form.direction)
        self.purpose.set_value(form.purpose)
        self.mood.set_value(form.mood)
        self.wow.setChecked(form.wow)

    def filled(self, form: NoteForm) -> NoteForm:
        """Return the form with what is chosen here."""
        return replace(
            form,
            direction=self.direction.value,
            purpose=self.purpose.value,
            mood=self.mood.value,
            wow=self.wow.isChecked(),
        )

    def _began(self, direction: Direction | None) -> str:
        if direction is None:
            return self.tr("no direction")
        incoming = direction is Direction.INCOMING
        return self.tr("incoming") if incoming else self.tr("outgoing")

    def _why(self, purpose: Purpose | None) -> str:
        if purpose is None:
            return self.tr("no purpose")
        return purpose_name(purpose)

    def _mood(self, mood: int | None) -> str:
        return self.tr("no mood") if mood is None else mood_name(mood)


class TopicLine(ShortLine):
    """Take a topic; Enter or a comma adds it, Backspace with nothing typed goes back."""

    entered = Signal(str)
    left_backwards = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(LINE_LIMIT, parent=parent)
        self.setPlaceholderText(self.tr("Add a topic"))
        self.setAccessibleName(self.tr("Add a topic"))
        self.setMinimumWidth(theme.px(_TOPIC_LINE_PX))
        self.editingFinished.connect(self._enter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Add what was typed, or go back."""
        enters = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Comma)
        if enters and not event.modifiers():
            self._enter()
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.left_backwards.emit()
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        if (name := topic_name(self.text())) is not None:
            self.clear()
            self.entered.emit(name)


class TopicsField(QWidget):
    """Show the topics that the text does not name as chips, and take more."""

    edited = Signal()
    overflowed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chips: dict[str, Chip] = {}
        self.line = TopicLine(theme)
        self._layout = FlowLayout(XS, self)
        self._layout.addWidget(self.line)
        self.line.entered.connect(self._on_entered)
        self.line.overflowed.connect(self.overflowed)
        self.line.left_backwards.connect(self._on_left_backwards)

    def show_form(self, form: NoteForm) -> None:
        """Show the topics of a form."""
        for name in tuple(self._chips):
            self._take_off(name)
        for name in form.topics:
            self._put_on(name)

    def filled(self, form: NoteForm) -> NoteForm:
        """Return the form with the topics here."""
        return replace(form, topics=tuple(self._chips))

    def _on_entered(self, name: str) -> None:
        if name not in self._chips:
            self._put_on(name)
            self.edited.emit()

    def _on_left_backwards(self) -> None:
        if self._chips:
            self._remove(next(reversed(self._chips)))

    def _remove(self, name: str) -> None:
        if self._chips[name].hasFocus():
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._take_off(name)
        self.edited.emit()

    def _put_on(self, name: str) -> None:
        chip = Chip(self._theme, f"#{name}", removable=True)
        chip.removed.connect(lambda: self._remove(name))
        self._chips[name] = chip
        self._layout.removeWidget(self.line)
        self._layout.addWidget(chip)
        self._layout.addWidget(self.line)
        QWidget.setTabOrder(chip, self.line)
        chip.show()

    def _take_off(self, name: str) -> None:
        chip = self._chips.pop(name)
        self._layout.removeWidget(chip)
        chip.hide()
        chip.deleteLater()
        self.updateGeometry()
