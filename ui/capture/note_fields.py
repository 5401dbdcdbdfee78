"""All that a quick note is written with, from the line to the button that saves it."""

from __future__ import annotations

from itertools import islice

from PySide6.QtCore import QLocale, QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from services.errors import KnownError
from services.quick_line.values import Span
from ui.capture.capture_keys import NEW_KEY
from ui.capture.chip_actions import ChipActions
from ui.capture.chip_row import ChipRow
from ui.capture.chips import chips_of
from ui.capture.closing_row import ClosingRow
from ui.capture.details_row import DetailsRow
from ui.capture.footer import Footer
from ui.capture.labelled import align_labels
from ui.capture.note_desk import NoteDesk
from ui.capture.step_row import StepRow
from ui.capture.underlines import underline, utf16_place
from ui.capture.work_places import WorkPlaces
from ui.contact_page.note_edit import NoteEdit
from ui.context import UiContext
from ui.theme.metrics import M, S
from ui.widgets.labels import Label
from ui.widgets.styling import key_text
from ui.wording.dates import stamp_words
from ui.wording.errors import cut_off_text, error_text
from ui.wording.quick_line import warning_words

_MARGIN_PX = 21
_TYPING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
_MOST_CHIPS = 30  # of a page that was pasted: the window must stay on the screen


