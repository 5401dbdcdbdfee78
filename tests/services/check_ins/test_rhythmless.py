"""It is told that many people have no rhythm, unless that is as the user wants it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from services.check_ins.check_in_settings import SETTING
from services.check_ins.rhythmless import HINT_SETTING
from services.contacts.editing_values import MethodDraft
from services.terms import MethodKind, ParkReason
from services.use_cases import UseCases
from tests.services.check_ins.conftest import CLIENTS, Silent
from tests.support.journal import AddContact

Change = Callable[[UseCases, int], object]


@pytest.fixture
def three(silent: Silent) -> list[int]:
    """Have three people without a group."""
    return [silent(f"Person {number}", group_id=None) for number in range(3)]


def test_who_can_be_called_and_has_no_group_is_counted(
    use_cases: UseCases, three: list[int], add_contact: AddContact
) -> None:
    add_contact("Without a number")
    page_only = add_contact("With a page")
    use_cases.parts.add_method(page_only, MethodDraft(MethodKind.URL, "https://example.org"))
    assert use_cases.open_prompts.rhythmless() == 3
    assert sorted(use_cases.open_prompts.rhythmless_ids()) == three


@pytest.mark.parametrize(
    "change",
    [
        lambda cases, id_: cases.contacts.delete(id_),
        lambda cases, id_: cases.editing.archive(id_),
        lambda cases, id_: cases.editing.park(id_, date(2026, 4, 1), ParkReason.LEAVE),
        lambda cases, id_: cases.editing.stop_check_ins(id_),
        lambda cases, id_: cases.editing.set_cadence(id_, 28),
    ],
    ids=["deleted", "archived", "parked", "no check-ins", "own rhythm"],
)
def test_who_has_a_rhythm_or_is_to_have_none_is_not(
    use_cases: UseCases, three: list[int], change: Change
) -> None:
    change(use_cases, three[0])
    assert use_cases.open_prompts.rhythmless() == 2
    assert sorted(use_cases.open_prompts.rhythmless_ids()) == three[1:]


def test_few_among_many_with_a_rhythm_are_not_told(
    use_cases: UseCases, three: list[int], silent: Silent
) -> None:
    use_cases.editing.set_group(three[0], CLIENTS)
    assert use_cases.open_prompts.rhythmless() == 2
    silent("Bram Smit")
    assert use_cases.open_prompts.rhythmless() == 0


def test_as_many_as_an_import_brings_are_told_of(use_cases: UseCases, silent: Silent) -> None:
    for number in range(20):
        silent(f"Client {number}")
        if number:
            silent(f"Person {number}", group_id=None)
    assert use_cases.open_prompts.rhythmless() == 0
    silent("One more", group_id=None)
    assert use_cases.open_prompts.rhythmless() == 20


def test_a_group_that_goes_leaves_its_people_without(
    use_cases: UseCases, silent: Silent, three: list[int]
) -> None:
    silent("Bram Smit")
    use_cases.groups.delete(CLIENTS)
    assert use_cases.open_prompts.rhythmless() == 4


def test_it_is_not_told_once_put_away_nor_without_check_ins(
    use_cases: UseCases, three: list[int]
) -> None:
    use_cases.settings.write(HINT_SETTING, True)
    assert use_cases.open_prompts.rhythmless() == 0
    use_cases.settings.write(HINT_SETTING, False)
    assert use_cases.open_prompts.rhythmless() == 3
    use_cases.settings.write(SETTING, {"on": False})
    assert use_cases.open_prompts.rhythmless() == 0
