"""Create the journal: tables, indexes, full-text search and the groups to begin with."""

from __future__ import annotations

from pathlib import Path

import sqlcipher3.dbapi2 as sqlite
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Run 0001_initial.sql statement by statement."""
    statement = ""
    for line in Path(__file__).with_suffix(".sql").read_text("utf-8").splitlines(keepends=True):
        statement += line
        if sqlite.complete_statement(statement):
            op.get_bind().exec_driver_sql(statement)
            statement = ""
