"""Who was imported is brought to mind from the day they came in, after who was spoken to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import TypeAlias

import pytest

from services.check_ins.check_in_settings import SETTING
from services.check_ins.spreading import HORIZON_DAYS
from services.check_ins.values import FreshStart, PromptView
from services.contacts.editing_values import MethodDraft
from services.terms import EntryKind, MethodKind, Outcome, PromptKind
from services.use_cases import UseCases
from tests.services.check_ins.conftest import CLIENTS, TODAY, Hold, Prompts, Silent, names
from tests.services.imports.address_book import address_book
from tests.services.vcard.cards import card
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact

TEL = "TEL;TYPE=CELL:+44 7700 900001"

BringIn: TypeAlias = Callable[[bytes], list[int]]


@pytest.fixture
def bring_in(use_cases: UseCases, tmp_path: Path) -> BringIn:
    """Import cards, make clients of those they add, and return who these are, in order."""

    def bring(cards: bytes) -> list[int]:
        before = {row.id for row in use_cases.contact_list.read().rows}
        path = tmp_path / "people.vcf"
        path.write_bytes(cards)
        assert use_cases.imports().import_files([path])
        added = sorted({row.id for row in use_cases.contact_list.read().rows} - before)
        use_cases.bulk.set_group(added, CLIENTS)
        return added

    return bring


def offered(use_cases: UseCases) -> tuple[PromptView, ...]:
    """Offer whom to call today, and return those who wait for it."""
    use_cases.prompts.offer()
    today = use_cases.open_prompts.today()
    return tuple(each for each in today if each.kind is PromptKind.CHECK_IN)


def due_on(use_cases: UseCases, contact_id: int) -> date | None:
    rows = {row.id: row for row in use_cases.contact_list.read().rows}
    return rows[contact_id].check_in_on


def test_a_whole_address_book_is_three_people_today_and_a_fresh_start(
    use_cases: UseCases, bring_in: BringIn, clock: FrozenClock
) -> None:
    people = bring_in(address_book(2_000))

    today = offered(use_cases)
    fresh = use_cases.open_prompts.fresh_start()

    assert len(today) == 3
    assert all(each.days_silent is None and each.courage is None for each in today)
    assert fresh is not None
    assert {id_ for id_, _on in fresh.on_days} == set(people)
    each_week = Counter(on.isocalendar().week for _id, on in fresh.planned)
    assert max(each_week.values()) <= 9
    assert len(each_week) >= 26
    assert {on for _id, on in fresh.on_days[-fresh.later :]} <= {
        TODAY + timedelta(HORIZON_DAYS - back) for back in range(3)
    }

    use_cases.prompts.start_afresh(fresh)

    days = dict(fresh.planned)
    assert use_cases.open_prompts.fresh_start() is None
    for _ in range(14):
        clock.advance(days=1)
        for each in offered(use_cases):
            assert days[each.contact_id] <= each.offered_on
            use_cases.prompts.dismiss(each.id)
        assert use_cases.open_prompts.fresh_start() is None


@pytest.mark.parametrize(
    ("per_week", "days"),
    [(12, [3, 3, 3, 3, 0, 0, 0]), (5, [2, 1, 1, 1, 0, 0, 1, 1, 1, 1, 1, 0, 0, 1, 1, 0])],
)
def test_a_few_come_over_the_next_days_and_each_once(
    use_cases: UseCases,
    bring_in: BringIn,
    clock: FrozenClock,
    hold: Hold,
    per_week: int,
    days: list[int],
) -> None:
    use_cases.settings.write(SETTING, {"per_day": 3, "per_week": per_week})
    people = bring_in(address_book(12))
    assert use_cases.open_prompts.fresh_start() is None

    called = []
    for number in days:
        today = offered(use_cases)
        assert len(today) == number
        for each in today:
            called.append(each.contact_id)
            hold(each.contact_id)
        clock.advance(days=1)

    assert sorted(called) == people


def test_whom_nobody_calls_is_no_wall_either(
    use_cases: UseCases, bring_in: BringIn, clock: FrozenClock, prompts: Prompts
) -> None:
    bring_in(address_book(12))
    for _ in range(28):
        offered(use_cases)
        clock.advance(days=1)

    stored = [each.offered_on for each in prompts() if each.kind is PromptKind.CHECK_IN]
    assert max(Counter(stored).values()) == 3
    assert max(Counter(on.isocalendar().week for on in stored).values()) == 12


@pytest.mark.parametrize(("relations", "strangers"), [(5, 0), (2, 1)])
def test_relations_come_first(
    use_cases: UseCases, bring_in: BringIn, silent: Silent, relations: int, strangers: int
) -> None:
    """Also before those whom a fresh start put on the day: these have the places that are left."""
    known = {silent(f"Relation {number}", 29) for number in range(relations)}
    people = bring_in(address_book(40))
    use_cases.prompts.start_afresh(FreshStart(tuple((id_, TODAY) for id_ in people)))

    today = {each.contact_id for each in offered(use_cases)}

    assert len(today) == 3
    assert len(today - known) == strangers


def test_a_stranger_whom_the_user_asked_for_comes_on_the_day(
    use_cases: UseCases, bring_in: BringIn, silent: Silent, clock: FrozenClock
) -> None:
    bring_in(card(TEL))
    (stranger,) = offered(use_cases)
    for number in range(5):
        silent(f"Relation {number}", 90)
    use_cases.prompts.another_day(stranger.id, TODAY + timedelta(days=1))
    clock.advance(days=1)

    assert names(offered(use_cases))[0] == "Anna Berg"


def test_who_was_added_by_hand_has_a_cadence_of_time(
    use_cases: UseCases, add_contact: AddContact, clock: FrozenClock
) -> None:
    anna = add_contact("Anna Vos", group_id=CLIENTS)
    use_cases.parts.add_method(anna, MethodDraft(MethodKind.PHONE, "+44 7700 900142"))

    assert offered(use_cases) == ()
    assert due_on(use_cases, anna) == TODAY + timedelta(days=28)
    clock.advance(days=28)
    (view,) = offered(use_cases)
    assert (view.contact_id, view.days_silent) == (anna, None)


def test_a_card_that_changes_somebody_leaves_them_added_by_hand(
    use_cases: UseCases, add_contact: AddContact, bring_in: BringIn
) -> None:
    anna = add_contact("Anna Berg", group_id=CLIENTS)
    use_cases.parts.add_method(anna, MethodDraft(MethodKind.PHONE, "+44 7700 900001"))

    assert bring_in(card(TEL, "TITLE:Buyer")) == []

    assert use_cases.contact_page.read(anna).job_title == "Buyer"
    assert offered(use_cases) == ()


def test_a_card_that_comes_again_changes_nothing(
    use_cases: UseCases, bring_in: BringIn, clock: FrozenClock, hold: Hold
) -> None:
    (anna,) = bring_in(card(TEL, "UID:anna"))
    hold(anna)
    clock.advance(days=1)

    assert bring_in(card(TEL, "UID:anna", "TITLE:Buyer")) == []

    assert due_on(use_cases, anna) == TODAY + timedelta(days=28)


@pytest.mark.parametrize("back", ["redone", "restored"])
def test_who_came_back_is_still_due(
    use_cases: UseCases, bring_in: BringIn, clock: FrozenClock, back: str
) -> None:
    (anna,) = bring_in(card(TEL))
    if back == "redone":
        use_cases.undo.undo()  # the group
        use_cases.undo.undo()  # the import
        assert use_cases.contact_list.read().rows == ()
        use_cases.undo.redo()
        use_cases.undo.redo()
    else:
        use_cases.contacts.delete(anna)
        use_cases.contacts.restore(anna)

    assert due_on(use_cases, anna) == TODAY
    assert names(offered(use_cases)) == ["Anna Berg"]


@pytest.mark.parametrize("keeps_imported", [True, False])
def test_of_two_that_are_one_the_kept_one_says_how_it_came(
    use_cases: UseCases, bring_in: BringIn, add_contact: AddContact, keeps_imported: bool
) -> None:
    (imported,) = bring_in(card(TEL))
    by_hand = add_contact("A. Berg", group_id=CLIENTS)
    pair = (imported, by_hand) if keeps_imported else (by_hand, imported)

    use_cases.merging().merge(*pair)

    assert due_on(use_cases, pair[0]) == TODAY + timedelta(days=0 if keeps_imported else 28)


def test_a_mail_is_no_talk_where_only_talks_count(
    use_cases: UseCases, bring_in: BringIn, clock: FrozenClock, hold: Hold
) -> None:
    use_cases.groups.set_cadence_by_voice(CLIENTS, True)
    (anna,) = bring_in(card(TEL))
    hold(anna, 0, EntryKind.EMAIL, Outcome.HELD)
    days = []
    for _ in range(5):
        days.append(len(offered(use_cases)))
        clock.advance(days=1)

    assert days == [0, 0, 0, 0, 0]  # three days of grace, and a Saturday
    clock.advance(days=1)
    assert names(offered(use_cases)) == ["Anna Berg"]


def test_who_was_written_to_is_no_stranger(
    use_cases: UseCases, bring_in: BringIn, hold: Hold, clock: FrozenClock
) -> None:
    """They come before all others of the import, with whom nothing ever was."""
    use_cases.settings.write(SETTING, {"per_day": 1, "per_week": 5})
    people = bring_in(address_book(12))
    (else_first,) = use_cases.prompts.proposed(clock.now())
    written_to = next(id_ for id_ in people if id_ != else_first.contact_id)
    hold(written_to, 10, EntryKind.EMAIL, None)

    (view,) = offered(use_cases)

    assert view.contact_id == written_to
