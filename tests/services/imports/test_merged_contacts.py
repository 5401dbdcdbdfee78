"""A card of somebody who was merged into another contact finds that one."""

from __future__ import annotations

from services.use_cases import UseCases
from tests.services.imports.conftest import BringIn, PageOf, counts
from tests.services.vcard.cards import card


def a_berg(*lines: str) -> bytes:
    return card(*lines, name="FN:A. Berg")


ANNA = card("UID:a", "TEL:+44 7700 900001", "TITLE:Head of IT")
TWIN = a_berg("UID:b", "TEL:+44 7700 900002", "TITLE:Buyer", "NICKNAME:An")


def merge(use_cases: UseCases, page_of: PageOf) -> None:
    use_cases.merging().merge(page_of("Anna Berg").id, page_of("A. Berg").id)


def numbers(page_of: PageOf) -> list[str]:
    return [method.value for method in page_of("Anna Berg").methods]


def test_later_card_of_the_other_updates_the_kept_one(
    bring_in: BringIn, page_of: PageOf, use_cases: UseCases
) -> None:
    bring_in(ANNA, TWIN)
    merge(use_cases, page_of)

    later = a_berg("UID:b", "TEL:+44 7700 900003", "TITLE:Clerk", "BDAY:1984-03-09")
    assert counts(bring_in(later)) == (0, 1, 0, 0)

    page = page_of("Anna Berg")
    assert numbers(page_of) == ["+44 7700 900001", "+44 7700 900002", "+44 7700 900003"]
    assert (page.job_title, page.nickname, page.birthday) == ("Head of IT", "An", "1984-03-09")
    assert use_cases.contact_list.read().total == 1


def test_same_file_after_the_merge_changes_nothing_twice(
    bring_in: BringIn, page_of: PageOf, use_cases: UseCases
) -> None:
    bring_in(ANNA, TWIN)
    merge(use_cases, page_of)
    bring_in(ANNA, TWIN)
    assert counts(bring_in(ANNA, TWIN)) == (0, 0, 2, 0)
    assert use_cases.contact_list.read().total == 1


def test_card_without_uid_finds_the_kept_one_by_a_number_it_got(
    bring_in: BringIn, page_of: PageOf, use_cases: UseCases
) -> None:
    bring_in(ANNA, TWIN)
    merge(use_cases, page_of)
    summary = bring_in(card("TEL:+44 7700 900002"))
    assert counts(summary) == (0, 0, 1, 0)


def test_card_of_the_other_stays_out_where_the_kept_one_lies_in_the_bin(
    bring_in: BringIn, page_of: PageOf, use_cases: UseCases
) -> None:
    bring_in(ANNA, TWIN)
    merge(use_cases, page_of)
    use_cases.contacts.delete(page_of("Anna Berg").id)
    summary = bring_in(TWIN)
    assert counts(summary) == (0, 0, 1, 0)
    assert len(summary.remarks) == 1
    assert use_cases.contact_list.read().total == 0


def test_contact_brought_back_is_updated_itself_again(
    bring_in: BringIn, page_of: PageOf, use_cases: UseCases
) -> None:
    bring_in(ANNA, TWIN)
    twin = page_of("A. Berg").id
    merge(use_cases, page_of)
    use_cases.contacts.restore(twin)
    bring_in(a_berg("UID:b", "TITLE:Clerk"))
    assert page_of("A. Berg").job_title == "Clerk"
    assert page_of("Anna Berg").job_title == "Head of IT"


def test_merged_contacts_photo_comes_only_where_there_is_none(
    bring_in: BringIn, page_of: PageOf, use_cases: UseCases
) -> None:
    one, two = ("PHOTO:data:;base64,iVBORw0KGgo=", "PHOTO:data:;base64,R0lGODlh")
    bring_in(ANNA, TWIN)
    merge(use_cases, page_of)
    bring_in(a_berg("UID:b", one))
    first = page_of("Anna Berg").photo
    assert first is not None
    bring_in(a_berg("UID:b", two))
    assert page_of("Anna Berg").photo == first
