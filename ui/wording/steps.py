"""Say what a step of the log did, to stand after "Undo" and "Redo"."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from services.contacts.values import GroupName
from services.errors import QT_TRANSLATE_NOOP
from services.undo.values import ChangeKind, ChangeLabel
from ui.wording.plurals import Plurals
from ui.wording.terms import group_name

_LONGEST = 40  # characters of a name in a menu

_CHANGING = QT_TRANSLATE_NOOP("Step", "changing {name}")
_NAMED = {
    ChangeKind.CONTACT_ADDED: QT_TRANSLATE_NOOP("Step", "adding {name}"),
    ChangeKind.CONTACT_CHANGED: _CHANGING,
    ChangeKind.CONTACT_DELETED: QT_TRANSLATE_NOOP("Step", "deleting {name}"),
    ChangeKind.CONTACT_RESTORED: QT_TRANSLATE_NOOP("Step", "restoring {name}"),
    ChangeKind.CONTACT_ARCHIVED: QT_TRANSLATE_NOOP("Step", "archiving {name}"),
    ChangeKind.CONTACT_MERGED: QT_TRANSLATE_NOOP("Step", "merging {name}"),
    ChangeKind.ENTRY_ADDED: QT_TRANSLATE_NOOP("Step", "adding an entry with {name}"),
    ChangeKind.ENTRY_CHANGED: QT_TRANSLATE_NOOP("Step", "changing an entry with {name}"),
    ChangeKind.ENTRY_DELETED: QT_TRANSLATE_NOOP("Step", "deleting an entry with {name}"),
    ChangeKind.ENTRY_RESTORED: QT_TRANSLATE_NOOP("Step", "restoring an entry with {name}"),
    ChangeKind.FOLLOW_UP_ADDED: QT_TRANSLATE_NOOP("Step", "adding “{name}”"),
    ChangeKind.FOLLOW_UP_CHANGED: QT_TRANSLATE_NOOP("Step", "changing “{name}”"),
    ChangeKind.FOLLOW_UP_CLOSED: QT_TRANSLATE_NOOP("Step", "ticking off “{name}”"),
    ChangeKind.FOLLOW_UP_DELETED: QT_TRANSLATE_NOOP("Step", "deleting “{name}”"),
    ChangeKind.FOLLOW_UP_RESTORED: QT_TRANSLATE_NOOP("Step", "restoring “{name}”"),
    ChangeKind.ORGANISATION_CHANGED: _CHANGING,
    ChangeKind.ORGANISATION_DELETED: QT_TRANSLATE_NOOP("Step", "deleting {name}"),
    ChangeKind.ORGANISATION_RESTORED: QT_TRANSLATE_NOOP("Step", "restoring {name}"),
    ChangeKind.ORGANISATION_MERGED: QT_TRANSLATE_NOOP("Step", "merging {name}"),
    ChangeKind.GROUP_ADDED: QT_TRANSLATE_NOOP("Step", "adding {name}"),
    ChangeKind.GROUP_CHANGED: _CHANGING,
    ChangeKind.GROUP_DELETED: QT_TRANSLATE_NOOP("Step", "deleting {name}"),
    ChangeKind.TAG_CHANGED: _CHANGING,
    ChangeKind.TAG_DELETED: QT_TRANSLATE_NOOP("Step", "deleting {name}"),
    ChangeKind.TAG_MERGED: QT_TRANSLATE_NOOP("Step", "merging tags into {name}"),
    ChangeKind.FIELD_ADDED: QT_TRANSLATE_NOOP("Step", "adding the field “{name}”"),
    ChangeKind.FIELD_CHANGED: QT_TRANSLATE_NOOP("Step", "changing the field “{name}”"),
    ChangeKind.FIELD_DELETED: QT_TRANSLATE_NOOP("Step", "removing the field “{name}”"),
    ChangeKind.FIELD_RESTORED: QT_TRANSLATE_NOOP("Step", "bringing back the field “{name}”"),
    ChangeKind.VIEW_CHANGED: _CHANGING,
    ChangeKind.CONTACT_PARKED: QT_TRANSLATE_NOOP("Step", "parking {name}"),
    ChangeKind.PROMPT_REACHED: QT_TRANSLATE_NOOP("Step", "reaching {name}"),
    ChangeKind.PROMPT_PUT_OFF: QT_TRANSLATE_NOOP("Step", "putting off {name}"),
    ChangeKind.PROMPT_DECLINED: QT_TRANSLATE_NOOP("Step", "leaving out {name}"),
    ChangeKind.PROMPT_DISMISSED: QT_TRANSLATE_NOOP("Step", "setting aside {name}"),
    ChangeKind.FADING_EXPLAINED: QT_TRANSLATE_NOOP("Step", "the reason given for {name}"),
    ChangeKind.IMPORTED: QT_TRANSLATE_NOOP("Step", "importing {name}"),
}
_OF_GROUPS = {ChangeKind.GROUP_ADDED, ChangeKind.GROUP_CHANGED, ChangeKind.GROUP_DELETED}
_COUNTED = {
    ChangeKind.CONTACT_ADDED: Plurals.adding_contacts,
    ChangeKind.CONTACT_CHANGED: Plurals.changing_contacts,
    ChangeKind.CONTACT_DELETED: Plurals.deleting_contacts,
    ChangeKind.CONTACT_RESTORED: Plurals.restoring_contacts,
    ChangeKind.CONTACT_ARCHIVED: Plurals.archiving_contacts,
    ChangeKind.ENTRY_ADDED: Plurals.adding_entries,
    ChangeKind.ENTRY_CHANGED: Plurals.changing_entries,
    ChangeKind.ENTRY_DELETED: Plurals.deleting_entries,
    ChangeKind.ENTRY_RESTORED: Plurals.restoring_entries,
    ChangeKind.FOLLOW_UP_ADDED: Plurals.adding_follow_ups,
    ChangeKind.FOLLOW_UP_CHANGED: Plurals.changing_follow_ups,
    ChangeKind.FOLLOW_UP_CLOSED: Plurals.changing_follow_ups,
}


def step_text(label: ChangeLabel) -> str:
    """Return "deleting Anna Vos", "changing 12 contacts" or, for want of both, something."""
    if label.kind is ChangeKind.FRESH_START:
        return QCoreApplication.translate("Step", "the fresh start")
    if label.subject and label.kind in _NAMED:
        text = QCoreApplication.translate("Step", _NAMED[label.kind])
        name = _group_name(label.subject) if label.kind in _OF_GROUPS else label.subject
        return text.format(name=_short(name))
    if label.count > 1 and label.kind in _COUNTED:
        return _COUNTED[label.kind](label.count)
    return QCoreApplication.translate("Step", "the last change")


def _group_name(subject: str) -> str:
    return group_name(GroupName(code=subject, name=None))


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1].rstrip()}…"
