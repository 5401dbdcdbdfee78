"""Make the pictures of the docs: the real window on an invented journal, at a fixed moment."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QWidget

from main import build
from services.demo.demo_service import DemoRequest
from services.notifications import Notification, NotifierWay, OnAnswer
from services.parts import Parts
from services.reminding.attention import NoAttention
from ui.application import Application
from ui.autostart_keeper import SETTING
from ui.capture.capture_window import CaptureWindow
from ui.desktop_app import make_qt_app
from ui.instance import InstanceServer
from ui.theme.theme import Mode

IMAGES = Path(__file__).resolve().parent.parent / "docs" / "images"
MOMENT = datetime(2026, 11, 24, 13, 6, tzinfo=UTC)
REQUEST = DemoRequest(contacts=230, entries=9_000, seed=5)
LINE = (
    "called {name}, the board signs on the 30th. Proud that Fenna passed her exam! "
    "Call back next Tuesday 10:00 #pricing"
)
SETTLED_MS = 1_500  # no signal says that everything is painted


class StillClock:
    """Stand at the moment of the pictures, in Amsterdam."""

    def now(self) -> datetime:
        """Return the moment, in UTC."""
        return MOMENT

    def zone(self) -> ZoneInfo:
        """Return the zone of the pictures."""
        return ZoneInfo("Europe/Amsterdam")


class Silence:
    """Notify nobody."""

    def notify(self, notification: Notification) -> None:
        """Do nothing."""

    def choose(self, way: NotifierWay) -> None:
        """Do nothing."""

    def listen(self, on_answer: OnAnswer) -> None:
        """Do nothing."""

    def withdraw(self, key: Hashable) -> None:
        """Do nothing."""

    def close(self) -> None:
        """Do nothing."""


def main() -> None:
    """Take the pictures, one a mode, and write them to docs/images."""
    app = make_qt_app("en")
    font = QFont("Inter", app.font().pointSize())
    font.setPixelSize(14)
    app.setFont(font)
    with TemporaryDirectory(prefix="attent-pictures-") as folder:
        parts = build(Path(folder), clock=StillClock(), notifier=Silence(), attention=NoAttention())
        parts.use_cases().demo().fill(REQUEST)
        parts.use_cases().settings.write(SETTING, {"asked": True})  # that strip is for once
        IMAGES.mkdir(exist_ok=True)
        for mode in ("light", "dark"):
            _take_today(app, parts, mode)
            _take_contact(app, parts, mode)
            _take_quick_note(app, parts, mode)


def _take_today(app: QApplication, parts: Parts, mode: Mode) -> None:
    def show(application: Application) -> QWidget:
        application.window.commands.today.trigger()
        return application.window

    _take(app, parts, mode, f"today-{mode}.png", show)


def _take_contact(app: QApplication, parts: Parts, mode: Mode) -> None:
    def show(application: Application) -> QWidget:
        application.window.open_contact(_busy_contact(parts))
        return application.window

    _take(app, parts, mode, f"contact-{mode}.png", show)


def _take_quick_note(app: QApplication, parts: Parts, mode: Mode) -> None:
    cases = parts.use_cases()
    for draft in cases.draft_list.read():  # of the picture before
        cases.drafts.discard(draft.uid)
    given = [row.name.split()[0] for row in cases.contact_list.read().rows]
    name = next(each for each in given if given.count(each) == 1)

    def show(application: Application) -> QWidget:
        application.window.quick_note_wanted.emit()
        note = next(each for each in app.topLevelWidgets() if isinstance(each, CaptureWindow))
        note.fields.text.insertPlainText(LINE.format(name=name))
        return note

    _take(app, parts, mode, f"quick-note-{mode}.png", show)


def _take(
    app: QApplication,
    parts: Parts,
    mode: Mode,
    file_name: str,
    show: Callable[[Application], QWidget],
) -> None:
    """Open the app, show what is to be taken, and take it once everything is painted."""
    application = Application(app, parts, InstanceServer(parts.profile))
    application.context.theme.set_mode(mode)

    def shoot(shown: QWidget) -> None:
        shown.grab().save(str(IMAGES / file_name))
        app.exit()

    def on_read() -> None:
        shown = show(application)
        QTimer.singleShot(SETTLED_MS, lambda: shoot(shown))

    application.window.contacts_read.connect(
        lambda: QTimer.singleShot(SETTLED_MS, on_read), Qt.ConnectionType.SingleShotConnection
    )
    application.start(background=False)
    app.exec()
    application.close()


def _busy_contact(parts: Parts) -> int:
    """Return the one with most to show beside the timeline, of those at the top of the list."""
    cases = parts.use_cases()
    rows = cases.contact_list.read().rows[:12]

    def worth(contact_id: int) -> int:
        page = cases.contact_page.read(contact_id)
        return 2 * min(len(page.follow_ups), 2) + len(page.next_times) + len(page.people)

    found: int = max((row.id for row in rows), key=worth)
    return found


if __name__ == "__main__":
    main()
