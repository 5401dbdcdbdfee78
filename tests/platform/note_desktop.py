"""Somebody at work in another program, with Attent waiting for the keys of the quick note."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any

from models import driver
from services.store import JOURNAL_FILE
from tests.platform.app_process import AppProcess, running_app
from tests.platform.processes import LONG_ENOUGH_S
from tests.platform.x_desktop import XDesktop
from tests.support.command_line import PROGRAM, attent_process

MAIN, NOTE, NOTICE, REMINDERS = "^Attent$", "^Quick note$", "^Saved$", "eminders?$"
SHORTCUT = "ctrl+alt+n"
_LOOK_AGAIN_S = 0.02
_PATIENCE_S = 1.0
_HAND_S = 0.2  # nobody comes back faster; on X11 Qt notices 100 ms late that the focus has gone
_CARDS = """\
BEGIN:VCARD
VERSION:3.0
FN:Daan Verbruggen
TEL;TYPE=CELL:+447700900142
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Hanneke Zeilstra
END:VCARD
"""


class NoteDesktop:
    """Be a desktop with a window manager, an open program called Other, and one profile.

    Keys go to whatever has the focus, as a person's do.
    """

    def __init__(
        self,
        screen: XDesktop,
        environment: Mapping[str, str],
        profile: Path,
        folder: Path,
        programs: ExitStack,
    ) -> None:
        self.screen = screen
        self.environment = environment
        self.profile = profile
        self._folder = folder
        self._programs = programs
        self._starts = 0
        screen.start_manager(folder)
        self.other = screen.show_window("Other")

    def fill(self) -> None:
        """Put two people into the journal."""
        cards = self._folder / "phone.vcf"
        cards.write_text(_CARDS, encoding="utf-8")
        self.command("import", str(cards))

    def command(self, *argv: str) -> Any:
        """Run a command line and return what it printed."""
        return attent_process(self.profile, *argv, "--json").json

    def start(self, *arguments: str) -> AppProcess:
        """Start Attent, or tell the one that runs."""
        self._starts += 1
        folder = self._folder / f"start {self._starts}"
        folder.mkdir()
        command = [*PROGRAM, "--profile", str(self.profile), "--lang", "en", *arguments]
        return self._programs.enter_context(running_app(command, self.environment, folder))

    def work_elsewhere(self) -> None:
        """Go to the other program."""
        self.screen.xdotool("windowactivate", "--sync", str(self.other))
        self.await_other()

    def wait_in_background(self) -> AppProcess:
        """Start Attent, wait until its keys are heard, and go back to the other program."""
        app = self.start()
        self.await_window(MAIN)
        self.work_elsewhere()
        self._await_keys()
        return app

    def log_in(self) -> AppProcess:
        """Start Attent as at log-in, and wait until all of it is there."""
        app = self.start("--background")
        self._await_keys()
        return app

    def call_note(self) -> None:
        """Press the keys of the quick note and wait until it has the focus."""
        self.press(SHORTCUT)
        self.await_note()

    def await_window(self, title: str) -> int:
        """Wait until a window with such a title shows, and return it."""
        self.await_that(lambda: bool(self.screen.find_windows(title)), f"a window {title!r}")
        return self.screen.find_windows(title)[0]

    def await_note(self) -> None:
        """Wait until the quick note has the focus."""
        self.await_that(lambda: self.has_focus(NOTE), "the quick note")

    def await_other(self) -> None:
        """Wait until the other program has the focus again."""
        self.await_that(lambda: self.has_focus("^Other$"), "the other program")
        time.sleep(_HAND_S)

    def press(self, *keys: str) -> None:
        """Press keys one after another."""
        self.screen.xdotool("key", *keys)

    def type(self, text: str) -> None:
        """Type a text."""
        self.screen.xdotool("type", "--delay", "20", "--", text)

    def has_focus(self, title: str) -> bool:
        """Tell whether a window with such a title has the focus."""
        found = self.screen.find_windows(title)
        return bool(found) and self.screen.focused() in found

    def drafts(self) -> list[str]:
        """Return the texts that are stored and not saved, the oldest first."""
        return self._texts("SELECT text FROM draft ORDER BY id")

    def entries(self) -> list[str]:
        """Return the texts of all entries, the oldest first."""
        return self._texts("SELECT text FROM entry ORDER BY id")

    def await_that(self, is_so: Callable[[], bool], what: str) -> None:
        """Look again until something is so."""
        deadline = time.monotonic() + LONG_ENOUGH_S
        while not is_so():
            assert time.monotonic() < deadline, f"{what} does not come"
            time.sleep(_LOOK_AGAIN_S)

    def _await_keys(self) -> None:
        self.await_that(lambda: self._answers(SHORTCUT, NOTE), "the quick note, by its keys")
        self.await_that(lambda: self._answers("Escape", "^Other$"), "the other program")
        time.sleep(_HAND_S)

    def _answers(self, key: str, title: str) -> bool:
        """Press a key once more, and give a window a while to have the focus for it.

        The app does not hear its keys before it has read its settings.
        """
        self.press(key)
        until = time.monotonic() + _PATIENCE_S
        while not self.has_focus(title):
            if time.monotonic() > until:
                return False
            time.sleep(_LOOK_AGAIN_S)
        return True

    def _texts(self, sql: str) -> list[str]:
        with closing(driver.connect(self.profile / JOURNAL_FILE)) as connection:
            return [text for (text,) in connection.execute(sql)]
