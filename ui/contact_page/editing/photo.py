"""Make a photo of an image that was dropped or pasted: square, small, in a known format."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QImageWriter

from services.errors import QT_TRANSLATE_NOOP, KnownError
from ui.widgets.square_image import ImageBytes, middle_square

PHOTO_PX = 256
_LARGEST_BYTES = 20 * 1024 * 1024
_LARGEST_PIXELS = 100_000_000
_QUALITY = 88


class NoImageError(KnownError):
    """Refuse what is no image, or one that Qt cannot read."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError", "This is not an image that Attent can read. Choose a JPEG or a PNG."
    )


class PhotoTooLargeError(KnownError):
    """Refuse an image that would take the memory of many."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError", "This image is too large: {limit} MB at most. Choose a smaller one."
    )


@dataclass(frozen=True, slots=True)
class NewPhoto:
    """Hold a photo as the journal keeps it."""

    data: bytes
    media_type: str


def photo_of_file(path: Path) -> NewPhoto:
    """Return the photo in a file, which is not read where it is too large.

    Raises NoImageError or PhotoTooLargeError. Takes a while: not for the main thread.
    """
    try:
        if path.stat().st_size > _LARGEST_BYTES:
            raise PhotoTooLargeError(limit=_LARGEST_BYTES // 1024**2)
        return photo_of_bytes(path.read_bytes())
    except OSError as error:
        raise NoImageError from error


def photo_of_bytes(data: bytes) -> NewPhoto:
    """Return the photo in an image file's bytes; see photo_of_file()."""
    if len(data) > _LARGEST_BYTES:
        raise PhotoTooLargeError(limit=_LARGEST_BYTES // 1024**2)
    image = ImageBytes(data)
    if image.size.width() * image.size.height() > _LARGEST_PIXELS:
        raise PhotoTooLargeError(limit=_LARGEST_BYTES // 1024**2)
    return photo_of_image(image.read(PHOTO_PX))


def photo_of_image(image: QImage) -> NewPhoto:
    """Return the middle square of an image, PHOTO_PX large at most; raise NoImageError."""
    if image.isNull():
        raise NoImageError
    square = middle_square(image)
    if square.width() > PHOTO_PX:
        smooth = Qt.TransformationMode.SmoothTransformation
        square = square.scaled(PHOTO_PX, PHOTO_PX, mode=smooth)
    return _encoded(square)


def _encoded(image: QImage) -> NewPhoto:
    """Return a JPEG, or a PNG where something shines through; nothing else of the file is kept."""
    seen_through = image.hasAlphaChannel()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"png" if seen_through else b"jpeg"))
    if not seen_through:
        writer.setQuality(_QUALITY)
    if not writer.write(image):
        raise NoImageError
    return NewPhoto(bytes(buffer.data().data()), "image/png" if seen_through else "image/jpeg")
