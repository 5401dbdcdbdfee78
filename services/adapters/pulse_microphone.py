"""Hear from PulseAudio, or from PipeWire in its place, which programs use the microphone."""

from __future__ import annotations

import logging
import time
from contextlib import suppress
from threading import Lock, Thread
from typing import TYPE_CHECKING

from services.adapters.pulse_streams import INVALID, Stream, users_of
from services.adapters.telling import Telling
from services.calls.microphone import Hearing, MicrophoneUser, OnChange

if TYPE_CHECKING:
    from pulsectl import Pulse

_log = logging.getLogger(__name__)

_FIRST_WAIT_S = 0.5
_LONGEST_WAIT_S = 60.0
_JOIN_S = 0.05
_JOINS = 10


class PulseMicrophone:
    """Listen to the sound server's events in a thread of its own, which sleeps between them.

    A server that ends is looked for again, ever more seldom, down to once a minute.
    """

    def __init__(self, server: str | None = None) -> None:
        self._server = server
        self._listener: _Listener | None = None

    @property
    def hearing(self) -> Hearing:
        """Return that programs are known, wherever the library of PulseAudio is there."""
        import ctypes

        try:
            ctypes.CDLL("libpulse.so.0")
        except OSError:
            return Hearing.NOTHING
        return Hearing.WHICH

    def start(self, on_change: OnChange) -> None:
        """Tell who uses it now, and whenever that changes, in the thread."""
        self.stop()
        self._listener = _Listener(self._server, on_change)
        self._listener.start()

    def stop(self) -> None:
        """Tell nothing more, and end the thread: at once, unless the server hangs."""
        if self._listener is not None:
            self._listener.stop()
            self._listener = None


class _Listener:
    """Be the thread of one start."""

    def __init__(self, server: str | None, on_change: OnChange) -> None:
        self._server = server
        self._telling = Telling(on_change)
        self._waking = Lock()
        self._pulse: Pulse | None = None  # that may be woken
        self._is_stale = False
        self._users: dict[int, MicrophoneUser] = {}
        self._thread = Thread(target=self._run, name="microphone", daemon=True)

    def start(self) -> None:
        """Begin to listen."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread; one that waits for a hanging server is left to end by itself."""
        self._telling.end()
        for _ in range(_JOINS):
            self._wake()  # again: one that comes just before it listens is lost
            self._thread.join(_JOIN_S)
            if not self._thread.is_alive():
                return

    def _wake(self) -> None:
        with self._waking:
            if self._pulse is not None:
                self._pulse.event_listen_stop()

    def _run(self) -> None:
        try:
            import pulsectl  # loads libpulse, and asks other programs where it is
            from pulsectl._pulsectl import LibPulse
        except (ImportError, OSError):
            _log.warning("PulseAudio's library is missing: calls are not heard")
            return
        gone = (pulsectl.PulseError, pulsectl.PulseDisconnected, LibPulse.CallError)
        wait_s = _FIRST_WAIT_S
        while not self._telling.ended.is_set():
            began_s = time.monotonic()
            with suppress(*gone):
                self._listen(pulsectl.Pulse("Attent", self._server, connect=False))
            self._users = {}
            self._telling.tell(())
            lasted_s = time.monotonic() - began_s
            wait_s = _FIRST_WAIT_S if lasted_s > wait_s else min(2 * wait_s, _LONGEST_WAIT_S)
            self._telling.ended.wait(wait_s)

    def _listen(self, pulse: Pulse) -> None:
        """Tell of all changes until the server ends, which raises, or the thread is to."""
        try:
            pulse.connect()  # its own timeout is always waited for; libpulse gives up after 30 s
            pulse.event_callback_set(self._on_event)
            pulse.event_mask_set("source_output")
            self._is_stale = True
            with self._waking:
                self._pulse = pulse
            while not self._telling.ended.is_set():
                if self._is_stale:
                    self._is_stale = False
                    self._read(pulse)
                else:
                    pulse.event_listen()
        finally:
            with self._waking:
                self._pulse = None
            pulse.close()

    def _on_event(self, _event: object) -> None:
        """Remember that the streams changed: the server can't be asked amid its own events."""
        from pulsectl import PulseLoopStop

        self._is_stale = True
        raise PulseLoopStop

    def _read(self, pulse: Pulse) -> None:
        streams = [_stream(info) for info in pulse.source_output_list()]
        monitors: set[int] = set()
        if streams:
            sources = pulse.source_list()
            monitors = {each.index for each in sources if each.monitor_of_sink != INVALID}
        self._users = users_of(streams, monitors, self._users.keys())
        self._telling.tell(self._users.values())


def _stream(info: object) -> Stream:
    """Copy what matters out of pulsectl's object."""
    found = vars(info)
    return Stream(
        index=found["index"],
        source=found["source"],
        client=found["client"],
        corked=bool(found["corked"]),
        resample_method=found["resample_method"] or "",
        properties=found["proplist"],
    )
