"""The whole path of the product, as its user walks it: a real window, keys, and a real desktop."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from models import driver
from services.store import JOURNAL_FILE
from tests.platform.app_process import AppProcess, Window
from tests.platform.dunst import Dunst
from tests.platform.processes import LONG_ENOUGH_S
from tests.support.command_line import PROGRAM, attent_process

LONG_ENOUGH_MS = int(LONG_ENOUGH_S * 1000)
MAIN, REMINDERS, QUESTION = "^Attent$", "eminders?$", "^Quit Attent$"
CARDS = """\
BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Bakelaar;Ana=C3=AFs;;;
FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Ana=C3=AFs Bakelaar
TEL;CELL:+447700900101
END:VCARD
BEGIN:VCARD
VERSION:2.1
N:Zeilstra;Hanneke;;;
FN:Hanneke Zeilstra
ORG:Duinrand Logistiek
TEL;CELL;PREF:+447700900142
END:VCARD
"""


class Journal:
    """Be the person at the laptop, with one profile."""

    def __init__(
        self,
        profile: Path,
        folder: Path,
        qtbot: QtBot,
        start: Callable[..., AppProcess],
        dunst: Dunst,
    ) -> None:
        self._profile = profile
        self._folder = folder
        self._qtbot = qtbot
        self._start = start
        self._dunst = dunst

    def import_(self, cards: str) -> None:
        (self._folder / "phone.vcf").write_text(cards, encoding="utf-8")
        self.command("import", str(self._folder / "phone.vcf"))

    def command(self, *argv: str) -> Any:
        """Run a command line and return what it printed."""
        return attent_process(self._profile, *argv, "--json").json

    def open(self) -> AppProcess:
        return self._start([*PROGRAM, "--profile", str(self._profile), "--lang", "en"])

    def hanneke(self) -> Any:
        return self.command("show", "Hanneke")

    def promise_now(self, title: str) -> None:
        """Make a follow-up that is due this minute."""
        due = f"{datetime.now():%Y-%m-%dT%H:%M}"  # noqa: DTZ005 - the person's own wall time
        self.command(
            *("note", "--contact", "Hanneke", "--follow-up", title, "--due", due, "Promised")
        )

    def due(self) -> list[str]:
        return [each["title"] for each in self.command("due")["follow_ups"]]

    def drafts(self) -> list[str]:
        """Return the texts that are stored and not saved."""
        with closing(driver.connect(self._profile / JOURNAL_FILE)) as connection:
            return [text for (text,) in connection.execute("SELECT text FROM draft")]

    def notified(self) -> list[str]:
        """Return the titles of all notifications there were, in order."""
        bodies = [each.text.split(": ", 1)[-1] for each in self._dunst.shown()]
        return bodies[::-1]

    def await_notified(self, title: str) -> None:
        """Wait for a notification; what comes twice comes before the next."""
        self.until(lambda: title in self.notified())

    def until(self, condition: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(condition, timeout=LONG_ENOUGH_MS)

    def press_until_page_changes(self, window: Window, *keys: str) -> None:
        """Press keys and wait until the page beside the list looks otherwise, and stands still."""
        looks = [self._page(window)]
        window.press(*keys)

        def stands_otherwise() -> bool:
            looks.append(self._page(window))
            return looks[0] != looks[-1] == looks[-2]

        self.until(stands_otherwise)

    def write_to_hanneke(self, window: Window) -> None:
        """Find her in the list, and open where an entry of hers is written."""
        self.press_until_page_changes(window, "ctrl+2")
        for words in ("bakelaar", "logis"):  # by way of another, as hers may be open already
            window.press("ctrl+f", "ctrl+a")
            window.type(words)
            self.press_until_page_changes(window, "Return")
        self.press_until_page_changes(window, "ctrl+n")

    def _page(self, window: Window) -> QImage:
        picture = self._folder / "window.png"
        window.screenshot(picture)
        image = QImage(str(picture))
        left = image.width() // 2
        return image.copy(QRect(left, 0, image.width() - left, image.height()))


@pytest.fixture
def journal(
    profile: Path,
    tmp_path: Path,
    qtbot: QtBot,
    app_process: Callable[..., AppProcess],
    dunst: Dunst,
) -> Journal:
    journal = Journal(profile, tmp_path, qtbot, app_process, dunst)
    journal.import_(CARDS)
    return journal


def test_a_call_is_written_down_with_a_next_step(journal: Journal) -> None:
    app = journal.open()
    window = app.window(MAIN)
    journal.write_to_hanneke(window)
    window.type("She asked about references #pricing")
    window.press("alt+n")
    window.type("Send references")
    window.press("Tab", "space", "ctrl+Return")  # tomorrow
    journal.until(lambda: journal.hanneke()["entries"] != [])
    hanneke = journal.hanneke()
    (entry,) = hanneke["entries"]
    (follow_up,) = hanneke["follow_ups"]
    assert entry["text"] == "She asked about references #pricing"
    assert entry["topics"] == ["pricing"]
    assert follow_up["title"] == "Send references"
    assert follow_up["due"] == f"{date.today() + timedelta(days=1)}"  # noqa: DTZ011 - as above
    app.kill()
    assert journal.hanneke() == hanneke
    journal.open().window(MAIN)
    assert journal.hanneke() == hanneke


def test_what_was_being_typed_is_there_after_a_kill(journal: Journal) -> None:
    app = journal.open()
    window = app.window(MAIN)
    journal.write_to_hanneke(window)
    window.press("alt+n")
    window.type("Send references")
    window.press("shift+Tab", "ctrl+n")
    window.type("She asked about the")
    journal.until(lambda: journal.drafts() == ["She asked about the"])
    app.kill()
    assert journal.hanneke()["entries"] == []

    window = journal.open().window(MAIN)
    journal.write_to_hanneke(window)
    window.press("ctrl+End")
    window.type(" price")
    window.press("ctrl+Return")
    journal.until(lambda: journal.hanneke()["entries"] != [])
    assert journal.hanneke()["entries"][0]["text"] == "She asked about the price"
    assert journal.hanneke()["follow_ups"][0]["title"] == "Send references"
    assert journal.drafts() == []


def test_what_falls_due_is_said_once_until_it_is_done(journal: Journal) -> None:
    app = journal.open()
    app.window(MAIN)
    journal.promise_now("Call back")
    journal.await_notified("Call back")
    app.window(REMINDERS).press("d")
    journal.until(lambda: journal.due() == [])

    journal.promise_now("Send proposal")
    journal.await_notified("Send proposal")
    app.terminate()
    assert app.wait() == 0

    again = journal.open()
    again.window(REMINDERS)  # what is not done stands there, without being notified of again
    journal.promise_now("Ask about the exam")
    journal.await_notified("Ask about the exam")
    again.kill()

    journal.open().window(REMINDERS)
    journal.promise_now("Book a room")
    journal.await_notified("Book a room")
    said = ["Call back", "Send proposal", "Ask about the exam", "Book a room"]
    assert journal.notified() == said
    assert journal.due() == said[1:]


def test_what_came_due_while_the_app_was_off_shows_at_the_next_start(journal: Journal) -> None:
    journal.promise_now("Call back")
    app = journal.open()
    app.window(REMINDERS)
    journal.await_notified("Call back")


def test_a_second_start_leaves_one_app_and_quitting_asks(journal: Journal) -> None:
    app = journal.open()
    window = app.window(MAIN)
    assert journal.open().wait() == 0
    window.press("ctrl+q")
    app.window(QUESTION).press("Escape")
    app.await_no_window(QUESTION)
    window.press("ctrl+q")
    app.window(QUESTION).press("Return")
    assert app.wait() == 0
    assert app.errors() == ""
