"""Units of work are whole or nothing, and journals that can't be used are refused."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
import sqlalchemy
import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import select

from models import driver
from models.entities import Contact
from services.changes import ChangeBus, ChangeSet
from services.contacts.contact_service import set_keys
from services.contacts.list_reader import read_first_rows
from services.errors import KnownError
from services.store import (
    JOURNAL_FILE,
    JournalBusyError,
    JournalDamagedError,
    JournalUnusableError,
    NewerJournalKnownError,
    NotAJournalError,
    Store,
    make_profile,
    open_journal,
)
from tests.support.clock import FrozenClock


def make_contact(name: str) -> Contact:
    contact = Contact(full_name=name)
    set_keys(contact)
    return contact


def write_and_fail(store: Store) -> None:
    with store.write() as unit:
        unit.session.add(make_contact("Hanneke"))
        unit.session.flush()
        raise ZeroDivisionError


def names(store: Store) -> list[str]:
    with store.read() as session:
        return list(session.scalars(select(Contact.full_name)))


def test_unit_without_commit_rolls_back_and_tells_nobody(
    store: Store, published: list[ChangeSet]
) -> None:
    with store.write() as unit:
        unit.session.add(make_contact("Hanneke"))
        unit.session.flush()

    assert names(store) == []
    assert published == []


def test_unit_that_fails_rolls_back_and_the_next_one_works(store: Store) -> None:
    with pytest.raises(ZeroDivisionError):
        write_and_fail(store)

    with store.write() as unit:
        unit.session.add(make_contact("Pim"))
        unit.commit()
    assert names(store) == ["Pim"]


def test_rows_are_stamped_with_the_instant_of_the_unit(store: Store, clock: FrozenClock) -> None:
    with store.write() as unit:
        unit.session.add(make_contact("Hanneke"))
        unit.commit()
    created = clock.now()
    clock.advance(hours=1)
    with store.write() as unit:
        unit.session.scalars(select(Contact)).one().nickname = "Han"
        unit.commit()

    with store.read() as session:
        contact = session.scalars(select(Contact)).one()
        assert (contact.created_at, contact.updated_at) == (created, clock.now())


def test_reading_session_refuses_to_write(store: Store) -> None:
    with (
        store.read() as session,
        pytest.raises(sqlalchemy.exc.OperationalError, match="readonly"),
    ):
        session.execute(sqlalchemy.text("DELETE FROM contact"))


def test_error_does_not_quote_the_journal(store: Store) -> None:
    contact = make_contact("Hanneke Zeilstra")
    contact.uid = "twice"
    twin = make_contact("Pim")
    twin.uid = "twice"

    with store.write() as unit:
        unit.session.add_all([contact, twin])
        with pytest.raises(sqlalchemy.exc.IntegrityError) as caught:
            unit.commit()

    assert "Zeilstra" not in str(caught.value)


def newer_journal(folder: Path) -> None:
    path = open_journal(folder)
    connection = sqlite.connect(str(path))
    connection.execute("PRAGMA user_version = 999")
    connection.close()


def foreign_database(folder: Path) -> None:
    connection = sqlite.connect(str(folder / JOURNAL_FILE))
    connection.execute("CREATE TABLE theirs (x)")
    connection.close()


def text_file(folder: Path) -> None:
    (folder / JOURNAL_FILE).write_text("Dear diary, " * 100, encoding="utf-8")


def folder_instead(folder: Path) -> None:
    (folder / JOURNAL_FILE).mkdir()


@pytest.mark.parametrize(
    ("make", "error"),
    [
        (newer_journal, NewerJournalKnownError),
        (foreign_database, NotAJournalError),
        (text_file, NotAJournalError),
        (folder_instead, JournalUnusableError),
    ],
)
def test_what_can_not_be_opened_is_refused_untouched(
    profile: Path, make: object, error: type[KnownError]
) -> None:
    assert callable(make)
    make(profile)
    path = profile / JOURNAL_FILE
    before = path.read_bytes() if path.is_file() else None

    with pytest.raises(error):
        open_journal(profile)

    assert (path.read_bytes() if path.is_file() else None) == before


def test_damaged_journal_is_told_when_it_is_read(profile: Path, clock: FrozenClock) -> None:
    path = open_journal(profile)
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * 100_000)
    store = Store(open_journal(profile), clock, ChangeBus())

    with pytest.raises(JournalDamagedError):
        read_first_rows(path, clock)
    with pytest.raises(JournalDamagedError):
        names(store)
    with pytest.raises(JournalDamagedError):
        write_and_fail(store)
    store.close()


def add_long_note(store: Store) -> None:
    with store.write() as unit:
        unit.session.add(make_contact("x" * 1_000_000))
        unit.commit()


@pytest.mark.skipif(sys.platform == "win32", reason="no limits on files")
def test_full_disk_is_told_and_loses_nothing(store: Store) -> None:
    import resource

    with store.write() as unit:
        unit.session.add(make_contact("Hanneke"))
        unit.commit()
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (500_000, limits[1]))
    try:
        with pytest.raises(JournalUnusableError):
            add_long_note(store)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)

    assert names(store) == ["Hanneke"]
    with store.write() as unit:
        unit.session.add(make_contact("Pim"))
        unit.commit()
    assert names(store) == ["Hanneke", "Pim"]


def test_writer_that_does_not_end_is_told(
    store: Store, profile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(driver, "_PRAGMAS", ("busy_timeout = 0", *driver._PRAGMAS[1:]))
    other = sqlite.connect(str(profile / JOURNAL_FILE), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(JournalBusyError, match=re.escape(str(profile))):
        add_long_note(store)
    assert names(store) == []

    other.close()
    add_long_note(store)
    assert len(names(store)) == 1


def test_empty_folder_becomes_private_before_anything_is_in_it(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    make_profile(tmp_path)
    assert tmp_path.stat().st_mode & 0o777 == 0o700


def test_file_in_place_of_the_profile_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(JournalUnusableError):
        make_profile(tmp_path / "file")
