"""People come in whole, once, and without touching what the file does not mention."""

from __future__ import annotations

from services.changes import ChangeSet
from services.use_cases import UseCases
from tests.services.vcard.cards import SAMPLES


def test_every_sample_comes_in_and_a_second_time_nothing_changes(
    use_cases: UseCases, published: list[ChangeSet]
) -> None:
    samples = sorted(SAMPLES.glob("*.vcf"))
    first = use_cases.imports().import_files(samples)
    again = use_cases.imports().import_files(samples)

    assert first is not None
    assert (first.added, first.updated, first.unchanged, len(first.rejected)) == (7, 0, 0, 1)
    assert again is not None
    assert (again.added, again.updated, again.unchanged, len(again.rejected)) == (0, 0, 7, 1)
    assert published == [first.changes]
