"""One group on the page: its name, how many are in it, its rhythm, colour and lines."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from services.contacts.group_values import GroupColour, GroupView
from ui.contact_page.editing.desk import Desk
from ui.contact_page.editing.typed_cadence import TypedCadence
from ui.editing.choice_field import ChoiceField
from ui.editing.saving import Job
from ui.editing.text_fields import LineField
from ui.groups.colour_field import ColourDot, ColourField
from ui.groups.group_lines import QuestionSection, TemplateSection
from ui.groups.group_names import is_given_name, refuse_shown_name
from ui.theme.metrics import XS, S
from ui.widgets.buttons import IconButton
from ui.widgets.labels import Label
from ui.widgets.menu import Menu, menu_text
from ui.wording.dates import cadence_words
from ui.wording.plurals import Plurals
from ui.wording.rhythm import OFFERED_CADENCES_DAYS, counting_words
from ui.wording.terms import group_name


class GroupBlock(QWidget):
    """Edit a group in place; its menu moves and deletes it."""

    def __init__(self, desk: Desk, group: GroupView, groups: Sequence[GroupView]) -> None:
        super().__init__()
        theme = desk.context.theme
        self._desk = desk
        self._group = group
        self._groups = groups
        self._dot = ColourDot(theme)
        self.name = LineField(theme, self.tr("Name of the group"), kind="strong")
        self._count = Label(kind="meta", tone="text2")
        self.more = IconButton(theme, "more", self.tr("More"), small=True)
        self._menu = Menu(parent=self)
        self.rhythm: ChoiceField[int | None] = ChoiceField(
            theme, self.tr("Rhythm"), lambda days: cadence_words(days) if days else ""
        )
        self.typed_rhythm = TypedCadence(desk, self.rhythm, self._cadence_job)
        self.counting: ChoiceField[bool] = ChoiceField(
            theme, self.tr("What counts"), counting_words
        )
        self.colour = ColourField(theme, self.tr("Colour"))
        self.questions = QuestionSection(desk, group)
        self.templates = TemplateSection(desk, group)
        self._lay_out()
        self._connect()
        self.show_group(group, groups)

    def show_group(self, group: GroupView, groups: Sequence[GroupView]) -> None:
        """Show the group as it was read, among all there are."""
        self._group, self._groups = group, groups
        name = group_name(group)
        self.name.set_value(name)
        self._dot.set_colour(group.colour)
        self._count.setText(self._count_words())
        self.more.setAccessibleName(self.tr("More about {group}").format(group=name))
        cadence = group.cadence_days
        offered = sorted({*OFFERED_CADENCES_DAYS, *([cadence] if cadence else [])})
        self.rhythm.set_choices([None, *offered], cadence)
        self.counting.set_choices([False, True], group.cadence_by_voice)
        self.counting.setVisible(cadence is not None)
        colour = next((each for each in GroupColour if each == group.colour), None)
        self.colour.set_choices([None, *GroupColour], colour)
        for field in (self.rhythm, self.counting, self.colour):
            field.setAccessibleName(f"{name}, {field.accessibleName()}")
        self.questions.show_group(group)
        self.templates.show_group(group)

    def fill_menu(self, menu: QMenu) -> None:
        """Offer what can be done with the group as a whole."""
        for words, keys, by in (
            (self.tr("Move up"), "Alt+Up", -1),
            (self.tr("Move down"), "Alt+Down", 1),
        ):
            action = menu.addAction(words)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(lambda _checked=False, by=by: self._move(by))
        menu.addSeparator()
        if not self._has_members():
            action = menu.addAction(self.tr("Delete"))
            action.setShortcut(QKeySequence("Del"))
            action.triggered.connect(lambda: self._delete(None))
        else:
            heirs = Menu(self.tr("Delete, and move its contacts to"), menu)
            self._fill_heirs(heirs)
            menu.addMenu(heirs)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(S)
        head.addWidget(self.name, 1)
        head.addWidget(self._count)
        head.addWidget(self.more)
        fields = QHBoxLayout()
        fields.setSpacing(S)
        fields.addWidget(self.rhythm, 1, Qt.AlignmentFlag.AlignTop)
        fields.addWidget(self.counting, 1, Qt.AlignmentFlag.AlignTop)
        fields.addWidget(self._dot, 0, Qt.AlignmentFlag.AlignBottom)
        fields.addWidget(self.colour, 1, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(XS)
        column.addLayout(head)
        column.addLayout(fields)
        column.addWidget(self.typed_rhythm)
        column.addWidget(self.questions)
        column.addWidget(self.templates)

    def _connect(self) -> None:
        self._menu.aboutToShow.connect(self._menu.clear)
        self._menu.aboutToShow.connect(lambda: self.fill_menu(self._menu))
        self.more.setMenu(self._menu)
        self._desk.bind(self.name, self._rename)
        self.name.move_wished.connect(self._move)
        self.name.removal_wished.connect(self._on_removal_wished)
        self.name.menu_opening.connect(self.fill_menu)
        group_id = self._group.id
        self.rhythm.chosen.connect(lambda days: self._desk.do(self._cadence_job(days)))
        self.counting.chosen.connect(
            lambda by_voice: self._desk.do(
                lambda cases: cases.groups.set_cadence_by_voice(group_id, by_voice)
            )
        )
        self.colour.chosen.connect(
            lambda colour: self._desk.do(lambda cases: cases.groups.set_colour(group_id, colour))
        )

    def _cadence_job(self, days: int | None) -> Job:
        group_id = self._group.id
        return lambda cases: cases.groups.set_cadence(group_id, days)

    def _count_words(self) -> str:
        words = Plurals.contacts(self._group.contacts)
        archived = self._group.archived
        return f"{words} · {Plurals.archived(archived)}" if archived else words

    def _has_members(self) -> bool:
        return bool(self._group.contacts or self._group.archived)

    def _others(self) -> list[GroupView]:
        return [group for group in self._groups if group.id != self._group.id]

    def _rename(self, name: str, _insists: bool) -> Job:
        refuse_shown_name(name, self._others())
        group_id = self._group.id
        wanted = None if is_given_name(name, self._group) else name
        return lambda cases: cases.groups.rename(group_id, wanted)

    def _move(self, by: int) -> None:
        group_id = self._group.id
        self._desk.do(lambda cases: cases.groups.move(group_id, by))

    def _on_removal_wished(self) -> None:
        """Delete at once, or ask where its contacts are to go."""
        if not self._has_members():
            self._delete(None)
            return
        menu = Menu(parent=self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Delete, and move its contacts to")).setEnabled(False)
        self._fill_heirs(menu)
        menu.popup(self.name.mapToGlobal(QPoint(0, self.name.height())))

    def _fill_heirs(self, menu: QMenu) -> None:
        """Offer the other groups, and none."""
        heirs: list[tuple[int | None, str]] = [(g.id, group_name(g)) for g in self._others()]
        for heir_id, name in (*heirs, (None, self.tr("No group"))):
            action = menu.addAction(menu_text(name))
            action.triggered.connect(lambda _checked=False, id_=heir_id: self._delete(id_))

    def _delete(self, into_id: int | None) -> None:
        group_id = self._group.id
        words = self.tr("Group “{group}” deleted").format(group=group_name(self._group))
        self._desk.do(lambda cases: cases.groups.delete(group_id, into_id), words)
