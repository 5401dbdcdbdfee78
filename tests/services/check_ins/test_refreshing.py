"""Silences of a journal from before the rule, or of another one, are worked out in batches."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.entities import Contact, Organisation
from services.check_ins import refreshing
from services.check_ins.refreshing import SETTING
from services.journal.silence import VERSION
from services.store import Store
from services.use_cases import UseCases
from tests.services.check_ins.conftest import Hold
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact, setting


@pytest.mark.parametrize("former", [None, {"version": VERSION - 1}, {"version": 0, "after": 2}])
def test_every_silence_is_worked_out_in_batches_and_once(
    use_cases: UseCases,
    store: Store,
    add_contact: AddContact,
    hold: Hold,
    contact: Callable[[int], Contact],
    monkeypatch: pytest.MonkeyPatch,
    former: object,
) -> None:
    monkeypatch.setattr(refreshing, "_AT_ONCE", 2)
    people = [add_contact(f"Person {number}", organisation="Duinrand") for number in range(5)]
    for days_ago in range(0, 80, 8):
        hold(people[4], days_ago)
    usual, fades_at = contact(people[4]).usual_gap_days, contact(people[4]).fades_at
    assert usual == 8
    with store.write() as unit:
        for table in ("contact", "organisation"):
            unit.connection.exec_driver_sql(
                f"UPDATE {table} SET usual_gap_days = 1, fades_at = NULL"
            )
        unit.commit()
    if former is not None:
        use_cases.settings.write(SETTING, former)
    step = use_cases.undo.state().undo

    rounds = 0
    while use_cases.prompts.refresh_silences():
        rounds += 1

    assert rounds == 3
    found = contact(people[4])
    assert (found.usual_gap_days, found.fades_at) == (usual, fades_at)
    assert contact(people[0]).usual_gap_days is None
    with store.read() as session:
        assert session.get_one(Organisation, 1).fades_at == fades_at
    assert setting(store, SETTING) == {"version": VERSION}
    assert not use_cases.prompts.refresh_silences()
    assert use_cases.undo.state().undo == step


def test_what_was_cut_short_goes_on(
    use_cases: UseCases,
    store: Store,
    add_contact: AddContact,
    clock: FrozenClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(refreshing, "_AT_ONCE", 2)
    for number in range(3):
        add_contact(f"Person {number}")
    assert use_cases.prompts.refresh_silences()
    assert setting(store, SETTING) == {"version": VERSION, "after": 2}
    assert use_cases.prompts.refresh_silences()
    assert setting(store, SETTING) == {"version": VERSION, "after": 3}
    assert not use_cases.prompts.refresh_silences()
