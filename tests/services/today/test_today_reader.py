"""Today holds what is late, due, next, and done, by the calendar of wherever the user is."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from models.entities import FollowUp
from services.contacts.editing_values import ContactField, MethodDraft
from services.contacts.list_reader import read_first_rows
from services.follow_ups.due import Due
from services.follow_ups.recurrence import Recurrence
from services.follow_ups.snooze import day_at_hand
from services.follow_ups.values import DueItem, NewFollowUp
from services.store import Store
from services.terms import MethodKind
from services.today.values import DayCount, OpenCounts, Today
from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
TODAY = date(2026, 3, 3)  # a Tuesday; the clock stands at 10:00 in Amsterdam


@pytest.fixture
def contact_id(add_contact: AddContact) -> int:
    return add_contact("Hanneke Zeilstra", "Duinrand")


def promise(use_cases: UseCases, contact_id: int, title: str, on: date, at: str = "") -> int:
    due = Due(on, time.fromisoformat(at), "Europe/Amsterdam") if at else Due(on)
    (follow_up_id,) = use_cases.follow_ups.add(contact_id, NewFollowUp(title, due)).follow_ups
    return follow_up_id


def snooze(use_cases: UseCases, title: str, until: datetime) -> None:
    """Snooze the follow-up with this title until an hour in Amsterdam."""
    items = use_cases.reminders.due(datetime(2026, 3, 31, tzinfo=UTC))
    (id_,) = (each.follow_up.id for each in items if each.follow_up.title == title)
    use_cases.follow_ups.snooze(id_, until.replace(tzinfo=AMSTERDAM))


@pytest.fixture
def promises(use_cases: UseCases, contact_id: int) -> UseCases:
    """Promise something for around today."""
    for title, on, at in (
        ("at eleven", TODAY, "11:00"),
        ("all day", TODAY, ""),
        ("at nine", TODAY, "09:00"),
        ("on Friday", date(2026, 2, 27), ""),
        ("tomorrow", date(2026, 3, 4), ""),
        ("tomorrow early", date(2026, 3, 4), "08:00"),
        ("on Sunday", date(2026, 3, 8), ""),
        ("next Monday", date(2026, 3, 9), ""),
    ):
        promise(use_cases, contact_id, title, on, at)
    use_cases.follow_ups.add(contact_id, NewFollowUp("some day"))
    return use_cases


def titles(items: tuple[DueItem, ...]) -> list[str]:
    return [item.follow_up.title for item in items]


def test_each_follow_up_is_in_its_place(promises: UseCases) -> None:
    today = promises.today.read()
    assert titles(today.overdue) == ["on Friday", "at nine"]
    assert titles(today.due) == ["at eleven", "all day"]
    assert titles(today.tomorrow) == ["tomorrow early", "tomorrow"]
    assert (today.on, today.to_do) == (TODAY, 4)


def test_the_week_counts_what_is_due_on_each_of_its_days(promises: UseCases) -> None:
    assert promises.today.read().week == tuple(
        DayCount(date(2026, 3, day), due)
        for day, due in zip(range(2, 9), (0, 3, 2, 0, 0, 0, 1), strict=True)
    )


def test_what_is_snoozed_until_later_today_is_not_late_until_then(
    promises: UseCases, clock: FrozenClock
) -> None:
    snooze(promises, "on Friday", datetime(2026, 3, 3, 10, 30))  # noqa: DTZ001
    snooze(promises, "at nine", datetime(2026, 3, 3, 16))  # noqa: DTZ001
    snooze(promises, "all day", datetime(2026, 3, 3, 15))  # noqa: DTZ001
    today = promises.today.read()
    assert titles(today.overdue) == []
    assert titles(today.due) == ["on Friday", "at eleven", "all day", "at nine"]
    assert [item.overdue for item in today.due] == [True, False, False, True]
    assert today.due[0].due == Due(date(2026, 2, 27))
    assert promises.today.counts().today == 4
    clock.advance(minutes=30)
    assert titles(promises.today.read().overdue) == ["on Friday"]


def test_what_is_snoozed_until_another_day_stands_there(
    promises: UseCases, clock: FrozenClock
) -> None:
    snooze(promises, "on Friday", datetime(2026, 3, 4, 9))  # noqa: DTZ001
    snooze(promises, "at nine", datetime(2026, 3, 6, 9))  # noqa: DTZ001
    snooze(promises, "all day", datetime(2026, 3, 9, 9))  # noqa: DTZ001
    snooze(promises, "tomorrow", datetime(2026, 3, 5, 9))  # noqa: DTZ001
    snooze(promises, "on Sunday", datetime(2026, 3, 4, 9))  # noqa: DTZ001 (of its lead)
    today = promises.today.read()
    assert titles((*today.overdue, *today.due)) == ["at eleven"]
    assert titles(today.tomorrow) == ["tomorrow early", "on Friday"]
    assert [day.due for day in today.week] == [0, 1, 2, 1, 1, 0, 1]
    assert (promises.today.counts(), today.more_tomorrow) == (OpenCounts(today=1, all=9), 0)
    clock.advance(days=1)
    today = promises.today.read()
    assert titles(today.overdue) == ["on Friday", "at eleven", "tomorrow early"]


def test_every_follow_up_stands_on_its_day_at_hand(
    use_cases: UseCases, contact_id: int, clock: FrozenClock
) -> None:
    now = clock.now()
    for day in range(-3, 4):
        for at in ("", "08:00", "17:00"):
            for hours in (None, -20, -1, 1, 20, 50):
                id_ = promise(use_cases, contact_id, "x", TODAY + timedelta(days=day), at)
                if hours is not None:
                    use_cases.follow_ups.snooze(id_, now + timedelta(hours=hours))
    items = use_cases.reminders.due(now + timedelta(days=30))
    expected = [
        day_at_hand(each.due, each.follow_up.snoozed_until, now, AMSTERDAM) for each in items
    ]
    today = use_cases.today.read()
    assert today.to_do == sum(day <= TODAY for day in expected)
    assert [day.due for day in today.week] == [expected.count(day.on) for day in today.week]
    assert len(today.tomorrow) + today.more_tomorrow == expected.count(TODAY + timedelta(days=1))


def test_a_traveller_sees_the_days_of_where_they_are(
    promises: UseCases, clock: FrozenClock
) -> None:
    clock.travel("Pacific/Honolulu")  # 23:00 on the 2nd, eleven hours behind
    today = promises.today.read()
    assert today.on == date(2026, 3, 2)
    assert titles(today.overdue) == ["on Friday", "at nine"]
    assert titles(today.due) == []
    assert titles(today.tomorrow) == ["at eleven", "tomorrow early", "all day"]


def test_what_was_kept_today_is_counted(promises: UseCases, clock: FrozenClock) -> None:
    done = promises.today.read().overdue
    promises.follow_ups.complete(done[0].follow_up.id)
    promises.follow_ups.drop(done[1].follow_up.id)
    today = promises.today.read()
    assert (titles(today.overdue), today.done_today) == ([], 1)
    clock.advance(days=1)
    assert promises.today.read().done_today == 0


def test_the_number_to_call_is_there(promises: UseCases, contact_id: int) -> None:
    draft = MethodDraft(MethodKind.PHONE, "+31 6 55501234")
    promises.parts.add_method(contact_id, draft, as_typed=True)
    (first, *_others) = promises.today.read().overdue
    assert first.number is not None


def test_those_of_somebody_in_the_bin_are_left_out(promises: UseCases, contact_id: int) -> None:
    promises.contacts.delete(contact_id)
    today = promises.today.read()
    assert (today.to_do, today.tomorrow) == (0, ())
    assert promises.today.counts() == OpenCounts(0, 0)


def test_the_counts_are_those_of_the_page(promises: UseCases) -> None:
    assert promises.today.counts() == OpenCounts(today=4, all=9)


def test_the_first_frame_reads_the_same_rows_through_the_driver(
    promises: UseCases, store: Store, clock: FrozenClock
) -> None:
    whole = promises.today.read()
    first = read_first_rows(store.path, clock, begins_day=True)
    assert first.today == Today(
        whole.on, whole.overdue, whole.due, tomorrow=whole.tomorrow, week=whole.week
    )
    assert first.follow_ups == 9


def test_the_day_begins_with_today_and_goes_on_where_the_window_was_left(
    promises: UseCases, store: Store, clock: FrozenClock
) -> None:
    from services.window_state import SETTING, WindowState

    left = WindowState(place="drafts", left_on="2026-03-03")
    promises.settings.write(SETTING, left.to_json())

    def opened() -> str:
        return read_first_rows(store.path, clock, begins_day=True).state.place

    assert opened() == "drafts"
    clock.set(datetime(2026, 3, 3, 23, 1, tzinfo=UTC))  # past midnight in Amsterdam
    assert opened() == "today"
    clock.travel("Europe/London")
    assert opened() == "drafts"


def test_a_birthday_that_was_put_away_is_left_out_of_its_day(
    use_cases: UseCases, contact_id: int
) -> None:
    use_cases.editing.set_field(contact_id, ContactField.BIRTHDAY, "1976-03-03")
    use_cases.prompts.offer()
    today = use_cases.today.read()
    (prompt,) = today.check_ins
    assert [each.contact_id for each in today.birthdays] == [contact_id]
    use_cases.prompts.dismiss(prompt.id)
    today = use_cases.today.read()
    assert (today.check_ins, today.birthdays) == ((), ())
    assert today.week[1].birthdays == 1


def test_a_journal_without_anything_has_an_empty_today(use_cases: UseCases) -> None:
    today = use_cases.today.read()
    assert today == Today(TODAY, week=today.week)
    assert [day.due for day in today.week] == [0] * 7


def test_what_repeats_and_a_zone_that_is_gone_are_as_elsewhere(
    use_cases: UseCases, contact_id: int, store: Store
) -> None:
    new = NewFollowUp("weekly", Due(TODAY), Recurrence("FREQ=WEEKLY"))
    use_cases.follow_ups.add(contact_id, new)
    lost = promise(use_cases, contact_id, "at eleven", TODAY, "11:00")
    with store.write() as unit:
        unit.session.get_one(FollowUp, lost).zone = "Mars/Olympus_Mons"
        unit.commit()
    found = {item.follow_up.title: item for item in use_cases.today.read().due}
    assert found["weekly"].follow_up.repeat is not None
    assert found["at eleven"].due.instant == datetime(2026, 3, 3, 10, tzinfo=UTC)


def test_a_long_tomorrow_is_shown_in_part(use_cases: UseCases, contact_id: int) -> None:
    for number in range(12):
        promise(use_cases, contact_id, f"promise {number}", date(2026, 3, 4))
    today = use_cases.today.read()
    assert len(today.tomorrow) + today.more_tomorrow == 12
    assert today.more_tomorrow > 0
