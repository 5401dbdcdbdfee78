"""An organisation is changed field by field; two become one if wished, and one nobody's goes."""

from __future__ import annotations

from datetime import timedelta

import pytest

from services.bin.bin_service import BinService
from services.bin.values import BinKey, BinKind
from services.changes import ChangeSet
from services.contacts.editing_values import ContactField
from services.contacts.field_rules import LINE_LIMIT, TooLongError
from services.contacts.listing import Criteria, Listing, SortBy
from services.errors import KnownError
from services.gone import GoneError
from services.journal.values import NewEntry
from services.organisations.organisation_service import (
    NamelessOrganisationError,
    SameOrganisationError,
    StillWorkThereError,
)
from services.organisations.sites import NoSiteError
from services.organisations.values import OrganisationField
from services.store import Store
from services.terms import EntryKind, Outcome
from services.undo.values import ChangeKind
from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact

F = OrganisationField


@pytest.fixture
def hanneke(add_contact: AddContact) -> int:
    return add_contact("Hanneke Zeilstra", "Duinrand")


@pytest.fixture
def duinrand(use_cases: UseCases, hanneke: int) -> int:
    return organisation_of(use_cases, hanneke)


def organisation_of(use_cases: UseCases, contact_id: int) -> int:
    id_ = use_cases.contact_page.read(contact_id).organisation_id
    assert id_ is not None
    return id_


def people(use_cases: UseCases, organisation_id: int) -> list[str]:
    return [each.name for each in use_cases.organisation_page.read(organisation_id).people]


def found(use_cases: UseCases, word: str) -> list[str]:
    """Return who is found by a word in the contact list."""
    return [row.name for row in use_cases.contact_list.read().rows if word in row.search_key]


@pytest.mark.parametrize(
    ("field", "typed", "kept"),
    [
        (F.NAME, "  Duinrand   Logistiek\n", "Duinrand Logistiek"),
        (F.NAME, "DUINRAND", "DUINRAND"),
        (F.SECTOR, " logistics ", "logistics"),
        (F.SECTOR, "", None),
        (F.SITE, "WWW.duinrand.example/", "https://www.duinrand.example"),
        (F.SITE, "", None),
    ],
)
def test_what_is_typed_is_kept_as_one_step(
    use_cases: UseCases, duinrand: int, field: OrganisationField, typed: str, kept: str | None
) -> None:
    before = use_cases.organisation_page.read(duinrand)
    changes = use_cases.organisations.set_field(duinrand, field, typed)
    after = use_cases.organisation_page.read(duinrand)
    assert {F.NAME: after.name, F.SECTOR: after.sector, F.SITE: after.site}[field] == kept
    if changes:
        label = use_cases.undo.undo().label
        assert label.kind is ChangeKind.ORGANISATION_CHANGED
        assert label.subject is not None
        assert label.subject.startswith(("Duinrand", "DUINRAND"))
    assert use_cases.organisation_page.read(duinrand) == before


@pytest.mark.parametrize(
    ("field", "typed", "error"),
    [
        (F.NAME, " \n", NamelessOrganisationError),
        (F.NAME, "\u200b", NamelessOrganisationError),
        (F.NAME, "x" * (LINE_LIMIT + 1), TooLongError),
        (F.SITE, "no site", NoSiteError),
        (F.SITE, "x" * 5_000_000, TooLongError),
    ],
)
def test_what_can_not_be_is_refused_and_nothing_changes(
    use_cases: UseCases,
    published: list[ChangeSet],
    duinrand: int,
    field: OrganisationField,
    typed: str,
    error: type[KnownError],
) -> None:
    published.clear()
    with pytest.raises(error):
        use_cases.organisations.set_field(duinrand, field, typed)
    assert published == []


def test_people_are_found_by_the_new_name_and_after_undo_by_the_old(
    use_cases: UseCases, hanneke: int, duinrand: int
) -> None:
    use_cases.organisations.set_field(duinrand, F.NAME, "Zeewering")
    assert found(use_cases, "zeewering") == ["Hanneke Zeilstra"]
    assert found(use_cases, "duinrand") == []
    assert use_cases.contact_page.read(hanneke).organisation == "Zeewering"
    use_cases.undo.undo()
    assert found(use_cases, "duinrand") == ["Hanneke Zeilstra"]


