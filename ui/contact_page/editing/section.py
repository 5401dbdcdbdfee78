"""A heading with rows below it that can be added to."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import Any, TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QEnterEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from ui.contact_page.editing.desk import Desk
from ui.editing.in_place_field import InPlaceField
from ui.theme.metrics import XS
from ui.theme.theme import Theme
from ui.widgets.buttons import IconButton
from ui.widgets.labels import SectionLabel

T = TypeVar("T")
RowT = TypeVar("RowT", bound=QWidget)

_BELOW_PX = 20
_BUTTON_PX = 24


class QuietButton(IconButton):
    """Show itself only while it is wanted: under the mouse, with the focus, or when lit."""

    def __init__(self, theme: Theme, icon: str, text: str) -> None:
        self._lit = False
        super().__init__(theme, icon, text, small=True)

    def set_lit(self, lit: bool) -> None:
        """Show it, or leave it to the mouse and the focus."""
        if lit != self._lit:
            self._lit = lit
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it if it is wanted."""
        if self._lit or self.hasFocus() or self.underMouse():
            super().paintEvent(event)

    def _fit(self) -> None:
        super()._fit()
        side = self._theme.px(_BUTTON_PX)
        self.setFixedSize(side, side)


class EditSection(QWidget):
    """Keep one row an item, in their order, and hide while there is nothing to show.

    What stays keeps its row, so that a refresh takes neither text nor caret away. Subclasses
    make the rows and say with add_field() what "+" opens.
    """

    def __init__(
        self,
        desk: Desk,
        title: str,
        *,
        spacing: int = 4,
        add_words: str = "",
        always_shown: bool = False,
        always_lit: bool = False,
    ) -> None:
        super().__init__()
        self.desk = desk
        self.theme = desk.context.theme
        self._always_shown = always_shown
        self._always_lit = always_lit
        self._all_shown = False
        self._rows: dict[Hashable, QWidget] = {}
        self._adder: InPlaceField[Any] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, XS, 0, _BELOW_PX - XS)
        self._column.setSpacing(spacing)
        self._body = QVBoxLayout()
        self._body.setSpacing(spacing)
        self._add_button: QuietButton | None = None
        self._column.addLayout(self._heading(title, add_words))
        self._column.addLayout(self._body)
        self.setVisible(always_shown)

    @property
    def rows(self) -> list[QWidget]:
        """Return the rows that show, in their order."""
        return list(self._rows.values())

    @property
    def adder(self) -> InPlaceField[Any] | None:
        """Return the field that something is being added in, if it shows."""
        return self._adder

    def show_all(self, shown: bool) -> None:
        """Show the heading also while there is nothing below it, or no longer."""
        self._all_shown = shown
        self._show_or_hide()

    def reset(self) -> None:
        """Save what is typed, and forget all rows: another contact comes."""
        if self._adder is not None:
            self._adder.commit()
            self._drop_adder()
        for row in self._rows.values():
            for field in _fields(row):
                field.commit()
            self._remove(row)
        self._rows = {}

    def add(self) -> None:
        """Open an empty field below the rows."""
        if self._adder is None:
            adder = self._adder = self.add_field()
            adder.adds_several = True
            adder.closed.connect(self._drop_adder)
            self._column.insertWidget(2, adder)
            self.show()
            adder.show()
        self._adder.begin()

    def add_field(self) -> InPlaceField[Any]:
        """Return an empty field to add with, bound to what saves it."""
        raise NotImplementedError

    def sync(
        self,
        items: Iterable[T],
        key: Callable[[T], Hashable],
        make: Callable[[T], RowT],
        update: Callable[[RowT, T], None],
    ) -> None:
        """Show these items: rows that are there are told, others made, the rest removed.

        A row that is being edited stays where it is, although its item is gone: saving it will
        say so. The focus of a removed row goes to its neighbour.
        """
        former, self._rows = self._rows, {}
        focused = _focused_place(former.values())
        for place, item in enumerate(items):
            row: Any = former.pop(key(item), None)
            if row is None:
                row = make(item)
                self._body.insertWidget(place, row)
                row.show()
            else:
                update(row, item)
                self._move(row, place)
            self._rows[key(item)] = row
        for gone, row in former.items():
            if any(field.is_editing for field in _fields(row)):
                self._rows[gone] = row
        self._hand_focus_on(focused)
        for gone, row in former.items():
            if gone not in self._rows:
                self._remove(row)
        self._show_or_hide()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Offer to add."""
        self._light(self.underMouse())

    def leaveEvent(self, event: QEvent) -> None:
        """Be quiet again."""
        self._light(False)

    def _heading(self, title: str, add_words: str) -> QHBoxLayout:
        heading = QHBoxLayout()
        heading.setContentsMargins(0, 0, 0, 0)
        heading.addWidget(SectionLabel(title), 1)
        if add_words:
            button = self._add_button = QuietButton(self.theme, "plus", add_words)
            button.clicked.connect(self.add)
            button.setParent(self)
            self._light(False)
        return heading

    def resizeEvent(self, event: object) -> None:
        """Keep the button beside the heading: it is higher, and moves nothing."""
        button = self._add_button
        if button is not None:
            side = button.width()
            x = 0 if self.isRightToLeft() else self.width() - side + XS
            top = XS + (self.theme.line_height("label") - side) // 2
            button.move(x, max(0, top))

    def _light(self, hovered: bool) -> None:
        if self._add_button is not None:
            self._add_button.set_lit(hovered or self._always_lit or not self._rows)

    def _move(self, row: QWidget, place: int) -> None:
        if self._body.indexOf(row) != place:
            self._body.removeWidget(row)
            self._body.insertWidget(place, row)

    def _hand_focus_on(self, place: int | None) -> None:
        """Give the focus that a row had, which is no more, to the one in its place.

        Without one to take it, it goes to the button, else to whoever scrolls the column: Qt
        would move it on to the composer.
        """
        rows = self.rows
        if place is None or _focused_place(rows) is not None:
            return
        heir: QWidget | None = self._add_button
        if rows:
            heir = _first_focusable(rows[min(place, len(rows) - 1)])
        if heir is None:
            heir = self._scroller()
        heir.setFocus(Qt.FocusReason.OtherFocusReason)

    def _scroller(self) -> QWidget:
        above: QWidget = self
        while (parent := above.parentWidget()) is not None:
            above = parent
            if above.inherits("QAbstractScrollArea"):
                break
        return above

    def _remove(self, row: QWidget) -> None:
        self._body.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _drop_adder(self) -> None:
        adder, self._adder = self._adder, None
        if adder is None:
            return
        focused = QApplication.focusWidget()
        had_focus = focused is not None and (focused is adder or adder.isAncestorOf(focused))
        if had_focus and self._add_button is not None:
            self._add_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._column.removeWidget(adder)
        adder.hide()
        adder.deleteLater()
        self._show_or_hide()

    def _show_or_hide(self) -> None:
        shown = self._always_shown or self._all_shown or self._adder is not None
        self.setVisible(shown or bool(self._rows))
        self._light(self.underMouse())


def _fields(row: QWidget) -> list[InPlaceField[Any]]:
    own = [row] if isinstance(row, InPlaceField) else []
    return own + row.findChildren(InPlaceField)


def _focused_place(rows: Iterable[QWidget]) -> int | None:
    focused = QApplication.focusWidget()
    if focused is None:
        return None
    places = (i for i, row in enumerate(rows) if row is focused or row.isAncestorOf(focused))
    return next(places, None)


def _first_focusable(row: QWidget) -> QWidget:
    for each in (row, *row.findChildren(QWidget)):
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus:
            return each
    return row
