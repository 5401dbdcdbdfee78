"""Put what a line reads as into words for people. Loads Qt, for the words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from services.quick_line.candidates import told_apart
from ui.cli.arguments import Translate
from ui.cli.layout import columns, indented
from ui.wording.quick_line import warning_words
from ui.wording.terms import channel_name, kind_name, outcome_name

if TYPE_CHECKING:
    from services.contacts.people_finder import PeopleFinder
    from services.quick_line.values import QuickFollowUp, QuickLine


def quick_line_lines(line: QuickLine, people: PeopleFinder, translate: Translate) -> Iterator[str]:
    """Yield what a line reads as, in the manner of a saved entry."""
    words = [kind_name(line.kind)]
    if line.channel:
        words.append(channel_name(line.channel))
    if line.outcome is not None:
        words.append(outcome_name(line.outcome))
    words += [contact.full_name for contact in line.contacts]
    at = f" {line.occurred_time:%H:%M}" if line.occurred_time else ""
    yield f"  {line.occurred_on}{at}  {', '.join(words)}"
    yield from indented(line.text)
    if line.follow_ups:
        yield translate("CommandLine", "Follow-ups")
        some_day = translate("CommandLine", "some day")
        rows = [(_due(each) or some_day, each.title) for each in line.follow_ups]
        yield from (f"  {row}" for row in columns(rows))
    yield from _doubts(line, people, translate)


def _doubts(line: QuickLine, people: PeopleFinder, translate: Translate) -> Iterator[str]:
    if not line.contacts and not line.ambiguous:
        yield translate("CommandLine", "It names nobody in your journal.")
    several = translate("CommandLine", "“{name}” may be {candidates}.")
    for name in line.ambiguous:
        candidates = ", ".join(told_apart(name.candidates, people))
        yield several.format(name=name.typed, candidates=candidates)
    for warning in line.warnings:
        yield warning_words(warning.code)


def _due(follow_up: QuickFollowUp) -> str:
    if follow_up.due_on is None or follow_up.due_time is None:
        return follow_up.due_on.isoformat() if follow_up.due_on else ""
    return datetime.combine(follow_up.due_on, follow_up.due_time).isoformat(" ", "minutes")
