"""A template is something to fill in: no reading of it finds what nobody said."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from services.contacts.group_values import GroupView
from services.contacts.note_templates import NoteTemplate
from services.contacts.values import GroupName
from services.quick_line.parser import parse_quick_line
from services.quick_line.values import QuickLine
from services.terms import EntryKind
from tests.services.quick_line.tables import PEOPLE, index_of
from ui.wording.templates import given_templates, shown_templates, template_text

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NOW = datetime(2026, 11, 24, 10, tzinfo=AMSTERDAM)
CODES = ("clients", "prospects", "candidates", "contractors", "team")


def read(text: str) -> QuickLine:
    return parse_quick_line(text, NOW, AMSTERDAM, index_of(PEOPLE))


def meaning(line: QuickLine) -> tuple[object, ...]:
    """Return all that a line says, but not in which words."""
    happened = (line.kind, line.channel, line.outcome, line.occurred_on, line.occurred_time)
    promised = tuple((each.title, each.due_on, each.due_time) for each in line.follow_ups)
    return (happened, promised, line.contacts, line.ambiguous, line.unknown, line.topics)


@pytest.mark.parametrize("speak", ["en", "nl"], indirect=True)
@pytest.mark.usefixtures("speak")
@pytest.mark.parametrize("code", CODES)
def test_a_template_tells_nothing_by_itself(code: str) -> None:
    (template,) = given_templates(code)
    line = read(template)
    assert not line.marks
    assert not line.warnings
    assert meaning(line) == ((EntryKind.NOTE, None, None, NOW.date(), None), *((),) * 5)


@pytest.mark.parametrize("speak", ["en", "nl"], indirect=True)
@pytest.mark.usefixtures("speak")
@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("said", ["called Anna", "Gebeld met Anna, morgen de offerte sturen"])
@pytest.mark.parametrize("gap", ["\n", ". "])
def test_a_template_leaves_what_is_said_before_it_as_it_was(code: str, said: str, gap: str) -> None:
    (template,) = given_templates(code)
    assert meaning(read(f"{said}{gap}{template}")) == meaning(read(said))


@pytest.mark.parametrize("speak", ["en", "nl"], indirect=True)
@pytest.mark.usefixtures("speak")
def test_each_group_has_its_own() -> None:
    assert len({given_templates(code) for code in CODES}) == len(CODES)


def test_the_users_own_text_goes_before_what_the_app_brings_along() -> None:
    (given,) = given_templates("team")
    assert template_text(NoteTemplate(GroupName("team", None), None)) == given
    assert template_text(NoteTemplate(GroupName("team", "Us"), None)) == given
    assert template_text(NoteTemplate(GroupName("team", None), "Own …")) == "Own …"


@pytest.mark.parametrize(
    ("code", "own", "shown"),
    [
        (None, None, ()),
        ("no such group", None, ()),
        ("team", (), ()),
        ("team", ("Own …",), ("Own …",)),
        (None, ("Own …",), ("Own …",)),
    ],
)
def test_what_a_group_shows(
    code: str | None, own: tuple[str, ...] | None, shown: tuple[str, ...]
) -> None:
    assert shown_templates(GroupView(1, code, "Us", None, None, (), own, 0, 0)) == shown
