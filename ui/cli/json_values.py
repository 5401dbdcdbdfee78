"""Give the journal's values the shapes that --json prints; never translated.

Codes are in snake_case. Instants are ISO 8601 with the offset of the zone they belong to, dates
are ISO dates, and what is not known is null. Own fields have their values as they are stored: a
number with a point, an ISO date, "yes" or "no".
"""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, TypeAlias
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from services.contacts.contact_list import ContactListRow
    from services.contacts.values import AddressView, ContactDetails, MethodView
    from services.follow_ups.due import Due
    from services.follow_ups.values import FollowUpView
    from services.imports.values import ImportSummary
    from services.journal.values import EntryView
    from services.quick_line.values import QuickFollowUp, QuickLine
    from ui.wording.terms import NamedGroup

Json: TypeAlias = dict[str, object]


def instant_json(instant: datetime | None, zone: ZoneInfo) -> str | None:
    """Return 2026-03-31T10:00:00+02:00."""
    return None if instant is None else instant.astimezone(zone).isoformat(timespec="seconds")


def due_json(due: Due | None) -> str | None:
    """Return the date for a whole day, else the instant with its own zone's offset."""
    if due is None or due.zone is None:
        return _date_json(due.on if due else None)
    return instant_json(due.instant, ZoneInfo(due.zone))


def contact_row_json(row: ContactListRow, group: NamedGroup | None, zone: ZoneInfo) -> Json:
    """Return a contact of the list."""
    return {
        "name": row.name,
        "organisation": row.organisation,
        "group": group_json(group),
        "last_contact": instant_json(row.last_contact_at, zone),
    }


def group_json(group: NamedGroup | None) -> str | None:
    """Return the code of a group that came with the app, else the user's name for it."""
    return (group.code or group.name) if group else None


def contact_json(contact: ContactDetails, zone: ZoneInfo) -> Json:
    """Return everything on a contact but methods, entries and follow-ups."""
    return {
        "name": contact.full_name,
        "nickname": contact.nickname,
        "organisation": contact.organisation,
        "department": contact.department,
        "job_title": contact.job_title,
        "group": group_json(contact.group),
        "tags": contact.tags,
        "birthday": contact.birthday,
        "language": contact.language,
        "time_zone": contact.time_zone,
        "preferred_channel": contact.preferred_channel,
        "preferred_time": contact.preferred_time,
        "note": contact.note,
        "good_to_know": [fact.text for fact in contact.facts],
        "next_time": [each.text for each in contact.next_times],
        "own_fields": {own.name: own.value for own in contact.own_values if own.value},
        "people": [{"name": person.name, "role": person.role} for person in contact.people],
        "addresses": [_address_json(address) for address in contact.addresses],
        "cadence_days": contact.cadence_days,
        "parked_until": _date_json(contact.parked_until),
        "park_reason": contact.park_reason,
        "verified_on": _date_json(contact.verified_on),
        "archived": contact.archived_at is not None,
        "last_contact": instant_json(contact.last_contact_at, zone),
    }


def method_json(method: MethodView) -> Json:
    """Return one way to reach a contact."""
    return {
        "kind": method.kind,
        "value": method.value,
        "types": method.types,
        "label": method.label,
        "preferred": method.preferred,
        "verified_on": _date_json(method.verified_on),
    }


def entry_json(entry: EntryView) -> Json:
    """Return one thing on the timeline, with the follow-ups made in it."""
    return {
        "uid": entry.uid,
        "kind": entry.kind,
        "channel": entry.channel,
        "direction": entry.direction,
        "outcome": entry.outcome,
        "at": instant_json(entry.happened_at, entry.place),
        "duration_s": entry.duration_s,
        "purpose": entry.purpose,
        "mood": entry.mood,
        "wow": entry.wow,
        "text": entry.text,
        "topics": entry.topics,
        "others": [other.name for other in entry.others],
        "follow_ups": [follow_up_json(each) for each in entry.follow_ups],
    }


def follow_up_json(follow_up: FollowUpView) -> Json:
    """Return a follow-up of the contact it is shown with."""
    return {
        "title": follow_up.title,
        "due": due_json(follow_up.due),
        "status": follow_up.status,
    }


def quick_line_json(line: QuickLine) -> Json:
    """Return what a typed line reads as; `follow_up` is the first of them."""
    follow_ups = [_quick_follow_up_json(each) for each in line.follow_ups]
    return {
        "contacts": [contact.full_name for contact in line.contacts],
        "ambiguous": {
            name.typed: [each.full_name for each in name.candidates] for name in line.ambiguous
        },
        "kind": line.kind,
        "channel": line.channel,
        "outcome": line.outcome,
        "occurred_on": _date_json(line.occurred_on),
        "topics": line.topics,
        "follow_up": follow_ups[0] if follow_ups else None,
        "follow_ups": follow_ups,
        "warnings": [warning.code for warning in line.warnings],
        "text": line.text,
    }


def import_json(summary: ImportSummary) -> Json:
    """Return what became of the cards; index 0 stands for a file as a whole."""
    return {
        "added": summary.added,
        "updated": summary.updated,
        "unchanged": summary.unchanged,
        "rejected": [
            {"file": card.file, "index": card.index, "reason": card.text}
            for card in summary.rejected
        ],
    }


def _quick_follow_up_json(follow_up: QuickFollowUp) -> Json:
    at = follow_up.due_time
    return {
        "title": follow_up.title,
        "due_on": _date_json(follow_up.due_on),
        "due_time": None if at is None else at.isoformat("minutes"),
    }


def _address_json(address: AddressView) -> Json:
    return {"lines": address.lines, "types": address.types, "label": address.label}


def _date_json(on: date | None) -> str | None:
    return None if on is None else on.isoformat()
