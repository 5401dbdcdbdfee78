"""Choose contacts by a few letters of their names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from services.journal.values import Participant
from ui.contact_page.note_form import NoteForm
from ui.context import UiContext
from ui.theme.metrics import XS
from ui.widgets.chip import Chip
from ui.widgets.completions import dress_completions
from ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from services.contacts.people_finder import FoundPerson

_LINE_PX = 168


class PersonLine(QLineEdit):
    """Take a few letters and offer who they fit; Enter takes the first, the arrows another."""

    chosen = Signal(object)
    """A contact was chosen, as a Participant."""

    unknown = Signal(str)
    """Enter was pressed, and nobody fits what is typed."""

    left_backwards = Signal()
    """Backspace was pressed with nothing typed."""

    def __init__(self, context: UiContext, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._found: Sequence[FoundPerson] = ()
        self._is_reading = self._chooses_when_read = False
        self._without: frozenset[int] = frozenset()
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        self.setMinimumWidth(context.theme.px(_LINE_PX))
        self._offer: _Offer | None = None
        self.textEdited.connect(self._on_text_edited)

    def set_without(self, contact_ids: Iterable[int]) -> None:
        """Leave contacts out of what is offered."""
        self._without = frozenset(contact_ids)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the first that fits with Enter; leave backwards with Backspace."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._on_enter()
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.left_backwards.emit()
        else:
            super().keyPressEvent(event)

    def _on_text_edited(self, text: str) -> None:
        without = self._without
        self._is_reading, self._chooses_when_read = True, False
        self._context.tasks.read(
            self, lambda cases: cases.people.find(text, without), self._on_found, latest="people"
        )

    def _on_found(self, found: Sequence[FoundPerson]) -> None:
        self._found, self._is_reading = found, False
        if self._chooses_when_read:
            self._on_enter()
            return
        if self._offer is None:
            self._offer = _Offer(self, self._choose)
        self._offer.show([person_words(person) for person in found] if self.hasFocus() else [])

    def _on_enter(self) -> None:
        """Choose the first of those who fit all that is typed, even if it was typed just now."""
        self._chooses_when_read = self._is_reading
        if self._is_reading:
            return
        text = self.text().strip()
        if self._found or not text:
            self._choose(0)
            return

        def on_found(found: Sequence[FoundPerson]) -> None:
            if not found:  # else it is one of those left out
                self.unknown.emit(text)

        self._context.tasks.read(
            self, lambda cases: cases.people.find(text), on_found, latest="people"
        )

    def _choose(self, row: int) -> None:
        if not self.text().strip() or row >= len(self._found):
            return
        person = self._found[row]
        self._found = ()
        if self._offer is not None:
            self._offer.show([])
        self.clear()
        self.chosen.emit(Participant(person.contact_id, person.name))


class _Offer:
    """Show names below a line; made at the first letter, as it takes a while."""

    def __init__(self, line: QLineEdit, choose: Callable[[int], None]) -> None:
        self._names = QStringListModel(line)
        self._completer = QCompleter(self._names, line)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setWidget(line)
        self._popup = QListView()
        self._completer.setPopup(self._popup)
        dress_completions(self._completer)
        self._popup.setAccessibleName(line.accessibleName())
        # Two may be called the same: by the row, not by the words.
        activated = self._completer.activated[QModelIndex]  # type: ignore[index]  # its stub
        activated.connect(lambda index: choose(index.row()))

    def show(self, names: list[str]) -> None:
        """Offer these, or nothing."""
        self._names.setStringList(names)
        if names:
            self._completer.complete()
        else:
            self._popup.hide()


class PeopleField(QWidget):
    """Show contacts as chips, and take more; Backspace takes the last one away again."""

    edited = Signal()

    unknown = Signal(str)
    """A name was entered that nobody has; the text is there to be mended."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._chips: dict[int, Chip] = {}
        self._names: dict[int, Participant] = {}
        self._without: frozenset[int] = frozenset()
        self.line = PersonLine(context, self.tr("Who else took part?"))
        self._layout = FlowLayout(XS, self)
        self._layout.addWidget(self.line)
        self.line.chosen.connect(self._on_chosen)
        self.line.unknown.connect(self.unknown)
        self.line.left_backwards.connect(self._on_left_backwards)

    @property
    def people(self) -> tuple[Participant, ...]:
        """Return who is chosen, in the order in which they were."""
        return tuple(self._names.values())

    def filled(self, form: NoteForm) -> NoteForm:
        """Return the form with who is chosen here."""
        return replace(form, people=self.people)

    def show_people(self, people: Iterable[Participant], without: Iterable[int] = ()) -> None:
        """Show these contacts; those without are never offered."""
        self._without = frozenset(without)
        for contact_id in tuple(self._chips):
            self._take_off(contact_id)
        for person in people:
            self._put_on(person)
        self._update_offer()

    def _on_chosen(self, person: Participant) -> None:
        self._put_on(person)
        self._update_offer()
        self.edited.emit()

    def _on_left_backwards(self) -> None:
        if self._names:
            self._remove(next(reversed(self._names)))

    def _remove(self, contact_id: int) -> None:
        if self._chips[contact_id].hasFocus():
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._take_off(contact_id)
        self._update_offer()
        self.edited.emit()

    def _put_on(self, person: Participant) -> None:
        if person.contact_id in self._chips:
            return
        chip = Chip(self._context.theme, person.name, person=person.name, removable=True)
        chip.removed.connect(lambda: self._remove(person.contact_id))
        self._chips[person.contact_id] = chip
        self._names[person.contact_id] = person
        self._layout.removeWidget(self.line)
        self._layout.addWidget(chip)
        self._layout.addWidget(self.line)
        before = self.line.previousInFocusChain()
        assert before is not None  # it is a ring
        QWidget.setTabOrder(before, chip)
        chip.show()

    def _take_off(self, contact_id: int) -> None:
        chip = self._chips.pop(contact_id)
        del self._names[contact_id]
        self._layout.removeWidget(chip)
        chip.hide()
        chip.deleteLater()
        self.updateGeometry()

    def _update_offer(self) -> None:
        self.line.set_without(self._without | self._chips.keys())


def person_words(person: FoundPerson) -> str:
    """Return "Anna Vos · Kade Logistiek": a name, and what tells one Anna from the other."""
    return " · ".join(filter(None, (person.name, person.organisation)))
