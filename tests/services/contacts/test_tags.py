"""Tags are found by the words they begin with, renamed, merged and deleted."""

from __future__ import annotations

import pytest

from services.contacts.tags import EmptyTagError
from services.use_cases import UseCases
from tests.support.journal import AddContact


@pytest.fixture
def tags(use_cases: UseCases, add_contact: AddContact) -> dict[str, int]:
    """File Anna under two tags and Bram under one of them."""
    anna, bram = add_contact("Anna"), add_contact("Bram")
    use_cases.bulk.add_tag([anna, bram], "Région nord")
    use_cases.bulk.add_tag([anna], "Northern")
    use_cases.bulk.add_tag([bram], "sailing")
    return {tag.name: tag.id for tag in use_cases.tags.read()}


def shown(use_cases: UseCases) -> list[tuple[str, int]]:
    return [(tag.name, tag.contacts) for tag in use_cases.tags.read()]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("nor", ["Northern", "Région nord"]),
        ("region", ["Région nord"]),
        ("x", []),
        ("", ["Northern", "Région nord", "sailing"]),
    ],
)
@pytest.mark.usefixtures("tags")
def test_completion_puts_beginnings_first(
    use_cases: UseCases, words: str, found: list[str]
) -> None:
    assert [tag.name for tag in use_cases.tags.complete(words)] == found


def test_a_new_name_is_seen_by_everyone_who_has_it(
    use_cases: UseCases, tags: dict[str, int]
) -> None:
    changes = use_cases.tags.rename(tags["sailing"], " Sails ")

    assert len(changes.contacts) == len(changes.tags) == 1
    assert ("Sails", 1) in shown(use_cases)
    with pytest.raises(EmptyTagError):
        use_cases.tags.rename(tags["sailing"], " ")


def test_renaming_to_a_name_that_is_there_merges(use_cases: UseCases, tags: dict[str, int]) -> None:
    use_cases.tags.rename(tags["Northern"], "REGION nord")

    assert shown(use_cases) == [("Région nord", 2), ("sailing", 1)]


def test_merging_files_everyone_once_and_can_be_undone(
    use_cases: UseCases, tags: dict[str, int]
) -> None:
    before = shown(use_cases)

    changes = use_cases.tags.merge(tags["sailing"], tags["Northern"])

    assert len(changes.contacts) == 1
    assert shown(use_cases) == [("Northern", 2), ("Région nord", 2)]
    use_cases.undo.undo()
    assert shown(use_cases) == before


def test_a_deleted_tag_comes_back_empty_when_it_is_wanted_again(
    use_cases: UseCases, tags: dict[str, int], add_contact: AddContact
) -> None:
    use_cases.tags.delete(tags["Région nord"])
    assert shown(use_cases) == [("Northern", 1), ("sailing", 1)]

    use_cases.bulk.add_tag([add_contact("Carla")], "region nord")

    assert ("Région nord", 1) in shown(use_cases)
