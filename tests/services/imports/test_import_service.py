"""An import is whole or nothing, adds nobody twice and tells exactly what it changed."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from models.entities import Contact, ImportBatch, Organisation, Tag
from services.changes import ChangeSet
from services.imports.planning import IN_THE_BIN
from services.imports.values import ReadFiles
from services.store import Store
from services.use_cases import UseCases
from tests.services.imports.conftest import MANY, BringIn, PageOf, Rows, counts
from tests.services.vcard.cards import SAMPLES, card
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact

TEL, TEL_2 = "TEL;TYPE=CELL:+44 7700 900001", "TEL;TYPE=WORK:+44 7700 900002"


def ids(store: Store, entity: type[Contact | Organisation | Tag]) -> frozenset[int]:
    with store.read() as session:
        return frozenset(session.scalars(select(entity.id)))


def test_every_sample_again_changes_nothing(
    use_cases: UseCases, published: list[ChangeSet], clock: FrozenClock, rows: Rows
) -> None:
    samples = sorted(SAMPLES.glob("*.vcf"))
    first = use_cases.imports().import_files(samples)
    before = rows()
    clock.advance(days=1)
    again = use_cases.imports().import_files(samples)

    assert first is not None
    assert again is not None
    assert (counts(first), counts(again)) == ((7, 0, 0, 1), (0, 0, 7, 1))
    assert rows() == before
    assert published == [first.changes]
    assert not again.changes


def test_many_people_come_in_and_again_change_nothing(
    use_cases: UseCases, store: Store, many: ReadFiles, clock: FrozenClock, rows: Rows
) -> None:
    first = use_cases.imports().save(many, origin="test")
    assert first is not None
    assert counts(first) == (MANY, 0, 0, 0)
    assert first.changes == ChangeSet(
        "test",
        contacts=ids(store, Contact),
        organisations=ids(store, Organisation),
        tags=ids(store, Tag),
    )
    assert len(use_cases.contact_list.read().rows) == len(first.changes.contacts) == MANY
    before = rows()
    clock.advance(days=1)

    again = use_cases.imports().save(many)

    assert again is not None
    assert counts(again) == (0, 0, MANY, 0)
    assert rows() == before


def test_changes_are_exactly_what_a_changed_file_changed(
    bring_in: BringIn,
    page_of: PageOf,
    store: Store,
    published: list[ChangeSet],
    clock: FrozenClock,
) -> None:
    bea = card("UID:bea", TEL_2, name="FN:Bea")
    bring_in(card("UID:anna", TEL, "TITLE:Buyer"), bea)
    clock.advance(days=1)

    summary = bring_in(card("UID:anna", TEL, "TITLE:Director", "ORG:Faro"), bea)

    anna = page_of("Anna Berg")
    assert counts(summary) == (0, 1, 1, 0)
    assert (anna.job_title, anna.organisation) == ("Director", "Faro")
    assert published[-1] == summary.changes
    assert summary.changes == ChangeSet(
        contacts=frozenset({anna.id}), organisations=ids(store, Organisation)
    )
    with store.read() as session:
        times = dict(session.execute(select(Contact.full_name, Contact.updated_at)).all())
        batches = session.scalars(select(ImportBatch).order_by(ImportBatch.id)).all()
        assert [(b.added, b.updated, b.unchanged) for b in batches] == [(2, 0, 0), (0, 1, 1)]
    assert times["Bea"] < times["Anna Berg"] == clock.now()


def test_people_of_equal_names_and_other_numbers_stay_apart(bring_in: BringIn) -> None:
    summary = bring_in(card(TEL), card(TEL_2))

    assert counts(summary) == (2, 0, 0, 0)
    assert counts(bring_in(card(TEL_2), card(TEL))) == (0, 0, 2, 0)


def test_later_card_with_the_same_uid_updates_the_earlier(
    bring_in: BringIn, page_of: PageOf
) -> None:
    twice = card("UID:anna", "TITLE:Buyer", TEL), card("UID:anna", "TITLE:Director", TEL_2)

    assert counts(bring_in(*twice)) == (1, 1, 0, 0)
    anna = page_of("Anna Berg")
    assert anna.job_title == "Director"
    assert [method.value for method in anna.methods] == ["+44 7700 900001", "+44 7700 900002"]
    again = bring_in(*twice)
    assert counts(again) == (0, 0, 2, 0)
    assert not again.changes


def test_uid_of_the_card_is_kept_when_it_can_be(bring_in: BringIn, store: Store) -> None:
    bring_in(
        card("UID:urn:uuid:0b7d6d3e-6c4b-4c8e-9f64-0d5d0f6f0a01", name="FN:Anna"),
        card("UID:" + "x" * 255, name="FN:Bea"),
        card("UID:" + "y" * 256, name="FN:Cor"),
        card(name="FN:Dirk"),
    )

    with store.read() as session:
        uids = dict(session.execute(select(Contact.full_name, Contact.uid)).all())
    assert uids["Anna"] == "0b7d6d3e-6c4b-4c8e-9f64-0d5d0f6f0a01"
    assert uids["Bea"] == "x" * 255
    assert len(uids["Cor"]) == len(uids["Dirk"]) == 36


def test_someone_known_takes_the_uid_and_is_found_under_another_name(
    bring_in: BringIn, add_contact: AddContact, page_of: PageOf
) -> None:
    anna = add_contact("Anna Berg")

    assert counts(bring_in(card("UID:phone", TEL))) == (0, 1, 0, 0)
    assert counts(bring_in(card("UID:phone", TEL))) == (0, 0, 1, 0)
    assert counts(bring_in(card("UID:phone", TEL_2, name="FN:Anna Visser"))) == (0, 1, 0, 0)
    assert page_of("Anna Visser").id == anna


def test_uid_tells_more_than_name_and_number(bring_in: BringIn, page_of: PageOf) -> None:
    bring_in(card("UID:anna", TEL), card("UID:bea", TEL_2, name="FN:Bea"))

    summary = bring_in(card("UID:bea", TEL, "TITLE:Buyer", name="FN:Anna Berg-Smit"))

    assert counts(summary) == (0, 1, 0, 0)
    assert page_of("Anna Berg").job_title is None
    assert page_of("Anna Berg-Smit").job_title == "Buyer"


@pytest.mark.parametrize("lines", [("UID:anna", TEL), (TEL,), ()])
def test_someone_in_the_bin_stays_there(
    use_cases: UseCases, bring_in: BringIn, page_of: PageOf, rows: Rows, lines: tuple[str, ...]
) -> None:
    bring_in(card(*lines))
    use_cases.contacts.delete(page_of("Anna Berg").id)
    before = rows()

    summary = bring_in(card(*lines, "TITLE:Director"))

    assert counts(summary) == (0, 0, 1, 0)
    assert [(r.name, r.sentence, r.index) for r in summary.remarks] == [
        ("Anna Berg", IN_THE_BIN, 1)
    ]
    assert rows() == before


def test_organisations_and_tags_are_used_again(
    bring_in: BringIn, add_contact: AddContact, page_of: PageOf, store: Store
) -> None:
    add_contact("Pim", organisation="Duinrand Logistiek")
    lines = "ORG:duinrand  LOGISTIEK", "CATEGORIES:Zeilen,zeilen,Klanten"

    summary = bring_in(card(*lines, name="FN:Anna"), card(*lines, name="FN:Bea"))

    assert summary.changes.organisations == frozenset()
    assert summary.changes.tags == ids(store, Tag)
    assert page_of("Bea").organisation == "Duinrand Logistiek"
    assert page_of("Anna").tags == page_of("Bea").tags == ("Klanten", "Zeilen")


def test_deleted_tag_and_organisation_come_back_when_used(
    bring_in: BringIn, page_of: PageOf, store: Store
) -> None:
    bring_in(card("ORG:Faro", "CATEGORIES:Zeilen", name="FN:Anna"))
    with store.write() as unit:
        for row in (
            unit.session.scalars(select(Tag)).one(),
            *unit.session.scalars(select(Organisation)),
        ):
            row.deleted_at = unit.now
        unit.commit()

    summary = bring_in(card("ORG:Faro", "CATEGORIES:Zeilen", name="FN:Bea"))

    assert summary.changes.tags == ids(store, Tag)
    assert summary.changes.organisations == ids(store, Organisation)
    assert (page_of("Bea").organisation, page_of("Bea").tags) == ("Faro", ("Zeilen",))
    with store.read() as session:
        assert session.scalars(select(Tag)).one().deleted_at is None
