"""Undo and redo changes, the newest first."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from models.entities import Change
from models.kinds import ChangeState
from services.errors import QT_TRANSLATE_NOOP, KnownError
from services.store import Store
from services.undo.labels import label_of
from services.undo.replay import Replay
from services.undo.values import Undone, UndoState

_NEXT_TO_UNDO = (
    select(Change).where(Change.state == ChangeState.DONE).order_by(Change.id.desc()).limit(1)
)
_NEXT_TO_REDO = (
    select(Change).where(Change.state == ChangeState.UNDONE).order_by(Change.id).limit(1)
)


class NothingToUndoError(KnownError):
    """Report that the log holds nothing more, or something newer came in between."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError", "There is nothing to undo any more: something newer was changed since."
    )


class NothingToRedoError(KnownError):
    """Report that nothing was undone last."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError", "There is nothing to redo: nothing was undone since the last change."
    )


class CanNotUndoError(KnownError):
    """Report a change whose rows no longer fit what is in the journal."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError",
        "This can no longer be undone or redone, because what it belongs to has changed since. "
        "Nothing was changed; change it by hand.",
    )


class UndoService:
    """Step through the log of changes; every step is one unit of work in the writing thread.

    Steps of every process that wrote in the journal are one row of steps, and outlast them.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def state(self) -> UndoState:
        """Return what the next steps would be; called in the reading thread."""
        with self._store.read() as session:
            undo, redo = session.scalar(_NEXT_TO_UNDO), session.scalar(_NEXT_TO_REDO)
            return UndoState(
                undo=label_of(session, undo) if undo else None,
                redo=label_of(session, redo) if redo else None,
            )

    def undo(self, origin: str = "", *, change_id: int | None = None) -> Undone:
        """Take back the newest change, or that one if it still is the newest.

        Raises NothingToUndoError, or CanNotUndoError with nothing changed.
        """
        return self._step(origin, ChangeState.UNDONE, change_id)

    def redo(self, origin: str = "") -> Undone:
        """Do again what was undone last; raise NothingToRedoError or CanNotUndoError."""
        return self._step(origin, ChangeState.DONE, None)

    def _step(self, origin: str, state: ChangeState, change_id: int | None) -> Undone:
        with self._store.write(origin) as unit:
            change = _next(unit.session, state)
            if change_id not in {None, change.id}:
                raise NothingToUndoError
            label = label_of(unit.session, change)
            try:
                Replay(unit, change.id, self._store.clock.zone()).run()
                change.state = state
                return Undone(label, unit.commit())
            except IntegrityError as error:
                raise CanNotUndoError from error


def _next(session: Session, state: ChangeState) -> Change:
    """Return the change that comes into a state next."""
    undoing = state is ChangeState.UNDONE
    change = session.scalar(_NEXT_TO_UNDO if undoing else _NEXT_TO_REDO)
    if change is None:
        raise NothingToUndoError if undoing else NothingToRedoError
    return change
