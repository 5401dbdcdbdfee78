"""More people are brought to mind on a day that has room once there are more."""

from __future__ import annotations

from pathlib import Path

import pytest

from services.changes import ChangeSet
from services.check_ins.check_in_settings import SETTING
from services.check_ins.newcomers import MANY_CONTACTS, may_bring_newcomers
from services.use_cases import UseCases
from tests.services.check_ins.conftest import CLIENTS, TODAY, Prompts, Silent, names
from tests.services.undo.conftest import Look
from tests.services.vcard.cards import card

ONE, MANY = frozenset({1}), frozenset(range(MANY_CONTACTS))


@pytest.mark.parametrize(
    ("changes", "brings"),
    [
        (ChangeSet(contacts=ONE), True),
        (ChangeSet(groups=ONE), True),
        (ChangeSet(contacts=ONE, entries=ONE), False),
        (ChangeSet(contacts=ONE, follow_ups=ONE), False),
        (ChangeSet(contacts=ONE, prompts=ONE), False),
        (ChangeSet(contacts=MANY, entries=ONE), True),
        (ChangeSet(prompts=ONE), False),
        (ChangeSet(drafts=ONE, organisations=ONE, tags=ONE), False),
    ],
)
def test_what_was_noted_brings_nobody_and_changed_contacts_do(
    changes: ChangeSet, brings: bool
) -> None:
    assert may_bring_newcomers(changes) is brings


def test_a_group_for_many_fills_the_day_and_makes_no_wall(
    use_cases: UseCases, silent: Silent, prompts: Prompts
) -> None:
    use_cases.settings.write(SETTING, {"per_day": 3, "per_week": 12})
    first = silent("Anna Vos")
    use_cases.prompts.offer()
    people = [silent(f"Person {number}", 200, None) for number in range(100)]
    assert not use_cases.prompts.offer()

    use_cases.bulk.set_group(people, CLIENTS)
    use_cases.prompts.offer()

    offered = [prompt.contact_id for prompt in prompts()]
    assert (offered[0], len(offered)) == (first, 3)
    fresh = use_cases.open_prompts.fresh_start()
    assert fresh is not None
    assert {id_ for id_, _on in fresh.on_days} >= {*people}
    for view in use_cases.open_prompts.today():
        use_cases.prompts.decline(view.id)
        use_cases.prompts.offer()
    assert len(prompts()) == 3  # never a fourth


def test_taking_the_group_back_takes_its_people_back_and_leaves_room(
    use_cases: UseCases, silent: Silent
) -> None:
    anna = silent("Anna Vos", group_id=None)
    use_cases.bulk.set_group([anna], CLIENTS)
    use_cases.prompts.offer()
    assert len(use_cases.open_prompts.today()) == 1

    use_cases.undo.undo()

    assert use_cases.open_prompts.today() == ()


def test_an_import_is_taken_back_with_the_birthday_it_brought_and_brought_again(
    use_cases: UseCases, tmp_path: Path, prompts: Prompts, content: Look
) -> None:
    file = tmp_path / "people.vcf"
    file.write_bytes(card(f"BDAY:1984{TODAY:%m%d}", "TEL:+44 7700 900001", name="FN:Anna Vos"))
    before = content()
    use_cases.imports().import_files([file])
    use_cases.prompts.offer()
    assert names(use_cases.open_prompts.today()) == ["Anna Vos"]

    use_cases.undo.undo()
    assert content() == before
    use_cases.prompts.offer()
    assert prompts() == []
    use_cases.undo.redo()
    use_cases.prompts.offer()
    assert names(use_cases.open_prompts.today()) == ["Anna Vos"]
    assert len(prompts()) == 1
