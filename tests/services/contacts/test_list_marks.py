"""Rows of the list on a real journal say what is late, but not what is put off or unwanted."""

from __future__ import annotations

from datetime import datetime, time, timedelta

import pytest
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


@pytest.mark.parametrize("first", [True, False], ids=["first", "whole"])
def test_what_is_put_off_is_not_late(
    store: Store, use_cases: UseCases, add_contact: AddContact, clock: FrozenClock, first: bool
) -> None:
    def mark(at: datetime) -> DueMark | None:
        lists = read_first_rows(store.path, clock).contacts if first else None
        (row,) = (lists or use_cases.contact_list.read()).rows
        return due_mark(row, at, clock.zone())

    now, tomorrow = clock.now(), clock.now() + timedelta(days=1)
    anna = add_contact("Anna")
    new = NewFollowUp("late", Due(now.date() - timedelta(days=2)))
    (late,) = use_cases.follow_ups.add(anna, new).follow_ups
    timed = Due(now.date() - timedelta(days=1), time(9), "Europe/Amsterdam")
    (timed_id,) = use_cases.follow_ups.add(anna, NewFollowUp("also", timed)).follow_ups
    use_cases.follow_ups.snooze(late, tomorrow)
    assert mark(now) is DueMark.OVERDUE
    use_cases.follow_ups.snooze(timed_id, now + timedelta(days=3))
    assert [mark(now), mark(tomorrow)] == [None, DueMark.DUE_TODAY]

    (ahead,) = use_cases.follow_ups.add(anna, NewFollowUp("today", Due(now.date()))).follow_ups
    use_cases.follow_ups.snooze(ahead, now - timedelta(minutes=1))
    assert mark(now) is DueMark.DUE_TODAY
    clock.advance(timedelta(days=2))
    assert mark(clock.now()) is DueMark.OVERDUE


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
