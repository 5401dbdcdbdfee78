"""How the page of a contact is laid out: facts beside what was said, below the name."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.contact_page.facts import RING_ROOM_PX
from ui.theme.metrics import XL, S
from ui.timeline.timeline_layout import INSET_PX
from ui.timeline.timeline_surface import SCROLL_LANE_PX

_TOP_PX = 20


def contact_room(header: QWidget, facts: QWidget, composer: QWidget, timeline: QWidget) -> QWidget:
    """Return a page with all there is of a contact; focus rings have room around the parts."""
    columns = QHBoxLayout()
    columns.setSpacing(S)
    columns.addWidget(facts)
    columns.addLayout(_timeline_column(composer, timeline), 1)
    room = QWidget()
    page = QVBoxLayout(room)
    page.setContentsMargins(XL - RING_ROOM_PX, _TOP_PX, XL - SCROLL_LANE_PX, 0)
    page.setSpacing(XL - RING_ROOM_PX)
    line = QHBoxLayout()
    line.setContentsMargins(RING_ROOM_PX, 0, SCROLL_LANE_PX, 0)
    line.addWidget(header)
    page.addLayout(line)
    page.addLayout(columns, 1)
    return room


def nobody_room(words: QWidget) -> QWidget:
    """Return a page that says why nobody shows."""
    room = QWidget()
    margins = QVBoxLayout(room)
    margins.setContentsMargins(XL, _TOP_PX, XL, XL)
    margins.addWidget(words)
    return room


def _timeline_column(composer: QWidget, timeline: QWidget) -> QVBoxLayout:
    line = QHBoxLayout()
    ring = RING_ROOM_PX
    line.setContentsMargins(INSET_PX - ring, ring, SCROLL_LANE_PX - ring, 0)
    line.addWidget(composer)
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addLayout(line)
    column.addWidget(timeline, 1)
    return column
