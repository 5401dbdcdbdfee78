"""An entry whole, to read: its head, the text as it reads, and all that came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QUrl, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from services.clock import today
from services.follow_ups.values import FollowUpView
from services.journal.values import EntryView
from services.terms import FollowUpStatus
from ui.contact_page.note_view import NoteView
from ui.context import UiContext
from ui.theme.metrics import XS, M, S
from ui.theme.palette import Role
from ui.timeline import entry_words
from ui.widgets.buttons import Button
from ui.widgets.check_box import CheckRow
from ui.widgets.labels import ElidedLabel, Label, SectionLabel
from ui.widgets.wrapped_label import WrappedLabel
from ui.wording.due import due_words
from ui.wording.terms import mood_name

if TYPE_CHECKING:
    from services.journal.entry_reader import EntryDetails

_FOLDED_CHARS = 4_000
_FOLDED_LINES = 40


class EntryIcon(QWidget):
    """Show what an entry was, as large as on the timeline."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = context.theme
        self._name = "note"
        self._theme.changed.connect(self._fit)
        self._fit()

    def set_name(self, name: str) -> None:
        """Show another icon."""
        self._name = name
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it in the colour of quiet text."""
        side = self._theme.sizes.icon
        place = QRect(0, (self.height() - side) // 2, side, side)
        self._theme.icons.paint(QPainter(self), place, self._name, "text2")

    def _fit(self) -> None:
        side = self._theme.sizes.icon
        self.setFixedSize(side, max(side, self._theme.line_height("strong")))


class EntryHead(QWidget):
    """Say what an entry was, how it went and when, in one line."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._icon = EntryIcon(context)
        self._heading = Label("", "strong")
        self._details = ElidedLabel("", "small", "text2")
        self._mood = Label("", "small", "text2")
        self._wow = Label("WOW", "label", "wow")
        self._stamp = ElidedLabel("", "meta", "text3")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S)
        layout.addWidget(self._icon)
        layout.addSpacing(M - S)
        layout.addWidget(self._heading)
        layout.addWidget(self._details, 1)
        for label in (self._mood, self._wow, self._stamp):
            layout.addWidget(label)

    def show_entry(self, entry: EntryView) -> None:
        """Show another entry."""
        day = today(self._context.clock)
        self._icon.set_name(entry_words.entry_icon(entry))
        self._heading.setText(entry_words.heading(entry))
        self._details.setText(entry_words.details(entry))
        self._mood.setText(mood_name(entry.mood) if entry.mood else "")
        self._mood.setVisible(entry.mood is not None)
        self._wow.setVisible(entry.wow)
        self._stamp.setText(entry_words.stamp(entry, day, self.locale()))


class EntryReading(QWidget):
    """Show an entry; a long text folds, follow-ups can be ticked."""

    follow_up_ticked = Signal(object, bool)
    """A follow-up is to be done (True), or open again."""

    link_activated = Signal(QUrl)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._text = ""
        self._unfolded = False
        self._rows: list[QWidget] = []
        self.follow_up_rows: list[CheckRow] = []
        self.note = NoteView(context.theme, self.tr("What was said"))
        self.unfold_button = Button(
            context.theme, self.tr("Show all"), variant="flat", icon="down", compact=True
        )
        self._topics = WrappedLabel(context.theme, "")
        self._topics.set_tone("text2")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(S)
        self._layout.addWidget(self.note)
        unfold = QHBoxLayout()
        unfold.addWidget(self.unfold_button)
        unfold.addStretch()
        self._layout.addLayout(unfold)
        self._layout.addWidget(self._topics)
        self.unfold_button.clicked.connect(self._on_unfolded)
        self.note.link_activated.connect(self.link_activated)

    def show_entry(self, details: EntryDetails) -> None:
        """Show an entry with what it brought."""
        entry = details.entry
        said = entry_words.said(entry, whole=True)
        self._text = said.text
        self._show_text()
        self._topics.setText(" ".join(said.topics))
        self._topics.setVisible(bool(said.topics))
        for row in self._rows:
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.follow_up_rows = [self._follow_up_row(each) for each in entry.follow_ups]
        self._rows = [*self.follow_up_rows]
        if details.next_times:
            self._rows.append(self._next_times([note.text for note in details.next_times]))
        for row in self._rows:
            self._layout.addWidget(row)
            row.show()

    def _show_text(self) -> None:
        folded = self._text if self._unfolded else _beginning(self._text)
        self.unfold_button.setVisible(len(folded) < len(self._text))
        self.note.show_note(folded)
        self.note.setVisible(bool(self._text))

    def _on_unfolded(self) -> None:
        self._unfolded = True
        self._show_text()
        self.note.setFocus()

    def _follow_up_row(self, view: FollowUpView) -> CheckRow:
        clock = self._context.clock
        now, zone, locale = clock.now(), clock.zone(), self.locale()
        words = due_words(view.due, now, zone, locale, view.snoozed_until)
        is_open = view.status is FollowUpStatus.OPEN
        role: Role = "overdue" if words.overdue and is_open else "text3"
        row = CheckRow(self._context.theme, view.title, words.text, detail_role=role)
        row.setChecked(view.status is FollowUpStatus.DONE)
        row.clicked.connect(lambda done: self.follow_up_ticked.emit(view, done))
        return row

    def _next_times(self, texts: list[str]) -> QWidget:
        section = QWidget()
        lines = QVBoxLayout(section)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(XS)
        lines.addWidget(SectionLabel(self.tr("Next time")))
        for text in texts:
            lines.addWidget(WrappedLabel(self._context.theme, text))
        return section


def _beginning(text: str) -> str:
    """Return what shows of a long text before it is unfolded, up to the end of a line or word."""
    lines = text.split("\n", _FOLDED_LINES)
    shown = "\n".join(lines[:_FOLDED_LINES])
    if len(shown) <= _FOLDED_CHARS:
        return shown
    end = max(shown.rfind(" ", 0, _FOLDED_CHARS), shown.rfind("\n", 0, _FOLDED_CHARS))
    return shown[: end if end > 0 else _FOLDED_CHARS]
