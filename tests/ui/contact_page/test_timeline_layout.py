"""What stands on one row of the timeline never covers what stands beside it."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from services.follow_ups.due import Due
from services.follow_ups.values import FollowUpView
from services.journal.timeline_values import FollowUpMoment
from services.journal.values import NewEntry
from services.terms import EntryKind, FollowUpStatus
from tests.support.clock import FrozenClock
from tests.ui.contact_page.conftest import HAPPENED, AddEntry
from ui.theme.theme import Theme
from ui.timeline.timeline_layout import RowLayoutMaker
from ui.timeline.timeline_model import TimelineRow


@pytest.mark.parametrize(("snoozed", "overdue"), [(None, True), (1, False), (-1, True)])
def test_what_is_snoozed_is_not_marked_as_late(
    theme: Theme, clock: FrozenClock, contact_id: int, snoozed: int | None, overdue: bool
) -> None:
    until = None if snoozed is None else clock.now() + timedelta(hours=snoozed)
    late = Due(date(2026, 2, 27))
    view = FollowUpView(1, contact_id, "Call", late, FollowUpStatus.OPEN, until, None)
    moment = FollowUpMoment(view, clock.now(), date(2026, 3, 3))
    row = TimelineRow(moment, date(2026, 2, 1), begins_month=False, oldest=False)
    maker = RowLayoutMaker(theme, clock, 440, QLocale("en_GB"))
    (chip,) = maker.make(row, unfolded=False, widget_height=None).chips
    assert chip.overdue is overdue


@pytest.mark.parametrize("font_px", [14, 20])
def test_a_head_has_room_for_all_its_parts(
    qapp: QApplication,
    theme: Theme,
    clock: FrozenClock,
    add_entry: AddEntry,
    contact_id: int,
    font_px: int,
) -> None:
    font = QFont(qapp.font())
    font.setPixelSize(font_px)
    qapp.setFont(font)  # which the theme's fixture takes back
    theme.apply()
    new = NewEntry(
        (contact_id,), EntryKind.MEETING, "", "in_person", mood=3, wow=True, happened_at=HAPPENED
    )
    entry = add_entry(new)
    row = TimelineRow(entry, date(2026, 2, 1), begins_month=False, oldest=False)
    for width in (240, 300, 440, 700):
        maker = RowLayoutMaker(theme, clock, width, QLocale("en_GB"))
        layout = maker.make(row, unfolded=False, widget_height=None)
        assert layout.mood is not None
        assert layout.wow is not None
        parts = [layout.icon, layout.heading[0], layout.details[0], layout.stamp[0]]
        parts += [layout.mood[0], *layout.wow]
        shown = [part for part in parts if not part.isEmpty()]
        assert not any(one.intersects(other) for one, other in combinations(shown, 2))
        assert max(part.right() for part in shown) <= width
