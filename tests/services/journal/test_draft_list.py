"""Every draft is listed, the newest first, but for those of what lies in the bin."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TypeAlias

import pytest

from services.contacts.list_reader import read_first_rows
from services.journal.values import NOBODY, DraftRow, DraftView, NewEntry
from services.store import Store
from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact

Act: TypeAlias = Callable[[UseCases], object]


@pytest.fixture
def drafts(use_cases: UseCases, add_contact: AddContact, clock: FrozenClock) -> None:
    """Type with Anna (1), change her entry (1), and type with nobody, a minute apart."""
    anna = add_contact("Anna Vos")
    use_cases.journal.add_entry(NewEntry((anna,), text="as it was"))
    for uid, contact_id, entry_id, text in (
        ("of-anna", anna, None, "\n  half a\tsentence \nand more"),
        ("of-edit", anna, 1, "as it is"),
        ("nobody's", NOBODY, None, "called somebody"),
    ):
        clock.advance(minutes=1)
        use_cases.drafts.keep(DraftView(uid, contact_id, entry_id, text, {}), None)


def uids(use_cases: UseCases, store: Store) -> list[str]:
    """Return what is listed; all who count agree."""
    rows = use_cases.draft_list.read()
    first = read_first_rows(store.path, store.clock)
    assert use_cases.draft_list.count() == first.drafts == len(rows)
    return [row.uid for row in rows]


@pytest.mark.usefixtures("drafts")
def test_rows_say_whose_they_are_and_how_they_begin(
    use_cases: UseCases, clock: FrozenClock
) -> None:
    now, minute = clock.now(), timedelta(minutes=1)
    assert use_cases.draft_list.read() == (
        DraftRow("nobody's", None, None, None, "called somebody", now),
        DraftRow("of-edit", 1, "Anna Vos", 1, "as it is", now - minute),
        DraftRow("of-anna", 1, "Anna Vos", None, "half a sentence", now - 2 * minute),
    )


@pytest.mark.usefixtures("drafts")
def test_the_one_typed_last_comes_first(
    use_cases: UseCases, store: Store, clock: FrozenClock
) -> None:
    clock.advance(hours=1)
    former = use_cases.kept_drafts.read(1)
    assert former is not None
    use_cases.drafts.keep(DraftView("of-anna", 1, None, "more of it", {}), former)
    assert uids(use_cases, store) == ["of-anna", "nobody's", "of-edit"]


@pytest.mark.parametrize(
    ("act", "left"),
    [
        (lambda cases: cases.contacts.delete(1), ["nobody's"]),
        (lambda cases: cases.journal.delete_entry(1), ["nobody's", "of-anna"]),
        (lambda cases: cases.drafts.discard("nobody's"), ["of-edit", "of-anna"]),
        (lambda cases: cases.editing.archive(1), ["nobody's", "of-edit", "of-anna"]),
    ],
)
@pytest.mark.usefixtures("drafts")
def test_what_lies_in_the_bin_keeps_its_drafts_there(
    use_cases: UseCases, store: Store, act: Act, left: list[str]
) -> None:
    act(use_cases)
    assert uids(use_cases, store) == left
    if "nobody's" in left:
        use_cases.undo.undo()
        assert uids(use_cases, store) == ["nobody's", "of-edit", "of-anna"]


@pytest.mark.parametrize(
    ("text", "fields", "words"),
    [
        ("", {"next_step": " send the\nplan "}, "send the"),
        ("", {"next_step": None}, ""),
        (" ", {"people": [[1, "Anna"], [2, "Bram"]]}, "Anna, Bram"),
        ("said", {"next_step": "send"}, "said"),
        ("x" * 5_000, {}, "x" * 300),
    ],
)
def test_first_words(use_cases: UseCases, text: str, fields: dict[str, object], words: str) -> None:
    use_cases.drafts.keep(DraftView("u-1", NOBODY, None, text, fields), None)
    (row,) = use_cases.draft_list.read()
    assert row.words == words


@pytest.mark.usefixtures("drafts")
def test_what_was_taken_can_be_kept_again(use_cases: UseCases, store: Store) -> None:
    for uid in ("of-edit", "nobody's"):
        taken = use_cases.drafts.take(uid)
        assert taken is not None
        assert uid not in uids(use_cases, store)
        assert use_cases.drafts.take(uid) is None
        assert use_cases.drafts.keep(taken, None) == taken
        assert use_cases.draft_list.read()[0].uid == uid
