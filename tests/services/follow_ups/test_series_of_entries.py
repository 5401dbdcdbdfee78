"""What an entry promised, and the series that came of it."""

from __future__ import annotations

from datetime import date

from services.follow_ups.due import Due
from services.follow_ups.values import NewFollowUp
from services.journal.values import EntryEdit, FollowUpEdit, NewEntry, Promises
from services.store import Store
from services.terms import EntryKind
from services.use_cases import UseCases
from tests.services.follow_ups.conftest import AT_11, TODAY, WEEKLY, open_ones, stored
from tests.support.clock import FrozenClock


def test_the_entry_keeps_only_what_was_promised_there(
    use_cases: UseCases, contact_id: int, store: Store
) -> None:
    new = NewEntry((contact_id,), text="Said.", follow_ups=(NewFollowUp("call", AT_11, WEEKLY),))
    (entry_id,) = use_cases.journal.add_entry(new).entries
    (view,) = open_ones(use_cases)

    use_cases.follow_ups.complete(view.id)

    (following,) = open_ones(use_cases)
    assert stored(store, view.id).entry_id == entry_id
    assert stored(store, following.id).entry_id is None


def test_an_edit_of_the_entry_moves_one_of_the_series(
    use_cases: UseCases, contact_id: int, clock: FrozenClock
) -> None:
    new = NewEntry(
        (contact_id,), text="Said.", follow_ups=(NewFollowUp("call", AT_11, WEEKLY, 15),)
    )
    (entry_id,) = use_cases.journal.add_entry(new).entries
    (view,) = open_ones(use_cases)
    moved = Due(date(2026, 3, 6))

    use_cases.journal.edit_entry(
        entry_id,
        EntryEdit(
            contact_ids=(contact_id,),
            kind=EntryKind.NOTE,
            text="Said.",
            channel=None,
            direction=None,
            outcome=None,
            happened_at=clock.now(),
            zone="Europe/Amsterdam",
            promises=Promises(contact_id, (), (FollowUpEdit(view.id, "call", moved, WEEKLY, 15),)),
        ),
    )

    (after,) = open_ones(use_cases)
    assert (after.due, after.repeat, after.starts_on) == (moved, WEEKLY, TODAY)
    assert after.lead_minutes == 15
