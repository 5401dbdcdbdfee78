"""Begin a note with a template of the contact's group."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from ui.capture.note_desk import NoteDesk
from ui.capture.note_fields import NoteFields
from ui.context import UiContext
from ui.widgets.menu import Menu, menu_text
from ui.wording.templates import template_text
from ui.wording.terms import group_name

if TYPE_CHECKING:
    from services.contacts.note_templates import NoteTemplate


class TemplateMenu(QObject):
    """Insert the one template that there is, or let one of several be chosen by its digit."""

    def __init__(self, context: UiContext, desk: NoteDesk, fields: NoteFields) -> None:
        super().__init__(fields)
        self._context, self._desk, self._fields = context, desk, fields

    def insert(self) -> None:
        """Insert a template where the caret is."""
        reading = self._desk.reading
        contacts = () if reading is None else reading.contacts
        contact_id = contacts[0].contact_id if contacts else None
        self._context.tasks.read(
            self,
            lambda cases: cases.note_templates.templates_for(contact_id),
            self._on_read,
            latest="templates",
        )

    def _on_read(self, templates: Sequence[NoteTemplate]) -> None:
        if len(templates) == 1:
            self._fields.insert(template_text(templates[0]))
            return
        menu = Menu(parent=self._fields)
        menu.aboutToHide.connect(menu.deleteLater)
        for number, template in enumerate(templates, 1):
            text = template_text(template)
            words = menu_text(f"{group_name(template.group)}: {text}")
            action = menu.addAction(f"&{number}  {words}" if number < 10 else words)
            action.triggered.connect(partial(self._choose, text))
        if menu.isEmpty():
            nothing = menu.addAction(self.tr("No templates yet: groups have them"))
            nothing.setEnabled(False)
        button = self._fields.details.template
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))
        menu.setActiveAction(menu.actions()[0])

    def _choose(self, text: str, _checked: bool = False) -> None:
        self._fields.insert(text)
