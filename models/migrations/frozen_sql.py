"""Run a migration that is written down as SQL, so that no later entity changes it."""

from __future__ import annotations

from pathlib import Path

import sqlcipher3.dbapi2 as sqlite
from alembic import op


def run_beside(script: str) -> None:
    """Run the .sql file beside a migration, statement by statement."""
    statement = ""
    for line in Path(script).with_suffix(".sql").read_text("utf-8").splitlines(keepends=True):
        statement += line
        if sqlite.complete_statement(statement):
            op.get_bind().exec_driver_sql(statement)
            statement = ""
