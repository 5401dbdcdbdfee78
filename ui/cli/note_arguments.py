"""The options of `note`: one typed line, a file of them, or everything said by options."""

from __future__ import annotations

import argparse

from services.errors import QT_TRANSLATE_NOOP
from services.terms import EntryKind

_NEED_CONTACT = ("kind", "channel", "follow_up", "due")


def add_note_options(command: argparse.ArgumentParser) -> None:
    """Add what `note` takes, but for --json."""
    _add_line(command)
    command.add_argument(
        "--contact",
        metavar="NAME",
        help=QT_TRANSLATE_NOOP(
            "CommandLine", "whose it is; then only the options say what happened, not the text"
        ),
    )
    command.add_argument(
        "--kind",
        choices=[str(kind) for kind in EntryKind],
        help=QT_TRANSLATE_NOOP("CommandLine", "what happened; talks count as held (default: note)"),
    )
    command.add_argument(
        "--channel",
        help=QT_TRANSLATE_NOOP("CommandLine", "how it went: phone, teams, in_person … or your own"),
    )
    _add_next_step(command)


def note_problem(arguments: argparse.Namespace) -> str | None:
    """Return what makes no sense together, in argparse's English, or None."""
    if arguments.contact is None:
        return _line_problem(arguments)
    if arguments.text is None:
        return "note --contact needs a TEXT"
    if arguments.lines is not None or arguments.dry_run:
        return "--lines and --dry-run read lines and go without --contact"
    if arguments.due and not arguments.follow_up:
        return "--due needs a --follow-up"
    return None


def _line_problem(arguments: argparse.Namespace) -> str | None:
    for name in _NEED_CONTACT:
        if getattr(arguments, name) is not None:
            return f"--{name.replace('_', '-')} needs a --contact"
    if (arguments.text is None) == (arguments.lines is None):
        return "note takes a LINE, or a file with --lines"
    return None


def _add_line(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "text",
        nargs="?",
        metavar="LINE",
        help=QT_TRANSLATE_NOOP(
            "CommandLine",
            "what happened and what is to be done, with whom and when, in one line; note without "
            "anything opens the window to type it in",
        ),
    )
    command.add_argument(
        "--lines",
        metavar="FILE",
        help=QT_TRANSLATE_NOOP("CommandLine", "read each line of a file (UTF-8)"),
    )
    command.add_argument(
        "--dry-run",
        action="store_true",
        help=QT_TRANSLATE_NOOP("CommandLine", "show what a line reads as, and save nothing"),
    )
    command.add_argument(
        "--at",
        metavar="ISO",
        help=QT_TRANSLATE_NOOP(
            "CommandLine", "when it happened, or when the line was typed (default: now)"
        ),
    )


def _add_next_step(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--follow-up",
        metavar="TEXT",
        help=QT_TRANSLATE_NOOP("CommandLine", "what to do next"),
    )
    command.add_argument(
        "--due",
        metavar="ISO",
        help=QT_TRANSLATE_NOOP(
            "CommandLine", "when to do that; a date alone is for the whole day (default: some day)"
        ),
    )
