"""What is edited in the header: the name, and what they do and where."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from services.contacts.editing_values import ContactField
from services.contacts.field_rules import LINE_LIMIT
from services.contacts.names import same_name
from services.contacts.values import ContactDetails
from ui.contact_page.editing.desk import Desk
from ui.editing.editors import Editor, LinesEditor
from ui.editing.in_place_field import InPlaceField
from ui.editing.saving import Job
from ui.editing.text_fields import LineField
from ui.theme.theme import Theme
from ui.widgets.labels import ElidedLabel

_EDITOR_PX = 280
_WORK = (ContactField.JOB_TITLE, ContactField.DEPARTMENT, ContactField.ORGANISATION)


class WorkField(InPlaceField[tuple[str, ...]]):
    """Show job title, department and organisation as one line; each is edited on its own."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._label = ElidedLabel()
        self._contact_name = ""
        super().__init__(theme, self.tr("Job and organisation"), ("", "", ""), self._label, parent)

    def show_contact(self, details: ContactDetails) -> None:
        """Show what the journal has."""
        self._contact_name = details.full_name
        work = (details.job_title, details.department, details.organisation)
        self.set_value(tuple(each or "" for each in work))

    def changed(self, typed: tuple[str, ...]) -> dict[ContactField, str]:
        """Return the fields in which another text was typed."""
        texts = zip(_WORK, self.value, typed, strict=True)
        return {field: text for field, former, text in texts if text != former}

    def make_editor(self) -> Editor[tuple[str, ...]]:
        """Return a line for each."""
        names = (self.tr("Job title"), self.tr("Department"), self.tr("Organisation"))
        editor = LinesEditor(names, LINE_LIMIT)
        editor.setMinimumWidth(self.theme.px(_EDITOR_PX))  # what shows may be short
        return editor

    def show_value(self, value: tuple[str, ...]) -> None:
        """Show what there is, or that it can be added; the card of a firm says its name once."""
        shown = [text for text in value if text and not same_name(text, self._contact_name)]
        words = ", ".join(shown)
        self._label.setText(words or self.tr("Add job and organisation"))
        self._label.set_tone("text" if words else "text3")
        self.setAccessibleName(f"{self.name}: {words}" if words else self.name)

    def copied_text(self) -> str:
        """Return the line that shows."""
        return self._label.text()


class HeaderFields(QObject):
    """Save what is typed in the header as the desk does, for whom it was typed."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.name = LineField(theme, self.tr("Full name"), kind="display")
        self.work = WorkField(theme)
        self._shown_id: int | None = None

    def bind(self, desk: Desk) -> None:
        """Save by a desk from now on."""

        def save(contact_id: int, texts: Mapping[ContactField, str]) -> Job:
            return lambda cases: cases.editing.set_fields(contact_id, texts)

        desk.bind(self.name, lambda text, _: save(desk.contact_id, {ContactField.FULL_NAME: text}))
        desk.bind(self.work, lambda texts, _: save(desk.contact_id, self.work.changed(texts)))

    def show_contact(self, details: ContactDetails) -> None:
        """Show another contact, or the same anew; what is being typed for the same stays."""
        if details.id != self._shown_id:
            self.leave()
            self._shown_id = details.id
        self.name.set_value(details.full_name)
        self.work.show_contact(details)

    def leave(self) -> None:
        """Save what is being typed, as if the focus had left."""
        for field in (self.name, self.work):
            field.commit()
            field.close_editor()
