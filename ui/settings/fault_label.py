"""Say below some fields why what is typed there does not apply yet."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from services.errors import KnownError
from ui.widgets.labels import Label
from ui.widgets.styling import set_styled
from ui.wording.errors import error_text


class FaultLabel(Label):
    """Show one sentence, and mark the fields it is about; empty, it is not there."""

    def __init__(self) -> None:
        super().__init__(kind="small", tone="overdue", wrap=True)
        self._marked: tuple[QWidget, ...] = ()
        self.hide()

    @property
    def is_clear(self) -> bool:
        """Tell whether nothing is wrong."""
        return not self.text()

    def check(self, rule: Callable[[], None], fields: Iterable[QWidget]) -> bool:
        """Return whether a rule lets what is in some fields pass; say so if it does not."""
        try:
            rule()
        except KnownError as error:
            self._say(error_text(error), tuple(fields))
        else:
            self._say("", ())
        return self.is_clear

    def _say(self, sentence: str, fields: tuple[QWidget, ...]) -> None:
        for field in self._marked:
            set_styled(field, "invalid", False)
            field.setAccessibleDescription("")
        self._marked = fields
        for field in fields:
            set_styled(field, "invalid", True)
            field.setAccessibleDescription(sentence)
        if sentence and sentence != self.text():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))
        self.setText(sentence)
        self.setVisible(bool(sentence))
