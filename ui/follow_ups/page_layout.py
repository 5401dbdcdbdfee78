"""How the page of follow-ups is laid out, and what it shows instead of an empty list."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.context import UiContext
from ui.theme.metrics import XL, L, M, S
from ui.widgets.buttons import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import Label
from ui.widgets.sectioned_list import SectionedList

NEW_KEYS = "Ctrl+Shift+A"

_WIDEST_PX = 1040


class Shown(IntEnum):
    """Name what the page shows below its head, in the order of the stack."""

    NOTHING = 0
    NOTHING_FOUND = 1
    LIST = 2


class PageLayout:
    """Lay the parts out: rows begin a little before the title, so that their texts do not.

    They scroll at the edge of the window, however wide it is; what stands above ends where they do.
    """

    def __init__(
        self, page: QWidget, context: UiContext, head: QWidget, bar: QWidget, rows: SectionedList
    ) -> None:
        theme = context.theme
        widest_px = theme.px(_WIDEST_PX)
        rows.set_widest(widest_px)
        new = QCoreApplication.translate("FollowUpsPage", "New follow-up")
        everything = QCoreApplication.translate("FollowUpsPage", "Show all")
        self.new = Button(theme, new, icon="plus", shortcut=NEW_KEYS)
        self.new.setShortcut("")  # the page listens, while the focus is in it
        self.new_first = Button(theme, new, icon="plus", variant="primary")
        self.show_all = Button(theme, everything)
        self._tools = QStackedWidget()
        self._tools.addWidget(head)
        self._tools.addWidget(bar)
        self._pages = QStackedWidget()
        for each in (_indented(self._nothing()), _indented(self._nothing_found()), rows):
            self._pages.addWidget(each)
        self._pages.setCurrentIndex(Shown.LIST)
        head_room = _indented(self._title_row(), self._tools)
        head_room.setMaximumWidth(widest_px)
        above = QHBoxLayout()
        above.setContentsMargins(0, 0, rows.verticalScrollBar().sizeHint().width(), 0)
        above.addWidget(head_room, 1)
        above.addStretch()
        column = QVBoxLayout(page)
        column.setContentsMargins(XL - M, 20, 0, L)
        column.setSpacing(S)
        column.addLayout(above)
        column.addWidget(self._pages, 1)

    @property
    def new_buttons(self) -> tuple[Button, Button]:
        """Return what makes a follow-up when it is clicked."""
        return self.new, self.new_first

    def show(self, shown: Shown) -> None:
        """Show the list, or why there is none."""
        self._pages.setCurrentIndex(shown)
        self._tools.setVisible(shown is not Shown.NOTHING)
        self.new.setVisible(shown is not Shown.NOTHING)

    def show_bar(self, *, shown: bool) -> None:
        """Show what can be done with several, in the place of the filters, or those."""
        self._tools.setCurrentIndex(int(shown))

    def _title_row(self) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(M)
        title = QCoreApplication.translate("FollowUpsPage", "Follow-ups")
        row.addWidget(Label(title, "display"), 1)
        row.addWidget(self.new)
        return line

    def _nothing(self) -> QWidget:
        return EmptyState(
            QCoreApplication.translate("FollowUpsPage", "Nothing to follow up"),
            QCoreApplication.translate(
                "FollowUpsPage",
                "What you promise, or mean to do next, comes here with its date. Make one "
                "now, or write it as the next step of a note.",
            ),
            self.new_first,
        )

    def _nothing_found(self) -> QWidget:
        return EmptyState(
            QCoreApplication.translate("FollowUpsPage", "No follow-up fits"),
            QCoreApplication.translate(
                "FollowUpsPage", "Type fewer letters, choose another group, or show all."
            ),
            self.show_all,
        )


def _indented(*widgets: QWidget) -> QWidget:
    """Return what begins where the texts of the rows do: these have room at both sides."""
    room = QWidget()
    column = QVBoxLayout(room)
    column.setContentsMargins(M, 0, M, 0)
    column.setSpacing(S)
    for widget in widgets:
        column.addWidget(widget)
    return room
