"""Who slows against their own history is told, until it is said why."""

from __future__ import annotations

from datetime import date, timedelta

from services.check_ins.fading_reader import REASON_HOLDS_DAYS
from services.terms import ParkReason
from services.use_cases import UseCases
from tests.services.check_ins.conftest import TODAY, Hold
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact


def speak_weekly(hold: Hold, contact_id: int, *, silent_days: int) -> None:
    for week in range(8):
        hold(contact_id, silent_days + 7 * week)


def test_who_slows_against_their_own_history_fades_though_the_cadence_has_not_run_out(
    use_cases: UseCases, add_contact: AddContact, hold: Hold
) -> None:
    anna, bram, cas = (add_contact(name) for name in ("Anna", "Bram", "Cas"))
    speak_weekly(hold, anna, silent_days=20)
    speak_weekly(hold, bram, silent_days=13)
    speak_weekly(hold, cas, silent_days=40)

    found = use_cases.open_prompts.fading(5)

    assert [(each.contact_id, each.days_silent, each.usual_days) for each in found] == [
        (cas, 40, 7),
        (anna, 20, 7),
    ]
    assert sum(found[1].picture) == 6
    assert found[0].picture[0] == 1
    assert len(use_cases.open_prompts.fading(1)) == 1
    assert use_cases.open_prompts.fading_count() == 2
    use_cases.editing.park(cas, date(2026, 4, 1), ParkReason.LEAVE)
    use_cases.contacts.delete(anna)
    assert use_cases.open_prompts.fading(5) == ()


def test_a_fading_organisation_stands_for_its_people(
    use_cases: UseCases, add_contact: AddContact, hold: Hold
) -> None:
    anna, bram = (add_contact(name, organisation="Duinrand") for name in ("Anna", "Bram"))
    alone = add_contact("Cas", organisation="Noordkraai")
    speak_weekly(hold, anna, silent_days=20)
    hold(bram, 23)
    speak_weekly(hold, alone, silent_days=20)

    found = use_cases.open_prompts.fading(5)

    assert [(each.contact_id, each.organisation_id, each.name) for each in found] == [
        (alone, None, "Cas"),
        (None, 1, "Duinrand"),
    ]
    assert (found[1].days_silent, found[1].picture, found[1].number) == (20, (), None)
    hold(bram, 1)
    assert [each.name for each in use_cases.open_prompts.fading(5)] == ["Anna", "Cas"]


def test_once_it_is_said_why_nobody_asks_again_for_a_while_or_until_it_begins_anew(
    use_cases: UseCases, add_contact: AddContact, hold: Hold, clock: FrozenClock
) -> None:
    anna = add_contact("Anna")
    speak_weekly(hold, anna, silent_days=20)
    use_cases.prompts.give_reason(ParkReason.BUSY, contact_id=anna)
    assert use_cases.open_prompts.fading(5) == ()
    clock.advance(days=REASON_HOLDS_DAYS)
    assert use_cases.open_prompts.fading(5) == ()
    clock.advance(days=1)
    assert len(use_cases.open_prompts.fading(5)) == 1

    use_cases.prompts.give_reason(ParkReason.BUSY, contact_id=anna)
    hold(anna)
    clock.advance(days=50)
    assert use_cases.open_prompts.fading(5)
    use_cases.prompts.give_reason(ParkReason.LOST, TODAY + timedelta(days=200), contact_id=anna)
    assert use_cases.open_prompts.fading(5) == ()


def test_nobody_asks_about_those_who_are_not_to_be_brought_to_mind(
    use_cases: UseCases, add_contact: AddContact, hold: Hold
) -> None:
    anna, bram, cas = (
        add_contact("Anna"),
        add_contact("Bram", organisation="Duinrand"),
        add_contact("Cas", organisation="Duinrand"),
    )
    for contact_id in (anna, bram, cas):
        speak_weekly(hold, contact_id, silent_days=40)
    assert [each.name for each in use_cases.open_prompts.fading()] == ["Anna", "Duinrand"]

    use_cases.editing.stop_check_ins(anna)
    use_cases.editing.stop_check_ins(bram)
    assert [each.name for each in use_cases.open_prompts.fading()] == ["Duinrand"]
    use_cases.editing.stop_check_ins(cas)

    assert use_cases.open_prompts.fading() == ()
    assert use_cases.open_prompts.fading_count() == 0
