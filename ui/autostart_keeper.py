"""Keep whether the app starts when the user logs in, and know when to offer it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from services.autostart import Autostart, AutostartError, AutostartState
from services.errors import KnownError
from services.use_cases import UseCases
from ui.context import UiContext

SETTING = "autostart"
_STARTS = 3  # after which it is offered, had no reminder come until then


@dataclass(frozen=True, slots=True)
class _Memory:
    """Remember that it was offered: `wanted` is what the user chose last, here or in settings."""

    starts: int = 0
    asked: bool = False
    wanted: bool = False


class AutostartKeeper(QObject):
    """Switch it on and off in a thread, as the system's files may be slow.

    It is offered once: when a reminder has come, or at the third start, but not while the user
    begins: no sooner than `settle_ms` after the start. Where an entry starts
    another copy of the app, as before an update, it is made to start this one.
    """

    changed = Signal()
    """It was read, or is another now."""
    offer_wanted = Signal()
    """Now is the time to ask; answer() takes the answer."""
    failed = Signal(object)
    """It could not be changed: the KnownError that says why."""

    def __init__(
        self,
        context: UiContext,
        autostart: Autostart,
        command: Sequence[str],
        parent: QObject,
        *,
        settle_ms: int = 0,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._autostart = autostart
        self._command = tuple(command)
        self._memory = _Memory()
        self._state: AutostartState | None = None
        self._reminded = False
        self._settling = QTimer(self, singleShot=True, interval=settle_ms)
        self._settling.timeout.connect(self._offer)

    @property
    def is_known(self) -> bool:
        """Tell whether it was read yet."""
        return self._state is not None

    @property
    def is_on(self) -> bool:
        """Tell whether the app starts when the user logs in."""
        return self._state is AutostartState.ON

    @property
    def should_offer(self) -> bool:
        """Tell whether to ask: not before there is a reason, and never twice."""
        has_reason = self._reminded or self._memory.starts >= _STARTS
        return self._state is AutostartState.OFF and has_reason and not self._memory.asked

    def start(self, *, counts: bool = True) -> None:
        """Read what is set, count this start, and put right what starts another copy."""

        def job(cases: UseCases) -> tuple[_Memory, AutostartState]:
            memory = _memory_of(cases.kept_settings.read(SETTING))
            state = self._autostart.state(self._command)
            if memory.wanted and state is AutostartState.OTHER:
                with suppress(AutostartError):  # what nobody asks for now need not be complained of
                    self._autostart.turn_on(self._command)
                state = self._autostart.state(self._command)
            if counts and memory.starts < _STARTS:
                memory = replace(memory, starts=memory.starts + 1)
                cases.settings.write(SETTING, asdict(memory))
            return memory, state

        self._run(job)
        if self._settling.interval():
            self._settling.start()

    def look(self) -> None:
        """Read what the system does now: its own settings can change that too."""
        if self.is_known:
            self._context.tasks.write(
                self,
                lambda _cases: self._autostart.state(self._command),
                self._on_looked,
                self._on_failed,
            )

    def note_reminder(self) -> None:
        """Know that a reminder has come: now it is plain what this is for."""
        if not self._reminded:
            self._reminded = True
            self._offer()

    def switch(self, on: bool) -> None:
        """Start the app at the next login, or no more; whoever decides needs no asking."""
        self._memory = decided = replace(self._memory, asked=True)

        def job(cases: UseCases) -> tuple[_Memory, AutostartState]:
            if on:
                self._autostart.turn_on(self._command)
            else:
                self._autostart.turn_off()
            memory = replace(decided, wanted=on)
            cases.settings.write(SETTING, asdict(memory))
            return memory, self._autostart.state(self._command)

        self._run(job)

    def answer(self, yes: bool) -> None:
        """Take the answer to the offer."""
        if yes:
            self.switch(True)
        elif not self._memory.asked:
            self._note_asked()

    def _run(self, job: Callable[[UseCases], tuple[_Memory, AutostartState]]) -> None:
        self._context.tasks.write(self, job, self._on_done, self._on_failed)

    def _on_done(self, answer: tuple[_Memory, AutostartState]) -> None:
        self._memory, state = answer
        self._on_looked(state)

    def _on_looked(self, state: AutostartState) -> None:
        self._state = state
        self.changed.emit()
        self._offer()

    def _on_failed(self, error: KnownError) -> None:
        self.failed.emit(error)
        self.changed.emit()

    def _offer(self) -> None:
        """Ask, and never again, answered or not."""
        if not self.should_offer or self._settling.isActive():
            return
        self._note_asked()
        self.offer_wanted.emit()

    def _note_asked(self) -> None:
        self._memory = memory = replace(self._memory, asked=True)
        self._context.tasks.write(
            self, lambda cases: cases.settings.write(SETTING, asdict(memory)), lambda _: None
        )


def _memory_of(value: Any) -> _Memory:
    """Return what was written, or nothing of what makes no sense."""
    if not isinstance(value, dict):
        return _Memory()
    starts = value.get("starts")
    return _Memory(
        starts=starts if isinstance(starts, int) else 0,
        asked=value.get("asked") is True,
        wanted=value.get("wanted") is True,
    )
