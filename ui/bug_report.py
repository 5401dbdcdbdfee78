"""Meet an unexpected exception: log it, say so, and let the app go on."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, QtMsgType, Signal, qInstallMessageHandler

LOG_FILE = "attent.log"
_LOG_BYTES = 500_000
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


def log_to(folder: Path) -> None:
    """Log warnings and errors to a file in the profile; an overlong one begins anew."""
    path = folder / LOG_FILE
    if path.exists() and path.stat().st_size > _LOG_BYTES:
        path.replace(path.with_suffix(".old.log"))
    path.touch(mode=0o600)
    handler = logging.FileHandler(path, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.getLogger().addHandler(handler)


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
