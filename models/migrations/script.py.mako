"""${message}."""

from alembic import op

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}


def upgrade() -> None:
    """Migrate from ${down_revision}."""
    # A batch alter of an indexed table loses the triggers of its search index: make them again.
    # Changing the texts of many rows takes 3 ms a row through those triggers, which forget old
    # words securely: drop them first, 'rebuild' the index and make them again.
    ${upgrades if upgrades else "pass"}
