"""What very many rows went through is undone as exactly as one, and leaves as little behind."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from models import driver
from services.follow_ups.values import NewFollowUp
from services.store import Store
from services.undo.undo_service import UndoService
from services.use_cases import UseCases
from tests.services.invariant import naive
from tests.services.undo.conftest import Look

PEOPLE = 300  # more than are taken out of the index one by one
CARD = """\
BEGIN:VCARD
VERSION:3.0
FN:Person {0}
UID:{0}
TITLE:Xylophonist
NOTE:plan {0}
END:VCARD
"""

BulkAct = Callable[[UseCases, list[int]], object]

ACTS: dict[str, BulkAct] = {
    "tag": lambda cases, ids: cases.bulk.add_tag(ids, "Fair"),
    "follow up": lambda cases, ids: cases.bulk.add_follow_up(ids, NewFollowUp("plan a holiday")),
    "delete": lambda cases, ids: cases.bulk.delete(ids),
}


@pytest.fixture
def people(use_cases: UseCases, tmp_path: Path) -> list[int]:
    cards = tmp_path / "cards.vcf"
    cards.write_text("".join(map(CARD.format, range(PEOPLE))))
    use_cases.imports().import_files([cards])
    return [row.id for row in use_cases.contact_list.read().rows]


def test_bulk_changes_and_an_import_are_undone_and_redone(
    store: Store, use_cases: UseCases, people: list[int], undo: UndoService, content: Look
) -> None:
    stages = [content()]
    for act in ACTS.values():
        act(use_cases, people)
        stages.append(content())
    for stage in reversed(stages[:-1]):
        undo.undo()
        assert content() == stage
    undo.undo()
    assert content()["contact"] == []
    for stage in stages:
        undo.redo()
        assert content() == stage
    with closing(driver.connect(store.path)) as connection:
        naive.check_search_index(connection)


def test_index_keeps_nothing_of_an_import_that_was_undone(
    store: Store, people: list[int], undo: UndoService
) -> None:
    assert len(people) == PEOPLE
    assert index_holds(store, b"xylophonist")
    undo.undo()
    assert not index_holds(store, b"xylophonist")


def test_index_keeps_nothing_of_what_an_import_replaced(
    store: Store, use_cases: UseCases, tmp_path: Path
) -> None:
    cards = tmp_path / "cards.vcf"
    for title in ("Xylophonist", "Flautist"):
        people = "".join(map(CARD.format, range(2 * PEOPLE)))
        cards.write_text(people.replace("Xylophonist", title))
        use_cases.imports().import_files([cards])
    assert index_holds(store, b"flautist")
    assert not index_holds(store, b"xylophonist")
    with closing(driver.connect(store.path)) as connection:
        naive.check_search_index(connection)


def test_index_goes_on_removing_words_at_once(
    store: Store, use_cases: UseCases, people: list[int], undo: UndoService
) -> None:
    undo.undo()
    undo.redo()
    use_cases.bulk.add_follow_up(people[:2], NewFollowUp("xylophone"))
    undo.undo()
    assert not index_holds(store, b"xylophone", "follow_up")
    with store.write() as unit:
        unit.connection.exec_driver_sql("DELETE FROM contact WHERE job_title = 'Xylophonist'")
        unit.commit()
    assert not index_holds(store, b"xylophonist")


def index_holds(store: Store, word: bytes, table: str = "contact") -> bool:
    with closing(driver.connect(store.path, read_only=True)) as connection:
        blocks = connection.execute(f"SELECT block FROM {table}_fts_data").fetchall()
    return any(word in block for (block,) in blocks)
