"""Take rows out of the journal for good, with everything that hangs on them.

Who goes takes along: all of their parts, their follow-ups, their drafts, the entries nobody else
is on, the tags and topics nobody else has, and who was merged into them. An entry that somebody
else is on, also somebody in the bin, stays with them: it is as much theirs, and no contact is the
first of an entry. Organisations and groups stay: they are kept for themselves. An organisation
that is erased is taken out of what finds those in the bin who worked there.

The rows go by SQL and by cascades of foreign keys. The unit of work records which: that tells
the views, and the log of changes what to forget.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from sqlalchemy import ColumnElement, delete, exists, select
from sqlalchemy.orm import InstrumentedAttribute

from models.contact import contact_tag
from models.entities import (
    Attachment,
    Base,
    Contact,
    Draft,
    Entry,
    EntryParticipant,
    ImportBatch,
    Organisation,
    Tag,
    Topic,
    entry_topic,
)
from models.recording import RECORDED
from services.batches import batched
from services.contacts.contact_service import set_keys
from services.duplicates.apart import forget_apart
from services.journal.attachments import drop_unused_contents
from services.journal.draft_people import without
from services.undo.cutting import cut_off, erased_ids
from services.unit_of_work import OWN_ID, UnitOfWork

_BATCH = 500  # bound parameters of one statement


class Eraser:
    """Erase rows in the unit of work that is open; it still has to commit."""

    def __init__(self, unit: UnitOfWork) -> None:
        self._unit = unit
        self._connection = unit.connection
        self._names: set[str] = set()

    @property
    def file_names(self) -> frozenset[str]:
        """Return what the attached files were called that went."""
        return frozenset(self._names)

    def erase(self, rows: dict[type[Any], set[int]]) -> None:
        """Erase rows by entity and id; the unit of work can't be undone then."""
        contacts = self._with_merged(rows.pop(Contact, set()))
        entries = rows.pop(Entry, set()) | self._left_by(contacts)
        self._note_files(entries, rows.get(Attachment, set()))
        tags = self._found(contact_tag.c.tag_id, contact_tag.c.contact_id, contacts)
        topics = self._found(entry_topic.c.topic_id, entry_topic.c.entry_id, entries)
        imports = self._found(Contact.import_batch_id, Contact.id, contacts)
        imports |= self._found(Entry.import_batch_id, Entry.id, entries)
        self._erase_drafts(contacts, entries)
        self._leave_organisations(rows.get(Organisation, set()))
        rows |= {Entry: entries, Contact: contacts}
        for entity, ids in rows.items():
            self._delete(entity, ids)
        self._delete(Tag, tags, ~exists().where(contact_tag.c.tag_id == Tag.id))
        self._delete(Topic, topics, ~exists().where(entry_topic.c.topic_id == Topic.id))
        self._delete(ImportBatch, imports, *_nothing_left_of_import())
        forget_apart(self._unit)
        self._tell()
        cut_off(self._connection)
        self._unit.log.stop()
        drop_unused_contents(self._connection)  # only now: the log may have held a use of them

    def _with_merged(self, contacts: Iterable[int]) -> set[int]:
        """Return contacts with everybody who was merged into them."""
        found: set[int] = set()
        new = set(contacts)
        while new:
            found |= new
            new = self._found(Contact.id, Contact.merged_into_id, new) - found
        return found

    def _left_by(self, contacts: Collection[int]) -> set[int]:
        """Return the entries that nobody is on but these contacts."""
        entries = self._found(EntryParticipant.entry_id, EntryParticipant.contact_id, contacts)
        shared: set[int] = set()
        for batch in batched(entries, _BATCH):
            rows = self._connection.execute(
                select(EntryParticipant.entry_id, EntryParticipant.contact_id).where(
                    EntryParticipant.entry_id.in_(batch)
                )
            )
            shared.update(entry for entry, contact in rows if contact not in contacts)
        self._unit.touch("entries", shared)
        return entries - shared

    def _note_files(self, entries: Iterable[int], attachments: Iterable[int]) -> None:
        name = Attachment.file_name
        self._names |= self._found(name, Attachment.entry_id, entries)
        self._names |= self._found(name, Attachment.id, attachments)

    def _erase_drafts(self, contacts: Collection[int], entries: Iterable[int]) -> None:
        """Erase what was being typed with them, and their names beside what is typed of others.

        The text itself is the user's, of whoever it is.
        """
        drafts = self._found(Draft.id, Draft.contact_id, contacts)
        drafts |= self._found(Draft.id, Draft.entry_id, entries)
        self._delete(Draft, drafts)
        self._unit.touch("drafts", drafts)
        for draft in self._unit.session.scalars(select(Draft)):
            others = without(draft.fields, contacts)
            if others != draft.fields:
                draft.fields = others
        self._unit.session.flush()

    def _leave_organisations(self, organisations: Iterable[int]) -> None:
        """Take their names out of the keys of contacts; only some in the bin still have one."""
        session = self._unit.session
        for contact_id in self._found(Contact.id, Contact.organisation_id, organisations):
            contact = session.get_one(Contact, contact_id)
            contact.organisation = None
            set_keys(contact)
        session.flush()

    def _found(
        self,
        wanted: ColumnElement[Any] | InstrumentedAttribute[Any],
        column: ColumnElement[Any] | InstrumentedAttribute[Any],
        ids: Iterable[int],
    ) -> set[Any]:
        """Return the values of a column in the rows that refer to one of the ids."""
        found: set[Any] = set()
        for batch in batched(ids, _BATCH):
            rows = select(wanted).where(column.in_(batch), wanted.is_not(None)).distinct()
            found.update(self._connection.scalars(rows))
        return found

    def _delete(
        self, entity: type[Base], ids: Iterable[int], *conditions: ColumnElement[bool]
    ) -> None:
        table: Any = entity.__table__
        for batch in batched(sorted(ids), _BATCH):
            self._connection.execute(delete(table).where(table.c.id.in_(batch), *conditions))

    def _tell(self) -> None:
        """Note what went, and what belonged to it and stays, for whoever shows it."""
        for table, kind in OWN_ID.items():
            if table in RECORDED:
                self._unit.touch(kind, erased_ids(self._connection, table))


def _nothing_left_of_import() -> Iterator[ColumnElement[bool]]:
    for entity in (Contact, Entry):
        yield ~exists().where(entity.import_batch_id == ImportBatch.id)
