"""What tests of the main window share: what stands in it, and what is dropped on it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QListView, QWidget


def contact_rows(widget: QWidget) -> QListView:
    """Return the list of contacts."""
    (view,) = (each for each in widget.findChildren(QListView) if is_named(each, "Contacts"))
    return view


def is_named(widget: QWidget, name: str) -> bool:
    """Tell whether screen readers call a widget so."""
    return widget.accessibleName() == name


def names(widget: QWidget) -> list[str]:
    """Return the names in the list of contacts, from top to bottom."""
    model = contact_rows(widget).model()
    return [model.index(i, 0).data() for i in range(model.rowCount())]


def selected_name(widget: QWidget) -> str | None:
    """Return whose row is selected and current."""
    view = contact_rows(widget)
    selected = view.selectionModel().selectedIndexes()
    assert selected == [view.currentIndex()] * len(selected)
    name: str | None = selected[0].data() if selected else None
    return name


def texts(widget: QWidget) -> list[str]:
    """Return the text of every label that shows."""
    return [each.text() for each in widget.findChildren(QLabel) if each.isVisible()]


def focused() -> QWidget:
    """Return what the keyboard is in."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def drop(widget: QWidget, *paths: Path) -> bool:
    """Drag files over a widget and drop them if they are welcome; return whether they were."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), actions, data, left, plain)
    enter.ignore()  # as Qt hands it out
    QApplication.sendEvent(widget, enter)
    if not enter.isAccepted():
        return False
    dropped = QDropEvent(QPointF(5, 5), actions, data, left, plain)
    QApplication.sendEvent(widget, dropped)
    assert dropped.dropAction() == Qt.DropAction.CopyAction  # else the source deletes its file
    return True
