"""Add what editing needs: the log of changes, own fields, attachments, saved views."""

from __future__ import annotations

from models.migrations.frozen_sql import run_beside

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Run 0002_editing.sql."""
    run_beside(__file__)
