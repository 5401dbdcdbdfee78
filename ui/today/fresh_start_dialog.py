"""Show how a backlog of check-ins would be spread over weeks, before it is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from itertools import groupby

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from services.changes import ChangeSet
from services.check_ins.values import FreshStart
from services.clock import today
from services.use_cases import UseCases
from ui.context import UiContext
from ui.theme.metrics import XL, L, M, S
from ui.undo_actions import undoing
from ui.widgets.buttons import Button
from ui.widgets.labels import Label
from ui.wording.dates import day_words

_WIDTH_PX, _WEEKS_PX = 480, 320
_MOST_NAMES = 12
_SCROLLS: dict[int, int] = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}

Names = Mapping[int, str]
Read = tuple[FreshStart, Names] | None


class FreshStartDialog(QDialog):
    """Tell per week how many people come up, and who; nothing changes until it is accepted."""

    undo_offered = Signal(str, object)
    """They were spread: that, in words, and what takes it back."""

    plan_read = Signal()
    """What it would come to was read and shows."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("A fresh start"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self._plan: FreshStart | None = None
        self._said = Label(self.tr("Reading…"), tone="text2", wrap=True)
        self._weeks = QVBoxLayout()
        self.spread = Button(context.theme, self.tr("Spread them"), variant="primary")
        self.spread.setEnabled(False)
        self.spread.clicked.connect(self._on_accepted)
        self.leave = Button(context.theme, self.tr("Leave it as it is"), variant="flat")
        self.leave.clicked.connect(self.reject)
        self._lay_out()
        context.tasks.read(self, _read, self._on_read)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll the weeks by key, wherever the keyboard is."""
        if event.key() in _SCROLLS:
            bar = self.area.verticalScrollBar()
            bar.setValue(bar.value() + _SCROLLS[event.key()] * bar.pageStep())
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        px = self._context.theme.px
        inside = QWidget()
        inside.setObjectName("page")
        inside.setLayout(self._weeks)
        self._weeks.setContentsMargins(0, 0, M, 0)
        self._weeks.setSpacing(M)
        self.area = QScrollArea()
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(inside)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setMinimumHeight(px(_WEEKS_PX))
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.leave)
        buttons.addWidget(self.spread)
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, XL, XL, L)
        column.setSpacing(S)
        column.addWidget(Label(self.tr("A fresh start"), "title"))
        column.addWidget(self._said)
        column.addSpacing(S)
        column.addWidget(self.area, 1)
        column.addLayout(buttons)
        self.setMinimumWidth(px(_WIDTH_PX))

    def _on_read(self, read: Read) -> None:
        if read is None:
            self._said.setText(self.tr("Nobody is waiting any more."))
            self.plan_read.emit()
            return
        plan, names = read
        self._plan = plan
        self._said.setText(self._summary(plan))
        for monday, ids in _by_week(plan):
            self._add_week(monday, [names[id_] for id_ in ids if id_ in names], len(ids))
        self._weeks.addStretch()
        self._make_room()
        self.spread.setEnabled(True)
        self.spread.setFocus(Qt.FocusReason.OtherFocusReason)
        self.plan_read.emit()

    def _make_room(self) -> None:
        """Be as high as what is said now needs: the window was made for one short line."""
        if (layout := self.layout()) is not None:
            layout.activate()
            needed = layout.totalHeightForWidth(self.width())
            self.resize(self.width(), max(self.height(), needed))

    def _summary(self, plan: FreshStart) -> str:
        if not plan.later:
            return self.tr(
                "%n people are waiting for a check-in. Nobody has to be called at once: each comes "
                "up in one of the coming weeks, and the rhythm goes on from there.",
                "",
                plan.contacts,
            )
        fit = self.tr(
            "%n people come up in the coming weeks, the most important first.",
            "",
            len(plan.planned),
        )
        later = self.tr(
            "%n more do not fit in with so many check-ins a week, and come after that. A longer "
            "rhythm for their group makes room.",
            "",
            plan.later,
        )
        return f"{fit} {later}"

    def _add_week(self, monday: date, names: list[str], count: int) -> None:
        day = day_words(monday, today(self._context.clock), QLocale())
        title = self.tr("Week of {day}").format(day=day)
        people = self.tr("%n people", "in a week", count)
        head = QHBoxLayout()
        head.setSpacing(S)
        head.addWidget(Label(title, "label"))
        head.addWidget(Label(people, "meta", "text3"))
        head.addStretch()
        shown, more = ", ".join(names[:_MOST_NAMES]), len(names) - _MOST_NAMES
        if more > 0:
            shown = self.tr("{names} and %n more", "", more).format(names=shown)
        week = QVBoxLayout()
        week.setSpacing(2)
        week.addLayout(head)
        week.addWidget(Label(shown, "small", "text2", wrap=True))
        self._weeks.addLayout(week)

    def _on_accepted(self) -> None:
        plan = self._plan
        if plan is None:
            return
        words = self.tr("%n people spread over the coming weeks", "", len(plan.planned))
        context = self._context
        self.spread.setEnabled(False)

        def on_done(changes: ChangeSet) -> None:
            self.undo_offered.emit(words, undoing(context, changes))
            self.accept()

        context.tasks.write(self, lambda cases: cases.prompts.start_afresh(plan), on_done)


def _read(cases: UseCases) -> Read:
    """Read the proposal with the names of all it is about; called in the reading thread."""
    plan = cases.open_prompts.fresh_start()
    if plan is None:
        return None
    named = cases.contact_names().named(id_ for id_, _on in plan.on_days)
    return plan, {id_: known.full_name for id_, known in named.items()}


def _by_week(plan: FreshStart) -> list[tuple[date, list[int]]]:
    """Return who comes up in each week, by its Monday."""

    def monday(item: tuple[int, date]) -> date:
        return item[1] - timedelta(days=item[1].weekday())

    days = sorted(plan.planned, key=lambda item: item[1])
    return [(week, [id_ for id_, _on in items]) for week, items in groupby(days, monday)]
