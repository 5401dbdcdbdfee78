"""The sections of a birthday, of tags and of the note."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from services.clock import today
from services.contacts.birthday import parse_birthday
from services.contacts.editing_values import ContactField
from services.contacts.field_rules import NOTE_LIMIT
from services.contacts.values import ContactDetails
from ui.contact_page.editing.desk import Desk
from ui.contact_page.editing.section import EditSection
from ui.editing.editors import Editor, LineEditor
from ui.editing.saving import Job
from ui.editing.text_fields import LineField, WrappedField
from ui.theme.metrics import XS
from ui.widgets.chip import Chip
from ui.widgets.flow_layout import FlowLayout
from ui.wording.dates import birthday_words
from ui.wording.typed_dates import read_birthday, typed_birthday


class BirthdayField(WrappedField):
    """Show a birthday with the age it brings; edit it as a date, its year left out or not."""

    def __init__(self, desk: Desk, birthday: str) -> None:
        self._desk = desk
        super().__init__(desk.context.theme, self.tr("Birthday"), birthday)

    def make_editor(self) -> Editor[str]:
        """Return a line."""
        return LineEditor(self.name, 40)

    def editable(self, value: str) -> str:
        """Return the date as one would type it."""
        return typed_birthday(value, self.locale())

    def show_value(self, value: str) -> None:
        """Show the date in words."""
        birthday = parse_birthday(value)
        if birthday is not None:
            now = today(self._desk.context.clock)
            value = birthday_words(birthday, now, self.locale())
        super().show_value(value)


class BirthdaySection(EditSection):
    """Show the birthday, if it is known."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Birthday"), add_words=self.tr("Add a birthday"))

    def show_contact(self, details: ContactDetails) -> None:
        """Show one row, or none."""
        shown = [details.birthday] if details.birthday else []
        self.sync(shown, lambda _: 0, self._make, BirthdayField.set_value)

    def add_field(self) -> BirthdayField:
        """Return an empty line."""
        return self._make("")

    def _make(self, birthday: str) -> BirthdayField:
        field = BirthdayField(self.desk, birthday)
        contact_id, clock = self.desk.contact_id, self.desk.context.clock

        def prepare(typed: str, _insists: bool) -> Job:
            text = read_birthday(typed, field.locale(), today(clock).year)
            return lambda cases: cases.editing.set_field(contact_id, ContactField.BIRTHDAY, text)

        def remove() -> None:
            self.desk.do(
                lambda cases: cases.editing.set_field(contact_id, ContactField.BIRTHDAY, ""),
                self.tr("Birthday removed"),
            )

        self.desk.bind(field, prepare)
        field.removal_wished.connect(remove)
        return field


class NoteSection(EditSection):
    """Show the note on the contact, as far as there is one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Note"), add_words=self.tr("Add a note on this contact"))

    def show_contact(self, details: ContactDetails) -> None:
        """Show one row, or none."""
        shown = [details.note] if details.note else []
        self.sync(shown, lambda _: 0, self._make, WrappedField.set_value)

    def add_field(self) -> WrappedField:
        """Return an empty field."""
        return self._make("")

    def _make(self, note: str) -> WrappedField:
        field = WrappedField(self.theme, self.tr("Note"), note, limit=NOTE_LIMIT, long=True)
        contact_id = self.desk.contact_id
        self.desk.bind(
            field,
            lambda text, _: (
                lambda cases: cases.editing.set_field(contact_id, ContactField.NOTE, text)
            ),
        )
        return field


class TagField(LineField):
    """Complete a tag from all there are."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        super().__init__(desk.context.theme, self.tr("Tag"))

    def make_editor(self) -> Editor[str]:
        """Return the line, and read which tags there are."""
        editor = super().make_editor()
        assert isinstance(editor, LineEditor)
        tasks = self._desk.context.tasks
        tasks.read(editor, lambda cases: cases.contact_choices.tags(), editor.complete_from)
        return editor


class TagSection(EditSection):
    """Show tags as chips; Backspace, Delete or the cross takes one off."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Tags"), add_words=self.tr("Add a tag"))
        self._tags: tuple[str, ...] = ()

    def show_contact(self, details: ContactDetails) -> None:
        """Show one row of chips, or none."""
        shown = [details.tags] if details.tags else []
        self.sync(shown, lambda _: 0, self._make, lambda row, tags: row.show_tags(tags))

    def add_field(self) -> TagField:
        """Return an empty line."""
        contact_id = self.desk.contact_id
        field = TagField(self.desk)
        self.desk.bind(field, lambda name, _: lambda cases: cases.editing.add_tag(contact_id, name))
        return field

    def _make(self, tags: tuple[str, ...]) -> TagChips:
        return TagChips(self.desk, tags)


class TagChips(QWidget):
    """Hold the chips of a contact's tags, on as many lines as they need."""

    def __init__(self, desk: Desk, tags: tuple[str, ...]) -> None:
        super().__init__()
        self._desk = desk
        self._chips: dict[str, Chip] = {}
        self._flow = FlowLayout(XS, self)
        self.show_tags(tags)

    def show_tags(self, tags: tuple[str, ...]) -> None:
        """Show these; the focus of one that is gone goes to the next."""
        if tuple(self._chips) == tags:
            return
        focused = [name for name, chip in self._chips.items() if chip.hasFocus()]
        place = list(self._chips).index(focused[0]) if focused else None
        for chip in self._chips.values():
            self._flow.removeWidget(chip)
        former, self._chips = self._chips, {}
        for name in tags:
            chip = former.pop(name) if name in former else self._chip(name)
            self._chips[name] = chip
            self._flow.addWidget(chip)
            chip.show()
        if focused and focused[0] not in tags and place is not None:
            heir = tags[min(place, len(tags) - 1)]
            self._chips[heir].setFocus(Qt.FocusReason.OtherFocusReason)
        for chip in former.values():
            chip.hide()
            chip.deleteLater()

    def _chip(self, name: str) -> Chip:
        chip = Chip(self._desk.context.theme, name, removable=True)
        contact_id = self._desk.contact_id
        chip.removed.connect(
            lambda: self._desk.do(
                lambda cases: cases.editing.remove_tag(contact_id, name),
                self.tr("Tag removed"),
            )
        )
        return chip
