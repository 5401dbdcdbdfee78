"""Measure starting: how long until the window stands and answers, and what it then holds."""

from __future__ import annotations

import sys
import time
from dataclasses import replace
from pathlib import Path
from statistics import median

from tests.benchmarks.figures import Figure, Goal, Pair, mebibytes, milliseconds, ratio
from tests.benchmarks.journals import Journal
from tests.benchmarks.processes import Child, child

_BARE = "a bare PySide6 window with a list"
_PAINTED = Goal("start to the first window with its rows painted", _BARE, 2.0)
_USABLE = Goal("start to the window itself, usable", _BARE, 1.5)
_MEMORY = Goal("proportional memory at rest", _BARE, 2.5)
_RESTING = Goal("at rest, hidden", "", 6, "switches/min")

_WARM_UP = 2
_SETTLE_S = 3.0

Times = tuple[float, float]


def starting(journal: Journal, *, rounds: int) -> list[Figure]:
    """Start Attent and the bare window in turn, whole processes, until each answers."""
    found = [(_attent(journal), _bare()) for _ in range(_WARM_UP + rounds)][_WARM_UP:]
    painted, usable = ([(attent[event], bare[event]) for attent, bare in found] for event in (0, 1))
    answered = ratio(_USABLE, usable, milliseconds)
    longest = milliseconds(median(_longest_wait(journal) for _ in range(max(3, rounds // 4))))
    remark = f"{answered.remark}; input then waits {longest} at most"
    return [ratio(_PAINTED, painted, milliseconds), replace(answered, remark=remark)]


def memory(journal: Journal, *, rounds: int) -> Figure:
    """Weigh Attent and the bare window in turn, once each has come to rest."""
    if sys.platform != "linux":
        return Figure(_MEMORY, remark="measured on Linux only")
    pairs: list[Pair] = []
    for _ in range(rounds):
        with child("attent_window.py", [str(journal.profile)]) as attent:
            attent_kib = _weigh(attent)
        with child("bare_window.py", []) as bare:
            pairs.append((attent_kib, _weigh(bare)))
    return ratio(_MEMORY, pairs, mebibytes)


def resting(journal: Journal, *, minutes: float) -> Figure:
    """Count how often the hidden app is woken."""
    if sys.platform != "linux":
        return Figure(_RESTING, remark="measured on Linux only")
    with child("attent_window.py", [str(journal.profile), "hide"]) as attent:
        attent.seconds_until("read")
        time.sleep(_SETTLE_S)
        before = _switches(attent.process.pid)
        time.sleep(minutes * 60)
        value = (_switches(attent.process.pid) - before) / minutes
    return Figure(_RESTING, value=value, remark=f"over {minutes * 60:.0f} s")


def _attent(journal: Journal) -> Times:
    with child("attent_window.py", [str(journal.profile), "quit"]) as attent:
        return _times(attent)


def _longest_wait(journal: Journal) -> float:
    """Return how many seconds input may have to wait while the rest loads and is read."""
    with child("attent_window.py", [str(journal.profile), "beat"]) as attent:
        return attent.seconds_of("longest")


def _bare() -> Times:
    with child("bare_window.py", ["quit"]) as bare:
        return _times(bare)


def _times(started: Child) -> Times:
    times = started.seconds_until("painted"), started.seconds_until("usable")
    started.process.wait()
    return times


def _weigh(started: Child) -> float:
    """Return the proportional set size in KiB: what is shared counts in part."""
    started.seconds_until("read")
    time.sleep(_SETTLE_S)
    rollup = Path(f"/proc/{started.process.pid}/smaps_rollup").read_text()
    return float(next(line for line in rollup.splitlines() if line.startswith("Pss:")).split()[1])


def _switches(pid: int) -> int:
    """Return how often the threads of a process gave up the processor to wait."""
    return sum(
        int(line.split()[1])
        for status in Path(f"/proc/{pid}/task").glob("*/status")
        for line in status.read_text().splitlines()
        if line.startswith("voluntary_ctxt_switches:")
    )
