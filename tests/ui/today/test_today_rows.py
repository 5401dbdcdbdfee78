"""What the rows of Today say, and how they come and go."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QLocale, QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from services.check_ins.values import PromptView
from services.follow_ups.recurrence import Recurrence
from services.terms import PromptKind
from services.today.values import DayCount, Today
from tests.support.clock import FrozenClock
from tests.ui.today.conftest import ON, birthday, check_in
from ui.today.deeds import KEYS, Deed, possible, pressed
from ui.today.people_words import birthday_words
from ui.today.rows import RowKind, TodayRow, came_back, main_rows
from ui.today.side_rows import side_rows
from ui.today.today_item_model import TODAY_ROW, TodayItemModel
from ui.today.words import Moment, day_of_week, kind_words, summary

ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
ROOT = QModelIndex()


@pytest.fixture
def model(qtmodeltester: ModelTester) -> TodayItemModel:
    model = TodayItemModel()
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    return model


def row(key: str, text: str = "text", kind: RowKind = RowKind.FOLLOW_UP) -> TodayRow:
    return TodayRow(kind, key, text, spoken=f"{text}, spoken")


def test_main_rows_stand_under_headings_that_count_them(full: Today, clock: FrozenClock) -> None:
    rows = main_rows(full, clock, ENGLISH)
    assert [(each.text, each.when) for each in rows if each.kind is RowKind.HEADING] == [
        ("Overdue", "1"),
        ("Today", "1"),
        ("Just to check in", "2"),
        ("Tomorrow", "2"),
    ]
    assert [each.key for each in rows if each.kind is not RowKind.HEADING] == [
        "follow_up:1",
        "follow_up:2",
        "prompt:11",
        "prompt:12",
        "waiting",
        "tomorrow:3",
        "tomorrow_birthday:23",
    ]


def test_what_was_dealt_with_is_neither_shown_nor_counted(full: Today, clock: FrozenClock) -> None:
    rows = main_rows(full, clock, ENGLISH, {"follow_up:1", "prompt:11"})
    assert "heading:overdue" not in {each.key for each in rows}
    (heading,) = (each for each in rows if each.key == "heading:check_ins")
    assert heading.when == "1"
    beside = side_rows(full, clock, ENGLISH, {"fading:31:0"})
    assert [each.when for each in beside if each.key == "heading:fading"] == ["4"]


def test_every_row_can_be_said(full: Today, clock: FrozenClock) -> None:
    said = {
        each.key: each.spoken
        for each in (*main_rows(full, clock, ENGLISH), *side_rows(full, clock, ENGLISH))
    }
    assert all(said.values())
    assert said["follow_up:1"] == "Send references, Anna 1, Lindehof, Fri 27 Feb · 4 days late"
    assert said["prompt:11"] == (
        "Gijs Molendijk, 8 weeks silent, was every 4, Last personal: his son moved out., "
        "How is the house?, People are nearly always glad."
    )
    assert said["birthday:21"] == "Roos Bakker, Birthday, today, turns 50"
    assert said["fading:31:0"] == "Lotte Terborg, 9 weeks silent, usually every 20 days"
    assert said["draft:one"] == "called Teun, Nobody chosen yet, yesterday 17:00, not saved"


def test_what_is_put_off_says_until_when(full: Today, clock: FrozenClock) -> None:
    until = clock.now() + timedelta(hours=3)
    prompt = replace(full.check_ins[0], snoozed_until=until)
    item = replace(full.due[0], follow_up=replace(full.due[0].follow_up, snoozed_until=until))
    rows = main_rows(Today(ON, due=(item,), check_ins=(prompt,)), clock, ENGLISH)
    assert [(each.detail, each.when) for each in rows if each.put_off] == [
        ("Anna 2, Lindehof · Tue 3 Mar 14:00, today", "snoozed until 13:00"),
        ("later: 13:00 · his son moved out.", "later: 13:00"),
    ]
    clock.advance(hours=4)
    assert not any(each.put_off for each in main_rows(Today(ON, due=(item,)), clock, ENGLISH))


def test_what_is_late_is_not_called_so_while_it_is_snoozed(full: Today, clock: FrozenClock) -> None:
    until = clock.now() + timedelta(hours=3)
    late = full.overdue[0]
    item = replace(late, follow_up=replace(late.follow_up, snoozed_until=until))
    (_heading, row) = main_rows(Today(ON, due=(item,)), clock, ENGLISH)
    assert (row.late, row.tone, row.when) == (False, "text2", "snoozed until 13:00")
    assert row.detail == "Anna 1, Lindehof · Fri 27 Feb, 4 days ago"
    assert row.spoken == (
        "Send references, Anna 1, Lindehof, Fri 27 Feb, 4 days ago, snoozed until 13:00"
    )


def test_what_came_back_is_told_from_what_was_there(full: Today, clock: FrozenClock) -> None:
    until = clock.now() + timedelta(hours=3)
    late = full.overdue[0]
    asleep = replace(late, follow_up=replace(late.follow_up, snoozed_until=until))
    rows = main_rows(full, clock, ENGLISH)
    snoozed = main_rows(replace(full, overdue=(), due=(*full.due, asleep)), clock, ENGLISH)
    assert came_back(rows, rows) is None
    assert came_back([row for row in rows if row.key != "prompt:12"], rows) == "prompt:12"
    assert came_back(snoozed, [row for row in rows if row.source]) == "follow_up:1"
    assert came_back(rows, [row for row in snoozed if row.source]) is None


def test_what_repeats_says_how_often(full: Today, clock: FrozenClock) -> None:
    weekly = replace(full.due[0].follow_up, repeat=Recurrence("FREQ=WEEKLY"))
    rows = main_rows(Today(ON, due=(replace(full.due[0], follow_up=weekly),)), clock, ENGLISH)
    assert rows[1].detail == "Anna 2, Lindehof · weekly"


def test_a_birthday_of_today_is_the_row_of_its_prompt(full: Today, clock: FrozenClock) -> None:
    listed = replace(check_in(7, "Roos Bakker"), kind=PromptKind.BIRTHDAY, contact_id=21)
    unlisted = replace(check_in(8, "Tom Vermeer"), kind=PromptKind.BIRTHDAY, age=41)
    day = replace(full, check_ins=(listed, unlisted))
    rows = [each for each in side_rows(day, clock, ENGLISH) if each.kind is RowKind.BIRTHDAY]
    assert [(each.name, each.prompt_id) for each in rows] == [
        ("Tom Vermeer", 8),
        ("Roos Bakker", 7),
        ("Okke Zeilstra", None),
    ]
    assert possible(rows[0]) == (Deed.OPEN, Deed.DONE, Deed.CALL, Deed.NOTE)
    assert pressed(rows[0], Qt.Key.Key_Delete) is Deed.DONE
    assert pressed(rows[2], Qt.Key.Key_D) is None
    assert not [each for each in main_rows(day, clock, ENGLISH) if each.prompt_id]


@pytest.mark.parametrize(
    ("to_do", "people", "said"),
    [
        (6, 2, ("Six things to do,", "two people to call just because.")),
        (13, 0, ("13 things to do.", "")),
        (0, 3, ("", "Three people to call just because.")),
        (0, 0, ("", "")),
    ],
)
def test_the_day_in_a_sentence(to_do: int, people: int, said: tuple[str, str]) -> None:
    assert summary(to_do, people) == said


def test_an_empty_day_is_spoken_of_kindly() -> None:
    said = [
        kind_words(0, some_may_be_silent=False),
        kind_words(0, some_may_be_silent=True),
        kind_words(6, some_may_be_silent=False),
    ]
    assert len(set(said)) == 3
    assert said[2] == ("All done", "Six things are done. The rest of the day is yours.")


@pytest.mark.parametrize(
    ("ahead", "age", "said"),
    [
        (0, 50, "today, turns 50"),
        (1, None, "tomorrow"),
        (2, None, "Thursday"),
        (7, 41, "Tue 10 Mar, turns 41"),
    ],
)
def test_birthdays_ahead(ahead: int, age: int | None, said: str, clock: FrozenClock) -> None:
    assert birthday_words(birthday(1, "Roos", ahead, age), Moment.of(clock, ENGLISH)) == said


def test_a_day_of_the_week_in_words() -> None:
    assert day_of_week(DayCount(ON, 3, 2), ENGLISH) == (
        "Tuesday 3 March: 3 things to do, 2 birthdays"
    )
    assert day_of_week(DayCount(ON, 0), ENGLISH) == "Tuesday 3 March: nothing planned"


def test_keys_do_what_a_row_can_have_done(full: Today, clock: FrozenClock) -> None:
    rows = {each.key: each for each in (*main_rows(full, clock, ENGLISH),)}
    promise, prompt = rows["follow_up:1"], rows["prompt:11"]
    assert pressed(promise, Qt.Key.Key_Space) is Deed.DONE
    assert pressed(prompt, Qt.Key.Key_Space) is Deed.OPEN
    assert pressed(prompt, Qt.Key.Key_D) is Deed.DONE
    assert pressed(rows["waiting"], Qt.Key.Key_Return) is Deed.OPEN
    assert pressed(rows["heading:due"], Qt.Key.Key_Return) is None
    assert set(possible(promise)) == set(KEYS) - {Deed.TOMORROW}
    assert pressed(prompt, Qt.Key.Key_T) is None
    unanswered = replace(prompt, unanswered=True)
    assert possible(unanswered) == (Deed.TOMORROW, *possible(prompt))
    assert pressed(unanswered, Qt.Key.Key_T) is Deed.TOMORROW
    assert isinstance(prompt.source, PromptView)


def test_an_organisation_that_fades_has_no_number(full: Today, clock: FrozenClock) -> None:
    rows = {each.key: each for each in side_rows(full, clock, ENGLISH)}
    assert possible(rows["fading:0:4"]) == (Deed.OPEN, Deed.PARK)
    assert Deed.CALL in possible(rows["fading:31:0"])


def test_rows_come_go_and_change(model: TodayItemModel) -> None:
    heading = row("heading", kind=RowKind.HEADING)
    model.set_rows([heading, row("a"), row("b")])
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsEnabled
    assert model.flags(model.index(1)) & Qt.ItemFlag.ItemIsEnabled
    changed: list[int] = []
    reset: list[None] = []
    model.dataChanged.connect(lambda first, _last: changed.append(first.row()))
    model.modelReset.connect(lambda: reset.append(None))
    model.set_rows([heading, row("b", "other")])
    assert (changed, reset) == ([1], [])
    assert model.data(model.index(1), TODAY_ROW) == row("b", "other")
    assert model.data(model.index(1), Qt.ItemDataRole.AccessibleTextRole) == "other, spoken"
    assert model.data(model.index(1)) == "other"
    model.set_rows([heading, row("c"), row("b", "other")])
    assert (model.rowCount(), reset) == (3, [None])
    assert model.row_of("c").row() == 1
    assert not model.row_of("a").isValid()
    model.set_rows([])
    assert (model.rowCount(), model.data(ROOT)) == (0, None)


def test_who_was_never_spoken_to_has_no_silence(full: Today, clock: FrozenClock) -> None:
    new = replace(full, check_ins=(check_in(11, "Gijs Molendijk", days_silent=None),))
    (shown,) = (each for each in main_rows(new, clock, ENGLISH) if each.kind is RowKind.CHECK_IN)
    assert shown.when == "not spoken to yet"
    assert shown.detail.startswith("not spoken to yet · ")
