"""What lies in the bin is listed newest first, and comes back as it was."""

from __future__ import annotations

from collections.abc import Callable

from models.base import Base
from services.bin.bin_reader import BinReader
from services.bin.bin_service import BinService
from services.bin.values import KEPT, BinKey, BinKind
from services.contacts.editing_values import MethodDraft, PartKind
from services.store import Store
from services.terms import MethodKind
from services.use_cases import UseCases
from tests.services.bin.conftest import AddEntry, contact_key, entry_key
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact

Count = Callable[[type[Base]], int]


def test_the_bin_lists_what_was_deleted_on_its_own_newest_first(
    use_cases: UseCases,
    add_contact: AddContact,
    add_entry: AddEntry,
    reader: BinReader,
    clock: FrozenClock,
) -> None:
    anna, bram = add_contact("Anna Vos"), add_contact("Bram Smit")
    entry = add_entry(anna, bram, text="Spoke of\nthe boat")
    use_cases.parts.add_fact(bram, "sails")
    use_cases.contacts.delete(anna)
    clock.advance(minutes=1)
    use_cases.journal.delete_entry(entry)
    clock.advance(minutes=1)
    use_cases.parts.remove(PartKind.FACT, 1)
    shown = [(item.key.kind, item.name, item.whose) for item in reader.read().items]
    assert shown == [
        (BinKind.FACT, "sails", ("Bram Smit",)),
        (BinKind.ENTRY, "Spoke of the boat", ("Anna Vos", "Bram Smit")),
        (BinKind.CONTACT, "Anna Vos", ()),
    ]
    first = reader.read().items[0]
    assert (first.deleted_at, first.erased_after) == (clock.now(), clock.now() + KEPT)

    use_cases.contacts.delete(bram)  # takes along what is his alone
    assert [item.name for item in reader.read().items] == ["Bram Smit", "Anna Vos"]


def test_the_bin_comes_in_pages(
    use_cases: UseCases, add_contact: AddContact, reader: BinReader
) -> None:
    ids = [add_contact(f"Anna {number}") for number in range(5)]
    use_cases.bulk.delete(ids)  # all at one instant
    first = reader.read(limit=2)
    second = reader.read(first.items[-1], limit=2)
    third = reader.read(second.items[-1], limit=2)
    seen = [item.key.id for page in (first, second, third) for item in page.items]
    assert (sorted(seen), first.more, second.more, third.more) == (ids, True, True, False)


def test_restoring_brings_all_back_as_one_step(
    use_cases: UseCases,
    add_contact: AddContact,
    add_entry: AddEntry,
    reader: BinReader,
    bin_service: BinService,
    store: Store,
    clock: FrozenClock,
) -> None:
    anna, bram = add_contact("Anna Vos"), add_contact("Bram Smit")
    entry = add_entry(bram)
    use_cases.journal.delete_entry(entry)
    use_cases.contacts.delete(anna)
    bin_service.restore([contact_key(anna), entry_key(entry)])
    assert reader.read().items == ()
    assert use_cases.contact_page.read(bram).last_contact_at == clock.now()
    assert use_cases.contacts.find("anna vos") == anna
    use_cases.undo.undo()
    assert {item.key for item in reader.read().items} == {contact_key(anna), entry_key(entry)}


def test_of_two_preferred_numbers_the_restored_one_gives_way(
    use_cases: UseCases, add_contact: AddContact, bin_service: BinService, store: Store
) -> None:
    anna = add_contact("Anna Vos")
    for number in ("+44 7700 900001", "+44 7700 900002"):
        draft = MethodDraft(MethodKind.PHONE, number, preferred=True)
        use_cases.parts.add_method(anna, draft, as_typed=True)
        if number.endswith("1"):
            use_cases.parts.remove(PartKind.METHOD, 1)
    bin_service.restore([BinKey(BinKind.METHOD, 1)])
    methods = use_cases.contact_page.read(anna).methods
    assert [each.preferred for each in methods] == [False, True]
