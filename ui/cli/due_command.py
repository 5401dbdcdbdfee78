"""The command about what is to be done: `due`."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING

from ui.cli.call import Call, Exit
from ui.cli.times import read_instant

if TYPE_CHECKING:
    from services.check_ins.texts import Language
    from services.check_ins.values import BirthdayView, FadingView, PromptView

_DAYS_AHEAD = 7
_ALL = 1_000_000


def due(call: Call) -> Exit:
    """Print what is due, the longest due first, and who is to be brought to mind."""
    zone, at = call.clock.zone(), call.clock.now()
    if call.arguments.at is not None:
        at = read_instant(call.arguments.at, zone, time_of_day=time.max)
    items = call.cases.reminders.due(at)
    check_ins, birthdays, fading = _brought_to_mind(call, at)
    if call.arguments.json:
        from ui.cli.due_json import birthday_json, check_in_json, due_item_json, fading_json
        from ui.cli.json_values import instant_json

        call.terminal.json(
            {
                "follow_ups": [due_item_json(item) for item in items],
                "check_ins": [check_in_json(each) for each in check_ins],
                "birthdays": [birthday_json(each) for each in birthdays],
                "fading": [fading_json(each) for each in fading],
                "at": instant_json(at, zone),
            }
        )
    else:
        from ui.cli.due_text import due_lines

        lines = due_lines(items, check_ins, birthdays, fading, zone, call.terminal.translate)
        call.terminal.lines(lines)
    return Exit.DONE


def _brought_to_mind(
    call: Call, at: datetime
) -> tuple[tuple[PromptView, ...], tuple[BirthdayView, ...], tuple[FadingView, ...]]:
    """Return the check-ins of the day, chosen now if they were not, birthdays and who fades.

    Those of another day are only looked ahead to: the day itself will choose.
    """
    from services.terms import PromptKind

    language, cases = _language(call), call.cases
    if _day(at, call) == _day(call.clock.now(), call):
        cases.prompts.offer(language)
        prompts = cases.open_prompts.today(language)
    else:
        prompts = cases.prompts.proposed(at, language)
    return (
        tuple(each for each in prompts if each.kind is PromptKind.CHECK_IN),
        cases.open_prompts.upcoming_birthdays(_DAYS_AHEAD, at),
        cases.open_prompts.fading(_ALL, at),
    )


def _day(at: datetime, call: Call) -> date:
    return at.astimezone(call.clock.zone()).date()


def _language(call: Call) -> Language:
    """Return the language asked for, else the one chosen in the window, else the system's."""
    from services.contacts.list_reader import LANGUAGE
    from ui.language import choose_language

    wanted = call.terminal.wanted_language or call.cases.kept_settings.read(LANGUAGE)
    return "nl" if choose_language(wanted) == "nl" else "en"
