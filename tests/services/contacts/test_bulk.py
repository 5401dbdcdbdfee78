"""Many contacts are changed at once, as one change that is undone as one step."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from services.changes import ChangeSet
from services.contacts.field_rules import TooLongError
from services.contacts.tags import EmptyTagError
from services.follow_ups.due import Due
from services.follow_ups.follow_up_service import EmptyTitleError
from services.follow_ups.values import NewFollowUp
from services.gone import GoneError
from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact

FOLLOW_UP = NewFollowUp("Send the  survey", Due(date(2026, 3, 10)))
Action = Callable[[UseCases, list[int]], ChangeSet]


@pytest.fixture
def people(add_contact: AddContact) -> list[int]:
    """Add three clients and somebody in the bin, who is asked for too."""
    return [add_contact(name, group_id=1) for name in ("Anna", "Bram", "Carla", "Daan")]


@pytest.fixture
def chosen(use_cases: UseCases, people: list[int]) -> list[int]:
    use_cases.contacts.delete(people[3])
    return [*people, people[0], 999]


def test_a_group_for_all(use_cases: UseCases, people: list[int], chosen: list[int]) -> None:
    use_cases.bulk.set_group(people[:1], 2)

    changes = use_cases.bulk.set_group(chosen, 2, origin="list")

    assert changes == ChangeSet("list", contacts=frozenset(people[1:3]))
    assert {row.group_id for row in use_cases.contact_list.read().rows} == {2}
    use_cases.bulk.set_group(chosen, None)
    assert {row.group_id for row in use_cases.contact_list.read().rows} == {None}


def test_a_tag_for_all_is_there_once(
    use_cases: UseCases, people: list[int], chosen: list[int]
) -> None:
    use_cases.bulk.add_tag(people[:1], "#Sailing")

    changes = use_cases.bulk.add_tag(chosen, " sailing ")

    assert changes.contacts == frozenset(people[1:3])
    assert [(tag.name, tag.contacts) for tag in use_cases.tags.read()] == [("Sailing", 3)]
    (tag,) = use_cases.tags.read()
    assert use_cases.bulk.remove_tag(chosen[:1], tag.id).contacts == frozenset(people[:1])
    assert use_cases.tags.read()[0].contacts == 2


def test_archived_and_back(
    use_cases: UseCases, people: list[int], chosen: list[int], clock: FrozenClock
) -> None:
    use_cases.bulk.archive(people[:1])
    clock.advance(days=1)

    assert use_cases.bulk.archive(chosen).contacts == frozenset(people[1:3])
    assert use_cases.contact_list.read().total == 0
    assert use_cases.bulk.unarchive(chosen).contacts == frozenset(people[:3])
    assert use_cases.contact_list.read().total == 3


def test_into_the_bin(use_cases: UseCases, people: list[int], chosen: list[int]) -> None:
    assert use_cases.bulk.delete(chosen).contacts == frozenset(people[:3])
    assert use_cases.contact_list.read().rows == ()


def test_a_follow_up_with_each(use_cases: UseCases, people: list[int], chosen: list[int]) -> None:
    use_cases.follow_ups.add(people[0], NewFollowUp("Call"))

    changes = use_cases.bulk.add_follow_up(chosen, FOLLOW_UP)

    assert changes.contacts == frozenset(people[:3])
    made = [use_cases.contact_page.read(each).follow_ups[0] for each in people[:3]]
    assert {view.title for view in made} == {"Send the survey"}
    assert {view.id for view in made} == changes.follow_ups
    assert {row.due_on for row in use_cases.contact_list.read().rows} == {date(2026, 3, 10)}


@pytest.mark.parametrize(
    ("action", "error"),
    [
        (lambda cases, ids: cases.bulk.add_follow_up(ids, NewFollowUp("  ")), EmptyTitleError),
        (
            lambda cases, ids: cases.bulk.add_follow_up(ids, NewFollowUp("x" * 2_001)),
            TooLongError,
        ),
        (lambda cases, ids: cases.bulk.add_tag(ids, " # "), EmptyTagError),
        (lambda cases, ids: cases.bulk.set_group(ids, 99), GoneError),
        (lambda cases, ids: cases.bulk.remove_tag(ids, 99), GoneError),
    ],
)
def test_what_makes_no_sense_changes_nobody(
    use_cases: UseCases, people: list[int], action: Action, error: type[Exception]
) -> None:
    before = use_cases.contact_list.read()
    with pytest.raises(error):
        action(use_cases, people)
    assert use_cases.contact_list.read() == before


@pytest.mark.parametrize(
    "action",
    [
        lambda cases, ids: cases.bulk.set_group(ids, 2),
        lambda cases, ids: cases.bulk.add_tag(ids, "sailing"),
        lambda cases, ids: cases.bulk.archive(ids),
        lambda cases, ids: cases.bulk.delete(ids),
        lambda cases, ids: cases.bulk.add_follow_up(ids, FOLLOW_UP),
    ],
)
def test_one_step_back_and_forth(use_cases: UseCases, people: list[int], action: Action) -> None:
    before = use_cases.contact_list.read().rows
    action(use_cases, people)
    after = use_cases.contact_list.read().rows

    use_cases.undo.undo()
    assert use_cases.contact_list.read().rows == before
    use_cases.undo.redo()
    assert use_cases.contact_list.read().rows == after


def test_more_than_one_statement_can_hold(
    use_cases: UseCases, add_contact: AddContact, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("services.contacts.bulk._BATCH", 2)
    people = [add_contact(f"Person {number}") for number in range(5)]

    assert use_cases.bulk.archive(people).contacts == frozenset(people)
    assert len(use_cases.bulk.add_follow_up(people, FOLLOW_UP).follow_ups) == 5
