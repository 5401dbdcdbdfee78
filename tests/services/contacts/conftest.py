"""What tests of contacts and their groups share."""

from __future__ import annotations

import pytest

from services.contacts.group_values import GroupLines
from services.use_cases import UseCases
from tests.support.journal import AddContact

CLIENTS, PROSPECTS, TEAM = 1, 2, 5
QUESTIONS, TEMPLATES = GroupLines


@pytest.fixture
def anna(use_cases: UseCases, add_contact: AddContact) -> int:
    """Have two clients, one of them in the archive, and a question for them."""
    use_cases.editing.archive(add_contact("Bram", group_id=CLIENTS))
    use_cases.groups.add_line(CLIENTS, QUESTIONS, "How is the team?")
    use_cases.groups.add_line(CLIENTS, QUESTIONS, "What is next?")
    return add_contact("Anna", group_id=CLIENTS)
