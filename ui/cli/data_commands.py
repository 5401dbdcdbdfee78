"""The commands that bring much into the journal at once: `demo`."""

from __future__ import annotations

from ui.cli.call import Call, Exit


def demo(call: Call) -> Exit:
    """Fill an empty journal with invented people, in the terminal's language."""
    from services.demo.demo_service import DemoRequest

    arguments = call.arguments
    request = DemoRequest(
        contacts=arguments.contacts,
        entries=arguments.entries,
        seed=arguments.seed,
        language="nl" if call.terminal.language() == "nl" else "en",
    )
    call.cases.demo().fill(request, call.terminal.progress)
    saved = call.terminal.translate("CommandLine", "Contacts: {contacts}. Entries: {entries}.")
    call.terminal.line(saved.format(contacts=arguments.contacts, entries=arguments.entries))
    return Exit.DONE
