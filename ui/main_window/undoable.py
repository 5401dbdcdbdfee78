"""Remember which step of the log a change was, so that the strip takes back that one alone."""

from __future__ import annotations

from collections.abc import Callable

from services.changes import ChangeSet
from services.use_cases import UseCases


def as_step(job: Callable[[UseCases], ChangeSet]) -> Callable[[UseCases], int | None]:
    """Return a job for the writing thread that tells its step; None if it changed nothing."""

    def run(cases: UseCases) -> int | None:
        if not job(cases):
            return None
        newest = cases.undo.state().undo
        return None if newest is None else newest.change_id

    return run
