"""An empty journal offers three ways to begin, each by mouse, by key and by shortcut."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.main_window.conftest import drop, focused
from ui.main_window.actions import WindowActions
from ui.main_window.first_start_page import FirstStartPage
from ui.theme.theme import Theme
from ui.widgets.drop_area import DropArea


class Bench:
    """Be the page in a window, and what was asked for on it."""

    def __init__(self, theme: Theme) -> None:
        self.window = QWidget()
        self.actions = WindowActions(theme, self.window)
        self.page = FirstStartPage(theme, self.actions, self.window)
        self.asked: list[str] = []
        self.dropped: list[list[Path]] = []
        for name in ("import_contacts", "new_contact", "sample_people"):
            action: QAction = getattr(self.actions, name)
            action.triggered.connect(lambda _checked=False, name=name: self.asked.append(name))
        self.page.files_dropped.connect(self.dropped.append)

    def button(self, text: str) -> QAbstractButton:
        buttons = self.page.findChildren(QAbstractButton)
        (found,) = (each for each in buttons if each.text() == text)
        return found


@pytest.fixture
def bench(qtbot: QtBot, theme: Theme) -> Bench:
    bench = Bench(theme)
    qtbot.addWidget(bench.window)
    bench.window.resize(1088, 800)
    bench.page.resize(1088, 800)
    bench.window.show()
    bench.window.activateWindow()
    bench.page.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    return bench


WAYS = [
    ("Choose a file…", "import_contacts"),
    ("Add a contact", "new_contact"),
    ("Try with sample people", "sample_people"),
]


@pytest.mark.parametrize(("text", "action"), WAYS)
def test_each_way_by_the_mouse(bench: Bench, text: str, action: str) -> None:
    QTest.mouseClick(bench.button(text), Qt.MouseButton.LeftButton)
    assert bench.asked == [action]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_each_way_by_the_keyboard_from_the_first_on(bench: Bench, key: Qt.Key) -> None:
    visited = []
    for _text, _action in WAYS:
        button = focused()
        assert isinstance(button, QAbstractButton)
        visited.append(button.text())
        if key == Qt.Key.Key_Space or button.text() != WAYS[0][0]:
            QTest.keyClick(button, key)
        QTest.keyClick(button, Qt.Key.Key_Tab)
    assert visited == [text for text, _action in WAYS]
    assert bench.asked[-2:] == ["new_contact", "sample_people"]


def test_each_way_by_its_shortcut_which_the_page_shows(bench: Bench) -> None:
    for keys in ("Ctrl+O", "Ctrl+Shift+N", "Ctrl+T"):
        QTest.keySequence(bench.window, keys)
    assert bench.asked == ["import_contacts", "new_contact", "sample_people"]


def test_what_comes_of_a_way_is_said_to_screen_readers(bench: Bench) -> None:
    button = bench.button("Add a contact")
    assert button.accessibleDescription() == "A name is enough to begin"


def test_takes_contact_files(bench: Bench, tmp_path: Path) -> None:
    area = bench.page.findChildren(DropArea)[0]
    assert drop(area, tmp_path / "phone.vcf", tmp_path / "b.VCARD")
    assert bench.dropped == [[tmp_path / "phone.vcf", tmp_path / "b.VCARD"]]
    assert not drop(area, tmp_path / "letter.odt")
    assert len(bench.dropped) == 1


@pytest.mark.parametrize(("width", "content"), [(1088, 520), (584, 520)])
def test_is_as_wide_as_in_the_picture_where_there_is_room(
    qtbot: QtBot, bench: Bench, width: int, content: int
) -> None:
    bench.page.resize(width, 800)
    button = bench.button("Add a contact")
    qtbot.waitUntil(lambda: button.width() == content)


def test_in_a_low_window_the_last_way_can_be_reached(qtbot: QtBot, bench: Bench) -> None:
    bench.page.resize(584, 300)
    last = bench.button("Try with sample people")
    assert last.visibleRegion().isEmpty()
    for _ in WAYS[1:]:
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert last.hasFocus()
    qtbot.waitUntil(lambda: not last.visibleRegion().isEmpty())
