"""Say why a journal can't be opened; services turn these into sentences for people."""

from __future__ import annotations


class JournalError(Exception):
    """Refuse to open a journal; nothing was changed."""


class NewerJournalError(JournalError):
    """Refuse a journal whose schema a newer version of the app wrote."""


class ForeignFileError(JournalError):
    """Refuse a file that is no journal of this app, or is encrypted with another key."""


class DamagedJournalError(JournalError):
    """Refuse a file whose content SQLite finds damaged."""


class UnusableFileError(JournalError):
    """Refuse a file that the machine won't open, read or write; says what SQLite said."""


class BusyJournalError(JournalError):
    """Refuse to wait longer for another process that writes."""


class OldSqliteError(JournalError):
    """Refuse a SQLite with the WAL-reset bug, which can corrupt a journal."""


class BrokenReferencesError(JournalError):
    """Refuse a migration that would leave rows referring to nothing."""
