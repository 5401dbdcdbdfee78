"""Read which fields of the user's own there are, and what contacts have in them."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from models.entities import Contact, FieldDefinition, FieldValue, Group
from models.kinds import FieldKind
from services.contacts.values import GroupName, OwnValue
from services.own_fields.values import ChoiceView, FieldView
from services.store import Store

_FILLED = (
    select(FieldValue)
    .join(Contact, Contact.id == FieldValue.contact_id)
    .where(FieldValue.deleted_at.is_(None), Contact.deleted_at.is_(None))
)
_IN_ORDER = (FieldDefinition.position, FieldDefinition.id)


class OwnFieldReader:
    """Read fields; called in the reading thread."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def read(self) -> tuple[FieldView, ...]:
        """Return all fields in their order."""
        rows = (
            select(FieldDefinition, Group)
            .outerjoin(Group, Group.id == FieldDefinition.group_id)
            .where(FieldDefinition.deleted_at.is_(None))
            .order_by(*_IN_ORDER)
        )
        with self._store.read() as session:
            counts = _counts(session)
            words = _word_counts(session)
            return tuple(
                _view(field, group, counts.get(field.id, 0), words)
                for field, group in session.execute(rows)
            )

    def exists(self, field_id: int) -> bool:
        """Return whether a field is there and was not removed."""
        with self._store.read() as session:
            field = session.get(FieldDefinition, field_id)
            return field is not None and field.deleted_at is None

    def contacts_with(self, field_id: int) -> int:
        """Return how many contacts have something in a field."""
        count = _FILLED.with_only_columns(func.count()).where(FieldValue.field_id == field_id)
        with self._store.read() as session:
            return session.scalar(count) or 0


def own_values(session: Session, contact: Contact) -> tuple[OwnValue, ...]:
    """Return the fields that a contact has, filled or not, in their order.

    One that is for another group is there as long as there is something in it.
    """
    own = (
        (FieldValue.field_id == FieldDefinition.id)
        & (FieldValue.contact_id == contact.id)
        & FieldValue.deleted_at.is_(None)
    )
    rows = (
        select(FieldDefinition, FieldValue.value, Group)
        .outerjoin(FieldValue, own)
        .outerjoin(Group, Group.id == FieldDefinition.group_id)
        .where(
            FieldDefinition.deleted_at.is_(None),
            or_(
                FieldDefinition.group_id.is_(None),
                FieldDefinition.group_id == contact.group_id,
                FieldValue.id.is_not(None),
            ),
        )
        .order_by(*_IN_ORDER)
    )
    return tuple(
        OwnValue(
            field_id=field.id,
            name=field.name,
            kind=field.kind,
            choices=tuple(field.choices),
            value=value or "",
            stray_group=_name(group) if field.group_id != contact.group_id else None,
        )
        for field, value, group in session.execute(rows)
    )


def _view(
    field: FieldDefinition, group: Group | None, contacts: int, words: Mapping[tuple[int, str], int]
) -> FieldView:
    return FieldView(
        id=field.id,
        name=field.name,
        kind=field.kind,
        group_id=field.group_id,
        group=_name(group),
        choices=tuple(ChoiceView(word, words.get((field.id, word), 0)) for word in field.choices),
        contacts=contacts,
    )


def _name(group: Group | None) -> GroupName | None:
    return GroupName(group.code, group.name) if group is not None else None


def _counts(session: Session) -> dict[int, int]:
    """Return how many contacts have something in each field."""
    rows = _FILLED.with_only_columns(FieldValue.field_id, func.count()).group_by(
        FieldValue.field_id
    )
    return dict(session.execute(rows).all())


def _word_counts(session: Session) -> dict[tuple[int, str], int]:
    """Return how many contacts have each choice of each field."""
    rows = (
        _FILLED.join(FieldDefinition, FieldDefinition.id == FieldValue.field_id)
        .where(FieldDefinition.kind == FieldKind.CHOICE)
        .with_only_columns(FieldValue.field_id, FieldValue.value, func.count())
        .group_by(FieldValue.field_id, FieldValue.value)
    )
    return {(field_id, word): count for field_id, word, count in session.execute(rows)}
