"""Erased means erased: not one byte is left in the files of the profile."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select

from models.entities import AttachmentContent, ChangeRow, Draft
from services.bin import bin_service as module
from services.bin.bin_service import BinService
from services.journal.attached_files import FileContent
from services.store import Store
from services.use_cases import UseCases
from tests.services.bin.conftest import (
    MARK,
    AddEntry,
    contact_key,
    erase,
    fill_with_marks,
    traces,
)
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact


def test_no_file_of_the_profile_holds_a_byte_of_who_was_erased(
    use_cases: UseCases, store: Store, add_contact: AddContact, bin_service: BinService
) -> None:
    marked = fill_with_marks(use_cases, store, add_contact)
    use_cases.contacts.delete(marked)
    folder = store.path.parent
    assert {"journal.db-wal", "journal-schema-1.db", "zqvmark.txt"} <= traces(folder)

    erase(bin_service, contact_key(marked))

    assert traces(folder) == set()
    with store.read() as session:
        left = {draft.text: draft.fields for draft in session.query(Draft)}
    people = [[1, "Bram Smit"]]
    assert left == {
        "With both": {"people": people},
        "Of both": {"people": people, "contact_ids": [1]},
    }


def tidy_tomorrow(bin_service: BinService, clock: FrozenClock) -> None:
    for _ in range(2):  # the first look ever only notes the day
        clock.advance(days=1)
        while bin_service.tidy():
            pass


@pytest.fixture
def undone(
    use_cases: UseCases,
    add_contact: AddContact,
    add_entry: AddEntry,
    monkeypatch: pytest.MonkeyPatch,
) -> int:
    """Undo the attaching of a file, and return the contact on its entry."""
    monkeypatch.setattr(module, "_SWEPT_AT_ONCE", 1)
    bram = add_contact("Bram Smit")
    files = [FileContent(f"{name}.txt", "text/plain", name.encode()) for name in (MARK, "kept")]
    for file in (files[1], files[0]):
        use_cases.attachments.attach(add_entry(bram), [file])
    use_cases.undo.undo()
    return bram


@pytest.mark.parametrize("daily", [True, False])
def test_what_was_undone_goes_with_its_file_though_it_lies_in_no_bin(
    use_cases: UseCases,
    store: Store,
    undone: int,
    bin_service: BinService,
    clock: FrozenClock,
    daily: bool,
) -> None:
    use_cases.parts.add_fact(undone, "sails")
    assert "journal.db-wal" in traces(store.path.parent)
    if daily:
        tidy_tomorrow(bin_service, clock)
    else:
        erase(bin_service)
    assert traces(store.path.parent) == set()
    with store.read() as session:
        assert session.scalars(select(AttachmentContent.data)).all() == [b"kept"]
        steps = session.scalar(select(func.count(ChangeRow.change_id.distinct())))
    assert steps == 5  # Bram, two entries, a file and the fact
    for _ in range(5):
        use_cases.undo.undo()


def test_a_file_that_redo_brings_back_stays_and_nothing_is_written_anew(
    use_cases: UseCases,
    store: Store,
    undone: int,
    bin_service: BinService,
    clock: FrozenClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rewritten: list[bool] = []
    monkeypatch.setattr(store, "rewrite", lambda: rewritten.append(True))
    tidy_tomorrow(bin_service, clock)
    assert not rewritten
    (entry_id,) = use_cases.undo.redo().changes.entries
    (file,) = use_cases.entries.read(undone, entry_id).attachments
    assert use_cases.attached.content(file.id).data == MARK.encode()
