"""One and many are told apart in both languages, by the texts that are shipped."""

from __future__ import annotations

import pytest

from ui.wording.plurals import Plurals


@pytest.mark.parametrize(
    ("speak", "one", "many"),
    [
        ("en", ("1 day late", "in 1 day"), ("4 days late", "in 4 days")),
        ("nl", ("1 dag te laat", "over 1 dag"), ("4 dagen te laat", "over 4 dagen")),
    ],
    indirect=["speak"],
)
@pytest.mark.usefixtures("speak")
def test_one_and_many(one: tuple[str, str], many: tuple[str, str]) -> None:
    assert (Plurals.days_late(1), Plurals.in_days(1)) == one
    assert (Plurals.days_late(4), Plurals.in_days(4)) == many
