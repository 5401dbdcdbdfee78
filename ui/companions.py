"""What works beside the window once the first frame stands."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from services.global_shortcut import Press
from services.parts import Parts
from ui.bug_report import BugCatcher, log_to
from ui.calls.call_watch import CallWatch
from ui.capture.call_offers import CallOffers
from ui.capture.quick_notes import QuickNotes
from ui.capture.shortcut_keeper import ShortcutKeeper
from ui.context import UiContext
from ui.daily_work import DailyWork
from ui.instance import NOTE, InstanceServer, RaiseRequest
from ui.main_window.import_flow import ImportFlow
from ui.main_window.main_window import MainWindow
from ui.main_window.messages import Messages
from ui.main_window.new_contact_dialog import NewContactDialog
from ui.main_window.sample_people import SamplePeople
from ui.presence import Presence
from ui.reminders.reminding import Reminding
from ui.undo_actions import UndoActions

if TYPE_CHECKING:
    from ui.duplicates.duplicates_window import DuplicatesWindow
    from ui.settings.settings_window import SettingsWindow


class Companions(QObject):
    """Run reminders, tray and imports, hear other processes, meet errors, ask before quitting."""

    quit_confirmed = Signal()
    """The user knows that reminders stop, and quits."""
    note_painted = Signal()
    """The window to type a note in has reached the screen for the first time."""

    def __init__(
        self,
        parts: Parts,
        context: UiContext,
        window: MainWindow,
        server: InstanceServer,
        keeper: ShortcutKeeper,
    ) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._bugs = BugCatcher(self)
        self._end_log = log_to(parts.profile)
        self._unhook = self._bugs.install()
        self._messages = Messages(parts.profile, context.theme, window)
        self._imports = ImportFlow(context, window)
        self._samples = SamplePeople(context, window)
        self._calls = CallWatch(context, parts.microphone, self)
        self._reminding = Reminding(parts, context, self._calls, self)
        self._scheduler = self._reminding.scheduler
        self._reminders = self._reminding.controller
        self._daily = (
            DailyWork(context, lambda cases: cases.bin().tidy(), self),
            DailyWork(context, lambda cases: cases.prompts.refresh_silences(), self),
            DailyWork(context, lambda cases: cases.follow_ups.follow_zone_rules(), self),
        )
        self._server = server
        self._keeper = keeper
        self._publish = parts.bus.publish
        self._undo = UndoActions(context, window.commands, window.page_area.undo_bar, self)
        self._notes = QuickNotes(context, keeper.activate, self)
        self._offers = CallOffers(context, self._calls, self._notes, self)
        self._presence = Presence(context, window, parts.autostart, self)
        self._duplicates: DuplicatesWindow | None = None
        self._settings: SettingsWindow | None = None
        self._connect_actions()
        self._connect_tray()
        self._connect_errors()
        self._connect_pages()
        self._connect_planning()
        server.changes_received.connect(self._publish)
        keeper.pressed.connect(self._on_note_wanted)

    @property
    def shows_reminders(self) -> bool:
        """Tell whether the window of reminders is open, or will be at the first plan."""
        return self._reminders.is_to_open

    @property
    def shown_note(self) -> str | None:
        """Return the uid of the quick note that shows, None while none does."""
        return self._notes.shown_uid

    def start(
        self, *, reminders: bool = True, note: str | None = None, is_renewed: bool = False
    ) -> None:
        """Read everything, and look what is due; open the window only for what is new if wished.

        `note` is the uid of a quick note that is to show again. `is_renewed` says that the app
        runs already, and speaks another language now.
        """
        if not reminders:
            self._reminders.start_closed()
        self._presence.start(is_renewed=is_renewed)
        self._window.read()
        self._undo.read()
        if note is None:
            self._notes.prepare_soon()
        else:
            self._notes.bring_back(note)
        self._reminding.start()
        self._calls.start()

    def prepare_note(self) -> None:
        """Make the quick note ready at once."""
        self._notes.prepare()

    def answer(self, request: RaiseRequest) -> None:
        """Do what a start of the program asks for, this one or a later one."""
        if request.activation_token:
            os.environ["XDG_ACTIVATION_TOKEN"] = request.activation_token  # where Qt looks for it
        if request.command == NOTE:
            self._notes.open()
        else:
            self._window.bring_to_front()

    def close(self) -> None:
        """Stop what runs by itself; an import that is not saved yet is given up."""
        self._server.changes_received.disconnect(self._publish)
        self._keeper.pressed.disconnect(self._on_note_wanted)
        self._presence.close()
        self._imports.cancel()
        self._reminding.close()
        self._calls.close()
        self._offers.close()
        self._notes.close()
        self._unhook()
        self._end_log()

    def _connect_actions(self) -> None:
        actions = self._window.commands
        actions.import_contacts.triggered.connect(self._imports.choose_files)
        actions.new_contact.triggered.connect(self._on_new_contact)
        actions.quick_note.triggered.connect(self._window.quick_note_wanted)
        self._window.quick_note_wanted.connect(self._notes.open)
        self._window.page_area.draft_wanted.connect(self._notes.open_draft)
        self._notes.shown.connect(self.note_painted)
        self._notes.undo_offered.connect(self._window.page_area.undo_bar.offer)
        actions.sample_people.triggered.connect(self._samples.add)
        actions.find_duplicates.triggered.connect(self._on_find_duplicates)
        actions.own_fields.triggered.connect(self._on_own_fields_wanted)
        actions.show_reminders.triggered.connect(self._reminders.show_reminders)
        actions.settings.triggered.connect(self._on_settings_wanted)
        actions.shortcuts.triggered.connect(self._on_shortcuts_wanted)
        actions.about.triggered.connect(self._messages.show_about)
        actions.quit.triggered.connect(self._presence.quit)
        self._reminders.open_requested.connect(self._on_open_requested)
        self._reminders.check_in_begun.connect(self._notes.expect_check_in)
        self._reminders.call_started.connect(self._notes.open_after)
        self._reminders.note_wanted.connect(self._notes.open_with)
        self._reminders.call_started.connect(self._calls.note_started)

    def _connect_pages(self) -> None:
        window = self._window
        self._imports.undo_offered.connect(window.page_area.undo_bar.offer)
        window.files_dropped.connect(self._imports.import_files)
        window.page_area.reached_out.connect(self._calls.note_started)
        window.page_area.check_in_begun.connect(self._notes.expect_check_in)
        window.page_area.call_started.connect(self._notes.open_after)
        window.page_area.call_started.connect(self._calls.note_started)
        window.page_area.note_wanted.connect(self._notes.open_with)

    def _connect_planning(self) -> None:
        self._scheduler.planned.connect(self._window.refresh_marks)
        for work in self._daily:
            self._scheduler.planned.connect(work.look)

    def _connect_tray(self) -> None:
        tray = self._presence.tray
        tray.open_requested.connect(self._window.bring_to_front)
        tray.note_requested.connect(self._notes.open)
        tray.reminders_requested.connect(self._reminders.show_reminders)
        self._presence.quit_confirmed.connect(self.quit_confirmed)
        self._presence.autostart.failed.connect(self._messages.show_error)
        self._reminders.due_count_changed.connect(self._presence.show_due)

    def _connect_errors(self) -> None:
        tasks = self._context.tasks
        tasks.bug_raised.connect(self._bugs.report)
        tasks.known_error_raised.connect(self._messages.show_error)
        self._bugs.caught.connect(self._messages.show_bug)

    def _on_find_duplicates(self) -> None:
        if self._duplicates is None:
            from ui.duplicates.duplicates_window import DuplicatesWindow  # few ever open it

            self._duplicates = DuplicatesWindow(self._context, self._window)
        self._duplicates.present()

    def _on_own_fields_wanted(self) -> None:
        self._window.page_area.show_own_fields()

    def _on_new_contact(self) -> None:
        window = self._window
        dialog = NewContactDialog(self._context, window.contacts.groups, window.group_id, window)
        dialog.contact_added.connect(window.open_contact)
        dialog.open()

    def _on_settings_wanted(self) -> None:
        if self._settings is None:
            from ui.settings.sections import make_settings

            self._settings = make_settings(
                self._context,
                self._window,
                self._keeper,
                self._calls,
                self._presence.autostart,
                self._reminding.preferences,
                self._reminding.notifications,
            )
        self._settings.present()

    def _on_note_wanted(self, press: Press) -> None:
        """Open the quick note by the right of the keys that were pressed."""
        self._notes.open(press)

    def _on_shortcuts_wanted(self) -> None:
        from ui.shortcuts.sheet import ShortcutSheet  # hardly any session shows it

        keys = self._keeper.state.keys
        window = self._window
        ShortcutSheet(self._context.theme, window.commands, window, note_keys=keys).open()

    def _on_open_requested(self, contact_id: int) -> None:
        self._window.bring_to_front()
        self._window.open_contact(contact_id)
