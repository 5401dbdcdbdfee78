"""Views are kept under their names, with counts, until they are deleted."""

from __future__ import annotations

import pytest

from services.contacts.contact_list import ViewRow
from services.contacts.field_rules import TooLongError
from services.contacts.listing import Criteria, GroupBy, Listing, Trait
from services.contacts.views import EmptyViewNameError
from services.use_cases import UseCases
from tests.support.journal import AddContact

CLIENTS = Listing(Criteria(group_id=1), group_by=GroupBy.ORGANISATION)
UNKNOWN = Listing(Criteria(traits=frozenset({Trait.NO_ORGANISATION})))


def views(use_cases: UseCases) -> tuple[ViewRow, ...]:
    return use_cases.contact_list.read().views


def test_views_stand_in_the_order_they_were_made_in_with_their_counts(
    use_cases: UseCases, add_contact: AddContact
) -> None:
    for name, organisation, group_id in (("Anna", "Duin", 1), ("Bram", None, 1), ("Carla", "X", 2)):
        add_contact(name, organisation, group_id)

    first, changes = use_cases.views.add("  Quiet   ones ", UNKNOWN)
    second, _changes = use_cases.views.add("Clients", CLIENTS)

    assert changes.views == {first}
    assert views(use_cases) == (
        ViewRow(first, "Quiet ones", UNKNOWN, 1),
        ViewRow(second, "Clients", CLIENTS, 2),
    )


def test_a_view_gets_another_name_and_another_listing(use_cases: UseCases) -> None:
    view_id, _changes = use_cases.views.add("Quiet", UNKNOWN)

    use_cases.views.rename(view_id, "Loud")
    use_cases.views.change(view_id, CLIENTS)

    assert views(use_cases) == (ViewRow(view_id, "Loud", CLIENTS, 0),)


@pytest.mark.parametrize(
    ("name", "error"),
    [("  ", EmptyViewNameError), ("\u200b", EmptyViewNameError), ("x" * 301, TooLongError)],
)
def test_what_cannot_be_a_name_is_refused(
    use_cases: UseCases, name: str, error: type[Exception]
) -> None:
    view_id, _changes = use_cases.views.add("Quiet", UNKNOWN)
    with pytest.raises(error):
        use_cases.views.rename(view_id, name)
    with pytest.raises(error):
        use_cases.views.add(name, UNKNOWN)
    assert views(use_cases) == (ViewRow(view_id, "Quiet", UNKNOWN, 0),)


def test_a_deleted_view_comes_back_by_undo(use_cases: UseCases) -> None:
    view_id, _changes = use_cases.views.add("Quiet", UNKNOWN)

    use_cases.views.delete(view_id)
    assert views(use_cases) == ()
    use_cases.undo.undo()
    assert [view.id for view in views(use_cases)] == [view_id]
