"""Read images as the squares that portraits are shown and kept as."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader


class ImageBytes:
    """Read an image file's bytes, turned as the camera was held."""

    def __init__(self, data: bytes) -> None:
        self._buffer = QBuffer()  # a reader does not keep what it reads from
        self._buffer.setData(QByteArray(data))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._reader = QImageReader(self._buffer)
        self._reader.setAutoTransform(True)

    @property
    def size(self) -> QSize:
        """Return the size as stored, without decoding; invalid where nobody knows."""
        return self._reader.size()

    def read(self, side: int, *, grow: bool = False) -> QImage:
        """Return the image with its shorter side `side` px long; null if it can't be read.

        A smaller one stays as it is, unless it is to grow.
        """
        size = self.size
        if size.isValid() and (grow or min(size.width(), size.height()) > side):
            expanding = Qt.AspectRatioMode.KeepAspectRatioByExpanding
            self._reader.setScaledSize(size.scaled(side, side, expanding))
        return self._reader.read()


def middle_square(image: QImage) -> QImage:
    """Return the square in the middle of an image."""
    short = min(image.width(), image.height())
    left, top = (image.width() - short) // 2, (image.height() - short) // 2
    return image.copy(left, top, short, short)
