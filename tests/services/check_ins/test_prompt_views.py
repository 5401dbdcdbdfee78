"""A check-in says who it is, how long it has been, and what to begin with."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from models.entities import Contact
from services.check_ins.check_in_settings import SETTING
from services.check_ins.values import Topic, TopicKind
from services.contacts.editing_values import ContactField, MethodDraft
from services.store import Store
from services.terms import EntryKind, MethodKind, Outcome, Purpose
from services.use_cases import UseCases
from tests.services.check_ins.conftest import CLIENTS, Hold, Silent
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact


@pytest.fixture
def silent_anna(use_cases: UseCases, silent: Silent) -> int:
    silent_anna = silent("Anna Vos", days=50, organisation="Duinrand")
    use_cases.editing.set_field(silent_anna, ContactField.GIVEN_NAME, "Anna")
    return silent_anna


def test_a_check_in_says_who_how_long_and_against_which_rhythm(
    use_cases: UseCases, silent_anna: int, clock: FrozenClock
) -> None:
    use_cases.prompts.offer()

    (view,) = use_cases.open_prompts.today()

    assert (view.contact_id, view.name, view.given_name) == (silent_anna, "Anna Vos", "Anna")
    assert (view.organisation, view.number) == ("Duinrand", "+44 7700 900142")
    assert (view.days_silent, view.cadence_days) == (50, 28)
    assert view.question
    assert (view.topic, view.courage, view.age) == (None, None, None)
    assert view.shows_at <= clock.now()


def test_topic_is_the_oldest_point_for_next_time_else_what_was_personal_else_a_fact(
    use_cases: UseCases, silent_anna: int, hold: Hold
) -> None:
    use_cases.prompts.offer()

    def topic() -> Topic | None:
        (view,) = use_cases.open_prompts.today()
        return view.topic

    use_cases.parts.add_fact(silent_anna, "sails")
    assert topic() == Topic(TopicKind.FACT, "sails")
    hold(silent_anna, 60, text="Her daughter starts medicine. In Leiden.", purpose=Purpose.CARE)
    hold(silent_anna, 55, text="Wants the plan.", purpose=Purpose.BUSINESS)
    assert topic() == Topic(TopicKind.PERSONAL, "Her daughter starts medicine.")
    use_cases.parts.add_next_time(silent_anna, "the boat")
    use_cases.parts.add_next_time(silent_anna, "the exam")
    assert topic() == Topic(TopicKind.NEXT_TIME, "the boat")
    first = use_cases.contact_page.read(silent_anna).next_times[0]
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
    assert "‘Her father is ill’" in courage("nl")["Cas Bos"]
    assert "{" not in courage("en")["Dora Dam"]
    assert courage("nl")["Bram Smit"] != courage("en")["Bram Smit"]
    own = {"courage": {"en": ["Go on, about {topic}.", "Go on."], "nl": []}}
    use_cases.settings.write(SETTING, own)
    assert courage("en")["Bram Smit"] == "Go on, about sailing."
    assert courage("en")["Dora Dam"] == "Go on."
    assert set(courage("nl").values()) == {""}


def test_it_shows_in_the_hours_of_both_sides_and_at_the_preferred_time(
    use_cases: UseCases, silent_anna: int, store: Store
) -> None:
    use_cases.prompts.offer()

    def shows_at() -> datetime:
        (view,) = use_cases.open_prompts.today()
        return view.shows_at

    def shows_until() -> datetime | None:
        (view,) = use_cases.open_prompts.today()
        return view.shows_until

    assert shows_at() == datetime(2026, 3, 3, 8, tzinfo=UTC)
    use_cases.editing.set_field(silent_anna, ContactField.TIME_ZONE, "Asia/Tokyo")
    assert shows_until() == datetime(2026, 3, 3, 9, tzinfo=UTC)
    use_cases.editing.set_field(silent_anna, ContactField.TIME_ZONE, "America/New_York")
    assert shows_at() == datetime(2026, 3, 3, 14, tzinfo=UTC)
    use_cases.editing.set_field(silent_anna, ContactField.TIME_ZONE, "")
    use_cases.editing.set_field(silent_anna, ContactField.PREFERRED_TIME, "after 14:00")
    assert shows_at() == datetime(2026, 3, 3, 13, tzinfo=UTC)
    use_cases.editing.set_field(silent_anna, ContactField.PREFERRED_TIME, "")
    with store.write() as unit:
        unit.session.get_one(Contact, silent_anna).time_zone = "Atlantis/Nowhere"
        unit.commit()
    assert shows_at() == datetime(2026, 3, 3, 8, tzinfo=UTC)


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
