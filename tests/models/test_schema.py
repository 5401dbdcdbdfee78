"""Migrations make what the entities describe, and touch nothing that is not theirs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as sqlite
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, Inspector, create_engine, inspect

from models import driver, schema
from models.entities import Base
from models.errors import ForeignFileError, NewerJournalError
from tests.models.children import fork_and_kill

NEWER = driver.SCHEMA_VERSION + 1


def is_domain_table(name: str | None) -> bool:
    return name is not None and "_fts" not in name and name != "alembic_version"


def test_alembic_finds_no_difference_from_the_entities(writer: Engine) -> None:
    with writer.connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={
                "include_name": lambda name, kind, _: kind != "table" or is_domain_table(name),
                # of one that came with ALTER TABLE, SQLAlchemy reads neither name nor rules
                "include_object": lambda _object, _name, kind, *_: kind != "foreign_key_constraint",
                "compare_server_default": True,
            },
        )
        assert compare_metadata(context, Base.metadata) == []


def test_tables_are_the_ones_that_the_entities_would_make(writer: Engine) -> None:
    """Alembic's comparison leaves out checks, the rules of foreign keys and partial indexes."""
    fresh = create_engine("sqlite://", module=sqlite)
    Base.metadata.create_all(fresh)
    assert _described(inspect(writer)) == _described(inspect(fresh))
    fresh.dispose()


def test_foreign_keys_are_the_ones_that_the_entities_would_make(writer: Engine) -> None:
    fresh = create_engine("sqlite://", module=sqlite)
    Base.metadata.create_all(fresh)
    assert _foreign_keys(writer) == _foreign_keys(fresh)
    fresh.dispose()


def _foreign_keys(engine: Engine) -> set[tuple[Any, ...]]:
    with engine.connect() as connection:
        rows = connection.exec_driver_sql(
            'SELECT t.name, k."table", k.seq, k."from", k."to", k.on_update, k.on_delete'
            " FROM sqlite_schema t, pragma_foreign_key_list(t.name) k WHERE t.type = 'table'"
        )
        return {tuple(row) for row in rows}


def _described(inspector: Inspector) -> dict[str, Any]:
    return {
        table: {
            "columns": {
                column["name"]: (str(column["type"]), column["nullable"], column["default"])
                for column in inspector.get_columns(table)
            },
            "primary key": inspector.get_pk_constraint(table),
            "unique": _sorted(inspector.get_unique_constraints(table)),
            "checks": _sorted(inspector.get_check_constraints(table)),
            "indexes": _sorted(inspector.get_indexes(table)),
        }
        for table in inspector.get_table_names()
        if is_domain_table(table)
    }


def _sorted(found: Iterable[Mapping[str, Any]]) -> list[str]:
    return sorted(repr({name: _plain(value) for name, value in item.items()}) for item in found)


def _plain(value: Any) -> Any:
    return {name: str(part) for name, part in value.items()} if isinstance(value, dict) else value


def test_every_foreign_key_is_indexed(writer: Engine) -> None:
    """Else SQLite scans the children whenever a parent is deleted."""
    inspector = inspect(writer)
    for table in inspector.get_table_names():
        leading = {index["column_names"][0] for index in inspector.get_indexes(table)}
        leading |= {rule["column_names"][0] for rule in inspector.get_unique_constraints(table)}
        leading |= set(inspector.get_pk_constraint(table)["constrained_columns"][:1])
        for foreign_key in inspector.get_foreign_keys(table):
            assert foreign_key["constrained_columns"][0] in leading, (table, foreign_key)


def test_newest_migration_is_the_schema_version() -> None:
    config = Config()
    config.set_main_option("script_location", str(schema.MIGRATIONS))
    scripts = ScriptDirectory.from_config(config)
    assert scripts.get_current_head() == f"{driver.SCHEMA_VERSION:04}"


def test_new_journal_carries_the_marks_of_the_app(journal_path: Path) -> None:
    header = journal_path.read_bytes()[:100]
    assert int.from_bytes(header[60:64], "big") == driver.SCHEMA_VERSION
    assert header[68:72] == b"ATNT"
    assert schema.is_current(journal_path)


def test_new_journal_needs_no_backup(tmp_path: Path) -> None:
    schema.upgrade(tmp_path / "journal.db")
    assert [path.name for path in tmp_path.iterdir()] == ["journal.db"]


def test_empty_file_becomes_a_journal(tmp_path: Path) -> None:
    (tmp_path / "journal.db").touch()
    schema.upgrade(tmp_path / "journal.db")
    assert schema.is_current(tmp_path / "journal.db")


def test_current_journal_stays_byte_for_byte(journal_path: Path) -> None:
    before = journal_path.read_bytes()
    schema.upgrade(journal_path)
    assert journal_path.read_bytes() == before
    assert [path.name for path in journal_path.parent.iterdir()] == ["journal.db"]


@pytest.mark.parametrize("refuse", [schema.is_current, schema.upgrade])
def test_newer_journal_is_refused_untouched(refuse: Any, journal_path: Path) -> None:
    with closing(driver.connect(journal_path)) as connection:
        connection.execute(f"PRAGMA user_version = {NEWER}")
    journal_path.chmod(0o640)
    before = journal_path.read_bytes()
    with pytest.raises(NewerJournalError, match=str(NEWER)):
        refuse(journal_path)
    assert journal_path.read_bytes() == before
    assert journal_path.stat().st_mode & 0o777 == 0o640
    assert [path.name for path in journal_path.parent.iterdir()] == ["journal.db"]


def test_newer_journal_whose_app_was_killed_is_refused_with_its_wal_untouched(
    journal_path: Path,
) -> None:

    def raise_version() -> Any:
        connection = driver.connect(journal_path)
        connection.execute(f"PRAGMA user_version = {NEWER}")
        return connection

    fork_and_kill(raise_version)
    names = ["journal.db", "journal.db-wal"]
    before = [journal_path.with_name(name).read_bytes() for name in names]
    assert all(before)
    with pytest.raises(NewerJournalError):
        schema.upgrade(journal_path)
    assert [journal_path.with_name(name).read_bytes() for name in names] == before


def test_marks_of_another_program_are_respected(journal_path: Path) -> None:
    with closing(driver.connect(journal_path)) as connection:
        connection.execute("PRAGMA application_id = 42")
    with pytest.raises(ForeignFileError):
        schema.upgrade(journal_path)
