"""Put what is due into words for people. Loads Qt, for the words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from ui.cli.arguments import Translate
from ui.cli.layout import columns, due_stamp, indented

if TYPE_CHECKING:
    from services.check_ins.values import BirthdayView, FadingView, PromptView
    from services.follow_ups.values import DueItem


def due_lines(
    items: Sequence[DueItem],
    check_ins: Sequence[PromptView],
    birthdays: Sequence[BirthdayView],
    fading: Sequence[FadingView],
    zone: ZoneInfo,
    translate: Translate,
) -> Iterator[str]:
    """Yield a table of what is due, or that nothing is, and who is to be brought to mind."""
    if items:
        yield from _follow_ups(items, zone, translate)
    else:
        yield translate("CommandLine", "Nothing is due.")
    for title, lines in (
        (translate("CommandLine", "Just to check in"), _check_ins(check_ins)),
        (translate("CommandLine", "Birthdays"), _birthdays(birthdays)),
        (translate("CommandLine", "Fading"), _fading(fading)),
    ):
        found = list(lines)
        if found:
            yield ""
            yield title
            yield from found


def _follow_ups(items: Sequence[DueItem], zone: ZoneInfo, translate: Translate) -> Iterator[str]:
    overdue = translate("CommandLine", "overdue")
    return columns(
        [
            (
                due_stamp(item.due, zone),
                item.contact_name,
                item.follow_up.title,
                overdue if item.overdue else "",
            )
            for item in items
        ]
    )


def _check_ins(prompts: Sequence[PromptView]) -> Iterator[str]:
    from ui.wording.dates import not_spoken_words
    from ui.wording.silence import silence_words

    for prompt in prompts:
        days = prompt.days_silent
        silent = not_spoken_words() if days is None else silence_words(days, prompt.cadence_days)
        yield f"  {prompt.name}  {silent}".rstrip()
        for words in (prompt.topic.text if prompt.topic else None, prompt.question):
            yield from indented(words or "")


def _birthdays(birthdays: Sequence[BirthdayView]) -> Iterator[str]:
    rows = [
        (each.on.isoformat(), each.name, "" if each.age is None else str(each.age))
        for each in birthdays
    ]
    return (f"  {line}" for line in columns(rows))


def _fading(fading: Sequence[FadingView]) -> Iterator[str]:
    from ui.wording.silence import unusual_silence_words

    rows = [
        (each.name, unusual_silence_words(each.days_silent, each.usual_days)) for each in fading
    ]
    return (f"  {line}" for line in columns(rows))
