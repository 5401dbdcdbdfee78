"""Where the parts of a row lie: for painting it, and for what the mouse is on."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPoint, QRect

from ui.theme.metrics import L, M, S, TypeRole
from ui.theme.theme import Theme
from ui.today.deeds import Deed, possible
from ui.today.rows import RowKind, TodayRow
from ui.today.words import (
    give_group_words,
    later_word,
    not_now_word,
    reach_word,
    tomorrow_words,
)

INSET_PX = 12
"""What rows keep free at both sides, for the wash behind them."""

_HEADING_PX, _ROW_PX, _MORE_PX = 44, 48, 28
_MARK_PX = 12
_ABOVE_PX = 20  # a heading, at least
_PICTURE_PX = 77
_BARE = QRect()


@dataclass(frozen=True, slots=True)
class RowLayout:
    """Hold the places of one row; what it does not have is an empty rectangle.

    `buttons` are words that always show, `icons` what shows on hover and on focus.
    """

    check: QRect
    disc: QRect
    text: QRect
    detail: QRect
    mark: QRect
    when: QRect
    picture: QRect
    icons: tuple[tuple[Deed, QRect], ...] = ()
    buttons: tuple[tuple[Deed, QRect], ...] = ()

    def deed_at(self, position: QPoint) -> Deed | None:
        """Return what a click at a position does, besides choosing the row."""
        if self.check.contains(position):
            return Deed.DONE
        parts = (*self.icons, *self.buttons)
        return next((deed for deed, place in parts if place.contains(position)), None)

    def mirrored(self, within: QRect) -> RowLayout:
        """Return it as lines run that begin at the right."""

        def turned(rect: QRect) -> QRect:
            if rect.isEmpty():
                return rect
            left = within.left() + within.right() - rect.right()
            return QRect(left, rect.top(), rect.width(), rect.height())

        def all_turned(parts: tuple[tuple[Deed, QRect], ...]) -> tuple[tuple[Deed, QRect], ...]:
            return tuple((deed, turned(rect)) for deed, rect in parts)

        return RowLayout(
            check=turned(self.check),
            disc=turned(self.disc),
            text=turned(self.text),
            detail=turned(self.detail),
            mark=turned(self.mark),
            when=turned(self.when),
            picture=turned(self.picture),
            icons=all_turned(self.icons),
            buttons=all_turned(self.buttons),
        )


def row_height(theme: Theme, row: TodayRow) -> int:
    """Return the height of a row that is not the open card."""
    lines = theme.line_height("base") + theme.line_height("small")
    if row.kind is RowKind.HEADING:
        return max(theme.px(_HEADING_PX), theme.line_height("label") + _ABOVE_PX + S)
    if row.kind is RowKind.MORE:
        return max(theme.px(_MORE_PX), theme.line_height("small") + S)
    if row.kind is RowKind.CHECK_IN:
        return max(theme.sizes.list_row, lines + L)
    return max(theme.px(_ROW_PX), lines + S)


def lay_out(theme: Theme, rect: QRect, row: TodayRow, *, lit: bool) -> RowLayout:
    """Return the places in a row; `lit` is one that the mouse or the keyboard is on."""
    room = rect.adjusted(INSET_PX, 0, -INSET_PX, 0)
    if row.kind in (RowKind.HEADING, RowKind.MORE):
        return _one_line(theme, room, row)
    check = disc = _BARE
    begin = room.left()
    if row.kind is RowKind.FOLLOW_UP:
        side = theme.sizes.check_box
        check = _centred(room.left(), side, room)
        begin += side + M
    elif row.kind not in (RowKind.WAITING, RowKind.RHYTHMLESS):
        side = theme.sizes.avatar_row
        disc = _centred(room.left(), side, room)
        begin += side + M
    layout = _end(theme, room, row, lit=lit)
    end = min(
        (
            part.left() - M
            for part in (
                layout.mark,
                layout.when,
                layout.picture,
                *(place for _deed, place in (*layout.icons, *layout.buttons)),
            )
            if not part.isEmpty()
        ),
        default=room.right() + 1,
    )
    width = max(0, end - begin)
    upper, lower = theme.line_height("base"), theme.line_height("small")
    top = rect.top() + (rect.height() - upper - lower) // 2
    return replace(
        layout,
        check=check,
        disc=disc,
        text=QRect(begin, top, width, upper),
        detail=QRect(begin, top + upper, width, lower),
    )


def _one_line(theme: Theme, room: QRect, row: TodayRow) -> RowLayout:
    role: TypeRole = "label" if row.kind is RowKind.HEADING else "small"
    height = theme.line_height(role)
    top = room.bottom() + 1 - S - height
    if row.kind is RowKind.MORE:
        top = room.top() + (room.height() - height) // 2
    line = QRect(room.left(), top, room.width(), height)
    return RowLayout(_BARE, _BARE, line, _BARE, _BARE, _BARE, _BARE)


def _end(theme: Theme, room: QRect, row: TodayRow, *, lit: bool) -> RowLayout:
    """Return what stands at the end of the row, from the outermost part inwards."""
    at = room.right() + 1
    when = mark = picture = _BARE
    buttons: list[tuple[Deed, QRect]] = []
    if row.kind is RowKind.FOLLOW_UP:
        width = min(theme.font_metrics("small").horizontalAdvance(row.when) + 1, room.width() // 2)
        when = QRect(at - width, room.top(), width, room.height())
        at = when.left()
        if row.late:
            side = theme.px(_MARK_PX)
            mark = QRect(at - S - side, room.top(), side, room.height())
            at = mark.left()
    elif (row.kind is RowKind.CHECK_IN and not row.put_off) or row.kind is RowKind.RHYTHMLESS:
        buttons = _word_buttons(theme, row, at, room)
    elif row.kind is RowKind.FADING and not lit and row.picture:
        width = theme.px(_PICTURE_PX)
        picture = QRect(at - width, room.top(), width, room.height())
    return RowLayout(
        _BARE,
        _BARE,
        _BARE,
        _BARE,
        mark,
        when,
        picture,
        _icons(theme, row, at, room, lit=lit),
        tuple(buttons),
    )


def _icons(
    theme: Theme, row: TodayRow, end: int, room: QRect, *, lit: bool
) -> tuple[tuple[Deed, QRect], ...]:
    deeds: tuple[Deed, ...] = ()
    if row.kind is RowKind.FOLLOW_UP and lit:
        deeds = (Deed.LATER, Deed.CALL)
        end -= S
    elif row.kind is RowKind.BIRTHDAY and (lit or row.is_today) and not row.muted:
        deeds = (Deed.CALL,)
    elif row.kind is RowKind.FADING and lit:
        deeds = (Deed.CALL, Deed.PARK)
    shown = [deed for deed in deeds if deed in possible(row) and _is_of_use(deed, row)]
    side = theme.sizes.button_small
    places = []
    for number, deed in enumerate(reversed(shown), 1):
        places.append((deed, _centred(end - number * side, side, room)))
    return tuple(reversed(places))


def _is_of_use(deed: Deed, row: TodayRow) -> bool:
    return deed is not Deed.CALL or row.number is not None


def _word_buttons(theme: Theme, row: TodayRow, end: int, room: QRect) -> list[tuple[Deed, QRect]]:
    """Return where "Later" and "Call" stand, or "Try again tomorrow", as wide as their words."""
    metrics, height = theme.font_metrics("small"), theme.sizes.button_small
    top = room.top() + (room.height() - height) // 2
    if row.kind is RowKind.RHYTHMLESS:
        group_px = metrics.horizontalAdvance(give_group_words()) + 2 * theme.px(10)
        group = QRect(end - group_px, top, group_px, height)
        away_px = metrics.horizontalAdvance(not_now_word()) + 2 * S
        away = QRect(group.left() - M - away_px, top, away_px, height)
        return [(Deed.DONE, away), (Deed.OPEN, group)]
    if row.unanswered:
        again_px = metrics.horizontalAdvance(tomorrow_words()) + 2 * theme.px(10)
        return [(Deed.TOMORROW, QRect(end - again_px, top, again_px, height))]
    call_px = metrics.horizontalAdvance(reach_word(row.number))
    call_px += theme.sizes.icon_small + S + 2 * theme.px(10)
    later_px = metrics.horizontalAdvance(later_word()) + 2 * S
    call = QRect(end - call_px, top, call_px, height)
    later = QRect(call.left() - M - later_px, top, later_px, height)
    return [(Deed.LATER, later), (Deed.CALL, call)]


def _centred(left: int, side: int, room: QRect) -> QRect:
    return QRect(left, room.top() + (room.height() - side) // 2, side, side)
