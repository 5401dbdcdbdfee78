"""Today's prompts are stored once, within the limits, and are over with their day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from services.changes import ChangeBus
from services.check_ins.candidates import read_candidates
from services.check_ins.check_in_settings import SETTING
from services.check_ins.prompt_service import PromptService
from services.check_ins.values import FreshStart
from services.contacts.editing_values import ContactField, MethodDraft
from services.follow_ups.due import Due
from services.follow_ups.values import NewFollowUp
from services.store import Store
from services.terms import (
    EntryKind,
    MethodKind,
    Outcome,
    ParkReason,
    PromptKind,
    PromptReason,
)
from services.undo.values import UndoState
from services.use_cases import UseCases
from tests.services.check_ins.conftest import CLIENTS, TODAY, Hold, Prompts, Silent, names
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact


def test_who_is_silent_for_longer_than_their_cadence_is_offered_once(
    use_cases: UseCases, silent: Silent, prompts: Prompts
) -> None:
    anna = silent("Anna Vos")
    silent("Bram Smit", days=10)

    changes = use_cases.prompts.offer()

    (prompt,) = prompts()
    assert changes.prompts == {prompt.id}
    assert (prompt.contact_id, prompt.kind, prompt.offered_on) == (anna, PromptKind.CHECK_IN, TODAY)
    assert (prompt.reason, prompt.action) == (PromptReason.OVERDUE, None)
    assert not use_cases.prompts.offer()
    assert len(prompts()) == 1


def test_offering_is_no_step_and_leaves_what_can_be_redone(
    use_cases: UseCases, silent: Silent
) -> None:
    silent("Anna Vos")
    use_cases.undo.undo()
    before = use_cases.undo.state()
    silent_again = before.redo
    assert silent_again

    use_cases.prompts.offer()

    assert use_cases.undo.state() == UndoState(before.undo, silent_again)


def test_there_are_never_more_than_fit_whoever_asks(
    use_cases: UseCases, store: Store, clock: FrozenClock, silent: Silent, prompts: Prompts
) -> None:
    use_cases.settings.write(SETTING, {"per_day": 2, "per_week": 30})
    for number in range(5):
        silent(f"Person {number}")
    other = Store(store.path, clock, ChangeBus())

    use_cases.prompts.offer()
    PromptService(other).offer()
    use_cases.prompts.offer()
    other.close()

    assert len(prompts()) == 2
    for view in use_cases.open_prompts.today():
        use_cases.prompts.dismiss(view.id)
    assert not use_cases.prompts.offer()
    assert len(prompts()) == 2


@pytest.mark.parametrize(
    ("on", "offered"), [(date(2026, 3, 6), 1), (date(2026, 3, 7), 0), (date(2026, 4, 6), 0)]
)
def test_check_ins_come_on_working_days_only(
    use_cases: UseCases, clock: FrozenClock, silent: Silent, on: date, offered: int
) -> None:
    use_cases.settings.write(SETTING, {"country": "NL"})  # 6 April 2026 is Easter Monday
    silent("Anna Vos")
    clock.advance(days=(on - TODAY).days)

    use_cases.prompts.offer()

    assert len(use_cases.open_prompts.today()) == offered


def test_nobody_is_offered_where_check_ins_are_off(use_cases: UseCases, silent: Silent) -> None:
    anna = silent("Anna Vos")
    bram = silent("Bram Smit")
    use_cases.editing.set_field(bram, ContactField.BIRTHDAY, "1984-03-03")
    use_cases.prompts.offer()
    assert [view.contact_id for view in use_cases.open_prompts.today()] == [bram, anna]

    use_cases.settings.write(SETTING, {"on": False})

    assert names(use_cases.open_prompts.today()) == ["Bram Smit"]
    assert not use_cases.prompts.offer()


def test_birthdays_come_on_any_day_and_also_for_who_is_parked(
    use_cases: UseCases, clock: FrozenClock, silent: Silent, add_contact: AddContact
) -> None:
    anna, bram = silent("Anna Vos"), add_contact("Bram Smit")
    archived = add_contact("Cas Bos")
    for contact_id, born in ((anna, "--03-07"), (bram, "1984-03-07"), (archived, "1984-03-07")):
        use_cases.editing.set_field(contact_id, ContactField.BIRTHDAY, born)
    use_cases.editing.park(anna, date(2026, 5, 1), ParkReason.LEAVE)
    use_cases.editing.archive(archived)
    clock.advance(days=4)  # to a Saturday

    use_cases.prompts.offer()
    use_cases.prompts.offer()

    first, second = use_cases.open_prompts.today()
    assert (first.name, first.kind, first.age) == ("Anna Vos", PromptKind.BIRTHDAY, None)
    assert (second.name, second.age) == ("Bram Smit", 42)
    assert first.shows_at.astimezone(clock.zone()).hour == 9


def test_who_has_a_birthday_today_comes_once_and_until_they_were_spoken_to(
    use_cases: UseCases, silent: Silent, hold: Hold
) -> None:
    anna = silent("Anna Vos")
    use_cases.editing.set_field(anna, ContactField.BIRTHDAY, "1990-03-03")

    use_cases.prompts.offer()

    (view,) = use_cases.open_prompts.today()
    assert view.kind is PromptKind.BIRTHDAY
    hold(anna)
    assert use_cases.open_prompts.today() == ()


Act = Callable[[UseCases, int], object]


@pytest.mark.parametrize(
    "away",
    [
        lambda cases, id_: cases.contacts.delete(id_),
        lambda cases, id_: cases.editing.archive(id_),
        lambda cases, id_: cases.editing.park(id_, date(2026, 4, 1), ParkReason.LEAVE),
        lambda cases, id_: cases.editing.set_cadence(id_, 300),
        lambda cases, id_: cases.editing.stop_check_ins(id_),
        lambda cases, id_: cases.follow_ups.add(id_, NewFollowUp("Plan", Due(TODAY))),
    ],
    ids=["deleted", "archived", "parked", "another cadence", "no check-ins", "promised something"],
)
def test_who_is_away_is_not_offered(use_cases: UseCases, silent: Silent, away: Act) -> None:
    away(use_cases, silent("Anna Vos"))

    assert not use_cases.prompts.offer()


def test_who_cannot_be_reached_is_not_offered_nor_even_read(
    use_cases: UseCases, store: Store, clock: FrozenClock, add_contact: AddContact, hold: Hold
) -> None:
    anna = add_contact("Anna Vos", group_id=CLIENTS)
    hold(anna, 60)
    use_cases.parts.add_method(anna, MethodDraft(MethodKind.URL, "https://example.org/anna"))

    assert not use_cases.prompts.offer()
    with store.read() as session:  # it would take long with thousands
        assert read_candidates(session, clock.now(), clock.zone()) == []


def test_a_mail_gives_days_of_grace_though_only_talks_count(
    use_cases: UseCases, clock: FrozenClock, silent: Silent, hold: Hold
) -> None:
    use_cases.groups.set_cadence_by_voice(CLIENTS, True)
    anna = silent("Anna Vos", 60)
    use_cases.prompts.start_afresh(FreshStart(((anna, TODAY + timedelta(days=1)),)))
    hold(anna, 1, EntryKind.EMAIL, Outcome.HELD)
    offered = []
    for _ in range(4):
        offered.append(bool(use_cases.prompts.offer()))
        clock.advance(days=1)

    assert offered == [False, False, False, True]


def test_whom_nobody_calls_is_not_shown_day_after_day(
    use_cases: UseCases, clock: FrozenClock, silent: Silent
) -> None:
    anna = silent("Anna Vos")
    shown = 0
    for number in range(28):
        use_cases.prompts.offer()
        views = use_cases.open_prompts.today()
        shown += len(views)
        if number % 2 and views:
            use_cases.prompts.dismiss(views[0].id)
        clock.advance(days=1)

    assert shown == 5  # on the first two days, and after ever longer rests
    assert use_cases.contact_page.read(anna).check_in_after is None


def test_a_snoozed_follow_up_holds_back_until_its_day_at_hand_is_far(
    use_cases: UseCases, clock: FrozenClock, silent: Silent
) -> None:
    """One that was due long ago and comes tomorrow, one that was due tomorrow and comes later."""
    days = ((TODAY - timedelta(days=90), 3), (TODAY - timedelta(days=90), 4), (TODAY, 4))
    for number, (due_on, until) in enumerate(days):
        promise = NewFollowUp("Call", Due(due_on))
        (id_,) = use_cases.follow_ups.add(silent(f"Person {number}"), promise).follow_ups
        use_cases.follow_ups.snooze(id_, clock.now() + timedelta(days=until))

    use_cases.prompts.offer()

    assert sorted(names(use_cases.open_prompts.today())) == ["Person 1", "Person 2"]
