"""A notifier with buttons for tests of a desktop, and what comes back to it."""

from __future__ import annotations

from collections.abc import Callable
from queue import Empty, SimpleQueue

from services.adapters.button_notifier import ButtonNotifier
from services.notifications import (
    Action,
    Answer,
    Button,
    Notification,
)
from tests.platform.notification_server import FakeServer
from tests.platform.processes import LONG_ENOUGH_S

BUTTONS = (
    Button(Action.DONE, "Done"),
    Button(Action.SNOOZE, "Snooze"),
    Button(Action.OPEN, "Open"),
)
CAN_ALL = ("body", "actions", "body-markup")
QUIET_S = 0.2


class Listener:
    """Be a notifier with buttons, and the answers that came."""

    def __init__(self, timeout_s: float = 20.0) -> None:
        self.notifier = ButtonNotifier("Attent", timeout_s=timeout_s)
        self.answers: SimpleQueue[Answer] = SimpleQueue()
        self.notifier.listen(self.answers.put)

    def show(self, key: str, title: str = "Follow-up due", body: str = "") -> None:
        """Show a notification with a key."""
        self.notifier.notify(Notification(title, body, BUTTONS, key))

    def next_answer(self) -> Answer:
        """Return the answer that comes next."""
        return self.answers.get(timeout=LONG_ENOUGH_S)

    def has_no_answer(self) -> bool:
        """Tell whether none comes for a while."""
        try:
            self.answers.get(timeout=QUIET_S)
        except Empty:
            return True
        return False


StartServer = Callable[..., FakeServer]
