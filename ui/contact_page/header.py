"""The top of a contact's page: who it is, how long it has been, and how to reach them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QImage,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from services.clock import today
from services.contacts.values import ContactDetails
from ui.contact_page.contact_actions import ContactActions
from ui.contact_page.editing.avatar_drop import AvatarDrop
from ui.contact_page.editing.desk import Desk
from ui.contact_page.editing.header_fields import HeaderFields
from ui.contact_page.parking_form import ParkingForm
from ui.contact_page.rhythm_picture import RhythmPicture
from ui.context import UiContext
from ui.theme.metrics import XS, L
from ui.widgets.action_notice import ActionNotice
from ui.widgets.avatar import Avatar
from ui.widgets.buttons import IconButton
from ui.widgets.labels import ElidedLabel, Label
from ui.widgets.square_image import ImageBytes, middle_square
from ui.widgets.styling import tip
from ui.wording.rhythm import last_spoken_on, picture_words, rhythm_words
from ui.wording.terms import channel_name, group_name

ORGANISATION_KEYS = "Ctrl+Shift+O"

_HEIGHT_PX = 68
_ABOVE_BARS_PX = 4
_BELOW_BARS_PX = 6
_LEAST_WIDTH_PX = 240
_MAX_RATIO = 3  # no screen needs more pixels of a face


class PhotoAvatar(Avatar):
    """Show a photo in the disc, or the initials while there is none."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        self._tasks = context.tasks
        self._data: bytes | None = None
        self._image: QImage | None = None

    def set_photo(self, data: bytes | None) -> None:
        """Show an image file's bytes as soon as they are decoded, off the main thread."""
        if data == self._data:
            return
        self._data, self._image = data, None
        self.update()
        if data is not None:
            side = self.sizeHint().width() * _MAX_RATIO
            self._tasks.work(self, lambda: decode(data, side), lambda image: self._on(data, image))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the photo cut round, else the initials."""
        if self._image is None:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        disc = QPainterPath()
        disc.addEllipse(self.rect())
        painter.setClipPath(disc)
        painter.drawImage(self.rect(), self._image)

    def _on(self, data: bytes, image: QImage) -> None:
        if data is self._data and not image.isNull():
            self._image = image
            self.update()


def decode(data: bytes, side: int) -> QImage:
    """Return the middle square of an image of any size, `side` px large; null if unreadable."""
    return middle_square(ImageBytes(data).read(side, grow=True))


class ArrowButton(IconButton):
    """Lead on from the line it stands in, no higher than that."""

    def _fit(self) -> None:
        sizes, side = self._theme.sizes, self._theme.line_height("base")
        self.setIconSize(QSize(sizes.icon_small, sizes.icon_small))
        self.setFixedSize(side, side)


class ContactHeader(QWidget):
    """Show who it is and how often you speak; below, the ways to reach them.

    The name has what room there is: the picture of the rhythm goes first, its words stand below.
    """

    organisation_wished = Signal(int)
    """The organisation's page is to be opened."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._shown_id: int | None = None
        self._organisation_id: int | None = None
        self._avatar = PhotoAvatar(context)
        self.fields = HeaderFields(context.theme, self)
        self.organisation = ArrowButton(
            context.theme, "right", self.tr("Open the organisation"), shortcut=ORGANISATION_KEYS
        )
        self.photo = AvatarDrop(context, self._avatar)
        self._group = ElidedLabel(kind="small", tone="text2")
        self._rhythm_below = ElidedLabel(kind="small", tone="text2")
        self._picture = RhythmPicture(context.theme)
        self._rhythm = Label(kind="small", tone="text2")
        self._beside = QWidget()
        self.reach = ContactActions(context)
        self.notice = ActionNotice(context.theme)
        self.parking = ParkingForm(context.theme, context.clock)
        self._lay_out()
        self.organisation.clicked.connect(self._on_organisation_wished)
        self.reach.refused.connect(self.notice.say)
        self.reach.started.connect(self.notice.hide)
        self.photo.refused.connect(lambda sentence: self.notice.say(sentence, ""))
        self.photo.saved.connect(self.notice.hide)
        self.reach.menu.parking_wished.connect(self.parking.ask)
        self.parking.answered.connect(self.reach.menu.park_until)
        context.theme.changed.connect(self._fit)

    def show_contact(self, details: ContactDetails) -> None:
        """Show another contact, or the same anew."""
        self._avatar.set_name(details.full_name)
        self._avatar.set_photo(details.photo)
        self.photo.show_contact(details.id, details.photo)
        self.fields.show_contact(details)
        self._organisation_id = details.organisation_id
        self.organisation.setVisible(details.organisation_id is not None)
        self._show(self._group, " · ".join(self._about(details)))
        self._show_rhythm(details)
        self.reach.show_contact(details)
        if details.id != self._shown_id:
            self._shown_id = details.id
            self.notice.hide()
            self.parking.hide()
        self._fit()

    def bind(self, desk: Desk) -> None:
        """Save what is edited here by a desk, and offer to take back what is done to the photo."""
        self.fields.bind(desk)
        self.photo.undo_offered.connect(desk.undo_offered)

    def minimumSizeHint(self) -> QSize:
        """Ask for little width: what does not fit folds."""
        width = self._context.theme.px(_LEAST_WIDTH_PX)
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the rhythm where the name needs its room."""
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self) -> None:
        theme = self._context.theme
        names = QVBoxLayout()
        names.setSpacing(0)
        work = QHBoxLayout()
        work.setSpacing(XS)
        work.addWidget(self.fields.work)
        work.addWidget(self.organisation, 0, Qt.AlignmentFlag.AlignTop)
        work.addStretch(1)
        names.addWidget(self.fields.name)
        names.addLayout(work)
        for label in (self._group, self._rhythm_below):
            names.addWidget(label)
        names.addStretch()
        beside = QVBoxLayout(self._beside)
        beside.setContentsMargins(0, theme.px(_ABOVE_BARS_PX), 0, 0)
        beside.setSpacing(theme.px(_BELOW_BARS_PX))
        for widget in (self._picture, self._rhythm):
            beside.addWidget(widget, 0, Qt.AlignmentFlag.AlignRight)
        beside.addStretch()
        who = QHBoxLayout()
        who.setSpacing(L)
        who.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignTop)
        who.addLayout(names, 1)
        who.addWidget(self._beside)
        who.addStrut(theme.px(_HEIGHT_PX))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(L)
        layout.addLayout(who)
        layout.addWidget(self.reach)
        layout.addWidget(self.notice)
        layout.addWidget(self.parking)

    def _about(self, details: ContactDetails) -> list[str]:
        parts = [group_name(details.group)] if details.group else []
        if details.nickname:
            parts.append(self.tr("“{name}”").format(name=details.nickname))
        if prefers := self._preference(details):
            parts.append(prefers)
        return parts

    def _preference(self, details: ContactDetails) -> str:
        channel = channel_name(details.preferred_channel) if details.preferred_channel else ""
        wished = ", ".join(filter(None, (channel, details.preferred_time)))
        return self.tr("prefers {wish}").format(wish=wished) if wished else ""

    def _show_rhythm(self, details: ContactDetails) -> None:
        clock = self._context.clock
        zone, day = clock.zone(), today(clock)
        words = rhythm_words(details, day, zone, self.locale())
        for label in (self._rhythm, self._rhythm_below):
            label.setText(words.text)
            label.set_tone("overdue" if words.overdue else "text2")
            label.setToolTip(tip(words.detail))
            label.setAccessibleDescription(words.detail)
        spoken = picture_words(details.rhythm, last_spoken_on(details, zone), day)
        self._picture.show_rhythm(details.rhythm, spoken)

    def _fit(self) -> None:
        """Show the rhythm beside the name where both have room, else its words below."""
        metrics = self._context.theme.font_metrics("display")
        name_px = metrics.horizontalAdvance(self.fields.name.value)
        rhythm_px = max(self._picture.sizeHint().width(), self._rhythm.sizeHint().width())
        needed = self._avatar.sizeHint().width() + L + name_px + L + rhythm_px
        folded = needed > self.width()
        self._beside.setVisible(not folded)
        self._rhythm_below.setVisible(folded)

    def _on_organisation_wished(self) -> None:
        if self._organisation_id is not None:
            self.organisation_wished.emit(self._organisation_id)

    @staticmethod
    def _show(label: ElidedLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))
