"""`note` with a typed line, or a file of them: read, show or save what they say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from services.errors import QT_TRANSLATE_NOOP, KnownError
from ui.cli.call import Call, Exit
from ui.cli.json_values import quick_line_json

if TYPE_CHECKING:
    from services.quick_line.names import NameIndex
    from services.quick_line.values import QuickLine


class UnreadableLinesError(KnownError):
    """Report a file of lines that can't be read."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError", "The file {file} can't be read ({reason}). Choose a text file in UTF-8."
    )


@dataclass(frozen=True, slots=True)
class _Now:
    """Hold the instant that lines are read at, and where."""

    at: datetime
    zone: ZoneInfo


def note_lines(call: Call, at: datetime) -> Exit:
    """Save what the lines say, or with --dry-run show it, as if they were typed at an instant.

    A blank line of a file is shown like any other, and not saved.
    """
    lines = _lines(call.arguments.lines, call.arguments.text)
    now = _Now(at, call.clock.zone())
    index = call.cases.contact_names().index()
    if call.arguments.dry_run:
        for text in lines:
            _show(call, _read(text, now, index))
        return Exit.DONE
    if call.arguments.lines is None:
        _save(call, _read(lines[0], now, index), now)
        return Exit.DONE
    return _save_each(call, [line for line in lines if line.strip()], now, index)


def _lines(file: str | None, text: str) -> Sequence[str]:
    if file is None:
        return [text]
    try:
        content = Path(file).expanduser().read_text("utf-8-sig")
    except OSError as error:
        raise UnreadableLinesError(file=file, reason=error.strerror) from error
    except ValueError as error:
        raise UnreadableLinesError(file=file, reason="UTF-8?") from error
    lines = content.split("\n")  # read_text made every kind of line break this one
    return lines if lines[-1] else lines[:-1]


def _read(text: str, now: _Now, index: NameIndex) -> QuickLine:
    from services.quick_line.parser import parse_quick_line

    return parse_quick_line(text, now.at, now.zone, index)


def _show(call: Call, line: QuickLine) -> None:
    if call.arguments.json:
        call.terminal.json(quick_line_json(line))
    else:
        from ui.cli.line_text import quick_line_lines

        call.terminal.lines(quick_line_lines(line, call.cases.people, call.terminal.translate))


def _save(call: Call, line: QuickLine, now: _Now) -> None:
    from ui.cli.journal_commands import print_saved

    saved = call.cases.quick_lines().save(line, now.at, now.zone)
    print_saved(call, line.contacts[0].contact_id, min(saved.entries))


def _save_each(call: Call, lines: Sequence[str], now: _Now, index: NameIndex) -> Exit:
    """Save line by line; what can't be saved is told and does not keep the others."""
    failed = 0
    for text in lines:
        try:
            _save(call, _read(text, now, index), now)
        except KnownError as error:
            call.terminal.known_error(error)
            failed += 1
    if not failed:
        return Exit.DONE
    return Exit.NOT_DONE if failed == len(lines) else Exit.PARTLY_DONE
