"""When silences become unusual, over histories of any length; sequences are in tests/invariant."""

from __future__ import annotations

from datetime import timedelta
from random import Random

import pytest

from models.entities import Contact, Organisation
from services.check_ins.fading import usual_silence
from services.journal.silence import MOST_DAYS, settle_silence_of_contact
from services.journal.values import NewEntry
from services.store import Store
from services.terms import EntryKind, Outcome
from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact


@pytest.mark.parametrize("over_days", [60, 200, 1_000, 4_000])
def test_organisation_is_over_all_its_people_however_far_back_they_go(
    use_cases: UseCases, store: Store, add_contact: AddContact, clock: FrozenClock, over_days: int
) -> None:
    people = [add_contact(name, organisation="Duinrand") for name in ("Anna", "Bram")]
    rng = Random(over_days)
    now = clock.now()
    instants = [now - timedelta(days=rng.randrange(over_days), hours=1) for _ in range(80)]
    for number, at in enumerate(instants):
        new = NewEntry((people[number % 2],), EntryKind.CALL, outcome=Outcome.HELD, happened_at=at)
        use_cases.journal.add_entry(new)

    silence = usual_silence({at.date() for at in instants})

    assert silence is not None
    with store.read() as session:
        organisation = session.get_one(Organisation, 1)
        anna = session.get_one(Contact, people[0])
    assert organisation.usual_gap_days == silence.usual_gap_days
    assert organisation.fades_at == max(instants) + timedelta(days=silence.limit_days)
    own = usual_silence({at.date() for at in instants[::2]})
    assert own is not None
    assert (anna.usual_gap_days, anna.last_voice_at) == (own.usual_gap_days, max(instants[::2]))


class CountingDriver:
    """Hand out instants of a history without an end, and count how many were taken."""

    def __init__(self) -> None:
        self.taken = 0
        self.is_closed = False
        self.written: tuple[object, ...] = ()

    def execute(self, statement: str, values: tuple[object, ...]) -> CountingDriver:
        if statement.lstrip().startswith("UPDATE"):
            self.written = values
        return self

    def __iter__(self) -> CountingDriver:
        return self

    def __next__(self) -> tuple[int]:
        self.taken += 1
        return (10**15 - self.taken * 43_200_000_000,)  # two a day

    def close(self) -> None:
        self.is_closed = True


def test_no_more_of_a_history_is_read_than_counts() -> None:
    driver = CountingDriver()

    settle_silence_of_contact(driver, 1)

    assert driver.taken <= 2 * MOST_DAYS + 2
    assert driver.is_closed
    assert driver.written[0] == 1
