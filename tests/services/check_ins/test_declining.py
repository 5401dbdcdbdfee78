"""Who was declined is left alone, and twice in a row puts the rhythm in doubt."""

from __future__ import annotations

import pytest

from services.check_ins.prompt_service import DECLINED_REST_DAYS
from services.use_cases import UseCases
from tests.services.check_ins.conftest import Hold, Prompts
from tests.support.clock import FrozenClock


def test_declining_twice_in_a_row_doubts_the_cadence(
    use_cases: UseCases, anna: int, clock: FrozenClock, hold: Hold, prompts: Prompts
) -> None:
    def offered_again() -> int:
        use_cases.prompts.offer()
        return prompts()[-1].id

    assert not use_cases.prompts.decline(1).twice
    clock.advance(days=DECLINED_REST_DAYS - 1)
    assert not use_cases.prompts.offer()
    clock.advance(days=1)
    second = offered_again()
    assert second == 2
    assert use_cases.prompts.decline(second).twice
    assert use_cases.prompts.decline(second).twice  # the same, said again
    clock.advance(minutes=5)
    hold(anna)
    clock.advance(days=62)  # to a Monday
    third = offered_again()
    assert third == 3
    assert not use_cases.prompts.decline(third).twice


@pytest.mark.usefixtures("anna")
def test_something_else_in_between_is_no_second_time(
    use_cases: UseCases, clock: FrozenClock, prompts: Prompts
) -> None:
    use_cases.prompts.decline(1)
    clock.advance(days=DECLINED_REST_DAYS)
    use_cases.prompts.offer()
    use_cases.prompts.dismiss(2)
    clock.advance(days=1)
    use_cases.prompts.offer()
    assert not use_cases.prompts.decline(prompts()[-1].id).twice
