"""Where the parts of a follow-up's row lie: for painting it, and for what the mouse is on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPoint, QRect, Qt

from ui.follow_ups.words import RowWords
from ui.theme.metrics import XS, M, S
from ui.theme.theme import Theme

Part = Literal["done", "snooze", "move", "call"]

_ROW_PX = 48
_BOX_ROOM_PX = 8  # what a click may miss the box by


@dataclass(frozen=True, slots=True)
class FollowUpLayout:
    """Hold the places of one row; what there is nothing to show of has an empty place."""

    box: QRect
    title: QRect
    who: QRect
    when: QRect
    note: QRect
    repeat: QRect
    icons: tuple[tuple[Part, QRect], ...]

    def part_at(self, position: QPoint) -> Part | None:
        """Return what a click at a position does, besides choosing the row."""
        room = _BOX_ROOM_PX
        if self.box.adjusted(-room, -room, room, room).contains(position):
            return "done"
        return next((part for part, place in self.icons if place.contains(position)), None)


def row_height(theme: Theme) -> int:
    """Return the height of every row."""
    lines = theme.line_height("base") + theme.line_height("small")
    return max(theme.px(_ROW_PX), lines + S)


def lay_out(
    theme: Theme,
    rect: QRect,
    words: RowWords,
    parts: tuple[Part, ...],
    direction: Qt.LayoutDirection,
) -> FollowUpLayout:
    """Return the places in a row; `parts` are the icons that show, from the start to the end."""
    side = theme.sizes.check_box
    upper, lower = theme.line_height("base"), theme.line_height("small")
    top = rect.center().y() - (upper + lower) // 2 + 1
    left = rect.left() + M + side + M
    right = rect.right() + 1 - M
    has_second = bool(words.note or words.repeat)
    when_px = theme.font_metrics("small").horizontalAdvance(words.when) + 1
    note_px = theme.font_metrics("meta").horizontalAdvance(words.note) + 1 if words.note else 0
    repeat_px = theme.sizes.icon_small if words.repeat else 0
    aside_px = note_px + repeat_px + (XS if note_px and repeat_px else 0)
    when_top = top if has_second else rect.center().y() - upper // 2 + 1
    when = QRect(right - when_px, when_top, when_px, upper)
    note = QRect(right - note_px, top + upper, note_px, lower)
    repeat_left = right - aside_px
    repeat = QRect(repeat_left, top + upper + (lower - repeat_px) // 2, repeat_px, repeat_px)
    end = right - max(when_px, aside_px) - M
    icons = _icons(theme, parts, end, rect.center().y())
    end = icons[0][1].left() - S if icons else end
    room = max(0, end - left)
    aside_end = max(0, (icons[0][1].left() - S if icons else right - aside_px - M) - left)
    layout = FollowUpLayout(
        box=QRect(rect.left() + M, rect.center().y() - side // 2 + 1, side, side),
        title=QRect(left, top if words.who else rect.center().y() - upper // 2 + 1, room, upper),
        who=QRect(left, top + upper, room if has_second else min(room, aside_end), lower),
        when=when,
        note=note,
        repeat=repeat,
        icons=icons,
    )
    return layout if direction == Qt.LayoutDirection.LeftToRight else _mirrored(layout, rect)


def _icons(
    theme: Theme, parts: tuple[Part, ...], end: int, middle: int
) -> tuple[tuple[Part, QRect], ...]:
    side = theme.sizes.button_small
    left = end - side * len(parts)
    return tuple(
        (part, QRect(left + side * place, middle - side // 2 + 1, side, side))
        for place, part in enumerate(parts)
    )


def _mirrored(layout: FollowUpLayout, rect: QRect) -> FollowUpLayout:
    def flip(place: QRect) -> QRect:
        left = rect.left() + rect.right() - place.right()
        return QRect(left, place.top(), place.width(), place.height())

    return FollowUpLayout(
        box=flip(layout.box),
        title=flip(layout.title),
        who=flip(layout.who),
        when=flip(layout.when),
        note=flip(layout.note),
        repeat=flip(layout.repeat),
        icons=tuple((part, flip(place)) for part, place in layout.icons),
    )
