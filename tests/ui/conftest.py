"""What tests of widgets share: a theme, light unless a test asks for another."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication

from ui.theme.theme import Theme


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    before = qapp.font()
    font = QFont(before)
    font.setPixelSize(14)  # as in the pictures
    qapp.setFont(font)
    theme = Theme(qapp, "light")
    theme.apply()
    yield theme
    qapp.setFont(before)
    theme.set_mode("system")
    qapp.setStyleSheet("")
    qapp.setPalette(QPalette())
    shiboken6.delete(theme)
