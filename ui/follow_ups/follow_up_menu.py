"""Everything that can be done with follow-ups that are selected, as a menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from services.follow_ups.values import FollowUpView
from services.terms import FollowUpStatus
from ui.context import UiContext
from ui.follow_ups.deeds import FollowUpDeeds
from ui.follow_ups.hand_over_dialog import HandOverDialog
from ui.follow_ups.keys import KEYS, Deed
from ui.later.move_menu import MoveMenu
from ui.later.renewed_menu import RenewedMenu
from ui.later.snooze_menu import SnoozeMenu
from ui.widgets.menu import Menu

Views = Sequence[FollowUpView]


class FollowUpTools(QWidget):
    """Do deeds with follow-ups, asking what has to be asked; it shows nothing by itself.

    `asked` returns what is meant at the moment: the menus open first, and do later.
    """

    edit_wished = Signal(object)
    """A FollowUpView is to be edited."""

    other_wished = Signal(object, QPoint)
    """A Deed that concerns the contact, to open, call or park it; and where its menu opens."""

    def __init__(
        self,
        context: UiContext,
        deeds: FollowUpDeeds,
        asked: Callable[[], Views],
        parent: QWidget,
        *,
        leaves_out: frozenset[Deed] = frozenset(),
    ) -> None:
        super().__init__(parent)
        self._context, self._deeds, self._asked = context, deeds, asked
        self._leaves_out = leaves_out
        self.hide()
        self.snoozing = self.snooze_menu(self)
        self.moving = self.move_menu(self)

    def snooze_menu(self, parent: QWidget) -> SnoozeMenu:
        """Return a menu that snoozes what is meant."""
        menu = SnoozeMenu(self._context.theme, self._context.clock, parent)
        menu.chosen.connect(lambda until: self._deeds.snooze(self._asked(), until))
        return menu

    def move_menu(self, parent: QWidget) -> MoveMenu:
        """Return a menu that moves what is meant to another day."""
        menu = MoveMenu(self._context.theme, self._context.clock, parent)
        menu.opening.connect(partial(self._tell_dues, menu))
        menu.moved.connect(lambda on: self._deeds.move(self._asked(), on))
        menu.shifted.connect(lambda days: self._deeds.shift(self._asked(), days))
        return menu

    def _tell_dues(self, menu: MoveMenu) -> None:
        menu.dues = [view.due for view in self._asked() if view.due is not None]

    def do(self, deed: Deed, place: QPoint) -> None:
        """Do something with what is meant, or open at a place the menu that asks how."""
        views = self._asked()
        if not views or deed not in possible(views):
            return
        at_once = {
            Deed.DONE: self._deeds.complete,
            Deed.DROP: self._deeds.drop,
            Deed.END_SERIES: self._deeds.end_series,
            Deed.REOPEN: self._deeds.reopen,
        }
        if deed in at_once:
            at_once[deed](views)
        else:
            self._ask(deed, views, place)

    def _ask(self, deed: Deed, views: Views, place: QPoint) -> None:
        match deed:
            case Deed.SNOOZE:
                self.snoozing.open_at(place)
            case Deed.MOVE:
                self.moving.open_at(place)
            case Deed.HAND_OVER:
                self._ask_to_whom(views)
            case Deed.EDIT:
                self.edit_wished.emit(views[0])
            case _:
                self.other_wished.emit(deed, place)

    def open_menu(self, place: QPoint) -> None:
        """Open the menu of what is meant at a place on the screen."""
        views = self._asked()
        if not views:
            return
        menu = Menu(parent=self.window())
        menu.aboutToHide.connect(menu.deleteLater)
        offered = possible(views) - self._leaves_out
        for number, group in enumerate(_GROUPS):
            if number and any(deed in offered for deed in group) and not menu.isEmpty():
                menu.addSeparator()
            for deed in group:
                if deed in offered:
                    self._add(menu, deed, place)
        menu.popup(place)

    def _add(self, menu: Menu, deed: Deed, place: QPoint) -> None:
        icon = self._context.theme.icons.icon(_ICONS[deed])
        if deed in (Deed.SNOOZE, Deed.MOVE):
            inner: RenewedMenu
            inner = self.snooze_menu(menu) if deed is Deed.SNOOZE else self.move_menu(menu)
            inner.setIcon(icon)
            menu.addMenu(inner)
            return
        action: QAction = menu.addAction(icon, self._names()[deed], KEYS[deed])
        action.triggered.connect(lambda _checked=False: self.do(deed, place))

    def _names(self) -> dict[Deed, str]:
        return {
            Deed.DONE: self.tr("&Done"),
            Deed.REOPEN: self.tr("Open it &again"),
            Deed.HAND_OVER: self.tr("&Hand over…"),
            Deed.EDIT: self.tr("&Change…"),
            Deed.DROP: self.tr("D&rop"),
            Deed.END_SERIES: self.tr("&End the series"),
            Deed.OPEN: self.tr("&Open the contact"),
            Deed.CALL: self.tr("Ca&ll"),
            Deed.PARK: self.tr("&Park the contact…"),
        }

    def _ask_to_whom(self, views: Views) -> None:
        without = {views[0].contact_id} if len({each.contact_id for each in views}) == 1 else ()
        dialog = HandOverDialog(self._context, len(views), without, self.window())
        dialog.chosen.connect(lambda person: self._deeds.hand_over(views, person))
        dialog.open()


_GROUPS = (
    (Deed.DONE, Deed.REOPEN, Deed.SNOOZE, Deed.MOVE, Deed.HAND_OVER, Deed.EDIT),
    (Deed.OPEN, Deed.CALL, Deed.PARK),
    (Deed.DROP, Deed.END_SERIES),
)
_ICONS = {
    Deed.DONE: "check",
    Deed.REOPEN: "undo",
    Deed.SNOOZE: "clock",
    Deed.MOVE: "calendar",
    Deed.HAND_OVER: "handover",
    Deed.EDIT: "note",
    Deed.DROP: "close",
    Deed.END_SERIES: "repeat",
    Deed.OPEN: "person",
    Deed.CALL: "phone",
    Deed.PARK: "parked",
}
_OF_OPEN = {Deed.DONE, Deed.SNOOZE, Deed.MOVE, Deed.DROP}
_OF_ONE = {Deed.EDIT, Deed.OPEN, Deed.CALL, Deed.PARK}


def possible(views: Views) -> frozenset[Deed]:
    """Return what can be done with follow-ups; with several only what suits them all at once."""
    are_open = any(view.status is FollowUpStatus.OPEN for view in views)
    deeds = {Deed.HAND_OVER} | (_OF_OPEN if are_open else set())
    if any(view.repeat and view.status is FollowUpStatus.OPEN for view in views):
        deeds.add(Deed.END_SERIES)
    if len(views) == 1:
        deeds |= _OF_ONE
        if not are_open:
            deeds |= {Deed.REOPEN}
            deeds -= {Deed.EDIT}
    return frozenset(deeds)
