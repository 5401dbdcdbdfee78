"""The rhythm in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from services.contacts.check_in import NEVER
from services.contacts.rhythm import MOST_A_WEEK, WEEKS, Rhythm
from services.contacts.values import ContactDetails
from services.terms import ParkReason
from services.use_cases import UseCases
from tests.support.journal import AddContact
from ui.wording.rhythm import RhythmWords, picture_words, rhythm_words

TODAY = date(2026, 3, 3)
ZONE = ZoneInfo("Europe/Amsterdam")


@pytest.fixture
def details(qtbot: QtBot, use_cases: UseCases, add_contact: AddContact) -> ContactDetails:
    return use_cases.contact_page.read(add_contact("Hanneke Zeilstra"))


def words(details: ContactDetails) -> RhythmWords:
    return rhythm_words(details, TODAY, ZONE, QLocale())


def spoke(details: ContactDetails, days_ago: int, cadence_days: int | None = 28) -> ContactDetails:
    noon = datetime(2026, 3, 3, 12, tzinfo=ZONE)
    last = noon - timedelta(days=days_ago)
    return replace(details, last_contact_at=last, cadence_days=cadence_days)


@pytest.mark.parametrize(
    ("days_ago", "cadence_days", "text", "detail"),
    [
        (0, 28, "every 4 weeks · spoke today", ""),
        (12, 28, "every 4 weeks · last spoke 12 days ago", ""),
        (28, 28, "every 4 weeks · last spoke 4 weeks ago", ""),
        (33, 28, "every 4 weeks · last spoke 4 weeks ago", "The rhythm ran out 5 days ago"),
        (400, None, "last spoke 13 months ago", ""),
    ],
)
def test_a_rhythm_that_ran_out_is_overdue(
    details: ContactDetails, days_ago: int, cadence_days: int | None, text: str, detail: str
) -> None:
    found = words(spoke(details, days_ago, cadence_days))
    assert found == RhythmWords(text, detail, bool(detail))


def test_nobody_is_overdue_who_was_never_spoken_to(details: ContactDetails) -> None:
    never = replace(details, cadence_days=7)
    assert words(never) == RhythmWords("every week · not spoken to yet")


def test_who_is_never_to_be_called_is_not_overdue(details: ContactDetails) -> None:
    never = replace(spoke(details, 300), cadence_days=None, own_cadence_days=NEVER)
    assert words(never) == RhythmWords("no check-ins · last spoke 10 months ago")


def test_whoever_is_parked_is_not_overdue(details: ContactDetails) -> None:
    silent = spoke(details, 300)
    parked = replace(silent, parked_until=date(2027, 1, 12), park_reason=ParkReason.HIRING_FREEZE)
    assert words(parked) == RhythmWords("parked until Tue 12 Jan 2027 · hiring freeze")
    assert words(replace(parked, park_reason=None)).text == "parked until Tue 12 Jan 2027"
    assert words(replace(parked, parked_until=TODAY)).overdue  # the day it ends


def test_whoever_is_archived_has_no_rhythm(details: ContactDetails) -> None:
    at = datetime.fromisoformat("2026-02-27T23:30:00+00:00")  # the next day in Amsterdam
    archived = replace(spoke(details, 300), archived_at=at, parked_until=date(2027, 1, 12))
    assert words(archived) == RhythmWords("archived on Sat 28 Feb")


@pytest.mark.parametrize(
    ("weeks", "days_ago", "text"),
    [
        ((), None, "No talks in the last 26 weeks"),
        ((), 300, "No talks in the last 26 weeks; the last 10 months ago"),
        ((2,), 0, "2 talks in the last 26 weeks; the last today"),
        ((3, 2, 0), 1, "5 talks in the last 26 weeks; the last yesterday"),
        ((3, 2, 6), 12, "11 talks in the last 26 weeks; the last 12 days ago"),
        ((MOST_A_WEEK,), 0, "At least 7 talks in the last 26 weeks; the last today"),
    ],
)
def test_the_picture_in_words(weeks: tuple[int, ...], days_ago: int | None, text: str) -> None:
    rhythm = Rhythm((0,) * (WEEKS - len(weeks)) + weeks)
    last_on = TODAY - timedelta(days=days_ago) if days_ago is not None else None
    assert picture_words(rhythm, last_on, TODAY) == text
