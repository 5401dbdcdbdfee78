"""The engines of a journal that is each test's own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from models.engine import reader_engine, writer_engine


@pytest.fixture
def writer(journal_path: Path) -> Iterator[Engine]:
    """Return the engine that writes the journal."""
    engine = writer_engine(journal_path)
    yield engine
    engine.dispose()


@pytest.fixture
def reader(journal_path: Path) -> Iterator[Engine]:
    """Return the engine that reads the journal."""
    engine = reader_engine(journal_path)
    yield engine
    engine.dispose()
