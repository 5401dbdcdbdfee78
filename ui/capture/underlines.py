"""Underline the words of a quick note that were understood."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from services.quick_line.values import Mark, Role
from ui.theme.palette import Palette

_ASKING = frozenset({Role.AMBIGUOUS, Role.UNKNOWN})
_MOST_MARKS = 400  # of a page that was pasted: each one costs painting


def underline(edit: QPlainTextEdit, text: str, marks: Iterable[Mark], palette: Palette) -> None:
    """Underline marks of the text that is in an editor; what asks something is dashed.

    Undo and what is copied know nothing of it.
    """
    shown = []
    for mark in list(marks)[:_MOST_MARKS]:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(edit.document())
        cursor.setPosition(utf16_place(text, mark.span.start))
        cursor.setPosition(utf16_place(text, mark.span.end), QTextCursor.MoveMode.KeepAnchor)
        selection.cursor = cursor
        selection.format = _format(mark.role, palette.accent)
        shown.append(selection)
    edit.setExtraSelections(shown)


def utf16_place(text: str, place: int) -> int:
    """Return a place in a text as Qt counts: a character beyond the first 65,536 takes two."""
    return len(text[:place].encode("utf-16-le", "surrogatepass")) // 2


def _format(role: Role, colour: QColor) -> QTextCharFormat:
    style = QTextCharFormat.UnderlineStyle
    form = QTextCharFormat()
    form.setUnderlineStyle(style.DashUnderline if role in _ASKING else style.SingleUnderline)
    form.setUnderlineColor(colour)
    return form
