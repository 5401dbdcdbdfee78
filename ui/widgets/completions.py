"""The list of completions below a line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QCompleter, QStyledItemDelegate


def dress_completions(completer: QCompleter) -> None:
    """Let a completer's list look like every other menu; call it once its popup is set.

    The style sheet finds it by its name: it is a window, whose background nothing else paints.
    """
    popup = completer.popup()
    assert popup is not None  # it is made where none was set
    popup.setObjectName("completions")
    popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    popup.setItemDelegate(QStyledItemDelegate(popup))  # QCompleter's own heeds no style sheet


def make_completer(words: Sequence[str], parent: QObject) -> QCompleter:
    """Return a completer that finds words by any of their parts."""
    completer = QCompleter(list(words), parent)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setMaxVisibleItems(8)
    dress_completions(completer)
    return completer
