"""The dark strip at the bottom of a page: what was done, and Undo for ten seconds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QEnterEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from ui.theme.metrics import XL, XS, L, M
from ui.theme.theme import Theme
from ui.widgets.focus import FocusMemory, is_within
from ui.widgets.labels import Label
from ui.widgets.styling import key_text, without_mnemonic
from ui.widgets.wrapped_label import WrappedLabel

SHOWN_MS = 10_000
_USUAL_PX = 480
_LEAST_HEIGHT_PX = 40
_LEAST_WORDS_PX = 160  # of a line of words; the buttons stand below where they leave less


@dataclass(frozen=True, slots=True)
class Offer:
    """Take something back, or go on from it: what a bar offers beside Undo, in words."""

    undo: Callable[[], object] | None
    words: str
    go_on: Callable[[], object]

    def __call__(self) -> None:
        """Take it back."""
        if self.undo is not None:
            self.undo()


class UndoBar(QFrame):
    """Lie over the bottom of a page and offer to take back the last thing done.

    With an Offer it can be gone on from, too: Tab leads there from where the keyboard is.

    `action` is enabled only while there is something to undo; it has the keys of Undo, unless
    the window has an action of its own for them. While the mouse is on the bar, or the keyboard was
    brought there, its time stands still.
    """

    expired = Signal()
    """The offer ended without being taken, by time or because it was closed."""

    def __init__(
        self, theme: Theme, page: QWidget, shown_ms: int = SHOWN_MS, *, has_keys: bool = True
    ) -> None:
        super().__init__(page)
        self._theme = theme
        self._page = page
        self._focus = FocusMemory(self)
        self._has_keyboard = False
        self._undo: Callable[[], object] | None = None
        self._go_on: Callable[[], object] | None = None
        self.action = QAction(self.tr("&Undo"), self)
        keys = QKeySequence(QKeySequence.StandardKey.Undo)
        self.action.setEnabled(False)
        self.action.triggered.connect(self._on_undo_chosen)
        if has_keys:
            self.action.setShortcut(keys)
            page.addAction(self.action)
        self._timer = QTimer(self, singleShot=True, interval=shown_ms)
        self._timer.timeout.connect(self.dismiss)
        self._text = WrappedLabel(theme, "", "base")
        self._button = QPushButton(without_mnemonic(self.action.text()))
        self._button.clicked.connect(self.action.trigger)
        self.more = QPushButton()
        self.more.clicked.connect(self._on_more_chosen)
        self._keys = Label(key_text(keys), "meta")
        self._lay_out()
        self.hide()
        page.installEventFilter(self)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)

    def offer(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Say what was done; `undo` takes it back. Without it this is only a message."""
        offer = undo if isinstance(undo, Offer) else None
        if offer is not None:
            undo = offer.undo
        self._go_on = offer and offer.go_on
        self.more.setText(offer.words if offer is not None else "")
        self.more.setVisible(offer is not None)
        self._undo = undo
        self.action.setEnabled(undo is not None)
        self._button.setVisible(undo is not None)
        self._text.setText(text)
        self.setAccessibleName(text)
        self.ensurePolished()
        self._place()
        self.show()
        self.raise_()
        self._go_on_unless_held()
        if offer is not None:
            self._come_next()

    def dismiss(self) -> None:
        """Take the offer away; what was done stays."""
        if self.isHidden():
            return
        self._close()
        self.expired.emit()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Wait while the mouse is here."""
        self._go_on_unless_held()

    def leaveEvent(self, event: QEvent) -> None:
        """Go on with a full time."""
        self._go_on_unless_held()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the bottom of the page."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return False

    def _lay_out(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._beside = QHBoxLayout()
        self._beside.setSpacing(M)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(L, XS, M, XS)
        self._row.setSpacing(M)
        policy = self._text.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)  # one line where the page has room
        self._text.setSizePolicy(policy)
        self._row.addWidget(self._text, 1, Qt.AlignmentFlag.AlignVCenter)
        self._row.addLayout(self._beside)
        self._beside.addStretch()
        self._beside.addWidget(self._button)
        self._beside.addWidget(self._keys)
        self._beside.insertWidget(1, self.more)
        for button in (self.more, self._button):
            button.setAutoDefault(False)  # else Enter anywhere in a dialog would take it back

    def _place(self) -> None:
        page = self._page
        self._row.setDirection(QBoxLayout.Direction.LeftToRight)
        self._show_keys(self._undo is not None)
        needed = max(self._theme.px(_USUAL_PX), self.sizeHint().width())
        width = min(page.width() - 2 * XL, needed)
        least = min(self._text.sizeHint().width(), self._theme.px(_LEAST_WORDS_PX))
        room = width - self._beside.sizeHint().width() - L - M
        if room - M < least:
            self._row.setDirection(QBoxLayout.Direction.TopToBottom)
            self._show_keys(self._undo is not None and room >= 0)
        height = max(self._theme.px(_LEAST_HEIGHT_PX), self.heightForWidth(width))
        self.setGeometry((page.width() - width) // 2, page.height() - height - L, width, height)

    def _show_keys(self, shows: bool) -> None:
        self._keys.setVisible(shows)
        self._beside.invalidate()  # Qt would tell it later

    def _come_next(self) -> None:
        """Let Tab lead here, however far from the bottom of the page the keyboard is."""
        place = QApplication.focusWidget()
        if place is not None and place.window() is self.window() and not is_within(place, self):
            QWidget.setTabOrder(place, self.more)
            QWidget.setTabOrder(self.more, self._button)

    def _close(self) -> None:
        self._focus.give_back()
        self._timer.stop()
        self._undo = self._go_on = None
        self.action.setEnabled(False)
        self.hide()

    def _go_on_unless_held(self) -> None:
        if self.isHidden() or self._has_keyboard or self.underMouse():
            self._timer.stop()
        else:
            self._timer.start()

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        """Wait while the keyboard is here, but not where Qt put it as its place went."""
        had_keyboard = self._has_keyboard
        if not is_within(new, self):
            self._has_keyboard = False
        elif not is_within(old, self):
            self._has_keyboard = old is not None and _can_have_keyboard(old)
        if self._has_keyboard != had_keyboard:
            self._go_on_unless_held()

    def _on_undo_chosen(self) -> None:
        undo = self._undo
        self._close()
        if undo is not None:
            undo()

    def _on_more_chosen(self) -> None:
        go_on = self._go_on
        self._close()
        if go_on is not None:
            go_on()


def _can_have_keyboard(widget: QWidget) -> bool:
    return widget.isEnabled() and widget.isVisibleTo(widget.window())


def undo_room_px(theme: Theme) -> int:
    """Return what a page with controls at its bottom leaves free below them for a bar."""
    return theme.px(_LEAST_HEIGHT_PX) + 2 * L
