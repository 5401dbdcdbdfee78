"""Read the command line: its options, its commands and its help."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, NoReturn, TypeAlias

from services.errors import QT_TRANSLATE_NOOP, KnownError
from ui.cli.note_arguments import add_note_options, note_problem

Translate: TypeAlias = Callable[[str, str], str]

LANGUAGES = ("en", "nl")
_EXIT_CODES = QT_TRANSLATE_NOOP(
    "CommandLine",
    "Without a command the app opens. Exit code: 0 when all went well, 1 when only part of it "
    "was done, 2 when nothing was, with the reason on the error stream; 130 after Ctrl+C.",
)
_ISO = QT_TRANSLATE_NOOP(
    "CommandLine",
    "Dates and times are ISO 8601: 2026-03-31, 2026-03-31T10:00 (your own wall time), "
    "2026-03-31T10:00+02:00 or 2026-03-31T08:00Z.",
)
# Headings that argparse has words of its own for.
_HEADINGS = (
    QT_TRANSLATE_NOOP("CommandLine", "usage: "),
    QT_TRANSLATE_NOOP("CommandLine", "options"),
    QT_TRANSLATE_NOOP("CommandLine", "positional arguments"),
)


class CommandLineError(KnownError):
    """Report arguments that make no sense; the problem is in argparse's own English."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError", "The command line can't be read: {problem}. Add --help to see what it takes."
    )


def parse(argv: Sequence[str], translate: Translate) -> argparse.Namespace:
    """Return the arguments, `command` being None to open the app.

    `request` is what is wanted of the app then: "note" for the window to type a line in.
    Raises CommandLineError; raises SystemExit once help was printed.
    """
    opening = argparse.Namespace(
        profile=None, lang=None, background=False, command=None, request=""
    )
    _opening, rest = _add_background(_global_options()).parse_known_args(argv, opening)
    if rest == ["note"] and not opening.background:
        opening.request = "note"
        rest = []
    if not rest:
        return opening  # the app, which need not wait for the parsers of all commands
    given = argparse.Namespace(profile=None, lang=None)
    arguments = _parser(translate).parse_args(argv, given)
    if arguments.command is not None and arguments.background:
        raise CommandLineError(problem="--background opens the app and goes with no command")
    problem = note_problem(arguments) if arguments.command == "note" else None
    if problem is not None:
        raise CommandLineError(problem=problem)
    return arguments


def wanted_language(argv: Sequence[str]) -> str | None:
    """Return what --lang says, before anything else is understood."""
    parser = _Parser(add_help=False, allow_abbrev=False)
    parser.add_argument("--lang", choices=LANGUAGES)
    try:
        known, _rest = parser.parse_known_args(argv)
    except CommandLineError:
        return None
    language: str | None = known.lang
    return language


class _Parser(argparse.ArgumentParser):
    """Raise instead of printing the usage and leaving."""

    def error(self, message: str) -> NoReturn:
        raise CommandLineError(problem=message)


class _Help(argparse.HelpFormatter):
    """Print help in the terminal's language."""

    def __init__(self, prog: str, translate: Translate) -> None:
        super().__init__(prog)
        self._translate = translate

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        if prefix is None:
            prefix = self._translate("CommandLine", "usage: ")
        super().add_usage(usage, actions, groups, prefix)

    def start_section(self, heading: str | None) -> None:
        super().start_section(heading and self._translate("CommandLine", heading))

    def add_text(self, text: str | None) -> None:
        super().add_text(text and self._translate("CommandLine", text))

    def _get_help_string(self, action: argparse.Action) -> str | None:
        return action.help and self._translate("CommandLine", action.help)


def _parser(translate: Translate) -> argparse.ArgumentParser:
    everywhere = _global_options()
    common: dict[str, Any] = {
        "formatter_class": lambda prog: _Help(prog, translate),
        "allow_abbrev": False,
        "parents": [everywhere],
    }
    parser = _Parser(
        description=QT_TRANSLATE_NOOP("CommandLine", "Attent, a contact journal."),
        epilog=_EXIT_CODES,
        **common,
    )
    _add_background(parser)
    commands = parser.add_subparsers(
        dest="command",
        metavar="COMMAND",
        title=QT_TRANSLATE_NOOP("CommandLine", "commands"),
    )
    for add in (_add_import, _add_contacts, _add_show, _add_note, _add_due, _add_demo, _add_test):
        add(commands, common)
    return parser


