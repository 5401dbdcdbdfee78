"""The window of the quick note: small, above the others, the caret already in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout

from services.capture.saving import NewcomerError, WhichContactError, WhoseNoteError
from services.errors import KnownError
from ui.capture.capture_keys import NEW_KEY, connect_keys
from ui.capture.chips import ChipKey, ChipKind
from ui.capture.note_desk import NoteDesk
from ui.capture.note_fields import NoteFields
from ui.capture.template_menu import TemplateMenu
from ui.capture.waiting_drafts import WaitingDrafts
from ui.context import UiContext
from ui.widgets.focus import is_within
from ui.widgets.menu import Menu
from ui.widgets.secondary_window import SecondaryWindow
from ui.wording.dates import time_words

_WIDTH_PX, _MOST_PX = 560, 720
# No button to minimise it: it is hidden by Esc, and comes back by its key.
_FLAGS = (
    Qt.WindowType.Window
    | Qt.WindowType.WindowStaysOnTopHint
    | Qt.WindowType.CustomizeWindowHint
    | Qt.WindowType.WindowTitleHint
    | Qt.WindowType.WindowSystemMenuHint
    | Qt.WindowType.WindowCloseButtonHint
)


class CaptureWindow(SecondaryWindow):
    """Write one note; closing hides it, and what was typed stays a draft."""

    undo_offered = Signal(str, object)
    """A draft was thrown away: what, in words, and a callable that takes it back."""

    placed = Signal(QPoint)
    """It was hidden, having stood here."""

    def __init__(self, context: UiContext, desk: NoteDesk, drafts: WaitingDrafts) -> None:
        super().__init__(self.tr("Quick note"))
        self._context, self._desk, self._drafts = context, desk, drafts
        self.fields = NoteFields(context, desk)
        self._templates = TemplateMenu(context, desk, self.fields)
        self.goes_on_saving = False
        self.setWindowFlags(_FLAGS)
        self._column = QVBoxLayout(self.page)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.fields)
        self._connect()
        self._show_state()
        self._fit()

    @property
    def place(self) -> QPoint:
        """Return where it stands: without the frame, whose size nobody knows before it shows."""
        return self.geometry().topLeft()

    def put(self, place: QPoint) -> None:
        """Stand there."""
        self.setGeometry(QRect(place, self.size()))

    def present(self, *, activate: bool = True) -> None:
        """Show the window above others, with the caret in the text; or leave them the focus."""
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, not activate)
        self.fields.refresh()
        if self.isHidden():
            self.fields.say_what_shows()
        self.fields.write()
        self._settle()
        self.show()
        self.raise_()
        if activate:
            self.activateWindow()

    def save(self, *, next_too: bool = False) -> None:
        """Save the note, and stay for the next one if wished."""
        self.goes_on_saving = next_too
        self._desk.save()

    def leave(self) -> None:
        """Take away what is open above the note, else hide and keep the draft."""
        if not self.fields.chips.close_line():
            self.hide()

    def open_drafts(self) -> None:
        """Offer the notes that wait, another one, and to throw this one away."""
        menu = Menu(parent=self)
        menu.aboutToHide.connect(menu.deleteLater)
        self._drafts.fill(menu, self._desk.uid)
        if not menu.isEmpty():
            menu.addSeparator()
        menu.addAction(self.tr("&New note"), NEW_KEY).triggered.connect(self.begin_another)
        discard = menu.addAction(self.tr("&Discard draft"))
        discard.setEnabled(not self._desk.note.is_blank)
        discard.triggered.connect(self._discard)
        button = self.fields.footer.drafts
        at = button if button.isVisible() else self.fields.footer
        menu.popup(at.mapToGlobal(QPoint(0, -menu.sizeHint().height())))
        menu.setActiveAction(menu.actions()[0])

    def begin_another(self) -> None:
        """Begin another note; what was typed waits as a draft."""
        self._desk.begin()
        self.fields.begin_note()
        self.fields.write()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Hide, as Esc does."""
        super().closeEvent(event)
        self._desk.flush()

    def hideEvent(self, event: QHideEvent) -> None:
        """Store what was typed, and remember where it stood."""
        super().hideEvent(event)
        self._desk.flush()
        self.placed.emit(self.place)

    def event(self, event: QEvent) -> bool:
        """Be as high as what it shows."""
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._fit()
        return done

    def _connect(self) -> None:
        footer, desk = self.fields.footer, self._desk
        connect_keys(self)
        footer.save.clicked.connect(lambda _checked=False: self.save())
        footer.close_button.clicked.connect(self.hide)
        footer.drafts.clicked.connect(self.open_drafts)
        self.fields.details.template_wanted.connect(self._templates.insert)
        self.fields.chip_actions.words_wanted.connect(self._on_words_wanted)
        desk.refused.connect(self._on_refused)
        for changed in (desk.changed, desk.draft_kept, self._drafts.changed):
            changed.connect(self._show_state)

    def _settle(self) -> None:
        """Have its height before it shows: X11 may take a resize on the way for a move to 0,0."""
        for widget in (self.fields, self.page, self):
            if (layout := widget.layout()) is not None:
                layout.activate()
        self._fit()

    def _fit(self) -> None:
        """Be wide enough for rows of one line in whatever language, and as high as what shows."""
        px = self._context.theme.px
        least = min(max(px(_WIDTH_PX), self.fields.rows_px()), px(_MOST_PX))
        width = max(self.width(), least)
        self.setMinimumWidth(least)
        self.setFixedHeight(max(1, self._column.heightForWidth(width)))

    def _show_state(self) -> None:
        """Say that the draft is stored, and how many others wait."""
        clock, desk = self._context.clock, self._desk
        others = len(self._drafts.without(desk.uid))
        words = []
        if not desk.note.is_blank and desk.kept_at is not None:
            at = time_words(desk.kept_at.astimezone(clock.zone()).time(), QLocale())
            words.append(self.tr("Draft saved {time}").format(time=at))
        if others:
            words.append(self.tr("%n drafts wait", "", others))
        self.fields.footer.show_state(" · ".join(words))

    def _discard(self) -> None:
        take_back = self._desk.discard()
        self.fields.begin_note()
        self.fields.write()
        if take_back is not None:
            self.undo_offered.emit(self.tr("Draft discarded"), take_back)

    def _on_words_wanted(self, key: ChipKey) -> None:
        reading = self._desk.reading
        if reading is not None and (span := reading.topic_span(str(key.value))) is not None:
            self.fields.select(span)

    def _on_refused(self, error: KnownError) -> None:
        """Lead to what the error is about; the sentence stands below the chips."""
        from services.follow_ups.follow_up_rows import EmptyTitleError  # loads SQLAlchemy

        name = str(error.values.get("name", ""))
        if isinstance(error, WhoseNoteError):
            self.fields.chip_actions.ask_whose()
        elif isinstance(error, WhichContactError):
            self.fields.chip_actions.offer_candidates(name)
        elif isinstance(error, NewcomerError):
            chip = self.fields.chips.chip(ChipKey(ChipKind.UNKNOWN, name))
            if chip is not None:
                chip.setFocus(Qt.FocusReason.OtherFocusReason)
        elif isinstance(error, EmptyTitleError):
            self.fields.step.lead_to_untitled()
        elif not is_within(QApplication.focusWidget(), self):
            self.fields.write()  # what had the focus was disabled while it was being saved
