"""A note can begin with what its contact's group has to fill in, or any group if there is none."""

from __future__ import annotations

import pytest

from services.contacts.group_values import GroupLines
from services.contacts.note_templates import NoteTemplate
from services.contacts.values import GroupName
from services.use_cases import UseCases
from tests.support.journal import AddContact

CLIENTS, TEAM = 1, 5
FIVE = ["clients", "prospects", "candidates", "contractors", "team"]


def offered(use_cases: UseCases, contact_id: int | None) -> list[tuple[str | None, str | None]]:
    found = use_cases.note_templates.templates_for(contact_id)
    return [(each.group.name or each.group.code, each.text) for each in found]


@pytest.fixture
def edited(use_cases: UseCases) -> None:
    """Have clients with two templates of the user's, and a group of the user's with one."""
    use_cases.groups.rename(CLIENTS, "Customers")
    use_cases.groups.add("Friends")
    for group_id, line in ((CLIENTS, "One …"), (CLIENTS, "Two …"), (6, "Three …")):
        use_cases.groups.add_line(group_id, GroupLines.TEMPLATES, line)


def test_unedited_groups_offer_what_the_app_brings_along(use_cases: UseCases) -> None:
    assert offered(use_cases, None) == [(code, None) for code in FIVE]


@pytest.mark.usefixtures("edited")
def test_a_contact_is_offered_those_of_its_group(
    use_cases: UseCases, add_contact: AddContact
) -> None:
    anna, bram = add_contact("Anna", group_id=CLIENTS), add_contact("Bram", group_id=TEAM)
    cas = add_contact("Cas", group_id=6)
    assert offered(use_cases, anna) == [("Customers", "One …"), ("Customers", "Two …")]
    assert use_cases.note_templates.templates_for(bram) == (
        NoteTemplate(GroupName("team", None), None),
    )
    assert offered(use_cases, cas) == [("Friends", "Three …")]


@pytest.mark.usefixtures("edited")
def test_nobody_and_who_has_no_group_are_offered_all(
    use_cases: UseCases, add_contact: AddContact
) -> None:
    every = [
        ("Customers", "One …"),
        ("Customers", "Two …"),
        *((code, None) for code in FIVE[1:]),
        ("Friends", "Three …"),
    ]
    assert offered(use_cases, add_contact("Anna")) == every
    assert offered(use_cases, None) == every
    use_cases.groups.delete(6)
    assert offered(use_cases, None) == every[:-1]


def test_a_group_without_any_offers_none(use_cases: UseCases, add_contact: AddContact) -> None:
    anna = add_contact("Anna", group_id=TEAM)
    use_cases.groups.change_line(TEAM, GroupLines.TEMPLATES, "x", "", given=("x",))
    assert offered(use_cases, anna) == []
    assert ("team", None) not in offered(use_cases, None)
