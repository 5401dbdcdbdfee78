"""An import is whole or nothing, whatever stops it, and says how far it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Pool, event
from sqlalchemy.exc import IntegrityError

from services.changes import ChangeSet
from services.imports.values import ReadFiles
from services.store import JournalUnusableError, Store
from services.use_cases import UseCases
from services.vcard.findings import NotACardFileError
from tests.services.imports.address_book import address_book
from tests.services.imports.conftest import MANY, BringIn, Rows, counts
from tests.services.vcard.cards import SAMPLES, card


def test_progress_counts_cards(use_cases: UseCases, many: ReadFiles) -> None:
    told: list[tuple[int, int]] = []

    use_cases.imports().save(many, progress=lambda done, total: told.append((done, total)))
    use_cases.imports().save(many, progress=lambda done, total: told.append((done, total)))

    assert told == [(500, MANY), (1000, MANY), (MANY, MANY)] * 2


def test_progress_of_a_whole_import_never_turns_back(use_cases: UseCases, tmp_path: Path) -> None:
    (tmp_path / "many.vcf").write_bytes(address_book(MANY))
    told: list[float] = []

    use_cases.imports().import_files(
        [tmp_path / "many.vcf"], progress=lambda done, total: told.append(done / total)
    )

    assert told == sorted(told)
    assert told[-1] == 1
    assert len(told) < 250


@pytest.mark.parametrize("looks", [1, MANY, 2 * MANY + 1, 2 * MANY + 2, 2 * MANY + 3])
def test_cancelled_saving_leaves_nothing(
    use_cases: UseCases, many: ReadFiles, rows: Rows, published: list[ChangeSet], looks: int
) -> None:
    before = rows()
    look = count(1)

    assert use_cases.imports().save(many, cancelled=lambda: next(look) == looks) is None
    assert rows() == before
    assert published == []


def test_cancelled_update_leaves_everyone_as_they_were(
    use_cases: UseCases, many: ReadFiles, rows: Rows, tmp_path: Path
) -> None:
    use_cases.imports().save(many)
    before = rows()
    changed = tmp_path / "changed.vcf"
    changed.write_bytes(address_book(MANY).replace(b"TITLE:", b"TITLE:Senior "))
    looks: list[int] = []

    def cancelled() -> bool:
        looks.append(1)
        return len(looks) > 3 * MANY + 3  # read, keyed, matched, and two batches updated

    assert use_cases.imports().import_files([changed], cancelled=cancelled) is None
    assert rows() == before


def test_cancelled_reading_leaves_nothing(use_cases: UseCases, rows: Rows) -> None:
    before = rows()

    assert (
        use_cases.imports().import_files([SAMPLES / "icloud.vcf"], cancelled=lambda: True) is None
    )
    assert rows() == before


@pytest.fixture
def full_disk() -> Iterator[Callable[[], None]]:
    """Let the journal grow no further, from now on."""
    active: list[bool] = []

    @event.listens_for(Pool, "checkout")
    def _on_checkout(connection: Any, *_others: object) -> None:
        if active:
            cursor = connection.cursor()
            pages = cursor.execute("PRAGMA page_count").fetchone()[0]
            cursor.execute(f"PRAGMA max_page_count = {pages + 40}")

    yield lambda: active.append(True)
    event.remove(Pool, "checkout", _on_checkout)


def test_full_disk_leaves_nothing_and_says_so(
    use_cases: UseCases, many: ReadFiles, rows: Rows, full_disk: Callable[[], None]
) -> None:
    before = rows()
    full_disk()

    with pytest.raises(JournalUnusableError):
        use_cases.imports().save(many)
    assert rows() == before


def test_error_in_the_middle_leaves_nothing(
    use_cases: UseCases, store: Store, many: ReadFiles, rows: Rows
) -> None:
    with store.write() as unit:
        unit.session.connection().exec_driver_sql(
            "CREATE TRIGGER trouble BEFORE INSERT ON contact_method WHEN new.contact_id = 1100 "
            "BEGIN SELECT RAISE(ABORT, 'trouble'); END"
        )
        unit.commit()
    before = rows()

    with pytest.raises(IntegrityError, match="trouble"):
        use_cases.imports().save(many)
    assert rows() == before


def test_unusable_file_is_told_and_one_among_others_is_rejected(
    use_cases: UseCases, tmp_path: Path
) -> None:
    diary = tmp_path / "diary.vcf"
    diary.write_text("Dear diary", encoding="utf-8")
    with pytest.raises(NotACardFileError):
        use_cases.imports().import_files([diary])

    summary = use_cases.imports().import_files([diary, SAMPLES / "google.vcf"])

    assert summary is not None
    assert counts(summary) == (2, 0, 0, 1)
    assert (summary.rejected[0].file, summary.rejected[0].index) == ("diary.vcf", 0)


def test_nothing_to_import_writes_nothing(
    use_cases: UseCases, rows: Rows, bring_in: BringIn
) -> None:
    before = rows()

    assert counts(bring_in(card(name=""))) == (0, 0, 0, 1)
    assert use_cases.imports().import_files([]) is not None
    assert rows() == before
