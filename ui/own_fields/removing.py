"""Offer to remove a field, and say first how much is in it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from ui.contact_page.editing.desk import Desk
from ui.widgets.menu import Menu
from ui.wording.plurals import Plurals


def offer_removal(menu: Menu, desk: Desk, field_id: int, name: str, keys: str = "") -> None:
    """Put the removal of a field in a menu; how many have filled it in shows once it is read."""
    action = menu.addAction(QCoreApplication.translate("OwnFields", "Remove the field"))
    action.setShortcut(QKeySequence(keys))
    action.triggered.connect(lambda: remove_field(desk, field_id, name))

    def on_counted(count: int) -> None:
        if count:
            action.setText(Plurals.remove_filled_field(count))

    desk.context.tasks.read(
        menu, lambda cases: cases.field_list.contacts_with(field_id), on_counted
    )


def remove_field(desk: Desk, field_id: int, name: str) -> None:
    """Remove a field; what is in it comes back with it."""
    words = QCoreApplication.translate("OwnFields", "Field “{name}” removed").format(name=name)
    desk.do(lambda cases: cases.own_fields.remove(field_id), words)
