"""Find whose birthday comes."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.entities import Contact, Organisation
from services.check_ins.values import BirthdayView
from services.contacts.birthday import Birthday, parse_birthday
from services.contacts.numbers import first_numbers

_LEAP_DAY = "02-29"


def read_birthdays(session: Session, today: date, days: int) -> tuple[BirthdayView, ...]:
    """Return the birthdays of today and so many days ahead, the next first; of nobody archived."""
    last = today + timedelta(days=days)
    rows = session.execute(
        select(Contact.id, Contact.full_name, Organisation.name, Contact.birthday)
        .outerjoin(Organisation, Organisation.id == Contact.organisation_id)
        .where(
            Contact.birthday.is_not(None),
            func.substr(Contact.birthday, -5).in_(_days_of_year(today, days)),
            Contact.deleted_at.is_(None),
            Contact.archived_at.is_(None),
        )
        .order_by(Contact.sort_key, Contact.id)
    ).all()
    found = [(row, parse_birthday(row.birthday or "")) for row in rows]
    coming = [
        (birthday.next_on(today), row, birthday)
        for row, birthday in found
        if birthday is not None and _comes(birthday, today, last)
    ]
    coming.sort(key=lambda each: each[0])
    numbers = first_numbers(session, [row.id for _on, row, _birthday in coming])
    return tuple(
        BirthdayView(row.id, row.full_name, row.name, on, birthday.turning(on), numbers.get(row.id))
        for on, row, birthday in coming
    )


def _comes(birthday: Birthday, today: date, last: date) -> bool:
    """Return whether it is kept in these days; the day somebody is born is no birthday yet."""
    on = birthday.next_on(today)
    return on <= last and (birthday.year is None or birthday.year < on.year)


def _days_of_year(today: date, days: int) -> list[str]:
    """Return the days as vCard ends with them; the leap day is kept on the 28th, or itself."""
    found = [(today + timedelta(days=ahead)).isoformat()[5:] for ahead in range(days + 1)]
    return [*found, _LEAP_DAY] if "02-28" in found else found
