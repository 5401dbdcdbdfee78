"""Hear that calls end, if the user wants that, and say with whom they may have been."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from math import ceil
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from services.calls.call_settings import (
    SETTING,
    CallSettings,
    with_program,
    with_recent,
    without_program,
)
from services.calls.call_tracker import CallTracker
from services.calls.microphone import Hearing, MicrophoneUser, MicrophoneWatcher
from services.calls.recent_calls import RecentCalls
from services.calls.values import CallOffer, EndedCall, Guess, Moment, Program
from services.clock import steady_s
from services.contacts.reach import Way
from services.errors import KnownError
from ui.context import UiContext

if TYPE_CHECKING:
    from services.calls.known_programs import KnownPrograms

Change = Callable[[CallSettings], CallSettings]


class CallWatch(QObject):
    """Emit `call_ended` as calls end, while that is switched on; else nothing runs.

    On, the watcher has a thread that sleeps until the microphone's use changes, and one timer
    runs only while a call goes on or has just ended. What is set is applied at once and kept.
    """

    call_ended = Signal(object)
    """A CallOffer: a call to write about, and whom it may have been with."""

    ask_wanted = Signal(object)
    """Offers after calls of a Program are ignored again and again: ask whether to stop for it."""

    talking_changed = Signal()
    """`is_talking` is another."""

    changed = Signal()
    """The settings are others, or were read."""

    _heard = Signal(object)

    def __init__(
        self,
        context: UiContext,
        microphone: MicrophoneWatcher,
        parent: QObject | None = None,
        steady: Callable[[], float] = steady_s,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._microphone = microphone
        self._steady_s = steady
        self._settings = CallSettings()
        self._early: list[Change] | None = []  # changes until the settings were read
        self._listening = self._closed = False
        self._known: KnownPrograms | None = None
        self._holders: frozenset[Program] = frozenset()
        self._tracker = CallTracker()
        self.recent_calls = RecentCalls(context.clock)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        self._heard.connect(self._on_heard, Qt.ConnectionType.QueuedConnection)

    @property
    def settings(self) -> CallSettings:
        """Return what is set."""
        return self._settings

    @property
    def hearing(self) -> Hearing:
        """Return how much can be told on this machine."""
        return self._microphone.hearing

    @property
    def is_talking(self) -> bool:
        """Return whether a call may be going on, as far as that is heard; from any thread."""
        return self._tracker.is_talking

    @property
    def should_ask_to_begin(self) -> bool:
        """Tell whether to ask, once, if the offer is wanted."""
        wanted = self._early is None and not (self._settings.on or self._settings.asked)
        return wanted and self.hearing is not Hearing.NOTHING

    def start(self) -> None:
        """Read what is set, and listen if that is switched on."""
        self._context.tasks.read(
            self, lambda cases: cases.kept_settings.read(SETTING), self._on_read
        )

    def close(self) -> None:
        """Hear no more, whatever is read or set from now on."""
        self._closed = True
        self._listen(False)
        self.blockSignals(True)

    def look(self) -> None:
        """Take note of what uses the microphone now, and look again when it may matter."""
        now, rules = Moment(self._context.clock.now(), self._steady_s()), self._settings.rules
        was_talking = self.is_talking
        self._tracker, ended = self._tracker.step(self._holders, now, rules)
        look_s = self._tracker.look_in_s(now, rules)
        if look_s is None:
            self._timer.stop()
        else:
            self._timer.start(ceil(look_s * 1000))
        for call in ended:
            self._guess(call)
        if self.is_talking != was_talking:
            self.talking_changed.emit()

    def switch(self, on: bool) -> None:
        """Hear calls from now on, or no more; whoever decides needs no asking."""
        self._change(lambda settings: replace(settings, on=on, asked=True))

    def decline(self) -> None:
        """Remember that the user was asked whether to begin, and does not want to."""
        self._change(lambda settings: replace(settings, asked=True))

    def set_limits(self, least_s: int, gap_s: int) -> None:
        """Count no call under `least_s` seconds, and join those with less than `gap_s` between."""
        self._change(lambda settings: replace(settings, least_s=least_s, gap_s=gap_s))

    def exclude(self, program: Program) -> None:
        """Offer nothing more after calls of a program."""
        self._change(
            lambda settings: replace(
                settings,
                excluded=with_program(settings.excluded, program),
                ignored=settings.ignored.accepted(program.id),
            )
        )

    def exclude_named(self, name: str) -> None:
        """Exclude the program of a name that was typed."""
        program = self._program_of(MicrophoneUser(name))
        if program is not None and program.id:
            self.exclude(program)

    def include(self, program_id: str) -> None:
        """Exclude a program no more."""
        self._change(
            lambda settings: replace(
                settings, excluded=without_program(settings.excluded, program_id)
            )
        )

    def note_started(self, contact_id: int, way: Way) -> None:
        """Remember whom the user is about to talk with, as a call may follow."""
        self.recent_calls.note(contact_id, way)

    def note_accepted(self, call: EndedCall) -> None:
        """Take note that the user wrote about a call that was offered."""
        id_ = call.program.id
        if id_ in self._settings.ignored.counts:
            self._change(lambda settings: replace(settings, ignored=settings.ignored.accepted(id_)))

    def note_ignored(self, call: EndedCall) -> None:
        """Take note that the user did not; at the second time in a row, ask whether to stop.

        Where no program is known there is none to stop for: leaving it out would be all calls.
        """
        id_ = call.program.id
        if not id_:
            return
        self._change(lambda settings: replace(settings, ignored=settings.ignored.ignored(id_)))
        if self._settings.ignored.asks(id_):
            self.ask_wanted.emit(call.program)

    def _on_read(self, value: Any) -> None:
        self._settings = CallSettings.from_json(value)
        early, self._early = self._early or [], None
        for change in early:
            self._change(change)
        self._listen(self._settings.on)
        self.changed.emit()

    def _change(self, change: Change) -> None:
        """Apply a change now, and keep it."""
        before, self._settings = self._settings, change(self._settings)
        if self._early is not None:
            self._early.append(change)
            return
        settings = self._settings
        if settings == before:
            return
        value = settings.to_json()
        self._context.tasks.write(
            self, lambda cases: cases.settings.write(SETTING, value), lambda _changes: None
        )
        self._listen(settings.on)
        if self._listening:
            self.look()  # the rules may be others
        self.changed.emit()

    def _listen(self, on: bool) -> None:
        on = on and not self._closed
        if on == self._listening:
            return
        self._listening = on
        was_talking = self.is_talking
        self._tracker, self._holders = CallTracker(), frozenset()
        if was_talking:
            self.talking_changed.emit()
        if on:
            self._microphone.start(self._heard.emit)
        else:
            self._timer.stop()
            self._microphone.stop()

    def _on_heard(self, users: frozenset[MicrophoneUser]) -> None:
        if not self._listening:  # it was on its way
            return
        found = {self._program_of(user) for user in users}
        programs = frozenset(program for program in found if program is not None)
        newly, self._holders = programs - self._holders, programs
        for program in newly:
            self._note_recent(program)
        self.look()

    def _guess(self, call: EndedCall) -> None:
        """Tell of a call; without a guess if the journal does not answer."""
        recent = self.recent_calls.all()

        def on_guessed(guess: Guess | None) -> None:
            self.call_ended.emit(CallOffer(call, guess))

        def on_failed(_error: KnownError) -> None:
            self.call_ended.emit(CallOffer(call))

        self._context.tasks.read(
            self, lambda cases: cases.call_guesses().guess(call, recent), on_guessed, on_failed
        )

    def _note_recent(self, program: Program) -> None:
        """Let the settings offer a program; one they offer already stays in its place."""
        if program.name and all(each.id != program.id for each in self._settings.recent):
            self._change(
                lambda settings: replace(settings, recent=with_recent(settings.recent, program))
            )

    def _program_of(self, user: MicrophoneUser) -> Program | None:
        if self._known is None:
            from services.calls.known_programs import KnownPrograms  # most never switch it on

            self._known = KnownPrograms.read()
        return self._known.program_of(user)
