"""A group that goes leaves nobody behind in it."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from models.entities import FieldDefinition
from models.kinds import FieldKind
from services.contacts.listing import Criteria, Listing
from services.store import Store
from services.undo.values import ChangeKind
from services.use_cases import UseCases
from tests.services.contacts.conftest import CLIENTS, TEAM
from tests.support.journal import AddContact


def test_deleting_moves_everyone_also_from_the_bin(
    use_cases: UseCases, anna: int, add_contact: AddContact
) -> None:
    binned = add_contact("Carla", group_id=CLIENTS)
    use_cases.contacts.delete(binned)

    changes = use_cases.groups.delete(CLIENTS, TEAM)

    assert changes.contacts >= {anna, binned}
    assert use_cases.contact_page.read(binned).group_id == TEAM
    label = use_cases.undo.state().undo
    assert label is not None
    assert (label.kind, label.subject) == (ChangeKind.GROUP_DELETED, "clients")
    use_cases.undo.undo()
    assert use_cases.contact_page.read(binned).group_id == CLIENTS


@pytest.mark.parametrize("into_id", [TEAM, None])
@pytest.mark.usefixtures("anna")
def test_what_asks_for_a_deleted_group_follows_its_members(
    use_cases: UseCases, store: Store, into_id: int | None
) -> None:
    with store.write() as unit:
        unit.insert(FieldDefinition, name="Fleet", kind=FieldKind.TEXT, choices=[], group_id=1)
        unit.commit()
    use_cases.views.add("Ours", Listing(Criteria(group_id=CLIENTS)))

    use_cases.groups.delete(CLIENTS, into_id)

    with store.read() as session:
        assert session.scalar(select(FieldDefinition.group_id)) == into_id
    (view,) = use_cases.contact_list.read().views
    assert view.listing.criteria.group_id == (into_id or CLIENTS)  # the latter is said to be gone
    assert view.contacts == (1 if into_id else 0)
