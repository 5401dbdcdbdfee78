"""Measure what saving people adds to reading their cards."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

from services.imports.import_service import ImportService
from services.vcard.findings import Reject
from services.vcard.reader import CardFile
from tests.benchmarks.cards import write_cards
from tests.benchmarks.figures import Figure, Goal, Pair, milliseconds, no_collection, ratio, seconds
from tests.benchmarks.journals import Journal, open_store

_CARDS = 10_000


def importing(journal: Journal, folder: Path, *, rounds: int, part: int = 1) -> Figure:
    """Import people nobody knew into copies of a journal, each time beside parsing alone."""
    count = _CARDS // part
    folder.mkdir()
    file = folder / "cards.vcf"
    file.write_bytes(write_cards(count))
    pairs = [_round(journal, folder / "journal", file, count) for _ in range(rounds)]
    return ratio(Goal(f"import of {count:,} vCards", "parsing them", 2), pairs, milliseconds)


def _round(journal: Journal, folder: Path, file: Path, count: int) -> Pair:
    copy = journal.copy(folder)
    with closing(open_store(copy)) as store, no_collection():
        parsed_s = seconds(lambda: _parse(file))
        imported_s = seconds(lambda: _import(ImportService(store), file, count))
    shutil.rmtree(folder)
    return imported_s, parsed_s


def _parse(file: Path) -> None:
    if any(isinstance(card, Reject) for card in CardFile.open(file)):
        raise ValueError("a card is rejected")


def _import(service: ImportService, file: Path, count: int) -> None:
    summary = service.import_files([file])
    if summary is None or summary.added != count:
        raise ValueError(f"{count} people are new, and the import says {summary}")
