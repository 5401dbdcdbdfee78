"""What the window of own fields is made of: a field, and the words of a choice, one by one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from services.contacts.choices import GroupChoice
from services.own_fields.values import ChoiceView, FieldView
from services.terms import FieldKind
from ui.contact_page.editing.desk import Desk
from ui.contact_page.editing.section import EditSection
from ui.editing.text_fields import LineField
from ui.own_fields.new_field import GroupCombo
from ui.own_fields.removing import offer_removal, remove_field
from ui.theme.metrics import L, S
from ui.widgets.buttons import IconButton
from ui.widgets.labels import Label
from ui.widgets.menu import Menu
from ui.wording.own_fields import field_kind_name
from ui.wording.plurals import Plurals


class ChoiceRow(QWidget):
    """Show a word to choose, and how many contacts have it."""

    def __init__(self, desk: Desk, choice: ChoiceView) -> None:
        super().__init__()
        self.field = LineField(desk.context.theme, self.tr("Choice"), choice.word)
        self._count = Label("", "meta", "text3")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        row.addWidget(self.field, 1)
        row.addWidget(self._count)
        self.show_choice(choice)

    def show_choice(self, choice: ChoiceView) -> None:
        """Show what the journal has."""
        self.choice = choice
        self.field.set_value(choice.word)
        self._count.setText(Plurals.field_contacts(choice.contacts) if choice.contacts else "")


class ChoiceSection(EditSection):
    """Show the words of a choice; Alt with the arrows moves one, Delete removes it."""

    def __init__(self, desk: Desk, field_id: int) -> None:
        super().__init__(
            desk,
            self.tr("Choices"),
            add_words=self.tr("Add a choice"),
            spacing=0,
            always_shown=True,
            always_lit=True,
        )
        self._field_id = field_id

    def show_choices(self, choices: Sequence[ChoiceView]) -> None:
        """Show these words."""
        self.sync(choices, lambda each: each.word, self._make, ChoiceRow.show_choice)

    def add_field(self) -> LineField:
        """Return an empty line."""
        field = LineField(self.theme, self.tr("Choice"))
        field_id = self._field_id
        self.desk.bind(
            field, lambda word, _: lambda cases: cases.own_fields.add_choice(field_id, word)
        )
        return field

    def _make(self, choice: ChoiceView) -> ChoiceRow:
        row = ChoiceRow(self.desk, choice)
        field_id, word = self._field_id, choice.word

        def move(by: int) -> None:
            self.desk.do(lambda cases: cases.own_fields.move_choice(field_id, word, by))

        def remove() -> None:
            count = row.choice.contacts
            words = Plurals.choice_removed(count) if count else self.tr("Choice removed")
            self.desk.do(lambda cases: cases.own_fields.remove_choice(field_id, word), words)

        def fill(menu: Menu) -> None:
            _add(menu, self.tr("Move up"), "Alt+Up", lambda: move(-1))
            _add(menu, self.tr("Move down"), "Alt+Down", lambda: move(1))
            _add(menu, self.tr("Remove"), "Del", remove)

        self.desk.bind(
            row.field,
            lambda new, _: lambda cases: cases.own_fields.rename_choice(field_id, word, new),
        )
        row.field.move_wished.connect(move)
        row.field.removal_wished.connect(remove)
        row.field.menu_opening.connect(fill)
        return row


class FieldRow(QWidget):
    """Show a field: its name, what it holds, for whom it is; all but the kind can be changed."""

    def __init__(self, desk: Desk, field: FieldView) -> None:
        super().__init__()
        self._desk = desk
        self._id = field.id
        theme = desk.context.theme
        self.name_field = LineField(theme, self.tr("Name of the field"), field.name, kind="base")
        self._detail = Label("", "meta", "text3")
        self.whom = GroupCombo(self.tr("For whom"))
        self.more = IconButton(theme, "more", self.tr("What can be done with it"), small=True)
        self.choices = ChoiceSection(desk, field.id) if field.kind is FieldKind.CHOICE else None
        self._lay_out()
        self._connect()
        self.show_field(field)

    def show_field(self, field: FieldView) -> None:
        """Show what the journal has."""
        self.field = field
        self.name_field.set_value(field.name)
        kind = field_kind_name(field.kind)
        count = Plurals.field_contacts(field.contacts) if field.contacts else ""
        self._detail.setText(" · ".join(filter(None, (kind, count))))
        self.whom.set_group(field.group_id)
        self.whom.setAccessibleName(self.tr("For whom “{field}” is").format(field=field.name))
        if self.choices is not None:
            self.choices.show_choices(field.choices)

    def show_groups(self, groups: Sequence[GroupChoice]) -> None:
        """Offer these groups."""
        self.whom.set_groups(groups)
        self.whom.set_group(self.field.group_id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what the button does, anywhere on the row."""
        self._open_menu(event.globalPos())

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(S)
        first.addWidget(self.name_field, 1)
        first.addWidget(self.whom)
        first.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, S)
        column.setSpacing(3)  # for the focus ring
        column.addLayout(first)
        column.addWidget(self._detail)
        if self.choices is not None:
            inset = QHBoxLayout()
            inset.setContentsMargins(L, S, 0, 0)
            inset.addWidget(self.choices)
            column.addLayout(inset)

    def _connect(self) -> None:
        field_id = self._id
        self._desk.bind(
            self.name_field,
            lambda name, _: lambda cases: cases.own_fields.rename(field_id, name),
        )
        self.name_field.removal_wished.connect(self._remove)
        self.name_field.move_wished.connect(self._move)
        self.name_field.menu_opening.connect(self._fill)
        self.whom.activated.connect(self._on_whom_chosen)
        self.more.clicked.connect(
            lambda: self._open_menu(self.more.mapToGlobal(QPoint(0, self.more.height())))
        )

    def _open_menu(self, at: QPoint) -> None:
        menu = Menu(parent=self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        _add(menu, self.tr("Rename"), "F2", self.name_field.begin)
        self._fill(menu)
        menu.popup(at)

    def _fill(self, menu: Menu) -> None:
        _add(menu, self.tr("Move up"), "Alt+Up", lambda: self._move(-1))
        _add(menu, self.tr("Move down"), "Alt+Down", lambda: self._move(1))
        offer_removal(menu, self._desk, self._id, self.field.name, "Del")

    def _move(self, by: int) -> None:
        field_id = self._id
        self._desk.do(lambda cases: cases.own_fields.move(field_id, by))

    def _remove(self) -> None:
        remove_field(self._desk, self._id, self.field.name)

    def _on_whom_chosen(self) -> None:
        field_id, group_id = self._id, self.whom.group_id
        if group_id != self.field.group_id:
            self._desk.do(lambda cases: cases.own_fields.set_group(field_id, group_id))


def _add(menu: Menu, words: str, keys: str, act: Callable[[], object]) -> None:
    action = menu.addAction(words)
    action.setShortcut(QKeySequence(keys))
    action.triggered.connect(lambda _on=False: act())
