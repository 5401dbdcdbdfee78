"""The foot of the quick note says where its draft is; the hint gives way to that."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.ui.test_accessibility import faults
from ui.capture.footer import Footer
from ui.context import UiContext

STATE = "Draft saved 16:00 · 12 drafts wait"
HINT = "Esc keeps the draft"


@pytest.fixture
def footer(qtbot: QtBot, ui_context: UiContext) -> Footer:
    """Show the foot as wide as the window is at first."""
    footer = Footer(ui_context)
    qtbot.addWidget(footer)
    footer.resize(518, footer.sizeHint().height())
    footer.show()
    return footer


def hints(footer: Footer) -> list[str]:
    return [each.text() for each in footer.findChildren(QLabel) if each.isVisible()]


def test_at_first_there_is_only_the_hint(footer: Footer) -> None:
    footer.show_state("")
    assert hints(footer) == [HINT]
    assert not footer.drafts.isVisible()
    assert faults(footer) == []


def test_the_hint_gives_way_to_what_is_stored_and_comes_back_where_there_is_room(
    footer: Footer,
) -> None:
    footer.show_state(STATE)
    footer.resize(footer.minimumSizeHint())
    assert hints(footer) == []
    assert footer.drafts.accessibleName() == STATE
    footer.resize(900, footer.height())
    assert hints(footer) == [HINT]
    footer.resize(footer.minimumSizeHint())
    footer.show_state("")
    assert hints(footer) == [HINT]


def test_without_the_hint_no_control_lies_over_another(footer: Footer) -> None:
    footer.show_state(STATE)
    footer.resize(footer.minimumSizeHint())
    controls = (footer.drafts, footer.close_button, footer.save)
    edges = [(each.x(), each.x() + each.width()) for each in controls]
    assert all(each.width() >= each.sizeHint().width() for each in controls)
    assert all(end <= start for (_, end), (start, _) in pairwise(edges))
    assert edges[-1][1] <= footer.width()
