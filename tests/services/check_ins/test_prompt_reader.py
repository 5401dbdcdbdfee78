"""What a check-in says, whose birthday comes, who fades, and how a backlog is spread."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from models.entities import Contact
from services.check_ins.check_in_settings import SETTING
from services.check_ins.fading_reader import REASON_HOLDS_DAYS
from services.check_ins.values import Topic, TopicKind
from services.contacts.editing_values import ContactField, MethodDraft
from services.store import Store
from services.terms import EntryKind, MethodKind, Outcome, ParkReason, Purpose
from services.use_cases import UseCases
from tests.services.check_ins.conftest import CLIENTS, TEAM, TODAY, Hold, Silent
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact


@pytest.fixture
def anna(use_cases: UseCases, silent: Silent) -> int:
    anna = silent("Anna Vos", days=50, organisation="Duinrand")
    use_cases.editing.set_field(anna, ContactField.GIVEN_NAME, "Anna")
    return anna


def test_a_check_in_says_who_how_long_and_against_which_rhythm(
    use_cases: UseCases, anna: int, clock: FrozenClock
) -> None:
    use_cases.prompts.offer()

    (view,) = use_cases.open_prompts.today()

    assert (view.contact_id, view.name, view.given_name) == (anna, "Anna Vos", "Anna")
    assert (view.organisation, view.number) == ("Duinrand", "+44 7700 900142")
    assert (view.days_silent, view.cadence_days) == (50, 28)
    assert view.question
    assert (view.topic, view.courage, view.age) == (None, None, None)
    assert view.shows_at <= clock.now()


def test_topic_is_the_oldest_point_for_next_time_else_what_was_personal_else_a_fact(
    use_cases: UseCases, anna: int, hold: Hold
) -> None:
    use_cases.prompts.offer()

    def topic() -> Topic | None:
        (view,) = use_cases.open_prompts.today()
        return view.topic

    use_cases.parts.add_fact(anna, "sails")
    assert topic() == Topic(TopicKind.FACT, "sails")
    hold(anna, 60, text="Her daughter starts medicine. In Leiden.", purpose=Purpose.CARE)
    hold(anna, 55, text="Wants the plan.", purpose=Purpose.BUSINESS)
    assert topic() == Topic(TopicKind.PERSONAL, "Her daughter starts medicine.")
    use_cases.parts.add_next_time(anna, "the boat")
    use_cases.parts.add_next_time(anna, "the exam")
    assert topic() == Topic(TopicKind.NEXT_TIME, "the boat")
    first = use_cases.contact_page.read(anna).next_times[0]
    use_cases.parts.use_next_time(first.id, used=True)
    assert topic() == Topic(TopicKind.NEXT_TIME, "the exam")


@pytest.mark.parametrize(
    ("days", "cadence", "courage"),
    [(84, 28, False), (85, 28, True), (90, 60, False), (91, 60, True), (22, 7, True)],
)
def test_courage_is_given_after_three_cadences_or_ninety_days(
    use_cases: UseCases, silent: Silent, days: int, cadence: int, courage: bool
) -> None:
    use_cases.editing.set_cadence(silent("Bram Smit", days), cadence)
    use_cases.prompts.offer()

    (view,) = use_cases.open_prompts.today()

    assert (view.courage is not None) is courage


def test_courage_names_what_was_spoken_of_last_in_the_apps_language(
    use_cases: UseCases, silent: Silent, hold: Hold
) -> None:
    bram = silent("Bram Smit", 101)
    hold(bram, 100, text="The boat is in the water #sailing", purpose=Purpose.CARE)
    cas = silent("Cas Bos", 101)
    hold(cas, 100, text="Her father is ill.", purpose=Purpose.CARE)
    silent("Dora Dam", 100)
    use_cases.prompts.offer()

    def courage(language: str) -> dict[str, str]:
        views = use_cases.open_prompts.today(language)  # type: ignore[arg-type]
        return {view.name: view.courage or "" for view in views}

    assert "sailing" in courage("en")["Bram Smit"]
    assert "“Her father is ill”" in courage("en")["Cas Bos"]
    assert "{" not in courage("en")["Dora Dam"]
    assert courage("nl")["Bram Smit"] != courage("en")["Bram Smit"]
    own = {"courage": {"en": ["Go on, about {topic}.", "Go on."], "nl": []}}
    use_cases.settings.write(SETTING, own)
    assert courage("en")["Bram Smit"] == "Go on, about sailing."
    assert courage("en")["Dora Dam"] == "Go on."
    assert set(courage("nl").values()) == {""}


def test_it_shows_in_the_hours_of_both_sides_and_at_the_preferred_time(
    use_cases: UseCases, anna: int, store: Store
) -> None:
    use_cases.prompts.offer()

    def shows_at() -> datetime:
        (view,) = use_cases.open_prompts.today()
        return view.shows_at

    def shows_until() -> datetime | None:
        (view,) = use_cases.open_prompts.today()
        return view.shows_until

    assert shows_at() == datetime(2026, 3, 3, 8, tzinfo=UTC)
    use_cases.editing.set_field(anna, ContactField.TIME_ZONE, "Asia/Tokyo")
    assert shows_until() == datetime(2026, 3, 3, 9, tzinfo=UTC)
    use_cases.editing.set_field(anna, ContactField.TIME_ZONE, "America/New_York")
    assert shows_at() == datetime(2026, 3, 3, 14, tzinfo=UTC)
    use_cases.editing.set_field(anna, ContactField.TIME_ZONE, "")
    use_cases.editing.set_field(anna, ContactField.PREFERRED_TIME, "after 14:00")
    assert shows_at() == datetime(2026, 3, 3, 13, tzinfo=UTC)
    use_cases.editing.set_field(anna, ContactField.PREFERRED_TIME, "")
    with store.write() as unit:
        unit.session.get_one(Contact, anna).time_zone = "Atlantis/Nowhere"
        unit.commit()
    assert shows_at() == datetime(2026, 3, 3, 8, tzinfo=UTC)


def test_birthdays_of_the_week_are_told_with_the_age_where_the_year_is_known(
    use_cases: UseCases, add_contact: AddContact, clock: FrozenClock
) -> None:
    born = {
        "Anna": "1984-03-10",
        "Bram": "--03-03",
        "Cas": "1984-03-11",
        "Dora": "1984-03-02",
        "Eva": "2000-02-29",
    }
    for name, birthday in born.items():
        use_cases.editing.set_field(add_contact(name), ContactField.BIRTHDAY, birthday)
    away = add_contact("Fenna")
    use_cases.editing.set_field(away, ContactField.BIRTHDAY, "1990-03-05")
    use_cases.editing.archive(away)

    found = use_cases.open_prompts.upcoming_birthdays(7)

    assert [(each.name, each.on.day, each.age) for each in found] == [
        ("Bram", 3, None),
        ("Anna", 10, 42),
    ]
    for year, day in ((2027, 28), (2028, 29)):
        clock.set(datetime(year, 2, 25, 9, tzinfo=UTC))
        (eva, *_rest) = use_cases.open_prompts.upcoming_birthdays(4)
        assert (eva.name, eva.on, eva.age) == ("Eva", date(year, 2, day), year - 2000)
        clock.set(datetime(year, 2, day, 9, tzinfo=UTC))
        use_cases.prompts.offer()
        assert [view.name for view in use_cases.open_prompts.today()] == ["Eva"]
        clock.advance(days=1)
        use_cases.prompts.offer()
        assert use_cases.open_prompts.today() == ()


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

    assert use_cases.open_prompts.fresh_start() is None
    worst = 0
    for _ in range(60):
        use_cases.prompts.offer()
        for view in use_cases.open_prompts.today():
            use_cases.prompts.dismiss(view.id)
        worst = max(worst, use_cases.open_prompts.waiting())
        clock.advance(days=1)
    assert worst < 24


@pytest.mark.parametrize("by_voice", [True, False])
def test_where_only_talks_count_silence_is_counted_from_them(
    use_cases: UseCases, silent: Silent, hold: Hold, by_voice: bool
) -> None:
    use_cases.groups.set_cadence_by_voice(CLIENTS, by_voice)
    anna = silent("Anna Vos", 60)
    hold(anna, 20, EntryKind.EMAIL, Outcome.HELD)

    use_cases.prompts.offer()

    silent_for = [view.days_silent for view in use_cases.open_prompts.today()]
    assert silent_for == ([60] if by_voice else [])


@pytest.mark.parametrize(
    ("days_ago", "more", "is_said"),
    [
        (99, {}, True),
        (101, {}, False),  # spoken to since
        (99, {"purpose": Purpose.BUSINESS}, False),
        (99, {"kind": EntryKind.GIFT}, False),
        (99, {"channel": "post"}, False),
        (99, {"kind": EntryKind.GIFT, "outcome": None}, False),
        (99, {"outcome": Outcome.NO_ANSWER}, False),
    ],
)
def test_courage_names_nothing_but_what_was_spoken_of_in_the_newest_contact(
    use_cases: UseCases,
    silent: Silent,
    hold: Hold,
    days_ago: int,
    more: dict[str, Any],
    is_said: bool,
) -> None:
    use_cases.settings.write(SETTING, {"courage": {"en": ["About {topic}.", "Go on."]}})
    bram = silent("Bram Smit", 100)
    hold(bram, days_ago, **{"text": "The boat #sailing", "purpose": Purpose.CARE, **more})
    use_cases.prompts.offer()

    (view,) = use_cases.open_prompts.today()

    assert view.courage == ("About sailing." if is_said else "Go on.")


def test_who_was_never_spoken_to_is_not_silent_since_they_were_added(
    use_cases: UseCases, add_contact: AddContact, clock: FrozenClock
) -> None:
    anna = add_contact("Anna Vos", group_id=CLIENTS)
    use_cases.parts.add_method(anna, MethodDraft(MethodKind.PHONE, "+44 7700 900142"))
    clock.advance(days=196)
    use_cases.prompts.offer()

    (view,) = use_cases.open_prompts.today()

    assert (view.days_silent, view.courage) == (None, None)


def test_the_groups_of_a_new_journal_have_questions_of_their_own(use_cases: UseCases) -> None:
    assert [group.questions for group in use_cases.groups.read()] == [None] * TEAM
