"""A photo is dropped, pasted, replaced and removed; what is none is refused in a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from services.use_cases import UseCases
from tests.support.journal import AddContact
from tests.ui.contact_page.editing.conftest import Read
from ui.contact_page.editing.avatar_drop import AvatarDrop
from ui.contact_page.editing.photo import (
    PHOTO_PX,
    NoImageError,
    PhotoTooLargeError,
    photo_of_bytes,
    photo_of_file,
    photo_of_image,
)
from ui.context import UiContext
from ui.widgets.avatar import Avatar


def image(width: int, height: int, *, alpha: bool = False) -> QImage:
    """Return a blue image with a red middle square."""
    kind = QImage.Format.Format_ARGB32 if alpha else QImage.Format.Format_RGB32
    made = QImage(width, height, kind)
    made.fill(QColor(0, 0, 255, 0 if alpha else 255))
    short = min(width, height)
    for x in range((width - short) // 2, (width + short) // 2):
        for y in range((height - short) // 2, (height + short) // 2):
            made.setPixelColor(x, y, QColor("red"))
    return made


def encoded(made: QImage, form: str = "PNG") -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    made.save(buffer, form)  # type: ignore[call-overload]
    return bytes(buffer.data().data())


@pytest.mark.parametrize(
    ("width", "height", "side"), [(600, 300, 256), (300, 700, 256), (120, 80, 80), (1, 1, 1)]
)
@pytest.mark.parametrize("form", ["PNG", "JPEG", "BMP"])
def test_an_image_becomes_a_small_square(width: int, height: int, side: int, form: str) -> None:
    photo = photo_of_bytes(encoded(image(width, height), form))
    kept = QImage.fromData(photo.data)
    assert (kept.width(), kept.height()) == (side, side)
    assert photo.media_type == "image/jpeg"
    if side > 1:
        middle = kept.pixelColor(side // 2, 2)
        assert middle.red() > 200
        assert middle.blue() < 60


def test_what_shines_through_stays_a_png() -> None:
    photo = photo_of_image(image(40, 30, alpha=True))
    assert photo.media_type == "image/png"
    assert photo.data.startswith(b"\x89PNG")


@pytest.mark.parametrize("data", [b"", b"no image", b"\x89PNG\r\n\x1a\n\x00", b"<svg/>"])
def test_what_is_no_image_is_refused(data: bytes, tmp_path: Path) -> None:
    with pytest.raises(NoImageError):
        photo_of_bytes(data)
    (tmp_path / "photo.png").write_bytes(data)
    with pytest.raises(NoImageError):
        photo_of_file(tmp_path / "photo.png")
    with pytest.raises(NoImageError):
        photo_of_file(tmp_path)


def test_what_is_too_large_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "large.png"
    with path.open("wb") as file:
        file.truncate(20 * 1024 * 1024 + 1)
    with pytest.raises(PhotoTooLargeError):
        photo_of_file(path)


@pytest.fixture
def avatar(qtbot: QtBot, ui_context: UiContext) -> Avatar:
    avatar = Avatar(ui_context.theme, "Hanneke Zeilstra")
    qtbot.addWidget(avatar)
    avatar.show()
    return avatar


@pytest.fixture
def drop(ui_context: UiContext, avatar: Avatar, contact_id: int) -> AvatarDrop:
    drop = AvatarDrop(ui_context, avatar)
    drop.show_contact(contact_id, None)
    return drop


def file_of(path: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    return mime


def drop_on(avatar: Avatar, mime: QMimeData) -> bool:
    """Drop something as the system does; return whether the avatar wants it."""
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    enter = QDragEnterEvent(QPointF(9, 9).toPoint(), actions, mime, buttons, keys)
    enter.ignore()
    QApplication.sendEvent(avatar, enter)
    if not enter.isAccepted():
        return False
    dropped = QDropEvent(QPointF(9, 9), actions, mime, buttons, keys)
    QApplication.sendEvent(avatar, dropped)
    assert dropped.dropAction() == Qt.DropAction.CopyAction  # the file stays where it is
    return True


def test_a_dropped_file_becomes_the_photo(
    qtbot: QtBot, drop: AvatarDrop, avatar: Avatar, read: Read, tmp_path: Path
) -> None:
    path = tmp_path / "face.png"
    path.write_bytes(encoded(image(600, 400)))
    with qtbot.waitSignal(drop.saved):
        assert drop_on(avatar, file_of(path))
    photo = read().photo
    assert photo is not None
    assert QImage.fromData(photo).width() == PHOTO_PX


@pytest.mark.parametrize("is_closed", [False, True])
def test_a_photo_is_for_whom_it_was_meant_though_they_were_left(
    qtbot: QtBot,
    drop: AvatarDrop,
    avatar: Avatar,
    read: Read,
    add_contact: AddContact,
    use_cases: UseCases,
    *,
    is_closed: bool,
) -> None:
    other_id = add_contact("Pim Rozendaal")
    mime = QMimeData()
    mime.setImageData(image(300, 200))
    assert drop_on(avatar, mime)
    drop.show_contact(other_id, None)
    if is_closed:
        shiboken6.delete(drop)
    qtbot.waitUntil(lambda: read().photo is not None)
    assert use_cases.contact_page.read(other_id).photo is None


def test_a_pasted_image_becomes_the_photo_and_delete_removes_it(
    qtbot: QtBot, drop: AvatarDrop, avatar: Avatar, read: Read, contact_id: int
) -> None:
    QGuiApplication.clipboard().setImage(image(300, 200))
    with qtbot.waitSignal(drop.saved):
        QTest.keySequence(avatar, "Ctrl+V")
    photo = read().photo
    assert photo is not None
    drop.show_contact(contact_id, photo)
    with qtbot.waitSignal(drop.undo_offered) as offered:
        QTest.keyClick(avatar, Qt.Key.Key_Delete)
    assert offered.args[0] == "Photo removed"
    assert read().photo is None
    offered.args[1]()
    qtbot.waitUntil(lambda: read().photo == photo)


def test_a_file_that_is_no_image_is_refused_in_a_sentence(
    qtbot: QtBot, drop: AvatarDrop, avatar: Avatar, read: Read, tmp_path: Path
) -> None:
    path = tmp_path / "song.mp3"
    path.write_bytes(b"la la la")
    with qtbot.waitSignal(drop.refused) as refused:
        drop_on(avatar, file_of(path))
    assert refused.args[0].startswith("This is not an image")
    assert read().photo is None


def test_text_on_the_clipboard_is_no_photo(qtbot: QtBot, drop: AvatarDrop, avatar: Avatar) -> None:
    QGuiApplication.clipboard().setText("a face")
    with qtbot.waitSignal(drop.refused):
        QTest.keySequence(avatar, "Ctrl+V")


def test_a_contact_file_is_left_to_the_window(
    drop: AvatarDrop, avatar: Avatar, tmp_path: Path
) -> None:
    assert not drop_on(avatar, file_of(tmp_path / "people.vcf"))
