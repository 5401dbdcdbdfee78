"""The rows that the column of facts is made of."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from services.contacts.values import AddressView, MethodView, RelationView
from services.terms import MethodKind
from ui.theme.focus_ring import RING_PROPERTY
from ui.theme.metrics import S
from ui.theme.text import WrappedText
from ui.theme.theme import Theme
from ui.widgets.labels import ElidedLabel, Label, SectionLabel
from ui.widgets.menu import Menu
from ui.wording.dates import month_words
from ui.wording.relations import role_words
from ui.wording.terms import method_name, method_types

_ICONS = {
    MethodKind.PHONE: "phone",
    MethodKind.EMAIL: "mail",
    MethodKind.CHAT: "chat",
    MethodKind.URL: "link",
}


class WrappedLabel(Label):
    """Show small text on as many lines as it needs; a long word breaks rather than spills."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, "small", parent=parent)
        self._theme = theme
        self._wrapped: dict[int, WrappedText] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._forget)

    def hasHeightForWidth(self) -> bool:
        """Tell layouts that the text wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at a width."""
        return self._lines(width).height

    def sizeHint(self) -> QSize:
        """Return the size of the text on one line."""
        return QSize(self.fontMetrics().horizontalAdvance(self.text()), self._line_px)

    def minimumSizeHint(self) -> QSize:
        """Ask for a few letters."""
        return QSize(1, self._line_px)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw all lines."""
        colour = self.palette().color(self.foregroundRole())
        self._lines(self.width()).draw(QPainter(self), QPointF(0, 0), colour)

    def _lines(self, width: int) -> WrappedText:
        """Return the lines at a width; layouts ask for the same few again and again."""
        lines = self._wrapped.get(width)
        if lines is None:
            auto = Qt.LayoutDirection.LayoutDirectionAuto
            font = self._theme.font("small")
            lines = WrappedText(self.text(), font, width, self._line_px, auto)
            self._wrapped[width] = lines
        return lines

    def _forget(self) -> None:
        self._wrapped.clear()
        self.updateGeometry()

    @property
    def _line_px(self) -> int:
        return self._theme.line_height("small")


class LineIcon(QWidget):
    """Show a small icon in the middle of the first line of what stands beside it."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = name
        self.setFixedSize(theme.sizes.icon_small, theme.line_height("small"))

    def set_name(self, name: str) -> None:
        """Show another icon."""
        self._name = name
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it in the colour of quiet text."""
        self._theme.icons.paint(QPainter(self), self.rect(), self._name, "text2")


class CopyRow(QWidget):
    """Hold a value that Ctrl+C and the context menu copy; Tab leads to it."""

    def __init__(self, value: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.value = value
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(RING_PROPERTY, 4)
        self.setAccessibleName(name)

    def copy(self) -> None:
        """Put the value on the clipboard."""
        QGuiApplication.clipboard().setText(self.value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy by the system's key."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer Copy."""
        menu = Menu(parent=self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        action = menu.addAction(self.tr("Copy"))
        action.setShortcut(QKeySequence.StandardKey.Copy)
        action.triggered.connect(self.copy)
        menu.popup(event.globalPos())


class MethodRow(CopyRow):
    """Show one way to reach the contact: icon, value, and what sort of number it is."""

    def __init__(self, theme: Theme, method: MethodView, parent: QWidget | None = None) -> None:
        super().__init__(method.value, "", parent)
        details = [method_types(method.types, method.label)]
        if method.verified_on is not None:
            month = month_words(method.verified_on, self.locale())
            details.append(self.tr("verified {month}").format(month=month))
        detail = " · ".join(filter(None, details))
        spoken = (method_name(method.kind), method.value, detail)
        self.setAccessibleName(", ".join(filter(None, spoken)))
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(ElidedLabel(method.value, "small"))
        if detail:
            lines.addWidget(ElidedLabel(detail, "meta", "text3"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S)
        layout.addWidget(LineIcon(theme, _ICONS[method.kind]), 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(lines, 1)


class AddressRow(CopyRow):
    """Show a postal address, line by line."""

    def __init__(self, theme: Theme, address: AddressView, parent: QWidget | None = None) -> None:
        text = "\n".join(address.lines)
        super().__init__(text, text, parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(WrappedLabel(theme, text))
        if kind := method_types(address.types, address.label):
            layout.addWidget(ElidedLabel(kind, "meta", "text3"))


class PersonRow(QWidget):
    """Show who somebody is to the contact: the name gives way, then the role."""

    def __init__(self, person: RelationView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        role = ElidedLabel(role_words(person.role), "small", "text2")
        role.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S)
        layout.addWidget(ElidedLabel(person.name, "small"), 1)
        layout.addWidget(role)


class Section(QWidget):
    """Head some rows, and hide while there are none."""

    def __init__(self, title: str, spacing: int, column: QWidget) -> None:
        super().__init__()
        self._column = column
        self._rows: list[QWidget] = []
        self._shown: object = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 20)
        self._layout.setSpacing(spacing)
        self._layout.addWidget(SectionLabel(title))
        self.hide()

    @property
    def rows(self) -> list[QWidget]:
        """Return the rows that show, in their order."""
        return self._rows

    def differs(self, content: object) -> bool:
        """Note what is to be shown, and return whether that is something else than before."""
        if content == self._shown:
            return False
        self._shown = content
        return True

    def set_rows(self, rows: list[QWidget]) -> None:
        """Show these rows instead of the former ones; the focus stays at its place.

        Without a row to take it, it goes to the column: Qt would move it on to the composer.
        """
        former, self._rows = self._rows, rows
        focused = next((i for i, row in enumerate(former) if row.hasFocus()), None)
        for row in rows:
            self._layout.addWidget(row)
            row.show()
        if rows:
            self.show()
        if focused is not None:
            heir = rows[min(focused, len(rows) - 1)] if rows else self._column
            heir.setFocus(Qt.FocusReason.OtherFocusReason)
        for row in former:
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.setVisible(bool(rows))
