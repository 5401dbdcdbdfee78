"""A notification says no more than it needs, and nothing that is hidden."""

from __future__ import annotations

import pytest

from services.notifications import Action, Notification
from services.reminding.values import ReminderKey, ReminderKind, Subject
from ui.reminders.notification_words import notification_of, trial_notification
from ui.reminders.reminder_row import ReminderRow

DONE, SNOOZE, OPEN = Action.DONE, Action.SNOOZE, Action.OPEN


def row(kind: ReminderKind, title: str, who: str, when: str = "") -> ReminderRow:
    is_promise = kind in (ReminderKind.TIMED, ReminderKind.ALL_DAY)
    key = ReminderKey(Subject.FOLLOW_UP if is_promise else Subject.PROMPT, 7)
    return ReminderRow(key, kind, 3, title, who, when)


TIMED = row(ReminderKind.TIMED, "Send references", "Hanneke Zeilstra, Duinrand", "10:00")
LATE = row(ReminderKind.ALL_DAY, "Send <b>R&D</b>", "Hanneke Zeilstra", "4 days late")
CHECK_IN = row(ReminderKind.CHECK_IN, "Just to check in", "Gijs Molenschot · 8 weeks, was every 4")
BIRTHDAY = row(ReminderKind.BIRTHDAY, "Turns 50 today", "Zoë Bakker, Grachtwijk Zorg")


def said(notification: Notification) -> tuple[str, str]:
    return notification.title, notification.body


def actions(notification: Notification) -> list[Action]:
    return [button.action for button in notification.buttons]


@pytest.mark.parametrize(
    ("of", "title", "body", "offered"),
    [
        (
            TIMED,
            "Follow-up due · 10:00",
            "Hanneke Zeilstra, Duinrand: Send references",
            [DONE, SNOOZE, OPEN],
        ),
        (
            LATE,
            "Follow-up due · 4 days late",
            "Hanneke Zeilstra: Send <b>R&D</b>",
            [DONE, SNOOZE, OPEN],
        ),
        (CHECK_IN, "Just to check in", "Gijs Molenschot · 8 weeks, was every 4", [SNOOZE, OPEN]),
        (BIRTHDAY, "Turns 50 today", "Zoë Bakker, Grachtwijk Zorg", [SNOOZE, OPEN]),
    ],
)
def test_one_is_told_in_full(of: ReminderRow, title: str, body: str, offered: list[Action]) -> None:
    notification = notification_of([of], key="key")
    assert said(notification) == (title, body)
    assert actions(notification) == offered
    assert notification.key == "key"


@pytest.mark.parametrize(
    ("of", "title"),
    [
        (TIMED, "Follow-up due"),
        (LATE, "Follow-up due"),
        (CHECK_IN, "Just to check in"),
        (BIRTHDAY, "Birthday"),
    ],
)
def test_hidden_it_says_what_kind_it_is_and_nothing_else(of: ReminderRow, title: str) -> None:
    notification = notification_of([of], hidden=True)
    assert said(notification) == (title, "")
    assert actions(notification) == [SNOOZE, OPEN]


@pytest.mark.parametrize(
    ("of", "title"),
    [
        ([TIMED, LATE], "2 follow-ups due"),
        ([TIMED, LATE, CHECK_IN], "3 new reminders"),
        ([CHECK_IN, BIRTHDAY], "2 new reminders"),
    ],
)
def test_several_are_counted(of: list[ReminderRow], title: str) -> None:
    assert said(notification_of(of)) == (title, "They wait in the reminder window.")
    assert said(notification_of(of, hidden=True)) == (title, "")
    assert actions(notification_of(of)) == [OPEN]


def test_the_one_to_try_with_names_nobody_and_has_every_button() -> None:
    notification = trial_notification("trial")
    assert notification.title
    assert actions(notification) == [DONE, SNOOZE, OPEN]
    assert [button.label for button in notification.buttons] == ["Done", "Snooze 1 h", "Open"]
