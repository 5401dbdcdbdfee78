"""The commands that bring much into the journal at once: `import` and `demo`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from ui.cli.arguments import Translate
from ui.cli.call import Call, Exit
from ui.cli.json_values import import_json

if TYPE_CHECKING:
    from services.imports.values import ImportSummary


def import_files(call: Call) -> Exit:
    """Add or update contacts from vCard files, and say which cards did not come in."""
    files = [Path(name) for name in call.arguments.files]
    summary = call.cases.imports().import_files(files, progress=call.terminal.progress)
    if summary is None:
        return Exit.INTERRUPTED
    translate = call.terminal.translate
    if call.arguments.json:
        call.terminal.json(import_json(summary))
    else:
        call.terminal.lines(_summary_lines(summary, translate))
    if not summary.rejected:
        return Exit.DONE
    some = summary.added or summary.updated or summary.unchanged
    sentence = (
        translate("CommandLine", "Cards that could not be imported: {count}. The others are in.")
        if some
        else translate("CommandLine", "Nothing could be imported.")
    )
    call.terminal.error(sentence.format(count=len(summary.rejected)))
    return Exit.PARTLY_DONE if some else Exit.NOT_DONE


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


def _summary_lines(summary: ImportSummary, translate: Translate) -> Iterator[str]:
    from ui.wording.errors import reason_text, remark_text

    counts = translate("CommandLine", "Added: {added}. Updated: {updated}. Unchanged: {unchanged}.")
    yield counts.format(added=summary.added, updated=summary.updated, unchanged=summary.unchanged)
    place = translate("CommandLine", "{file}, card {index}: {text}")
    whole = translate("CommandLine", "{file}: {text}")
    for card in summary.rejected:
        line = place if card.index else whole
        yield line.format(file=card.file, index=card.index, text=reason_text(card))
    for remark in summary.remarks:
        text = f"{remark.name}: {remark_text(remark)}"
        yield place.format(file=remark.file, index=remark.index, text=text)
