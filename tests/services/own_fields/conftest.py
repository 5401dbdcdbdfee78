"""What tests of the user's own fields share: adding one, and what is in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from services.own_fields.values import NewField
from services.terms import FieldKind
from services.use_cases import UseCases
from tests.support.journal import AddContact

AddField = Callable[..., int]
Values = Callable[[int], dict[str, str]]

CLIENTS, PROSPECTS = 1, 2


@pytest.fixture
def add_field(use_cases: UseCases) -> AddField:
    """Add a field and return its id."""

    def add(
        name: str,
        kind: FieldKind = FieldKind.TEXT,
        group_id: int | None = None,
        choices: tuple[str, ...] = (),
    ) -> int:
        (field_id,) = use_cases.own_fields.add(NewField(name, kind, group_id, choices)).own_fields
        return field_id

    return add


@pytest.fixture
def values(use_cases: UseCases) -> Values:
    """Return the fields of a contact with what is in them, in their order."""

    def read(contact_id: int) -> dict[str, str]:
        return {own.name: own.value for own in use_cases.contact_page.read(contact_id).own_values}

    return read


@pytest.fixture
def anna(add_contact: AddContact) -> int:
    return add_contact("Anna Vos", "Duinrand", CLIENTS)


@pytest.fixture
def bram(add_contact: AddContact) -> int:
    return add_contact("Bram Smit", None, PROSPECTS)
