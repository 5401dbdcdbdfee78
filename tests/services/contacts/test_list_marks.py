"""Rows of the list on a real journal say what is late, but not what is put off or unwanted."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import update

from models.contact import Contact
from services.contacts.contact_list import DueMark, due_mark
from services.contacts.list_reader import read_first_rows
from services.follow_ups.due import Due
from services.follow_ups.values import NewFollowUp
from services.store import Store
from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact

ZONES = ("Europe/Amsterdam", "America/Los_Angeles", "Asia/Tokyo", "Pacific/Kiritimati")
BEGIN = datetime(2026, 10, 24, 12, tzinfo=UTC)  # the night before the clocks change

dues = st.builds(
    lambda ahead, at, zone: Due(
        BEGIN.date() + timedelta(days=ahead), at, None if at is None else zone
    ),
    st.integers(-3, 4),
    st.none() | st.times().map(lambda at: at.replace(minute=0, second=0, microsecond=0)),
    st.sampled_from(ZONES),
)
snoozes = st.none() | st.integers(1, 5_000).map(lambda minutes: BEGIN + timedelta(minutes=minutes))


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    home=st.sampled_from(ZONES),
    made=st.lists(st.tuples(dues, snoozes), min_size=1, max_size=6),
    later=st.integers(0, 100),
)
@example("Asia/Tokyo", [(Due(date(2026, 10, 24), time(7), "Asia/Tokyo"), BEGIN)], 0)
def test_the_marks_say_what_today_says_whenever_the_list_was_read(
    store: Store,
    use_cases: UseCases,
    add_contact: AddContact,
    clock: FrozenClock,
    home: str,
    made: list[tuple[Due, datetime | None]],
    later: int,
) -> None:
    clock.travel(home)
    clock.set(BEGIN - timedelta(hours=1))
    for due, until in made:
        new = NewFollowUp("promise", due)
        (id_,) = use_cases.follow_ups.add(add_contact("Anna"), new).follow_ups
        if until is not None:
            use_cases.follow_ups.snooze(id_, until)
    rows = (
        *read_first_rows(store.path, clock).contacts.rows,
        *use_cases.contact_list.read().rows,
    )
    clock.advance(timedelta(hours=later))
    day, now = use_cases.today.read(), clock.now()
    late = {item.follow_up.contact_id for item in day.overdue}
    due_today = {item.follow_up.contact_id for item in day.due}
    for row in rows:
        expected = DueMark.DUE_TODAY if row.id in due_today else None
        assert due_mark(row, now, clock.zone()) is (DueMark.OVERDUE if row.id in late else expected)


def test_of_several_the_worst_counts_but_for_what_is_put_off(
    use_cases: UseCases, add_contact: AddContact, clock: FrozenClock
) -> None:
    def mark(at: datetime) -> DueMark | None:
        (row,) = use_cases.contact_list.read().rows
        return due_mark(row, at, clock.zone())

    now, tomorrow = clock.now(), clock.now() + timedelta(days=1)
    anna, day = add_contact("Anna"), timedelta(days=1)
    (late,) = use_cases.follow_ups.add(anna, NewFollowUp("late", Due(now.date() - day))).follow_ups
    timed = Due(now.date() - day, time(9), "Europe/Amsterdam")
    (timed_id,) = use_cases.follow_ups.add(anna, NewFollowUp("also", timed)).follow_ups
    use_cases.follow_ups.snooze(late, tomorrow)
    assert mark(now) is DueMark.OVERDUE
    use_cases.follow_ups.snooze(timed_id, now + timedelta(days=3))
    assert [mark(now), mark(tomorrow)] == [None, DueMark.OVERDUE]


def test_who_is_never_to_be_brought_to_mind_does_not_fade(
    use_cases: UseCases, add_contact: AddContact, store: Store
) -> None:
    anna = add_contact("Anna")
    with store.write() as unit:
        unit.session.execute(update(Contact).values(fades_at=unit.now))
        unit.commit()
    fades = [use_cases.contact_list.read().rows[0].fades_at is not None]
    use_cases.editing.stop_check_ins(anna)
    fades.append(use_cases.contact_list.read().rows[0].fades_at is not None)
    assert fades == [True, False]
