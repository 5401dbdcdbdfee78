"""A journal in which one contact's every word holds a mark that nothing else does."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeAlias

import pytest

from models import schema
from models.entities import (
    Address,
    Contact,
    ContactMethod,
    Fact,
    FieldDefinition,
    FieldValue,
    ImportBatch,
    Photo,
    Prompt,
    Relation,
)
from models.kinds import FieldKind, PromptKind
from services.bin.bin_reader import BinReader
from services.bin.bin_service import BinService
from services.bin.values import BinKey, BinKind
from services.contacts.editing_values import ContactField
from services.contacts.tags import tag_named
from services.follow_ups.values import NewFollowUp
from services.journal.attached_files import FileContent, OpenedCopies
from services.journal.values import NOBODY, DraftView, NewEntry
from services.store import Store
from services.terms import EntryKind, MethodKind, Outcome
from services.use_cases import UseCases
from tests.support.journal import AddContact

MARK = "zqvmark"
_MARK = MARK[1:].encode()  # what the search index stores of a word may begin after its first letter

AddEntry: TypeAlias = Callable[..., int]


@pytest.fixture
def bin_service(store: Store) -> BinService:
    return BinService(store)


@pytest.fixture
def reader(store: Store) -> BinReader:
    return BinReader(store)


@pytest.fixture
def add_entry(use_cases: UseCases) -> AddEntry:
    """Add a held call with contacts and return its id."""

    def add(*contact_ids: int, text: str = "Spoke", **more: object) -> int:
        values = {"contact_ids": contact_ids, "kind": EntryKind.CALL, "outcome": Outcome.HELD}
        new = NewEntry(text=text, **{**values, **more})  # type: ignore[arg-type]
        (entry_id,) = use_cases.journal.add_entry(new).entries
        return entry_id

    return add


def contact_key(id_: int) -> BinKey:
    return BinKey(BinKind.CONTACT, id_)


def entry_key(id_: int) -> BinKey:
    return BinKey(BinKind.ENTRY, id_)


def erase(bin_service: BinService, *keys: BinKey) -> None:
    """Erase these, or without any all that lies in the bin."""
    while bin_service.erase(keys or None):
        pass


def traces(folder: Path) -> set[str]:
    """Return the files of a profile that hold the mark, as it is or in hex as in the log."""
    found = set()
    for path in folder.rglob("*"):
        content = path.read_bytes().lower() if path.is_file() else b""
        if _MARK in content or _MARK.hex().encode() in content:
            found.add(path.name)
    return found


def fill_with_marks(use_cases: UseCases, store: Store, add_contact: AddContact) -> int:
    """Add a contact with a mark in every column, change all of it, and return the id."""
    bram = add_contact("Bram Smit")
    marked = add_contact(f"{MARK}name")
    _add_parts(store, marked, bram)
    _add_history(use_cases, store, marked, bram)
    use_cases.editing.set_field(marked, ContactField.FULL_NAME, f"{MARK}renamed")
    schema_copy = schema.backup_path(store.path, 1)
    schema_copy.parent.mkdir()
    schema_copy.write_text(MARK)
    (store.path.parent / "attent.log").write_text("nothing of anybody")
    return marked


def _add_parts(store: Store, marked: int, bram: int) -> None:
    with store.write() as unit:
        contact = unit.session.get_one(Contact, marked)
        batch = ImportBatch(source=f"{MARK}.vcf", format="vcard")
        unit.session.add(batch)
        unit.session.flush()
        contact.import_batch_id = batch.id
        for column in ("given_name", "family_name", "nickname", "job_title", "department", "note"):
            setattr(contact, column, f"{MARK}{column}")
        contact.tags.append(tag_named(unit, f"{MARK}tag"))
        field = FieldDefinition(name="Diet", kind=FieldKind.TEXT)
        unit.session.add(field)
        unit.session.flush()
        unit.session.add_all(
            [
                ContactMethod(
                    contact_id=marked,
                    kind=MethodKind.EMAIL,
                    value=f"{MARK}@post.example",
                    value_key=f"{MARK}@post.example",
                    label=f"{MARK}label",
                ),
                Address(contact_id=marked, street=f"{MARK}street", locality=f"{MARK}city"),
                Fact(contact_id=marked, text=f"{MARK}fact"),
                FieldValue(contact_id=marked, field_id=field.id, value=f"{MARK}value"),
                Relation(contact_id=bram, other_id=marked, role=f"{MARK}role"),
                Prompt(
                    contact_id=marked,
                    kind=PromptKind.CHECK_IN,
                    offered_on=date(2026, 3, 3),
                    question=f"{MARK}question",
                ),
                Photo(contact_id=marked, media_type="image/png", data=MARK.encode()),
            ]
        )
        unit.commit()


def _add_history(use_cases: UseCases, store: Store, marked: int, bram: int) -> None:
    journal = use_cases.journal
    new = NewEntry(
        contact_ids=(marked,),
        kind=EntryKind.CALL,
        text=f"{MARK}text of the day #{MARK}topic",
        channel=f"{MARK}channel",
        outcome=Outcome.HELD,
        follow_ups=(NewFollowUp(f"{MARK}promise"),),
        next_times=(f"{MARK}next",),
    )
    (entry_id,) = journal.add_entry(new).entries
    file = FileContent(f"{MARK}.txt", "text/plain", f"{MARK}file".encode())
    use_cases.attachments.attach(entry_id, [file])
    OpenedCopies(store.path.parent).write(file)
    fields = {"next_step": f"{MARK}step", "people": [[marked, f"{MARK}name"]]}
    use_cases.drafts.keep(DraftView(f"{MARK}uid", marked, None, f"{MARK}draft", fields), None)
    fields = {"people": [[bram, "Bram Smit"], [marked, f"{MARK}name"]]}
    use_cases.drafts.keep(DraftView("uid", bram, None, "With both", fields), None)
    quick = {**fields, "contact_ids": [marked, bram]}
    use_cases.drafts.keep(DraftView("nobody's", NOBODY, None, "Of both", quick), None)
    journal.delete_entry(entry_id)
    use_cases.undo.undo()
