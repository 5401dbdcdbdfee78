"""Kill -9 the app while somebody types into its quick note, round after round."""

from __future__ import annotations

import random
import time
from contextlib import closing
from dataclasses import dataclass, field
from statistics import median
from threading import Event, Timer

from models import driver
from services.store import JOURNAL_FILE
from tests.platform.app_process import AppProcess
from tests.platform.note_desktop import NoteDesktop

_LONGEST_TYPING_S = 5.0
_LONGEST_SAVING_S = 0.4  # from Ctrl+Enter
_LINE = "called Daan on {number}, send proposal on Friday 10:00 #pricing and what he told of it"
_SAVES_EVERY = 3  # rounds
_STARTS_SHARE = 0.2  # of the others


@dataclass(frozen=True, slots=True)
class Key:
    """Be a key that was pressed: xdotool began before that, and had ended after it."""

    char: str
    begun_at_s: float
    done_at_s: float


@dataclass(slots=True)
class Figures:
    """Count what was found in the journal after the kills.

    Of each round, `missing_ms` says for how long the first key that is missing had been down at
    the kill; `at_most_ms` counts the start of xdotool too. `starting_ms` is the same as the former
    where the app was started for the note: it loads what stores a draft while one types already.
    """

    rounds: int = 0
    keys: int = 0
    saved: int = 0
    kept: int = 0
    nothing_yet: int = 0
    missing_ms: list[float] = field(default_factory=list)
    at_most_ms: list[float] = field(default_factory=list)
    starting_ms: list[float] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        some = [ms for ms in self.missing_ms if ms > 0] or [0]
        return (
            f"{self.rounds} rounds, {self.keys} keys: {self.saved} entries, {self.kept} drafts, "
            f"{self.nothing_yet} too early for either; of the typing there was missing: "
            f"{median(some):.0f} ms in the middle, {max(some):.0f} ms at worst "
            f"({max(self.at_most_ms, default=0):.0f} ms with the start of xdotool), "
            f"{max(self.starting_ms, default=0):.0f} ms while the app was starting"
        )


@dataclass(frozen=True, slots=True)
class Stored:
    """Hold what the journal has, by uid."""

    drafts: dict[str, str]
    entries: dict[str, str]


class Typist:
    """Type at a changing pace until the app is killed."""

    def __init__(self, desktop: NoteDesktop, app: AppProcess) -> None:
        self._desktop = desktop
        self._app = app
        self._over = Event()
        self._timer: Timer | None = None
        self.keys: list[Key] = []
        self.killed_at_s = 0.0

    def kill_within(self, most_s: float) -> None:
        """Let the app be killed at a random moment."""
        self._timer = Timer(random.uniform(0, most_s), self._kill)
        self._timer.start()

    def type(self, text: str) -> None:
        """Type a text, or as much of it as there is time for."""
        for char in text:
            if self._over.is_set():
                return
            begun_at_s = time.monotonic()
            self._desktop.screen.xdotool("type", "--delay", "0", "--", char)
            self.keys.append(Key(char, begun_at_s, time.monotonic()))
            self._over.wait(_pause_s())

    def wait(self) -> None:
        """Wait until the app is gone."""
        assert self._timer is not None
        self._timer.join()
        self._app.wait()

    def typed(self) -> list[Key]:
        """Return the keys that were pressed while the app lived."""
        return [key for key in self.keys if key.begun_at_s < self.killed_at_s]

    def _kill(self) -> None:
        self.killed_at_s = time.monotonic()
        self._app.kill()
        self._over.set()


def play_round(desktop: NoteDesktop, figures: Figures) -> None:
    """Start the app, type, perhaps save, kill it, and look what it left."""
    before = _stored(desktop)
    number = figures.rounds
    saves = number % _SAVES_EVERY == _SAVES_EVERY - 1
    is_starting = not saves and random.random() < _STARTS_SHARE
    app = _open_note(desktop, is_starting=is_starting)
    if saves or random.random() < 0.5:
        desktop.press("ctrl+n")  # else what was typed last is gone on with
    typist = Typist(desktop, app)
    line = _LINE.format(number=f"day {number}")
    if saves:
        typist.type(line)
        typist.kill_within(_LONGEST_SAVING_S)
        desktop.press("ctrl+Return")
    else:
        typist.kill_within(_LONGEST_TYPING_S)
        typist.type(line)
    typist.wait()
    figures.rounds += 1
    figures.keys += len(typist.typed())
    if (kept := _compare(before, _stored(desktop), typist, figures)) is not None:
        _note_missing(typist, kept, figures, is_starting=is_starting)


def _open_note(desktop: NoteDesktop, *, is_starting: bool) -> AppProcess:
    """Open the quick note of an app that waits, or of one that is started for it."""
    desktop.work_elsewhere()
    if not is_starting:
        app = desktop.wait_in_background()
        desktop.call_note()
        return app
    app = desktop.start("note")
    desktop.await_note()
    return app


def _compare(before: Stored, after: Stored, typist: Typist, figures: Figures) -> int | None:
    """Count what the round left; return how many keys are kept, None if anything is wrong."""
    typed = "".join(key.char for key in typist.typed())
    changed = {uid: text for uid, text in after.drafts.items() if before.drafts.get(uid) != text}
    added = {uid: text for uid, text in after.entries.items() if uid not in before.entries}
    gone = before.drafts.keys() - after.drafts.keys() - after.entries.keys()
    untouched = all(after.entries.get(uid) == text for uid, text in before.entries.items())
    found = [*changed.items(), *added.items()]
    if gone or not untouched or len(found) > 1 or after.drafts.keys() & after.entries.keys():
        figures.wrong.append(f"round {figures.rounds}: {before} became {after}")
        return None
    figures.saved += len(added)
    figures.kept += len(changed)
    figures.nothing_yet += not found
    kept = "" if not found else _kept_of(typed, *found[0], before)
    if kept is None or (added and kept != typed):
        figures.wrong.append(f"round {figures.rounds}: typed {typed!r}, found {found}")
        return None
    return len(kept)


def _note_missing(typist: Typist, kept: int, figures: Figures, *, is_starting: bool) -> None:
    """Note how old the first key is that is missing, if any is."""
    missing = typist.typed()[kept:]
    killed_at_s = typist.killed_at_s
    first = missing[0] if missing else Key("", killed_at_s, killed_at_s)
    age_ms = max(0, killed_at_s - first.done_at_s) * 1000
    if is_starting:
        figures.starting_ms.append(age_ms)
        return
    figures.missing_ms.append(age_ms)
    figures.at_most_ms.append((killed_at_s - first.begun_at_s) * 1000)


def _kept_of(typed: str, uid: str, text: str, before: Stored) -> str | None:
    """Return how much of what was typed is stored, None if something else is."""
    kept = text.removeprefix(before.drafts.get(uid, ""))
    return kept if typed.startswith(kept) else None


def _pause_s() -> float:
    """Return how long fingers rest: now and then for a thought, at times not at all."""
    way = random.random()
    return random.uniform(0.2, 0.6) if way < 0.08 else 0 if way < 0.3 else random.uniform(0.02, 0.1)


def _stored(desktop: NoteDesktop) -> Stored:
    with closing(driver.connect(desktop.profile / JOURNAL_FILE)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        drafts, entries = (
            dict(connection.execute(f"SELECT uid, text FROM {table}").fetchall())
            for table in ("draft", "entry")
        )
    return Stored(drafts, entries)
