"""Two made-up migrations after the app's own, and a journal of version 1 for all to change."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path
from typing import Any

from models import driver, schema

FIRST = 1
OWN = driver.SCHEMA_VERSION
NEWEST = OWN + 2
PEOPLE = range(1, 5)

# A batch alter of a parent table, which loses its triggers, and a change of data.
BATCH_ALTER = """
import sqlalchemy as sa
from alembic import op

FTS = "INSERT INTO contact_fts (rowid, search_key, job_title, note) VALUES"
GONE = "INSERT INTO contact_fts (contact_fts, rowid, search_key, job_title, note) VALUES"


def upgrade():
    with op.batch_alter_table("contact", recreate="always") as batch:
        batch.add_column(sa.Column("pronouns", sa.Text(), nullable=False, server_default=""))
        batch.drop_column("department")
    new = "new.id, new.search_key, new.job_title, new.note"
    old = "old.id, old.search_key, old.job_title, old.note"
    remove = f"{GONE} ('delete', {old});"
    for when, body in {
        "INSERT": f"{FTS} ({new});",
        "DELETE": remove,
        "UPDATE OF id, search_key, job_title, note": f"{remove} {FTS} ({new});",
    }.items():
        name = f"contact_fts_{when.split()[0].lower()}"
        op.execute(f"CREATE TRIGGER {name} AFTER {when} ON contact BEGIN {body} END")
    op.execute("UPDATE contact SET pronouns = 'she', note = note || ' (2)'")
    op.execute("UPDATE entry SET text = text || ' (2)'")
"""

# An index with another tokenizer, filled anew.
NEW_INDEX = """
from alembic import op


def upgrade():
    op.drop_table("entry_fts")
    op.execute(
        "CREATE VIRTUAL TABLE entry_fts USING fts5("
        "text, content = 'entry', content_rowid = 'id', tokenize = 'trigram')"
    )
    op.execute("INSERT INTO entry_fts (entry_fts) VALUES ('rebuild')")
    op.execute("CREATE TABLE step (name TEXT)")
    op.execute("INSERT INTO step VALUES ('done')")
"""


def write_scripts(folder: Path, *more: str) -> Path:
    """Copy the app's own scripts into folder, and add two steps and more."""
    shutil.copytree(schema.MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    for version, source in enumerate((BATCH_ALTER, NEW_INDEX, *more), start=OWN + 1):
        marks = f'revision, down_revision = "{version:04}", "{version - 1:04}"\n'
        (folder / "versions" / f"{version:04}_step.py").write_text(marks + source)
    return folder


def fill(path: Path) -> None:
    """Make a journal of version 1 with contacts and their children, entries and follow-ups."""
    schema.upgrade(path, target=FIRST)
    with closing(driver.connect(path)) as connection:
        connection.execute("BEGIN")
        for id_ in PEOPLE:
            for sql in _ROWS:
                connection.execute(sql, {"id": id_})
        connection.execute("COMMIT")


_ROWS = (
    "INSERT INTO contact (id, full_name, sort_key, search_key, group_id, department, note,"
    " uid, created_at, updated_at)"
    " VALUES (:id, 'Person ' || :id, 'p', 'person', 1, 'IT', 'note', 'c' || :id, 0, 0)",
    "INSERT INTO contact_method (contact_id, position, kind, value, value_key, types, preferred,"
    " uid, created_at, updated_at)"
    " VALUES (:id, 0, 'email', 'p@attent.example', 'p@attent.example', '', 0, 'm' || :id, 0, 0)",
    "INSERT INTO entry (id, kind, happened_at, zone, wow, text, uid, created_at, updated_at)"
    " VALUES (:id, 'call', :id, 'UTC', 0, 'spoken', 'e' || :id, 0, 0)",
    "INSERT INTO entry_participant VALUES (:id, :id, :id)",
    "INSERT INTO follow_up (contact_id, entry_id, title, lead_minutes, status,"
    " uid, created_at, updated_at) VALUES (:id, :id, 'promise', 0, 'open', 'f' || :id, 0, 0)",
)


def check(path: Path, people: range = PEOPLE) -> int:
    """Return the version of a journal that was filled with people; fail unless it is whole."""
    with closing(driver.connect(path)) as connection:
        version = driver.version(connection)
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [
            (f"{version:04}",)
        ]
        _check_rows(connection, version, people)
        for index in ("contact_fts", "entry_fts", "follow_up_fts"):
            connection.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
    return version


def _check_rows(connection: Any, version: int, people: range) -> None:
    suffix = "" if version <= OWN else " (2)"
    column, value = ("department", "IT") if version <= OWN else ("pronouns", "she")
    contacts = connection.execute(f"SELECT id, full_name, group_id, note, {column} FROM contact")
    assert contacts.fetchall() == [
        (id_, f"Person {id_}", 1, f"note{suffix}", value) for id_ in people
    ]
    entries = connection.execute("SELECT id, happened_at, text FROM entry ORDER BY id")
    assert entries.fetchall() == [(id_, id_, f"spoken{suffix}") for id_ in people]
    for table in ("contact_method", "entry", "entry_participant", "follow_up"):
        assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (len(people),)
    triggers = connection.execute("SELECT count(*) FROM sqlite_schema WHERE type = 'trigger'")
    assert triggers.fetchone() == (9,)
    steps = connection.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'step'")
    assert steps.fetchone() == (int(version == NEWEST),)
