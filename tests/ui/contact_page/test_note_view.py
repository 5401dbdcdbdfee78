"""A note shows as Markdown reads, with HTML as it stands and links that lead out of the machine."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from ui.contact_page.note_document import NoteDocument, may_follow
from ui.contact_page.note_view import NoteView
from ui.theme.theme import Theme


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("**bold** and `code`", "bold and code"),
        ("one\ntwo", "one\ntwo"),
        ("one\r\ntwo", "one\ntwo"),
        ("Said:\n- a\n- b", "Said:\na\nb"),
        ("#budget stays", "#budget stays"),
        ("12 people came\n3 stayed", "12 people came\n3 stayed"),
        ("<b>html</b> <img src=x>", "<b>html</b> <img src=x>"),
        ("![a boat](/tmp/x.png)", "[image: a boat]"),
        ("[offer](file:///tmp/x.pdf)", "offer (file:///tmp/x.pdf)"),
        ("[site](https://example.com)", "site"),
        ("👩‍👩‍👧 שלום", "👩‍👩‍👧 שלום"),
        ("Run:\n```\nmake\ninstall\n```\nDone\nsoon", "Run:\nmake\ninstall\nDone\nsoon"),
        ("~~~\nnever\nclosed", "never\nclosed"),
        ("", ""),
    ],
)
def test_a_text_reads_as_its_writer_meant_it(
    qtbot: QtBot, theme: Theme, text: str, shown: str
) -> None:
    assert NoteDocument(theme, text).toPlainText().strip() == shown


@pytest.mark.parametrize(
    "text",
    [
        "**word** and " * 4_000,
        "1. x\n" * 1_001,
        "- - " * 501 + "x",
        "> * x\n" * 1_001,
        "|a|b|\n|-|-|\n" + "|x|y|\n" * 400,
    ],
    ids=["characters", "list", "lists in a line", "list in a quote", "table"],
)
def test_what_would_take_long_to_lay_out_shows_as_it_was_typed(
    qtbot: QtBot, theme: Theme, text: str
) -> None:
    document = NoteDocument(theme, text)
    assert document.toPlainText() == text
    assert document.lastBlock().blockFormat().lineHeight() == theme.line_height("note")


@pytest.mark.parametrize(
    "text",
    ["**word** and " * 2_000, "1. x\n" * 300, "|a|b|\n|-|-|\n" + "|x|y|\n" * 300],
    ids=["characters", "list", "table"],
)
def test_what_people_write_is_markdown(qtbot: QtBot, theme: Theme, text: str) -> None:
    shown = NoteDocument(theme, text).toPlainText()
    assert not {"*", "1", "|"} & set(shown)


@pytest.mark.parametrize(
    ("link", "followed"),
    [
        ("https://example.com", True),
        ("HTTP://example.com", True),
        ("mailto:anna@firm.example", True),
        ("tel:+447700900001", True),
        ("file:///etc/passwd", False),
        ("smb://server/share", False),
        ("ms-word:ofe|u|x", False),
        ("javascript:alert(1)", False),
        ("x.txt", False),
        ("", False),
    ],
)
def test_links_lead_to_the_web_mail_and_phone_alone(link: str, followed: bool) -> None:
    assert may_follow(link) is followed


def test_nothing_is_loaded_for_a_note(qtbot: QtBot, theme: Theme) -> None:
    document = NoteDocument(theme, "![x](/tmp/x.png)")
    image = QTextDocument.ResourceType.ImageResource
    assert document.resource(image.value, QUrl("file:///tmp/x.png")) is None


def test_it_is_as_tall_as_its_text_and_says_where_a_link_leads(qtbot: QtBot, theme: Theme) -> None:
    view = NoteView(theme, "Note")
    qtbot.addWidget(view)
    view.show_note("short")
    line_px = view.heightForWidth(300)
    view.show_note("a line of several words, " * 40)
    assert view.heightForWidth(300) > 5 * line_px
    assert view.heightForWidth(150) > 9 * line_px
    view.highlighted.emit(QUrl("https://example.com/a"))
    assert "https://example.com/a" in view.viewport().toolTip()
    view.highlighted.emit(QUrl())
    assert view.viewport().toolTip() == ""
