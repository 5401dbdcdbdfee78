"""Put contacts into words for people. Loads Qt, for the words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QLocale

from services.clock import Clock
from services.follow_ups.due import is_overdue
from ui.cli.arguments import Translate
from ui.cli.layout import columns, due_stamp, indented, stamp
from ui.wording.own_fields import value_words
from ui.wording.terms import channel_name, group_name, kind_name, method_types, outcome_name

if TYPE_CHECKING:
    from services.contacts.contact_list import ContactListRow, GroupRow
    from services.contacts.values import ContactDetails, MethodView
    from services.follow_ups.values import FollowUpView
    from services.journal.values import EntryView


def list_lines(
    rows: Sequence[tuple[ContactListRow, GroupRow | None]], zone: ZoneInfo, translate: Translate
) -> Iterator[str]:
    """Yield a table of contacts, or what to do where there are none."""
    if not rows:
        yield translate("CommandLine", "There are no contacts yet. Import a vCard file first.")
        return
    heads = (
        translate("CommandLine", "Name"),
        translate("CommandLine", "Organisation"),
        translate("CommandLine", "Group"),
        translate("CommandLine", "Last spoken"),
    )
    cells = [
        (
            row.name,
            row.organisation or "",
            group_name(group) if group else "",
            stamp(row.last_contact_at, zone) if row.last_contact_at else "",
        )
        for row, group in rows
    ]
    yield from columns([heads, *cells])


def page_lines(
    contact: ContactDetails, entries: Iterable[EntryView], clock: Clock, translate: Translate
) -> Iterator[str]:
    """Yield a contact's page: who, how to reach them, what is promised, what happened."""
    yield from _head_lines(contact, clock.zone(), translate)
    sections = (
        (translate("CommandLine", "To reach"), columns(list(map(_method_cells, contact.methods)))),
        (
            translate("CommandLine", "Follow-ups"),
            follow_up_lines(contact.follow_ups, clock, translate),
        ),
        (translate("CommandLine", "Next time"), (each.text for each in contact.next_times)),
        (translate("CommandLine", "Good to know"), (fact.text for fact in contact.facts)),
        (translate("CommandLine", "Own fields"), _own_lines(contact)),
        (translate("CommandLine", "Note"), iter((contact.note or "").splitlines())),
    )
    for title, lines in sections:
        first = next(lines, None)
        if first is not None:
            yield from ("", title, f"  {first}", *(f"  {line}" for line in lines))
    for index, entry in enumerate(entries):
        if index == 0:
            yield from ("", translate("CommandLine", "Timeline"))
        yield from entry_lines(entry)


def follow_up_lines(
    follow_ups: Iterable[FollowUpView], clock: Clock, translate: Translate
) -> Iterator[str]:
    """Yield a line for each follow-up: when it is due, and what is to be done."""
    now, zone = clock.now(), clock.zone()
    some_day = translate("CommandLine", "some day")
    overdue = translate("CommandLine", "overdue")
    yield from columns(
        [
            (
                due_stamp(each.due, zone) if each.due else some_day,
                each.title,
                overdue if each.due and is_overdue(each.due, now, zone) else "",
            )
            for each in follow_ups
        ]
    )


def entry_lines(entry: EntryView) -> Iterator[str]:
    """Yield an entry: when and how on one line, then what was said."""
    words = [kind_name(entry.kind)]
    if entry.channel:
        words.append(channel_name(entry.channel))
    if entry.outcome is not None:
        words.append(outcome_name(entry.outcome))
    words += [other.name for other in entry.others]
    yield f"  {entry.happened_local:%Y-%m-%d %H:%M}  {', '.join(words)}"
    yield from indented(entry.text)


def _head_lines(contact: ContactDetails, zone: ZoneInfo, translate: Translate) -> Iterator[str]:
    yield contact.full_name
    group = group_name(contact.group) if contact.group else None
    role = (contact.job_title, contact.department, contact.organisation, group)
    if any(role):
        yield " · ".join(filter(None, role))
    if contact.tags:
        yield translate("CommandLine", "Tags: {tags}").format(tags=", ".join(contact.tags))
    if contact.last_contact_at is not None:
        last = translate("CommandLine", "Last spoken: {when}")
        yield last.format(when=stamp(contact.last_contact_at, zone))
    if contact.birthday:
        yield translate("CommandLine", "Birthday: {date}").format(date=contact.birthday)
    for address in contact.addresses:
        yield ", ".join(address.lines)


def _own_lines(contact: ContactDetails) -> Iterator[str]:
    locale = QLocale()
    filled = [own for own in contact.own_values if own.value]
    yield from columns([(own.name, value_words(own.kind, own.value, locale)) for own in filled])


def _method_cells(method: MethodView) -> tuple[str, str]:
    return method.value, method_types(method.types, method.label)
