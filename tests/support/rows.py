"""Make rows of the contact list as the journal gives them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from services.contacts.contact_list import ContactList, ContactListRow
from services.text_keys import fold


def make_row(
    id_: int, name: str = "X", organisation: str | None = None, **more: Any
) -> ContactListRow:
    """Make a row as the journal gives it; a number stands for the organisation."""
    values: dict[str, Any] = {
        "id": id_,
        "name": name,
        "organisation": organisation,
        "group_id": None,
        "search_key": fold(f"{name} {organisation or ''}"),
        "last_contact_at": None,
        "due_on": None,
        "due_at_utc": None,
        "parked_until": None,
        "organisation_id": None if organisation is None else len(organisation),
        "created_at": datetime(2026, 1, 1, tzinfo=UTC),
        "cadence_days": None,
        "check_in_on": None,
        "verified_on": None,
        "has_method": True,
        "tag_ids": (),
        "archived": False,
        "fades_at": None,
    }
    return ContactListRow(**values | more)


def contact_list(*rows: ContactListRow, total: int | None = None, **more: Any) -> ContactList:
    """Make what was read: rows by name."""
    values: dict[str, Any] = {"groups": (), "rows": rows, "total": total or len(rows)}
    return ContactList(**values | more)
