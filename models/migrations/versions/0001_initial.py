"""Create the journal: tables, indexes, full-text search and the groups to begin with."""

from __future__ import annotations

from models.migrations.frozen_sql import run_beside

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Run 0001_initial.sql."""
    run_beside(__file__)
