"""Every action of the main window, with its words, shortcut and place in the menu."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from ui.main_window.language_menu import LanguageMenu
from ui.theme.theme import Theme
from ui.widgets.styling import make_action


class WindowActions(QObject):
    """Hold the actions; whoever can do one connects to its `triggered`."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self.undo = self._make(self.tr("&Undo"), "Ctrl+Z", None)
        self.redo = self._make(self.tr("R&edo"), "Ctrl+Shift+Z", None)
        self.redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        for action in (self.undo, self.redo):
            action.setEnabled(False)  # until the log is read
        open_keys = QKeySequence(QKeySequence.StandardKey.Open)
        find_keys = QKeySequence(QKeySequence.StandardKey.Find)
        self.new_note = self._make(self.tr("&New note"), "Ctrl+N", "note")
        self.quick_note = self._make(self.tr("Quick note &window"), "Ctrl+Alt+N", "note")
        self.new_contact = self._make(self.tr("Add a &contact…"), "Ctrl+Shift+N", "personadd")
        self.import_contacts = self._make(self.tr("&Import contacts…"), open_keys, "import")
        self.sample_people = self._make(self.tr("&Try with sample people"), "Ctrl+T", "people3")
        self.find_duplicates = self._make(self.tr("Find &duplicates…"), "Ctrl+Shift+D", "merge")
        self.groups = self._make(self.tr("&Groups and tags"), "Ctrl+Shift+G", "tag")
        self.own_fields = self._make(self.tr("&Own fields…"), "Ctrl+Shift+E", "settings")
        self.find = self._make(self.tr("&Find a contact"), find_keys, "search")
        self.today = self._make(self.tr("&Today"), "Ctrl+1", "today")
        self.contacts = self._make(self.tr("C&ontacts"), "Ctrl+2", "contacts")
        self.follow_ups = self._make(self.tr("Follow-&ups"), "Ctrl+3", "followup")
        self.show_reminders = self._make(self.tr("Show &reminders"), "Ctrl+R", "clock")
        self.settings = self._make(self.tr("&Settings…"), "Ctrl+,", "settings")
        self.settings.setMenuRole(QAction.MenuRole.PreferencesRole)
        self.language = LanguageMenu(window)
        self.shortcuts = self._make(self.tr("&Keyboard shortcuts"), "F1", "command")
        self.shortcuts.setShortcuts([QKeySequence("F1"), QKeySequence("?")])
        self.about = self._make(self.tr("&About Attent"), "", "info")
        self.about.setMenuRole(QAction.MenuRole.AboutRole)
        self.quit = self._make(self.tr("&Quit"), "Ctrl+Q", None)
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)

    def fill(self, menu: QMenu) -> None:
        """Put every action in a menu, in groups."""
        for actions in (
            (self.new_note, self.quick_note, self.new_contact),
            (self.import_contacts, self.find_duplicates, self.sample_people),
            (self.groups, self.own_fields),
            (self.undo, self.redo),
            (self.today, self.contacts, self.follow_ups),
            (self.find, self.show_reminders),
            (self.settings, self.language.menuAction(), self.shortcuts),
            (self.about, self.quit),
        ):
            if not menu.isEmpty():
                menu.addSeparator()
            menu.addActions(actions)

    def _make(self, text: str, shortcut: QKeySequence | str, icon: str | None) -> QAction:
        return make_action(
            self._theme, self._window, text, lambda: None, icon=icon, shortcut=shortcut
        )
