"""The settings of calls: whether Attent hears that they end, and what counts as one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from services.calls.call_settings import GAP_RANGE_S, LEAST_RANGE_S, ProgramName
from services.calls.microphone import Hearing
from services.calls.values import Program
from ui.calls.call_watch import CallWatch
from ui.settings.settings_section import SettingsSection
from ui.theme.metrics import XS, L, S
from ui.theme.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.check_box import CheckBox
from ui.widgets.chip import Chip
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.inputs import NumberEdit
from ui.widgets.labels import Label
from ui.widgets.short_line import ShortLine

_NAME_LIMIT = 60
_LINE_PX = 200


class CallsSection(SettingsSection):
    """Switch the hearing of calls on and off and change its rules; all applies at once."""

    def __init__(self, theme: Theme, watch: CallWatch, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Calls"), parent)
        self._watch = watch
        hearing = watch.hearing
        self.check = CheckBox(theme, self.tr("Offer a note when a call ends"), kind="base")
        self.notice = Label(self._limits_of(hearing), "small", "text2", wrap=True)
        self.least = self._seconds(self.tr("Shortest call"), LEAST_RANGE_S)
        self.gap = self._seconds(self.tr("Longest pause within a call"), GAP_RANGE_S)
        self.programs = ProgramsPart(theme, watch)
        self._rules = QWidget()
        self._lay_out(theme)
        self.notice.setVisible(hearing is not Hearing.WHICH)
        self.check.setEnabled(hearing is not Hearing.NOTHING)
        self.programs.setVisible(hearing is Hearing.WHICH)
        self.check.clicked.connect(watch.switch)
        for field in (self.least, self.gap):
            field.valueChanged.connect(self._on_limit_changed)
        watch.changed.connect(self._show)
        self._show()

    def _lay_out(self, theme: Theme) -> None:
        rules = QVBoxLayout(self._rules)
        rules.setContentsMargins(theme.sizes.check_box + S, XS, 0, 0)
        rules.setSpacing(S)
        rules.addLayout(_form(self.least, self.gap))
        rules.addSpacing(S)
        rules.addWidget(self.programs)
        privacy = Label(self._promise(), "small", "text2", wrap=True)
        for widget in (self.check, privacy, self.notice, self._rules):
            self.column.addWidget(widget)

    def _promise(self) -> str:
        return self.tr(
            "Attent learns only that a program uses the microphone, which one, and for how long; "
            "never sound."
        )

    def _limits_of(self, hearing: Hearing) -> str:
        """Say what is not possible on this machine."""
        if hearing is Hearing.WHETHER:
            return self.tr(
                "This computer does not say which program it is. So every long use of the "
                "microphone counts as a call, and no program can be left out."
            )
        return self.tr(
            "This computer does not say when the microphone is used, so calls can’t be heard. "
            "On Linux that takes PulseAudio or PipeWire, with the library libpulse."
        )

    def _seconds(self, name: str, limits: tuple[int, int]) -> NumberEdit:
        field = NumberEdit(name, *limits, limits[0])
        field.setSuffix(self.tr(" s"))
        field.setKeyboardTracking(False)  # else "90" would be 9 first
        return field

    def _on_limit_changed(self) -> None:
        self._watch.set_limits(self.least.value(), self.gap.value())

    def _show(self) -> None:
        """Show what is set, and the rules only while they matter."""
        settings = self._watch.settings
        is_on = settings.on and self.check.isEnabled()
        self.check.setChecked(is_on)
        self._rules.setVisible(is_on)
        for field, value in ((self.least, settings.least_s), (self.gap, settings.gap_s)):
            field.blockSignals(True)
            field.setValue(value)
            field.blockSignals(False)


class ProgramsPart(QWidget):
    """List the programs that are left out; others are added by a click or by their name."""

    def __init__(self, theme: Theme, watch: CallWatch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._watch = watch
        self.excluded = ChipRow()
        self.recent = ChipRow()
        self._recent_label = Label(self.tr("Used the microphone lately:"), "small", "text2")
        self.line = ShortLine(_NAME_LIMIT)
        self.line.setAccessibleName(self.tr("Name of a program"))
        self.line.setPlaceholderText(self.line.accessibleName())
        self.line.setFixedWidth(theme.px(_LINE_PX))
        self.add = Button(theme, self.tr("Leave out"), icon="plus", compact=True)
        self._theme = theme
        self._lay_out()
        self.line.returnPressed.connect(self._on_added)
        self.add.clicked.connect(self._on_added)
        watch.changed.connect(self._show)
        self._show()

    def _lay_out(self) -> None:
        typed = QHBoxLayout()
        typed.setSpacing(S)
        typed.addWidget(self.line)
        typed.addWidget(self.add)
        typed.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addWidget(Label(self.tr("No note after calls with these programs"), "small"))
        column.addWidget(self.excluded)
        column.addLayout(typed)
        column.addWidget(self._recent_label)
        column.addWidget(self.recent)

    def _show(self) -> None:
        settings = self._watch.settings
        self.excluded.show_names(settings.excluded, self._excluded_chip)
        self.recent.show_names(settings.offered, self._recent_chip)
        self._recent_label.setVisible(bool(settings.offered))

    def _excluded_chip(self, name: ProgramName) -> Chip:
        chip = Chip(self._theme, name.name, removable=True)
        chip.show_cross()
        chip.setAccessibleDescription(self.tr("Left out. Press Backspace to offer a note again"))
        chip.removed.connect(lambda: self._watch.include(name.id))
        return chip

    def _recent_chip(self, name: ProgramName) -> Chip:
        chip = Chip(self._theme, name.name, icon="plus")
        chip.setAccessibleDescription(self.tr("Leave out"))
        chip.clicked.connect(lambda: self._watch.exclude(Program(name.id, name.name)))
        return chip

    def _on_added(self) -> None:
        if self.line.text().strip():
            self._watch.exclude_named(self.line.text())
        self.line.clear()


class ChipRow(QWidget):
    """Hold chips of programs, on as many lines as they need; empty it takes no room."""

    def __init__(self) -> None:
        super().__init__()
        self._names: Sequence[ProgramName] = ()
        self._flow = FlowLayout(S, self)

    @property
    def chips(self) -> list[Chip]:
        """Return the chips, in their order."""
        items = (self._flow.itemAt(place) for place in range(self._flow.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [each for each in widgets if isinstance(each, Chip)]

    def show_names(self, names: Sequence[ProgramName], make: Callable[[ProgramName], Chip]) -> None:
        """Show these; if the chip with the keyboard goes, the next one gets it."""
        if names == self._names:
            return
        self._names = names
        chips = self.chips
        place = next((place for place, chip in enumerate(chips) if chip.hasFocus()), None)
        for chip in chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        for name in names:
            chip = make(name)
            self._flow.addWidget(chip)
            chip.show()  # else it can't take the focus yet
        self.setVisible(bool(names))
        if place is not None and (fresh := self.chips):
            fresh[min(place, len(fresh) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)


def _form(*fields: NumberEdit) -> QGridLayout:
    """Return a line a field with its name before it."""
    form = QGridLayout()
    form.setHorizontalSpacing(L)
    form.setVerticalSpacing(S)
    form.setColumnStretch(2, 1)
    for row, field in enumerate(fields):
        label = Label(field.accessibleName(), "small")
        label.setBuddy(field)
        form.addWidget(label, row, 0)
        form.addWidget(field, row, 1)
    return form
