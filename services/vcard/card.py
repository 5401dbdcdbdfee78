"""What a vCard says, as typed values; empty text and empty tuples mean it says nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from models.kinds import MethodKind
from services.vcard.findings import Remark


@dataclass(frozen=True, slots=True)
class ParsedMethod:
    """One way to reach the person.

    `types` are vCard TYPE values in lower case, without `pref` (that is `preferred`). `label` is
    what the user called it; for a chat handle without one, the service.
    """

    kind: MethodKind
    value: str
    types: tuple[str, ...] = ()
    label: str = ""
    preferred: bool = False


@dataclass(frozen=True, slots=True)
class ParsedAddress:
    """One postal address in the parts of ADR (RFC 6350, 6.3.1)."""

    po_box: str = ""
    extended: str = ""
    street: str = ""
    locality: str = ""
    region: str = ""
    postal_code: str = ""
    country: str = ""
    types: tuple[str, ...] = ()
    label: str = ""


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name whole and in the parts of N; `full` is never empty."""

    full: str
    family: str = ""
    given: str = ""
    additional: str = ""
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class ParsedPhoto:
    """A picture whose first bytes are those of its media type."""

    data: bytes
    media_type: str


@dataclass(frozen=True, slots=True)
class ParsedCard:
    """One person as the file has them; `index` counts the cards of a file from 1.

    Dates are `1984-03-09`, or `--03-09` without a year. `uid` is without `urn:uuid:`.
    """

    index: int
    name: PersonName
    uid: str = ""
    nickname: str = ""
    organisation: str = ""
    department: str = ""
    job_title: str = ""
    role: str = ""
    birthday: str = ""
    anniversary: str = ""
    note: str = ""
    methods: tuple[ParsedMethod, ...] = ()
    addresses: tuple[ParsedAddress, ...] = ()
    categories: tuple[str, ...] = ()
    photo: ParsedPhoto | None = None
    revised_at_utc: datetime | None = None
    remarks: tuple[Remark, ...] = ()
