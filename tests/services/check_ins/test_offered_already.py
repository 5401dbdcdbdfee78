"""A day and a week have no more check-ins than are set, also where their people are gone."""

from __future__ import annotations

from pathlib import Path

import pytest

from services.bin.values import BinKey, BinKind
from services.check_ins.check_in_settings import SETTING
from services.use_cases import UseCases
from tests.services.check_ins.conftest import CLIENTS, Prompts, Silent
from tests.services.vcard.cards import card
from tests.support.clock import FrozenClock

PER_DAY, PER_WEEK = 3, 5


@pytest.fixture(autouse=True)
def _limits(use_cases: UseCases) -> None:
    use_cases.settings.write(SETTING, {"per_day": PER_DAY, "per_week": PER_WEEK})


def offer(use_cases: UseCases) -> set[int]:
    """Offer, and return all who wait then."""
    use_cases.prompts.offer()
    return {view.contact_id for view in use_cases.open_prompts.today()}


def erase(use_cases: UseCases, contact_id: int) -> None:
    use_cases.contacts.delete(contact_id)
    while use_cases.bin().erase([BinKey(BinKind.CONTACT, contact_id)]):
        pass


def test_who_is_erased_makes_no_room_the_same_day_or_week(
    use_cases: UseCases, silent: Silent, clock: FrozenClock, prompts: Prompts
) -> None:
    for number in range(20):
        silent(f"Person {number}", 100)
    shown_on = []
    for _ in range(5):
        shown: set[int] = set()
        for _ in range(6):
            waiting = offer(use_cases)
            shown |= waiting
            if waiting:
                erase(use_cases, min(waiting))
        shown_on.append(len(shown))
        clock.advance(days=1)

    assert max(shown_on) <= PER_DAY
    assert sum(shown_on) <= PER_WEEK
    assert prompts() == []
    clock.advance(days=2)  # to a Sunday, and on to a week of its own
    clock.advance(days=1)
    assert offer(use_cases)


@pytest.mark.parametrize("redone", [False, True])
def test_an_import_that_is_taken_back_makes_no_room_nor_does_bringing_it_again(
    use_cases: UseCases, silent: Silent, tmp_path: Path, prompts: Prompts, redone: bool
) -> None:
    file = tmp_path / "people.vcf"
    people = (card(f"TEL:+44 7700 90000{n}", name=f"FN:Import {n}") for n in range(5))
    file.write_bytes(b"".join(people))
    use_cases.imports().import_files([file])
    use_cases.bulk.set_group([row.id for row in use_cases.contact_list.read().rows], CLIENTS)
    first = offer(use_cases)
    assert first

    use_cases.undo.undo()
    use_cases.undo.undo()
    assert prompts() == []
    if redone:
        use_cases.undo.redo()
        use_cases.undo.redo()
    else:
        for number in range(5):
            silent(f"Person {number}", 100)

    assert offer(use_cases) == (first if redone else set())
