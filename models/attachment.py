"""Files that belong to an entry."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Synced


class AttachmentContent(Base):
    """Hold a file's bytes, once for all attachments of the same content.

    They stand apart so that neither reading attachments nor the log of changes touches them.
    `content_hash` is the SHA-256 in hex.
    """

    __tablename__ = "attachment_content"

    content_hash: Mapped[str] = mapped_column(primary_key=True)
    data: Mapped[bytes]


class Attachment(Synced, Base):
    """Hold that a file belongs to an entry."""

    __tablename__ = "attachment"
    __table_args__ = (CheckConstraint("size_bytes >= 0", name="size"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    entry_id: Mapped[int] = mapped_column(ForeignKey("entry.id", ondelete="CASCADE"), index=True)
    file_name: Mapped[str]  # without its folder
    media_type: Mapped[str]
    size_bytes: Mapped[int]
    content_hash: Mapped[str] = mapped_column(
        ForeignKey("attachment_content.content_hash"), index=True
    )
