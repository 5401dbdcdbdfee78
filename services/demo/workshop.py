"""Hold what everybody who writes the invented journal needs."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from services.demo.bulk import BulkWriter
from services.demo.words import Words
from services.demo.working_time import WorkingTime


@dataclass(frozen=True, slots=True)
class Workshop:
    """Gather where rows go, the words, the calendar, the dice and the batch all rows belong to."""

    bulk: BulkWriter
    words: Words
    working: WorkingTime
    rng: Random
    batch_id: int
