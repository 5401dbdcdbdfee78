"""Whatever the files: no half import, no error but a known one, and no second time."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import func, select, text

from models.entities import Contact, ImportBatch
from services.changes import ChangeBus, ChangeSet
from services.errors import KnownError
from services.imports.import_service import ImportService
from services.imports.values import ImportSummary
from services.store import Store
from tests.services.imports.conftest import counts
from tests.services.vcard.cards import SAMPLES, card
from tests.support.clock import FrozenClock

WHOLE = [path.read_bytes() for path in sorted(SAMPLES.glob("*.vcf"))]
PIECES = (
    b"",
    b"\r\n",
    b"\0",
    b"\xff\xfe",
    b"END:VCARD\r\nBEGIN:VCARD\r\n",
    b"\r\nUID:1\r\n",
    b"\r\nFN:\xcc\x81\r\n",
    b"\r\nORG:\xcc\x81;;\r\n",
    b"\r\nCATEGORIES:\xcc\x81,,a,A\r\n",
    b"\r\nTEL:tel:%00%ff%ed%a0%80\r\n",
    b"\r\nX-ABLabel:\xed\xa0\x80\r\n",
    b"\r\nPHOTO:data:;base64,iVBORw0KGgo=\r\n",
    b"\r\nADR:;;\r\n",
)


def lines_of_people() -> st.SearchStrategy[bytes]:
    """Make cards of few names, numbers and organisations, so that they are often alike."""
    return st.builds(
        lambda name, lines: card(*lines, name=f"FN:{name}"),
        st.sampled_from(["Anna", "ÁNNA", "Bea"]),
        st.lists(
            st.sampled_from(
                [
                    "UID:1",
                    "UID:2",
                    "UID:3",
                    "TEL:+44 7700 900001",
                    "TEL;TYPE=HOME,PREF:+447700900001",
                    "TEL;TYPE=WORK:+44 7700 900002",
                    "ORG:Faro",
                    "ORG:Duinrand",
                    "TITLE:Buyer",
                    "TITLE:Director",
                    "NICKNAME:An",
                    "NOTE:Sails.",
                    "NOTE:Rows.",
                    "CATEGORIES:Rowing",
                    "ADR;TYPE=HOME:;;Kade 1;;;;",
                    "PHOTO:data:;base64,iVBORw0KGgo=",
                    "PHOTO:data:;base64,R0lGODlh",
                ]
            ),
            max_size=5,
        ),
    )


FILES = st.lists(st.lists(lines_of_people(), min_size=1, max_size=5), min_size=1, max_size=3)


@contextmanager
def journal(migrated: Path) -> Iterator[tuple[Store, list[ChangeSet]]]:
    bus = ChangeBus()
    told: list[ChangeSet] = []
    bus.subscribe(told.append)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(shutil.copy(migrated, folder))
        store = Store(path, FrozenClock(datetime(2026, 3, 3, 9, 0, tzinfo=UTC)), bus)
        try:
            yield store, told
        finally:
            store.close()


def bring(store: Store, data: bytes) -> ImportSummary | None:
    """Import data as a file beside the journal; None where the file is refused."""
    file = store.path.with_name("people.vcf")
    file.write_bytes(data)
    try:
        return ImportService(store).import_files([file])
    except KnownError:
        return None


def stored(store: Store) -> tuple[int, int, list[tuple[object, ...]]]:
    """Return how many contacts and batches there are, and every row that is torn."""
    with store.read() as session:
        contacts = session.scalar(select(func.count()).select_from(Contact)) or 0
        batches = session.scalar(select(func.count()).select_from(ImportBatch)) or 0
        broken = [tuple(row) for row in session.execute(text("PRAGMA foreign_key_check"))]
    return contacts, batches, broken


@given(st.data(), st.sampled_from(WHOLE))
def test_mutated_exports(migrated_journal: Path, data: st.DataObject, whole: bytes) -> None:
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(whole)))
        end = data.draw(st.integers(start, min(len(whole), start + 40)))
        whole = whole[:start] + data.draw(st.sampled_from(PIECES)) + whole[end:]
    with journal(migrated_journal) as (store, told):
        first = bring(store, whole)
        if first is None:
            assert stored(store) == (0, 0, [])
            return
        assert stored(store) == (first.added, bool(first.added), [])
        assert told == ([first.changes] if first.changes else [])

        again = bring(store, whole)

        assert again is not None
        assert counts(again) == (
            0,
            0,
            first.added + first.updated + first.unchanged,
            len(first.rejected),
        )
        assert not again.changes


@given(FILES)
def test_every_card_counts_once_and_again_changes_nothing(
    migrated_journal: Path, files: list[list[bytes]]
) -> None:
    with journal(migrated_journal) as (store, _told):
        for cards in files:
            before = stored(store)[0]
            summary = bring(store, b"".join(cards))

            assert summary is not None
            assert sum(counts(summary)) == len(cards)
            assert stored(store)[0] - before == summary.added

        again = bring(store, b"".join(files[-1]))

        assert again is not None
        assert counts(again) == (0, 0, len(files[-1]), 0)
        assert not again.changes
