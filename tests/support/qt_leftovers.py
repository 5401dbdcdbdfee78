"""Find Qt objects that still run or show: active timers, running threads, top-level widgets."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from weakref import WeakSet

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread, QTimer
from PySide6.QtWidgets import QApplication, QWidget

_GRACE_MS = 2000


def living_qt_objects() -> WeakSet[QObject]:
    """Return what runs or shows now, without keeping it alive.

    A timer that only C++ knows is not among them: `QTimer.singleShot` makes such timers.
    """
    if QCoreApplication.instance() is None:
        return WeakSet()
    wrapped = (each for each in shiboken6.getAllValidWrappers() if isinstance(each, QObject))
    return WeakSet([*_top_level_widgets(), *filter(_runs, wrapped)])


def end_new_qt_objects(before: WeakSet[QObject]) -> list[str]:
    """Describe what lives and did not before, and end it for the sake of the next test."""
    if not living_qt_objects() - before:
        return []
    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    leaks = []
    for left in living_qt_objects() - before:
        if isinstance(left, QThread) and left.wait(_GRACE_MS):
            continue
        leaks.append(_describe(left))
        _end(left)
    return sorted(leaks)


def _runs(living: QObject) -> bool:
    match living:
        case QTimer():
            return living.isActive()
        case QThread():
            return living.isRunning()
    return False


def _top_level_widgets() -> Iterator[QWidget]:
    """Yield parentless widgets, but for Qt's private ones such as the label of a tool tip."""
    for widget in QApplication.topLevelWidgets():
        private = widget.metaObject().className() != type(widget).__name__
        if widget.parent() is None and not private:
            yield widget


def _describe(left: QObject) -> str:
    name = f"{type(left).__name__} {left.objectName()!r}"
    match left:
        case QTimer():
            return f"active timer {name}, every {left.interval()} ms, of {_owner(left)}"
        case QThread():
            return f"running thread {name}"
    return f"top-level widget {name}"


def _owner(timer: QTimer) -> str:
    parent = timer.parent()
    return "nobody" if parent is None else f"{type(parent).__name__} {parent.objectName()!r}"


def _end(left: QObject) -> None:
    match left:
        case QTimer():
            left.stop()
        case QThread():
            left.quit()
            left.wait(_GRACE_MS)
        case QWidget():
            left.close()
            left.deleteLater()
            QCoreApplication.sendPostedEvents(left, QEvent.Type.DeferredDelete)
