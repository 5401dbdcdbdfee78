"""The bar that filters a timeline: kinds, channels, topics, people, only held, and text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from services.journal.timeline_values import EVERYTHING, FilterChoices, StreamFilter
from ui.context import UiContext
from ui.theme.metrics import S
from ui.timeline import filter_choices
from ui.timeline.filter_choices import FilterChoice
from ui.timeline.timeline_reading import TimelineReading
from ui.widgets.buttons import Button, IconButton
from ui.widgets.chip import Chip
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.menu import Menu
from ui.widgets.search_line import SearchLine

SEARCH_KEYS = "Ctrl+Shift+F"

_MOST_TEXT_PX = 280  # of a name in a menu
_GAP_PX = 2

Offer = Callable[[StreamFilter, FilterChoices], Iterable[FilterChoice]]


class _Chooser(NamedTuple):
    """Offer one sort of choices: by a button, or by its name in a menu where that has no room."""

    button: Button
    name: str
    offer: Offer


class FilterBar(QWidget):
    """Choose what to see of a timeline.

    What can be chosen is read when it is asked for. What is chosen stands below as chips; Esc
    takes everything back. What does not fit in one line is offered among the further filters.
    """

    escaped = Signal()
    """Esc was pressed with nothing left to take back: the focus wants to go on."""

    def __init__(
        self, context: UiContext, reading: TimelineReading, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._reading = reading
        self._names: dict[int, str] = {}
        self._shown_chips: list[Chip] = []
        self._search = SearchLine(context.theme, self.tr("Search this timeline"))
        self._search.textChanged.connect(self._on_typed)
        self._search.hide()
        self._chips = QWidget()
        self._chip_flow = FlowLayout(S - 2, self._chips)
        self._chips.hide()
        self._kinds = self._chooser(
            self.tr("All kinds"), self.tr("Kinds"), filter_choices.kind_choices
        )
        self._channels = self._chooser(
            self.tr("All channels"), self.tr("Channels"), filter_choices.channel_choices
        )
        self._topics = self._chooser(
            self.tr("All topics"), self.tr("Topics"), filter_choices.topic_choices
        )
        self._choosers = (self._kinds, self._channels, self._topics)
        self._lay_out()
        reading.filter_changed.connect(self.show_filter)
        reading.began.connect(self._search.hide)
        context.theme.changed.connect(self._fold)

    def show_filter(self, wanted: StreamFilter) -> None:
        """Show which filter holds."""
        if self._search.text().strip() != wanted.text:  # so it was not typed here
            self._search.setText(wanted.text)
            self._search.setVisible(bool(wanted.text))
        self._show_chips(wanted)

    def clear(self) -> None:
        """Take everything back."""
        self._search.hide()
        self._reading.set_filter(EVERYTHING)

    def search(self) -> None:
        """Put the caret where text is searched for."""
        self._search.show()
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take everything back on Esc, then let go of the focus."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
            return
        self.clear()
        self.escaped.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer elsewhere what there is no room for."""
        super().resizeEvent(event)
        self._fold()

    def minimumSizeHint(self) -> QSize:
        """Ask for room for one sort of choices."""
        return QSize(self._kinds.button.sizeHint().width() + self._end_px, 0)

    def _lay_out(self) -> None:
        theme = self._context.theme
        self._more = IconButton(theme, "view", self.tr("More filters"), small=True)
        self._more.clicked.connect(self._offer_more)
        self._to_search = IconButton(
            theme, "search", self.tr("Search this timeline"), shortcut=SEARCH_KEYS, small=True
        )
        self._to_search.clicked.connect(self.search)
        row = QHBoxLayout()
        row.setSpacing(_GAP_PX)
        for chooser in self._choosers:
            row.addWidget(chooser.button)
        row.addStretch()
        row.addWidget(self._more)
        row.addWidget(self._to_search)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S - 2)
        layout.addLayout(row)
        layout.addWidget(self._search)
        layout.addWidget(self._chips)

    def _chooser(self, words: str, name: str, offer: Offer) -> _Chooser:
        button = Button(self._context.theme, words, variant="flat", compact=True)
        button.show_menu_arrow()
        chooser = _Chooser(button, name, offer)
        button.clicked.connect(lambda: self._offer(chooser))
        return chooser

    @property
    def _end_px(self) -> int:
        return self._more.width() + self._to_search.width() + 2 * _GAP_PX

    def _fold(self) -> None:
        """Show the buttons that fit in one line."""
        room = self.width() - self._end_px
        for chooser in self._choosers:
            room -= chooser.button.sizeHint().width() + _GAP_PX
            chooser.button.setVisible(room >= 0 or chooser is self._kinds)

    def _offer(self, chooser: _Chooser) -> None:
        """Open the choices of one sort below its button."""

        def fill(menu: Menu, choices: FilterChoices) -> None:
            self._fill(menu, chooser.offer(self._reading.wanted, choices))

        self._open_menu(chooser.button, fill)

    def _offer_more(self) -> None:
        """Open what no button offers."""

        def fill(menu: Menu, choices: FilterChoices) -> None:
            wanted = self._reading.wanted
            hidden = [each for each in self._choosers if each.button.isHidden()]
            for chooser in hidden:
                within = Menu(chooser.name, menu)
                self._fill(within, chooser.offer(wanted, choices))
                menu.addMenu(within)
            if hidden:
                menu.addSeparator()
            self._fill(menu, _people_and_held(wanted, choices))

        self._open_menu(self._more, fill)

    def _open_menu(self, button: QWidget, fill: Callable[[Menu, FilterChoices], None]) -> None:
        """Read what there is to choose from and open it below a button."""
        whose = self._reading.whose
        if whose is None:
            return

        def on_read(choices: FilterChoices) -> None:
            if whose != self._reading.whose:
                return
            self._names = {each.contact_id: each.name for each in choices.people}
            menu = Menu(parent=self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            fill(menu, choices)
            menu.popup(button.mapToGlobal(QPoint(0, button.height())))

        self._context.tasks.read(
            self, lambda cases: cases.stream.choices(whose), on_read, latest="choices"
        )

    def _fill(self, menu: Menu, offered: Iterable[FilterChoice]) -> None:
        """Add choices to a menu, or say that there are none."""
        actions = [self._action(menu, choice) for choice in offered]
        menu.addActions(actions)
        if not actions:
            menu.addAction(self.tr("Nothing to choose from yet")).setEnabled(False)

    def _action(self, menu: Menu, choice: FilterChoice) -> QAction:
        elided = self.fontMetrics().elidedText(
            choice.words, Qt.TextElideMode.ElideRight, self._context.theme.px(_MOST_TEXT_PX)
        )
        action = QAction(elided.replace("&", "&&"), menu)
        action.setCheckable(True)
        action.setChecked(choice.is_chosen)
        action.triggered.connect(lambda: self._reading.set_filter(choice.turned))
        return action

    def _on_typed(self, text: str) -> None:
        self._reading.set_filter(replace(self._reading.wanted, text=text.strip()))

    def _show_chips(self, wanted: StreamFilter) -> None:
        """Show what is chosen; the focus stays among the chips, or goes back to the buttons."""
        had_focus = any(chip.hasFocus() for chip in self._shown_chips)
        former, self._shown_chips = self._shown_chips, []
        for choice in filter_choices.chosen(wanted, self._names):
            chip = self._chip(choice)
            self._chip_flow.addWidget(chip)
            chip.show()  # the layout would do so later, and until then it can't have the focus
            self._shown_chips.append(chip)
        self._chips.setVisible(bool(self._shown_chips))
        if had_focus:
            next_one = self._shown_chips[-1] if self._shown_chips else self._kinds.button
            next_one.setFocus(Qt.FocusReason.OtherFocusReason)
        for chip in former:
            self._chip_flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()

    def _chip(self, choice: FilterChoice) -> Chip:
        chip = Chip(self._context.theme, choice.words, removable=True, parent=self._chips)
        chip.set_lit(True)
        chip.show_cross()
        chip.removed.connect(lambda: self._reading.set_filter(choice.turned))
        chip.clicked.connect(lambda: self._reading.set_filter(choice.turned))
        return chip


def _people_and_held(wanted: StreamFilter, choices: FilterChoices) -> Iterator[FilterChoice]:
    yield filter_choices.held_choice(wanted)
    yield from filter_choices.person_choices(wanted, choices)
