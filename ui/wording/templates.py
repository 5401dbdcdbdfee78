"""The templates that the app brings along, in its language.

They are read as lines of a note, so they neither tell what happened nor promise anything.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from services.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from services.contacts.group_values import GroupView
    from services.contacts.note_templates import NoteTemplate

_GIVEN = {
    "clients": QT_TRANSLATE_NOOP(
        "Templates", "Asked about …, impact …, team's spirits …, what would make their week …"
    ),
    "prospects": QT_TRANSLATE_NOOP(
        "Templates",
        "What keeps them busy …, what it costs them …, who else has a say …, a good start is …",
    ),
    "candidates": QT_TRANSLATE_NOOP(
        "Templates",
        "Enjoys …, misses …, what counts at home …, feeling about a move …, dreams of …",
    ),
    "contractors": QT_TRANSLATE_NOOP(
        "Templates",
        "How the work is going …, welcome on the team …, hours and pay …, what they want after …",
    ),
    "team": QT_TRANSLATE_NOOP(
        "Templates", "Energy …, proud of …, stuck on …, a hand needed from …, at home …"
    ),
}


def given_templates(code: str | None) -> tuple[str, ...]:
    """Return what the app brings along for a group, by its code; nothing for the user's own."""
    text = _GIVEN.get(code or "")
    return (QCoreApplication.translate("Templates", text),) if text else ()


def shown_templates(group: GroupView) -> tuple[str, ...]:
    """Return the templates of a group: its own, or those given as long as nobody edited them."""
    return given_templates(group.code) if group.templates is None else group.templates


def template_text(template: NoteTemplate) -> str:
    """Return what is inserted."""
    return template.text or "".join(given_templates(template.group.code))
