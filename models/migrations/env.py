"""Let Alembic work on the connection and inside the transaction that models.schema began."""

from alembic import context

from models.entities import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
)
context.run_migrations()
