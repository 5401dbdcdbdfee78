"""Files are dropped on it; what is no file or of another kind is not taken."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.theme.theme import Theme
from ui.widgets.drop_area import DropArea

LEFT = Qt.MouseButton.LeftButton
NO_KEYS = Qt.KeyboardModifier.NoModifier
COPY = Qt.DropAction.CopyAction


@pytest.fixture
def area(qtbot: QtBot, theme: Theme) -> DropArea:
    area = DropArea(theme, "Drop a contacts file here", "vCard", suffixes=(".vcf",))
    qtbot.addWidget(area)
    area.show()
    return area


def carried(*paths: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path) for path in paths])
    return data


def enter(area: DropArea, data: QMimeData) -> bool:
    event = QDragEnterEvent(QPoint(5, 5), COPY, data, LEFT, NO_KEYS)
    event.ignore()
    QApplication.sendEvent(area, event)
    return event.isAccepted()


def test_files_of_the_right_kind_are_handed_over_in_order(qtbot: QtBot, area: DropArea) -> None:
    data = carried("/tmp/b.vcf", "/tmp/notes.txt", "/tmp/A.VCF")
    enter(area, data)
    with qtbot.waitSignal(area.dropped) as told:
        QApplication.sendEvent(area, QDropEvent(QPointF(5, 5), COPY, data, LEFT, NO_KEYS))
    assert told.args == [[Path("/tmp/b.vcf"), Path("/tmp/A.VCF")]]


@pytest.mark.parametrize(("path", "welcome"), [("/tmp/a.vcf", True), ("/tmp/a.txt", False)])
def test_only_the_right_kind_is_welcome(area: DropArea, path: str, welcome: bool) -> None:
    assert enter(area, carried(path)) is welcome


def test_it_lights_up_under_a_file(area: DropArea) -> None:
    before = area.grab().toImage()
    enter(area, carried("/tmp/a.vcf"))
    assert area.grab().toImage() != before


def test_web_addresses_are_not_files(area: DropArea) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://files.example/a.vcf")])
    assert not enter(area, data)
