"""The settings say where templates are, and lead there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.test_accessibility import faults
from ui.settings.templates_section import TemplatesSection
from ui.theme.theme import Theme


@pytest.fixture
def section(qtbot: QtBot, theme: Theme) -> TemplatesSection:
    """Show the section by itself."""
    section = TemplatesSection(theme)
    qtbot.addWidget(section)
    section.show()
    return section


def test_it_leads_to_the_groups_by_mouse_and_key(qtbot: QtBot, section: TemplatesSection) -> None:
    assert faults(section) == []
    with qtbot.waitSignal(section.groups_wanted):
        QTest.mouseClick(section.groups, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(section.groups_wanted):
        QTest.keyClick(section.groups, Qt.Key.Key_Space)
