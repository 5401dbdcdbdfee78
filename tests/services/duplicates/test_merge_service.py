"""One contact is made of two as one step, which leaves one of them in the bin."""

from __future__ import annotations

import pytest

from models.entities import (
    Contact,
    ContactMethod,
    EntryParticipant,
    Fact,
    FollowUp,
    Photo,
    Relation,
)
from services.changes import ChangeSet
from services.gone import GoneError
from services.undo.values import ChangeKind
from services.use_cases import UseCases
from tests.services.duplicates.conftest import Put, RowsOf, contact
from tests.services.duplicates.merging import LATER, NOON, held, phone


def test_other_lies_in_the_bin_and_leads_to_the_kept_one(
    use_cases: UseCases, put: Put, rows_of: RowsOf, jan: int, twin: int
) -> None:
    third = put(contact("Jan Smit"))
    use_cases.merging().merge(twin, third)
    use_cases.merging().merge(jan, twin)
    found = {row.id: row for row in rows_of(Contact)}
    assert found[jan].deleted_at is None
    for id_ in (twin, third):
        assert found[id_].deleted_at is not None
        assert found[id_].merged_into_id == jan
    assert use_cases.contact_list.read().total == 1


def test_undo_names_the_contact_that_took_over_a_history(
    use_cases: UseCases, put: Put, jan: int, twin: int
) -> None:
    put(held(NOON, twin))
    put(held(LATER, twin))
    use_cases.merging().merge(jan, twin)
    label = use_cases.undo.state().undo
    assert label is not None
    assert (label.kind, label.subject) == (ChangeKind.CONTACT_MERGED, "Jan Smit")


def test_contact_brought_back_from_the_bin_is_somebody_again(
    use_cases: UseCases, rows_of: RowsOf, jan: int, twin: int
) -> None:
    use_cases.merging().merge(jan, twin)
    use_cases.contacts.restore(twin)
    (restored,) = (row for row in rows_of(Contact) if row.id == twin)
    assert (restored.deleted_at, restored.merged_into_id) == (None, None)


def test_merge_is_told_once_and_with_its_origin(
    use_cases: UseCases, published: list[ChangeSet], jan: int, twin: int
) -> None:
    published.clear()
    changes = use_cases.merging().merge(jan, twin, origin="duplicates")
    assert published == [changes]
    assert changes.origin == "duplicates"


@pytest.mark.parametrize("gone", [0, 1])
def test_who_is_gone_is_not_merged(
    use_cases: UseCases, published: list[ChangeSet], jan: int, twin: int, gone: int
) -> None:
    use_cases.contacts.delete((jan, twin)[gone])
    published.clear()
    with pytest.raises(GoneError):
        use_cases.merging().merge(jan, twin)
    assert published == []


def test_nobody_merges_with_themselves(use_cases: UseCases, jan: int) -> None:
    with pytest.raises(ValueError, match="themselves"):
        use_cases.merging().merge(jan, jan)


def test_merge_is_undone_and_redone_as_one_step(
    use_cases: UseCases, put: Put, rows_of: RowsOf, jan: int, twin: int
) -> None:
    put(
        phone(twin, "+44 7700 900001"),
        Fact(contact_id=twin, text="Sails"),
        Relation(contact_id=jan, other_id=twin, role="partner"),
        FollowUp(contact_id=twin, title="Call"),
        Photo(contact_id=twin, media_type="image/png", data=b"two"),
    )
    put(held(NOON, jan, twin))
    put(held(LATER, twin))

    def everything() -> list[object]:
        ends = [(row.entry_id, row.contact_id) for row in rows_of(EntryParticipant)]
        parts = [
            (type(row), row.id, row.contact_id, row.deleted_at)
            for entity in (ContactMethod, Fact, Relation, FollowUp)
            for row in rows_of(entity)
        ]
        people = [
            (row.full_name, row.job_title, row.deleted_at, row.merged_into_id, row.last_contact_at)
            for row in rows_of(Contact)
        ]
        photos = [(row.contact_id, row.data) for row in rows_of(Photo)]
        return [sorted(ends), parts, people, photos, use_cases.contact_list.read().rows]

    before = everything()
    use_cases.merging().merge(jan, twin)
    after = everything()
    label = use_cases.undo.state().undo
    assert label is not None
    assert label.kind is ChangeKind.CONTACT_MERGED

    use_cases.undo.undo()
    assert everything() == before
    use_cases.undo.redo()
    assert everything() == after
