"""Lead from the settings to the templates of notes, which stand with their groups."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.settings.settings_section import SettingsSection
from ui.theme.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.labels import Label


class TemplatesSection(SettingsSection):
    """Say where templates are, and lead there."""

    groups_wanted = Signal()
    """The groups, which have the templates, are to be shown."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Note templates"), parent)
        words = self.tr("Each group has its own, to begin a note with by one key (F9).")
        self.column.addWidget(Label(words, "small", "text2", wrap=True))
        self.groups = Button(theme, self.tr("Edit in the groups"), compact=True)
        self.groups.clicked.connect(self.groups_wanted)
        self.column.addWidget(self.groups, 0, Qt.AlignmentFlag.AlignLeft)
