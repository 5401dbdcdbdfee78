"""A line for a rhythm that is not among those offered."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QScrollArea

from ui.contact_page.editing.desk import Desk
from ui.editing.choice_field import ChoiceField
from ui.editing.saving import Job
from ui.editing.text_fields import NamedField

_NO_DAYS = 0  # what is no number is refused as this is


class TypedCadence(NamedField):
    """Take a number of days, below the field whose menu leads here; else it is not there."""

    def __init__(
        self, desk: Desk, field: ChoiceField[int | None], job: Callable[[int], Job]
    ) -> None:
        super().__init__(desk.context.theme, "", "")
        self.set_name(self.tr("Every how many days"))
        self._field = field
        self.hide()
        desk.bind(self, lambda text, _: job(_days(text)))
        field.menu_opening.connect(self._offer)
        self.closed.connect(self._on_closed)

    def open(self) -> None:
        """Be there, with the keyboard."""
        self.show()
        self.begin()
        QTimer.singleShot(0, self, self._come_into_sight)

    def _come_into_sight(self) -> None:
        """Scroll here, with room for what may be said below."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            above.ensureWidgetVisible(self)

    def _offer(self, menu: QMenu) -> None:
        menu.addSeparator()
        action = QAction(self.tr("Another rhythm…"), menu)
        # Once the menu is gone: as it closes it gives the keyboard back to the field.
        action.triggered.connect(lambda: QTimer.singleShot(0, self, self.open))
        menu.addAction(action)

    def _on_closed(self) -> None:
        had_focus = self.hasFocus()
        self.hide()
        self.set_value("")
        if had_focus:
            self._field.setFocus()


def _days(text: str) -> int:
    typed = text.strip()
    return int(typed) if typed.isdecimal() else _NO_DAYS
