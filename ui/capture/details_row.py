"""What else can be said of a talk: mood, purpose, how long it took, who took part."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from services.capture.note import QuickNote
from services.terms import Purpose
from ui.capture.labelled import RowLabel, labelled
from ui.capture.note_desk import NoteDesk
from ui.contact_page.composer_panel import PEOPLE_KEY
from ui.contact_page.optional_field import OptionalField
from ui.theme.metrics import XS
from ui.theme.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.inputs import NumberEdit
from ui.widgets.menu import Menu
from ui.widgets.styling import explain
from ui.wording.terms import mood_name, purpose_name

MOOD_KEY, PURPOSE_KEY, DURATION_KEY, TEMPLATE_KEY = "Alt+M", "Alt+U", "Alt+T", "F9"
_MOODS = (5, 4, 3, 2, 1)
_LONGEST_MINUTES = 24 * 60
_USUAL_MINUTES = 15


class DetailsRow(QWidget):
    """Offer each as a word until it is chosen, and then show what was."""

    participant_wanted = Signal()
    template_wanted = Signal()

    def __init__(self, theme: Theme, desk: NoteDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._desk = theme, desk
        self.mood = self._button(self.tr("Mood"), MOOD_KEY, arrow=True)
        self.purpose = self._button(self.tr("Purpose"), PURPOSE_KEY, arrow=True)
        self._minutes = NumberEdit(
            self.tr("Duration in minutes"), 1, _LONGEST_MINUTES, _USUAL_MINUTES
        )
        self._minutes.setSuffix(self.tr(" min"))
        self.duration = OptionalField(theme, self.tr("Duration"), self._minutes)
        explain(self.duration.button, self.tr("Duration"), DURATION_KEY)
        self.people = self._button(self.tr("With…"), PEOPLE_KEY)
        self.template = self._button(self.tr("Template"), TEMPLATE_KEY)
        content = QWidget()
        flow = FlowLayout(XS, content)
        for widget in (self.mood, self.purpose, self.duration, self.people, self.template):
            flow.addWidget(widget)
        row = labelled(RowLabel(self.tr("Details")), content)
        row.setContentsMargins(0, 0, 0, 0)
        self.setLayout(row)
        self.mood.clicked.connect(self.offer_moods)
        self.purpose.clicked.connect(self.offer_purposes)
        self.people.clicked.connect(self.participant_wanted)
        self.template.clicked.connect(self.template_wanted)
        self._minutes.valueChanged.connect(lambda _minutes: self._on_duration_changed())
        self.duration.switched.connect(lambda _on: self._on_duration_changed())

    def refresh(self) -> None:
        """Show the note as it is now."""
        note = self._desk.note
        _tell(self.mood, self.tr("Mood"), "" if note.mood is None else mood_name(note.mood))
        self.mood.set_icon_name(None if note.mood is None else f"mood{note.mood}")
        why = note.why
        _tell(self.purpose, self.tr("Purpose"), "" if why is None else purpose_name(why))
        minutes = note.minutes
        if minutes is None:
            minutes = -(-note.begun.duration_s // 60)
        with QSignalBlocker(self._minutes), QSignalBlocker(self.duration):
            self.duration.set_on(minutes > 0)
            self._minutes.setValue(minutes or _USUAL_MINUTES)

    def offer_moods(self) -> None:
        """Let it be said how they are doing."""
        note = self._desk.note
        moods = [(mood_name(each), replace(note, mood=each), f"mood{each}") for each in _MOODS]
        self._offer(self.mood, [(self.tr("no mood"), replace(note, mood=None), ""), *moods])

    def offer_purposes(self) -> None:
        """Let it be said why it was."""
        note = self._desk.note
        purposes = [(purpose_name(each), note.with_purpose(each), "") for each in Purpose]
        nothing = (self.tr("no purpose"), note.with_purpose(None), "")
        self._offer(self.purpose, [nothing, *purposes])

    def ask_for_duration(self) -> None:
        """Let it be said how long it took."""
        if self.duration.is_on:
            self._minutes.setFocus()
            self._minutes.selectAll()
        else:
            self.duration.button.click()

    def _button(self, words: str, key: str, *, arrow: bool = False) -> Button:
        button = Button(self._theme, words, variant="flat", compact=True)
        explain(button, words, key)
        if arrow:
            button.show_menu_arrow()
        return button

    def _offer(self, button: Button, choices: Iterable[tuple[str, QuickNote, str]]) -> None:
        """Offer words, the note as it would be, and perhaps an icon."""
        menu = Menu(parent=self)
        menu.aboutToHide.connect(menu.deleteLater)
        for words, note, icon in choices:
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(note == self._desk.note)
            if icon:
                action.setIcon(self._theme.icons.icon(icon))
            action.triggered.connect(partial(self._choose, note))
            if action.isChecked():
                menu.setActiveAction(action)
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def _choose(self, note: QuickNote, _checked: bool = False) -> None:
        self._desk.change(note, shows=True)

    def _on_duration_changed(self) -> None:
        minutes = self._minutes.value() if self.duration.is_on else 0
        self._desk.change(replace(self._desk.note, minutes=minutes))


def _tell(button: Button, name: str, chosen: str) -> None:
    """Show what was chosen, and read out what of; the name itself while nothing is."""
    button.setText(chosen or name)
    button.setAccessibleName(": ".join(filter(None, (name, chosen))))
