"""Fixtures for every test."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.support.clock import FrozenClock


@pytest.fixture
def clock() -> FrozenClock:
    """Stand at Tuesday 3 March 2026, 10:00 in Amsterdam (09:00 UTC)."""
    return FrozenClock(datetime(2026, 3, 3, 9, 0, tzinfo=UTC))


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """Give an empty profile folder that only its owner may enter."""
    folder = tmp_path / "profile"
    folder.mkdir(mode=0o700)
    return folder


@pytest.fixture(scope="session")
def migrated_journal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make one empty journal by the migrations, for every test to copy."""
    from services.store import open_journal  # loads Alembic

    return open_journal(tmp_path_factory.mktemp("migrated"))


@pytest.fixture
def journal_path(profile: Path, migrated_journal: Path) -> Path:
    """Give an empty journal in the test's profile."""
    return Path(shutil.copy(migrated_journal, profile))
