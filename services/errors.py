"""Known errors: caused by the user, a file or the machine, and told in one sentence.

Anything else that is raised is a bug. The sentence is English here; ui translates it by the
template, so the template is a literal marked for lupdate.
"""

from __future__ import annotations

from typing import ClassVar


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - the name lupdate looks for
    """Mark text for translation in context and return it unchanged."""
    del context
    return text


class KnownError(Exception):
    """Say what happened and what to do about it; `values` fill the sentence's placeholders."""

    sentence: ClassVar[str] = QT_TRANSLATE_NOOP("KnownError", "Something went wrong. Try it again.")

    def __init__(self, **values: object) -> None:
        self.values = values
        super().__init__(self.sentence.format(**values))


class DoubtError(KnownError):
    """Doubt what may be right all the same: the user can insist on it."""
