"""The open follow-ups in the column of facts: ticked off, or changed by menu and keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from services.contacts.values import ContactDetails
from services.follow_ups.snooze import is_snoozed
from services.follow_ups.values import FollowUpView
from ui.contact_page.editing.desk import Desk
from ui.contact_page.editing.section import EditSection, QuietButton
from ui.follow_ups.deeds import FollowUpDeeds
from ui.follow_ups.editing import edit_follow_up
from ui.follow_ups.follow_up_menu import FollowUpTools
from ui.follow_ups.keys import Deed, pressed
from ui.follow_ups.words import reminder_words
from ui.theme.metrics import S
from ui.theme.palette import Role
from ui.theme.theme import Theme
from ui.widgets.check_box import CheckRow
from ui.widgets.styling import tip
from ui.wording.due import due_words
from ui.wording.recurrence import recurrence_words

_OF_CONTACT = frozenset({Deed.OPEN, Deed.CALL, Deed.PARK})  # its page is open


class FollowUpCheck(QWidget):
    """Show one follow-up with a box, and a button for the menu of what else can be done."""

    wanted = Signal(object, QPoint)
    """A Deed is to be done, None for the menu; and where that opens."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__()
        self.check = CheckRow(theme, title)
        self.more = QuietButton(theme, "more", self.tr("More"))
        self.more.setParent(self)  # over the end of the line: the date below needs the width
        self.more.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the box hears the keys
        self.more.clicked.connect(self._on_more_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.check, 1)
        self.more.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button at the end of the first line."""
        super().resizeEvent(event)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.more.move(0 if mirrored else self.width() - self.more.width(), 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key says; ticking off is the box's own."""
        deed = pressed(event.key(), event.modifiers())
        if deed is None or deed in _OF_CONTACT:
            super().keyPressEvent(event)
        else:
            self.wanted.emit(deed, self._corner())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        self.wanted.emit(None, event.globalPos() if by_mouse else self._corner())

    def _on_more_clicked(self) -> None:
        self.wanted.emit(None, self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _corner(self) -> QPoint:
        return self.mapToGlobal(self.rect().bottomLeft())


class FollowUpSection(EditSection):
    """Show the open follow-ups; a tick says that one is done."""

    ticked = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Open follow-ups"), spacing=S)
        self._meant: FollowUpView | None = None
        self._views: dict[int, FollowUpView] = {}
        self._deeds = FollowUpDeeds(desk.context, self)
        self._tools = FollowUpTools(
            desk.context, self._deeds, self._asked, self, leaves_out=_OF_CONTACT
        )
        self._deeds.undo_offered.connect(desk.undo_offered)
        self._tools.edit_wished.connect(
            lambda view: edit_follow_up(desk.context, self._deeds, view, self)
        )

    def untick(self) -> None:
        """Show every one of them open again."""
        for row in self.rows:
            if isinstance(row, FollowUpCheck):
                row.check.setChecked(False)

    def show_contact(self, details: ContactDetails) -> None:
        """Show the follow-ups with when they are due, as of now."""
        self._views = {each.id: each for each in details.follow_ups}
        self._sync(self._update)

    def refresh_due(self) -> None:
        """Say when they are due, as of now; a tick that is being saved stays."""
        self._sync(self._say_when)

    def _sync(self, update: Callable[[FollowUpCheck, FollowUpView], None]) -> None:
        # A row keeps its title, so another one is another row.
        views = tuple(self._views.values())
        self.sync(views, lambda each: (each.id, each.title), self._make_row, update)

    def _make_row(self, follow_up: FollowUpView) -> FollowUpCheck:
        row = FollowUpCheck(self.theme, follow_up.title)
        row.check.clicked.connect(lambda: self.ticked.emit(self._views[follow_up.id]))
        row.wanted.connect(lambda deed, place: self._do(follow_up.id, deed, place))
        self._update(row, follow_up)
        return row

    def _update(self, row: FollowUpCheck, view: FollowUpView) -> None:
        row.check.setChecked(False)
        self._say_when(row, view)

    def _say_when(self, row: FollowUpCheck, view: FollowUpView) -> None:
        clock, locale = self.desk.context.clock, self.locale()
        now, zone = clock.now(), clock.zone()
        due = due_words(view.due, now, zone, locale, view.snoozed_until)
        note = reminder_words(view, now, zone, locale)
        role: Role = "overdue" if due.overdue else "text3"
        repeat = recurrence_words(view.repeat, locale) if view.repeat else ""
        detail = note if is_snoozed(view.snoozed_until, now) else due.text
        row.check.set_detail(detail, role, icon="repeat" if repeat else "")
        said = ", ".join(filter(None, (due.text, repeat, note)))
        row.check.setAccessibleDescription(said)
        row.check.setToolTip(tip(said))

    def _asked(self) -> list[FollowUpView]:
        return [] if self._meant is None else [self._meant]

    def _do(self, follow_up_id: int, deed: Deed | None, place: QPoint) -> None:
        self._meant = self._views.get(follow_up_id)
        if deed is None:
            self._tools.open_menu(place)
        else:
            self._tools.do(deed, place)
