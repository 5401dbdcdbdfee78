"""The queue shows every notification in turn, whatever the notifier does."""

from __future__ import annotations

import logging
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import SimpleQueue

import pytest

from services.notification_queue import NotificationQueue
from services.notifications import (
    Notification,
    NotificationError,
    NotificationTimedOutError,
    Notifier,
)
from tests.support.notifier import RecordingNotifier

ROOT = Path(__file__).parents[2]
LONG_ENOUGH_S = 20.0
SECRET = Notification("Call Juno Vale", "about the offer nobody may know of")

Failures = SimpleQueue[tuple[Notification, NotificationError]]
MakeQueue = Callable[..., NotificationQueue]


class HangingNotifier(RecordingNotifier):
    """Hang on the first `times` notifications until let go; show those after them."""

    def __init__(self, times: int = 1) -> None:
        super().__init__()
        self.left = times
        self.let_go = threading.Event()

    def notify(self, notification: Notification) -> None:
        if self.left:
            self.left -= 1
            self.let_go.wait()
        else:
            super().notify(notification)


class BrokenNotifier:
    """Raise what no notifier should, quoting the notification as a careless library does."""

    def notify(self, notification: Notification) -> None:
        raise ValueError(notification.title)


@pytest.fixture
def failures() -> Failures:
    return SimpleQueue()


@pytest.fixture
def make_queue(failures: Failures) -> Iterator[MakeQueue]:
    queues: list[NotificationQueue] = []

    def make(notifier: Notifier, timeout_s: float = LONG_ENOUGH_S) -> NotificationQueue:
        queues.append(
            NotificationQueue(notifier, lambda *told: failures.put(told), timeout_s=timeout_s)
        )
        return queues[-1]

    yield make
    assert all(queue.close(LONG_ENOUGH_S) for queue in queues)


@pytest.fixture
def hanging() -> Iterator[HangingNotifier]:
    notifier = HangingNotifier()
    yield notifier
    notifier.let_go.set()


def test_shows_notifications_in_the_order_they_came(make_queue: MakeQueue) -> None:
    notifier = RecordingNotifier()
    queue = make_queue(notifier)
    posted = [Notification(f"Reminder {number}") for number in range(20)]
    for notification in posted:
        queue.post(notification)
    assert notifier.wait_for(20) == posted


def test_calls_the_notifier_off_the_posting_thread(make_queue: MakeQueue) -> None:
    seen: SimpleQueue[threading.Thread] = SimpleQueue()

    class ThreadNotifier:
        def notify(self, notification: Notification) -> None:
            seen.put(threading.current_thread())

    make_queue(ThreadNotifier()).post(SECRET)
    thread = seen.get(timeout=LONG_ENOUGH_S)
    assert thread is not threading.current_thread()
    assert thread.daemon


def test_has_no_thread_before_the_first_notification_nor_after_the_last() -> None:
    before = set(threading.enumerate())
    notifier = RecordingNotifier()
    queue = NotificationQueue(notifier)
    assert set(threading.enumerate()) == before
    queue.post(SECRET)
    notifier.wait_for(1)
    for thread in set(threading.enumerate()) - before:
        thread.join(LONG_ENOUGH_S)
    assert set(threading.enumerate()) == before
    queue.post(SECRET)
    assert len(notifier.wait_for(2)) == 2
    assert queue.close(LONG_ENOUGH_S)


def test_tells_of_a_failure_and_goes_on(make_queue: MakeQueue, failures: Failures) -> None:
    notifier = RecordingNotifier(failure=NotificationError())
    queue = make_queue(notifier)
    queue.post(SECRET)
    notification, failure = failures.get(timeout=LONG_ENOUGH_S)
    assert (notification, failure) == (SECRET, notifier.failure)
    notifier.failure = None
    queue.post(SECRET)
    assert notifier.wait_for(1) == [SECRET]


def test_a_notifier_that_hangs_costs_one_notification(
    make_queue: MakeQueue, failures: Failures, hanging: HangingNotifier
) -> None:
    queue = make_queue(hanging, timeout_s=0.05)
    after = Notification("Call Ilse")
    queue.post(SECRET)
    queue.post(after)
    notification, failure = failures.get(timeout=LONG_ENOUGH_S)
    assert notification == SECRET
    assert isinstance(failure, NotificationTimedOutError)
    assert hanging.wait_for(1) == [after]


def test_hanging_threads_do_not_pile_up(
    make_queue: MakeQueue, failures: Failures, hanging: HangingNotifier
) -> None:
    hanging.left = 1000
    before = threading.active_count()
    queue = make_queue(hanging, timeout_s=0.05)
    for _ in range(30):
        queue.post(SECRET)
    for _ in range(30):
        _, failure = failures.get(timeout=LONG_ENOUGH_S)
        assert isinstance(failure, NotificationTimedOutError)
    assert threading.active_count() - before <= 4
    hanging.left = 0
    hanging.let_go.set()
    assert queue.close(LONG_ENOUGH_S)


def test_a_bug_in_the_notifier_is_a_failure_like_any_other(
    make_queue: MakeQueue, failures: Failures
) -> None:
    make_queue(BrokenNotifier()).post(SECRET)
    notification, failure = failures.get(timeout=LONG_ENOUGH_S)
    assert notification == SECRET
    assert type(failure) is NotificationError


def test_a_bug_in_the_callback_does_not_stop_the_queue() -> None:
    notifier = RecordingNotifier(failure=NotificationError())
    called = threading.Event()

    def on_failure(notification: Notification, failure: NotificationError) -> None:
        notifier.failure = None
        called.set()
        raise ValueError(notification.title)

    queue = NotificationQueue(notifier, on_failure)
    queue.post(SECRET)
    assert called.wait(LONG_ENOUGH_S)
    queue.post(SECRET)
    assert notifier.wait_for(1) == [SECRET]
    assert queue.close(LONG_ENOUGH_S)


@pytest.mark.parametrize(
    "notifier", [RecordingNotifier(failure=NotificationTimedOutError()), BrokenNotifier()]
)
def test_the_log_names_the_failure_but_not_the_words(
    notifier: Notifier,
    make_queue: MakeQueue,
    failures: Failures,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    make_queue(notifier).post(SECRET)
    failures.get(timeout=LONG_ENOUGH_S)
    assert "Error" in caplog.text
    assert "Juno" not in caplog.text
    assert "offer" not in caplog.text


def test_a_notification_keeps_its_words_out_of_its_repr() -> None:
    assert repr(SECRET) == "Notification()"


def test_close_drops_what_waits(make_queue: MakeQueue, hanging: HangingNotifier) -> None:
    queue = make_queue(hanging)
    queue.post(SECRET)
    queue.post(Notification("Call Ilse"))
    assert not queue.close()
    hanging.let_go.set()
    assert queue.close(LONG_ENOUGH_S)
    queue.post(Notification("Call Bram"))
    assert hanging.shown == []


def test_a_hanging_notifier_does_not_hold_up_quitting() -> None:
    program = (
        "from threading import Event\n"
        "from services.notification_queue import NotificationQueue\n"
        "from services.notifications import Notification\n"
        "called = Event()\n"
        "class Hanging:\n"
        "    def notify(self, notification):\n"
        "        called.set()\n"
        "        Event().wait()\n"
        "NotificationQueue(Hanging(), timeout_s=3600).post(Notification('x'))\n"
        "called.wait()\n"
    )
    subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True, timeout=60)
