"""Keep files with entries: the bytes once for all that are the same, in the journal itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from models.entities import Attachment, AttachmentContent, Entry
from services.changes import ChangeSet
from services.gone import get_or_gone
from services.journal.attached_files import FileContent
from services.journal.program_files import is_program
from services.store import Store

_DROP_UNUSED = """
DELETE FROM attachment_content WHERE content_hash NOT IN (
  SELECT content_hash FROM attachment UNION
  SELECT image ->> 'content_hash' FROM change_row
  WHERE table_name = 'attachment' AND image IS NOT NULL
)
"""


@dataclass(frozen=True, slots=True)
class AttachmentView:
    """Show one attached file; opening a program is warned of."""

    id: int
    name: str
    size_bytes: int
    is_program: bool


class AttachmentService:
    """Attach files and take them off; each call is one unit of work in the writing thread."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def attach(self, entry_id: int, files: Sequence[FileContent], origin: str = "") -> ChangeSet:
        """Attach files to an entry, all or none."""
        with self._store.write(origin) as unit:
            get_or_gone(unit.session, Entry, entry_id)
            for file in files:
                digest = sha256(file.data).hexdigest()
                unit.connection.execute(
                    insert(AttachmentContent).on_conflict_do_nothing(),
                    {"content_hash": digest, "data": file.data},
                )
                unit.insert(
                    Attachment,
                    entry_id=entry_id,
                    file_name=file.name,
                    media_type=file.media_type,
                    size_bytes=len(file.data),
                    content_hash=digest,
                )
            unit.touch("entries", [entry_id] if files else [])
            return unit.commit()

    def detach(self, attachment_id: int, origin: str = "") -> ChangeSet:
        """Move an attachment to the bin."""
        with self._store.write(origin) as unit:
            row = get_or_gone(unit.session, Attachment, attachment_id)
            row.deleted_at = row.deleted_at or unit.now
            unit.touch("entries", [row.entry_id])
            return unit.commit()


class AttachmentReader:
    """Read attached files, in the reading thread."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def content(self, attachment_id: int) -> FileContent:
        """Return a file with its bytes; raise GoneError where it is not there."""
        with self._store.read() as session:
            row = get_or_gone(session, Attachment, attachment_id)
            content = session.get_one(AttachmentContent, row.content_hash)
            return FileContent(row.file_name, row.media_type, content.data)


def attachments_of(
    session: Session, entry_ids: Sequence[int]
) -> defaultdict[int, list[AttachmentView]]:
    """Return what is attached to entries, by entry, in the order in which it came."""
    rows = session.scalars(
        select(Attachment)
        .where(Attachment.entry_id.in_(entry_ids), Attachment.deleted_at.is_(None))
        .order_by(Attachment.id)
    )
    found: defaultdict[int, list[AttachmentView]] = defaultdict(list)
    for row in rows:
        program = is_program(row.file_name, row.media_type)
        view = AttachmentView(row.id, row.file_name, row.size_bytes, program)
        found[row.entry_id].append(view)
    return found


def drop_unused_contents(connection: Connection) -> int:
    """Remove the bytes of files that no attachment has, nor one that undo or redo brings back.

    Return of how many.
    """
    return connection.exec_driver_sql(_DROP_UNUSED).rowcount
