"""Every key of the app, by where it works: the menu's own, and those of lists and fields."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from ui.main_window.actions import WindowActions
from ui.widgets.styling import key_text, without_mnemonic

_Keys = QKeySequence.StandardKey


class KeyLine(NamedTuple):
    """Say what some keys do, each as this platform writes it."""

    words: str
    keys: tuple[str, ...]


class KeyGroup(NamedTuple):
    """Hold the keys that work in one place."""

    title: str
    lines: tuple[KeyLine, ...]


def key_groups(actions: WindowActions) -> tuple[KeyGroup, ...]:
    """Return all keys: first those of the menu, which work anywhere in the window."""
    tr = QCoreApplication.translate
    return (
        KeyGroup(tr("ShortcutSheet", "Anywhere in the window"), _of_menu(actions)),
        KeyGroup(tr("ShortcutSheet", "Contact list"), _of_contact_list()),
        KeyGroup(tr("ShortcutSheet", "Writing an entry"), _of_composer()),
        KeyGroup(tr("ShortcutSheet", "Timeline"), _of_timeline()),
        KeyGroup(tr("ShortcutSheet", "Reminders"), _of_reminders()),
    )


def _of_menu(actions: WindowActions) -> tuple[KeyLine, ...]:
    """Take them from the actions, so that none is forgotten."""
    menu = QMenu()
    actions.fill(menu)
    lines = [
        KeyLine(without_mnemonic(each.text()), tuple(map(key_text, each.shortcuts())))
        for each in menu.actions()
        if each.shortcuts()
    ]
    words = QCoreApplication.translate("ShortcutSheet", "Open the menu")
    return (*lines, _line(words, "F10"))


def _of_contact_list() -> tuple[KeyLine, ...]:
    tr = QCoreApplication.translate
    return (
        _line(tr("ShortcutSheet", "Next or previous contact"), "Down", "Up"),
        _line(tr("ShortcutSheet", "Open the first one found"), "Return"),
        _line(tr("ShortcutSheet", "Show everybody again"), "Esc"),
    )


def _of_composer() -> tuple[KeyLine, ...]:
    tr = QCoreApplication.translate
    return (
        _line(tr("ShortcutSheet", "Save the entry"), "Ctrl+Return"),
        _line(tr("ShortcutSheet", "Leave it for later"), "Esc"),
    )


def _of_timeline() -> tuple[KeyLine, ...]:
    tr = QCoreApplication.translate
    return (
        _line(tr("ShortcutSheet", "Next or previous entry"), "Down", "Up"),
        _line(tr("ShortcutSheet", "Show more or less of a long text"), "Space"),
        _line(tr("ShortcutSheet", "Copy the text"), _Keys.Copy),
        _line(tr("ShortcutSheet", "Delete the entry"), _Keys.Delete),
        _line(tr("ShortcutSheet", "All that can be done with it"), "Menu", "Shift+F10"),
    )


def _of_reminders() -> tuple[KeyLine, ...]:
    tr = QCoreApplication.translate
    return (
        _line(tr("ShortcutSheet", "Open the contact"), "Return"),
        _line(tr("ShortcutSheet", "Done"), "D"),
        _line(tr("ShortcutSheet", "Snooze"), "S"),
        _line(tr("ShortcutSheet", "Snooze all"), "Shift+S"),
        _line(tr("ShortcutSheet", "Close"), "Esc"),
    )


def _line(words: str, *keys: str | QKeySequence.StandardKey) -> KeyLine:
    return KeyLine(words, tuple(key_text(QKeySequence(each)) for each in keys))
