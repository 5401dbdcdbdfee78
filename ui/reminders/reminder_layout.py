"""Where the parts of a reminder's row lie: for painting it, and for what the mouse is on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPoint, QRect

from ui.reminders.reminder_row import ReminderRow
from ui.theme.metrics import L, M, S
from ui.theme.text import WrappedText
from ui.theme.theme import Theme

Part = Literal["done", "snooze", "call"]

_ABOVE_PX, _BELOW_PX = 11, 9
_MOST_LINES = 3
_LONGEST_TITLE = 500
_ICONS_SIDE_PX = 6


@dataclass(frozen=True, slots=True)
class ReminderLayout:
    """Hold the places of one row, in the coordinates of the rect it was laid out in.

    The row that is open shows its title in up to three lines and the day, and leaves room at its
    foot for buttons; any other shows icons instead. `when` and `day` are as wide as their words.
    """

    mark: QRect
    title: QRect
    title_lines: tuple[str, ...]
    who: QRect
    when: QRect
    day: QRect
    buttons: QRect
    icons: tuple[tuple[Part, QRect], ...]
    height: int

    def part_at(self, position: QPoint) -> Part | None:
        """Return what a click at a position does, besides choosing the row."""
        return next((part for part, place in self.icons if place.contains(position)), None)


def lay_out(theme: Theme, rect: QRect, row: ReminderRow, *, is_open: bool) -> ReminderLayout:
    """Return the places in a row that has the left, top and width of rect."""
    icon, line = theme.sizes.icon, theme.line_height("strong")
    top = rect.top() + theme.px(_ABOVE_PX)
    left = rect.left() + M + icon + M
    right = rect.right() + 1 - M
    icons: tuple[tuple[Part, QRect], ...] = ()
    if not is_open:
        icons = _icons(theme, rect, top + (line + theme.line_height("small")) // 2, row)
        right = icons[0][1].left() - S
    when_px = theme.font_metrics("label").horizontalAdvance(row.when)
    title_px = max(0, right - left - (when_px + M if row.when else 0))
    lines = _lines(theme, row.title, title_px) if is_open else (row.title,)
    who_top = top + line * len(lines)
    foot = who_top + theme.line_height("small") + theme.px(_BELOW_PX)
    day_px = theme.font_metrics("small").horizontalAdvance(row.day) if is_open else 0
    who_px = max(0, right - left - (day_px + M if day_px else 0))
    buttons = QRect(left, foot, max(0, right - left), theme.sizes.button_small if is_open else 0)
    bottom = foot + buttons.height() + L if is_open else foot
    return ReminderLayout(
        mark=QRect(rect.left() + M, top + (line - icon) // 2, icon, icon),
        title=QRect(left, top, title_px, line * len(lines)),
        title_lines=lines,
        who=QRect(left, who_top, who_px, theme.line_height("small")),
        when=QRect(right - when_px, top, when_px, line),
        day=QRect(right - day_px, who_top, day_px, theme.line_height("small")),
        buttons=buttons,
        icons=icons,
        height=bottom - rect.top(),
    )


def _icons(
    theme: Theme, rect: QRect, middle: int, row: ReminderRow
) -> tuple[tuple[Part, QRect], ...]:
    """Return the icons, below each other in all rows: without a number the last is left out."""
    side = theme.sizes.button
    end = rect.right() + 1 - _ICONS_SIDE_PX
    done, snooze, call = (QRect(end - side * n, middle - side // 2, side, side) for n in (3, 2, 1))
    icons: tuple[tuple[Part, QRect], ...] = (("done", done), ("snooze", snooze))
    return icons if row.number is None else (*icons, ("call", call))


def _lines(theme: Theme, title: str, width: int) -> tuple[str, ...]:
    """Break a title into lines; the last one may be too long, and is elided when painted."""
    font, height = theme.font("strong"), theme.line_height("strong")
    lines = [
        line.strip() for line in WrappedText(title[:_LONGEST_TITLE], font, width, height).lines()
    ]
    if len(lines) > _MOST_LINES:
        lines[_MOST_LINES - 1 :] = [" ".join(lines[_MOST_LINES - 1 :])]
    return tuple(lines)
