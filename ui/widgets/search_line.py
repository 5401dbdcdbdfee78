"""A line to search with: an icon, a key that leads to it, and Esc to empty it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.theme.key_cap import draw_key_cap, key_cap_size
from ui.theme.metrics import S
from ui.theme.theme import Theme
from ui.widgets.buttons import IconButton
from ui.widgets.styling import key_text


class SearchLine(QLineEdit):
    """Take what to search for; while empty it shows its shortcut, which the window listens to.

    Esc empties it and goes on to the window only when it is empty already.
    """

    moved_down = Signal()
    """Down or Page Down was pressed: the list below wants the focus."""

    def __init__(
        self,
        theme: Theme,
        placeholder: str,
        *,
        shortcut: QKeySequence | str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._keys = key_text(shortcut)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self._clear_button = IconButton(theme, "close", self.tr("Clear"), small=True, parent=self)
        self._clear_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear_button.setCursor(Qt.CursorShape.ArrowCursor)
        self._clear_button.clicked.connect(self.clear)
        self.textChanged.connect(self._on_text_changed)
        theme.changed.connect(self._fit)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Claim Esc before any shortcut of the window while there is something to clear.

        Undo and Redo are left to the window while there is nothing typed to take back.
        """
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape and self.text():
                event.accept()
                return True
            if self._has_none_of(event):
                event.ignore()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty on Esc, leave downwards on Down."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_PageDown):
            self.moved_down.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the clear button at the end."""
        super().resizeEvent(event)
        self._place_clear_button()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Add the icon and the key cap to the line."""
        super().paintEvent(event)
        painter = QPainter(self)
        side = self._theme.sizes.icon_small
        place = self._mirrored(QRect(S + 2, (self.height() - side) // 2, side, side))
        self._theme.icons.paint(painter, place, "search", "text2")
        if self._keys and not self.text():
            font = self._theme.font("meta")
            cap = self._mirrored(self._at_end(key_cap_size(font, self._keys), S))
            draw_key_cap(painter, cap, self._keys, font, self._theme.palette)

    def _has_none_of(self, event: QKeyEvent) -> bool:
        """Tell whether a key would take back or do again what was typed, and there is none."""
        if event.matches(QKeySequence.StandardKey.Undo):
            return not self.isUndoAvailable()
        return event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()

    def _on_text_changed(self, text: str) -> None:
        self._clear_button.setVisible(bool(text))
        self._fit()

    def _fit(self) -> None:
        cap = key_cap_size(self._theme.font("meta"), self._keys).width() if self._keys else 0
        end = self._clear_button.width() - S if self.text() else cap + (S if cap else 0)
        start = self._theme.sizes.icon_small + S
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            start, end = end, start
        self.setTextMargins(start, 0, end, 0)
        self._clear_button.setVisible(bool(self.text()))
        self._place_clear_button()

    def _place_clear_button(self) -> None:
        self._clear_button.setGeometry(self._mirrored(self._at_end(self._clear_button.size(), 2)))

    def _at_end(self, size: QSize, margin: int) -> QRect:
        left = self.width() - size.width() - margin
        return QRect(left, (self.height() - size.height()) // 2, size.width(), size.height())

    def _mirrored(self, rect: QRect) -> QRect:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            rect.moveLeft(self.width() - rect.right() - 1)
        return rect
