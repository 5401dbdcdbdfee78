"""The picture shows each week as high as it was busy."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from services.contacts.rhythm import WEEKS, Rhythm
from ui.contact_page.rhythm_picture import RhythmPicture
from ui.theme.palette import LIGHT
from ui.theme.theme import Theme


@pytest.fixture
def picture(qtbot: QtBot, theme: Theme) -> RhythmPicture:
    picture = RhythmPicture(theme)
    qtbot.addWidget(picture)
    picture.resize(picture.sizeHint())
    return picture


def height(image: QImage, week: int) -> int:
    """Return how high the bar of a week is, and check its colour at the bottom."""
    x = week * 8 + 3
    colours = [image.pixelColor(x, y).name() for y in range(image.height())]
    page = image.pixelColor(7, 0).name()  # between two bars
    bar = [colour for colour in colours if colour != page]
    assert bar[-1] in (LIGHT.accent.name(), LIGHT.heat0.name())
    return len(bar) if bar[-1] == LIGHT.accent.name() else -len(bar)


def grabbed(picture: RhythmPicture, *weeks: int) -> QImage:
    picture.show_rhythm(Rhythm((0,) * (WEEKS - len(weeks)) + weeks), "in words")
    return picture.grab().toImage()


def test_it_is_as_large_as_in_the_design(picture: RhythmPicture) -> None:
    assert (picture.width(), picture.height()) == (206, 28)


def test_bars_are_as_high_as_weeks_were_busy(picture: RhythmPicture) -> None:
    image = grabbed(picture, 0, 1, 2, 3, 7)
    heights = [height(image, week) for week in range(WEEKS - 5, WEEKS)]
    assert heights == [-3, 11, 20, 28, 28]  # no talk is 3 px of another colour


def test_the_oldest_week_stands_where_a_line_begins(picture: RhythmPicture) -> None:
    assert height(grabbed(picture, 3), WEEKS - 1) == 28
    picture.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert height(picture.grab().toImage(), 0) == 28


def test_it_says_the_same_in_words(picture: RhythmPicture) -> None:
    grabbed(picture, 3)
    assert picture.accessibleName() == picture.toolTip() == "in words"
