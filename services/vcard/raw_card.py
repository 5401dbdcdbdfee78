"""Gather the logical lines of one card and keep them within the limits."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from services.vcard.findings import CARD_TOO_LONG, LINE_TOO_LONG, Reject
from services.vcard.limits import KIB, Limits

PHOTO_NAMES = frozenset({b"PHOTO", b"X-MS-CARDPICTURE"})
_MEDIA_NAMES = PHOTO_NAMES | {b"LOGO", b"SOUND", b"KEY"}
_EMBEDDED = re.compile(rb";(?:ENCODING=)?(?:B|BASE64)(?:;|$)")
_BASE64_LINE = re.compile(rb"[A-Za-z0-9+/]++={0,2}\s*+")
# vCard 2.1 puts a whole card after AGENT: on the same line or on the next.
_AGENT = re.compile(rb"AGENT[^:]*+:\s*+(BEGIN:VCARD)?\s*+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class RawCard:
    """Hold one card's logical lines; a fold is still in them as LF and white space."""

    index: int
    lines: tuple[bytes, ...]
    photo_too_large: bool = False
    has_agent: bool = False


@dataclass(slots=True)
class _OpenLine:
    """Gather one logical line; media has a limit of its own, and only photos are kept."""

    parts: list[bytes]
    size: int
    is_media: bool
    is_photo: bool
    is_base64: bool
    is_quoted: bool

    @property
    def breaks_softly(self) -> bool:
        return self.is_quoted and bool(self.parts) and self.parts[-1].endswith(b"=")


@dataclass(slots=True)
class OpenCard:
    """Take the physical lines of a card one by one until its END or its `problem`."""

    index: int
    limits: Limits
    _lines: list[bytes] = field(default_factory=list)
    _line: _OpenLine | None = None
    _text_bytes: int = 0
    _agent_depth: int = 0
    _awaits_agent: bool = False
    _has_agent: bool = False
    _photo_too_large: bool = False
    _lines_fed: int = 0
    problem: Reject | None = None

    @property
    def awaits_agent(self) -> bool:
        """Return whether a BEGIN that comes now opens a card inside this one."""
        return self._awaits_agent

    def feed(self, line: bytes, *, starts: bool, ends: bool) -> bool:
        """Take a physical line; return True when it ends the card."""
        self._lines_fed += 1
        if self._lines_fed > self.limits.card_lines:
            self._reject(CARD_TOO_LONG)
        if self._agent_depth or starts:
            self._skip_agent(line, starts=starts, ends=ends)
            return False
        if ends:
            self._finish_line()
            return True
        if line:
            self._take(line)
        elif self._line:
            self._line.is_base64 = self._line.is_quoted = False  # 2.1 ends these by a blank line
        return False

    def close(self) -> RawCard | Reject:
        """Return the card, or why it can't come in."""
        if self.problem:
            return self.problem
        return RawCard(self.index, tuple(self._lines), self._photo_too_large, self._has_agent)

    def _skip_agent(self, line: bytes, *, starts: bool, ends: bool) -> None:
        if starts or ends:
            self._agent_depth += 1 if starts else -1
            self._awaits_agent = False
            self._has_agent = True
        elif line:
            self._look_for_agent(line)

    def _look_for_agent(self, line: bytes) -> None:
        agent = _AGENT.fullmatch(line) if line[:1] in b"Aa" else None
        self._awaits_agent = agent is not None
        if agent and agent[1]:
            self._agent_depth += 1
            self._awaits_agent = False
            self._has_agent = True

    def _take(self, line: bytes) -> None:
        if self._line and self._continues(line, self._line):
            self._extend(self._line, line)
            return
        self._finish_line()
        self._look_for_agent(line)
        if self._agent_depth or self._awaits_agent:
            return
        self._line = _open(line)
        self._extend(self._line, line)

    @staticmethod
    def _continues(line: bytes, open_line: _OpenLine) -> bool:
        if line[0] in b" \t" or open_line.breaks_softly:
            return True
        return open_line.is_base64 and _BASE64_LINE.fullmatch(line) is not None

    def _extend(self, open_line: _OpenLine, line: bytes) -> None:
        open_line.size += len(line)
        if open_line.is_media:
            # Base64 is 4/3 of the photo, and folding adds a little: twice is surely too large.
            if open_line.size <= 2 * self.limits.photo_bytes + self.limits.line_bytes:
                open_line.parts.append(line)
            return
        self._text_bytes += len(line)
        if open_line.size > self.limits.line_bytes:
            self._reject(LINE_TOO_LONG, limit=self.limits.line_bytes // KIB)
        elif self._text_bytes > self.limits.card_bytes:
            self._reject(CARD_TOO_LONG)
        if not self.problem:
            open_line.parts.append(line)

    def _finish_line(self) -> None:
        line, self._line = self._line, None
        if line is None or self.problem or (line.is_media and not line.is_photo):
            return
        if line.is_media and line.size > 2 * self.limits.photo_bytes + self.limits.line_bytes:
            self._photo_too_large = True
        else:
            self._lines.append(b"\n".join(line.parts))

    def _reject(self, reason: str, **values: object) -> None:
        if not self.problem:
            self.problem = Reject(self.index, reason, values)
            self._lines.clear()


def _open(line: bytes) -> _OpenLine:
    head = line.partition(b":")[0].upper()
    name = head.partition(b";")[0].rpartition(b".")[2].strip()
    is_base64 = _EMBEDDED.search(head) is not None
    return _OpenLine(
        parts=[],
        size=0,
        is_media=name in _MEDIA_NAMES or (is_base64 and name.startswith(b"X-")),
        is_photo=name in PHOTO_NAMES,
        is_base64=is_base64,
        is_quoted=b"QUOTED-PRINTABLE" in head,
    )
