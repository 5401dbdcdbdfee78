"""Work out where everything on one row of the timeline stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from PySide6.QtCore import QLocale, QRect, Qt

from services.clock import Clock, today
from services.follow_ups.snooze import is_snoozed
from services.follow_ups.values import FollowUpView
from services.journal.timeline_values import FollowUpMoment, StreamItem
from services.journal.values import EntryView
from services.terms import FollowUpStatus
from ui.theme.metrics import XS, M, S, TypeRole
from ui.theme.text import WrappedText
from ui.theme.theme import Theme
from ui.timeline import entry_words
from ui.timeline.timeline_model import TimelineRow
from ui.wording.dates import month_title
from ui.wording.due import due_day

INSET_PX = 8
"""What a row keeps free at its start, for the wash and the ring round it."""

_END_PX = 4  # the same at its end, before the scroll bar
FOLD_LINES = 6
_FOLDED_CHARS = 2_500  # more than six lines of any width: no need to break the rest
_CHIP_GAP_PX = 6
_MOST_TEXT_PX = 720  # longer lines are hard to read


@dataclass(frozen=True, slots=True)
class PlacedChip:
    """Show a follow-up made in the entry, with its check box."""

    follow_up: FollowUpView
    rect: QRect
    box: QRect
    title: QRect
    day: tuple[QRect, str] | None
    overdue: bool


@dataclass(slots=True)
class RowLayout:
    """Hold the places of a row's parts, from the row's own corner; what is not there is None."""

    height: int = 0
    month: tuple[QRect, str] | None = None
    entry: QRect = field(default_factory=QRect)
    icon: QRect = field(default_factory=QRect)
    heading: tuple[QRect, str] = field(default_factory=lambda: (QRect(), ""))
    details: tuple[QRect, str] = field(default_factory=lambda: (QRect(), ""))
    mood: tuple[QRect, int] | None = None
    wow: tuple[QRect, QRect] | None = None
    stamp: tuple[QRect, str] = field(default_factory=lambda: (QRect(), ""))
    body: tuple[QRect, WrappedText] | None = None
    fold: QRect | None = None
    next_times: list[tuple[QRect, QRect, str]] = field(default_factory=list)
    chips: list[PlacedChip] = field(default_factory=list)
    topics: list[tuple[QRect, str]] = field(default_factory=list)
    oldest: QRect | None = None


class RowLayoutMaker:
    """Lay out rows by the theme's type and sizes, for one width and one day."""

    def __init__(self, theme: Theme, clock: Clock, width: int, locale: QLocale) -> None:
        self._theme = theme
        self._clock = clock
        self._today = today(clock)
        self._locale = locale
        self._left = INSET_PX
        self._left_of_text = INSET_PX + theme.sizes.icon + M
        self._right = max(width, self._left_of_text + theme.px(120))

    @property
    def month_height(self) -> int:
        """Return the height of a month's header, above a row or stuck to the top."""
        return M + self._theme.line_height("label") + S

    def month(self, row: TimelineRow) -> tuple[QRect, str]:
        """Return where a row's month is written, below the top of its header, and what."""
        line = self._theme.line_height("label")
        rect = QRect(self._left_of_text, M, self._text_width, line)
        return rect, month_title(row.month, self._locale)

    def make(self, row: TimelineRow, *, unfolded: bool, widget_height: int | None) -> RowLayout:
        """Return the layout of a row, or of the room for a widget that stands in its place."""
        layout = RowLayout()
        top = 0
        if row.begins_month:
            layout.month = self.month(row)
            top = self.month_height
        if widget_height is not None:
            bottom = top + widget_height
        else:
            bottom = self._place_item(layout, row.item, top, unfolded=unfolded)
        layout.entry = QRect(0, top, self._right + _END_PX, bottom - top)
        layout.height = bottom
        if row.oldest:
            line = self._theme.line_height("meta")
            layout.oldest = QRect(self._left_of_text, bottom + S, self._text_width, line)
            layout.height += S + line + M
        return layout

    def _place_item(self, layout: RowLayout, item: StreamItem, top: int, *, unfolded: bool) -> int:
        y = self._place_head(layout, item, top + S)
        if isinstance(item, FollowUpMoment):
            return self._place_chips(layout, (item.follow_up,), (), y + 2) + S
        if not isinstance(item, EntryView):
            return y + S
        below = S
        said = entry_words.said(item)
        if said.text:
            y = self._place_body(layout, said.text, y + 2, unfolded=unfolded)
            below = M
        if item.next_times:
            y = self._place_next_times(layout, item.next_times, y + XS)
        if item.follow_ups or said.topics:
            y = self._place_chips(layout, item.follow_ups, said.topics, y + _CHIP_GAP_PX)
            below = S
        return y + below

    @property
    def _text_width(self) -> int:
        return min(self._right - self._left_of_text, self._theme.px(_MOST_TEXT_PX))

    def _place_head(self, layout: RowLayout, item: StreamItem, top: int) -> int:
        """Write when it was at the end of the line, or on one of its own where that is full."""
        theme = self._theme
        height = max(theme.line_height("strong"), theme.sizes.icon)
        side = theme.sizes.icon
        layout.icon = QRect(self._left, top + (height - side) // 2, side, side)
        heading = entry_words.heading(item)
        needed = self._width("base" if entry_words.is_muted(item) else "strong", heading)
        stamp = entry_words.stamp(item, self._today, self._locale)
        stamp_width = self._width("meta", stamp)
        end = self._right - stamp_width - M
        bottom = top + height
        marks = self._marks_width(item)
        if self._left_of_text + needed + marks <= end:
            layout.stamp = (QRect(end + M, top, stamp_width, height), stamp)
        else:
            end = self._right
            line = theme.line_height("meta")
            layout.stamp = (QRect(self._left_of_text, bottom, stamp_width, line), stamp)
            bottom += line
        width = min(needed, max(0, end - self._left_of_text - marks))
        layout.heading = (QRect(self._left_of_text, top, width, height), heading)
        self._place_details(layout, item, QRect(layout.heading[0].right() + 1, top, 0, height), end)
        return bottom

    def _marks_width(self, item: StreamItem) -> int:
        """Return the room for mood and WOW, with what parts them from what is before."""
        if not isinstance(item, EntryView):
            return 0
        small = self._theme.sizes.icon_small
        wow = S + small + XS + self._width("label", "WOW") if item.wow else 0
        return (S + small if item.mood else 0) + wow

    def _place_details(self, layout: RowLayout, item: StreamItem, at: QRect, end: int) -> None:
        """Give mood and WOW their room first: what is written elides, marks never do."""
        mood = item.mood if isinstance(item, EntryView) else None
        wow = isinstance(item, EntryView) and item.wow
        small = self._theme.sizes.icon_small
        x = at.x()
        text = entry_words.details(item)
        if text:
            room = max(0, end - x - S - self._marks_width(item))
            width = min(self._width("small", text), room)
            layout.details = (QRect(x + S, at.y(), width, at.height()), text)
            x += S + width if width else 0
        middle = at.y() + (at.height() - small) // 2
        if mood:
            layout.mood = (QRect(x + S, middle, small, small), mood)
            x += S + small
        if wow:
            star = QRect(x + S, middle, small, small)
            word = self._width("label", "WOW")
            layout.wow = (star, QRect(star.right() + 1 + XS, at.y(), word, at.height()))

    def _place_body(self, layout: RowLayout, text: str, top: int, *, unfolded: bool) -> int:
        line = self._theme.line_height("note")
        shown = text if unfolded else _beginning(text)
        body = WrappedText(
            shown,
            self._theme.font("note"),
            self._text_width,
            line,
            Qt.LayoutDirection.LayoutDirectionAuto,
        )
        long = body.height > (FOLD_LINES + 1) * line or len(shown) < len(text)
        height = FOLD_LINES * line if long and not unfolded else body.height
        layout.body = (QRect(self._left_of_text, top, self._text_width, height), body)
        bottom = top + height
        if not long:
            return bottom
        link = self._theme.line_height("small")
        layout.fold = QRect(self._left_of_text, bottom + 2, self._text_width, link)
        return bottom + 2 + link

    def _place_next_times(self, layout: RowLayout, texts: Iterable[str], top: int) -> int:
        """Give each note for the next talk one line, as short as a reminder is."""
        height = self._theme.line_height("small") + 2
        side = self._theme.sizes.icon_small
        left = self._left_of_text + side + _CHIP_GAP_PX
        for text in texts:
            words = entry_words.next_time_line(text)
            width = min(self._width("small", words), self._left_of_text + self._text_width - left)
            mark = QRect(self._left_of_text, top + (height - side) // 2, side, side)
            layout.next_times.append((mark, QRect(left, top, width, height), words))
            top += height
        return top

    def _place_chips(
        self,
        layout: RowLayout,
        follow_ups: Iterable[FollowUpView],
        topics: Iterable[str],
        top: int,
    ) -> int:
        height = max(self._theme.sizes.chip, self._theme.font_metrics("small").height() + XS)
        x, y = self._left_of_text, top
        end = x + self._text_width
        for follow_up in follow_ups:
            chip = self._chip(follow_up, x, y, height)
            if x > self._left_of_text and chip.rect.right() >= end:
                x, y = self._left_of_text, y + height + XS
                chip = self._chip(follow_up, x, y, height)
            layout.chips.append(chip)
            x = chip.rect.right() + 1 + M
        for text in topics:
            width = min(self._width("small", text), self._text_width)
            if x > self._left_of_text and x + width > end:
                x, y = self._left_of_text, y + height + XS
            layout.topics.append((QRect(x, y, width, height), text))
            x += width + _CHIP_GAP_PX
        return y + height

    def _chip(self, follow_up: FollowUpView, x: int, y: int, height: int) -> PlacedChip:
        """Place a chip; a long title elides, its day never does."""
        open_ = follow_up.status is FollowUpStatus.OPEN
        before, after = (_CHIP_GAP_PX, self._theme.px(10)) if open_ else (0, 0)
        day, overdue = self._day(follow_up)
        side = self._theme.sizes.check_box - 2
        left = x + before + side + _CHIP_GAP_PX
        day_width = self._width("small", day) if day else 0
        room = self._left_of_text + self._text_width - left - day_width - after
        title_width = max(1, min(self._width("small", follow_up.title), room))
        title = QRect(left, y, title_width, height)
        day_rect = QRect(title.right() + 1, y, day_width, height)
        return PlacedChip(
            follow_up,
            QRect(x, y, day_rect.right() + 1 + after - x, height),
            QRect(x + before, y + (height - side) // 2, side, side),
            title,
            (day_rect, day) if day else None,
            overdue and open_,
        )

    def _day(self, follow_up: FollowUpView) -> tuple[str, bool]:
        if follow_up.due is None:
            return "", False
        now = self._clock.now()
        words = due_day(follow_up.due, now, self._clock.zone(), self._locale)
        return f" · {words.text}", words.overdue and not is_snoozed(follow_up.snoozed_until, now)

    def _width(self, role: TypeRole, text: str) -> int:
        return self._theme.font_metrics(role).horizontalAdvance(text) + 1  # advances are rounded


def _beginning(text: str) -> str:
    """Return enough of a text for the lines that show of it, however long it is."""
    return "\n".join(text[:_FOLDED_CHARS].split("\n")[: FOLD_LINES + 2])
