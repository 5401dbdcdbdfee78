"""The command about what happened: `note`."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING

from services.clock import today
from services.terms import Channel, EntryKind
from ui.cli.call import Call, Exit
from ui.cli.json_values import entry_json
from ui.cli.times import read_date, read_due, read_instant

if TYPE_CHECKING:
    from services.follow_ups.values import NewFollowUp

_NOON = time(12)


def note(call: Call) -> Exit:
    """Save what a line says, or what the options of a contact's entry do, and print it."""
    if call.arguments.contact is None:
        from ui.cli.line_commands import note_lines

        return note_lines(call, _happened_at(call) or call.clock.now())
    return _note_of_contact(call)


def _note_of_contact(call: Call) -> Exit:
    from services.journal.defaults import default_channel, default_outcome
    from services.journal.values import NewEntry

    arguments = call.arguments
    kind = EntryKind(arguments.kind or EntryKind.NOTE)
    new = NewEntry(
        contact_ids=(call.cases.contacts.find(arguments.contact),),
        kind=kind,
        text=arguments.text,
        channel=_channel(arguments.channel) or default_channel(kind),
        outcome=default_outcome(kind),
        happened_at=_happened_at(call),
        follow_ups=_follow_ups(call),
    )
    saved = call.cases.journal.add_entry(new)
    print_saved(call, new.contact_ids[0], min(saved.entries))
    return Exit.DONE


def print_saved(call: Call, contact_id: int, entry_id: int) -> None:
    """Print an entry as it stands on a contact's timeline."""
    entry = call.cases.timeline.entry(contact_id, entry_id)
    name = call.cases.contact_page.read(contact_id).full_name
    if call.arguments.json:
        call.terminal.json({"contact": name, "entry": entry_json(entry)})
    else:
        from ui.cli.journal_text import saved_lines

        call.terminal.lines(saved_lines(name, entry, call.clock, call.terminal.translate))


def _happened_at(call: Call) -> datetime | None:
    """Return when it happened, None being now; of a day before today no more is known than noon."""
    at: str | None = call.arguments.at
    if at is None or read_date(at) == today(call.clock):
        return None
    return read_instant(at, call.clock.zone(), time_of_day=_NOON)


def _follow_ups(call: Call) -> tuple[NewFollowUp, ...]:
    from services.follow_ups.values import NewFollowUp

    title, due_text = call.arguments.follow_up, call.arguments.due
    if title is None:
        return ()
    due = None if due_text is None else read_due(due_text, call.clock.zone())
    return (NewFollowUp(title, due),)


def _channel(words: str | None) -> str:
    """Return the code of a channel the app knows ("In person"), else the user's own word."""
    word = " ".join((words or "").split())
    code = word.casefold().replace(" ", "_").replace("-", "_").replace("e_mail", "email")
    return code if code in set(Channel) else word
