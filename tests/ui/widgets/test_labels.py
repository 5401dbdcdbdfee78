"""Labels show text as it is, elided or wrapped by the lines of the design."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter, QPalette
from pytestqt.qtbot import QtBot

from ui.theme.palette import LIGHT
from ui.theme.text import Ink, WrappedText, draw_beside
from ui.theme.theme import Theme
from ui.widgets.labels import ElidedLabel, Label, SectionLabel

LONG = "Zilvermeeuw Verzekeringen en Pensioenen"


def test_label_is_plain_text(qtbot: QtBot, theme: Theme) -> None:
    label = Label("<b>Anna</b>")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_tone_can_change(qtbot: QtBot, theme: Theme) -> None:
    label = Label("4 days late", "meta", "text3")
    qtbot.addWidget(label)
    label.show()
    label.set_tone("overdue")
    assert label.palette().color(QPalette.ColorRole.WindowText) == LIGHT.overdue


def test_section_label_is_small_and_semibold(qtbot: QtBot, theme: Theme) -> None:
    label = SectionLabel("Next time")
    qtbot.addWidget(label)
    label.show()
    assert label.font().weight() == theme.font("label").weight()
    assert label.font().pixelSize() == 12


def test_label_is_as_high_as_a_line_of_the_design(qtbot: QtBot, theme: Theme) -> None:
    label = Label("Hanneke", "display")
    qtbot.addWidget(label)
    label.show()
    assert label.sizeHint().height() >= theme.line_height("display")


def test_long_text_elides_and_tells_all_in_its_tooltip(qtbot: QtBot, theme: Theme) -> None:
    label = ElidedLabel(LONG)
    qtbot.addWidget(label)
    label.resize(120, 20)
    label.show()
    assert label.is_elided()
    assert LONG in label.toolTip()
    label.resize(900, 20)
    assert not label.is_elided()
    assert label.toolTip() == ""
    assert label.text() == LONG


def test_new_text_is_measured_anew(qtbot: QtBot, theme: Theme) -> None:
    label = ElidedLabel("Anna")
    qtbot.addWidget(label)
    label.resize(120, 20)
    label.show()
    label.setText(LONG)
    assert LONG in label.toolTip()


def test_elided_label_gives_way(qtbot: QtBot, theme: Theme) -> None:
    label = ElidedLabel(LONG)
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() < 40


def painted(text: str, aside: str, theme: Theme, direction: Qt.LayoutDirection) -> QImage:
    image = QImage(160, 20, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setLayoutDirection(direction)
    ink = Ink(theme.font("base"), LIGHT.text)
    aside_ink = Ink(theme.font("meta"), LIGHT.overdue)
    draw_beside(painter, image.rect(), text, ink, aside, aside_ink)
    painter.end()
    return image


def test_a_time_is_never_elided(theme: Theme) -> None:
    time = "Thu 12 Nov, 14:05"
    with_long = painted(LONG, time, theme, Qt.LayoutDirection.LeftToRight)
    alone = painted("", time, theme, Qt.LayoutDirection.LeftToRight)
    width = theme.font_metrics("meta").horizontalAdvance(time)
    place = QRect(160 - width, 0, width, 20)
    assert with_long.copy(place) == alone.copy(place)


def test_a_time_is_at_the_left_where_reading_ends_there(theme: Theme) -> None:
    mirrored = painted("Anna", "14:05", theme, Qt.LayoutDirection.RightToLeft)
    width = theme.font_metrics("meta").horizontalAdvance("14:05")
    colours = {mirrored.pixelColor(x, y).name() for x in range(width) for y in range(20)}
    assert LIGHT.overdue.name() in colours or len(colours) > 1


def test_wrapped_text_keeps_every_word_and_its_distance(theme: Theme) -> None:
    text = WrappedText(LONG, theme.font("small"), 120, 18)
    lines = list(text.lines())
    assert len(lines) > 1
    assert "".join(lines) == LONG
    assert text.height == 18 * len(lines)


def test_wrapped_text_breaks_words_that_are_too_long(theme: Theme) -> None:
    letters = theme.font_metrics("small")
    lines = WrappedText("x" * 200, theme.font("small"), 100, 18).lines()
    assert all(letters.horizontalAdvance(line) <= 101 for line in lines)


def test_no_text_is_one_line_high(theme: Theme) -> None:
    assert WrappedText("", theme.font("small"), 100, 18).height == 18
