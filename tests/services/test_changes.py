"""Change sets travel between processes, and the bus tells only of changes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.changes import ChangeBus, ChangeSet

ids = st.frozensets(st.integers(1, 2**40), max_size=5)


@given(st.text(), ids, ids, ids, st.frozensets(st.text(), max_size=3))
def test_json_keeps_everything(
    origin: str,
    contacts: frozenset[int],
    entries: frozenset[int],
    drafts: frozenset[int],
    settings: frozenset[str],
) -> None:
    changes = ChangeSet(
        origin, contacts=contacts, entries=entries, drafts=drafts, settings=settings
    )

    line = changes.to_json()

    assert "\n" not in line
    assert ChangeSet.from_json(line) == changes


@pytest.mark.parametrize(
    "line",
    [
        "",
        "[]",
        "1",
        "{",
        '{"contacts": 5}',
        '{"contacts": [{}]}',
        '{"contacts": ["1"]}',
        '{"contacts": [true]}',
        '{"contacts": "12"}',
        '{"settings": [1]}',
    ],
)
def test_what_is_no_change_set_is_a_value_error(line: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - json has a message of its own
        ChangeSet.from_json(line)


def test_bus_keeps_quiet_about_nothing() -> None:
    told: list[ChangeSet] = []
    bus = ChangeBus()
    unsubscribe = bus.subscribe(told.append)

    bus.publish(ChangeSet("someone"))
    bus.publish(ChangeSet(contacts=frozenset({1})))
    unsubscribe()
    bus.publish(ChangeSet(contacts=frozenset({2})))

    assert told == [ChangeSet(contacts=frozenset({1}))]
