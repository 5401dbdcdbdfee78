"""Fields of a contact are changed one by one, and what is derived follows."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.entities import Contact, Tag
from services.contacts import field_rules
from services.contacts.check_in import NEVER
from services.contacts.contact_service import EmptyNameError
from services.contacts.editing import CadenceError, PastParkError
from services.contacts.editing_values import ContactField
from services.contacts.field_rules import (
    LINE_LIMIT,
    FutureBirthdayError,
    ImpossibleDateError,
    TooLongError,
    UnknownLanguageError,
    UnknownZoneError,
)
from services.errors import KnownError
from services.gone import GoneError
from services.store import Store
from services.terms import ParkReason
from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact

F = ContactField


@pytest.fixture
def hanneke(add_contact: AddContact) -> int:
    return add_contact("Hanneke Zeilstra", "Duinrand Logistiek")


@pytest.mark.parametrize(
    ("field", "typed", "kept"),
    [
        (F.JOB_TITLE, "  Head   of IT\n", "Head of IT"),
        (F.DEPARTMENT, "", None),
        (F.NICKNAME, "👩‍👩‍👧 Han", "👩‍👩‍👧 Han"),
        (F.FULL_NAME, "حنّا زايلسترا", "حنّا زايلسترا"),
        (F.BIRTHDAY, "--02-29", "--02-29"),
        (F.BIRTHDAY, "1984-02-29", "1984-02-29"),
        (F.TIME_ZONE, "amsterdam", "Europe/Amsterdam"),
        (F.TIME_ZONE, "america/new york", "America/New_York"),
        (F.LANGUAGE, "nl-BE", "nl-BE"),
        (F.PREFERRED_CHANNEL, "fax", "fax"),
        (F.NOTE, "first\n\nsecond \x00line\n", "first\n\nsecond  line"),
        (F.ORGANISATION, "duinrand  LOGISTIEK", "Duinrand Logistiek"),
        (F.ORGANISATION, "", None),
    ],
)
def test_what_is_typed_is_kept(
    use_cases: UseCases, hanneke: int, field: ContactField, typed: str, kept: str | None
) -> None:
    use_cases.editing.set_field(hanneke, field, typed)
    assert getattr(use_cases.contact_page.read(hanneke), field) == kept


@pytest.mark.parametrize(
    ("field", "typed", "error"),
    [
        (F.FULL_NAME, " \t\n", EmptyNameError),
        (F.FULL_NAME, "\u200b\u200f", EmptyNameError),
        (F.FULL_NAME, "x" * (LINE_LIMIT + 1), TooLongError),
        (F.JOB_TITLE, "x" * 5_000_000, TooLongError),
        (F.NOTE, "x" * 5_000_000, TooLongError),
        (F.BIRTHDAY, "2087-01-01", FutureBirthdayError),
        (F.BIRTHDAY, "2026-03-04", FutureBirthdayError),
        (F.BIRTHDAY, "1985-02-29", ImpossibleDateError),
        (F.BIRTHDAY, "--04-31", ImpossibleDateError),
        (F.BIRTHDAY, "1084-03-09", ImpossibleDateError),
        (F.BIRTHDAY, "spring", ImpossibleDateError),
        (F.TIME_ZONE, "Atlantis", UnknownZoneError),
        (F.TIME_ZONE, "../etc", UnknownZoneError),
        (F.LANGUAGE, "double dutch", UnknownLanguageError),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_changed(
    use_cases: UseCases, hanneke: int, field: ContactField, typed: str, error: type[KnownError]
) -> None:
    before = use_cases.contact_page.read(hanneke)
    with pytest.raises(error):
        use_cases.editing.set_fields(hanneke, {F.NICKNAME: "Han", field: typed})
    assert use_cases.contact_page.read(hanneke) == before


def test_a_birthday_of_today_is_one(use_cases: UseCases, hanneke: int) -> None:
    use_cases.editing.set_field(hanneke, F.BIRTHDAY, "2026-03-03")
    assert use_cases.contact_page.read(hanneke).birthday == "2026-03-03"


def test_the_list_finds_and_sorts_by_what_was_typed(use_cases: UseCases, hanneke: int) -> None:
    use_cases.editing.set_fields(
        hanneke, {F.FULL_NAME: "Zoë Álvarez", F.NICKNAME: "Zo", F.ORGANISATION: "Poldervönk"}
    )
    (row,) = use_cases.contact_list.read().rows
    assert (row.name, row.organisation) == ("Zoë Álvarez", "Poldervönk")
    assert row.search_key == "zoe alvarez zo poldervonk"
    assert use_cases.contacts.find("zoe alvarez") == hanneke


def test_the_full_name_follows_the_parts_it_is_made_of(use_cases: UseCases, hanneke: int) -> None:
    editing = use_cases.editing
    editing.set_fields(hanneke, {F.GIVEN_NAME: "Hanneke", F.FAMILY_NAME: "Zeilstra"})
    editing.set_field(hanneke, F.FAMILY_NAME, "Bakelaar")
    assert use_cases.contact_page.read(hanneke).full_name == "Hanneke Bakelaar"
    editing.set_field(hanneke, F.FULL_NAME, "Hanneke van het schip")
    editing.set_field(hanneke, F.NAME_PREFIX, "Dr")
    assert use_cases.contact_page.read(hanneke).full_name == "Hanneke van het schip"


def test_without_parts_the_full_name_stays(use_cases: UseCases, hanneke: int) -> None:
    use_cases.editing.set_field(hanneke, F.NAME_PREFIX, "Dr")
    assert use_cases.contact_page.read(hanneke).full_name == "Hanneke Zeilstra"


def test_saving_what_is_there_writes_nothing(
    use_cases: UseCases, store: Store, clock: FrozenClock, hanneke: int
) -> None:
    editing = use_cases.editing
    editing.add_tag(hanneke, "sailing")
    editing.set_group(hanneke, 1)
    clock.advance(days=1)
    changes = [
        editing.set_fields(
            hanneke, {F.FULL_NAME: " Hanneke Zeilstra", F.ORGANISATION: "duinrand logistiek"}
        ),
        editing.set_group(hanneke, 1),
        editing.set_cadence(hanneke, None),
        editing.add_tag(hanneke, "Sailing"),
        editing.remove_tag(hanneke, "cooking"),
        editing.set_photo(hanneke, None),
        editing.unpark(hanneke),
        editing.unarchive(hanneke),
    ]
    assert not any(changes)
    with store.read() as session:
        assert session.get_one(Contact, hanneke).updated_at == clock.now().replace(day=3)


def test_a_change_tells_whom_it_touched_and_who_made_it(use_cases: UseCases, hanneke: int) -> None:
    changes = use_cases.editing.set_field(hanneke, F.ORGANISATION, "Poldervonk", origin="here")
    assert changes.contacts == {hanneke}
    assert changes.origin == "here"
    assert len(changes.organisations) == 1


def test_group_and_cadence(use_cases: UseCases, hanneke: int) -> None:
    editing, read = use_cases.editing, use_cases.contact_page.read
    editing.set_group(hanneke, 1)
    shown = read(hanneke)
    assert (shown.cadence_days, shown.own_cadence_days, shown.group_cadence_days) == (28, None, 28)
    editing.set_cadence(hanneke, 14)
    assert read(hanneke).cadence_days == 14
    editing.set_group(hanneke, None)
    assert (read(hanneke).group, read(hanneke).cadence_days) == (None, 14)
    with pytest.raises(CadenceError):
        editing.set_cadence(hanneke, 0)
    editing.set_group(hanneke, 1)
    editing.stop_check_ins(hanneke)
    assert (read(hanneke).own_cadence_days, read(hanneke).cadence_days) == (NEVER, None)
    editing.set_cadence(hanneke, None)
    assert read(hanneke).cadence_days == 28
    with pytest.raises(GoneError):
        editing.set_group(hanneke, 4711)


def test_tags_are_shared_by_name_and_come_back_from_the_bin(
    use_cases: UseCases, store: Store, hanneke: int, add_contact: AddContact
) -> None:
    pim = add_contact("Pim Rozendaal")
    editing = use_cases.editing
    editing.add_tag(hanneke, " #Zeilen ")
    editing.add_tag(pim, "zeilen")
    editing.add_tag(pim, "")
    assert use_cases.contact_choices.tags() == ("Zeilen",)
    with store.write() as unit:
        tag = unit.session.query(Tag).one()
        tag.deleted_at = unit.now
        unit.commit()
    editing.remove_tag(hanneke, "ZEILEN")
    editing.add_tag(hanneke, "Zeilen")
    assert use_cases.contact_page.read(hanneke).tags == ("Zeilen",)
    assert use_cases.contact_choices.tags() == ("Zeilen",)


def test_parking_has_a_day_to_come_and_a_reason(use_cases: UseCases, hanneke: int) -> None:
    editing, read = use_cases.editing, use_cases.contact_page.read
    with pytest.raises(PastParkError):
        editing.park(hanneke, date(2026, 3, 3), ParkReason.LEAVE)
    editing.park(hanneke, date(2026, 6, 1), ParkReason.LEAVE)
    assert (read(hanneke).parked_until, read(hanneke).park_reason) == (
        date(2026, 6, 1),
        ParkReason.LEAVE,
    )
    editing.unpark(hanneke)
    assert read(hanneke).parked_until is None


def test_archived_contacts_leave_the_list(use_cases: UseCases, hanneke: int) -> None:
    use_cases.editing.archive(hanneke)
    assert [row.archived for row in use_cases.contact_list.read().rows] == [True]
    assert use_cases.contact_list.read().total == 0
    use_cases.editing.unarchive(hanneke)
    assert [row.id for row in use_cases.contact_list.read().rows] == [hanneke]


def test_verified_today_is_the_day_on_the_users_wall(
    use_cases: UseCases, clock: FrozenClock, hanneke: int
) -> None:
    clock.travel("Pacific/Auckland")
    clock.advance(hours=3)
    use_cases.editing.verify_today(hanneke)
    assert use_cases.contact_page.read(hanneke).verified_on == date(2026, 3, 4)


def test_a_photo_is_kept_replaced_and_taken_away(use_cases: UseCases, hanneke: int) -> None:
    editing, read = use_cases.editing, use_cases.contact_page.read
    for data in (b"first", b"second", None):
        assert editing.set_photo(hanneke, data, "image/png").contacts == {hanneke}
        assert read(hanneke).photo == data
    assert not editing.set_photo(hanneke, None)


def test_who_is_gone_is_said_to_be(use_cases: UseCases) -> None:
    with pytest.raises(GoneError):
        use_cases.editing.set_field(4711, F.NOTE, "x")


@given(st.text())
def test_a_line_is_one_line_or_nothing(text: str) -> None:
    line = field_rules.one_line(text, limit=10_000)
    assert "\n" not in line
    assert "\x00" not in line
    assert line == line.strip()
    assert field_rules.one_line(line, limit=10_000) == line
