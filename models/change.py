"""The log that undo works from: what was changed, with each row as it was before."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, choice
from models.kinds import ChangeState, RowOperation


class Change(Base):
    """Hold one unit of work that can be undone, or was and can be redone.

    Ids are never used again, so that whoever offers to undo one never undoes another. `kind` and
    `subject` say what it was where the rows can't: "import", a file's name.
    """

    __tablename__ = "change"
    __table_args__ = {"sqlite_autoincrement": True}  # noqa: RUF012 - SQLAlchemy's own form

    id: Mapped[int] = mapped_column(primary_key=True)
    made_at: Mapped[datetime]
    kind: Mapped[str | None] = mapped_column(default=None)
    subject: Mapped[str | None] = mapped_column(default=None)
    state: Mapped[ChangeState] = mapped_column(choice(ChangeState), default=ChangeState.DONE)


class ChangeRow(Base):
    """Hold one row that a change touched; ids are in the order of the touching.

    `row_key` is the primary key, a JSON array where that has several columns. `image` is the row
    before, as a JSON object with BLOBs in hex; NULL for a row that was inserted.
    """

    __tablename__ = "change_row"

    id: Mapped[int] = mapped_column(primary_key=True)
    # Deferred: the rows are written as they change, their change only when all is known of it.
    change_id: Mapped[int] = mapped_column(
        ForeignKey("change.id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        index=True,
    )
    table_name: Mapped[str]
    row_key: Mapped[str]
    operation: Mapped[RowOperation] = mapped_column(choice(RowOperation))
    image: Mapped[str | None] = mapped_column(default=None)
