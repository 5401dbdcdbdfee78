"""The settings of the quick note: the keys that open it from anywhere."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from services.errors import KnownError
from services.global_shortcut import ShortcutImpossibleError
from services.key_combination import KeyCombination
from ui.capture.shortcut_keeper import DEFAULT_KEYS, ShortcutKeeper, ShortcutState
from ui.settings.key_field import KeyField
from ui.settings.settings_section import SettingsSection
from ui.theme.metrics import L
from ui.theme.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.check_box import CheckBox
from ui.widgets.labels import Label
from ui.widgets.styling import set_styled
from ui.widgets.wrapped_label import WrappedLabel
from ui.wording.errors import error_text

_FIELD_PX = 200


class QuickNoteSection(SettingsSection):
    """Switch the global shortcut on and off, and choose its keys.

    Where the desktop offers none, show the command that the desktop itself can give a key.
    """

    def __init__(
        self, theme: Theme, keeper: ShortcutKeeper, command: str, parent: QWidget | None = None
    ) -> None:
        self._keeper = keeper
        self._last_keys = DEFAULT_KEYS
        super().__init__(self.tr("Quick note"), parent)
        self.check = CheckBox(theme, self.tr("Open it with keys, from any program"), kind="base")
        self.field = KeyField(self.tr("Keys that open the quick note"))
        self.field.setFixedWidth(theme.px(_FIELD_PX))
        self.notice = Label(kind="small", tone="text2", wrap=True)
        self.command = CommandRow(theme, command)
        for widget in (self.check, self.field, self.notice, self.command):
            self.column.addWidget(widget)
        self.check.clicked.connect(self._on_check_clicked)
        self.field.keys_pressed.connect(self._on_keys_pressed)
        self.field.cleared.connect(lambda: keeper.choose(None))
        self.field.refused.connect(self._complain)
        keeper.changed.connect(self._on_changed)
        self._show(keeper.state)

    def _on_check_clicked(self, checked: bool) -> None:
        self._keeper.choose(self._last_keys if checked else None)

    def _on_keys_pressed(self, keys: KeyCombination) -> None:
        self._say("")
        self._keeper.choose(keys)

    def _on_changed(self) -> None:
        self._show(self._keeper.state)

    def _show(self, state: ShortcutState) -> None:
        """Show what is chosen, and whether it works."""
        self._last_keys = state.keys or self._last_keys
        self.check.setChecked(state.keys is not None)
        self.field.show_keys(state.keys)
        self.field.setEnabled(state.keys is not None)
        is_possible = not isinstance(state.error, ShortcutImpossibleError)
        self.check.setVisible(is_possible)
        self.field.setVisible(is_possible)
        self.command.setVisible(not is_possible)
        if state.error is not None:
            self._complain(state.error)
        elif state.trigger and state.trigger != self.field.text():
            self._say(self.tr("The desktop calls these keys: {keys}").format(keys=state.trigger))
        else:
            self._say("")

    def _complain(self, error: KnownError) -> None:
        """Say why keys do nothing; where none can, that is how it is and no fault."""
        self._say(error_text(error), is_fault=not isinstance(error, ShortcutImpossibleError))

    def _say(self, sentence: str, *, is_fault: bool = False) -> None:
        if sentence and sentence != self.notice.text():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.notice, sentence))
        self.notice.setText(sentence)
        self.notice.setVisible(bool(sentence))
        self.notice.set_tone("overdue" if is_fault else "text2")
        set_styled(self.field, "invalid", is_fault)
        self.field.setAccessibleDescription(sentence)


class CommandRow(QWidget):
    """Show a command, with a button that copies it."""

    def __init__(self, theme: Theme, command: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._command = command
        self.copy_button = Button(theme, self.tr("Copy"), icon="copy")
        self.copy_button.setAccessibleDescription(command)
        self.copy_button.clicked.connect(self._on_copy_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(L)
        row.addWidget(WrappedLabel(theme, command), 1)
        row.addWidget(self.copy_button, 0, Qt.AlignmentFlag.AlignTop)

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._command)
