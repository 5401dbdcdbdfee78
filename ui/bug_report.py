"""Meet an unexpected exception: log it, say so, and let the app go on."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from copy import copy
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import TypeAlias

from PySide6.QtCore import QObject, QtMsgType, Signal, qInstallMessageHandler

LOG_FILE = "attent.log"
_LOG_BYTES = 500_000
_OURS = ("attent", "main", "models", "services", "ui")  # others' messages may quote the journal
_ExceptionInfo: TypeAlias = (
    tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
)
log = logging.getLogger("attent")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def anonymous_traceback(error: BaseException) -> str:
    """Return where an exception came from and its class, without its message.

    A message may quote what was being saved, and notes and names never go into logs.
    """
    lines = [
        f"  {Path(frame.filename).name}:{frame.lineno} in {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    text = "\n".join((*lines, type(error).__name__))
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return text if cause is None else f"{anonymous_traceback(cause)}\nthen\n{text}"


def log_to(folder: Path) -> Callable[[], None]:
    """Log our warnings and errors to a file in the profile; return how to end that.

    A file that grew long is put aside, and replaces the one that was before. Where no file can be
    written, nothing is logged: that is no reason not to run.
    """
    try:
        handler = _LogFile(folder / LOG_FILE, maxBytes=_LOG_BYTES, backupCount=1, encoding="utf-8")
    except OSError:
        return lambda: None
    handler.setFormatter(_Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    handler.addFilter(lambda record: record.name.split(".")[0] in _OURS)
    logging.getLogger().addHandler(handler)

    def undo() -> None:
        logging.getLogger().removeHandler(handler)
        handler.close()

    return undo


class _LogFile(RotatingFileHandler):
    """Write a log that only its owner may read."""

    def _open(self) -> TextIOWrapper:
        Path(self.baseFilename).touch(mode=0o600)
        return super()._open()


class _Formatter(logging.Formatter):
    """Leave out what an exception says, also where it was logged by log.exception()."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the record in one piece, with nothing another formatter made of it."""
        ours = copy(record)
        ours.exc_text = None
        return super().format(ours)

    def formatException(self, ei: _ExceptionInfo) -> str:
        """Return where an exception came from and its class."""
        return "" if ei[1] is None else anonymous_traceback(ei[1])


class BugCatcher(QObject):
    """Catch what nothing else caught, in any thread, and emit `caught` in the main thread."""

    caught = Signal(object)

    def install(self) -> Callable[[], None]:
        """Become the hook of every thread and of Qt's messages; return how to undo that."""
        before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._on_exception
        threading.excepthook = lambda args: self.report(args.exc_value)
        handler = qInstallMessageHandler(
            lambda kind, _context, text: log.log(_LEVELS[kind], "Qt: %s", text)
        )

        def undo() -> None:
            sys.excepthook, threading.excepthook = before
            qInstallMessageHandler(handler)

        return undo

    def report(self, error: BaseException | None) -> None:
        """Log an exception and tell whoever shows it."""
        if error is not None:
            log.error("unexpected\n%s", anonymous_traceback(error))
            self.caught.emit(error)

    def _on_exception(
        self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        if isinstance(error, KeyboardInterrupt | SystemExit):
            sys.__excepthook__(type(error), error, error.__traceback__)
        else:
            self.report(error)
