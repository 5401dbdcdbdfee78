"""Find a row that should be there, or say that it is gone."""

from __future__ import annotations

from typing import TypeVar

from sqlalchemy.orm import Session

from models.base import Base
from services.errors import QT_TRANSLATE_NOOP, KnownError

E = TypeVar("E", bound=Base)


class GoneError(KnownError):
    """Report that something was deleted meanwhile, perhaps by another process."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError", "This is no longer in the journal. Go back to the list and choose again."
    )


def get_or_gone(session: Session, entity: type[E], row_id: int) -> E:
    """Return a row by id, also one in the bin; raise GoneError if there is none."""
    row = session.get(entity, row_id)
    if row is None:
        raise GoneError
    return row


def live_or_gone(session: Session, entity: type[E], row_id: int) -> E:
    """Return a row by id; raise GoneError if there is none, or if it was deleted."""
    row = get_or_gone(session, entity, row_id)
    if getattr(row, "deleted_at", None) is not None:
        raise GoneError
    return row
