"""Write to a terminal, a file or a pipe: lines for people, JSON for programs."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from io import TextIOWrapper
from typing import TYPE_CHECKING, TextIO

from services.errors import QT_TRANSLATE_NOOP, KnownError

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication

# A name from somebody's vCard must not move the cursor or rename the terminal's window.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


class OutputError(KnownError):
    """Report that what was done could not be printed, as onto a full disk."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError", "The answer could not be printed ({reason}). Check where the output goes."
    )


class Terminal:
    """Hold the standard streams and the language that people are spoken to in.

    Qt is loaded by the first word that is translated: what is printed as JSON never is.
    Printing raises OutputError, and BrokenPipeError where nobody reads any more.
    """

    def __init__(self, language: str | None = None) -> None:
        self._language = language
        self._out = _lenient(sys.stdout)
        self._err = _lenient(sys.stderr)
        self._app: QCoreApplication | None = None
        self._progress_shown = False

    @property
    def wanted_language(self) -> str | None:
        """Return the language that was asked for, if any."""
        return self._language

    def line(self, text: str = "") -> None:
        """Print a line, or several, for people."""
        self._print(_CONTROL.sub("?", text))

    def lines(self, lines: Iterable[str]) -> None:
        """Print lines for people, each as soon as it is known."""
        self.speak()  # before the first is made: its words may be translated beside this terminal
        for line in lines:
            self.line(line)

    def json(self, value: Mapping[str, object]) -> None:
        """Print an object on one line; in plain ASCII unless the stream is UTF-8."""
        text = json.dumps(value, ensure_ascii=not _is_utf8(self._out))
        self._print(_CONTROL.sub(_escape, text))

    def error(self, sentence: str) -> None:
        """Print what went wrong, as one line on the error stream."""
        self._clear_progress()
        if self._err is not None:
            self._err.write(f"{_CONTROL.sub('?', ' '.join(sentence.split()))}\n")
            self._err.flush()

    def known_error(self, error: KnownError) -> None:
        """Print a known error in the terminal's language."""
        self.speak()
        from ui.wording.errors import error_text

        self.error(error_text(error))

    def bug(self, error: BaseException) -> None:
        """Print where an unexpected exception came from, without what was being saved."""
        from ui.bug_report import anonymous_traceback

        self.error(self.translate("CommandLine", "Attent made a mistake of its own. Report this:"))
        if self._err is not None:
            self._err.write(f"{anonymous_traceback(error)}\n")

    def progress(self, done: int, total: int) -> None:
        """Show how far long work is, where somebody is watching."""
        if self._err is not None and self._err.isatty():
            self._err.write(f"\r{done} / {total}")
            self._err.flush()
            self._progress_shown = True

    def translate(self, context: str, text: str) -> str:
        """Return a text for people in the terminal's language."""
        self.speak()
        from PySide6.QtCore import QCoreApplication

        return QCoreApplication.translate(context, text)

    def language(self) -> str:
        """Return the code of the language that people are spoken to in."""
        from ui.language import choose_language

        return choose_language(self._language)

    def speak(self) -> None:
        """Load the language, unless a Qt application runs that has one."""
        from PySide6.QtCore import QCoreApplication

        if self._app is None and QCoreApplication.instance() is None:
            from ui.language import load_language

            self._app = QCoreApplication([])
            load_language(self._app, self._language)

    def flush(self) -> None:
        """Hand everything on to who reads it."""
        if self._out is not None:
            with _writing():
                self._out.flush()

    def _print(self, text: str) -> None:
        self._clear_progress()
        if self._out is not None:
            with _writing():
                self._out.write(f"{text}\n")

    def _clear_progress(self) -> None:
        if self._progress_shown and self._err is not None:
            self._err.write("\r\x1b[K")
            self._err.flush()
            self._progress_shown = False


def _lenient(stream: TextIO | None) -> TextIO | None:
    """Let a stream write what its encoding lacks as an escape instead of failing."""
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(errors="backslashreplace")
    return stream


@contextmanager
def _writing() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(reason=error.strerror) from error


def _is_utf8(stream: TextIO | None) -> bool:
    return (getattr(stream, "encoding", None) or "").lower().replace("-", "") == "utf8"


def _escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"
