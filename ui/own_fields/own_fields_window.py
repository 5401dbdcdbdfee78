"""The window of all fields of the user's own, each changed where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from services.changes import ChangeSet
from services.contacts.choices import GroupChoice
from services.own_fields.values import FieldView
from services.use_cases import UseCases
from ui.contact_page.editing.desk import Desk
from ui.contact_page.editing.section import EditSection
from ui.context import UiContext
from ui.own_fields.field_rows import FieldRow
from ui.own_fields.new_field import NewFieldRow
from ui.own_fields.wish import Wish
from ui.theme.metrics import L, S
from ui.widgets.labels import Label
from ui.widgets.secondary_window import SecondaryWindow
from ui.widgets.undo_bar import UndoBar

_SIZE = QSize(520, 560)
_LEAST_SIZE = QSize(360, 240)
_QUEUED = Qt.ConnectionType.QueuedConnection  # once it is laid out

_Content = tuple[tuple[FieldView, ...], tuple[GroupChoice, ...]]


class FieldSection(EditSection):
    """List the fields in their order."""

    adding = Signal(object)
    """The row that adds a field opened below the others."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            self.tr("Fields"),
            add_words=self.tr("Add a field"),
            spacing=S,
            always_shown=True,
            always_lit=True,
        )
        desk.failed.connect(self._show_again)
        self._content: _Content = ((), ())

    def show_fields(self, fields: Sequence[FieldView], groups: Sequence[GroupChoice]) -> None:
        """Show these fields; each can be for one of the groups."""
        self._content = tuple(fields), tuple(groups)
        self.sync(fields, lambda field: field.id, self._make, FieldRow.show_field)
        for row in self.rows:
            if isinstance(row, FieldRow):
                row.show_groups(groups)

    def add(self) -> None:
        """Open the row that adds a field."""
        super().add()
        self.adding.emit(self.adder)

    def add_field(self) -> NewFieldRow:
        """Return an empty line that makes a field."""
        row = NewFieldRow(self.desk.context)
        self.desk.bind(row, lambda new, _: lambda cases: cases.own_fields.add(new))
        return row

    def _make(self, field: FieldView) -> FieldRow:
        return FieldRow(self.desk, field)

    def _show_again(self) -> None:
        self.show_fields(*self._content)


class OwnFieldsWindow(SecondaryWindow):
    """Show all fields, and follow what changes in the journal while it is open."""

    fields_shown = Signal()
    """The fields were read and show."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Own fields"), parent)
        self._context = context
        self._wanted: tuple[int, Wish | None] | None = None
        self.desk = Desk(context, self)
        self.section = FieldSection(self.desk)
        self._lay_out()
        self.undo_bar = UndoBar(context.theme, self.page)
        self.desk.undo_offered.connect(self.undo_bar.offer)
        self.section.adding.connect(self._area.ensureWidgetVisible, _QUEUED)
        context.changes.changed.connect(self._on_changed)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.close)

    def present(self, field_id: int = 0, wish: Wish | None = None) -> None:
        """Show the window and, once the fields are read, begin what is wished for one of them."""
        self._wanted = field_id, wish
        super().present()
        self._read()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what is typed; the offer to undo ends."""
        self.section.reset()
        super().closeEvent(event)
        self.undo_bar.dismiss()

    def _lay_out(self) -> None:
        self.size_to(self._context.theme, _SIZE, _LEAST_SIZE)
        intro = Label(
            self.tr(
                "What you want to know of everyone, or of one group. They show on a contact’s "
                "page; what is filled in stays when you change a field here."
            ),
            "small",
            "text2",
            wrap=True,
        )
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(L, L, L, L)
        column.setSpacing(L)
        column.addWidget(intro)
        column.addWidget(self.section)
        column.addStretch()
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        self._area = area
        layout = QVBoxLayout(self.page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)

    def _read(self) -> None:
        def job(cases: UseCases) -> _Content:
            return cases.field_list.read(), cases.contact_choices.groups()

        self._context.tasks.read(self, job, self._on_read, latest="own fields")

    def _on_read(self, content: _Content) -> None:
        self.section.show_fields(*content)
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self._begin(*wanted)
        self.fields_shown.emit()

    def _begin(self, field_id: int, wish: Wish | None) -> None:
        """Put the focus into a field, else the first; where there is none, add one."""
        rows = [row for row in self.section.rows if isinstance(row, FieldRow)]
        if not rows:
            self.section.add()
            return
        row = next((row for row in rows if row.field.id == field_id), rows[0])
        row.name_field.setFocus(Qt.FocusReason.OtherFocusReason)
        if wish is Wish.NAME:
            row.name_field.begin()
        elif wish is Wish.CHOICES and row.choices is not None:
            row.choices.add()
        self._area.ensureWidgetVisible(row)

    def _on_changed(self, changes: ChangeSet) -> None:
        if self.isVisible() and (changes.own_fields or changes.contacts or changes.groups):
            self._read()
