"""Every key of the app, by where it works: the menu's own, and those of lists and fields."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from services.contacts.reach import Way
from services.key_combination import KeyCombination
from ui.capture.capture_keys import NEW_KEY
from ui.capture.closing_row import NEXT_KEY, NEXT_TIME_KEY, PROMISE_KEY, SKIP_KEY, WOW_KEY
from ui.capture.day_choice import REPEAT_KEY
from ui.capture.details_row import DURATION_KEY, MOOD_KEY, PURPOSE_KEY, TEMPLATE_KEY
from ui.capture.footer import DRAFTS_KEY, SAVE_AND_NEXT_KEYS
from ui.contact_page.composer_panel import DUE_KEY, NEXT_STEP_KEY, PEOPLE_KEY, SAVE_KEYS
from ui.contact_page.contact_actions import KEYS, MORE_KEYS
from ui.contact_page.entry_actions import ATTACH_KEY, EDIT_KEYS, MOVE_KEY
from ui.contact_page.entry_editor_fields import PREVIEW_KEY
from ui.contact_page.header import ORGANISATION_KEYS
from ui.duplicates.pair_panel import APART_KEYS, MERGE_KEYS
from ui.follow_ups.filter_head import FILTER_KEYS
from ui.follow_ups.keys import KEYS as FOLLOW_UP_KEYS
from ui.follow_ups.keys import Deed as FollowUpDeed
from ui.follow_ups.page_layout import NEW_KEYS as NEW_FOLLOW_UP_KEYS
from ui.main_window.actions import WindowActions
from ui.organisation_page.organisation_header import MORE_KEYS as ORGANISATION_MORE_KEYS
from ui.organisation_page.organisation_header import SITE_KEYS
from ui.organisation_page.way_back import BACK_KEYS
from ui.timeline.filter_bar import SEARCH_KEYS
from ui.timeline.timeline_surface import JUMP_KEYS
from ui.today.deeds import KEYS as TODAY_KEYS
from ui.today.deeds import SECTION_KEYS, Deed
from ui.widgets.styling import key_text, without_mnemonic

_Keys = QKeySequence.StandardKey


class KeyLine(NamedTuple):
    """Say what some keys do, each as this platform writes it."""

    words: str
    keys: tuple[str, ...]


class KeyGroup(NamedTuple):
    """Hold the keys that work in one place."""

    title: str
    lines: tuple[KeyLine, ...]


def key_groups(
    actions: WindowActions, note_keys: KeyCombination | None = None
) -> tuple[KeyGroup, ...]:
    """Return all keys: first what works in any program, then those of the menu."""
    translate = QCoreApplication.translate
    return (
        *_of_any_program(note_keys),
        KeyGroup(translate("ShortcutSheet", "Anywhere in the window"), _of_menu(actions)),
        KeyGroup(translate("ShortcutSheet", "Today"), _of_today()),
        KeyGroup(translate("ShortcutSheet", "Follow-ups"), _of_follow_ups()),
        KeyGroup(translate("ShortcutSheet", "Contact list"), _of_contact_list()),
        KeyGroup(translate("ShortcutSheet", "Contact"), _of_contact()),
        KeyGroup(translate("ShortcutSheet", "Organisation"), _of_organisation()),
        KeyGroup(translate("ShortcutSheet", "Writing an entry"), _of_composer()),
        KeyGroup(translate("ShortcutSheet", "Quick note"), _of_quick_note()),
        KeyGroup(translate("ShortcutSheet", "Timeline"), _of_timeline()),
        KeyGroup(translate("ShortcutSheet", "Opened entry"), _of_entry()),
        KeyGroup(translate("ShortcutSheet", "Groups and tags"), _of_groups()),
        KeyGroup(translate("ShortcutSheet", "Duplicates"), _of_duplicates()),
        KeyGroup(translate("ShortcutSheet", "Drafts"), _of_drafts()),
        KeyGroup(translate("ShortcutSheet", "Bin"), _of_bin()),
        KeyGroup(translate("ShortcutSheet", "Reminders"), _of_reminders()),
    )


def _of_any_program(note_keys: KeyCombination | None) -> tuple[KeyGroup, ...]:
    if note_keys is None:
        return ()
    translate = QCoreApplication.translate
    line = _line(translate("ShortcutSheet", "Quick note"), str(note_keys))
    return (KeyGroup(translate("ShortcutSheet", "In any program"), (line,)),)


def _of_menu(actions: WindowActions) -> tuple[KeyLine, ...]:
    """Take them from the actions, so that none is forgotten."""
    menu = QMenu()
    actions.fill(menu)
    lines = [
        KeyLine(without_mnemonic(each.text()), tuple(map(key_text, each.shortcuts())))
        for each in menu.actions()
        if each.shortcuts()
    ]
    words = QCoreApplication.translate("ShortcutSheet", "Open the menu")
    return (*lines, _line(words, "F10"))


def _of_today() -> tuple[KeyLine, ...]:
    translate = QCoreApplication.translate
    return (
        _line(translate("ShortcutSheet", "Next or previous section"), *SECTION_KEYS),
        _line(translate("ShortcutSheet", "Open the contact"), TODAY_KEYS[Deed.OPEN]),
        _line(translate("ShortcutSheet", "Done"), TODAY_KEYS[Deed.DONE]),
        _line(translate("ShortcutSheet", "Snooze, or call later"), TODAY_KEYS[Deed.LATER]),
        _line(translate("ShortcutSheet", "Call"), TODAY_KEYS[Deed.CALL]),
        _line(
            translate("ShortcutSheet", "Try again tomorrow, after no answer"),
            TODAY_KEYS[Deed.TOMORROW],
        ),
        _line(translate("ShortcutSheet", "Move to another day"), TODAY_KEYS[Deed.MOVE]),
        _line(translate("ShortcutSheet", "Park the contact"), TODAY_KEYS[Deed.PARK]),
        _line(translate("ShortcutSheet", "Write a note"), TODAY_KEYS[Deed.NOTE]),
        _line(translate("ShortcutSheet", "Drop, or not this person"), TODAY_KEYS[Deed.DROP]),
    )


def _of_follow_ups() -> tuple[KeyLine, ...]:
    translate, keys = QCoreApplication.translate, FOLLOW_UP_KEYS
    return (
        _line(translate("ShortcutSheet", "New follow-up"), NEW_FOLLOW_UP_KEYS),
        _line(translate("ShortcutSheet", "Filter them"), FILTER_KEYS),
        _line(translate("ShortcutSheet", "Select several"), "Shift+Down", "Shift+Up"),
        _line(translate("ShortcutSheet", "Open the contact"), keys[FollowUpDeed.OPEN]),
        _line(translate("ShortcutSheet", "Done"), keys[FollowUpDeed.DONE]),
        _line(translate("ShortcutSheet", "Open it again"), keys[FollowUpDeed.REOPEN]),
        _line(translate("ShortcutSheet", "Snooze"), keys[FollowUpDeed.SNOOZE]),
        _line(translate("ShortcutSheet", "Move to another day"), keys[FollowUpDeed.MOVE]),
        _line(translate("ShortcutSheet", "Hand it over"), keys[FollowUpDeed.HAND_OVER]),
        _line(translate("ShortcutSheet", "Change it"), keys[FollowUpDeed.EDIT], "F2"),
        _line(translate("ShortcutSheet", "Call"), keys[FollowUpDeed.CALL]),
        _line(translate("ShortcutSheet", "Park the contact"), keys[FollowUpDeed.PARK]),
        _line(translate("ShortcutSheet", "Drop"), keys[FollowUpDeed.DROP]),
        _line(translate("ShortcutSheet", "End the series"), keys[FollowUpDeed.END_SERIES]),
    )


def _of_contact_list() -> tuple[KeyLine, ...]:
    translate = QCoreApplication.translate
    return (
        _line(translate("ShortcutSheet", "Next or previous contact"), "Down", "Up"),
        _line(translate("ShortcutSheet", "Open the first one found"), "Return"),
        _line(translate("ShortcutSheet", "Show everybody again"), "Esc"),
        _line(translate("ShortcutSheet", "Sort, group and filter"), "Ctrl+L"),
    )


def _of_contact() -> tuple[KeyLine, ...]:
    translate = QCoreApplication.translate
    return (
        _line(translate("ShortcutSheet", "Call"), KEYS[Way.CALL]),
        _line(translate("ShortcutSheet", "Mail"), KEYS[Way.MAIL]),
        _line(translate("ShortcutSheet", "Reach by Teams"), KEYS[Way.TEAMS]),
        _line(translate("ShortcutSheet", "Reach by WhatsApp"), KEYS[Way.WHATSAPP]),
        _line(translate("ShortcutSheet", "Another number or address, on its button"), "Down"),
        _line(translate("ShortcutSheet", "Copy, park, archive or bin"), MORE_KEYS),
        _line(translate("ShortcutSheet", "Open the organisation"), ORGANISATION_KEYS),
        _line(translate("ShortcutSheet", "Change what the focus is on"), "F2", "Return"),
        _line(translate("ShortcutSheet", "Copy it"), _Keys.Copy),
        _line(translate("ShortcutSheet", "Move it up or down"), "Alt+Up", "Alt+Down"),
        _line(translate("ShortcutSheet", "Remove it"), _Keys.Delete),
    )


def _of_organisation() -> tuple[KeyLine, ...]:
    translate = QCoreApplication.translate
    return (
        _line(translate("ShortcutSheet", "Back to the contact"), BACK_KEYS),
        _line(translate("ShortcutSheet", "Open the site"), SITE_KEYS),
        _line(translate("ShortcutSheet", "Open the person or the entry"), "Return"),
        _line(translate("ShortcutSheet", "Copy or bin"), ORGANISATION_MORE_KEYS),
    )


def _of_composer() -> tuple[KeyLine, ...]:
    translate = QCoreApplication.translate
    return (
        _line(translate("ShortcutSheet", "Save the entry"), SAVE_KEYS[0]),
        _line(translate("ShortcutSheet", "Next step"), NEXT_STEP_KEY),
        _line(translate("ShortcutSheet", "Its date"), DUE_KEY),
        _line(translate("ShortcutSheet", "People who took part"), PEOPLE_KEY),
        _line(translate("ShortcutSheet", "Leave it for later"), "Esc"),
    )


def _of_quick_note() -> tuple[KeyLine, ...]:
    translate = QCoreApplication.translate
    return (
        _line(translate("ShortcutSheet", "Save the note"), SAVE_KEYS[0]),
        _line(translate("ShortcutSheet", "Save it and write the next"), SAVE_AND_NEXT_KEYS[0]),
        _line(translate("ShortcutSheet", "Hide it; what was typed stays as a draft"), "Esc"),
        _line(translate("ShortcutSheet", "Change what a chip says"), "Return"),
        _line(translate("ShortcutSheet", "Make its words plain text"), "Backspace"),
        _line(translate("ShortcutSheet", "Promise"), PROMISE_KEY),
        _line(translate("ShortcutSheet", "Next step"), NEXT_KEY, NEXT_STEP_KEY),
        _line(translate("ShortcutSheet", "Next time"), NEXT_TIME_KEY),
        _line(translate("ShortcutSheet", "WOW"), WOW_KEY),
        _line(translate("ShortcutSheet", "Skip the check-list"), SKIP_KEY),
        _line(translate("ShortcutSheet", "Insert a template"), TEMPLATE_KEY),
        _line(translate("ShortcutSheet", "Its date"), DUE_KEY),
        _line(translate("ShortcutSheet", "Whether it repeats, and its reminder"), REPEAT_KEY),
        _line(translate("ShortcutSheet", "Mood"), MOOD_KEY),
        _line(translate("ShortcutSheet", "Purpose"), PURPOSE_KEY),
        _line(translate("ShortcutSheet", "Duration"), DURATION_KEY),
        _line(translate("ShortcutSheet", "People who took part"), PEOPLE_KEY),
        _line(translate("ShortcutSheet", "Drafts that wait"), DRAFTS_KEY),
        _line(translate("ShortcutSheet", "Another note"), NEW_KEY),
    )


def _of_timeline() -> tuple[KeyLine, ...]:
    translate = QCoreApplication.translate
    return (
        _line(translate("ShortcutSheet", "Next or previous entry"), "Down", "Up"),
        _line(translate("ShortcutSheet", "Search what was said"), SEARCH_KEYS),
        _line(translate("ShortcutSheet", "Go to a month"), JUMP_KEYS),
        _line(translate("ShortcutSheet", "Open the entry"), "Return"),
        _line(translate("ShortcutSheet", "The newest or the first of all"), "Home", "End"),
        _line(translate("ShortcutSheet", "Show more or less of a long text"), "Space"),
        _line(translate("ShortcutSheet", "Copy the text"), _Keys.Copy),
        _line(translate("ShortcutSheet", "Delete the entry"), _Keys.Delete),
        _line(translate("ShortcutSheet", "All that can be done with it"), "Menu", "Shift+F10"),
    )


def _of_entry() -> tuple[KeyLine, ...]:
    translate = QCoreApplication.translate
    return (
        _line(translate("ShortcutSheet", "Change it"), *EDIT_KEYS),
        _line(translate("ShortcutSheet", "Preview while you write"), PREVIEW_KEY),
        _line(translate("ShortcutSheet", "Save the changes"), SAVE_KEYS[0]),
        _line(translate("ShortcutSheet", "Attach a file"), ATTACH_KEY),
        _line(translate("ShortcutSheet", "Move it to another contact"), MOVE_KEY),
        _line(translate("ShortcutSheet", "Close; what was typed stays as a draft"), "Esc"),
    )


def _of_groups() -> tuple[KeyLine, ...]:
    translate = QCoreApplication.translate
    return (
        _line(translate("ShortcutSheet", "Change what the focus is on"), "F2", "Return"),
        _line(translate("ShortcutSheet", "Move a group or question"), "Alt+Up", "Alt+Down"),
        _line(translate("ShortcutSheet", "Delete a group, question or tag"), _Keys.Delete),
        _line(translate("ShortcutSheet", "Back to where you were"), "Esc"),
    )


def _of_duplicates() -> tuple[KeyLine, ...]:
    translate = QCoreApplication.translate
    return (
        _line(translate("ShortcutSheet", "Merge the two"), MERGE_KEYS),
        _line(translate("ShortcutSheet", "They are not the same"), APART_KEYS),
    )


def _of_drafts() -> tuple[KeyLine, ...]:
    translate = QCoreApplication.translate
    return (
        _line(translate("ShortcutSheet", "Go on writing"), "Return"),
        _line(translate("ShortcutSheet", "Discard the draft"), _Keys.Delete),
    )


def _of_bin() -> tuple[KeyLine, ...]:
    translate = QCoreApplication.translate
    return (
        _line(translate("ShortcutSheet", "Restore what is selected"), "Return"),
        _line(translate("ShortcutSheet", "Erase what is selected"), _Keys.Delete),
        _line(translate("ShortcutSheet", "Select everything"), _Keys.SelectAll),
    )


def _of_reminders() -> tuple[KeyLine, ...]:
    translate = QCoreApplication.translate
    return (
        _line(translate("ShortcutSheet", "Open the contact"), "Return"),
        _line(translate("ShortcutSheet", "Done"), "D"),
        _line(translate("ShortcutSheet", "Snooze, or call later"), "S"),
        _line(translate("ShortcutSheet", "Snooze all"), "Shift+S"),
        _line(translate("ShortcutSheet", "Park, of a check-in or a follow-up"), "P"),
        _line(translate("ShortcutSheet", "Call"), "C"),
        _line(translate("ShortcutSheet", "Close"), "Esc"),
    )


def _line(words: str, *keys: str | QKeySequence.StandardKey) -> KeyLine:
    return KeyLine(words, tuple(key_text(QKeySequence(each)) for each in keys))
