"""The engines' connections carry the PRAGMAs, and their transactions the promises."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Engine, event, select
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.orm import Session

from models import driver, schema
from models.engine import reader_engine, writer_engine
from models.entities import Contact, ContactMethod
from models.errors import ForeignFileError, OldSqliteError
from models.kinds import MethodKind
from tests.models.samples import STAMPS, contact

KEY = bytes(range(32))
PRAGMAS = {
    "journal_mode": "wal",
    "synchronous": 2,  # FULL
    "fullfsync": 1,
    "checkpoint_fullfsync": 1,
    "foreign_keys": 1,
    "recursive_triggers": 1,
    "secure_delete": 1,
    "trusted_schema": 0,
    "busy_timeout": driver.BUSY_TIMEOUT_MS,
}


@pytest.mark.parametrize(("make", "query_only"), [(writer_engine, 0), (reader_engine, 1)])
def test_pragmas_are_in_force_on_every_connection(
    make: Callable[[Path], Engine], query_only: int, journal_path: Path
) -> None:
    engine = make(journal_path)
    with engine.connect() as first, engine.connect() as second:
        for connection in (first, second):
            cursor = connection.connection.cursor()
            found = {
                name: cursor.execute(f"PRAGMA {name}").fetchone()[0]
                for name in [*PRAGMAS, "query_only"]
            }
            assert found == PRAGMAS | {"query_only": query_only}
    engine.dispose()


@pytest.mark.parametrize("read_only", [False, True])
def test_driver_sets_the_same_pragmas(read_only: bool, journal_path: Path) -> None:
    with closing(driver.connect(journal_path, read_only=read_only)) as connection:
        found = {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in PRAGMAS}
        assert found == PRAGMAS
        assert connection.execute("PRAGMA query_only").fetchone() == (int(read_only),)


def test_pragmas_survive_a_rollback_and_a_return_to_the_pool(writer: Engine) -> None:
    with writer.connect() as connection:
        connection.exec_driver_sql("DELETE FROM contact_group")
        connection.rollback()
    with writer.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
        assert connection.exec_driver_sql("SELECT count(*) FROM contact_group").scalar() == 5


def test_broken_rules_are_integrity_errors(writer: Engine) -> None:
    orphan = ContactMethod(
        contact_id=404, kind=MethodKind.PHONE, value="1", value_key="1", **STAMPS
    )
    for row in (contact(""), orphan):
        with Session(writer) as session:
            session.add(row)
            with pytest.raises(IntegrityError):
                session.flush()


def test_errors_do_not_quote_what_was_written(writer: Engine) -> None:
    with Session(writer) as session:
        session.add_all([contact("Anna", uid="same"), contact("Secret Name", uid="same")])
        with pytest.raises(IntegrityError) as caught:
            session.flush()
    assert "Secret Name" not in str(caught.value)


def test_reader_refuses_to_write(reader: Engine) -> None:
    with reader.connect() as connection, pytest.raises(OperationalError, match="readonly"):
        connection.exec_driver_sql("DELETE FROM contact_group")


def test_reader_sees_one_state_while_the_writer_goes_on(reader: Engine, writer: Engine) -> None:
    with Session(reader) as reading:
        assert reading.scalars(select(Contact)).all() == []
        with Session(writer) as writing:
            writing.add(contact())
            writing.commit()
        assert reading.scalars(select(Contact.full_name)).all() == []
    with Session(reader) as reading:
        assert reading.scalars(select(Contact.full_name)).all() == ["Anna de Vries"]


def test_second_writer_waits_for_the_first_and_then_succeeds(journal_path: Path) -> None:
    first, second = writer_engine(journal_path), writer_engine(journal_path)
    at_begin, done = threading.Event(), threading.Event()
    event.listen(second, "before_cursor_execute", lambda *_: at_begin.set())

    def write_second() -> None:
        with Session(second) as session:
            seen = session.scalars(select(Contact.full_name)).all()
            session.add(contact(f"after {seen[0]}"))
            session.commit()
        done.set()

    thread = threading.Thread(target=write_second)
    with Session(first) as session:
        session.add(contact("Anna"))
        session.flush()
        thread.start()
        assert at_begin.wait(driver.BUSY_TIMEOUT_MS / 1000)
        assert not done.is_set()
        session.commit()
    thread.join(driver.BUSY_TIMEOUT_MS / 1000)
    assert done.is_set()
    with Session(first) as session:
        names = session.scalars(select(Contact.full_name).order_by(Contact.id)).all()
    assert names == ["Anna", "after Anna"]
    first.dispose()
    second.dispose()


def test_writer_takes_the_lock_before_its_first_statement(
    journal_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(driver, "_PRAGMAS", ("busy_timeout = 0", *driver._PRAGMAS[1:]))
    first, second = writer_engine(journal_path), writer_engine(journal_path)
    with first.begin(), pytest.raises(OperationalError, match="locked"), second.begin():
        pytest.fail("two writers at once")
    first.dispose()
    second.dispose()


def test_ddl_rolls_back(writer: Engine) -> None:
    with writer.connect() as connection:
        connection.exec_driver_sql("CREATE TABLE recipe (title TEXT)")
        connection.exec_driver_sql("DROP TABLE draft")
        connection.exec_driver_sql("PRAGMA user_version = 9")
        connection.rollback()
    with writer.connect() as connection:
        tables = set(connection.exec_driver_sql("SELECT name FROM sqlite_schema").scalars())
        assert "recipe" not in tables
        assert "draft" in tables
        assert connection.exec_driver_sql("PRAGMA user_version").scalar() == driver.SCHEMA_VERSION


def test_savepoint_rolls_back_alone(writer: Engine) -> None:
    with Session(writer) as session:
        session.add(contact("Anna"))
        savepoint = session.begin_nested()
        session.add(contact(""))
        with pytest.raises(IntegrityError):
            session.flush()
        savepoint.rollback()
        session.commit()
        assert session.scalars(select(Contact.full_name)).all() == ["Anna"]


@pytest.mark.parametrize("make", [writer_engine, reader_engine])
def test_engine_never_makes_a_file(make: Callable[[Path], Engine], tmp_path: Path) -> None:
    with pytest.raises(OperationalError, match="unable to open"):
        make(tmp_path / "journal.db").connect()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["with space", "a?b=c&d", "100%41", "a#b", "été"])
def test_any_folder_will_do(name: str, journal_path: Path) -> None:
    folder = journal_path.parent / name
    folder.mkdir()
    path = journal_path.rename(folder / "journal.db")
    engine = writer_engine(path)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM contact_group").scalar() == 5
    engine.dispose()
    assert driver.stored_version(path) == driver.SCHEMA_VERSION


def test_key_goes_through_the_engine(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    schema.upgrade(path, key=KEY)
    writer, reader = writer_engine(path, key=KEY), reader_engine(path, key=KEY)
    with Session(writer) as session:
        session.add(contact("Hidden Name"))
        session.commit()
    with Session(reader) as session:
        assert session.scalars(select(Contact.full_name)).all() == ["Hidden Name"]
    for file in tmp_path.iterdir():
        content = file.read_bytes()
        assert b"Hidden Name" not in content
        assert not content.startswith(b"SQLite format 3")
    writer.dispose()
    reader.dispose()


@pytest.mark.parametrize("key", [None, bytes(32)])
def test_engine_with_another_key_is_refused(key: bytes | None, tmp_path: Path) -> None:
    schema.upgrade(tmp_path / "journal.db", key=KEY)
    for make in (writer_engine, reader_engine):
        with pytest.raises(ForeignFileError):
            make(tmp_path / "journal.db", key=key).connect()


def test_engine_refuses_an_old_sqlite(journal_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(driver, "SAFE_SQLITE", (99, 0, 0))
    with pytest.raises(OldSqliteError):
        writer_engine(journal_path).connect()
