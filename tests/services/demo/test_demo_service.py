"""The demo fills an empty journal wholly or not at all, the same way for the same seed."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from models import driver
from services.changes import ChangeSet
from services.contacts.contact_service import ContactService
from services.demo import rhythm
from services.demo.demo_service import DemoRequest, DemoService, NotEmptyError
from services.store import Store
from tests.services.demo.conftest import fill
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact

SAMPLE = DemoRequest(12, 150, 7, "nl")


@pytest.fixture
def demo(store: Store, clock: FrozenClock) -> DemoService:
    return DemoService(store, clock)


def rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return everything in the journal, by table."""
    with closing(driver.connect(path)) as connection:
        names = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
        return {name: connection.execute(f"SELECT * FROM {name}").fetchall() for (name,) in names}


def count(path: Path, table: str) -> int:
    with closing(driver.connect(path)) as connection:
        return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def test_makes_what_was_asked_for(demo: DemoService, store: Store) -> None:
    result = demo.fill(SAMPLE)
    assert result is not None
    assert (result.contacts, result.entries) == (12, 150)
    assert count(store.path, "contact") == 12
    assert count(store.path, "entry") == 150
    assert count(store.path, "follow_up") == result.follow_ups > 0


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (SAMPLE, True),
        (DemoRequest(12, 150, 8, "nl"), False),
        (DemoRequest(12, 150, 7, "en"), False),
    ],
)
def test_the_seed_decides(
    migrated_journal: Path, tmp_path: Path, other: DemoRequest, same: bool
) -> None:
    paths = [Path(shutil.copy(migrated_journal, tmp_path / name)) for name in ("a.db", "b.db")]
    for path, request in zip(paths, (SAMPLE, other), strict=True):
        fill(path, request)
    assert (rows(paths[0]) == rows(paths[1])) is same


@pytest.mark.parametrize("looks", [1, 2, 3])
def test_cancelled_it_leaves_nothing(demo: DemoService, store: Store, looks: int) -> None:
    answers = iter([False] * (looks - 1) + [True])
    before = rows(store.path)
    assert demo.fill(DemoRequest(12, 3000), cancelled=lambda: next(answers)) is None
    assert rows(store.path) == before


def test_progress_rises_to_the_total(demo: DemoService) -> None:
    told: list[tuple[int, int]] = []
    demo.fill(DemoRequest(12, 3000), progress=lambda done, total: told.append((done, total)))
    assert told == sorted(told)
    assert told[-1] == (3012, 3012)
    assert len(told) > 5


def test_refuses_a_journal_with_people(
    demo: DemoService, add_contact: AddContact, store: Store
) -> None:
    hanneke = add_contact("Hanneke Zeilstra")
    with pytest.raises(NotEmptyError):
        demo.fill(SAMPLE)
    ContactService(store).delete(hanneke)
    with pytest.raises(NotEmptyError):  # the bin is not empty either
        demo.fill(SAMPLE)
    assert count(store.path, "contact") == 1


def test_tells_what_changed(demo: DemoService, published: list[ChangeSet]) -> None:
    demo.fill(SAMPLE)
    (changes,) = published
    assert len(changes.contacts) == 12
    assert changes.organisations
    assert changes.follow_ups
    assert changes.drafts


def test_the_busiest_contact_has_exactly_the_benchmark_entries(
    demo: DemoService, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rhythm, "BENCHMARK_FROM", 2_000)
    monkeypatch.setattr(rhythm, "BENCHMARK_ENTRIES", 500)
    result = demo.fill(DemoRequest(60, 2_000))
    assert result is not None
    with closing(driver.connect(store.path)) as connection:
        counts = dict(
            connection.execute(
                "SELECT contact_id, count(*) FROM entry_participant GROUP BY contact_id"
            ).fetchall()
        )
    assert counts[result.busiest_contact_id] == max(counts.values()) == 500
    assert count(store.path, "entry") == 2_000


def test_a_demo_of_nobody_is_no_request() -> None:
    with pytest.raises(ValueError, match="contact"):
        DemoRequest(0, 10)
