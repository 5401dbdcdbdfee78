"""The settings of the app as a whole: whether it is there when the user logs in."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.autostart_keeper import AutostartKeeper
from ui.settings.settings_section import SettingsSection
from ui.theme.theme import Theme
from ui.widgets.check_box import CheckBox
from ui.widgets.labels import Label


class GeneralSection(SettingsSection):
    """Switch on and off that the app starts when the user logs in; it applies at once."""

    def __init__(
        self, theme: Theme, keeper: AutostartKeeper, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("General"), parent)
        self._keeper = keeper
        self.check = CheckBox(theme, self.tr("Start Attent when you log in"), kind="base")
        why = Label(
            self.tr("Reminders come while it runs. It starts quietly, without its window."),
            "small",
            "text2",
            wrap=True,
        )
        for widget in (self.check, why):
            self.column.addWidget(widget)
        self.check.clicked.connect(keeper.switch)
        keeper.changed.connect(self._show)
        self._show()
        keeper.look()

    def _show(self) -> None:
        self.check.setEnabled(self._keeper.is_known)
        self.check.setChecked(self._keeper.is_on)
