"""Files are kept in the journal with their entries; copies are private and go again."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from services.changes import ChangeSet
from services.gone import GoneError
from services.journal.attached_files import (
    FileContent,
    OpenedCopies,
    TooLargeFileError,
    UnreadableFileError,
    UnwritableCopyError,
    clean_name,
    read_file,
    save_copy,
)
from services.journal.attachments import AttachmentView
from services.journal.limits import MOST_ATTACHMENT_BYTES
from services.journal.program_files import is_program
from services.journal.values import NewEntry
from services.store import Store
from services.use_cases import UseCases
from tests.support.journal import AddContact

OFFER = FileContent("offer.pdf", "application/pdf", b"%PDF offer")

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")


@pytest.fixture
def hanneke(add_contact: AddContact) -> int:
    return add_contact("Hanneke Zeilstra")


@pytest.fixture
def entry_id(use_cases: UseCases, hanneke: int) -> int:
    (id_,) = use_cases.journal.add_entry(NewEntry((hanneke,), text="sent it")).entries
    return id_


def attached(use_cases: UseCases, contact_id: int, entry_id: int) -> tuple[AttachmentView, ...]:
    return use_cases.entries.read(contact_id, entry_id).attachments


def test_a_file_is_kept_with_its_entry(
    use_cases: UseCases, hanneke: int, entry_id: int, published: list[ChangeSet]
) -> None:
    published.clear()
    use_cases.attachments.attach(entry_id, [OFFER])
    (view,) = attached(use_cases, hanneke, entry_id)
    assert (view.name, view.size_bytes, view.is_program) == ("offer.pdf", 10, False)
    assert use_cases.attached.content(view.id) == OFFER
    (changes,) = published
    assert changes.entries == {entry_id}
    assert changes.contacts == {hanneke}


def test_the_same_bytes_are_kept_once(
    use_cases: UseCases, hanneke: int, entry_id: int, store: Store
) -> None:
    again = FileContent("copy.pdf", "application/pdf", OFFER.data)
    use_cases.attachments.attach(entry_id, [OFFER, again])
    assert [each.name for each in attached(use_cases, hanneke, entry_id)] == [
        "offer.pdf",
        "copy.pdf",
    ]
    with store.read() as session:
        count = session.connection().exec_driver_sql("SELECT count(*) FROM attachment_content")
        assert count.scalar_one() == 1


def test_a_file_is_taken_off_and_comes_back(
    use_cases: UseCases, hanneke: int, entry_id: int
) -> None:
    use_cases.attachments.attach(entry_id, [OFFER])
    (view,) = attached(use_cases, hanneke, entry_id)
    changes = use_cases.attachments.detach(view.id)
    assert changes.entries == {entry_id}
    assert attached(use_cases, hanneke, entry_id) == ()
    use_cases.undo.undo()
    assert attached(use_cases, hanneke, entry_id) == (view,)


def test_files_for_an_entry_that_is_gone_are_refused(use_cases: UseCases) -> None:
    with pytest.raises(GoneError):
        use_cases.attachments.attach(99, [OFFER])
    with pytest.raises(GoneError):
        use_cases.attached.content(99)


def test_a_file_is_read_with_its_name_alone(tmp_path: Path) -> None:
    path = tmp_path / "offer.pdf"
    path.write_bytes(OFFER.data)
    path.chmod(0o600)
    assert read_file(path) == OFFER


def test_the_largest_file_is_taken_and_a_larger_one_is_not(tmp_path: Path) -> None:
    path = tmp_path / "film.mp4"
    with path.open("wb") as file:
        file.truncate(MOST_ATTACHMENT_BYTES)
    assert len(read_file(path).data) == MOST_ATTACHMENT_BYTES
    with path.open("ab") as file:
        file.write(b"x")
    with pytest.raises(TooLargeFileError, match=r"film\.mp4 is larger than 25 MB"):
        read_file(path)


def test_what_is_no_file_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError):
        read_file(tmp_path)
    with pytest.raises(UnreadableFileError):
        read_file(tmp_path / "none")
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        with pytest.raises(UnreadableFileError):
            read_file(tmp_path / "pipe")


@pytest.mark.parametrize(
    ("name", "data", "warned"),
    [
        ("offer.pdf", b"%PDF", False),
        ("photo.JPG", b"\xff\xd8", False),
        ("notes", b"plain", False),
        ("setup.EXE", b"", True),
        ("setup.exe. .", b"", True),
        ("offer.pdf", b"MZ\x90", True),
        ("run", b"#!/bin/sh\n", True),
        ("tool", b"\x7fELF", True),
        ("figures.xlsm", b"PK", True),
        ("start.desktop", b"[Desktop Entry]", True),
        ("form.jnlp", b"<jnlp>", True),
        ("site.inetloc", b"<plist>", True),
        ("files.fileloc", b"<plist>", True),
        ("Setup.ISO", b"", True),
        ("disk.img", b"", True),
        ("disk.vhd", b"", True),
        ("disk.vhdx", b"", True),
        ("panel.settingcontent-ms", b"<PCSettings>", True),
        ("tell.applescript", b"tell", True),
    ],
)
def test_programs_and_scripts_are_warned_of(
    tmp_path: Path, name: str, data: bytes, warned: bool
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    path.chmod(0o600)
    content = read_file(path)
    assert is_program(content.name, content.media_type) is warned


@posix
def test_what_may_be_run_is_warned_of_whatever_its_name(tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(b"\xff\xd8")
    path.chmod(0o700)
    content = read_file(path)
    assert is_program(content.name, content.media_type)


@pytest.mark.parametrize(
    ("name", "clean"),
    [
        ("../../etc/passwd", ".._.._etc_passwd"),
        ("C:\\x\\offer.pdf", "C__x_offer.pdf"),
        ("invoice\u202efdp.exe", "invoice_fdp.exe"),
        ("nul.txt", "_nul.txt"),
        ("...", "file"),
        ("naïve 😀.txt", "naïve 😀.txt"),
        ("x" * 300 + ".pdf", "x" * 196 + ".pdf"),
    ],
)
def test_names_are_taken_by_every_system_and_read_as_they_are(name: str, clean: str) -> None:
    assert clean_name(name) == clean


@posix
def test_a_copy_is_opened_from_a_private_folder_and_goes_at_the_end(profile: Path) -> None:
    copies = OpenedCopies(profile)
    one = copies.write(OFFER)
    two = copies.write(OFFER)
    assert one != two
    assert (one.name, one.read_bytes()) == ("offer.pdf", OFFER.data)
    assert stat.S_IMODE(one.stat().st_mode) == 0o600
    for folder in (one.parent, one.parent.parent):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    OpenedCopies(profile).clear()
    assert list(profile.iterdir()) == []


def test_a_copy_is_saved_where_it_is_wanted_or_not_at_all(tmp_path: Path) -> None:
    assert save_copy(tmp_path / "offer.pdf", OFFER.data).read_bytes() == OFFER.data
    with pytest.raises(UnwritableCopyError):
        save_copy(tmp_path / "none" / "offer.pdf", OFFER.data)
    assert [each.name for each in tmp_path.iterdir()] == ["offer.pdf"]
