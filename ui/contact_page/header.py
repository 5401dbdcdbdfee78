"""The top of a contact's page: who it is, what they do, and how long it has been."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from services.clock import today
from services.contacts.values import ContactDetails
from ui.context import UiContext
from ui.theme.metrics import L
from ui.widgets.avatar import Avatar
from ui.widgets.labels import ElidedLabel, Label
from ui.wording.dates import cadence_words, day_words, last_spoke_words
from ui.wording.terms import channel_name, group_name

_HEIGHT_PX = 68
_BARS_PX = 38  # where the rhythm's bars will stand
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
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid():
        reader.setScaledSize(size.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    image = reader.read()
    short = min(image.width(), image.height())
    left, top = (image.width() - short) // 2, (image.height() - short) // 2
    return image.copy(left, top, short, short)


class ContactHeader(QWidget):
    """Show who it is: photo, name, role and group, and on the right how often you speak."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._avatar = PhotoAvatar(context)
        self._name = ElidedLabel(kind="display")
        self._role = ElidedLabel()
        self._group = ElidedLabel(kind="small", tone="text2")
        self._rhythm = Label(kind="small", tone="text2")
        self._rhythm.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        names = QVBoxLayout()
        names.setSpacing(0)
        for label in (self._name, self._role, self._group):
            names.addWidget(label)
        names.addStretch()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(L)
        layout.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(names, 1)
        rhythm = QVBoxLayout()
        rhythm.addSpacing(context.theme.px(_BARS_PX))
        rhythm.addWidget(self._rhythm)
        rhythm.addStretch()
        layout.addLayout(rhythm)
        self.setMinimumHeight(context.theme.px(_HEIGHT_PX))

    def show_contact(self, details: ContactDetails) -> None:
        """Show another contact, or the same anew."""
        self._avatar.set_name(details.full_name)
        self._avatar.set_photo(details.photo)
        self._name.setText(details.full_name)
        self._show(self._role, ", ".join(filter(None, self._work(details))))
        self._show(self._group, " · ".join(self._about(details)))
        self._rhythm.setText(" · ".join(self._rhythm_words(details)))

    def _work(self, details: ContactDetails) -> tuple[str | None, ...]:
        return details.job_title, details.department, details.organisation

    def _about(self, details: ContactDetails) -> list[str]:
        parts = [group_name(details.group)] if details.group else []
        if details.nickname:
            parts.append(f"“{details.nickname}”")
        if prefers := self._preference(details):
            parts.append(prefers)
        if details.archived_at is not None:
            parts.append(self.tr("archived"))
        elif details.parked_until is not None:
            day = day_words(details.parked_until, self._today(), self.locale())
            parts.append(self.tr("parked until {day}").format(day=day))
        return parts

    def _preference(self, details: ContactDetails) -> str:
        channel = channel_name(details.preferred_channel) if details.preferred_channel else ""
        wished = ", ".join(filter(None, (channel, details.preferred_time)))
        return self.tr("prefers {wish}").format(wish=wished) if wished else ""

    def _rhythm_words(self, details: ContactDetails) -> list[str]:
        parts = [cadence_words(details.cadence_days)] if details.cadence_days else []
        last = details.last_contact_at
        zone = self._context.clock.zone()
        on = last.astimezone(zone).date() if last is not None else None
        return [*parts, last_spoke_words(on, self._today())]

    def _today(self) -> date:
        return today(self._context.clock)

    @staticmethod
    def _show(label: ElidedLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))
