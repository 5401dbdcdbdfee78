"""Tags are found by the words they begin with, renamed, merged and deleted."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from services.contacts.listing import Criteria, Listing
from services.contacts.tags import EmptyTagError, TagExistsError
from services.gone import GoneError
from services.undo.values import ChangeKind, ChangeLabel
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


def test_a_new_name_is_seen_by_everyone_who_has_it(
    use_cases: UseCases, tags: dict[str, int]
) -> None:
    changes = use_cases.tags.rename(tags["sailing"], " Sails ")

    assert len(changes.contacts) == len(changes.tags) == 1
    assert ("Sails", 1) in shown(use_cases)
    with pytest.raises(EmptyTagError):
        use_cases.tags.rename(tags["sailing"], " ")


def test_a_name_that_is_taken_is_doubted(use_cases: UseCases, tags: dict[str, int]) -> None:
    before = shown(use_cases)

    with pytest.raises(TagExistsError) as doubted:
        use_cases.tags.rename(tags["Northern"], "REGION nord")

    assert doubted.value.values == {"name": "Région nord", "into_id": tags["Région nord"]}
    assert shown(use_cases) == before


def test_the_name_of_a_deleted_tag_is_free(use_cases: UseCases, tags: dict[str, int]) -> None:
    use_cases.tags.delete([tags["Northern"]])

    use_cases.tags.rename(tags["sailing"], "northern")

    assert shown(use_cases) == [("northern", 1), ("Région nord", 2)]


def test_several_merge_as_one_step(use_cases: UseCases, tags: dict[str, int]) -> None:
    before = shown(use_cases)

    changes = use_cases.tags.merge(list(tags.values()), tags["Northern"])

    assert len(changes.contacts) == 2
    assert shown(use_cases) == [("Northern", 2)]
    assert use_cases.undo.state().undo == ChangeLabel(
        changes.change_id or 0, ChangeKind.TAG_MERGED, "Northern", 2
    )
    use_cases.undo.undo()
    assert shown(use_cases) == before


@pytest.mark.parametrize(
    ("act", "left"),
    [
        (lambda cases, tags: cases.tags.rename(tags["sailing"], "Sails"), {"sailing", "Northern"}),
        (lambda cases, tags: cases.tags.merge([tags["sailing"]], tags["Northern"]), {"Northern"}),
        (lambda cases, tags: cases.tags.delete([tags["sailing"]]), {"sailing", "Northern"}),
    ],
)
def test_views_filter_by_what_a_tag_became(
    use_cases: UseCases,
    tags: dict[str, int],
    act: Callable[[UseCases, dict[str, int]], object],
    left: set[str],
) -> None:
    wanted = Listing(Criteria(tag_ids=frozenset({tags["sailing"], tags["Northern"]})))
    use_cases.views.add("Both", wanted)

    act(use_cases, tags)

    (view,) = use_cases.contact_list.read().views
    assert view.listing.criteria.tag_ids == {tags[name] for name in left}
    use_cases.undo.undo()
    assert use_cases.contact_list.read().views[0].listing == wanted


def test_what_is_gone_is_said(use_cases: UseCases, tags: dict[str, int]) -> None:
    use_cases.tags.delete([tags["sailing"]])

    with pytest.raises(GoneError):
        use_cases.tags.rename(tags["sailing"], "Sails")
    with pytest.raises(GoneError):
        use_cases.tags.merge([tags["Northern"]], tags["sailing"])
    with pytest.raises(GoneError):
        use_cases.tags.delete([tags["Northern"], tags["sailing"]])
    assert shown(use_cases) == [("Northern", 1), ("Région nord", 2)]


def test_a_deleted_tag_comes_back_empty_when_it_is_wanted_again(
    use_cases: UseCases, tags: dict[str, int], add_contact: AddContact
) -> None:
    use_cases.tags.delete([tags["Région nord"]])
    assert shown(use_cases) == [("Northern", 1), ("sailing", 1)]

    use_cases.bulk.add_tag([add_contact("Carla")], "region nord")

    assert ("Région nord", 1) in shown(use_cases)
