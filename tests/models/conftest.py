"""A migrated journal of its own for every test, made by copying one that was migrated once."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from models import schema
from models.engine import reader_engine, writer_engine


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the file of a journal just made; to be copied, not used."""
    path = tmp_path_factory.mktemp("template") / "journal.db"
    schema.upgrade(path)
    return path


@pytest.fixture
def journal(template: Path, tmp_path: Path) -> Path:
    """Return the file of a new journal."""
    path = tmp_path / "profile" / "journal.db"
    path.parent.mkdir(mode=0o700)
    shutil.copy(template, path)
    return path


@pytest.fixture
def writer(journal: Path) -> Iterator[Engine]:
    """Return the engine that writes the journal."""
    engine = writer_engine(journal)
    yield engine
    engine.dispose()


@pytest.fixture
def reader(journal: Path) -> Iterator[Engine]:
    """Return the engine that reads the journal."""
    engine = reader_engine(journal)
    yield engine
    engine.dispose()
