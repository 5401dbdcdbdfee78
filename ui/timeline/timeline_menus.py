"""Menus of the timeline: what can be done with a row, and the months to jump to."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QWidget

from services.follow_ups.values import FollowUpView
from services.journal.timeline_values import FollowUpMoment, MonthCount
from services.terms import FollowUpStatus
from ui.timeline.entry_words import plain_text
from ui.timeline.timeline_delegate import TimelineDelegate
from ui.timeline.timeline_model import TimelineRow
from ui.widgets.menu import Menu
from ui.wording.dates import month_name

if TYPE_CHECKING:
    from ui.timeline.timeline_view import TimelineView

_YEARS_PX = 96


def row_menu(view: TimelineView, delegate: TimelineDelegate, row: TimelineRow) -> Menu:
    """Return what can be done with a row."""
    menu = Menu(parent=view)
    entry = row.entry
    if entry is not None:
        open_ = menu.addAction(QCoreApplication.translate("TimelineView", "Open"))
        open_.triggered.connect(lambda: view.entry_opened.emit(entry.id))
        open_.setShortcut(QKeySequence(Qt.Key.Key_Return))
    for follow_up in _follow_ups(row):
        menu.addAction(_tick_action(view, follow_up, menu))
    if delegate.can_fold(row):
        unfolded = delegate.is_unfolded(row.key)
        words = (
            QCoreApplication.translate("TimelineView", "Show less")
            if unfolded
            else QCoreApplication.translate("TimelineView", "Show more")
        )
        menu.addAction(words, lambda: view.toggle_fold(row.key))
    text = plain_text(row.item)
    copy = menu.addAction(QCoreApplication.translate("TimelineView", "Copy text"))
    copy.triggered.connect(lambda: QGuiApplication.clipboard().setText(text))
    copy.setShortcut(QKeySequence.StandardKey.Copy)
    copy.setEnabled(bool(text))
    if entry is not None:
        delete = menu.addAction(QCoreApplication.translate("TimelineView", "Delete"))
        delete.triggered.connect(lambda: view.entry_deletion_wished.emit(entry.id))
        delete.setShortcut(QKeySequence.StandardKey.Delete)
    return menu


def month_menu(
    months: Iterable[MonthCount], jump: Callable[[date], None], parent: QWidget, locale: QLocale
) -> Menu:
    """Return the months by year, newest first, each with how much stands in it."""
    menu = Menu(parent=parent)
    menu.setMinimumWidth(_YEARS_PX)  # else the arrows touch the years
    for year, in_year in groupby(months, key=lambda each: each.month.year):
        # A menu of a year's own: ten years of months would not fit on a screen.
        of_year = Menu(str(year), menu)
        for each in in_year:
            _add_month(of_year, each, jump, locale)
        menu.addMenu(of_year)
    return menu


def _add_month(menu: Menu, each: MonthCount, jump: Callable[[date], None], locale: QLocale) -> None:
    """Add a month with its count, which stands where menus have their shortcuts."""
    words = f"{month_name(each.month, locale)}\t{locale.toString(each.count)}"
    menu.addAction(words, lambda: jump(each.month))


def _follow_ups(row: TimelineRow) -> tuple[FollowUpView, ...]:
    if isinstance(row.item, FollowUpMoment):
        return (row.item.follow_up,)
    return row.entry.follow_ups if row.entry is not None else ()


def _tick_action(view: TimelineView, follow_up: FollowUpView, menu: Menu) -> QAction:
    title = follow_up.title.replace("&", "&&")
    words = QCoreApplication.translate("TimelineView", "Done: {title}")
    action = QAction(words.format(title=title), menu)
    action.setCheckable(True)
    action.setChecked(follow_up.status is FollowUpStatus.DONE)
    action.triggered.connect(lambda done: view.follow_up_ticked.emit(follow_up, done))
    return action
