"""The top of an organisation's page: what it is, its site, and the way back."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from services.changes import ChangeSet
from services.clock import today
from services.errors import KnownError
from services.organisations.sites import link, short_form
from services.organisations.values import OrganisationDetails, OrganisationField
from ui.context import UiContext
from ui.editing.in_place_field import InPlaceField
from ui.editing.saving import Job, save_by
from ui.editing.text_fields import LineField
from ui.organisation_page.header_fields import HintedField
from ui.organisation_page.way_back import WayBack, WayBackButton
from ui.theme.metrics import L, S
from ui.theme.paint import avatar
from ui.undo_actions import undoing
from ui.widgets.action_notice import ActionNotice
from ui.widgets.avatar import Avatar
from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import ElidedLabel
from ui.widgets.menu import Menu
from ui.wording.dates import last_spoke_words
from ui.wording.errors import error_text
from ui.wording.plurals import Plurals

SITE_KEYS = "Ctrl+Shift+B"
MORE_KEYS = "Ctrl+."

BACK_INSET_PX = S
"""What the header keeps free at its start, so that the arrow back stands in line with the rest."""

_LEAST_WIDTH_PX = 240


class OrganisationMark(Avatar):
    """Show in the place of a face what stands for every organisation."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the disc and a building."""
        painter = QPainter(self)
        palette = self._theme.palette
        avatar(painter, self.rect(), "", self._theme.font("strong"), palette)
        gap = self.width() // 4
        self._theme.icons.paint(painter, self.rect().adjusted(gap, gap, -gap, -gap), "organisation")


class OrganisationHeader(QWidget):
    """Show an organisation and let it be edited where it stands."""

    undo_offered = Signal(str, object)
    """Something was done: what, in words, and what takes it back."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._shown: OrganisationDetails | None = None
        theme = context.theme
        self.back = WayBackButton(theme)
        self._mark = OrganisationMark(theme)
        self.name = LineField(theme, self.tr("Name of the organisation"), kind="display")
        self.sector = HintedField(theme, self.tr("Sector"), self.tr("Add sector"))
        self.site = HintedField(
            theme, self.tr("Site"), self.tr("Add site"), kind="small", words=short_form
        )
        self._summary = ElidedLabel(kind="small", tone="text2")
        self.open_site = Button(theme, self.tr("Open site"), icon="link", shortcut=SITE_KEYS)
        self.more = IconButton(theme, "more", self.tr("More"), shortcut=MORE_KEYS)
        self.menu = Menu(parent=self)
        self.notice = ActionNotice(theme)
        self._lay_out()
        self._bind()

    def show_organisation(self, details: OrganisationDetails) -> None:
        """Show another organisation, or the same anew; what is being typed for the same stays."""
        if self._shown is None or details.id != self._shown.id:
            self.leave()
            self.notice.hide()
        self._shown = details
        self._mark.setAccessibleName(details.name)
        self.name.set_value(details.name)
        self.sector.set_value(details.sector or "")
        self.site.set_value(details.site or "")
        self._summary.setText(self._about(details))
        self.open_site.setEnabled(bool(details.site))
        self._copy.setEnabled(bool(details.site))

    def show_way_back(self, way: WayBack | None) -> None:
        """Offer to go back to where the page was opened from, if that was a contact."""
        self.back.show_way(way)

    def leave(self) -> None:
        """Save what is being typed, as if the focus had left."""
        for field in (self.name, self.sector, self.site):
            field.commit()
            field.close_editor()

    def minimumSizeHint(self) -> QSize:
        """Ask for little width: names give way."""
        return QSize(self._context.theme.px(_LEAST_WIDTH_PX), super().minimumSizeHint().height())

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        for widget in (self.name, self.sector, self.site, self._summary):
            names.addWidget(widget)
        who = QHBoxLayout()
        who.setSpacing(L)
        who.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        who.addLayout(names, 1)
        actions = QHBoxLayout()
        actions.addWidget(self.open_site)
        actions.addStretch()
        actions.addWidget(self.more)
        below = QVBoxLayout()
        below.setContentsMargins(BACK_INSET_PX, 0, 0, 0)
        below.setSpacing(L)
        below.addLayout(who)
        below.addLayout(actions)
        below.addWidget(self.notice)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S)
        layout.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        layout.addLayout(below)

    def _bind(self) -> None:
        icons = self._context.theme.icons
        self._copy = self.menu.addAction(icons.icon("copy"), self.tr("&Copy the site’s address"))
        self._copy.triggered.connect(lambda: QGuiApplication.clipboard().setText(self.site.value))
        self.menu.addSeparator()
        delete = self.menu.addAction(icons.icon("bin"), self.tr("Move to the &bin"))
        delete.triggered.connect(self._delete)
        self.more.setMenu(self.menu)
        self.open_site.clicked.connect(self._open_site)
        self._save(self.name, OrganisationField.NAME)
        self._save(self.sector, OrganisationField.SECTOR)
        self._save(self.site, OrganisationField.SITE)

    def _save(self, field: InPlaceField[str], column: OrganisationField) -> None:
        def prepare(text: str, insists: bool) -> Job:
            id_ = self._shown.id if self._shown is not None else 0
            return lambda cases: cases.organisations.set_field(id_, column, text, insists=insists)

        save_by(self._context.tasks, field, prepare, self._on_saved)

    def _on_saved(self, changes: ChangeSet) -> None:
        """Offer to take back what changed more than this organisation."""
        if len(changes.organisations) > 1:
            undo = undoing(self._context, changes)
            self.undo_offered.emit(self.tr("Two organisations made one"), undo)

    def _about(self, details: OrganisationDetails) -> str:
        """Return "12 people · last spoke 3 days ago"."""
        if not details.people:
            return self.tr("Nobody works here")
        spoken = [each.last_contact_at for each in details.people if each.last_contact_at]
        last: date | None = None
        if spoken:
            last = max(spoken).astimezone(self._context.clock.zone()).date()
        words = last_spoke_words(last, today(self._context.clock))
        return " · ".join(filter(None, (Plurals.people(len(details.people)), words)))

    def _open_site(self) -> None:
        """Hand the site to the browser; what was kept before it was checked may be none."""
        value = self.site.value
        try:
            opened = self._context.links.open(link(value))
        except KnownError as error:
            self.notice.say(error_text(error), value)
            return
        if opened:
            self.notice.hide()
            return
        QGuiApplication.clipboard().setText(value)
        words = self.tr("No program on this computer opens sites. The address is copied: {value}")
        self.notice.say(words.format(value=value), "")

    def _delete(self) -> None:
        shown, tasks = self._shown, self._context.tasks
        if shown is None:
            return
        id_ = shown.id

        tasks.write(
            self,
            lambda cases: cases.organisations.delete(id_),
            self._on_deleted,
            lambda error: self.notice.say(error_text(error), ""),
        )

    def _on_deleted(self, changes: ChangeSet) -> None:
        self.undo_offered.emit(self.tr("Moved to the bin"), undoing(self._context, changes))
