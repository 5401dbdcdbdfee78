"""Share what every entity has: the declarative base, column types and the synced columns."""

from __future__ import annotations

import uuid
from datetime import datetime
from enum import StrEnum

from sqlalchemy import BigInteger, Dialect, Enum, MetaData, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

from models.instants import from_microseconds, to_microseconds

DERIVED = {"derived": True}
"""Column.info of what is computed from other rows, so that the log of changes leaves it out."""


class UtcInstant(TypeDecorator[datetime]):
    """Store an aware datetime as whole microseconds since 1970 in UTC.

    Integers sort, index and compare exactly; a naive datetime raises ValueError.
    """

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        """Turn an instant into microseconds."""
        return None if value is None else to_microseconds(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        """Turn microseconds into an instant in UTC."""
        return None if value is None else from_microseconds(value)


class Base(DeclarativeBase):
    """Collect the tables, with names for every constraint so that migrations can address them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_N_label)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {datetime: UtcInstant, str: Text}  # noqa: RUF012 - SQLAlchemy's own form


def choice(enum: type[StrEnum]) -> Enum:
    """Return a column type that stores the codes of enum; an unknown code raises, in and out."""
    return Enum(
        enum,
        native_enum=False,
        length=16,
        validate_strings=True,
        values_callable=lambda members: [member.value for member in members],
    )


def new_uid() -> str:
    """Return a fresh UUID in its canonical text form."""
    return str(uuid.uuid4())


class Synced:
    """Give a row what it needs to sync one day: identity, times of change, a deletion mark."""

    uid: Mapped[str] = mapped_column(unique=True, default=new_uid)
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    deleted_at: Mapped[datetime | None] = mapped_column(default=None)
