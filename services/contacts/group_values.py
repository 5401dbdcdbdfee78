"""Carry groups between threads and layers, and refuse what a group can't be."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from services.errors import QT_TRANSLATE_NOOP, KnownError


class GroupColour(StrEnum):
    """Name the colours a group can have; each is a role of the palette, light or dark."""

    TEAL = "teal"
    PLUM = "plum"
    AMBER = "amber"
    RED = "red"
    GREY = "grey"


class GroupLines(StrEnum):
    """Name the lists of lines that a group has; the values are the columns they are stored in."""

    QUESTIONS = "questions"
    TEMPLATES = "templates"


@dataclass(frozen=True, slots=True)
class GroupView:
    """Show a group; `code` names one that came with the app until it has a name of its own.

    `questions` and `templates` are None as long as nobody has edited them: it shows those the app
    brings along. `contacts` counts its members that are in the list, `archived` those in the
    archive. `cadence_by_voice` says that only talks count for its cadence.
    """

    id: int
    code: str | None
    name: str | None
    cadence_days: int | None
    colour: str | None
    questions: tuple[str, ...] | None
    templates: tuple[str, ...] | None
    contacts: int
    archived: int
    cadence_by_voice: bool = False


class EmptyGroupNameError(KnownError):
    """Refuse a group without a name."""

    sentence = QT_TRANSLATE_NOOP("KnownError", "A group needs a name. Type one and try again.")


class GroupExistsError(KnownError):
    """Refuse a second group of the same name."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError", "There is a group called “{name}” already. Choose another name."
    )


class QuestionExistsError(KnownError):
    """Refuse the same question twice."""

    sentence = QT_TRANSLATE_NOOP("KnownError", "This question is there already. Ask another one.")


class TemplateExistsError(KnownError):
    """Refuse the same template twice."""

    sentence = QT_TRANSLATE_NOOP("KnownError", "This template is there already. Write another one.")
