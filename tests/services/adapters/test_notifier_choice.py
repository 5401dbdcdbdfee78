"""Each notification goes the way that is chosen, and the best of those that work."""

from __future__ import annotations

import pytest

from services.adapters.notifier_choice import ChosenNotifier
from services.notifications import (
    Action,
    Answer,
    NoButtonsError,
    Notification,
    NotificationError,
    NotificationTimedOutError,
    NotifierWay,
)
from tests.support.notifier import RecordingNotifier

DUE = Notification("Follow-up due")


class Desktop:
    """Be a chosen notifier, both of its ways, and how often the one with buttons was made."""

    def __init__(self, failure: NotificationError | None = None) -> None:
        self.buttons, self.plain = RecordingNotifier(failure), RecordingNotifier()
        self.made = 0
        self.chosen = ChosenNotifier(self._make, self.plain)

    def _make(self) -> RecordingNotifier:
        self.made += 1
        return self.buttons

    def shown(self) -> tuple[int, int]:
        """Return how many were shown with buttons, and plain."""
        return len(self.buttons.shown), len(self.plain.shown)


@pytest.mark.parametrize(
    ("way", "shown"),
    [(NotifierWay.AUTO, (1, 0)), (NotifierWay.PLAIN, (0, 1)), (NotifierWay.OFF, (0, 0))],
)
def test_it_goes_the_way_that_is_chosen(way: NotifierWay, shown: tuple[int, int]) -> None:
    desktop = Desktop()
    desktop.chosen.choose(way)
    desktop.chosen.notify(DUE)
    assert desktop.shown() == shown


@pytest.mark.parametrize("failure", [NoButtonsError(), NotificationError(reason="gone")])
def test_what_fails_with_buttons_is_shown_without(failure: NotificationError) -> None:
    desktop = Desktop(failure)
    desktop.chosen.notify(DUE)
    assert desktop.shown() == (0, 1)
    desktop.buttons.failure = None
    desktop.chosen.notify(DUE)
    assert desktop.shown() == (1, 1)


def test_what_may_come_yet_is_not_shown_twice() -> None:
    desktop = Desktop(NotificationTimedOutError())
    with pytest.raises(NotificationTimedOutError):
        desktop.chosen.notify(DUE)
    assert desktop.shown() == (0, 0)


def test_what_fails_both_ways_is_a_failure() -> None:
    desktop = Desktop(NotificationError())
    desktop.plain.failure = NotificationError(reason="plain")
    with pytest.raises(NotificationError) as caught:
        desktop.chosen.notify(DUE)
    assert caught.value.values == {"reason": "plain"}


def test_the_way_with_buttons_is_made_once_and_late() -> None:
    desktop = Desktop()
    desktop.chosen.withdraw("key")
    desktop.chosen.close()
    assert desktop.made == 0
    for _ in range(2):
        desktop.chosen.notify(DUE)
    assert desktop.made == 1
    desktop.chosen.withdraw("key")
    assert desktop.buttons.withdrawn == ["key"]


def test_answers_go_to_who_listens_last() -> None:
    desktop = Desktop()
    heard: list[tuple[str, Answer]] = []
    desktop.chosen.listen(lambda answer: heard.append(("first", answer)))
    desktop.chosen.notify(DUE)
    desktop.buttons.answer("key", Action.DONE)
    desktop.chosen.listen(lambda answer: heard.append(("second", answer)))
    desktop.buttons.answer("key", Action.OPEN)
    assert heard == [
        ("first", Answer("key", Action.DONE)),
        ("second", Answer("key", Action.OPEN)),
    ]
