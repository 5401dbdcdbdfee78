"""Erased means erased: not one byte is left in the files of the profile."""

from __future__ import annotations

from models.entities import Draft
from services.bin.bin_service import BinService
from services.store import Store
from services.use_cases import UseCases
from tests.services.bin.conftest import contact_key, erase, fill_with_marks, traces
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
        (draft,) = session.query(Draft)
        assert (draft.text, draft.fields["people"]) == ("With both", [[1, "Bram Smit"]])
