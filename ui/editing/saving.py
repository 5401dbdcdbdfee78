"""Save what is typed into a field, and say at the field why it could not be."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias, TypeVar

from services.changes import ChangeSet
from services.errors import DoubtError, KnownError
from services.use_cases import UseCases
from ui.editing.in_place_field import InPlaceField
from ui.tasks import Tasks
from ui.wording.errors import error_text

V = TypeVar("V")

Job: TypeAlias = Callable[[UseCases], ChangeSet]
Prepare: TypeAlias = Callable[[V, bool], Job]
"""Makes the job that saves a value, in the main thread; may raise a KnownError at once."""


def save_by(
    tasks: Tasks,
    field: InPlaceField[V],
    prepare: Prepare[V],
    saved: Callable[[ChangeSet], object] = lambda _changes: None,
) -> None:
    """Save what is typed into a field from now on; an error shows at the field.

    `saved` is told what came of it.
    """

    def on_failed(error: KnownError) -> None:
        field.refuse(error_text(error), doubted=isinstance(error, DoubtError))

    def on_saved(changes: ChangeSet) -> None:
        field.settle()
        saved(changes)

    def on_edited(value: V, insists: bool) -> None:
        try:
            job = prepare(value, insists)
        except KnownError as error:
            on_failed(error)
            return
        tasks.write(field, job, on_saved, on_failed)

    field.edited.connect(on_edited)
