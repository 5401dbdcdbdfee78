"""The number on the app's icon can be read at every size, on light and dark."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from ui.theme.badge import badged_app_icon
from ui.theme.palette import LIGHT


def image(count: int, size: int) -> QImage:
    return badged_app_icon(count).pixmap(size, size).toImage()


def has(picture: QImage, colour: QColor) -> bool:
    return any(
        picture.pixelColor(x, y) == colour
        for x in range(picture.width())
        for y in range(picture.height())
    )


@pytest.mark.parametrize("size", [16, 22, 24, 32, 48, 64])
def test_a_number_stands_on_it_at_every_size(qapp: QApplication, size: int) -> None:
    assert image(1, size).width() == size
    assert has(image(1, size), LIGHT.overdue)
    assert not has(image(0, size), LIGHT.overdue)


def test_each_number_looks_different(qapp: QApplication) -> None:
    pictures = [image(count, 32) for count in range(11)]
    assert all(a != b for place, a in enumerate(pictures) for b in pictures[:place])


def test_more_than_nine_is_nine_and_more(qapp: QApplication) -> None:
    assert image(10, 32) == image(11, 32) == image(250, 32)
    assert image(10, 32) != image(9, 32)


def test_the_badge_is_cut_out_of_the_icon(qapp: QApplication) -> None:
    plain, badged = image(0, 64), image(3, 64)
    assert plain.pixelColor(23, 44).alpha() == 255
    assert badged.pixelColor(23, 44).alpha() == 0
