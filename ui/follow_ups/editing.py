"""Open the window that makes or changes a follow-up, and save what comes of it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from services.follow_ups.values import FollowUpView
from services.journal.values import Participant
from ui.context import UiContext
from ui.follow_ups.deeds import FollowUpDeeds
from ui.follow_ups.follow_up_editor import FilledIn, FollowUpEditor


def edit_follow_up(
    context: UiContext, deeds: FollowUpDeeds, view: FollowUpView, parent: QWidget
) -> FollowUpEditor:
    """Let a follow-up be changed."""
    editor = FollowUpEditor(context, view, parent.window())

    def save(filled: FilledIn) -> None:
        deeds.edit(view, filled.wanted, editor.close_saved, editor.show_error)

    editor.saved.connect(save)
    editor.open()
    return editor


def make_follow_up(
    context: UiContext,
    deeds: FollowUpDeeds,
    parent: QWidget,
    contact: Participant | None = None,
) -> FollowUpEditor:
    """Let a follow-up be made, with a contact that can be chosen there."""
    editor = FollowUpEditor(context, parent=parent.window())

    def save(filled: FilledIn) -> None:
        assert filled.contact is not None  # the window asks until there is one
        id_ = filled.contact.contact_id
        deeds.add(id_, filled.wanted, editor.close_saved, editor.show_error)

    editor.saved.connect(save)
    if contact is not None:
        editor.choose_contact(contact)
    editor.open()
    return editor
