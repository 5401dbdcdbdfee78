"""Hear from Linux that somebody set the clock: timerfd_create(2), TFD_TIMER_CANCEL_ON_SET."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from collections.abc import Callable

from services.reminding.waking import OnWoken

_REALTIME = 0
_NONBLOCK, _CLOEXEC = os.O_NONBLOCK, 0o2000000
_ABSOLUTE, _CANCEL_ON_SET = 1, 2
_NEVER_S = 1 << 33  # in 2242: the timer itself tells nothing
# struct itimerspec where all are 64 bits wide: interval and value, seconds and nanoseconds.
_Times = ctypes.c_int64 * 4
_IS_64_BIT = sys.maxsize > 1 << 32


class ClockTimer:
    """Hold a timer that comes to nothing but when the clock is set; for one thread."""

    def __init__(self, make: Callable[[], int] | None = None) -> None:
        """Raise ConnectionError where the system has no such timer."""
        try:
            self._file = (make or _cancelled_timer)()
        except (OSError, AttributeError) as error:
            raise ConnectionError("no timer tells of the clock") from error
        self._on_set: OnWoken = lambda: None

    def hear(self, on_set: OnWoken) -> None:
        """Tell whenever the clock was set from now on."""
        self._on_set = on_set

    def fileno(self) -> int:
        """Return the timer's file."""
        return self._file

    def take(self) -> None:
        """Tell if the clock was set; then reading fails, which ends the news and not the timer."""
        try:
            os.read(self._file, 8)
        except BlockingIOError:
            return
        except OSError:  # ECANCELED
            pass
        self._on_set()

    def close(self) -> None:
        """Let go of the timer."""
        os.close(self._file)


def _cancelled_timer() -> int:
    if not _IS_64_BIT:  # where it depends on the C library how wide seconds are
        raise OSError(errno.ENOSYS, "timerfd")
    libc = ctypes.CDLL(None, use_errno=True)
    file: int = libc.timerfd_create(_REALTIME, _NONBLOCK | _CLOEXEC)
    if file < 0:
        raise OSError(ctypes.get_errno(), "timerfd_create")
    when = _Times(0, 0, _NEVER_S, 0)
    if libc.timerfd_settime(file, _ABSOLUTE | _CANCEL_ON_SET, when, None):
        error = ctypes.get_errno()
        os.close(file)
        raise OSError(error, "timerfd_settime")
    return file
