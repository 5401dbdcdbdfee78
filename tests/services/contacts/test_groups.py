"""Groups are named, ordered, given a cadence, a colour and questions, deleted and brought back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import TypeAlias

import pytest

from services.changes import ChangeSet
from services.contacts.editing import CadenceError
from services.contacts.field_rules import TooLongError
from services.contacts.group_values import (
    EmptyGroupNameError,
    GroupColour,
    GroupExistsError,
    GroupView,
    QuestionExistsError,
    TemplateExistsError,
)
from services.errors import KnownError
from services.gone import GoneError
from services.journal.values import NewEntry
from services.terms import EntryKind, Outcome
from services.use_cases import UseCases
from tests.services.contacts.conftest import CLIENTS, PROSPECTS, QUESTIONS, TEAM, TEMPLATES
from tests.support.clock import FrozenClock

Act: TypeAlias = Callable[[UseCases], ChangeSet]
GIVEN = ("Asked about …", "Impact …")


def group(use_cases: UseCases, group_id: int = CLIENTS) -> GroupView:
    return next(each for each in use_cases.groups.read() if each.id == group_id)


def order(use_cases: UseCases) -> list[str | None]:
    return [each.name or each.code for each in use_cases.groups.read()]


@pytest.mark.usefixtures("anna")
def test_the_five_groups_stand_in_their_order(use_cases: UseCases) -> None:
    assert order(use_cases) == ["clients", "prospects", "candidates", "contractors", "team"]
    assert group(use_cases) == GroupView(
        CLIENTS, "clients", None, 28, None, ("How is the team?", "What is next?"), None, 1, 1
    )


@pytest.mark.parametrize(
    ("act", "seen"),
    [
        (
            lambda cases: cases.groups.add("  Sailing   friends "),
            lambda cases: order(cases)[-1] == "Sailing friends",
        ),
        (
            lambda cases: cases.groups.rename(CLIENTS, "Customers"),
            lambda cases: group(cases).name == "Customers",
        ),
        (
            lambda cases: cases.groups.set_cadence(CLIENTS, 7),
            lambda cases: group(cases).cadence_days == 7,
        ),
        (
            lambda cases: cases.groups.set_cadence(CLIENTS, None),
            lambda cases: group(cases).cadence_days is None,
        ),
        (
            lambda cases: cases.groups.set_colour(CLIENTS, GroupColour.PLUM),
            lambda cases: (
                group(cases).colour == cases.contact_list.read().groups[0].colour == "plum"
            ),
        ),
        (
            lambda cases: cases.groups.add_line(CLIENTS, QUESTIONS, " Any\nplans? "),
            lambda cases: (group(cases).questions or ())[2:] == ("Any plans?",),
        ),
        (
            lambda cases: cases.groups.change_line(
                CLIENTS, QUESTIONS, "How is the team?", "All well?"
            ),
            lambda cases: group(cases).questions == ("All well?", "What is next?"),
        ),
        (
            lambda cases: cases.groups.change_line(CLIENTS, QUESTIONS, "How is the team?", " "),
            lambda cases: group(cases).questions == ("What is next?",),
        ),
        (
            lambda cases: cases.groups.move_line(CLIENTS, QUESTIONS, "What is next?", -1),
            lambda cases: group(cases).questions == ("What is next?", "How is the team?"),
        ),
        (
            lambda cases: cases.groups.move(TEAM, -3),
            lambda cases: order(cases)[:3] == ["clients", "team", "prospects"],
        ),
        (
            lambda cases: cases.groups.move(CLIENTS, -1),
            lambda cases: order(cases)[0] == "clients",
        ),
        (
            lambda cases: cases.groups.delete(CLIENTS, PROSPECTS),
            lambda cases: group(cases, PROSPECTS).contacts == group(cases, PROSPECTS).archived == 1,
        ),
        (
            lambda cases: cases.groups.delete(CLIENTS),
            lambda cases: "clients" not in order(cases),
        ),
    ],
)
@pytest.mark.usefixtures("anna")
def test_each_change_is_one_step_that_can_be_undone_and_redone(
    use_cases: UseCases, act: Act, seen: Callable[[UseCases], bool]
) -> None:
    before = use_cases.groups.read()

    changes = act(use_cases)

    assert seen(use_cases)
    after = use_cases.groups.read()
    assert (changes.change_id is not None) == (after != before)
    if after != before:
        assert changes.groups
        use_cases.undo.undo()
        assert use_cases.groups.read() == before
        use_cases.undo.redo()
        assert use_cases.groups.read() == after


@pytest.mark.parametrize(
    ("act", "error"),
    [
        (lambda cases: cases.groups.add("  "), EmptyGroupNameError),
        (lambda cases: cases.groups.add("\u200b"), EmptyGroupNameError),
        (lambda cases: cases.groups.add("TEAM"), GroupExistsError),
        (lambda cases: cases.groups.add("x" * 301), TooLongError),
        (lambda cases: cases.groups.rename(CLIENTS, ""), EmptyGroupNameError),
        (lambda cases: cases.groups.rename(CLIENTS, "Prospects"), GroupExistsError),
        (lambda cases: cases.groups.set_cadence(CLIENTS, 0), CadenceError),
        (lambda cases: cases.groups.set_cadence(CLIENTS, 10_000), CadenceError),
        (
            lambda cases: cases.groups.add_line(CLIENTS, QUESTIONS, "what is NEXT?"),
            QuestionExistsError,
        ),
        (
            lambda cases: cases.groups.change_line(
                CLIENTS, QUESTIONS, "What is next?", "How is the team?"
            ),
            QuestionExistsError,
        ),
        (lambda cases: cases.groups.change_line(CLIENTS, QUESTIONS, "Gone?", "Back"), GoneError),
        (lambda cases: cases.groups.move_line(CLIENTS, QUESTIONS, "Gone?", 1), GoneError),
        (
            lambda cases: cases.groups.add_line(CLIENTS, TEMPLATES, "ASKED about …", GIVEN),
            TemplateExistsError,
        ),
        (lambda cases: cases.groups.change_line(CLIENTS, TEMPLATES, GIVEN[0], "x"), GoneError),
        (lambda cases: cases.groups.delete(99), GoneError),
        (lambda cases: cases.groups.delete(CLIENTS, 99), GoneError),
    ],
)
@pytest.mark.usefixtures("anna")
def test_what_cannot_be_is_refused_and_changes_nothing(
    use_cases: UseCases, act: Act, error: type[KnownError]
) -> None:
    before = use_cases.groups.read()

    with pytest.raises(error):
        act(use_cases)

    assert use_cases.groups.read() == before


@pytest.mark.parametrize(
    ("act", "left"),
    [
        (
            lambda cases: cases.groups.add_line(CLIENTS, TEMPLATES, "Spirits …", GIVEN),
            (*GIVEN, "Spirits …"),
        ),
        (
            lambda cases: cases.groups.change_line(CLIENTS, TEMPLATES, GIVEN[0], "All …", GIVEN),
            ("All …", GIVEN[1]),
        ),
        (
            lambda cases: cases.groups.change_line(CLIENTS, TEMPLATES, GIVEN[0], "", GIVEN),
            GIVEN[1:],
        ),
        (lambda cases: cases.groups.move_line(CLIENTS, TEMPLATES, GIVEN[0], 1, GIVEN), GIVEN[::-1]),
        (lambda cases: cases.groups.move_line(CLIENTS, TEMPLATES, GIVEN[0], -1, GIVEN), None),
        (lambda cases: cases.groups.add_line(CLIENTS, TEMPLATES, " ", GIVEN), None),
    ],
)
def test_the_first_edit_makes_what_was_given_the_users_own(
    use_cases: UseCases, act: Act, left: tuple[str, ...] | None
) -> None:
    act(use_cases)
    assert group(use_cases).templates == left
    if left is not None:
        use_cases.undo.undo()
        assert group(use_cases).templates is None


def test_templates_that_were_all_removed_stay_away(use_cases: UseCases) -> None:
    for line in GIVEN:
        use_cases.groups.change_line(CLIENTS, TEMPLATES, line, "", GIVEN)
    assert group(use_cases).templates == ()
    use_cases.groups.add_line(CLIENTS, TEMPLATES, "Own …", GIVEN)
    assert group(use_cases).templates == ("Own …",)
    assert group(use_cases).questions is None


def test_a_name_is_free_again_and_an_own_name_can_be_given_back(use_cases: UseCases) -> None:
    use_cases.groups.rename(CLIENTS, "Customers")
    use_cases.groups.add("Clients")
    use_cases.groups.delete(6)
    with pytest.raises(GoneError):
        use_cases.groups.rename(6, "Friends")

    use_cases.groups.rename(CLIENTS, None)

    assert group(use_cases).name is None
    assert order(use_cases)[0] == "clients"


def test_another_cadence_moves_the_next_check_in_at_once(use_cases: UseCases, anna: int) -> None:
    def due() -> object:
        return next(row.check_in_on for row in use_cases.contact_list.read().rows if row.id == anna)

    before = due()
    use_cases.groups.set_cadence(CLIENTS, 7)

    assert due() != before
    assert use_cases.contact_page.read(anna).cadence_days == 7
    use_cases.groups.set_cadence(CLIENTS, None)
    assert due() is None


def test_where_only_talks_count_mail_leaves_the_next_check_in_where_it_is(
    use_cases: UseCases, anna: int, clock: FrozenClock
) -> None:
    def seen() -> tuple[date | None, datetime | None]:
        row = next(row for row in use_cases.contact_list.read().rows if row.id == anna)
        return row.check_in_on, use_cases.contact_page.read(anna).last_counted_at

    def hold(kind: EntryKind) -> None:
        use_cases.journal.add_entry(NewEntry((anna,), kind, "Hi", outcome=Outcome.HELD))

    use_cases.groups.set_cadence_by_voice(CLIENTS, True)
    assert group(use_cases).cadence_by_voice
    hold(EntryKind.CALL)
    called_at = clock.now()
    clock.advance(days=5)
    hold(EntryKind.EMAIL)
    assert seen() == (date(2026, 3, 31), called_at)
    use_cases.editing.set_cadence_by_voice(anna, False)
    assert seen() == (date(2026, 4, 5), clock.now())
    use_cases.editing.set_cadence_by_voice(anna, None)
    use_cases.groups.set_cadence_by_voice(CLIENTS, False)
    assert seen() == (date(2026, 4, 5), clock.now())


@pytest.mark.parametrize("days", [0, -1, 3_661, 4_000])
def test_a_cadence_of_nothing_or_of_eleven_years_is_refused_and_says_what_can_be(
    use_cases: UseCases, anna: int, days: int
) -> None:
    with pytest.raises(CadenceError, match="between one day and ten years"):
        use_cases.groups.set_cadence(CLIENTS, days)
    with pytest.raises(CadenceError):
        use_cases.editing.set_cadence(anna, days)
    assert use_cases.contact_page.read(anna).cadence_days == 28


def test_nobody_is_put_into_a_deleted_group(use_cases: UseCases, anna: int) -> None:
    use_cases.groups.delete(TEAM)

    with pytest.raises(GoneError):
        use_cases.editing.set_group(anna, TEAM)
    with pytest.raises(GoneError):
        use_cases.bulk.set_group([anna], TEAM)
