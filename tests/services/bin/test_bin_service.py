"""What goes when something is erased, what stays, and when the bin empties itself."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import select

from models import schema
from models.base import Base
from models.entities import AttachmentContent, Contact, Entry, FollowUp, Setting, Tag
from services.bin.bin_reader import BinReader
from services.bin.bin_service import LOOKED_AT, TRACES, BinService
from services.bin.values import BinKey, BinKind
from services.changes import ChangeSet
from services.follow_ups.values import NewFollowUp
from services.gone import GoneError
from services.journal.attached_files import FileContent
from services.store import Store
from services.undo.undo_service import NothingToUndoError
from services.use_cases import UseCases
from tests.services.bin.conftest import AddEntry, contact_key, entry_key, erase
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact

Count = Callable[[type[Base]], int]


@pytest.fixture
def count(store: Store) -> Count:
    def count(entity: type[Base]) -> int:
        with store.read() as session:
            return len(session.scalars(select(entity)).all())

    return count


def tidy(bin_service: BinService) -> None:
    while bin_service.tidy():
        pass


def test_an_erased_contact_takes_along_what_only_they_had(
    use_cases: UseCases,
    add_contact: AddContact,
    add_entry: AddEntry,
    bin_service: BinService,
    count: Count,
    published: list[ChangeSet],
) -> None:
    anna, bram = add_contact("Anna Vos", "Bakery"), add_contact("Bram Smit", "Bakery")
    alone, shared = add_entry(anna, text="alone #boat"), add_entry(anna, bram, text="both")
    use_cases.attachments.attach(alone, [FileContent("one.txt", "text/plain", b"one")])
    use_cases.attachments.attach(shared, [FileContent("two.txt", "text/plain", b"two")])
    use_cases.follow_ups.add(anna, NewFollowUp("Send the plan"))
    use_cases.follow_ups.add(bram, NewFollowUp("Send the map"))
    use_cases.bulk.add_tag([anna], "sailor")
    use_cases.bulk.add_tag([anna, bram], "friend")
    use_cases.contacts.delete(anna)
    published.clear()
    erase(bin_service, contact_key(anna))
    changes = published[0]
    assert changes.contacts >= {anna, bram}
    assert changes.entries == {alone, shared}
    assert [count(each) for each in (Contact, Entry, FollowUp, Tag, AttachmentContent)] == [1] * 5
    details = use_cases.entries.read(bram, shared)
    assert (details.entry.others, len(details.attachments)) == ((), 1)


def test_an_erased_organisation_is_no_longer_found_by(
    use_cases: UseCases,
    add_contact: AddContact,
    reader: BinReader,
    bin_service: BinService,
    store: Store,
) -> None:
    anna = add_contact("Anna Vos", "Bakery")
    use_cases.contacts.delete(anna)
    use_cases.organisations.delete(1)
    assert {item.name for item in reader.read().items} == {"Anna Vos", "Bakery"}
    erase(bin_service, BinKey(BinKind.ORGANISATION, 1))
    bin_service.restore([contact_key(anna)])
    details = use_cases.contact_page.read(anna)
    assert (details.full_name, details.organisation) == ("Anna Vos", None)
    store.close()
    assert b"akery" not in store.path.read_bytes()


def test_what_is_not_in_the_bin_is_not_erased(
    add_contact: AddContact, bin_service: BinService, count: Count
) -> None:
    erase(bin_service, contact_key(add_contact("Anna Vos")))
    assert count(Contact) == 1


def test_erased_things_are_gone(
    use_cases: UseCases, add_contact: AddContact, bin_service: BinService
) -> None:
    anna = add_contact("Anna Vos")
    use_cases.contacts.delete(anna)
    erase(bin_service, contact_key(anna))
    with pytest.raises(GoneError):
        bin_service.restore([contact_key(anna)])


def test_who_was_merged_goes_with_who_took_over(
    use_cases: UseCases,
    add_contact: AddContact,
    reader: BinReader,
    bin_service: BinService,
    count: Count,
) -> None:
    anna, twin = add_contact("Anna Vos"), add_contact("A. Vos")
    use_cases.merging().merge(anna, twin)
    (item,) = reader.read().items
    assert (item.merged_into, item.can_be_restored) == ("Anna Vos", False)
    assert not bin_service.restore([item.key])
    use_cases.contacts.delete(anna)
    erase(bin_service, contact_key(anna))
    assert count(Contact) == 0


def test_undo_goes_on_down_to_what_was_erased(
    use_cases: UseCases, add_contact: AddContact, add_entry: AddEntry, bin_service: BinService
) -> None:
    anna, bram = add_contact("Anna Vos"), add_contact("Bram Smit")
    add_entry(anna, bram)
    use_cases.contacts.delete(anna)
    use_cases.parts.add_fact(bram, "sails")
    use_cases.parts.add_fact(bram, "drinks tea")
    use_cases.undo.undo()
    erase(bin_service, contact_key(anna))
    assert use_cases.undo.state().redo is None
    use_cases.undo.undo()
    assert use_cases.contact_page.read(bram).facts == ()
    with pytest.raises(NothingToUndoError):
        use_cases.undo.undo()


def test_a_step_that_refers_to_something_erased_is_cut_off_too(
    use_cases: UseCases, add_contact: AddContact, add_entry: AddEntry, bin_service: BinService
) -> None:
    anna, bram = add_contact("Anna Vos"), add_contact("Bram Smit")
    entry = add_entry(bram, follow_ups=(NewFollowUp("Send the plan"),))
    use_cases.journal.delete_entry(entry)
    use_cases.follow_ups.complete(1)  # its image refers to the entry
    use_cases.parts.add_fact(anna, "sails")
    erase(bin_service, entry_key(entry))
    assert use_cases.undo.undo().changes.contacts == {anna}
    with pytest.raises(NothingToUndoError):
        use_cases.undo.undo()
    assert use_cases.contact_page.read(bram).full_name == "Bram Smit"


def test_what_came_into_the_bin_since_the_question_stays(
    use_cases: UseCases,
    add_contact: AddContact,
    reader: BinReader,
    bin_service: BinService,
    clock: FrozenClock,
) -> None:
    anna, bram = add_contact("Anna Vos"), add_contact("Bram Smit")
    use_cases.contacts.delete(anna)
    asked_at = clock.now()
    clock.advance(seconds=1)
    use_cases.contacts.delete(bram)
    while bin_service.erase(before=asked_at):
        pass
    assert [item.name for item in reader.read().items] == ["Bram Smit"]


def test_emptying_erases_all_that_was_deleted(
    use_cases: UseCases,
    add_contact: AddContact,
    add_entry: AddEntry,
    reader: BinReader,
    bin_service: BinService,
    count: Count,
) -> None:
    anna, bram = add_contact("Anna Vos"), add_contact("Bram Smit")
    use_cases.journal.delete_entry(add_entry(bram))
    use_cases.contacts.delete(anna)
    erase(bin_service)
    assert (reader.read().items, count(Contact), count(Entry)) == ((), 1, 0)


def test_the_bin_empties_itself_after_thirty_days_that_a_second_look_confirms(
    use_cases: UseCases,
    add_contact: AddContact,
    bin_service: BinService,
    count: Count,
    clock: FrozenClock,
) -> None:
    for days, left in (
        ((0, 29, 29.9), 1),  # not due
        ((0, 30), 1),  # due at this look alone
        ((0, 30, 30.5), 1),  # looked again too soon
        ((0, 30, 31), 0),
        ((0, 400, 1, 2, 3), 1),  # the clock was far ahead, and put right
        ((0, 400, 400.5, 1), 1),
        ((0, 400, 401), 0),  # it stays so: the app was really left alone for so long
        ((31, 32), 0),
    ):
        erase(bin_service)
        clock.advance(days=500)
        deleted_at = clock.now()
        use_cases.contacts.delete(add_contact("Anna Vos"))
        for each in days:
            clock.set(deleted_at + timedelta(days=each))
            tidy(bin_service)
        assert (count(Contact), days) == (left, days)


def test_a_fresh_copy_of_before_a_migration_is_kept_a_week(
    use_cases: UseCases,
    add_contact: AddContact,
    bin_service: BinService,
    count: Count,
    store: Store,
    clock: FrozenClock,
) -> None:
    use_cases.contacts.delete(add_contact("Anna Vos"))
    tidy(bin_service)
    clock.advance(days=40)
    copy = schema.backup_path(store.path, 1)
    copy.parent.mkdir()
    copy.touch()
    os.utime(copy, (clock.now().timestamp(),) * 2)
    for _ in range(7):
        tidy(bin_service)
        clock.advance(days=1)
    assert (count(Contact), copy.exists()) == (1, True)
    tidy(bin_service)
    assert (count(Contact), copy.exists()) == (0, False)


def test_traces_that_a_kill_left_are_taken_away_at_the_next_look(
    use_cases: UseCases,
    add_contact: AddContact,
    bin_service: BinService,
    store: Store,
    monkeypatch: pytest.MonkeyPatch,
    count: Count,
) -> None:
    use_cases.contacts.delete(add_contact("Anna Vos"))
    monkeypatch.setattr(store, "rewrite", lambda: False)
    erase(bin_service)
    monkeypatch.undo()
    tidy(bin_service)
    with store.read() as session:
        assert session.get(Setting, TRACES) is None
        assert session.get(Setting, LOOKED_AT) is not None
    assert b"Anna Vos" not in store.path.read_bytes()


def test_views_and_reminders_hear_of_it(
    use_cases: UseCases,
    add_contact: AddContact,
    bin_service: BinService,
    published: list[ChangeSet],
) -> None:
    anna = add_contact("Anna Vos")
    use_cases.follow_ups.add(anna, NewFollowUp("Send the plan"))
    use_cases.contacts.delete(anna)
    published.clear()
    assert bin_service.erase(origin="here")
    changes = published[0]
    assert (changes.contacts, changes.follow_ups) == (frozenset({anna}), frozenset({1}))
    assert (changes.origin, changes.change_id) == ("here", None)
