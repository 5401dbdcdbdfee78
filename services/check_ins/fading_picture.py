"""Picture how often somebody was spoken to, and the silence after it: a pure rule of time."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

STEPS = 26
"""How many equal steps of time a picture has."""

NEWEST_TALKS = 60
"""So many talks are enough for a picture."""

_FEWEST_TALKS = 6
_SHARE_OF_SILENCE = 2  # the rhythm takes a third of the picture, where the history is that long


def silence_picture(held_days: Collection[date], today: date) -> tuple[int, ...]:
    """Return how many talks were held in each of STEPS equal steps of time, today's last.

    It spans the silence and what came before it: the last six talks, and more of them where they
    would take less than a third of it, so that both the rhythm and its end show.
    """
    days = sorted(day for day in held_days if day <= today)[-NEWEST_TALKS:]
    if not days:
        return ()
    rhythm_begins = days[-1] - (today - days[-1]) / _SHARE_OF_SILENCE
    shown = max(_FEWEST_TALKS, sum(day >= rhythm_begins for day in days))
    days = days[-shown:]
    span_days = (today - days[0]).days + 1
    steps = [0] * STEPS
    for day in days:
        steps[(day - days[0]).days * STEPS // span_days] += 1
    return tuple(steps)
