"""All groups below each other, and a line to add one with."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from services.contacts.group_values import GroupView
from ui.contact_page.editing.desk import Desk
from ui.contact_page.editing.section import EditSection
from ui.editing.saving import Job
from ui.editing.text_fields import LineField
from ui.groups.group_block import GroupBlock
from ui.groups.group_names import refuse_shown_name
from ui.theme.metrics import L


class GroupSection(EditSection):
    """Keep a block for every group, in the order of the navigation."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "", spacing=L, always_shown=True)
        self._groups: tuple[GroupView, ...] = ()

    @property
    def blocks(self) -> list[GroupBlock]:
        """Return what shows, in its order."""
        return [row for row in self.rows if isinstance(row, GroupBlock)]

    def show_groups(self, groups: tuple[GroupView, ...]) -> None:
        """Show groups that were read."""
        self._groups = groups
        self.sync(
            groups,
            lambda group: group.id,
            lambda group: GroupBlock(self.desk, group, groups),
            lambda block, group: block.show_group(group, groups),
        )

    def block_of(self, group_id: int) -> GroupBlock | None:
        """Return what shows a group, if it is there."""
        places = {group.id: place for place, group in enumerate(self._groups)}
        return self.blocks[places[group_id]] if group_id in places else None

    def add_field(self) -> LineField:
        """Return an empty line."""
        field = LineField(self.theme, self.tr("Name of the new group"), kind="strong")

        def prepare(name: str, _insists: bool) -> Job:
            refuse_shown_name(name, self._groups)
            return lambda cases: cases.groups.add(name)

        self.desk.bind(field, prepare)
        return field

    def _heading(self, _title: str, _add_words: str) -> QHBoxLayout:
        return QHBoxLayout()  # the page says what this is
