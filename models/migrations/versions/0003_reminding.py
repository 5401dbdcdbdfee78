"""Add what reminding needs: recurrence and lead time, prompts, and whose silence is unusual."""

from __future__ import annotations

from models.migrations.frozen_sql import run_beside

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Run 0003_reminding.sql."""
    run_beside(__file__)
