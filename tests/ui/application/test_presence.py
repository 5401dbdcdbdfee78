"""The app stays there when its window is closed, says so, and is offered at log-in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from services.follow_ups.due import due_from_local
from services.follow_ups.values import NewFollowUp
from services.use_cases import UseCases
from tests.support.autostart import NotedAutostart
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact
from tests.ui.application.conftest import LONG_ENOUGH_MS, Open
from ui.application import Application
from ui.minimised_notice import MinimisedNotice
from ui.quit_question import QuitQuestion
from ui.widgets.question_strip import QuestionStrip

OFFER = "Start Attent when you log in, so that reminders come?"


def notices(application: Application) -> list[MinimisedNotice]:
    found = application.window.findChildren(MinimisedNotice)
    return [each for each in found if each.isVisible()]


def promise(cases: UseCases, contact_id: int, clock: FrozenClock, **ahead: float) -> None:
    at = (clock.now() + timedelta(**ahead)).astimezone(clock.zone())
    cases.follow_ups.add(
        contact_id, NewFollowUp("Send references", due_from_local(at, clock.zone()))
    )


@pytest.fixture
def badges(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Collect what the badge of the app is to show."""
    badges: list[int] = []
    monkeypatch.setattr(QGuiApplication, "desktopFileName", lambda *_app: "attent")
    monkeypatch.setattr(QGuiApplication, "setBadgeNumber", lambda _app, count: badges.append(count))
    return badges


def test_closing_without_a_tray_minimises_and_says_so_once(
    qtbot: QtBot, started: Application
) -> None:
    window = started.window
    window.close()
    qtbot.waitUntil(lambda: len(notices(started)) == 1)
    assert not window.isMinimized()
    QTest.keyClick(notices(started)[0], Qt.Key.Key_Return)
    assert window.isMinimized()

    window.bring_to_front()
    assert not window.isMinimized()
    started.context.tasks.finish_writes()
    window.close()
    qtbot.waitUntil(window.isMinimized)
    assert notices(started) == []


def test_the_window_can_be_left_open(qtbot: QtBot, started: Application) -> None:
    for _ in range(2):
        started.window.close()
        qtbot.waitUntil(lambda: len(notices(started)) == 1)
        started.window.close()
        QTest.keyClick(notices(started)[0], Qt.Key.Key_Escape)
        assert not started.window.isMinimized()
        qtbot.waitUntil(lambda: notices(started) == [])


def test_quitting_says_how_much_is_due_today(
    qtbot: QtBot,
    started: Application,
    use_cases: UseCases,
    add_contact: AddContact,
    clock: FrozenClock,
) -> None:
    hanneke = add_contact("Hanneke Zeilstra")
    for hours in (-30, 2, 13.5, 14.5):
        promise(use_cases, hanneke, clock, hours=hours)
    started.window.commands.quit.trigger()
    (question,) = started.window.findChildren(QuitQuestion)
    words = "3 follow-ups are due today or late."
    qtbot.waitUntil(
        lambda: any(words in label.text() for label in question.findChildren(QLabel)),
        timeout=LONG_ENOUGH_MS,
    )
    question.reject()


def test_quitting_in_place_of_the_notice(qtbot: QtBot, started: Application) -> None:
    started.window.close()
    qtbot.waitUntil(lambda: len(notices(started)) == 1)
    started.window.commands.quit.trigger()
    (question,) = (each for each in started.window.findChildren(QuitQuestion) if each.isVisible())
    assert notices(started) == []
    question.reject()
    assert not started.window.isMinimized()


def wait_minimised(qtbot: QtBot, open_app: Open) -> Application:
    """Start where there is no tray, as at log-in before the panel comes."""
    application = open_app()
    with qtbot.waitSignal(application.window.contacts_read, timeout=LONG_ENOUGH_MS):
        application.start(background=True)
        application.load_rest()
    assert application.window.isMinimized()
    return application


