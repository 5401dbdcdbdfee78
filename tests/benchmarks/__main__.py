"""Measure everything and print one table: `python -m tests.benchmarks`."""

from __future__ import annotations

import argparse
import os
import platform
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import PySide6
import sqlcipher3.dbapi2 as sqlite

from tests.benchmarks import table
from tests.benchmarks.due import due
from tests.benchmarks.figures import Figure, Goal
from tests.benchmarks.importing import importing
from tests.benchmarks.journals import FULL, QUICK, Journal, make_demo
from tests.benchmarks.lines import pasting, reading
from tests.benchmarks.opening import opening
from tests.benchmarks.quick_note import quick_note
from tests.benchmarks.saving import saving
from tests.benchmarks.starting import memory, resting, starting

_SEARCH = Goal("search as you type, 95th percentile", "the bare FTS5 query", 3)


class Run:
    """Measure on one journal; `quick` takes a small one and few rounds, to try a change."""

    def __init__(self, journal: Journal, scratch: Path, *, quick: bool) -> None:
        self._journal = journal
        self._scratch = scratch
        self._share = 4 if quick else 1
        self._quick = quick

    def parts(self) -> dict[str, Callable[[], list[Figure]]]:
        """Return what can be measured, by name, in the order of the table."""
        journal, scratch = self._journal, self._scratch
        return {
            "start": lambda: starting(journal, rounds=self._rounds(20)),
            "memory": lambda: [memory(journal, rounds=self._rounds(4))],
            "opening": lambda: opening(journal, rounds=self._rounds(100)),
            "search": lambda: [Figure(_SEARCH, remark="not yet")],
            "saving": lambda: saving(journal, scratch / "saving", rounds=self._rounds(200)),
            "note": lambda: quick_note(journal, scratch / "note", rounds=self._rounds(50)),
            "lines": lambda: [
                reading(rounds=self._rounds(40)),
                pasting(rounds=self._rounds(20)),
            ],
            "due": lambda: due(scratch / "due", rounds=self._rounds(100), part=self._share),
            "import": lambda: [
                importing(journal, scratch / "import", rounds=self._rounds(5), part=self._share)
            ],
            "rest": lambda: [resting(journal, minutes=1 / self._share)],
        }

    def _rounds(self, wanted: int) -> int:
        return max(3, wanted // self._share)


def main() -> int:
    """Run what was asked for."""
    arguments = _arguments()
    with TemporaryDirectory(prefix="attent-bench-") as folder:
        scratch = Path(folder)
        journal = _journal(arguments, scratch / "journal")
        parts = Run(journal, scratch, quick=arguments.quick).parts()
        wanted = arguments.only or list(parts)
        unknown = set(wanted) - set(parts)
        if unknown:
            print(f"There is no {', '.join(unknown)}: choose from {', '.join(parts)}.")
            return 2
        figures = [figure for name in wanted for figure in _measured(name, parts[name])]
    print(*_machine(), table.render(figures), sep="\n")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench ARGS=…", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a small journal and few rounds")
    parser.add_argument("--journal", type=Path, metavar="DIR", help="keep the journal, or use it")
    parser.add_argument("only", nargs="*", metavar="PART", help="what to measure: all of it")
    return parser.parse_args()


def _journal(arguments: argparse.Namespace, scratch: Path) -> Journal:
    profile: Path = (arguments.journal or scratch).absolute()
    if Journal(profile).path.exists():
        return Journal(profile)
    request = QUICK if arguments.quick else FULL
    _tell(f"inventing {request.contacts:,} contacts with {request.entries:,} entries")
    return make_demo(profile, request)


def _measured(name: str, measure: Callable[[], list[Figure]]) -> list[Figure]:
    _tell(f"measuring: {name}")
    return measure()


def _machine() -> Iterator[str]:
    """Describe what the figures were found on."""
    python, qt, lite = platform.python_version(), PySide6.__version__, sqlite.sqlite_version
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    yield f"Python {python}, PySide6 {qt}, SQLite {lite}"
    yield f"{platform.system()} on {os.cpu_count()} processors{load}"
    yield ""


def _tell(what: str) -> None:
    print(what, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
