"""Make any text fit to be shown in a notification: well-formed, plain and of bounded length."""

from __future__ import annotations

import re
import unicodedata

# A notification is a nudge, the whole text stands in the app. Escaped, with both at their limit,
# it stays under the 5,000 bytes at which dunst cuts, through the middle of a character if need be.
_TITLE_UNITS = 200
_BODY_UNITS = 500

_LINE_BREAK = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_NOT_TEXT = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
_ZERO_WIDTH_JOINER = "\u200d"
_LONGEST_CLUSTER = 16


def fitted(title: str, body: str, app_name: str) -> tuple[str, str]:
    """Return title and body as any desktop can show them; a title that is empty is the app's name.

    Both are plain text: mark-up is not escaped yet.
    """
    return (
        cut(one_line(title) or app_name, _TITLE_UNITS),
        cut(lines(body), _BODY_UNITS),
    )


def one_line(text: str) -> str:
    """Return text for a title: line breaks and tabs become spaces, control characters go."""
    return _plain(_LINE_BREAK.sub(" ", text).replace("\t", " "))


def lines(text: str) -> str:
    r"""Return text for a body: every kind of line break becomes `\n`, control characters go."""
    return _plain(_LINE_BREAK.sub("\n", text))


def cut(text: str, units: int) -> str:
    """Return well-formed text in at most `units` of UTF-16, ending in an ellipsis if cut.

    An accent stays with its letter and an emoji with its parts.
    """
    encoded = text.encode("utf-16-le")
    if len(encoded) <= 2 * units:
        return text
    # Decoding leaves out the half of a surrogate pair that the limit goes through.
    end = len(encoded[: 2 * (units - 1)].decode("utf-16-le", "ignore"))
    candidates = range(end, max(end - _LONGEST_CLUSTER, 0), -1)
    end = next((at for at in candidates if not _is_inside_cluster(text, at)), end)
    return text[:end].rstrip() + "…"


def _plain(text: str) -> str:
    # By way of UTF-16, two halves of a surrogate pair become one character again, and a lone
    # half, which no desktop accepts, the replacement character.
    well_formed = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return _NOT_TEXT.sub("", well_formed).strip()


def _is_inside_cluster(text: str, at: int) -> bool:
    after = text[at]
    return (
        unicodedata.category(after).startswith("M")
        or "\U0001f3fb" <= after <= "\U0001f3ff"  # skin tones
        or _ZERO_WIDTH_JOINER in (after, text[at - 1])
    )
