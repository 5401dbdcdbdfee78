"""An edit replaces nothing that somebody else changed since it was begun, unless they insist."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from services.contacts.editing_values import ContactField
from services.follow_ups.values import NewFollowUp
from services.journal.attached_files import FileContent
from services.journal.entry_reader import EntryDetails
from services.journal.entry_state import EntryChangedError, EntryDeletedError
from services.journal.values import (
    DraftView,
    EntryEdit,
    FollowUpEdit,
    NewEntry,
    NextTimeEdit,
    Promises,
)
from services.terms import EntryKind, Outcome
from services.use_cases import UseCases
from tests.support.journal import AddContact

ANNA, BRAM = 1, 2
CALL = 1
TITLES = (FollowUpEdit(1, "Call back"),)

Change = Callable[[UseCases, EntryEdit], object]


@pytest.fixture
def call(use_cases: UseCases, add_contact: AddContact) -> EntryDetails:
    add_contact("Anna Vos")
    add_contact("Bram Smit")
    spoken = NewEntry(
        (ANNA,),
        EntryKind.CALL,
        "The board signs",
        outcome=Outcome.HELD,
        next_times=("How was the exam?",),
        follow_ups=(NewFollowUp("Call back"),),
    )
    use_cases.journal.add_entry(spoken)
    return use_cases.entries.read(ANNA, CALL)


def as_it_is(details: EntryDetails, **changes: object) -> EntryEdit:
    entry = details.entry
    names = ("kind", "text", "channel", "direction", "outcome", "happened_at", "zone")
    values: dict[str, object] = {name: getattr(entry, name) for name in names}
    values |= {"contact_ids": (ANNA,), "state": details.state, **changes}
    return EntryEdit(**values)  # type: ignore[arg-type]


def edit(**changes: object) -> Change:
    """Return what changes the entry elsewhere."""

    def act(cases: UseCases, as_it_is: EntryEdit) -> object:
        return cases.journal.edit_entry(CALL, replace(as_it_is, **changes))  # type: ignore[arg-type]

    return act


CHANGED: dict[str, Change] = {
    "text": edit(text="She signs"),
    "topic": edit(topics=("boat",)),
    "people": edit(contact_ids=(ANNA, BRAM)),
    "moved": lambda cases, _edit: cases.journal.move_entry(CALL, ANNA, BRAM),
    "follow-up": edit(promises=Promises(ANNA, (NextTimeEdit(1, "How was the exam?"),))),
    "next time": edit(promises=Promises(ANNA, (NextTimeEdit(1, "How was it?"),), TITLES)),
}
UNCHANGED: dict[str, Change] = {
    "nothing": lambda *_: None,
    "taken back": lambda *both: (edit(text="She signs")(*both), both[0].undo.undo()),
    "ticked": lambda cases, _edit: cases.follow_ups.complete(1),
    "renamed": lambda cases, _edit: cases.editing.set_field(
        ANNA, ContactField.FULL_NAME, "Anna de Vos"
    ),
    "file": lambda cases, _edit: cases.attachments.attach(
        CALL, [FileContent("a.txt", "text/plain", b"a")]
    ),
}


@pytest.mark.parametrize("what", CHANGED)
def test_what_was_changed_meanwhile_is_replaced_by_who_insists_alone(
    use_cases: UseCases, call: EntryDetails, what: str
) -> None:
    mine = as_it_is(call, text="My words")
    CHANGED[what](use_cases, as_it_is(call))
    with pytest.raises(EntryChangedError):
        use_cases.journal.edit_entry(CALL, mine)
    use_cases.journal.edit_entry(CALL, replace(mine, state=None))
    assert use_cases.entries.read(ANNA, CALL).entry.text == "My words"


@pytest.mark.parametrize("what", UNCHANGED)
def test_what_an_edit_does_not_replace_does_not_stop_it(
    use_cases: UseCases, call: EntryDetails, what: str
) -> None:
    UNCHANGED[what](use_cases, as_it_is(call))
    use_cases.journal.edit_entry(CALL, as_it_is(call, text="My words"))
    assert use_cases.entries.read(ANNA, CALL).entry.text == "My words"


def test_saving_into_an_entry_in_the_bin_is_refused_and_keeps_the_draft(
    use_cases: UseCases, call: EntryDetails
) -> None:
    draft = use_cases.drafts.keep(DraftView("u-1", ANNA, CALL, "My words", {}), None)
    use_cases.journal.delete_entry(CALL)
    with pytest.raises(EntryDeletedError):
        use_cases.journal.edit_entry(CALL, as_it_is(call, state=None, draft_uid=draft.uid))
    use_cases.journal.restore_entry(CALL)
    now = use_cases.entries.read(ANNA, CALL)
    assert (now.entry.text, now.draft) == ("The board signs", draft)
