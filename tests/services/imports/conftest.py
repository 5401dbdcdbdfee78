"""Bring cards into a real journal and look at who is in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import select, text

from models.entities import Contact
from services.contacts.values import ContactDetails
from services.imports.reading import read_files
from services.imports.values import ImportSummary, ReadFiles
from services.store import Store
from services.use_cases import UseCases
from tests.services.imports.address_book import address_book

MANY = 1200  # more than two batches
BringIn = Callable[..., ImportSummary]
PageOf = Callable[[str], ContactDetails]
Rows = Callable[[], dict[str, list[tuple[object, ...]]]]


@pytest.fixture
def bring_in(use_cases: UseCases, tmp_path: Path) -> BringIn:
    """Import cards as one file and return what became of them."""

    def bring(*cards: bytes, file: str = "people.vcf") -> ImportSummary:
        path = tmp_path / file
        path.write_bytes(b"".join(cards))
        summary = use_cases.imports().import_files([path])
        assert summary is not None
        return summary

    return bring


@pytest.fixture
def page_of(store: Store, use_cases: UseCases) -> PageOf:
    """Read the page of the one contact with that full name, also one in the bin."""

    def page(name: str) -> ContactDetails:
        with store.read() as session:
            contact_id = session.scalars(select(Contact.id).where(Contact.full_name == name)).one()
        return use_cases.contact_page.read(contact_id)

    return page


@pytest.fixture
def rows(store: Store) -> Rows:
    """Read every row of every table that an import may write, uids and times included."""
    tables = (
        "contact contact_method address photo tag contact_tag organisation import_batch "
        "contact_fts contact_fts_data"
    )

    def read() -> dict[str, list[tuple[object, ...]]]:
        with store.read() as session:
            return {
                table: [tuple(row) for row in session.execute(text(f"SELECT * FROM {table}"))]
                for table in tables.split()
            }

    return read


def counts(summary: ImportSummary) -> tuple[int, int, int, int]:
    """Return how many were added, updated, unchanged and rejected."""
    return summary.added, summary.updated, summary.unchanged, len(summary.rejected)


@pytest.fixture
def many(tmp_path: Path) -> ReadFiles:
    path = tmp_path / "many.vcf"
    path.write_bytes(address_book(MANY))
    read = read_files([path])
    assert read is not None
    return read
