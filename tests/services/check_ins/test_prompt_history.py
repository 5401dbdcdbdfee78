"""What was done with a prompt shows in the history of who it is about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from services.contacts.reach import Way
from services.journal.timeline_values import MomentKind, PromptMoment, StreamFilter, key_of
from services.journal.values import NewEntry
from services.journal.whose import OfContact
from services.store import Store
from services.terms import EntryKind, ParkReason, PromptAction
from services.use_cases import UseCases
from tests.services.check_ins.conftest import TODAY
from tests.support.clock import FrozenClock

MARCH_10 = date(2026, 3, 10)


def test_the_history_tells_a_call_of_which_nothing_was_noted(
    use_cases: UseCases, anna: int, clock: FrozenClock
) -> None:
    def actions() -> list[PromptAction]:
        page = use_cases.stream.newest(OfContact(anna))
        return [item.action for item in page.items if isinstance(item, PromptMoment)]

    use_cases.prompts.reached(1, Way.WHATSAPP)
    assert actions() == [PromptAction.MESSAGED]
    use_cases.prompts.reached(1, Way.CALL)
    assert actions() == [PromptAction.CALLED]
    entry = NewEntry((anna,), EntryKind.CALL, "", happened_at=clock.now() - timedelta(days=1))
    use_cases.journal.add_entry(entry)
    assert actions() == [PromptAction.CALLED]
    noted = use_cases.journal.add_entry(replace(entry, happened_at=clock.now()))
    assert actions() == []
    (entry_id,) = noted.entries
    use_cases.journal.delete_entry(entry_id)
    assert actions() == [PromptAction.CALLED]


def test_the_history_tells_what_was_done(
    use_cases: UseCases, anna: int, clock: FrozenClock, store: Store
) -> None:
    def moments(wanted: StreamFilter | None = None) -> list[PromptMoment]:
        page = use_cases.stream.newest(OfContact(anna), wanted or StreamFilter())
        return [item for item in page.items if isinstance(item, PromptMoment)]

    use_cases.prompts.another_day(1, MARCH_10)
    put_off_at = clock.now()
    clock.advance(hours=1)
    use_cases.prompts.give_reason(ParkReason.BUSY, contact_id=anna)

    said, put_off = moments()
    assert (said.action, said.until, said.park_reason) == (
        PromptAction.GIVEN_REASON,
        None,
        ParkReason.BUSY,
    )
    assert (put_off.action, put_off.until, put_off.at, put_off.on) == (
        PromptAction.ANOTHER_DAY,
        MARCH_10,
        put_off_at,
        TODAY,
    )
    only = StreamFilter(kinds=frozenset({MomentKind.PROMPT}))
    assert len(use_cases.stream.newest(OfContact(anna), only).items) == 2
    assert MomentKind.PROMPT in use_cases.stream.choices(OfContact(anna)).kinds
    assert moments(StreamFilter(text="busy")) == []
    months = use_cases.stream.months(OfContact(anna))
    assert [month.count for month in months] == [2, 1]
    newest = use_cases.stream.newest(OfContact(anna), size=1)
    assert newest.items == (said,)
    rest = use_cases.stream.older(OfContact(anna), key_of(said), size=5)
    assert rest.items[0] == put_off
    assert len(rest.items) == 2
