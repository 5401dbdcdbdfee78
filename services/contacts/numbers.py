"""Find the number that each of some contacts is called by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from models.entities import ContactMethod
from services.batches import batched
from services.contacts.reach import Way, methods_for
from services.contacts.values import MethodView
from services.terms import MethodKind

_AT_ONCE = 500


def first_numbers(session: Session, contact_ids: Iterable[int]) -> dict[int, str]:
    """Return the number that calling takes first, of the contacts that have one."""
    found: dict[int, str] = {}
    for some in batched(contact_ids, _AT_ONCE):
        for contact_id, rows in groupby(_phones(session, some), key=lambda row: row.contact_id):
            methods = methods_for(Way.CALL, map(_method, rows))
            if methods:
                found[contact_id] = methods[0].value
    return found


def _phones(
    session: Session, contact_ids: tuple[int, ...]
) -> Iterator[Row[tuple[int, str, str, bool]]]:
    columns = (
        ContactMethod.contact_id,
        ContactMethod.value,
        ContactMethod.types,
        ContactMethod.preferred,
    )
    return iter(
        session.execute(
            select(*columns)
            .where(
                ContactMethod.contact_id.in_(contact_ids),
                ContactMethod.kind == MethodKind.PHONE,
                ContactMethod.deleted_at.is_(None),
            )
            .order_by(ContactMethod.contact_id, ContactMethod.position)
        )
    )


def _method(row: Row[tuple[int, str, str, bool]]) -> MethodView:
    types = tuple(row.types.split())
    return MethodView(MethodKind.PHONE, row.value, types, None, row.preferred, None)
