"""How the page of follow-ups is laid out, and what it shows instead of an empty list."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.context import UiContext
from ui.theme.metrics import XL, L, M, S
from ui.widgets.buttons import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import Label
from ui.widgets.row_list import above_rows
from ui.widgets.sectioned_list import SectionedList

NEW_KEYS = "Ctrl+Shift+A"

_WIDEST_PX = 1040


class Shown(IntEnum):
    """Name what the page shows below its head, in the order of the stack."""

    NOBODY = 0
    NOTHING = 1
    NOTHING_FOUND = 2
    LIST = 3


class PageLayout:
    """Lay the parts out: rows begin a little before the title, so that their texts do not.

    They scroll at the edge of the window, however wide it is; what stands above ends where they do.
    """

    def __init__(
        self, page: QWidget, context: UiContext, head: QWidget, bar: QWidget, rows: SectionedList
    ) -> None:
        theme = context.theme
        self._page = page
        new = QCoreApplication.translate("FollowUpsPage", "New follow-up")
        somebody = QCoreApplication.translate("FollowUpsPage", "Add a contact")
        everything = QCoreApplication.translate("FollowUpsPage", "Show all")
        self.new = Button(theme, new, icon="plus", shortcut=NEW_KEYS)
        self.new.setShortcut("")  # the page listens, while the focus is in it
        self.new_first = Button(theme, new, icon="plus", variant="primary")
        self.add_first = Button(theme, somebody, icon="personadd", variant="primary")
        self.show_all = Button(theme, everything)
        self._tools = QStackedWidget()
        self._tools.addWidget(head)
        self._tools.addWidget(bar)
        self._pages = QStackedWidget()
        for each in (self._nobody(), self._nothing(), self._nothing_found()):
            self._pages.addWidget(_indented(each, above_px=S))
        self._pages.addWidget(rows)
        self._begins = (self.add_first, self.new_first, self.show_all, rows)
        self._pages.setCurrentIndex(Shown.LIST)
        page.setFocusProxy(rows)
        head_room = _indented(self._title_row(), self._tools)
        column = QVBoxLayout(page)
        column.setContentsMargins(XL - M, 20, 0, L)
        column.setSpacing(S)
        column.addLayout(above_rows(rows, head_room, theme.px(_WIDEST_PX)))
        column.addWidget(self._pages, 1)

    @property
    def new_buttons(self) -> tuple[Button, Button]:
        """Return what makes a follow-up when it is clicked."""
        return self.new, self.new_first

    def show(self, shown: Shown) -> None:
        """Show the list, or why there is none; the keyboard stays on what shows."""
        had_focus = self._pages.isAncestorOf(self._pages.window().focusWidget())
        is_empty = shown in (Shown.NOBODY, Shown.NOTHING)
        self._pages.setCurrentIndex(shown)
        self._page.setFocusProxy(self._begins[shown])
        if had_focus:
            self._page.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tools.setVisible(not is_empty)
        self.new.setVisible(not is_empty)

    def show_bar(self, *, shown: bool) -> None:
        """Show what can be done with several, in the place of the filters, or those.

        The keyboard goes from what can be done back to the rows: the stack would give it to the
        filter's line, where letters are text and keys of the list do nothing.
        """
        hides = not shown and self._tools.currentIndex() == 1
        had_focus = hides and self._tools.isAncestorOf(self._tools.window().focusWidget())
        self._tools.setCurrentIndex(int(shown))
        if had_focus:
            self._page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _title_row(self) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(M)
        title = QCoreApplication.translate("FollowUpsPage", "Follow-ups")
        row.addWidget(Label(title, "display"), 1)
        row.addWidget(self.new)
        return line

    def _nobody(self) -> QWidget:
        return EmptyState(
            QCoreApplication.translate("FollowUpsPage", "Nothing to follow up"),
            QCoreApplication.translate(
                "FollowUpsPage",
                "What you promise somebody comes here with its date. Add the first contact to "
                "begin.",
            ),
            self.add_first,
        )

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


def _indented(*widgets: QWidget, above_px: int = 0) -> QWidget:
    """Return what begins where the texts of the rows do: these have room at both sides."""
    room = QWidget()
    column = QVBoxLayout(room)
    column.setContentsMargins(M, above_px, M, 0)
    column.setSpacing(S)
    for widget in widgets:
        column.addWidget(widget)
    return room
