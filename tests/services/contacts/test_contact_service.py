"""Contacts are added, found, deleted and restored."""

from __future__ import annotations

import pytest

from services.changes import ChangeSet
from services.contacts.contact_service import (
    AmbiguousContactError,
    EmptyNameError,
    UnknownContactError,
)
from services.contacts.field_rules import TooLongError
from services.contacts.values import NewContact
from services.gone import GoneError
from services.use_cases import UseCases
from tests.support.journal import AddContact


def test_added_contact_is_in_the_list_and_on_a_page(use_cases: UseCases) -> None:
    changes = use_cases.contacts.add(
        NewContact("  Hanneke   Zeilstra ", organisation="Duinrand", job_title="Head of IT")
    )

    (contact_id,) = changes.contacts
    details = use_cases.contact_page.read(contact_id)
    assert (details.full_name, details.organisation, details.job_title) == (
        "Hanneke Zeilstra",
        "Duinrand",
        "Head of IT",
    )
    assert [row.name for row in use_cases.contact_list.read().rows] == ["Hanneke Zeilstra"]


def test_people_of_one_organisation_share_it(use_cases: UseCases) -> None:
    first = use_cases.contacts.add(NewContact("Hanneke", organisation="Duinrand Logistiek"))
    second = use_cases.contacts.add(NewContact("Pim", organisation=" duinrand  LOGISTIEK"))

    assert len(first.organisations) == 1
    assert second.organisations == frozenset()
    assert {row.organisation for row in use_cases.contact_list.read().rows} == {
        "Duinrand Logistiek"
    }


@pytest.mark.parametrize(
    ("new", "error"),
    [
        (NewContact(""), EmptyNameError),
        (NewContact("   "), EmptyNameError),
        (NewContact("\t\n"), EmptyNameError),
        (NewContact("\x00"), EmptyNameError),
        (NewContact("\u200b"), EmptyNameError),
        (NewContact("x" * 301), TooLongError),
        (NewContact("Hanneke", organisation="x" * 301), TooLongError),
        (NewContact("Hanneke", job_title="x" * 301), TooLongError),
        (NewContact("Hanneke", group_id=99), GoneError),
    ],
)
def test_what_cannot_be_a_contact_is_refused(
    use_cases: UseCases, new: NewContact, error: type[Exception]
) -> None:
    with pytest.raises(error):
        use_cases.contacts.add(new)

    assert use_cases.contact_list.read().total == 0


def test_what_cannot_be_seen_is_not_kept(use_cases: UseCases) -> None:
    (contact_id,) = use_cases.contacts.add(
        NewContact("Hanneke\x00Zeilstra", organisation="\u200b", job_title="Head\nof\tIT")
    ).contacts
    details = use_cases.contact_page.read(contact_id)
    assert (details.full_name, details.organisation, details.job_title) == (
        "Hanneke Zeilstra",
        None,
        "Head of IT",
    )


def test_nobody_is_added_to_a_group_that_was_deleted(use_cases: UseCases) -> None:
    use_cases.groups.delete(1)
    with pytest.raises(GoneError):
        use_cases.contacts.add(NewContact("Hanneke", group_id=1))
    assert use_cases.contact_list.read().total == 0


def test_deleted_contact_leaves_the_list_and_comes_back(
    use_cases: UseCases, add_contact: AddContact
) -> None:
    contact_id = add_contact("Hanneke Zeilstra")

    use_cases.contacts.delete(contact_id)
    assert use_cases.contact_list.read().rows == ()
    assert use_cases.contact_page.read(contact_id).deleted_at is not None

    use_cases.contacts.restore(contact_id)
    assert [row.id for row in use_cases.contact_list.read().rows] == [contact_id]


def test_change_is_published_after_the_commit(
    use_cases: UseCases, published: list[ChangeSet]
) -> None:
    changes = use_cases.contacts.add(NewContact("Hanneke"), origin="test")

    assert published == [changes]
    assert changes.origin == "test"


def test_what_is_not_there_is_said_to_be_gone(use_cases: UseCases) -> None:
    with pytest.raises(GoneError):
        use_cases.contact_page.read(99)
    with pytest.raises(GoneError):
        use_cases.contacts.delete(99)


@pytest.mark.parametrize(
    "name", ["Chloé Martens", "chloe martens", "CHLOE", "martens", "  Chloé   Martens "]
)
def test_find_forgives_accents_case_and_missing_parts(
    use_cases: UseCases, add_contact: AddContact, name: str
) -> None:
    add_contact("Daan Visser")
    chloe = add_contact("Chloé Martens")

    assert use_cases.contacts.find(name) == chloe


def test_full_name_wins_over_a_longer_one_that_holds_it(
    use_cases: UseCases, add_contact: AddContact
) -> None:
    jan = add_contact("Jan Smit")
    add_contact("Jan Smithuis")

    assert use_cases.contacts.find("jan smit") == jan


def test_ambiguous_name_lists_who_is_meant(use_cases: UseCases, add_contact: AddContact) -> None:
    add_contact("Bram Jansen")
    add_contact("Bram van den Berg")

    with pytest.raises(AmbiguousContactError, match=r"Bram Jansen, Bram van den Berg"):
        use_cases.contacts.find("Bram")


@pytest.mark.parametrize("name", ["Nobody", "", "%", "_"])
def test_unknown_name_is_an_error(use_cases: UseCases, add_contact: AddContact, name: str) -> None:
    add_contact("Daan Visser")

    with pytest.raises(UnknownContactError):
        use_cases.contacts.find(name)


def test_someone_in_the_bin_is_not_found(use_cases: UseCases, add_contact: AddContact) -> None:
    use_cases.contacts.delete(add_contact("Daan Visser"))

    with pytest.raises(UnknownContactError):
        use_cases.contacts.find("Daan Visser")
