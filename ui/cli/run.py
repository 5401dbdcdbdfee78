"""Run what the command line asks for, and say how it ended."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from services.errors import KnownError
from services.parts import Build
from ui.cli.arguments import parse, wanted_language
from ui.cli.call import Call, Exit
from ui.cli.terminal import OutputError, Terminal


def run(argv: Sequence[str], build: Build) -> int:
    """Open the app or run a command; return the exit code."""
    terminal = Terminal(wanted_language(argv))
    try:
        code = _run(argv, build, terminal)
        terminal.flush()
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - each has its own exit code
        return _failed(error, terminal)
    return code


def _run(argv: Sequence[str], build: Build, terminal: Terminal) -> int:
    try:
        arguments = parse(argv, terminal.translate)
    except SystemExit:  # help was printed
        return Exit.DONE
    if arguments.command is None:
        return _open_app(arguments, build)
    if arguments.command == "self-test":
        from ui.cli.self_test import self_test

        return self_test(build, terminal)
    return _run_command(arguments, build, terminal)


def _failed(error: BaseException, terminal: Terminal) -> Exit:
    """Say why it failed, unless whoever runs it knows, and return the exit code."""
    match error:
        case KeyboardInterrupt():
            return Exit.INTERRUPTED
        case BrokenPipeError():
            _forget_output()
            return Exit.NOBODY_READS
        case OutputError():
            terminal.known_error(error)
            _forget_output()
            return Exit.PARTLY_DONE
        case KnownError():
            terminal.known_error(error)
        case _:  # Python's own exit code for a bug would mean partly done
            terminal.bug(error)
    return Exit.NOT_DONE


def _open_app(arguments: Namespace, build: Build) -> int:
    profile = profile_folder(arguments.profile)
    if not arguments.background and _runs_already(profile, arguments.request):
        return Exit.DONE
    from ui.quick_imports import import_quickly

    import_quickly()
    from ui.application import run_app

    code: int = run_app(
        build,
        profile=profile,
        language=arguments.lang,
        background=arguments.background,
        request=arguments.request,
    )
    return code


def _runs_already(profile: Path, request: str) -> bool:
    """Ask the app that runs, if one does and answers at once: that takes none of the windows."""
    from ui.profile import lock_path

    if not lock_path(profile).exists():
        return False
    from ui.instance import QUICK_MS, raise_running_app

    return raise_running_app(profile, request, QUICK_MS)


def _run_command(arguments: Namespace, build: Build, terminal: Terminal) -> Exit:
    from ui.cli.announcer import Announcer

    command = _command(arguments.command)
    parts = build(profile_folder(arguments.profile))
    with closing(parts.store):
        parts.bus.subscribe(Announcer(parts.profile).announce)
        return command(Call(arguments, parts.use_cases(), parts.clock, terminal))


def _command(name: str) -> Callable[[Call], Exit]:
    from ui.cli import contact_commands, data_commands, due_command, journal_commands

    return {
        "contacts": contact_commands.contacts,
        "demo": data_commands.demo,
        "due": due_command.due,
        "import": data_commands.import_files,
        "note": journal_commands.note,
        "show": contact_commands.show,
    }[name]


def profile_folder(wanted: str | None) -> Path:
    """Return the folder that --profile names, or the one of this user."""
    if wanted is not None:
        return Path(wanted).expanduser().absolute()
    from ui.profile import default_profile

    return default_profile()


def _forget_output() -> None:
    """Let Python flush into nothing when it ends; it would show the same error again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
