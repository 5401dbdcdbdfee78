"""Check-ins are offered until the working day is over, and what was offered then stands."""

from __future__ import annotations

from datetime import UTC, datetime, time

import pytest

from services.check_ins.candidates import read_candidates
from services.contacts.editing_values import ContactField
from services.store import Store
from services.use_cases import UseCases
from services.wall_time import instant_of
from tests.services.check_ins.conftest import TODAY, Silent, names
from tests.support.clock import FrozenClock


def set_to(clock: FrozenClock, at: time) -> None:
    clock.set(instant_of(TODAY, at, clock.zone()))


@pytest.mark.parametrize(
    ("at", "offered"),
    [(time(0), 1), (time(7), 1), (time(16, 59), 1), (time(17), 0), (time(22, 30), 0)],
)
def test_nobody_is_offered_once_the_hours_are_over(
    use_cases: UseCases, silent: Silent, clock: FrozenClock, at: time, offered: int
) -> None:
    silent("Anna Vos")
    set_to(clock, at)

    use_cases.prompts.offer()

    assert len(use_cases.open_prompts.today()) == offered


def test_who_comes_in_the_evening_waits_for_the_morning_and_was_not_left(
    use_cases: UseCases, store: Store, silent: Silent, clock: FrozenClock
) -> None:
    silent("Anna Vos")
    use_cases.prompts.offer()
    set_to(clock, time(22, 30))
    bram = silent("Bram Smit")

    assert not use_cases.prompts.offer()

    assert names(use_cases.open_prompts.today()) == ["Anna Vos"]
    clock.advance(hours=11)
    with store.read() as session:
        candidates = read_candidates(session, clock.now(), clock.zone())
    assert {each.contact_id: each.passed_over for each in candidates}[bram] == 0
    use_cases.prompts.offer()
    assert "Bram Smit" in names(use_cases.open_prompts.today())


def test_a_birthday_comes_in_the_evening_too(
    use_cases: UseCases, silent: Silent, clock: FrozenClock
) -> None:
    use_cases.editing.set_field(silent("Anna Vos"), ContactField.BIRTHDAY, "1984-03-03")
    set_to(clock, time(22, 30))

    use_cases.prompts.offer()

    assert names(use_cases.open_prompts.today()) == ["Anna Vos"]


def test_another_day_is_looked_ahead_to_as_a_whole(use_cases: UseCases, silent: Silent) -> None:
    silent("Anna Vos")

    ahead = use_cases.prompts.proposed(datetime(2026, 3, 4, 22, 59, 59, tzinfo=UTC))

    assert names(ahead) == ["Anna Vos"]
