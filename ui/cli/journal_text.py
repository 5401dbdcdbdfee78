"""Put entries and follow-ups into words for people. Loads Qt, for the words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from services.clock import Clock
from ui.cli.arguments import Translate
from ui.cli.contact_text import entry_lines, follow_up_lines

if TYPE_CHECKING:
    from services.journal.values import EntryView


def saved_lines(name: str, entry: EntryView, clock: Clock, translate: Translate) -> Iterator[str]:
    """Yield what was saved, as it stands on the timeline."""
    yield translate("CommandLine", "Saved with {name}:").format(name=name)
    yield from entry_lines(entry)
    if entry.follow_ups:
        yield translate("CommandLine", "Follow-ups")
        for line in follow_up_lines(entry.follow_ups, clock, translate):
            yield f"  {line}"
