"""Fill journals once for all tests that only look at them."""

from __future__ import annotations

import shutil
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from models import driver
from services.changes import ChangeBus
from services.demo.demo_service import DemoRequest, DemoResult, DemoService
from services.store import Store
from tests.support.clock import FrozenClock

NOW = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)  # a Tuesday in winter time


@dataclass(frozen=True)
class FilledJournal:
    """Hold a journal that was filled, for looking into with plain SQL."""

    path: Path
    request: DemoRequest
    result: DemoResult

    def query(self, sql: str) -> list[tuple[Any, ...]]:
        """Return the rows of a query."""
        with closing(driver.connect(self.path)) as connection:
            return list(connection.execute(sql).fetchall())


def fill(path: Path, request: DemoRequest, zone: str = "Europe/Amsterdam") -> FilledJournal:
    """Fill the empty journal at path."""
    clock = FrozenClock(NOW, zone)
    store = Store(path, clock, ChangeBus())
    result = DemoService(store, clock).fill(request)
    store.close()
    assert result is not None
    return FilledJournal(path, request, result)


@pytest.fixture(
    scope="module",
    params=[
        pytest.param(DemoRequest(12, 240, 1, "nl"), id="sample-nl"),
        pytest.param(DemoRequest(230, 3000, 1, "nl"), id="full-nl"),
        pytest.param(DemoRequest(230, 3000, 2, "en"), id="full-en"),
    ],
)
def journal(
    request: pytest.FixtureRequest, migrated_journal: Path, tmp_path_factory: pytest.TempPathFactory
) -> FilledJournal:
    """Give a filled journal to look at."""
    folder = tmp_path_factory.mktemp("demo")
    return fill(Path(shutil.copy(migrated_journal, folder)), request.param)
