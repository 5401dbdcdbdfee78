"""What is done with a prompt is written down, has its effect, and is undone as one step."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta

import pytest

from models.entities import Contact
from services.changes import ChangeSet
from services.check_ins.prompt_service import PastCheckInError
from services.contacts.editing import PastParkError
from services.contacts.editing_values import ContactField
from services.contacts.reach import Way
from services.gone import GoneError
from services.terms import ParkReason, PromptAction, PromptReason
from services.undo.values import ChangeKind
from services.use_cases import UseCases
from services.wall_time import instant_of
from tests.services.check_ins.conftest import TODAY, Hold, Prompts, Silent, names
from tests.services.undo.conftest import Look
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact

MARCH_10 = date(2026, 3, 10)


LATER = datetime(2026, 3, 3, 14, tzinfo=UTC)


ACTS: dict[str, tuple[Callable[[UseCases], object], ChangeKind]] = {
    "call": (lambda cases: cases.prompts.reached(1, Way.CALL), ChangeKind.PROMPT_REACHED),
    "write": (lambda cases: cases.prompts.reached(1, Way.WHATSAPP), ChangeKind.PROMPT_REACHED),
    "later": (lambda cases: cases.prompts.put_off(1, LATER), ChangeKind.PROMPT_PUT_OFF),
    "another day": (
        lambda cases: cases.prompts.another_day(1, MARCH_10),
        ChangeKind.PROMPT_PUT_OFF,
    ),
    "park": (
        lambda cases: cases.prompts.park(1, MARCH_10, ParkReason.HIRING_FREEZE),
        ChangeKind.CONTACT_PARKED,
    ),
    "decline": (lambda cases: cases.prompts.decline(1), ChangeKind.PROMPT_DECLINED),
    "dismiss": (lambda cases: cases.prompts.dismiss(1), ChangeKind.PROMPT_DISMISSED),
    "say why": (
        lambda cases: cases.prompts.give_reason(ParkReason.BUSY, contact_id=1),
        ChangeKind.FADING_EXPLAINED,
    ),
    "say why and park": (
        lambda cases: cases.prompts.give_reason(ParkReason.BUSY, MARCH_10, contact_id=1),
        ChangeKind.FADING_EXPLAINED,
    ),
}


@pytest.mark.usefixtures("anna")
@pytest.mark.parametrize(("act", "kind"), ACTS.values(), ids=ACTS)
def test_each_is_one_step_that_says_who_it_was(
    use_cases: UseCases, content: Look, act: Callable[[UseCases], object], kind: ChangeKind
) -> None:
    before = content()
    act(use_cases)
    after = content()
    assert after != before
    label = use_cases.undo.state().undo
    assert label is not None
    assert (label.kind, label.subject, label.count) == (kind, "Anna Vos", 1)
    for _ in range(2):
        changes = use_cases.undo.undo().changes
        assert content() == before
        assert changes.prompts
        assert changes.contacts == {1}
        use_cases.undo.redo()
        assert content() == after


@pytest.mark.usefixtures("anna")
@pytest.mark.parametrize(
    ("way", "action"),
    [
        (Way.CALL, PromptAction.CALLED),
        (Way.TEAMS, PromptAction.CALLED),
        (Way.MAIL, PromptAction.MESSAGED),
        (Way.WHATSAPP, PromptAction.MESSAGED),
    ],
)
def test_who_was_reached_is_brought_to_mind_no_more_today(
    use_cases: UseCases, prompts: Prompts, clock: FrozenClock, way: Way, action: PromptAction
) -> None:
    changes = use_cases.prompts.reached(1, way, "window")

    assert changes == ChangeSet("window", contacts=frozenset({1}), prompts=frozenset({1}))
    assert (prompts()[0].action, prompts()[0].acted_at) == (action, clock.now())
    assert use_cases.open_prompts.today() == ()
    assert use_cases.open_prompts.made_today() == 1


@pytest.mark.usefixtures("anna")
def test_later_today_it_shows_again_and_tomorrow_is_another_day(
    use_cases: UseCases, prompts: Prompts, contact: Callable[[int], Contact]
) -> None:
    use_cases.prompts.put_off(1, LATER)
    (view,) = use_cases.open_prompts.today()
    assert view.snoozed_until == view.shows_at == LATER

    use_cases.prompts.put_off(1, LATER + timedelta(days=1))
    assert prompts()[0].action is PromptAction.ANOTHER_DAY
    assert contact(1).check_in_after == TODAY + timedelta(days=1)
    assert use_cases.open_prompts.today() == ()


def test_a_birthday_is_put_off_within_its_own_day(
    use_cases: UseCases, add_contact: AddContact, prompts: Prompts, clock: FrozenClock
) -> None:
    born = add_contact("Bram Smit")
    use_cases.editing.set_field(born, ContactField.BIRTHDAY, f"1984-{TODAY:%m-%d}")
    use_cases.prompts.offer()
    birthday = prompts()[-1].id
    evening = instant_of(TODAY, time(20), clock.zone())

    use_cases.prompts.put_off(birthday, LATER + timedelta(days=1))

    (view,) = use_cases.open_prompts.today()
    assert (view.contact_id, view.snoozed_until) == (born, evening)
    clock.set(evening)
    use_cases.prompts.put_off(birthday, LATER + timedelta(days=1))
    (view,) = use_cases.open_prompts.today()
    assert view.shows_at == evening + timedelta(hours=3, minutes=59)


@pytest.mark.usefixtures("anna")
def test_on_the_day_they_were_put_off_to_they_come_first_and_not_before(
    use_cases: UseCases, clock: FrozenClock, silent: Silent
) -> None:
    use_cases.prompts.another_day(1, MARCH_10)
    for days in range(7):
        silent(f"Person {days}", days=200)
    for _ in range(7):
        clock.advance(days=1)
        use_cases.prompts.offer()
        today = clock.now().date()
        offered = names(use_cases.open_prompts.today())
        assert ("Anna Vos" in offered) is (today == MARCH_10)
    first = use_cases.open_prompts.today()[0]
    assert (first.name, first.reason) == ("Anna Vos", PromptReason.ASKED)


@pytest.mark.usefixtures("anna")
def test_who_was_spoken_to_meanwhile_is_not_asked_for_any_more(
    use_cases: UseCases, clock: FrozenClock, hold: Hold
) -> None:
    use_cases.prompts.another_day(1, MARCH_10)
    clock.advance(days=2)
    hold(1)
    clock.advance(days=5)

    use_cases.prompts.offer()

    assert use_cases.open_prompts.today() == ()


@pytest.mark.usefixtures("anna")
def test_only_days_to_come_are_taken(use_cases: UseCases, content: Look) -> None:
    before = content()
    with pytest.raises(PastCheckInError, match="Choose a later day"):
        use_cases.prompts.another_day(1, TODAY)
    with pytest.raises(PastParkError):
        use_cases.prompts.park(1, TODAY, ParkReason.LEAVE)
    with pytest.raises(PastParkError):
        use_cases.prompts.give_reason(ParkReason.LOST, TODAY, contact_id=1)
    assert content() == before


def test_what_is_not_there_any_more_is_told(use_cases: UseCases, anna: int) -> None:
    with pytest.raises(GoneError):
        use_cases.prompts.dismiss(99)
    use_cases.contacts.delete(anna)
    for act, _kind in ACTS.values():
        with pytest.raises(GoneError):
            act(use_cases)


@pytest.mark.usefixtures("anna")
def test_parked_is_parked_with_its_reason(
    use_cases: UseCases, contact: Callable[[int], Contact], clock: FrozenClock
) -> None:
    use_cases.prompts.park(1, MARCH_10, ParkReason.HIRING_FREEZE)

    parked = contact(1)
    assert (parked.parked_until, parked.park_reason) == (MARCH_10, ParkReason.HIRING_FREEZE)
    assert use_cases.open_prompts.today() == ()
    clock.advance(days=6)
    assert not use_cases.prompts.offer()
    clock.advance(days=1)
    assert use_cases.prompts.offer()
