"""The keys of the composer: save, fold, and straight to a field."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QWidget

from ui.contact_page.composer_panel import (
    DUE_KEY,
    NEXT_STEP_KEY,
    PEOPLE_KEY,
    SAVE_KEYS,
    lead_to,
    listen,
)

if TYPE_CHECKING:
    from ui.contact_page.composer import Composer


def connect_keys(composer: Composer) -> QShortcut:
    """Hear the keys from anywhere in a composer; return the one that folds it."""

    def lead(field: QWidget) -> Callable[[], None]:
        def show() -> None:
            composer.open()
            lead_to(field)

        return show

    def ask_for_day() -> None:
        composer.open()
        composer.next_step.ask_for_day()

    for keys in SAVE_KEYS:
        listen(composer, keys, composer.save)
    listen(composer, NEXT_STEP_KEY, lead(composer.next_step.title))
    listen(composer, PEOPLE_KEY, lead(composer.panel.people.line))
    listen(composer, DUE_KEY, ask_for_day)
    return listen(composer, "Esc", composer.fold)
