"""Render a note: Markdown as Qt has it, HTML off, and nothing fetched from anywhere.

An image of a note must not be looked for: Qt opens its file, and asks whether one with @2x beside
it exists, whatever loadResource() returns. So images become words before the document is laid out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
)

from ui.theme.theme import Theme

_FEATURES = (
    QTextDocument.MarkdownFeature.MarkdownDialectGitHub
    | QTextDocument.MarkdownFeature.MarkdownNoHTML
)
_FOLLOWED = frozenset({"http", "https", "mailto", "tel"})
# The end of a line within a paragraph: what follows begins no list, quote, heading, table or fence.
_LINE_END = re.compile(r"(?<=\S)[ \t]*\n(?=[ \t]*[^\s\-*+>|#=`~\d]|[ \t]*\d+[^\d.)])")
_LINE_SEPARATOR = "\u2028"
_FENCED = re.compile(r"^ {0,3}(`{3,}|~{3,})[^\n]*\n.*?(?:^ {0,3}\1[`~]*[ \t]*$|\Z)", re.M | re.S)
# What takes Qt longer than anybody waits is shown as it was typed: lists and tables take it the
# square of their length.
_MARKDOWN_CHARS = 30_000
_MOST_PARTS = 1_000
_LIST_SIGN = re.compile(r"(?:^|(?<=[\s>]))(?:[-*+]|\d+[.)])(?=\s|$)", re.M)
_MARGIN_PX = 6  # between paragraphs
_INDENT_PX = 20  # of lists and quotes

_AT_LEAST = QTextBlockFormat.LineHeightTypes.MinimumHeight.value


class NoteDocument(QTextDocument):
    """Hold a rendered note, which never changes; links lead to the web, mail and phone alone.

    A note that is very long, or a very long list or table, is all there, but as it was typed.
    """

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__()
        self.setUndoRedoEnabled(False)
        self.setDocumentMargin(0)
        self.setDefaultFont(theme.font("note"))
        self.setIndentWidth(theme.px(_INDENT_PX))
        text = text.replace("\r\n", "\n")
        if not _reads_fast(text):
            self._show_as_typed(theme, text)
            return
        self.setMarkdown(_with_line_ends(text), _FEATURES)
        changes = QTextCursor(self)
        changes.beginEditBlock()  # to lay it out once, not anew at each change
        self._change_fragments(_is_image, self._say_image)
        self._change_fragments(_leads_elsewhere, self._show_address)
        self._calm_down(theme)
        changes.endEditBlock()

    def loadResource(self, _type: int, _name: QUrl | str) -> Any:
        """Load nothing, whatever it is."""
        return None

    def _show_as_typed(self, theme: Theme, text: str) -> None:
        self.setPlainText(text)
        spaced = QTextBlockFormat()
        spaced.setLineHeight(theme.line_height("note"), _AT_LEAST)
        cursor = QTextCursor(self)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(spaced)

    def _change_fragments(
        self,
        wanted: Callable[[QTextCharFormat], bool],
        change: Callable[[QTextCursor, QTextCharFormat], None],
    ) -> None:
        """Change fragments from the end to the beginning: those before keep their places."""
        found = [
            (part.position(), part.length(), part.charFormat())
            for block in _blocks(self)
            for part in _fragments(block)
            if wanted(part.charFormat())
        ]
        for position, length, format_ in reversed(found):
            cursor = QTextCursor(self)
            cursor.setPosition(position)
            cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
            change(cursor, format_)

    def _say_image(self, cursor: QTextCursor, format_: QTextCharFormat) -> None:
        words = format_.property(QTextFormat.Property.ImageAltText)
        words = words or format_.toImageFormat().name()
        sign = QCoreApplication.translate("NoteDocument", "[image: {words}]")
        count = len(cursor.selectedText())
        cursor.insertText(sign.format(words=words) * count, QTextCharFormat())

    def _show_address(self, cursor: QTextCursor, format_: QTextCharFormat) -> None:
        words, address = cursor.selectedText(), format_.anchorHref()
        plain = words if address in words else f"{words} ({address})"
        cursor.insertText(plain, QTextCharFormat())

    def _calm_down(self, theme: Theme) -> None:
        """Give headings one size, paragraphs little space, and links the accent."""
        strong = QTextCharFormat()
        strong.setFontWeight(QFont.Weight.DemiBold)
        strong.setProperty(QTextFormat.Property.FontSizeAdjustment, 0)
        link = QTextCharFormat()
        link.setForeground(theme.palette.accent)
        link.setFontUnderline(False)
        for block in _blocks(self):
            cursor = QTextCursor(block)
            format_ = block.blockFormat()
            close = block.textList() is not None or cursor.currentTable() is not None
            format_.setTopMargin(0)
            format_.setLineHeight(theme.line_height("note"), _AT_LEAST)
            format_.setBottomMargin(0 if close else theme.px(_MARGIN_PX))
            if format_.hasProperty(QTextFormat.Property.BlockQuoteLevel):
                level = format_.intProperty(QTextFormat.Property.BlockQuoteLevel)
                format_.setLeftMargin(level * theme.px(_INDENT_PX))
            cursor.setBlockFormat(format_)
            if format_.headingLevel():
                cursor.movePosition(
                    QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
                )
                cursor.mergeCharFormat(strong)
        self._change_fragments(
            QTextCharFormat.isAnchor, lambda cursor, _format: cursor.mergeCharFormat(link)
        )


def may_follow(address: QUrl | str) -> bool:
    """Return whether a link of a note may be opened by a click."""
    return QUrl(address).scheme().lower() in _FOLLOWED


def _reads_fast(text: str) -> bool:
    """Return whether a text can be laid out as Markdown at once."""
    if len(text) > _MARKDOWN_CHARS or text.count("|") > _MOST_PARTS:
        return False
    signs = _LIST_SIGN.finditer(text)
    return next(islice(signs, _MOST_PARTS, None), None) is None


def _with_line_ends(text: str) -> str:
    """Return Markdown that breaks a line where Enter was pressed, which by itself goes on in it.

    Code between fences keeps its lines as it is.
    """
    parts, end = [], 0
    for fenced in _FENCED.finditer(text):
        parts += [_LINE_END.sub(_LINE_SEPARATOR, text[end : fenced.start()]), fenced[0]]
        end = fenced.end()
    return "".join([*parts, _LINE_END.sub(_LINE_SEPARATOR, text[end:])])


def _is_image(format_: QTextCharFormat) -> bool:
    return bool(format_.isImageFormat())


def _leads_elsewhere(format_: QTextCharFormat) -> bool:
    return bool(format_.isAnchor()) and not may_follow(format_.anchorHref())


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    parts = block.begin()
    while not parts.atEnd():
        yield parts.fragment()
        parts += 1
