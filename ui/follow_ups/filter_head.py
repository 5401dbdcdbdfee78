"""What stands above the list of follow-ups: a text and a group to filter by, and the grouping."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from services.contacts.choices import GroupChoice
from services.follow_ups.page_values import FollowUpFilter
from ui.contact_page.choice_combo import ChoiceCombo
from ui.theme.metrics import XS, S
from ui.theme.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.search_line import SearchLine
from ui.wording.terms import group_name

FILTER_KEYS = "Ctrl+Shift+F"

_PAUSE_MS = 120
_LINE_PX = 288


class FilterHead(QWidget):
    """Ask for a text, a group, and whether rows stand by day or by contact."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = SearchLine(theme, self.tr("Filter follow-ups"), shortcut=FILTER_KEYS)
        self.line.setFixedWidth(theme.px(_LINE_PX))
        self._names: dict[int | None, str] = {None: self.tr("All groups")}
        self.group: ChoiceCombo[int | None] = ChoiceCombo(
            self.tr("Group"), lambda id_: self._names[id_], [None]
        )
        self.by_day = self._switch(theme, self.tr("By day"))
        self.by_contact = self._switch(theme, self.tr("By contact"))
        self.by_day.setChecked(True)
        self._switches = QButtonGroup(self)
        switches = QWidget()
        row = QHBoxLayout(switches)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(XS)
        for button in (self.by_day, self.by_contact):
            self._switches.addButton(button)
            row.addWidget(button)
        flow = FlowLayout(S, self)
        for widget in (self.line, self.group, switches):
            flow.addWidget(widget)
        self._typing = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._typing.timeout.connect(self.changed)
        self.line.textChanged.connect(lambda _text: self._typing.start())
        self.group.currentIndexChanged.connect(self.changed)
        self._switches.buttonClicked.connect(lambda _button: self.changed.emit())

    @property
    def wanted(self) -> FollowUpFilter:
        """Return what is to show."""
        return FollowUpFilter(self.group.value, self.line.text().strip())

    @property
    def is_filtered(self) -> bool:
        """Tell whether something may be hidden."""
        return self.wanted != FollowUpFilter()

    def show_groups(self, groups: Sequence[GroupChoice]) -> None:
        """Offer the groups there are."""
        chosen = self.group.value
        self._names = {None: self._names[None], **{each.id: group_name(each) for each in groups}}
        kept = chosen if chosen in self._names else None
        self.group.offer(list(self._names), kept)
        self.group.setVisible(len(self._names) > 1)
        if kept != chosen:
            self.changed.emit()

    def reset(self) -> None:
        """Show everything again."""
        self.line.clear()
        self.group.set_value(None)

    def _switch(self, theme: Theme, words: str) -> Button:
        button = Button(theme, words, variant="choice", compact=True)
        button.setCheckable(True)
        return button
