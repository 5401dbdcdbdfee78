"""An import is whole or nothing, adds nobody twice and tells exactly what it changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Pool, event, select
from sqlalchemy.exc import IntegrityError

from models.entities import Contact, ImportBatch, Organisation, Tag
from services.changes import ChangeSet
from services.imports.planning import IN_THE_BIN
from services.imports.reading import read_files
from services.imports.values import ReadFiles
from services.store import JournalUnusableError, Store
from services.use_cases import UseCases
from services.vcard.findings import NotACardFileError
from tests.services.imports.address_book import address_book
from tests.services.imports.conftest import BringIn, PageOf, Rows, counts
from tests.services.vcard.cards import SAMPLES, card
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact

TEL, TEL_2 = "TEL;TYPE=CELL:+44 7700 900001", "TEL;TYPE=WORK:+44 7700 900002"
MANY = 1200  # more than two batches


@pytest.fixture
def many(tmp_path: Path) -> ReadFiles:
    path = tmp_path / "many.vcf"
    path.write_bytes(address_book(MANY))
    read = read_files([path])
    assert read is not None
    return read


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


def test_progress_counts_cards(use_cases: UseCases, many: ReadFiles) -> None:
    told: list[tuple[int, int]] = []

    use_cases.imports().save(many, progress=lambda done, total: told.append((done, total)))
    use_cases.imports().save(many, progress=lambda done, total: told.append((done, total)))

    assert told == [(500, MANY), (1000, MANY), (MANY, MANY)] * 2


def test_progress_of_a_whole_import_never_turns_back(use_cases: UseCases, tmp_path: Path) -> None:
    (tmp_path / "many.vcf").write_bytes(address_book(MANY))
    told: list[float] = []

    use_cases.imports().import_files(
        [tmp_path / "many.vcf"], progress=lambda done, total: told.append(done / total)
    )

    assert told == sorted(told)
    assert told[-1] == 1
    assert len(told) < 250


@pytest.mark.parametrize("looks", [1, MANY, 2 * MANY + 1, 2 * MANY + 2, 2 * MANY + 3])
def test_cancelled_saving_leaves_nothing(
    use_cases: UseCases, many: ReadFiles, rows: Rows, published: list[ChangeSet], looks: int
) -> None:
    before = rows()
    look = count(1)

    assert use_cases.imports().save(many, cancelled=lambda: next(look) == looks) is None
    assert rows() == before
    assert published == []


def test_cancelled_update_leaves_everyone_as_they_were(
    use_cases: UseCases, many: ReadFiles, rows: Rows, tmp_path: Path
) -> None:
    use_cases.imports().save(many)
    before = rows()
    changed = tmp_path / "changed.vcf"
    changed.write_bytes(address_book(MANY).replace(b"TITLE:", b"TITLE:Senior "))
    looks: list[int] = []

    def cancelled() -> bool:
        looks.append(1)
        return len(looks) > 3 * MANY + 3  # read, keyed, matched, and two batches updated

    assert use_cases.imports().import_files([changed], cancelled=cancelled) is None
    assert rows() == before


def test_cancelled_reading_leaves_nothing(use_cases: UseCases, rows: Rows) -> None:
    before = rows()

    assert (
        use_cases.imports().import_files([SAMPLES / "icloud.vcf"], cancelled=lambda: True) is None
    )
    assert rows() == before


@pytest.fixture
def full_disk() -> Iterator[Callable[[], None]]:
    """Let the journal grow no further, from now on."""
    active: list[bool] = []

    @event.listens_for(Pool, "checkout")
    def _on_checkout(connection: Any, *_others: object) -> None:
        if active:
            cursor = connection.cursor()
            pages = cursor.execute("PRAGMA page_count").fetchone()[0]
            cursor.execute(f"PRAGMA max_page_count = {pages + 40}")

    yield lambda: active.append(True)
    event.remove(Pool, "checkout", _on_checkout)


def test_full_disk_leaves_nothing_and_says_so(
    use_cases: UseCases, many: ReadFiles, rows: Rows, full_disk: Callable[[], None]
) -> None:
    before = rows()
    full_disk()

    with pytest.raises(JournalUnusableError):
        use_cases.imports().save(many)
    assert rows() == before


def test_error_in_the_middle_leaves_nothing(
    use_cases: UseCases, store: Store, many: ReadFiles, rows: Rows
) -> None:
    with store.write() as unit:
        unit.session.connection().exec_driver_sql(
            "CREATE TRIGGER trouble BEFORE INSERT ON contact_method WHEN new.contact_id = 1100 "
            "BEGIN SELECT RAISE(ABORT, 'trouble'); END"
        )
        unit.commit()
    before = rows()

    with pytest.raises(IntegrityError, match="trouble"):
        use_cases.imports().save(many)
    assert rows() == before


def test_unusable_file_is_told_and_one_among_others_is_rejected(
    use_cases: UseCases, tmp_path: Path
) -> None:
    diary = tmp_path / "diary.vcf"
    diary.write_text("Dear diary", encoding="utf-8")
    with pytest.raises(NotACardFileError):
        use_cases.imports().import_files([diary])

    summary = use_cases.imports().import_files([diary, SAMPLES / "google.vcf"])

    assert summary is not None
    assert counts(summary) == (2, 0, 0, 1)
    assert (summary.rejected[0].file, summary.rejected[0].index) == ("diary.vcf", 0)


def test_nothing_to_import_writes_nothing(
    use_cases: UseCases, rows: Rows, bring_in: BringIn
) -> None:
    before = rows()

    assert counts(bring_in(card(name=""))) == (0, 0, 0, 1)
    assert use_cases.imports().import_files([]) is not None
    assert rows() == before
