"""The keys of the quick note; each does one thing, from anywhere in its window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.capture.closing_row import (
    NEXT_KEY,
    NEXT_TIME_KEY,
    PROMISE_KEY,
    SKIP_KEY,
    WOW_KEY,
)
from ui.capture.day_choice import REPEAT_KEY
from ui.capture.details_row import DURATION_KEY, MOOD_KEY, PURPOSE_KEY, TEMPLATE_KEY
from ui.capture.footer import DRAFTS_KEY, SAVE_AND_NEXT_KEYS
from ui.contact_page.composer_panel import NEXT_STEP_KEY, PEOPLE_KEY, SAVE_KEYS, listen

if TYPE_CHECKING:
    from ui.capture.capture_window import CaptureWindow

NEW_KEY = "Ctrl+N"


def connect_keys(window: CaptureWindow) -> None:
    """Hear all keys of the window."""
    fields = window.fields
    closing, details = fields.closing, fields.details
    for keys in SAVE_KEYS:
        listen(window, keys, window.save)
    for keys in SAVE_AND_NEXT_KEYS:
        listen(window, keys, lambda: window.save(next_too=True))
    for keys, do in (
        ("Esc", window.leave),
        (NEW_KEY, window.begin_another),
        (DRAFTS_KEY, window.open_drafts),
        (PROMISE_KEY, closing.promise.click),
        (NEXT_KEY, closing.next_step.click),
        (NEXT_TIME_KEY, closing.next_time.click),
        (WOW_KEY, closing.wow.click),
        (SKIP_KEY, fields.skip_closing),
        (NEXT_STEP_KEY, fields.step.lead_to_next),
        (REPEAT_KEY, fields.step.ask_for_repeat),
        (PEOPLE_KEY, fields.chip_actions.ask_for_participant),
        (MOOD_KEY, details.offer_moods),
        (PURPOSE_KEY, details.offer_purposes),
        (DURATION_KEY, details.ask_for_duration),
        (TEMPLATE_KEY, details.template.click),
    ):
        listen(window, keys, do)
