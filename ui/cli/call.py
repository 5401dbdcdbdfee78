"""Carry what a command needs, and name its exit codes."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from services.clock import Clock
from ui.cli.terminal import Terminal

if TYPE_CHECKING:
    from services.use_cases import UseCases


class Exit(IntEnum):
    """Say how a command ended; above 128 stands the signal that ended it, as in a shell."""

    DONE = 0
    PARTLY_DONE = 1
    NOT_DONE = 2
    INTERRUPTED = 130
    NOBODY_READS = 141


@dataclass(frozen=True, slots=True)
class Call:
    """Hold one call of a command on an open journal."""

    arguments: Namespace
    cases: UseCases
    clock: Clock
    terminal: Terminal
