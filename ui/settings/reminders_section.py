"""The settings of reminders: how the desktop tells of them, and when they wait."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from services.hours import Hours
from services.notifications import NotificationError, NotifierWay
from services.reminding.reminder_settings import ReminderSettings
from ui.qt_dates import qtime, time_of
from ui.reminders.reminder_notifications import ReminderNotifications
from ui.reminders.reminder_preferences import ReminderPreferences
from ui.settings.settings_section import SettingsSection
from ui.theme.metrics import XS, M, S
from ui.theme.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.check_box import CheckBox
from ui.widgets.inputs import ComboBox, TimeEdit
from ui.widgets.labels import Label
from ui.wording.errors import error_text

_LEAST_LETTERS = 12  # of the choice, in a narrow window
_USUAL_QUIET = Hours(time(19), time(8))


class RemindersSection(SettingsSection):
    """Choose how to be notified, try it, and say when reminders wait; all applies at once."""

    calls_wanted = Signal()
    """The settings of calls are to show."""

    def __init__(
        self,
        theme: Theme,
        preferences: ReminderPreferences,
        notifications: ReminderNotifications,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Reminders"), parent)
        self.notifying = NotifyingPart(theme, preferences, notifications)
        self.waiting = WaitingPart(theme, preferences)
        self.column.addWidget(self.notifying)
        self.column.addSpacing(M)
        self.column.addWidget(self.waiting)
        self.waiting.calls_wanted.connect(self.calls_wanted)


class NotifyingPart(QWidget):
    """Choose whether notifications have buttons and names, and try one."""

    def __init__(
        self,
        theme: Theme,
        preferences: ReminderPreferences,
        notifications: ReminderNotifications,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._notifications = notifications
        self.way = ComboBox(self.tr("Notifications"))
        self.way.addItem(
            self.tr("With buttons, where the desktop has them"), NotifierWay.AUTO.value
        )
        self.way.addItem(self.tr("Plain"), NotifierWay.PLAIN.value)
        self.way.addItem(self.tr("None"), NotifierWay.OFF.value)
        self.way.setSizeAdjustPolicy(
            ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.way.setMinimumContentsLength(_LEAST_LETTERS)
        self.way.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.test = Button(theme, self.tr("Show one now"), compact=True)
        self.notice = Label(kind="small", tone="text2", wrap=True)
        self.notice.hide()
        self.hides = CheckBox(theme, self.tr("Hide names in notifications"), kind="base")
        self._lay_out(theme)
        self.way.activated.connect(self._on_way_chosen)
        self.test.clicked.connect(self._on_test_clicked)
        self.hides.clicked.connect(self._on_hides_clicked)
        notifications.trial_ended.connect(self._on_trial_ended)
        notifications.trial_answered.connect(self._on_trial_answered)
        preferences.changed.connect(self._show)
        self._show()

    def _lay_out(self, theme: Theme) -> None:
        row = QHBoxLayout()
        row.setSpacing(S)
        label = Label(self.way.accessibleName(), "base")
        label.setBuddy(self.way)
        row.addWidget(label)
        row.addWidget(self.way, 1)
        tried = QHBoxLayout()
        tried.setSpacing(S)
        tried.addWidget(self.test)
        tried.addWidget(self.notice, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addLayout(row)
        column.addLayout(tried)
        column.addWidget(self.hides)
        column.addWidget(_indented(theme, Label(self._promise(), "small", "text2", wrap=True)))

    def _promise(self) -> str:
        return self.tr(
            "They then say “Follow-up due” and nothing else, as they always do while the screen "
            "is locked."
        )

    def _show(self) -> None:
        settings = self._preferences.settings
        is_on = settings.notifier is not NotifierWay.OFF
        self.way.setCurrentIndex(self.way.findData(settings.notifier.value))
        self.hides.setChecked(settings.hides_names)
        self.test.setEnabled(is_on)
        self.hides.setEnabled(is_on)
        if not is_on:
            self._say(self.tr("Reminders still open in their own window."))

    def _on_way_chosen(self) -> None:
        way = NotifierWay(self.way.currentData())
        self._say("")
        self._preferences.change(lambda settings: replace(settings, notifier=way))

    def _on_hides_clicked(self, checked: bool) -> None:
        self._preferences.change(lambda settings: replace(settings, hides_names=checked))

    def _on_test_clicked(self) -> None:
        self._say(self.tr("Asking the desktop…"))
        self._notifications.try_out()

    def _on_trial_ended(self, failure: NotificationError | None) -> None:
        if failure is None:
            self._say(self.tr("The desktop has taken it."))
        else:
            self._say(error_text(failure), is_fault=True)

    def _on_trial_answered(self) -> None:
        self._say(self.tr("Your answer has arrived: buttons work here."))

    def _say(self, sentence: str, *, is_fault: bool = False) -> None:
        if sentence and sentence != self.notice.text():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.notice, sentence))
        self.notice.setText(sentence)
        self.notice.setVisible(bool(sentence))
        self.notice.set_tone("overdue" if is_fault else "text2")


class WaitingPart(QWidget):
    """Choose what reminders wait for the end of."""

    calls_wanted = Signal()
    """The settings of calls are to show."""

    def __init__(
        self, theme: Theme, preferences: ReminderPreferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._hours = _USUAL_QUIET
        self.in_calls = CheckBox(
            theme, self.tr("A call goes on, if Attent hears calls"), kind="base"
        )
        self.deaf = Label(self.tr("Attent does not hear calls now."), "small", "text2", wrap=True)
        self.calls = Button(theme, self.tr("Settings of calls"), variant="flat", compact=True)
        self.calls.clicked.connect(self.calls_wanted)
        self.hears_calls(True)
        self.full_screen = CheckBox(theme, self.tr("A program fills the screen"), kind="base")
        self.undisturbed = CheckBox(theme, self.tr("“Do not disturb” is on"), kind="base")
        self.quiet = CheckBox(theme, self.tr("Quiet hours"), kind="base")
        self.begin = TimeEdit(self.tr("Quiet from"), qtime(_USUAL_QUIET.begin))
        self.end = TimeEdit(self.tr("Quiet until"), qtime(_USUAL_QUIET.end))
        self.timed = CheckBox(theme, self.tr("Follow-ups with a time come even so"), kind="base")
        self._lay_out()
        for check in (self.in_calls, self.full_screen, self.undisturbed, self.quiet, self.timed):
            check.clicked.connect(self._on_changed)
        for field in (self.begin, self.end):
            field.setKeyboardTracking(False)  # else "19" would be 1 first
            field.timeChanged.connect(self._on_changed)
        preferences.changed.connect(self._show)
        self._show()

    def hears_calls(self, hears: bool) -> None:
        """Say it where calls are not heard: then nothing waits for their end."""
        self.deaf.setVisible(not hears)
        self.calls.setVisible(not hears)

    def _lay_out(self) -> None:
        deaf = QHBoxLayout()
        deaf.addWidget(self.deaf, 1)
        deaf.addWidget(self.calls)
        hours = QHBoxLayout()
        hours.setSpacing(S)
        hours.addWidget(self.quiet, 0, Qt.AlignmentFlag.AlignVCenter)
        hours.addWidget(self.begin)
        hours.addWidget(Label("–", "base", "text2"))
        hours.addWidget(self.end)
        hours.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addWidget(Label(self.tr("Reminders wait while"), "small", "text2"))
        column.addWidget(self.in_calls)
        column.addLayout(deaf)
        for check in (self.full_screen, self.undisturbed):
            column.addWidget(check)
        column.addLayout(hours)
        column.addSpacing(XS)
        column.addWidget(self.timed)

    def _show(self) -> None:
        settings = self._preferences.settings
        quiet = settings.manners.quiet
        self._hours = quiet or self._hours
        self.in_calls.setChecked(settings.waits_in_calls)
        self.full_screen.setChecked(settings.waits_for_full_screen)
        self.undisturbed.setChecked(settings.waits_undisturbed)
        self.quiet.setChecked(quiet is not None)
        self.timed.setChecked(settings.manners.timed_even_so)
        for field, at in ((self.begin, self._hours.begin), (self.end, self._hours.end)):
            field.setEnabled(quiet is not None)
            field.blockSignals(True)
            field.setTime(qtime(at))
            field.blockSignals(False)

    def _on_changed(self) -> None:
        self._hours = Hours(time_of(self.begin.time()), time_of(self.end.time()))
        self._preferences.change(self._changed)

    def _changed(self, settings: ReminderSettings) -> ReminderSettings:
        manners = replace(
            settings.manners,
            quiet=self._hours if self.quiet.isChecked() else None,
            timed_even_so=self.timed.isChecked(),
        )
        return replace(
            settings,
            waits_in_calls=self.in_calls.isChecked(),
            waits_for_full_screen=self.full_screen.isChecked(),
            waits_undisturbed=self.undisturbed.isChecked(),
            manners=manners,
        )


def _indented(theme: Theme, label: Label) -> QWidget:
    """Return a label below the text of a check box."""
    widget = QWidget()
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(theme.sizes.check_box + S, 0, 0, 0)
    layout.addWidget(label)
    return widget
