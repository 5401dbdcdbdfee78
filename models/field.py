"""Fields of the user's own making, and what contacts have in them."""

from __future__ import annotations

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base, Synced, choice
from models.kinds import FieldKind


class FieldDefinition(Synced, Base):
    """Hold a field that every contact has, or every contact of one group.

    `choices` are the words to choose from, in their order; empty for the other kinds.
    """

    __tablename__ = "field_definition"
    __table_args__ = (CheckConstraint("name <> ''", name="has_name"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    kind: Mapped[FieldKind] = mapped_column(choice(FieldKind))
    choices: Mapped[list[str]] = mapped_column(JSON, default=list)
    group_id: Mapped[int | None] = mapped_column(
        ForeignKey("contact_group.id", ondelete="SET NULL"), index=True, default=None
    )
    position: Mapped[int] = mapped_column(default=0)


class FieldValue(Synced, Base):
    """Hold what one contact has in one field.

    `value` is text as typed, a decimal number with a point, an ISO date, one of the choices, or
    "yes" or "no".
    """

    __tablename__ = "field_value"
    __table_args__ = (
        Index(
            "ix_field_value_one",
            "contact_id",
            "field_id",
            unique=True,
            sqlite_where=text("deleted_at IS NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    contact_id: Mapped[int] = mapped_column(
        ForeignKey("contact.id", ondelete="CASCADE"), index=True
    )
    field_id: Mapped[int] = mapped_column(
        ForeignKey("field_definition.id", ondelete="CASCADE"), index=True
    )
    value: Mapped[str]

    field: Mapped[FieldDefinition] = relationship()
