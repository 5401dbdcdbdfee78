"""Each reminder is claimed, then shown, then notified of: once, whatever happens around it."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from services.follow_ups.due import Due
from services.follow_ups.reminder_service import ReminderService
from tests.support.clock import FrozenClock
from tests.support.notifier import RecordingNotifier
from tests.support.reminding import LONG_ENOUGH_MS, RemindingApp
from tests.ui.reminders.conftest import StartApp, titles


def test_shows_and_notifies_when_it_falls_due(
    app: RemindingApp, hanneke: int, clock: FrozenClock, notifier: RecordingNotifier, qtbot: QtBot
) -> None:
    app.promise(hanneke, "Send references", clock.now() + timedelta(minutes=10))
    app.settle(qtbot)
    assert app.windows == []

    clock.advance(minutes=10)
    app.scheduler.look()
    qtbot.waitUntil(app.is_showing, timeout=LONG_ENOUGH_MS)

    assert titles(app) == ["Send references"]
    qtbot.waitUntil(lambda: bool(notifier.shown), timeout=LONG_ENOUGH_MS)
    (shown,) = notifier.shown
    assert shown.title.startswith("Follow-up due · 10:10")
    assert shown.body == "Hanneke Zeilstra, Duinrand: Send references"


def test_several_make_one_notification(
    app: RemindingApp, hanneke: int, clock: FrozenClock, notifier: RecordingNotifier, qtbot: QtBot
) -> None:
    for title in ("second", "third"):
        app.promise(hanneke, title, clock.now())
    app.promise(hanneke, "first", Due(date(2026, 3, 3)))
    app.settle(qtbot)

    assert titles(app) == ["first", "second", "third"]
    (notification,) = notifier.wait_for(1)
    assert notification.title == "3 follow-ups due"
    assert "Hanneke" not in notification.body


def test_is_claimed_before_it_shows_and_confirmed_after(
    app: RemindingApp,
    hanneke: int,
    clock: FrozenClock,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    steps: list[tuple[str, bool]] = []

    def spy(name: str) -> None:
        real = getattr(ReminderService, name)

        def spied(service: ReminderService, items: Any) -> Any:
            steps.append((name, app.is_showing()))
            return real(service, items)

        monkeypatch.setattr(ReminderService, name, spied)

    spy("claim")
    spy("confirm_shown")
    app.promise(hanneke, "Send references", clock.now())
    app.settle(qtbot)
    assert steps == [("claim", False), ("confirm_shown", True)]


def test_two_apps_on_one_journal_show_and_notify_once(
    start_app: StartApp, clock: FrozenClock, notifier: RecordingNotifier, qtbot: QtBot
) -> None:
    first, second = start_app(), start_app()
    contact_id = first.add_contact("Hanneke Zeilstra")
    first.promise(contact_id, "Send references", clock.now() + timedelta(minutes=10))
    for each in (first, second):
        each.settle(qtbot)
    clock.advance(minutes=10)
    for each in (first, second):
        each.scheduler.replan()
    for each in (first, second):
        each.settle(qtbot)

    assert sorted(each.is_showing() for each in (first, second)) == [False, True]
    for each in (first, second):
        each.notifications.close(LONG_ENOUGH_MS / 1000)
    assert len(notifier.shown) == 1


def test_after_a_restart_it_shows_again_without_a_second_notification(
    start_app: StartApp, clock: FrozenClock, notifier: RecordingNotifier, qtbot: QtBot
) -> None:
    before = start_app()
    contact_id = before.add_contact("Hanneke Zeilstra")
    before.promise(contact_id, "Send references", clock.now())
    before.settle(qtbot)
    notifier.wait_for(1)
    before.controller.close()
    before.scheduler.stop()

    after = start_app()
    after.settle(qtbot)

    assert titles(after) == ["Send references"]
    assert after.is_showing()
    after.notifications.close(LONG_ENOUGH_MS / 1000)
    assert len(notifier.shown) == 1


def test_what_came_due_while_the_app_was_off_shows_at_the_start(
    start_app: StartApp, clock: FrozenClock, notifier: RecordingNotifier, qtbot: QtBot
) -> None:
    before = start_app()
    contact_id = before.add_contact("Hanneke Zeilstra")
    before.promise(contact_id, "Send references", clock.now() + timedelta(hours=1))
    before.settle(qtbot)
    before.scheduler.stop()
    clock.advance(days=4)

    after = start_app()
    after.settle(qtbot)

    assert after.is_showing()
    assert [row.when for row in after.window.rows()] == ["4 days late"]
    assert len(notifier.wait_for(1)) == 1


def test_closing_hides_until_the_next_one_or_until_asked(
    app: RemindingApp, hanneke: int, ten: datetime, clock: FrozenClock, qtbot: QtBot
) -> None:
    app.promise(hanneke, "first", clock.now())
    app.promise(hanneke, "second", ten)
    app.settle(qtbot)
    app.window.close()

    app.promise(hanneke, "some other day", ten + timedelta(days=1))
    app.settle(qtbot)
    assert not app.is_showing()

    app.controller.show_reminders()
    assert app.is_showing()
    assert titles(app) == ["first"]
    app.window.close()

    clock.advance(minutes=10)
    app.settle(qtbot)
    assert app.is_showing()
    assert titles(app) == ["first", "second"]


def test_closes_by_itself_when_all_was_dealt_with_elsewhere(
    app: RemindingApp, hanneke: int, clock: FrozenClock, qtbot: QtBot
) -> None:
    follow_up_id = app.promise(hanneke, "Send references", clock.now())
    app.settle(qtbot)
    app.use_cases.follow_ups.complete(follow_up_id)
    qtbot.waitUntil(lambda: not app.is_showing(), timeout=LONG_ENOUGH_MS)


def test_nothing_due_can_be_asked_for_too(app: RemindingApp, qtbot: QtBot) -> None:
    app.settle(qtbot)
    app.controller.show_reminders()
    app.settle(qtbot)
    assert app.is_showing()
    assert titles(app) == []


def test_tells_how_many_wait(
    app: RemindingApp, hanneke: int, ten: datetime, clock: FrozenClock, qtbot: QtBot
) -> None:
    counts: list[int] = []
    app.controller.due_count_changed.connect(counts.append)
    app.promise(hanneke, "first", clock.now())
    app.promise(hanneke, "second", ten)
    app.settle(qtbot)
    clock.advance(minutes=10)
    app.settle(qtbot)
    assert counts[-1] == 2
