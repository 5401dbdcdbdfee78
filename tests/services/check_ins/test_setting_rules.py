"""What is set about check-ins is checked, and kept whole or not at all."""

from __future__ import annotations

from datetime import time
from zoneinfo import ZoneInfo

import pytest

from services.check_ins.check_in_settings import SETTING, CheckInSettings, settings_of
from services.check_ins.setting_rules import (
    BracesError,
    DayLimitError,
    SentenceExistsError,
    ShortWeekError,
    WeekLimitError,
    WorkingHoursError,
    check_limits,
    check_week,
    with_moved_sentence,
    with_other_sentence,
    with_sentence,
    with_sentences,
)
from services.check_ins.texts import load_texts
from services.check_ins.values import Limits
from services.contacts.field_rules import TooLongError
from services.errors import KnownError
from services.gone import GoneError
from services.hours import Hours
from services.use_cases import UseCases

GIVEN = load_texts("nl").courage


@pytest.mark.parametrize(
    ("limits", "error"),
    [
        (Limits(1, 1), None),
        (Limits(20, 100), None),
        (Limits(0, 12), DayLimitError),
        (Limits(21, 100), DayLimitError),
        (Limits(20, 101), WeekLimitError),
        (Limits(3, 2), ShortWeekError),
        (Limits(3, 0), ShortWeekError),
    ],
)
def test_limits_are_of_people_who_can_be_called(
    limits: Limits, error: type[KnownError] | None
) -> None:
    if error is None:
        check_limits(limits)
        return
    with pytest.raises(error):
        check_limits(limits)


@pytest.mark.parametrize("ends", [time(9), time(8, 59), time(0)])
def test_a_day_ends_after_it_begins(ends: time) -> None:
    check_week((None, Hours(time(9), time(9, 1))))
    with pytest.raises(WorkingHoursError):
        check_week((None, Hours(time(9), ends)))


def test_the_first_edit_makes_the_sentences_the_users() -> None:
    settings = with_sentence(CheckInSettings(), "nl", "  Gewoon\tdoen.")
    assert settings.courage == {"nl": (*GIVEN, "Gewoon doen.")}
    assert settings.sentences("en") == load_texts("en").courage
    settings = with_other_sentence(settings, "nl", GIVEN[0], "Bel over {topic}.")
    settings = with_other_sentence(settings, "nl", GIVEN[1], "")
    assert settings.sentences("nl") == ("Bel over {topic}.", *GIVEN[2:], "Gewoon doen.")
    settings = with_moved_sentence(settings, "nl", "Gewoon doen.", -1)
    settings = with_moved_sentence(settings, "nl", "Bel over {topic}.", -1)
    assert settings.sentences("nl")[0] == "Bel over {topic}."
    assert settings.sentences("nl")[-2:] == ("Gewoon doen.", GIVEN[-1])
    assert with_sentences(settings, "nl", None) == CheckInSettings()
    assert with_sentences(settings, "nl", ()).sentences("nl") == ()


@pytest.mark.parametrize(
    ("text", "error"),
    [
        (GIVEN[1].upper().replace("{TOPIC}", "{topic}"), SentenceExistsError),
        ("Denk aan {onderwerp}.", BracesError),
        ("x" * 2_001, TooLongError),
    ],
)
def test_a_sentence_that_cannot_be_is_refused(text: str, error: type[KnownError]) -> None:
    with pytest.raises(error):
        with_sentence(CheckInSettings(), "nl", text)
    with pytest.raises(error):
        with_other_sentence(CheckInSettings(), "nl", GIVEN[0], text)
    with pytest.raises(GoneError):
        with_moved_sentence(CheckInSettings(), "nl", "Nooit gezien.", 1)


def test_a_change_is_of_what_is_stored_and_keeps_the_rest(use_cases: UseCases) -> None:
    use_cases.settings.write(SETTING, {"per_day": 5, "from_a_newer_version": True})

    changes = use_cases.check_in_settings.change(lambda each: with_sentence(each, "en", "Go on."))

    assert changes.settings == {SETTING}
    kept = use_cases.kept_settings.read(SETTING)
    assert kept["from_a_newer_version"] is True
    settings = CheckInSettings.from_json(kept)
    assert settings.limits == Limits(5, 12)
    assert settings.sentences("en")[-1] == "Go on."
    with pytest.raises(SentenceExistsError):
        use_cases.check_in_settings.change(lambda each: with_sentence(each, "en", "go on."))
    assert use_cases.kept_settings.read(SETTING) == kept
    assert not use_cases.check_in_settings.change(lambda each: each)


@pytest.mark.parametrize(
    ("values", "zone", "country"),
    [
        (None, "Europe/Amsterdam", "NL"),
        (None, "Europe/Brussels", "BE"),
        ({"per_day": 2}, "Europe/Berlin", "DE"),
        (None, "Europe/London", "GB"),
        (None, "America/New_York", ""),
        ({"country": ""}, "Europe/Amsterdam", ""),
        ({"country": "BE"}, "Europe/Amsterdam", "BE"),
    ],
)
def test_holidays_are_those_of_the_zone_until_a_country_is_chosen(
    values: object, zone: str, country: str
) -> None:
    assert settings_of(values, ZoneInfo(zone)).working.country == country
