"""The commands that read contacts: `contacts` and `show`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ui.cli.call import Call, Exit
from ui.cli.json_values import (
    contact_json,
    contact_row_json,
    entry_json,
    follow_up_json,
    method_json,
)

if TYPE_CHECKING:
    from services.journal.values import EntryView

_PAGE_SIZE = 500  # a whole timeline is read: large pages, but not all of it in memory at once


def contacts(call: Call) -> Exit:
    """Print everyone who is not archived, by name."""
    listed = call.cases.contact_list.read()
    groups = {group.id: group for group in listed.groups}
    zone = call.clock.zone()
    rows = [(row, groups.get(row.group_id or 0)) for row in listed.rows if not row.archived]
    if call.arguments.json:
        shown = [contact_row_json(row, group, zone) for row, group in rows]
        call.terminal.json({"contacts": shown})
    else:
        from ui.cli.contact_text import list_lines

        call.terminal.lines(list_lines(rows, zone, call.terminal.translate))
    return Exit.DONE


def show(call: Call) -> Exit:
    """Print a contact with methods, open follow-ups and the whole timeline, newest first."""
    contact_id = call.cases.contacts.find(call.arguments.name)
    contact = call.cases.contact_page.read(contact_id)
    entries = timeline(call, contact_id)
    zone = call.clock.zone()
    if call.arguments.json:
        call.terminal.json(
            {
                "contact": contact_json(contact, zone),
                "methods": [method_json(method) for method in contact.methods],
                "entries": [entry_json(entry) for entry in entries],
                "follow_ups": [follow_up_json(each) for each in contact.follow_ups],
            }
        )
    else:
        from ui.cli.contact_text import page_lines

        call.terminal.lines(page_lines(contact, entries, call.clock, call.terminal.translate))
    return Exit.DONE


def timeline(call: Call, contact_id: int) -> Iterator[EntryView]:
    """Yield all entries of a contact, newest first, page by page."""
    page = call.cases.timeline.page(contact_id, size=_PAGE_SIZE)
    yield from page.entries
    while page.next_key is not None:
        page = call.cases.timeline.page(contact_id, page.next_key, _PAGE_SIZE)
        yield from page.entries
