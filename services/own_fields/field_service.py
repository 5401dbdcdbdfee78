"""Add, change, order and remove fields of the user's own, and fill them in."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from models.entities import Contact, FieldDefinition, FieldValue, Group
from services.changes import ChangeSet
from services.gone import GoneError, get_or_gone
from services.own_fields import rules
from services.own_fields.values import NewField
from services.store import Store
from services.unit_of_work import UnitOfWork

_Change = Callable[[FieldDefinition, UnitOfWork], None]


class OwnFieldService:
    """Change fields and what is in them; every call is one unit of work in the writing thread.

    Raises RemovedFieldError for a field that was removed meanwhile, and then nothing is changed.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def add(self, new: NewField, origin: str = "") -> ChangeSet:
        """Add a field after the others; raise EmptyFieldNameError or SameFieldNameError."""
        with self._store.write(origin) as unit:
            name = _free_name(unit.session, new.name)
            _check_group(unit.session, new.group_id)
            unit.session.add(
                FieldDefinition(
                    name=name,
                    kind=new.kind,
                    group_id=new.group_id,
                    choices=rules.choice_words(new.choices),
                    position=_next_place(unit.session),
                )
            )
            return unit.commit()

    def rename(self, field_id: int, name: str, origin: str = "") -> ChangeSet:
        """Give a field another name; raise EmptyFieldNameError or SameFieldNameError."""

        def change(field: FieldDefinition, unit: UnitOfWork) -> None:
            field.name = _free_name(unit.session, name, field_id)

        return self._change(field_id, change, origin)

    def set_group(self, field_id: int, group_id: int | None, origin: str = "") -> ChangeSet:
        """Have a field for one group, or for all; what is filled in stays, whoever has it."""

        def change(field: FieldDefinition, unit: UnitOfWork) -> None:
            _check_group(unit.session, group_id)
            field.group_id = group_id

        return self._change(field_id, change, origin)

    def move(self, field_id: int, by: int, origin: str = "") -> ChangeSet:
        """Move a field up (negative) or down among the others."""

        def change(field: FieldDefinition, unit: UnitOfWork) -> None:
            fields = _live_fields(unit.session)
            old = fields.index(field)
            fields.insert(_within(old + by, len(fields)), fields.pop(old))
            for place, each in enumerate(fields):
                each.position = place

        return self._change(field_id, change, origin)

    def remove(self, field_id: int, origin: str = "") -> ChangeSet:
        """Take a field away from all; what is in it is kept."""

        def change(field: FieldDefinition, unit: UnitOfWork) -> None:
            field.deleted_at = unit.now

        return self._change(field_id, change, origin)

    def add_choice(self, field_id: int, word: str, origin: str = "") -> ChangeSet:
        """Offer another word; raise EmptyChoiceError or SameChoiceError."""

        def change(field: FieldDefinition, _unit: UnitOfWork) -> None:
            clean = rules.choice_word(word)
            if rules.same_word(clean, field.choices):
                raise rules.SameChoiceError(choice=clean)
            field.choices = [*field.choices, clean]

        return self._change(field_id, change, origin)

    def rename_choice(self, field_id: int, word: str, new: str, origin: str = "") -> ChangeSet:
        """Write another word for a choice, also where it was chosen.

        Raises EmptyChoiceError or SameChoiceError, and UnknownChoiceError for one that is no more.
        """

        def change(field: FieldDefinition, unit: UnitOfWork) -> None:
            place = _place_of(field, word)
            clean = rules.choice_word(new)
            others = [each for each in field.choices if each != word]
            if rules.same_word(clean, others):
                raise rules.SameChoiceError(choice=clean)
            field.choices = [*field.choices[:place], clean, *field.choices[place + 1 :]]
            _rename_chosen(unit, field_id, word, clean)

        return self._change(field_id, change, origin)

    def remove_choice(self, field_id: int, word: str, origin: str = "") -> ChangeSet:
        """Offer a word no longer; who has it keeps it."""

        def change(field: FieldDefinition, _unit: UnitOfWork) -> None:
            field.choices = [each for each in field.choices if each != word]

        return self._change(field_id, change, origin)

    def move_choice(self, field_id: int, word: str, by: int, origin: str = "") -> ChangeSet:
        """Move a word up (negative) or down among the choices."""

        def change(field: FieldDefinition, _unit: UnitOfWork) -> None:
            choices = list(field.choices)
            old = _place_of(field, word)
            choices.insert(_within(old + by, len(choices)), choices.pop(old))
            field.choices = choices

        return self._change(field_id, change, origin)

    def set_value(self, contact_id: int, field_id: int, text: str, origin: str = "") -> ChangeSet:
        """Fill in a field of a contact, in the neutral form of rules.checked(); "" empties it.

        Raises an error of rules for what can't be, and GoneError if the contact is no more.
        """

        def change(field: FieldDefinition, unit: UnitOfWork) -> None:
            get_or_gone(unit.session, Contact, contact_id)
            row = _value(unit.session, contact_id, field_id)
            former = row.value if row is not None and row.deleted_at is None else ""
            value = rules.checked(field.kind, text, field.choices, former)
            if value:
                _keep(unit, row or FieldValue(contact_id=contact_id, field_id=field_id), value)
            elif row is not None:
                row.deleted_at = row.deleted_at or unit.now

        return self._change(field_id, change, origin)

    def _change(self, field_id: int, change: _Change, origin: str) -> ChangeSet:
        with self._store.write(origin) as unit:
            field = unit.session.get(FieldDefinition, field_id)
            if field is None or field.deleted_at is not None:
                raise rules.RemovedFieldError
            change(field, unit)
            return unit.commit()


