"""What tests of the user's own fields share: fields in the journal, and where they show."""

from __future__ import annotations

from tests.services.own_fields.conftest import AddField, add_field
from tests.ui.contact_page.conftest import OpenPage, contact_id, open_page, page
from tests.ui.contact_page.editing.conftest import OpenFacts, Read, facts, read

__all__ = [
    "AddField",
    "OpenFacts",
    "OpenPage",
    "Read",
    "add_field",
    "contact_id",
    "facts",
    "open_page",
    "page",
    "read",
]
