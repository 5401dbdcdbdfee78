"""The pages of places follow the clock once they are made."""

from __future__ import annotations

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from services.window_state import FOLLOW_UPS
from ui.context import UiContext
from ui.follow_ups.follow_ups_page import FollowUpsPage
from ui.main_window.place_pages import PlacePages


def test_follow_ups_are_read_again_when_the_day_went_on(
    qtbot: QtBot, ui_context: UiContext, qapp: QObject
) -> None:
    places = PlacePages(ui_context, qapp)
    places.refresh_day()  # none is made yet
    page = places.page(FOLLOW_UPS)
    assert isinstance(page, FollowUpsPage)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.items_read):
        page.show()
    with qtbot.waitSignal(page.items_read):
        places.refresh_day()
    places.deleteLater()
