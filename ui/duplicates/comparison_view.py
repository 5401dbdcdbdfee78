"""Two contacts side by side: what to choose between, and what comes from both."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from services.clock import today
from services.duplicates.comparison import ComparedContact, ComparedField, Comparison
from services.duplicates.fields import Choices, MergeField, Side
from ui.contact_page.header import PhotoAvatar
from ui.context import UiContext
from ui.duplicates.choice_cell import ChoiceCell
from ui.duplicates.words import content_words, field_name, united
from ui.theme.metrics import XXXL, L, M, S
from ui.widgets.labels import ElidedLabel, Label, SectionLabel
from ui.widgets.wrapped_label import WrappedLabel
from ui.wording.dates import last_spoke_words

_LABEL_PX = 112
_RING_ROOM_PX = 4


class ComparisonView(QScrollArea):
    """Show a comparison; the fields that differ are chosen by click or arrow keys."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._theme = context.theme
        self._choosing: dict[MergeField | int, QButtonGroup] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(QWidget())

    def show_comparison(self, comparison: Comparison) -> None:
        """Show two contacts, from the top, with what stays unless the user chooses."""
        self._choosing = {}
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(_RING_ROOM_PX, _RING_ROOM_PX, M, 2 * XXXL)  # clear of the strip
        grid.setHorizontalSpacing(L)
        grid.setVerticalSpacing(S)
        grid.setColumnMinimumWidth(0, self._theme.px(_LABEL_PX))
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        self._add_heads(grid, comparison)
        differing = [field for field in comparison.fields if field.differs]
        if differing:
            self._add_title(grid, self.tr("Choose what stays"))
            for field in differing:
                self._add_choice(grid, field, comparison)
        self._add_title(grid, self.tr("Comes from both"))
        self._add_settled(grid, [field for field in comparison.fields if not field.differs])
        self._add_united(grid, comparison)
        grid.setRowStretch(grid.rowCount(), 1)
        self.setWidget(body)
        self.verticalScrollBar().setValue(0)

    def choices(self) -> Choices:
        """Return whose value stays, by field."""
        sides = (Side.KEPT, Side.OTHER)
        return {key: sides[group.checkedId()] for key, group in self._choosing.items()}

    def focus_first(self) -> bool:
        """Put the keyboard on the first choice; return whether there is one."""
        chosen = next((group.checkedButton() for group in self._choosing.values()), None)
        if chosen is not None:
            chosen.setFocus(Qt.FocusReason.TabFocusReason)
        return chosen is not None

    def _add_heads(self, grid: QGridLayout, comparison: Comparison) -> None:
        photos = {field.key: (field.kept, field.other) for field in comparison.fields}
        pair = photos.get(MergeField.PHOTO, (None, None))
        for column, contact in enumerate((comparison.kept, comparison.other), start=1):
            photo = pair[column - 1]
            grid.addWidget(
                self._head(contact, photo if isinstance(photo, bytes) else None), 0, column
            )

    def _head(self, contact: ComparedContact, photo: bytes | None) -> QWidget:
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(ElidedLabel(contact.name, "strong"))
        for text in (self._history(contact), self._last_spoken(contact)):
            lines.addWidget(ElidedLabel(text, "small", "text2"))
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(M)
        if photo is not None:  # initials would tell nothing: they are the same
            avatar = PhotoAvatar(self._context)
            avatar.set_name(contact.name)
            avatar.set_photo(photo)
            row.addWidget(avatar, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(lines, 1)
        return head

    def _history(self, contact: ComparedContact) -> str:
        parts = [self.tr("%n entries", "", contact.entries)]
        if contact.open_follow_ups:
            parts.append(self.tr("%n open follow-ups", "", contact.open_follow_ups))
        if contact.archived_at is not None:
            parts.append(self.tr("archived"))
        return " · ".join(parts)

    def _last_spoken(self, contact: ComparedContact) -> str:
        zone, last = self._context.clock.zone(), contact.last_contact_at
        on = last.astimezone(zone).date() if last is not None else None
        return last_spoke_words(on, today(self._context.clock))

    def _add_title(self, grid: QGridLayout, text: str) -> None:
        title = SectionLabel(text)
        title.setContentsMargins(0, L, 0, 0)
        grid.addWidget(title, grid.rowCount(), 0, 1, 3)

    def _add_choice(self, grid: QGridLayout, field: ComparedField, comparison: Comparison) -> None:
        row, name = grid.rowCount(), field_name(field.field)
        self._add_label(grid, row, name)
        group = QButtonGroup(grid)
        day = today(self._context.clock)
        contents = (field.kept, comparison.kept.name), (field.other, comparison.other.name)
        for column, (content, owner) in enumerate(contents):
            words = content_words(field, content, day)
            spoken = self.tr("{field}: {value}, from {name}")
            cell = ChoiceCell(
                self._theme, words, spoken.format(field=name, value=words, name=owner)
            )
            group.addButton(cell, column)
            grid.addWidget(cell, row, column + 1, Qt.AlignmentFlag.AlignTop)
        group.button(0 if field.default is Side.KEPT else 1).setChecked(True)
        self._choosing[field.key] = group

    def _add_settled(self, grid: QGridLayout, fields: Sequence[ComparedField]) -> None:
        day = today(self._context.clock)
        for field in fields:
            words = [content_words(field, each, day) for each in (field.kept, field.other)]
            self._add_row(grid, field_name(field.field), words[0], words[1])

    def _add_united(self, grid: QGridLayout, comparison: Comparison) -> None:
        others = united(comparison.other)
        for title, lines in united(comparison.kept).items():
            if lines or others[title]:
                self._add_row(grid, title, "\n".join(lines), "\n".join(others[title]))

    def _add_row(self, grid: QGridLayout, title: str, kept: str, other: str) -> None:
        row = grid.rowCount()
        self._add_label(grid, row, title)
        if kept == other:
            grid.addWidget(self._text(title, kept), row, 1, 1, 2)
            return
        grid.addWidget(self._text(title, kept), row, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._text(title, other), row, 2, Qt.AlignmentFlag.AlignTop)

    def _add_label(self, grid: QGridLayout, row: int, text: str) -> None:
        label = Label(text, "small", "text2", wrap=True)
        label.setFixedWidth(self._theme.px(_LABEL_PX))
        grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)

    def _text(self, title: str, text: str) -> WrappedLabel:
        label = WrappedLabel(self._theme, text)
        label.setAccessibleName(f"{title}: {text}" if text else title)
        return label
