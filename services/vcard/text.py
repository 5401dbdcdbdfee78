"""Turn bytes into text: charsets, quoted-printable and what no field may hold."""

from __future__ import annotations

import binascii
import re

# Only charsets that exporters use: some of Python's other codecs are no charsets or not linear.
_CHARSETS = re.compile(
    r"utf-?8|us-ascii|iso-8859-\d{1,2}|(windows-|cp)125\d|koi8-[ru]|macintosh|shift_jis|sjis"
    r"|euc-(jp|kr)|iso-2022-jp|gb2312|gbk|gb18030|big5"
)
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x85\u2028\u2029\ufeff]")
_FOLD = re.compile(rb"\n[ \t]")
_FOLD_NOT_SOFT_BREAK = re.compile(rb"(?<!=)\n[ \t]")


def unfold(line: bytes, *, keeps_space: bool) -> bytes:
    """Join the physical lines of a logical one.

    RFC 2425 folds by adding a space, vCard 2.1 (2.1.3) by breaking before one that stays.
    """
    if b"\n" not in line:
        return line
    return line.replace(b"\n", b"") if keeps_space else _FOLD.sub(b"", line)


def unquote_printable(value: bytes) -> bytes:
    """Decode quoted-printable; soft line breaks and folds are still in value."""
    return binascii.a2b_qp(_FOLD_NOT_SOFT_BREAK.sub(b"", value))


def decode(value: bytes, charset: str, *, charset_first: bool = False) -> str:
    """Decode in UTF-8, charset or Windows-1252, whichever fits first; never fails.

    Unencoded text that is valid UTF-8 is UTF-8 whatever its card claims; of quoted-printable
    the claim holds (`charset_first`).
    """
    charset = charset.strip().lower()
    claims = [charset] if _CHARSETS.fullmatch(charset) else []
    for encoding in [*claims, "utf-8"] if charset_first else ["utf-8", *claims]:
        # ISO-8859-1 is claimed by exporters that mean Windows-1252, a superset in all that prints.
        if encoding != "iso-8859-1":
            try:
                return value.decode(encoding)
            except (UnicodeDecodeError, LookupError):
                continue
        break
    return value.decode("cp1252", "replace")


def one_line(text: str) -> str:
    """Return text without control characters, its white space single."""
    return " ".join(_CONTROLS.sub(" ", text).split())


def many_lines(text: str) -> str:
    """Return text without control characters, its line ends LF, blank at neither end."""
    return _CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()
