"""A running app's part that reminds, on a real journal."""

from __future__ import annotations

from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

from pytestqt.qtbot import QtBot

from models.entities import Contact, FollowUp, Prompt
from services.changes import ChangeBus
from services.clock import Clock, today
from services.composition import build_use_cases
from services.contacts.editing_values import MethodDraft
from services.contacts.values import NewContact
from services.follow_ups.due import Due, due_from_local
from services.follow_ups.values import FollowUpView, NewFollowUp
from services.notifications import DesktopNotifier
from services.store import Store
from services.terms import MethodKind, PromptKind
from tests.support.links import NotedLinks
from ui.change_signal import ChangeSignal
from ui.context import UiContext
from ui.reminders.reminder_controller import ReminderController
from ui.reminders.reminder_notifications import ReminderNotifications
from ui.reminders.reminder_scheduler import ReminderScheduler
from ui.reminders.reminder_window import ReminderWindow
from ui.tasks import Tasks
from ui.theme.theme import Theme

LONG_ENOUGH_MS = 20_000
CADENCE_DAYS = 28


class RemindingApp:
    """Be one app on a journal: scheduler, controller and window as main.py joins them."""

    def __init__(
        self, journal_path: Path, clock: Clock, theme: Theme, notifier: DesktopNotifier
    ) -> None:
        self.clock = clock
        self.windows: list[ReminderWindow] = []
        self.bugs: list[BaseException] = []
        bus = ChangeBus()
        self._store = Store(journal_path, clock, bus)
        self.use_cases = build_use_cases(self._store, clock)
        self._tasks = Tasks(lambda: self.use_cases)
        self._tasks.bug_raised.connect(self.bugs.append)
        self._changes = ChangeSignal(bus)
        self.links = NotedLinks()
        self.context = UiContext(self._tasks, self._changes, clock, theme, self.links, Path())
        self.scheduler = ReminderScheduler(self.context)
        self.notifications = ReminderNotifications(clock, notifier)
        self.controller = ReminderController(
            self.context, self.scheduler, self.notifications, self._make_window
        )

    @property
    def window(self) -> ReminderWindow:
        """Return the window, which must have been made, once."""
        (window,) = self.windows
        return window

    def is_showing(self) -> bool:
        """Tell whether the window is on the screen."""
        return any(window.isVisible() for window in self.windows)

    def add_contact(self, name: str, organisation: str | None = None) -> int:
        """Add a contact and return its id."""
        new = NewContact(name, organisation=organisation)
        (contact_id,) = self.use_cases.contacts.add(new).contacts
        return contact_id

    def add_number(self, contact_id: int, number: str) -> None:
        """Give a contact a phone number."""
        draft = MethodDraft(MethodKind.PHONE, number)
        self.use_cases.parts.add_method(contact_id, draft, as_typed=True)

    def promise(self, contact_id: int, title: str, at: datetime | Due) -> int:
        """Make a follow-up that is due at an instant, or on a day; return its id."""
        due = at if isinstance(at, Due) else self._local(at)
        new = NewFollowUp(title, due)
        (follow_up_id,) = self.use_cases.follow_ups.add(contact_id, new).follow_ups
        return follow_up_id

    def bring_to_mind(self, contact_id: int, kind: PromptKind, days_ago: int = 0) -> int:
        """Offer a check-in, or a birthday, of today or of days ago; return its id.

        Who is to be called has a rhythm.
        """
        day = today(self.clock) - timedelta(days=days_ago)
        with self._store.write() as unit:
            if kind is PromptKind.CHECK_IN:
                contact = unit.session.get_one(Contact, contact_id)
                contact.cadence_days = contact.cadence_days or CADENCE_DAYS
            id_ = unit.insert(Prompt, contact_id=contact_id, kind=kind, offered_on=day)
            unit.commit()
        return id_

    def prompt(self, prompt_id: int) -> Prompt:
        """Return a prompt as it is stored."""
        with self._store.read() as session:
            prompt = session.get_one(Prompt, prompt_id)
            session.expunge(prompt)
            return prompt

    def open_follow_ups(self, contact_id: int) -> dict[str, FollowUpView]:
        """Return a contact's open follow-ups by title."""
        page = self.use_cases.contact_page.read(contact_id)
        return {view.title: view for view in page.follow_ups}

    def erase(self, follow_up_id: int) -> None:
        """Take a follow-up out of the journal, as another process may."""
        other = Store(self._store.path, self._store.clock, ChangeBus())
        with closing(other), other.write() as unit:
            unit.session.delete(unit.session.get_one(FollowUp, follow_up_id))
            unit.commit()

    def settle(self, qtbot: QtBot) -> None:
        """Wait until everything begun has its consequences: it is planned, claimed and shown."""
        for _ in range(2):
            with qtbot.waitSignal(self.scheduler.planned, timeout=LONG_ENOUGH_MS):
                self.scheduler.replan()
            self._await_writes(qtbot)

    def close(self) -> None:
        """End it as quitting does."""
        self.scheduler.stop()
        self.controller.close()
        self._tasks.close()
        self._changes.close()
        self._store.close()
        assert self.notifications.close(LONG_ENOUGH_MS / 1000)

    def _await_writes(self, qtbot: QtBot) -> None:
        written: list[None] = []
        self._tasks.write(self.controller, lambda _use_cases: None, written.append)
        qtbot.waitUntil(lambda: bool(written), timeout=LONG_ENOUGH_MS)

    def _local(self, at: datetime) -> Due:
        zone = self.clock.zone()
        return due_from_local(at.astimezone(zone), zone)

    def _make_window(self) -> ReminderWindow:
        self.windows.append(ReminderWindow(self.context.theme, self.clock))
        return self.windows[-1]