def _live_fields(session: Session) -> list[FieldDefinition]:
    rows = (
        select(FieldDefinition)
        .where(FieldDefinition.deleted_at.is_(None))
        .order_by(FieldDefinition.position, FieldDefinition.id)
    )
    return list(session.scalars(rows))


def _free_name(session: Session, text: str, own_id: int | None = None) -> str:
    """Return a name that no other field has."""
    name = rules.field_name(text)
    others = (field.name for field in _live_fields(session) if field.id != own_id)
    if (twin := rules.same_word(name, others)) is not None:
        raise rules.SameFieldNameError(name=twin)
    return name


def _check_group(session: Session, group_id: int | None) -> None:
    """Raise GoneError for a group that was deleted meanwhile."""
    if group_id is not None and get_or_gone(session, Group, group_id).deleted_at is not None:
        raise GoneError


def _next_place(session: Session) -> int:
    last = session.scalar(select(func.max(FieldDefinition.position)))
    return 0 if last is None else last + 1


def _within(place: int, count: int) -> int:
    return min(max(place, 0), count - 1)


def _place_of(field: FieldDefinition, word: str) -> int:
    if word not in field.choices:
        raise rules.UnknownChoiceError(choice=word)
    return field.choices.index(word)


def _rename_chosen(unit: UnitOfWork, field_id: int, word: str, new: str) -> None:
    chosen = (FieldValue.field_id == field_id) & (FieldValue.value == word)
    contact_ids = unit.session.scalars(select(FieldValue.contact_id).where(chosen)).all()
    unit.connection.execute(update(FieldValue).where(chosen).values(value=new, updated_at=unit.now))
    unit.touch("contacts", contact_ids)


def _value(session: Session, contact_id: int, field_id: int) -> FieldValue | None:
    """Return what a contact has in a field, else what was there last."""
    rows = (
        select(FieldValue)
        .where(FieldValue.contact_id == contact_id, FieldValue.field_id == field_id)
        .order_by(FieldValue.deleted_at.is_not(None), FieldValue.id.desc())
        .limit(1)
    )
    return session.scalars(rows).first()


def _keep(unit: UnitOfWork, row: FieldValue, value: str) -> None:
    row.value, row.deleted_at = value, None
    unit.session.add(row)
