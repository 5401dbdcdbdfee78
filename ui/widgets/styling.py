"""What several widgets need: re-reading the style sheet, tooltips that show the shortcut."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from ui.theme.theme import Theme


def set_styled(widget: QWidget, name: str, value: object) -> None:
    """Set a property the style sheet selects by, and let it take effect at once."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def key_text(shortcut: QKeySequence | str) -> str:
    """Return a shortcut as this platform writes it: Ctrl+B, or ⌘B on a Mac.

    The key that Qt calls Return says Enter on keyboards, as the one beside the numbers does.
    """
    keys = QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)
    return f"{keys.removesuffix('Return')}Enter" if keys.endswith("Return") else keys


def tip(text: str, shortcut: QKeySequence | str = "") -> str:
    """Return a tooltip of one line: what it does and, quieter, its shortcut."""
    plain = _escaped(text)
    keys = _escaped(key_text(shortcut))
    if not keys:
        return f"<span>{plain}</span>" if plain != text else text  # Qt guesses which it is
    quiet = f"<span style='color: palette(bright-text)'>{keys}</span>"
    return f"<p style='white-space: pre; margin: 0'>{plain}&nbsp;&nbsp;&nbsp;{quiet}</p>"


def explain(widget: QWidget, text: str, shortcut: QKeySequence | str) -> None:
    """Show a tooltip with a shortcut, and have the shortcut read out rather than its mark-up."""
    widget.setToolTip(tip(text, shortcut))
    widget.setAccessibleDescription(key_text(shortcut))


def make_action(
    theme: Theme,
    parent: QObject,
    text: str,
    on_triggered: Callable[[], object],
    *,
    icon: str | None = None,
    shortcut: QKeySequence | str = "",
) -> QAction:
    """Return an action for menus and buttons; a widget parent also listens to its shortcut.

    `text` may carry a menu mnemonic ("&Import"). Buttons made of it take its tooltip.
    """
    action = QAction(text, parent)
    action.setShortcut(QKeySequence(shortcut))
    action.setToolTip(tip(without_mnemonic(text), shortcut))
    if icon is not None:
        action.setIcon(theme.icons.icon(icon))
    action.triggered.connect(on_triggered)
    if isinstance(parent, QWidget):
        parent.addAction(action)
    return action


def without_mnemonic(text: str) -> str:
    """Return menu text without its underlining ampersand and trailing dots."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").removesuffix("…")


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