def _global_options() -> argparse.ArgumentParser:
    """Return the options that stand before or after the command; SUPPRESS keeps both equal."""
    options = _Parser(add_help=False, argument_default=argparse.SUPPRESS)
    options.add_argument(
        "--profile",
        type=_folder,
        metavar="DIR",
        help=QT_TRANSLATE_NOOP("CommandLine", "the folder that holds the journal"),
    )
    options.add_argument(
        "--lang", choices=LANGUAGES, help=QT_TRANSLATE_NOOP("CommandLine", "the language to use")
    )
    return options


def _add_background(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    parser.add_argument(
        "--background",
        action="store_true",
        help=QT_TRANSLATE_NOOP("CommandLine", "start the app in the tray"),
    )
    return parser


def _add_import(commands: Any, common: dict[str, Any]) -> None:
    text = QT_TRANSLATE_NOOP("CommandLine", "add or update contacts from vCard files")
    command = commands.add_parser("import", help=text, description=text, **common)
    command.add_argument(
        "files", nargs="+", metavar="FILE", help=QT_TRANSLATE_NOOP("CommandLine", "a .vcf file")
    )
    _add_json(command)


def _add_contacts(commands: Any, common: dict[str, Any]) -> None:
    text = QT_TRANSLATE_NOOP("CommandLine", "list all contacts")
    _add_json(commands.add_parser("contacts", help=text, description=text, **common))


def _add_show(commands: Any, common: dict[str, Any]) -> None:
    text = QT_TRANSLATE_NOOP("CommandLine", "show a contact with the whole timeline")
    command = commands.add_parser("show", help=text, description=text, **common)
    command.add_argument(
        "name",
        metavar="NAME",
        help=QT_TRANSLATE_NOOP("CommandLine", "the full name, or a part that only one contact has"),
    )
    _add_json(command)


def _add_note(commands: Any, common: dict[str, Any]) -> None:
    text = QT_TRANSLATE_NOOP("CommandLine", "save an entry on a contact's timeline")
    command = commands.add_parser("note", help=text, description=text, epilog=_ISO, **common)
    add_note_options(command)
    _add_json(command)


def _add_due(commands: Any, common: dict[str, Any]) -> None:
    text = QT_TRANSLATE_NOOP("CommandLine", "list the follow-ups that are due")
    command = commands.add_parser("due", help=text, description=text, epilog=_ISO, **common)
    command.add_argument(
        "--at",
        metavar="ISO",
        help=QT_TRANSLATE_NOOP(
            "CommandLine", "due by then; a date alone is the end of that day (default: now)"
        ),
    )
    _add_json(command)


def _add_demo(commands: Any, common: dict[str, Any]) -> None:
    text = QT_TRANSLATE_NOOP("CommandLine", "fill an empty profile with invented people")
    command = commands.add_parser("demo", help=text, description=text, **common)
    command.add_argument(
        "--contacts",
        type=partial(_whole_number, at_least=1),
        default=60,
        metavar="N",
        help=QT_TRANSLATE_NOOP("CommandLine", "how many people (default: %(default)s)"),
    )
    command.add_argument(
        "--entries",
        type=partial(_whole_number, at_least=0),
        default=1500,
        metavar="M",
        help=QT_TRANSLATE_NOOP("CommandLine", "how many entries (default: %(default)s)"),
    )
    command.add_argument(
        "--seed",
        type=int,
        default=1,
        metavar="S",
        help=QT_TRANSLATE_NOOP("CommandLine", "another number, other people (default: 1)"),
    )


def _add_test(commands: Any, common: dict[str, Any]) -> None:
    text = QT_TRANSLATE_NOOP("CommandLine", "check that this installation of Attent works")
    commands.add_parser("self-test", help=text, description=text, **common)


def _add_json(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--json",
        action="store_true",
        help=QT_TRANSLATE_NOOP("CommandLine", "print one JSON object, for programs"),
    )


def _whole_number(text: str, at_least: int) -> int:
    if text.isdecimal() and int(text) >= at_least:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is no whole number from {at_least} up")


def _folder(text: str) -> str:
    """Take any name but none: that would be the folder one happens to be in."""
    if not text.strip():
        raise argparse.ArgumentTypeError("the folder has no name")
    return text
