"""The check-in that is open: who, how long, what to ask, and what to do with it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from services.check_ins.values import PromptView
from ui.theme.metrics import M, S
from ui.theme.paint import focus_ring, rounded
from ui.theme.theme import Theme
from ui.today.deeds import KEYS, Deed
from ui.today.people_words import reason_words, short_name, topic_words
from ui.today.row_layout import INSET_PX
from ui.today.rows import TodayRow
from ui.today.words import later_word, tomorrow_words
from ui.widgets.avatar import Avatar
from ui.widgets.buttons import Button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import ElidedLabel, Label
from ui.widgets.styling import explain

_ABOVE_PX, _LINES_PX, _LEAST_PX = 14, 3, 48


class CheckInCard(QFrame):
    """Lie over the open row of a list; its buttons are reached by Tab while that row is chosen."""

    deed_wanted = Signal(object, QPoint)
    """A Deed is to be done, and where on the screen its menu opens."""

    layout_changed = Signal()
    """What it shows may need another height now."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_focused = False
        self._avatar = Avatar(theme, "", "row")
        self._name = ElidedLabel(kind="strong")
        self._organisation = ElidedLabel(kind="small", tone="text2")
        self._silence = Label(kind="small", tone="fading")
        self._topic = Label(kind="small", tone="text2", wrap=True)
        self._question = Label(kind="base", wrap=True)
        self._courage = Label(kind="small", tone="text2", wrap=True)
        self.tomorrow = Button(theme, tomorrow_words(), variant="primary", compact=True)
        self.call = Button(theme, "", variant="primary", icon="phone", compact=True)
        self.later = Button(theme, later_word(), compact=True)
        self.park = Button(theme, self.tr("Park"), compact=True)
        self.decline = Button(theme, "", variant="flat", compact=True)
        for button in (self.later, self.park):
            button.show_menu_arrow()
        for button, deed in self._deeds().items():
            button.clicked.connect(partial(self._on_clicked, button, deed))
        self._lay_out()

    def show_row(self, row: TodayRow) -> None:
        """Show a check-in."""
        prompt = row.source
        if not isinstance(prompt, PromptView):
            return
        called = short_name(prompt.given_name or prompt.name)
        self.setAccessibleName(row.spoken)
        self._avatar.set_name(prompt.name)
        self._name.setText(prompt.name)
        self._organisation.setText(prompt.organisation or "")
        self._silence.setText(row.when)
        self._silence.set_tone(row.tone)
        self.tomorrow.setVisible(row.unanswered)
        self.call.set_variant("tonal" if row.unanswered or row.put_off else "primary")
        why = reason_words(prompt.reason)
        topic = topic_words(prompt.topic) if prompt.topic else ""
        _say(self._topic, " · ".join(filter(None, (why, topic))))
        question = self.tr("“{question}”").format(question=prompt.question)
        _say(self._question, question if prompt.question else "")
        _say(self._courage, prompt.courage or "")
        words = self.tr("Call {name}") if row.number else self.tr("Message {name}")
        self.call.setText(words.format(name=called).replace("&", "&&"))
        self.call.set_icon_name("phone" if row.number else "message")
        self.decline.setText(self.tr("Not {name}").format(name=called).replace("&", "&&"))
        self._explain(row)
        self._fit_organisation()
        if (layout := self.layout()) is not None:
            layout.activate()  # else its height would be that of what showed before

    def come_after(self, widget: QWidget) -> None:
        """Let Tab lead from a widget to the buttons, however late they were made."""
        for button in self._deeds():
            QWidget.setTabOrder(widget, button)
            widget = button

    def set_active(self, active: bool) -> None:
        """Let Tab lead to the buttons, or past them."""
        policy = Qt.FocusPolicy.StrongFocus if active else Qt.FocusPolicy.ClickFocus
        for button in self._deeds():
            button.setFocusPolicy(policy)

    def set_focused(self, focused: bool) -> None:
        """Show that the keyboard is on the row it lies over."""
        if focused != self._is_focused:
            self._is_focused = focused
            self.update()

    def event(self, event: QEvent) -> bool:
        """Tell when words or fonts ask for another height."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.layout_changed.emit()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See whether there is room for the organisation."""
        super().resizeEvent(event)
        self._fit_organisation()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a quiet ground with round corners."""
        palette, radius = self._theme.palette, self._theme.sizes.radius
        painter = QPainter(self)
        rounded(painter, self.rect(), palette.page, 0)
        rounded(painter, self.rect(), palette.list, radius)
        if self._is_focused:
            focus_ring(painter, self.rect(), palette, radius)

    def _fit_organisation(self) -> None:
        """Leave the organisation out where only a letter or two of it would show."""
        texts = (self._name, self._silence)
        left = self.width() - self._avatar.sizeHint().width() - 2 * INSET_PX - M - 2 * S
        left -= sum(label.sizeHint().width() for label in texts)
        fits = left >= self._theme.px(_LEAST_PX)
        self._organisation.setVisible(bool(self._organisation.text()) and fits)

    def _deeds(self) -> dict[Button, Deed]:
        return {
            self.tomorrow: Deed.TOMORROW,
            self.call: Deed.CALL,
            self.later: Deed.LATER,
            self.park: Deed.PARK,
            self.decline: Deed.DROP,
        }

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(S)
        # Of the two it is the organisation that gives way.
        self._organisation.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        head.addWidget(self._name)
        head.addWidget(self._organisation, 1)
        head.addStretch()
        head.addWidget(self._silence)
        flow = QWidget()
        buttons = FlowLayout(S, flow)
        for button in (self.tomorrow, self.call, self.later, self.park):
            buttons.addWidget(button)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        flow.setSizePolicy(policy)
        foot = QHBoxLayout()
        foot.setSpacing(S)
        foot.addWidget(flow, 1)
        foot.addWidget(self.decline, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(_LINES_PX)
        column.addLayout(head)
        column.addWidget(self._topic)
        column.addSpacing(_LINES_PX)
        column.addWidget(self._question)
        column.addWidget(self._courage)
        column.addSpacing(S)
        column.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(INSET_PX, _ABOVE_PX, INSET_PX, M)
        row.setSpacing(M)
        row.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)

    def _explain(self, row: TodayRow) -> None:
        does = self.tr("Call {number}").format(number=row.number)
        if row.number is None:
            does = self.tr("Write in another program")
        explain(self.tomorrow, self.tr("Bring to mind tomorrow"), KEYS[Deed.TOMORROW])
        explain(self.call, does, KEYS[Deed.CALL])
        explain(self.later, self.tr("Bring to mind later"), KEYS[Deed.LATER])
        explain(self.park, self.tr("No check-ins for a while"), KEYS[Deed.PARK])
        explain(self.decline, self.tr("Not this person, this time"), KEYS[Deed.DROP])

    def _on_clicked(self, button: Button, deed: Deed) -> None:
        self.deed_wanted.emit(deed, button.mapToGlobal(QPoint(0, button.height())))


def _say(label: Label, words: str) -> None:
    label.setText(words)
    label.setVisible(bool(words))