class NoteFields(QWidget):
    """Show the note on a desk, and hand on what is typed and chosen."""

    def __init__(self, context: UiContext, desk: NoteDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._desk = context, desk
        theme = context.theme
        self.text = NoteEdit(theme)
        self.text.set_open(True)
        self.text.setPlaceholderText(
            self.tr("Called Anna, send the proposal on Friday 10:00 #pricing")
        )
        self.chips = ChipRow(context)
        self._places = WorkPlaces(context, self)
        self.chip_actions = ChipActions(context, desk, self.chips)
        self.step = StepRow(context, desk)
        self.closing = ClosingRow(theme, desk)
        self.details = DetailsRow(theme, desk)
        self.footer = Footer(context)
        self._title = Label(self.tr("New note"), "title")
        self._another = Label(
            self.tr("{key}: another note").format(key=key_text(NEW_KEY)), "meta", "text3"
        )
        self._moment = Label("", "meta", "text3")
        self._doubt = Label(kind="small", tone="fading", wrap=True)
        self._error = Label(kind="small", tone="overdue", wrap=True)
        self._refusal: KnownError | None = None
        self._lay_out()
        self._fit()
        self._connect()
        self.show_note()

    def show_note(self) -> None:
        """Show the note that lies on the desk now."""
        text = self._desk.note.text
        if self.text.toPlainText() != text:
            with QSignalBlocker(self.text):  # it is not somebody typing
                self.text.setPlainText(text)
            self.text.moveCursor(QTextCursor.MoveOperation.End)
        self.details.refresh()
        self.show_error(None)
        self.refresh()

    def begin_note(self) -> None:
        """Show another note than before."""
        self.step.forget()
        self.closing.forget()
        self.closing.show()
        self.chips.close_line()
        self.show_note()
        self.say_what_shows()

    def say_what_shows(self) -> None:
        """Say whether a note is begun or one is gone on with, and how to begin another then."""
        goes_on = not self._desk.note.is_blank
        self._title.setText(self.tr("Draft") if goes_on else self.tr("New note"))
        self._another.setVisible(goes_on)

    def refresh(self) -> None:
        """Show what the note comes to."""
        context, desk = self._context, self._desk
        now, zone, locale = context.clock.now(), context.clock.zone(), QLocale()
        local = (desk.note.written_at or now).astimezone(zone)
        self._moment.setText(
            stamp_words(local.date(), local.time(), now.astimezone(zone).date(), locale)
        )
        reading = desk.reading
        if reading is not None:
            chips = chips_of(
                desk.note, reading, now, zone, locale, self._places.of(reading.namesakes)
            )
            self.chips.show_chips(islice(chips, _MOST_CHIPS))
            underline(self.text, desk.note.text, reading.marks, context.theme.palette)
            doubts = dict.fromkeys(warning_words(each.code) for each in reading.warnings)
            self._doubt.setText("\n".join(doubts))
        self._doubt.setVisible(reading is not None and bool(reading.warnings))
        self.step.refresh()
        self.closing.refresh()

    def show_error(self, error: KnownError | None) -> None:
        """Say why it was not saved, or nothing of that."""
        self._refusal = error
        self._show_trouble()

    def rows_px(self) -> int:
        """Return the width at which no row below the chips needs a second line."""
        rows = (self.step, self.closing, self.details)
        return max(row.sizeHint().width() for row in rows) + 2 * _MARGIN_PX

    def write(self) -> None:
        """Put the caret where the text ends."""
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def select(self, span: Span) -> None:
        """Select words of the text, so that they can be typed anew."""
        text, cursor = self._desk.note.text, self.text.textCursor()
        cursor.setPosition(utf16_place(text, span.start))
        cursor.setPosition(utf16_place(text, span.end), QTextCursor.MoveMode.KeepAnchor)
        self.text.setTextCursor(cursor)
        self.write()

    def insert(self, words: str) -> None:
        """Put a text on a line of its own where the caret is, which then stands behind it."""
        cursor = self.text.textCursor()
        cursor.clearSelection()
        before = "" if cursor.atBlockStart() else "\n"
        after = "" if cursor.atBlockEnd() else "\n"
        cursor.insertText(f"{before}{words}{after}")
        cursor.setPosition(cursor.position() - len(after))
        self.text.setTextCursor(cursor)
        self.write()

    def set_busy(self, busy: bool) -> None:
        """Let nothing be changed that the entry being saved would not have."""
        self.text.setReadOnly(busy)
        self.step.set_busy(busy=busy)
        for widget in (self.chips, self.closing, self.details):
            widget.setEnabled(not busy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let what is typed where nothing can be typed, as on a chip, go into the text."""
        held = event.modifiers() & ~_TYPING
        if held or not event.text().isprintable() or not event.text():
            super().keyPressEvent(event)
        elif not self.text.isReadOnly():
            self.write()
            self.text.insertPlainText(event.text())

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addWidget(self._another)
        head.addStretch()
        head.addWidget(self._moment)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN_PX, M, _MARGIN_PX, M)
        column.setSpacing(S)
        column.addLayout(head)
        for above in (self.text, self.chips, self._doubt, self._error):
            column.addWidget(above)
        column.addSpacing(S)
        for row in (self.step, self.closing, self.details):
            column.addWidget(row)
        column.addStretch()
        column.addWidget(self.footer)

    def _fit(self) -> None:
        align_labels(self._context.theme, self)

    def _connect(self) -> None:
        desk = self._desk
        desk.shown.connect(self.show_note)
        desk.changed.connect(self.refresh)
        self._places.changed.connect(self.refresh)
        desk.busy_changed.connect(self.set_busy)
        desk.refused.connect(self._on_refused)
        desk.draft_kept.connect(self._show_trouble)
        self._context.theme.changed.connect(self._fit)
        self._context.theme.changed.connect(self.refresh)
        self.text.textChanged.connect(self._on_text_changed)
        self.text.refused.connect(self.show_error)
        self.step.overflowed.connect(self._on_overflowed)
        self.chips.left.connect(self._on_chips_left)
        self.chips.line.textEdited.connect(lambda _text: self.show_error(None))
        self.closing.wanted.connect(self.step.lead_to)
        self.closing.skipped.connect(self.skip_closing)
        self.chip_actions.step_wanted.connect(self.step.lead_to)
        self.details.participant_wanted.connect(self.chip_actions.ask_for_participant)

    def skip_closing(self) -> None:
        """Hide the check-list until the next note, and go on writing."""
        self.closing.hide()
        self.write()

    def _on_chips_left(self) -> None:
        self.show_error(None)
        self.write()

    def _on_text_changed(self) -> None:
        self.show_error(None)
        self._desk.type(self.text.toPlainText())

    def _on_refused(self, error: KnownError) -> None:
        self.show_error(None if error is self._desk.unkept else error)

    def _show_trouble(self) -> None:
        """Say why it was not saved; else, however long it lasts, why its draft is not kept."""
        error = self._refusal or self._desk.unkept
        self._error.setText("" if error is None else error_text(error))
        self._error.setVisible(error is not None)
        self.text.setAccessibleDescription(self._error.text())

    def _on_overflowed(self) -> None:
        self._error.setText(cut_off_text())
        self._error.show()
