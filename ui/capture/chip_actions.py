"""What a chip of the quick note does: change what it says, or take it away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from services.capture import taking_away
from services.capture.note import QuickNote
from services.capture.reading import NOON, NoteReading
from services.journal.defaults import CALLS
from services.journal.values import Participant
from services.terms import Channel, EntryKind, Outcome, Purpose
from ui.capture.chip_row import ChipRow
from ui.capture.chips import ChipKey, ChipKind
from ui.capture.day_picker import DayPicker, pick_day
from ui.capture.note_desk import NoteDesk
from ui.contact_page.people_field import person_words
from ui.context import UiContext
from ui.timeline.entry_words import kind_icon
from ui.widgets.menu import Menu, menu_text
from ui.wording.terms import channel_name, kind_name, outcome_name, purpose_name

if TYPE_CHECKING:
    from services.contacts.people_finder import FoundPerson


class ChipActions(QObject):
    """Do what the chips are clicked for, with menus below them."""

    step_wanted = Signal(object)
    """A follow-up is to be changed: its ChipKey."""

    words_wanted = Signal(object)
    """The words of a chip are to be changed in the text: its ChipKey."""

    def __init__(self, context: UiContext, desk: NoteDesk, row: ChipRow) -> None:
        super().__init__(row)
        self._context = context
        self._desk = desk
        self._row = row
        self._changing: dict[ChipKind, Callable[[ChipKey], None]] = {
            ChipKind.CONTACT: self._ask_for_other,
            ChipKind.NEWCOMER: self._ask_for_other,
            ChipKind.AMBIGUOUS: lambda key: self.offer_candidates(str(key.value)),
            ChipKind.UNKNOWN: self._offer_newcomer,
            ChipKind.KIND: self._offer_kinds,
            ChipKind.OUTCOME: self._offer_kinds,
            ChipKind.CHANNEL: self._offer_channels,
            ChipKind.WHEN: self._offer_moments,
            ChipKind.STEP: self.step_wanted.emit,
            ChipKind.OWN_STEP: self.step_wanted.emit,
            ChipKind.TOPIC: self.words_wanted.emit,
            ChipKind.PURPOSE: self._offer_purposes,
        }
        row.clicked.connect(self.change)
        row.removed.connect(self.remove)

    def change(self, key: ChipKey) -> None:
        """Let what a chip says be changed."""
        self._changing[key.kind](key)

    def remove(self, key: ChipKey) -> None:
        """Take away what a chip says."""
        reading = self._desk.reading
        if reading is not None:
            self._desk.change(_without(key, self._desk.note, reading), shows=True)

    def offer_candidates(self, typed: str) -> None:
        """Let it be chosen who of several is meant, told apart by where they work.

        Of very many, a few are offered: the others are found as somebody else is.
        """
        reading = self._desk.reading
        names = () if reading is None else reading.ambiguous
        ids = [each.contact_id for name in names if name.typed == typed for each in name.candidates]

        def on_read(people: Sequence[FoundPerson]) -> None:
            menu = self._menu()
            self._add_people(menu, typed, people)
            menu.addSeparator()
            self._add_other(menu, typed)
            self._popup(menu, ChipKey(ChipKind.AMBIGUOUS, typed))

        self._context.tasks.read(
            self, lambda cases: cases.people.likely(ids), on_read, latest="candidates"
        )

    def ask_whose(self) -> None:
        """Let it be chosen whose note it is."""
        self._row.ask_for_person(self.tr("Who was it?"), self._add)

    def ask_for_participant(self) -> None:
        """Let somebody be chosen who took part."""
        self._row.ask_for_person(self.tr("Who else took part?"), self._add)

    def _offer_newcomer(self, key: ChipKey) -> None:
        """Offer who may be meant by a name that nobody has, then to add them."""
        typed = str(key.value)

        def on_read(people: Sequence[FoundPerson]) -> None:
            menu = self._menu()
            if people:
                self._add_people(menu, typed, people)
                menu.addSeparator()
            words = self.tr("Add {name} as a new contact").format(name=menu_text(typed))
            menu.addAction(words).triggered.connect(partial(self._mean, typed, None))
            self._add_other(menu, typed)
            self._popup(menu, key)

        self._context.tasks.read(
            self, lambda cases: cases.people.alike(typed), on_read, latest="candidates"
        )

    def _offer_kinds(self, key: ChipKey) -> None:
        """Offer the kinds, and for calls what came of them."""
        reading, menu = self._desk.reading, self._menu()
        if reading is None:
            return
        for kind in EntryKind:
            action = menu.addAction(kind_name(kind))
            action.setIcon(self._context.theme.icons.icon(kind_icon(kind)))
            action.setCheckable(True)
            action.setChecked(kind is reading.kind)
            action.triggered.connect(partial(self._choose_kind, kind))
        if reading.kind in CALLS:
            menu.addSeparator()
            for outcome in Outcome:
                action = menu.addAction(outcome_name(outcome))
                action.setCheckable(True)
                action.setChecked(outcome is reading.outcome)
                action.triggered.connect(partial(self._choose, outcome=outcome))
        self._popup(menu, key)

    def _offer_channels(self, key: ChipKey) -> None:
        reading, menu = self._desk.reading, self._menu()
        for channel in Channel:
            action = menu.addAction(channel_name(channel))
            action.setCheckable(True)
            action.setChecked(reading is not None and channel == reading.channel)
            action.triggered.connect(partial(self._choose, channel=channel))
        self._popup(menu, key)

    def _offer_purposes(self, key: ChipKey) -> None:
        note, menu = self._desk.note, self._menu()
        for purpose in Purpose:
            action = menu.addAction(purpose_name(purpose))
            action.setCheckable(True)
            action.setChecked(purpose is note.why)
            chosen = replace(note, purpose=None, begun=replace(note.begun, purpose=purpose))
            action.triggered.connect(partial(self._take_over, chosen))
        self._popup(menu, key)

    def _take_over(self, note: QuickNote, _checked: bool = False) -> None:
        self._desk.change(note, shows=True)

    def _offer_moments(self, key: ChipKey) -> None:
        """Let another day and time be chosen for when it happened, none that is to come."""
        reading, clock = self._desk.reading, self._context.clock
        if reading is None or reading.happened_at is None:
            return
        local = reading.happened_at.astimezone(self._zone)
        at = None if reading.is_day_alone else local.time()
        latest = clock.now().astimezone(self._zone).date()
        picker = DayPicker(self._context.theme, local.date(), at, self.tr("Time"), latest=latest)
        pick_day(picker, self._row.chip(key) or self._row, self._row, self._choose_moment)

    def _choose_moment(self, on: date, at: time | None) -> None:
        """Take a day over; without a time it is noon, or now if it is today."""
        now = self._context.clock.now().astimezone(self._zone)
        if at is None:
            at = now.time() if on == now.date() else NOON
        when = datetime.combine(on, at)
        self._desk.change(replace(self._desk.note, when=when), shows=True)

    @property
    def _zone(self) -> ZoneInfo:
        zone = self._desk.note.zone
        return ZoneInfo(zone) if zone else self._context.clock.zone()

    def _ask_for_other(self, key: ChipKey) -> None:
        """Let somebody else be chosen in the place of one who is there."""

        def choose(who: Participant | str) -> None:
            note, reading = self._desk.note, self._desk.reading
            if reading is None:
                return
            typed = _words_for(key, note, reading)
            if typed is not None and isinstance(who, Participant):
                self._desk.change(note.meaning(typed, who), shows=True)
            else:
                self._desk.change(note_with(_without(key, note, reading), who), shows=True)

        self._row.ask_for_person(self.tr("Who was it?"), choose)

    def _add_people(self, menu: Menu, typed: str, people: Sequence[FoundPerson]) -> None:
        """Add people whom some words may mean, each with where they work."""
        for person in people:
            meant = Participant(person.contact_id, person.name)
            action = menu.addAction(menu_text(person_words(person)))
            action.triggered.connect(partial(self._mean, typed, meant))

    def _add_other(self, menu: Menu, typed: str) -> None:
        other = menu.addAction(self.tr("Somebody else…"))

        def choose(who: Participant | str) -> None:
            note, reading = self._desk.note, self._desk.reading
            if isinstance(who, Participant):
                self._mean(typed, who)
            elif reading is not None:
                note = taking_away.without_name(note, reading, typed)
                self._desk.change(note_with(note, who), shows=True)

        other.triggered.connect(lambda: self._row.ask_for_person(self.tr("Who was it?"), choose))

    def _mean(self, typed: str, contact: Participant | None, _checked: bool = False) -> None:
        self._desk.change(self._desk.note.meaning(typed, contact), shows=True)

    def _add(self, who: Participant | str) -> None:
        self._desk.change(note_with(self._desk.note, who), shows=True)

    def _choose_kind(self, kind: EntryKind, _checked: bool = False) -> None:
        note = replace(self._desk.note, kind=kind)
        self._desk.change(note, shows=True)

    def _choose(self, _checked: bool = False, **chosen: Channel | Outcome) -> None:
        self._desk.change(replace(self._desk.note, **chosen), shows=True)  # type: ignore[arg-type]

    def _menu(self) -> Menu:
        menu = Menu(parent=self._row)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _popup(self, menu: Menu, key: ChipKey) -> None:
        """Open a menu below its chip, ready for Enter to take what is chosen or comes first."""
        chip: QWidget = self._row.chip(key) or self._row
        menu.popup(chip.mapToGlobal(QPoint(0, chip.height())))
        actions = [action for action in menu.actions() if not action.isSeparator()]
        menu.setActiveAction(next((each for each in actions if each.isChecked()), actions[0]))


def note_with(note: QuickNote, who: Participant | str) -> QuickNote:
    """Return a note with one more contact, or with a name to add one for."""
    if isinstance(who, str):
        return replace(note, newcomers=(*note.newcomers, who))
    return replace(note, people=(*note.people, who))


def _words_for(key: ChipKey, note: QuickNote, reading: NoteReading) -> str | None:
    """Return the words of the line that name whom a chip shows, None if none do."""
    if key.kind is ChipKind.NEWCOMER:
        return None if key.value in note.newcomers else str(key.value)
    for named in note.named:
        if named.contact is not None and named.contact.contact_id == key.value:
            return named.typed
    return reading.typed_for(int(key.value))


def _without(key: ChipKey, note: QuickNote, reading: NoteReading) -> QuickNote:
    value = str(key.value)
    by_kind: dict[ChipKind, Callable[[], QuickNote]] = {
        ChipKind.CONTACT: lambda: taking_away.without_contact(note, reading, int(key.value)),
        ChipKind.AMBIGUOUS: lambda: taking_away.without_name(note, reading, value),
        ChipKind.UNKNOWN: lambda: taking_away.without_name(note, reading, value),
        ChipKind.NEWCOMER: lambda: taking_away.without_name(note, reading, value),
        ChipKind.KIND: lambda: taking_away.without_kind(note, reading),
        ChipKind.CHANNEL: lambda: taking_away.without_channel(note, reading),
        ChipKind.OUTCOME: lambda: taking_away.without_outcome(note, reading),
        ChipKind.WHEN: lambda: taking_away.without_when(note, reading),
        ChipKind.STEP: lambda: taking_away.without_step(note, reading, value),
        ChipKind.OWN_STEP: lambda: taking_away.without_own_step(note, reading, value),
        ChipKind.PURPOSE: lambda: note.with_purpose(None),
        ChipKind.TOPIC: lambda: taking_away.without_topic(note, reading, value),
    }
    return by_kind[key.kind]()