def test_a_name_that_another_has_is_doubted_and_makes_one_if_insisted_on(
    use_cases: UseCases, add_contact: AddContact, duinrand: int
) -> None:
    pim = add_contact("Pim Rozendaal", "Duinrand Logistiek")
    other = organisation_of(use_cases, pim)
    use_cases.organisations.set_field(other, F.SECTOR, "logistics")
    use_cases.organisations.set_field(other, F.SITE, "other.example")
    use_cases.organisations.set_field(duinrand, F.SITE, "duinrand.example")
    narrowed = Listing(Criteria(organisation_id=other), sort_by=SortBy.ADDED)
    use_cases.views.add("New at Duinrand", narrowed)
    with pytest.raises(SameOrganisationError, match="Duinrand Logistiek"):
        use_cases.organisations.set_field(duinrand, F.NAME, "duinrand logistiek")
    assert people(use_cases, duinrand) == ["Hanneke Zeilstra"]

    use_cases.organisations.set_field(duinrand, F.NAME, "duinrand logistiek", insists=True)
    one = use_cases.organisation_page.read(duinrand)
    assert [each.name for each in one.people] == ["Hanneke Zeilstra", "Pim Rozendaal"]
    assert (one.name, one.sector) == ("duinrand logistiek", "logistics")
    assert one.site == "https://duinrand.example"  # what was known of this one stays
    with pytest.raises(GoneError):
        use_cases.organisation_page.read(other)
    (view,) = use_cases.contact_list.read().views
    assert (view.listing.criteria.organisation_id, view.contacts) == (duinrand, 2)

    assert use_cases.undo.undo().label.kind is ChangeKind.ORGANISATION_MERGED
    assert people(use_cases, duinrand) == ["Hanneke Zeilstra"]
    assert people(use_cases, other) == ["Pim Rozendaal"]


def test_one_where_somebody_works_can_not_be_deleted(use_cases: UseCases, duinrand: int) -> None:
    with pytest.raises(StillWorkThereError, match="Duinrand"):
        use_cases.organisations.delete(duinrand)
    assert people(use_cases, duinrand) == ["Hanneke Zeilstra"]


def test_one_where_nobody_works_goes_and_comes_back(
    use_cases: UseCases, hanneke: int, duinrand: int
) -> None:
    use_cases.editing.set_field(hanneke, ContactField.ORGANISATION, "")
    use_cases.organisations.delete(duinrand)
    with pytest.raises(GoneError):
        use_cases.organisation_page.read(duinrand)
    assert "Duinrand" not in use_cases.contact_choices.organisations()
    label = use_cases.undo.undo().label
    assert (label.kind, label.subject) == (ChangeKind.ORGANISATION_DELETED, "Duinrand")
    assert use_cases.organisation_page.read(duinrand).name == "Duinrand"


@pytest.mark.parametrize("from_the_bin", [True, False])
def test_who_comes_back_from_the_bin_brings_the_organisation_along(
    use_cases: UseCases, store: Store, hanneke: int, duinrand: int, from_the_bin: bool
) -> None:
    use_cases.contacts.delete(hanneke)
    use_cases.organisations.delete(duinrand)
    if from_the_bin:
        BinService(store).restore([BinKey(BinKind.CONTACT, hanneke)])
    else:
        use_cases.contacts.restore(hanneke)
    assert people(use_cases, duinrand) == ["Hanneke Zeilstra"]
    assert "Duinrand" in use_cases.contact_choices.organisations()


def test_the_people_are_those_who_work_there_now(
    use_cases: UseCases, add_contact: AddContact, clock: FrozenClock, hanneke: int, duinrand: int
) -> None:
    anna, bob = add_contact("Anna Vos", "Duinrand"), add_contact("Bob Vos", "Duinrand")
    add_contact("Cas Vos", "Elsewhere")
    use_cases.contacts.delete(bob)
    use_cases.editing.archive(anna)
    use_cases.editing.set_field(hanneke, ContactField.JOB_TITLE, "Head of IT")
    spoken_at = clock.now() - timedelta(days=3)
    use_cases.journal.add_entry(
        NewEntry((hanneke,), EntryKind.CALL, outcome=Outcome.HELD, happened_at=spoken_at)
    )
    first, second = use_cases.organisation_page.read(duinrand).people
    assert (first.name, first.job_title, first.archived) == (
        "Hanneke Zeilstra",
        "Head of IT",
        False,
    )
    assert (second.name, second.archived) == ("Anna Vos", True)
    assert (first.last_contact_at, second.last_contact_at) == (
        use_cases.contact_page.read(hanneke).last_contact_at,
        None,
    )


def test_one_that_is_not_there_is_told_so(use_cases: UseCases) -> None:
    with pytest.raises(GoneError):
        use_cases.organisation_page.read(99)
    with pytest.raises(GoneError):
        use_cases.organisations.set_field(99, F.SECTOR, "logistics")
