"""Entries are shared out exactly, with a long tail, over people and working days."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.demo.firms import invent_firms
from services.demo.names import NameMaker
from services.demo.people import Person, Standing, invent_people
from services.demo.rhythm import BENCHMARK_ENTRIES, moments, rhythms
from services.demo.shares import share_out
from services.demo.words import load_words, read_toml

TODAY = date(2026, 11, 24).toordinal()


def people(count: int) -> tuple[Person, ...]:
    rng, names = Random(1), read_toml("names")
    firms = invent_firms(names, "en", count, rng)
    return invent_people(count, load_words("en"), firms, NameMaker(names, rng), rng)


@given(
    st.integers(min_value=0, max_value=10_000),
    st.lists(st.floats(min_value=0.01, max_value=50), min_size=1, max_size=30),
)
def test_shares_add_up_and_are_in_proportion(total: int, weights: list[float]) -> None:
    shares = share_out(total, weights)
    assert sum(shares) == total
    exact = [total * weight / sum(weights) for weight in weights]
    assert all(abs(got - fair) <= 1 for got, fair in zip(shares, exact, strict=True))


@pytest.mark.parametrize(("contacts", "entries"), [(1, 0), (1, 50), (12, 240), (230, 5_000)])
def test_everyone_s_moments_add_up(contacts: int, entries: int) -> None:
    found = list(moments(rhythms(people(contacts), entries, TODAY, Random(1)), Random(1)))
    assert len(found) == entries
    assert found == sorted(found, key=lambda moment: (moment.day, moment.minute))
    assert all(moment.day < TODAY for moment in found)


def test_a_large_journal_has_one_contact_to_benchmark_and_a_long_tail() -> None:
    counts = [rhythm.count for rhythm in rhythms(people(1000), 100_000, TODAY, Random(1))]
    assert counts[0] == BENCHMARK_ENTRIES == 10_000
    others = sorted(counts[1:])
    assert others[-1] > 5 * others[len(others) // 2]
    assert others[-1] < BENCHMARK_ENTRIES


def test_people_who_fade_are_spoken_to_less_and_less() -> None:
    everyone = people(200)
    plan = rhythms(everyone, 20_000, TODAY, Random(1))
    early = late = 0
    for moment in moments(plan, Random(1)):
        if everyone[moment.person].standing is Standing.FADING:
            rhythm = plan[moment.person]
            if moment.day < (rhythm.first_day + rhythm.last_day) / 2:
                early += 1
            else:
                late += 1
    assert early > 2 * late
