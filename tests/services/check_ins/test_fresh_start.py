"""A backlog is offered to be spread, and each of its people comes on their day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from models.entities import Contact
from services.check_ins.check_in_settings import SETTING
from services.check_ins.values import FreshStart
from services.terms import PromptReason
from services.undo.values import ChangeKind
from services.use_cases import UseCases
from tests.services.check_ins.conftest import TODAY, Silent, names
from tests.support.clock import FrozenClock

MARCH_10 = date(2026, 3, 10)


def test_a_fresh_start_puts_each_off_to_its_day(
    use_cases: UseCases, silent: Silent, contact: Callable[[int], Contact], clock: FrozenClock
) -> None:
    anna, bram, gone = silent("Anna Vos"), silent("Bram Smit"), silent("Cas Bos")
    use_cases.contacts.delete(gone)
    fresh = FreshStart(((anna, date(2026, 3, 4)), (bram, MARCH_10), (gone, MARCH_10), (99, TODAY)))

    changes = use_cases.prompts.start_afresh(fresh)

    assert changes.contacts == {anna, bram}
    assert [contact(id_).check_in_after for id_ in (anna, bram, gone)] == [
        date(2026, 3, 4),
        MARCH_10,
        None,
    ]
    assert not use_cases.prompts.offer()
    clock.advance(days=1)
    use_cases.prompts.offer()
    assert names(use_cases.open_prompts.today()) == ["Anna Vos"]
    label = use_cases.undo.state().undo
    assert label is not None
    assert (label.kind, label.count) == (ChangeKind.FRESH_START, 2)
    use_cases.undo.undo()
    assert contact(bram).check_in_after is None


def test_after_a_fresh_start_the_reason_is_no_wish_of_the_user(
    use_cases: UseCases, clock: FrozenClock, silent: Silent
) -> None:
    anna = silent("Anna Vos")
    for number in range(4):
        silent(f"Person {number}", days=200)
    tomorrow = TODAY + timedelta(days=1)
    use_cases.prompts.start_afresh(FreshStart(((anna, tomorrow),)))
    clock.advance(days=1)
    use_cases.prompts.offer()

    first = use_cases.open_prompts.today()[0]
    assert (first.name, first.reason) == ("Anna Vos", PromptReason.OVERDUE)


def test_a_backlog_is_offered_to_be_spread_and_is_gone_then(
    use_cases: UseCases, silent: Silent, clock: FrozenClock
) -> None:
    use_cases.settings.write(SETTING, {"per_day": 2, "per_week": 3})
    people = [silent(f"Person {number:02}", 40 + number) for number in range(24)]
    assert use_cases.open_prompts.fresh_start() is None
    people.append(silent("One more"))
    fresh = use_cases.open_prompts.fresh_start()
    assert fresh is not None
    assert {contact_id for contact_id, _on in fresh.on_days} == {*people}
    assert all(on.weekday() < 5 and on >= TODAY for _id, on in fresh.on_days)

    use_cases.prompts.start_afresh(fresh)

    for _ in range(60):
        assert use_cases.open_prompts.fresh_start() is None
        use_cases.prompts.offer()
        for view in use_cases.open_prompts.today():
            use_cases.prompts.dismiss(view.id)
        clock.advance(days=1)
