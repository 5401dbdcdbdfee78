"""The bar that filters a timeline: kinds, channels, topics, people, only held, and text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from services.journal.timeline_values import EVERYTHING, FilterChoices, StreamFilter
from services.journal.whose import Whose
from ui.context import UiContext
from ui.theme.metrics import S
from ui.timeline import filter_choices
from ui.timeline.filter_choices import FilterChoice
from ui.widgets.buttons import Button, IconButton
from ui.widgets.chip import Chip
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.menu import Menu
from ui.widgets.search_line import SearchLine

SEARCH_KEYS = "Ctrl+Shift+F"

_MOST_TEXT_PX = 280  # of a name in a menu

Offer = Callable[[StreamFilter, FilterChoices], Iterable[FilterChoice]]


class FilterBar(QWidget):
    """Choose what to see of a timeline.

    What can be chosen is read when it is asked for. What is chosen stands below as chips; Esc
    takes everything back.
    """

    filter_changed = Signal(object)
    """Another StreamFilter is wished."""

    escaped = Signal()
    """Esc was pressed with nothing left to take back: the focus wants to go on."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._whose: Whose | None = None
        self._wanted = EVERYTHING
        self._names: dict[int, str] = {}
        self._shown_chips: list[Chip] = []
        self._search = SearchLine(context.theme, self.tr("Search this timeline"))
        self._search.textChanged.connect(self._on_typed)
        self._search.hide()
        self._chips = QWidget()
        self._chip_flow = FlowLayout(S - 2, self._chips)
        self._chips.hide()
        self._kinds = self._button(self.tr("All kinds"), filter_choices.kind_choices)
        self._channels = self._button(self.tr("All channels"), filter_choices.channel_choices)
        self._topics = self._button(self.tr("All topics"), filter_choices.topic_choices)
        self._lay_out()

    @property
    def whose(self) -> Whose | None:
        """Return whose timeline it filters."""
        return self._whose

    @property
    def wanted(self) -> StreamFilter:
        """Return what is chosen."""
        return self._wanted

    def set_whose(self, whose: Whose | None) -> None:
        """Filter another timeline, from now on and not at all yet."""
        self._whose = whose
        self._search.hide()
        self.show_filter(EVERYTHING)

    def show_filter(self, wanted: StreamFilter) -> None:
        """Show that a filter holds which was not chosen here."""
        if wanted == self._wanted:
            return
        self._show(wanted)
        self._search.setVisible(bool(wanted.text))

    def clear(self) -> None:
        """Take everything back."""
        self._search.hide()
        self._choose(EVERYTHING)

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

    def _lay_out(self) -> None:
        theme = self._context.theme
        more = IconButton(theme, "view", self.tr("More filters"), small=True)
        more.clicked.connect(lambda: self._offer(more, _people_and_held))
        search = IconButton(
            theme, "search", self.tr("Search this timeline"), shortcut=SEARCH_KEYS, small=True
        )
        search.clicked.connect(self.search)
        buttons = FlowLayout(2)
        for button in (self._kinds, self._channels, self._topics):
            buttons.addWidget(button)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addLayout(buttons, 1)
        row.addWidget(more, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(search, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S - 2)
        layout.addLayout(row)
        layout.addWidget(self._search)
        layout.addWidget(self._chips)

    def _button(self, words: str, offer: Offer) -> Button:
        button = Button(self._context.theme, words, variant="flat", compact=True)
        button.show_menu_arrow()
        button.clicked.connect(lambda: self._offer(button, offer))
        return button

    def _offer(self, button: QWidget, offer: Offer) -> None:
        """Read what there is to choose from and open it below a button."""
        whose = self._whose
        if whose is None:
            return

        def on_read(choices: FilterChoices) -> None:
            if whose == self._whose:
                self._names = {each.contact_id: each.name for each in choices.people}
                self._open_menu(button, offer(self._wanted, choices))

        self._context.tasks.read(
            self, lambda cases: cases.stream.choices(whose), on_read, latest="choices"
        )

    def _open_menu(self, button: QWidget, offered: Iterable[FilterChoice]) -> None:
        menu = Menu(parent=self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for choice in offered:
            menu.addAction(self._action(menu, choice))
        if menu.isEmpty():
            nothing = menu.addAction(self.tr("Nothing to choose from yet"))
            nothing.setEnabled(False)
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def _action(self, menu: Menu, choice: FilterChoice) -> QAction:
        elided = self.fontMetrics().elidedText(
            choice.words, Qt.TextElideMode.ElideRight, self._context.theme.px(_MOST_TEXT_PX)
        )
        action = QAction(elided.replace("&", "&&"), menu)
        action.setCheckable(True)
        action.setChecked(choice.is_chosen)
        action.triggered.connect(lambda: self._choose(choice.turned))
        return action

    def _choose(self, wanted: StreamFilter) -> None:
        if wanted != self._wanted:
            self._show(wanted)
            self.filter_changed.emit(wanted)

    def _show(self, wanted: StreamFilter) -> None:
        self._wanted = wanted
        if self._search.text().strip() != wanted.text:
            self._search.setText(wanted.text)
        self._show_chips()

    def _on_typed(self, text: str) -> None:
        self._choose(replace(self._wanted, text=text.strip()))

    def _show_chips(self) -> None:
        """Show what is chosen; the focus stays among the chips, or goes back to the buttons."""
        had_focus = any(chip.hasFocus() for chip in self._shown_chips)
        former, self._shown_chips = self._shown_chips, []
        for choice in filter_choices.chosen(self._wanted, self._names):
            chip = self._chip(choice)
            self._chip_flow.addWidget(chip)
            chip.show()  # the layout would do so later, and until then it can't have the focus
            self._shown_chips.append(chip)
        self._chips.setVisible(bool(self._shown_chips))
        if had_focus:
            next_one = self._shown_chips[-1] if self._shown_chips else self._kinds
            next_one.setFocus(Qt.FocusReason.OtherFocusReason)
        for chip in former:
            self._chip_flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()

    def _chip(self, choice: FilterChoice) -> Chip:
        chip = Chip(self._context.theme, choice.words, removable=True, parent=self._chips)
        chip.set_lit(True)
        chip.show_cross()
        chip.removed.connect(lambda: self._choose(choice.turned))
        chip.clicked.connect(lambda: self._choose(choice.turned))
        return chip


def _people_and_held(wanted: StreamFilter, choices: FilterChoices) -> Iterator[FilterChoice]:
    yield filter_choices.held_choice(wanted)
    yield from filter_choices.person_choices(wanted, choices)
