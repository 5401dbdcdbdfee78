"""Let kind and outcome of a note follow its words, until they are chosen by hand."""

from __future__ import annotations

from datetime import date
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from services.clock import today
from services.terms import Channel, EntryKind, Outcome
from ui.contact_page.composer_fields import EntryFields
from ui.contact_page.note_edit import NoteEdit
from ui.contact_page.note_form import NoteForm
from ui.context import UiContext

if TYPE_CHECKING:
    from services.quick_line.happening import Telling

_MOST_CHARS = 1_000  # read in some 10 ms; nobody writes more of a call that was not answered


class _Choice(Enum):
    KIND = auto()
    OUTCOME = auto()


class FollowedText(QObject):
    """Read a short text as it is typed, once languages are loaded, which the first key begins.

    What a draft or a call that was begun shows beside what its words say was chosen by hand.
    """

    def __init__(
        self, context: UiContext, text: NoteEdit, entry: EntryFields, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context, self._text, self._entry = context, text, entry
        self._begun: NoteForm | None = NoteForm()
        self._by_hand: set[_Choice] = set()
        self._knows_languages = self._loads = False
        text.textChanged.connect(self._on_typed)
        for field, choice in (
            (entry.kind, _Choice.KIND),
            (entry.channel, _Choice.KIND),
            (entry.outcome, _Choice.OUTCOME),
        ):
            field.activated.connect(lambda _index, choice=choice: self._on_chosen(choice))

    def begin(self, form: NoteForm) -> None:
        """Follow the text of a form that shows from now on; nobody has typed in it yet."""
        self._begun = form
        self._by_hand.clear()

    def _on_typed(self) -> None:
        if not self._knows_languages:
            self._load()
        elif len(text := self._text.toPlainText()) <= _MOST_CHARS:
            self._follow(text)

    def _on_chosen(self, choice: _Choice) -> None:
        self._by_hand.add(choice)
        if choice is _Choice.KIND and self._knows_languages and self._begun is None:
            self._on_typed()  # how it went was put back to what is usual

    def _load(self) -> None:
        if not self._loads:
            self._loads = True
            self._context.tasks.work(self, _load_languages, self._on_loaded)

    def _on_loaded(self, _none: None) -> None:
        self._knows_languages = True
        if not self._text.isReadOnly():  # else it is being saved as it shows
            self._on_typed()

    def _follow(self, text: str) -> None:
        if self._begun is not None:
            self._by_hand |= self._chosen_before(self._entry.filled(self._begun))
            self._begun = None
        told = self._read(text)
        if _Choice.KIND not in self._by_hand:
            self._entry.show_kind(*_kind(told))
        if _Choice.OUTCOME not in self._by_hand:
            self._entry.outcome.set_value(told.outcome or Outcome.HELD)

    def _chosen_before(self, form: NoteForm) -> set[_Choice]:
        told, chosen = self._read(form.text), set[_Choice]()
        if form.direction is not None or (form.kind, form.channel) != _kind(told):
            chosen.add(_Choice.KIND)
        if form.outcome not in (None, told.outcome or Outcome.HELD):
            chosen.add(_Choice.OUTCOME)
        return chosen

    def _read(self, text: str) -> Telling:
        from services.quick_line.parser import read_what_happened  # loaded with the languages

        return read_what_happened(text, today(self._context.clock))


def _kind(told: Telling) -> tuple[EntryKind, str | None]:
    """Return what kind to show: a call by phone unless the words say otherwise."""
    if told.kind in (None, EntryKind.CALL):
        return EntryKind.CALL, told.channel or Channel.PHONE
    return told.kind, told.channel


def _load_languages() -> None:
    from services.quick_line.parser import read_what_happened

    read_what_happened("", date.min)  # compiles what it reads with
