"""Why somebody fades: asked of one, it is said of everybody there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from models.entities import Contact
from services.journal.timeline_values import PromptMoment
from services.journal.whose import OfContact
from services.terms import ParkReason, PromptAction
from services.undo.values import ChangeKind
from services.use_cases import UseCases
from tests.support.journal import AddContact

MARCH_10 = date(2026, 3, 10)


def test_a_reason_for_an_organisation_parks_everybody_there(
    use_cases: UseCases, add_contact: AddContact, contact: Callable[[int], Contact]
) -> None:
    anna, bram = (add_contact(name, organisation="Duinrand") for name in ("Anna", "Bram"))
    elsewhere = add_contact("Cas", organisation="Noordkraai")
    use_cases.prompts.give_reason(ParkReason.HIRING_FREEZE, organisation_id=1)
    assert contact(anna).parked_until is None

    changes = use_cases.prompts.give_reason(ParkReason.PROJECT_PAUSED, MARCH_10, organisation_id=1)

    assert changes.contacts == {anna, bram}
    assert changes.organisations == {1}
    assert [contact(id_).parked_until for id_ in (anna, bram, elsewhere)] == [
        MARCH_10,
        MARCH_10,
        None,
    ]
    label = use_cases.undo.state().undo
    assert label is not None
    assert (label.kind, label.subject) == (ChangeKind.FADING_EXPLAINED, "Duinrand")
    (moment,) = use_cases.stream.newest(OfContact(bram)).items
    assert isinstance(moment, PromptMoment)
    assert (moment.action, moment.park_reason) == (PromptAction.PARKED, ParkReason.PROJECT_PAUSED)
    use_cases.undo.undo()
    assert contact(bram).parked_until is None


def test_somebody_has_to_fade(use_cases: UseCases) -> None:
    with pytest.raises(ValueError, match="somebody"):
        use_cases.prompts.give_reason(ParkReason.LOST)