def be_reminded(
    application: Application, add_contact: AddContact, clock: FrozenClock, badges: list[int]
) -> Callable[[], bool]:
    """Have something fall due; return whether that shows by now."""
    tasks, hanneke = application.context.tasks, add_contact("Hanneke Zeilstra")
    tasks.write(
        application, lambda cases: promise(cases, hanneke, clock, hours=-1), lambda _none: None
    )
    return lambda: badges[-1:] == [1]


def test_the_window_minimised_since_log_in_goes_into_a_tray_that_came(
    qtbot: QtBot,
    open_app: Open,
    no_tray: None,
    badges: list[int],
    add_contact: AddContact,
    clock: FrozenClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    application = wait_minimised(qtbot, open_app)
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    is_shown = be_reminded(application, add_contact, clock, badges)
    qtbot.waitUntil(is_shown, timeout=LONG_ENOUGH_MS)
    assert not application.window.isVisible()


def test_a_window_that_the_user_minimised_stays_so(
    qtbot: QtBot,
    open_app: Open,
    no_tray: None,
    badges: list[int],
    add_contact: AddContact,
    clock: FrozenClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    application = wait_minimised(qtbot, open_app)
    application.window.bring_to_front()
    application.window.showMinimized()
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    is_shown = be_reminded(application, add_contact, clock, badges)
    qtbot.waitUntil(is_shown, timeout=LONG_ENOUGH_MS)
    assert application.window.isVisible()


def test_the_badge_shows_how_many_wait(
    qtbot: QtBot,
    badges: list[int],
    open_app: Open,
    tray: None,
    use_cases: UseCases,
    add_contact: AddContact,
    clock: FrozenClock,
) -> None:
    hanneke = add_contact("Hanneke Zeilstra")
    for hours in (-1, -2, 5):
        promise(use_cases, hanneke, clock, hours=hours)
    application = open_app()
    application.start(background=True)
    qtbot.waitUntil(lambda: badges[-1:] == [2], timeout=LONG_ENOUGH_MS)
    application.close()
    assert badges[-1] == 0


def strip(application: Application) -> QuestionStrip | None:
    found = application.window.findChild(QuestionStrip)
    return found if isinstance(found, QuestionStrip) and found.isVisible() else None


def test_the_first_reminder_brings_the_offer(
    qtbot: QtBot,
    started: Application,
    use_cases: UseCases,
    add_contact: AddContact,
    clock: FrozenClock,
    autostart: NotedAutostart,
) -> None:
    assert strip(started) is None
    cases = started.context.tasks
    hanneke = add_contact("Hanneke Zeilstra")
    at = (clock.now() - timedelta(hours=1)).astimezone(clock.zone())
    new = NewFollowUp("Send references", due_from_local(at, clock.zone()))
    cases.write(started, lambda each: each.follow_ups.add(hanneke, new), lambda _changes: None)
    qtbot.waitUntil(lambda: strip(started) is not None, timeout=LONG_ENOUGH_MS)
    question = strip(started)
    assert question is not None
    assert question.text == OFFER
    QTest.mouseClick(question.buttons[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: autostart.command is not None, timeout=LONG_ENOUGH_MS)
    assert autostart.command is not None
    assert autostart.command[-1] == "--background"
    assert strip(started) is None


def test_not_now_leaves_everything_as_it_is(
    qtbot: QtBot,
    open_app: Open,
    no_tray: None,
    use_cases: UseCases,
    add_contact: AddContact,
    clock: FrozenClock,
    autostart: NotedAutostart,
) -> None:
    promise(use_cases, add_contact("Hanneke Zeilstra"), clock, hours=-1)
    application = open_app()
    application.start(background=False)
    qtbot.waitUntil(lambda: strip(application) is not None, timeout=LONG_ENOUGH_MS)
    question = strip(application)
    assert question is not None
    QTest.mouseClick(question.buttons[1], Qt.MouseButton.LeftButton)
    assert strip(application) is None
    application.context.tasks.finish_writes()
    assert autostart.command is None
    asked = use_cases.kept_settings.read("autostart")
    assert (asked["asked"], asked["wanted"]) == (True, False)
