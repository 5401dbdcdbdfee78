"""People around a contact are seen from both sides."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.contacts.relations import OneselfError, RelationRole, other_side
from services.gone import GoneError
from services.use_cases import UseCases
from tests.support.journal import AddContact


@pytest.fixture
def hanneke(add_contact: AddContact) -> int:
    return add_contact("Hanneke Zeilstra")


@pytest.fixture
def pim(add_contact: AddContact) -> int:
    return add_contact("Pim Rozendaal")


def people(use_cases: UseCases, contact_id: int) -> list[tuple[str, str]]:
    return [(each.name, each.role) for each in use_cases.contact_page.read(contact_id).people]


@pytest.mark.parametrize(
    ("role", "from_the_other"),
    [
        ("manager", "report"),
        ("report", "manager"),
        ("assistant", "assisted"),
        ("receptionist", "reached_through"),
        ("partner", "partner"),
        ("introduced_by", "introduced"),
        ("introduced", "introduced_by"),
        ("brother in law", "brother in law"),
        ("", ""),
    ],
)
def test_both_sides_say_who_is_who(
    use_cases: UseCases, hanneke: int, pim: int, role: str, from_the_other: str
) -> None:
    changes = use_cases.relations.add(hanneke, pim, role)
    assert changes.contacts == {hanneke, pim}
    assert people(use_cases, hanneke) == [("Pim Rozendaal", role)]
    assert people(use_cases, pim) == [("Hanneke Zeilstra", from_the_other)]


def test_the_same_from_either_side_is_one(use_cases: UseCases, hanneke: int, pim: int) -> None:
    use_cases.relations.add(hanneke, pim, "manager")
    assert not use_cases.relations.add(hanneke, pim, "manager")
    assert not use_cases.relations.add(pim, hanneke, "report")
    assert len(people(use_cases, hanneke)) == 1


def test_a_relation_is_changed_from_the_side_it_is_seen(
    use_cases: UseCases, hanneke: int, pim: int, add_contact: AddContact
) -> None:
    use_cases.relations.add(hanneke, pim, "manager")
    (seen,) = use_cases.contact_page.read(pim).people
    assert not use_cases.relations.change(seen.id, pim, hanneke, "report")
    use_cases.relations.change(seen.id, pim, hanneke, "assistant")
    assert people(use_cases, hanneke) == [("Pim Rozendaal", "assisted")]
    okke = add_contact("Okke Zeilmaker")
    changes = use_cases.relations.change(seen.id, pim, okke, "assistant")
    assert changes.contacts == {hanneke, pim, okke}
    assert people(use_cases, hanneke) == []


def test_parted_people_are_linked_again(use_cases: UseCases, hanneke: int, pim: int) -> None:
    use_cases.relations.add(hanneke, pim, "partner")
    (seen,) = use_cases.contact_page.read(hanneke).people
    assert use_cases.relations.remove(seen.id).contacts == {hanneke, pim}
    assert people(use_cases, pim) == []
    with pytest.raises(GoneError):
        use_cases.relations.change(seen.id, hanneke, pim, "manager")
    use_cases.undo.undo()
    assert people(use_cases, pim) == [("Hanneke Zeilstra", "partner")]


def test_nobody_is_their_own_relation(use_cases: UseCases, hanneke: int) -> None:
    with pytest.raises(OneselfError):
        use_cases.relations.add(hanneke, hanneke, "partner")


def test_who_is_in_the_bin_is_nobodys_relation(use_cases: UseCases, hanneke: int, pim: int) -> None:
    use_cases.relations.add(hanneke, pim, "partner")
    use_cases.contacts.delete(pim)
    assert people(use_cases, hanneke) == []


@given(st.sampled_from(RelationRole) | st.text())
def test_the_other_side_of_the_other_side_is_this_side(role: str) -> None:
    assert other_side(other_side(role)) == role
