"""Say known errors in the app's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from services.errors import KnownError

if TYPE_CHECKING:
    from services.imports.values import ImportRemark, RejectedCard


def error_text(error: KnownError) -> str:
    """Return what happened and what to do about it, as one or two sentences."""
    sentence = QCoreApplication.translate("KnownError", type(error).sentence)
    return sentence.format(**{name: _said(value) for name, value in error.values.items()})


def cut_off_text() -> str:
    """Return that not all that was typed or pasted into a field is there."""
    return QCoreApplication.translate("InPlaceField", "Not all of it fits: the rest was cut off.")


def reason_text(rejected: RejectedCard) -> str:
    """Return why a card of an import did not come in."""
    reason = QCoreApplication.translate(rejected.context, rejected.reason)
    return reason.format(**rejected.values)


def remark_text(remark: ImportRemark) -> str:
    """Return what of a card was left out, or otherwise worth knowing."""
    return QCoreApplication.translate("ImportRemark", remark.sentence).format(**remark.values)


def _said(value: object) -> object:
    """Return a number with its thousands apart, as they are in the app's language."""
    return QLocale().toString(value) if isinstance(value, int) else value
