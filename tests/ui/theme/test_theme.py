"""Light and dark, chosen or following the system, reach everything that is painted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from ui.theme.metrics import TYPE_SCALE, TypeRole
from ui.theme.palette import DARK, LIGHT
from ui.theme.theme import Theme
from ui.widgets.labels import Label


def use_font_of(px: int) -> None:
    font = QFont(QApplication.font())
    font.setPixelSize(px)
    QApplication.setFont(font)


def test_forced_mode_chooses_the_palette(theme: Theme) -> None:
    assert theme.palette is LIGHT
    theme.set_mode("dark")
    assert theme.palette is DARK


def test_change_reaches_application_and_listeners(qtbot: QtBot, theme: Theme) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.set_mode("dark")
    assert QApplication.palette().color(QPalette.ColorRole.Window) == DARK.page


def test_the_same_mode_again_changes_nothing(qtbot: QtBot, theme: Theme) -> None:
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_mode("light")


def test_system_scheme_is_followed(
    monkeypatch: pytest.MonkeyPatch, qapp: QApplication, theme: Theme
) -> None:
    # Xvfb has no scheme to switch: the platform's answer is replaced, its signal is real.
    theme.set_mode("system")
    monkeypatch.setattr(QStyleHints, "colorScheme", lambda _hints: Qt.ColorScheme.Dark)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.palette is DARK
    monkeypatch.setattr(QStyleHints, "colorScheme", lambda _hints: Qt.ColorScheme.Unknown)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Unknown)
    assert theme.palette is LIGHT


def test_forced_mode_ignores_the_system(qtbot: QtBot, qapp: QApplication, theme: Theme) -> None:
    qapp.styleHints().setColorScheme(Qt.ColorScheme.Dark)
    assert theme.palette is LIGHT


def test_styled_label_changes_colour_with_the_theme(qtbot: QtBot, theme: Theme) -> None:
    label = Label("12 d", "meta", "text3")
    qtbot.addWidget(label)
    label.show()
    shown = QPalette.ColorRole.WindowText
    assert label.palette().color(shown) == LIGHT.text3
    theme.set_mode("dark")
    assert label.palette().color(shown) == DARK.text3


@pytest.mark.parametrize("role", list(TYPE_SCALE))
def test_fonts_grow_with_the_system(theme: Theme, role: TypeRole) -> None:
    use_font_of(28)
    assert theme.font(role).pixelSize() == 2 * TYPE_SCALE[role].px
    assert theme.sizes.list_row == 112
    assert theme.sizes.radius == 6


def test_pictures_are_drawn_at_a_font_of_14_px(theme: Theme) -> None:
    assert {role: theme.font(role).pixelSize() for role in TYPE_SCALE} == {
        role: style.px for role, style in TYPE_SCALE.items()
    }
    assert theme.sizes.nav_width == 192


def test_sizes_do_not_shrink_with_a_small_font(theme: Theme) -> None:
    use_font_of(10)
    assert theme.sizes.button == 32


@pytest.mark.parametrize("role", list(TYPE_SCALE))
def test_lines_are_never_lower_than_their_letters(theme: Theme, role: TypeRole) -> None:
    assert theme.line_height(role) >= theme.font_metrics(role).height()


def test_only_two_weights_are_used(theme: Theme) -> None:
    weights = {theme.font(role).weight() for role in TYPE_SCALE}
    assert weights == {QFont.Weight.Normal, QFont.Weight.DemiBold}


def test_style_sheet_is_understood(qtbot: QtBot, theme: Theme) -> None:
    # A sheet Qt cannot parse is a warning, which fails the test, and colours nothing.
    button = QPushButton("Plain")
    qtbot.addWidget(button)
    qtbot.addWidget(label := QLabel("x"))
    button.show()
    label.show()
    assert button.grab().toImage().pixelColor(10, 3) == LIGHT.tonal
