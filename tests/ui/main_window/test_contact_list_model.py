"""The list's rows: who passes the filter, what screen readers hear, and in how many steps."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QAbstractListModel, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from services.contacts import arranging
from services.contacts.arranging import Day
from services.contacts.contact_list import ContactListRow, GroupRow
from services.contacts.listing import Criteria, GroupBy, Listing, SortBy
from tests.support.clock import FrozenClock
from tests.support.rows import contact_list
from tests.support.rows import make_row as row
from ui.main_window import contact_list_model
from ui.main_window.contact_list_model import ContactListItemModel

ROWS = (
    row(1, "Anaïs Bakelaar", "Noordkraai Bouw", group_id=1),
    row(2, "Hanneke Zeilstra", "Duinrand Logistiek", group_id=1),
    row(3, "Łukasz Øster", group_id=2),
)


class Steps:
    """Count how a model tells its views what changed."""

    def __init__(self, model: QAbstractListModel) -> None:
        self.told: list[str] = []
        model.modelReset.connect(lambda: self.told.append("reset"))
        model.dataChanged.connect(
            lambda first, last: self.told.append(f"changed {first.row()}-{last.row()}")
        )
        model.rowsInserted.connect(lambda: self.told.append("inserted"))
        model.rowsRemoved.connect(lambda: self.told.append("removed"))


@pytest.fixture
def model(qtbot: QtBot, clock: FrozenClock) -> ContactListItemModel:
    model = ContactListItemModel(clock)
    model.set_contacts(contact_list(*ROWS))
    return model


def group(group_id: int | None) -> Listing:
    """List the people of one group, or all."""
    return Listing(Criteria(group_id=group_id))


def names(model: ContactListItemModel) -> list[str]:
    return [model.index(i).data() for i in range(model.rowCount())]


def test_keeps_qts_rules(qtmodeltester: ModelTester, model: ContactListItemModel) -> None:
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.set_filter("zeil", group(None))
    model.set_contacts(contact_list(*ROWS, row(4, "Zeilmaker")))
    model.set_filter("", group(2))
    model.set_contacts(contact_list())
    model.set_contacts(contact_list(*ROWS))


@pytest.mark.parametrize(
    ("words", "group_id", "shown"),
    [
        ("", None, [1, 2, 3]),
        ("anais", None, [1]),
        ("ANAÏS", None, [1]),
        ("lukasz oster", None, [3]),
        ("logis", None, [2]),
        ("zeil logis", None, [2]),
        ("logis zeil", None, [2]),
        ("zeil noord", None, []),
        ("  ", None, [1, 2, 3]),
        ("", 1, [1, 2]),
        ("bakel", 1, [1]),
        ("bakel", 2, []),
    ],
)
def test_filters_by_name_and_organisation(
    model: ContactListItemModel, words: str, group_id: int | None, shown: list[int]
) -> None:
    model.set_filter(words, group(group_id))
    assert [model.contact_id(i) for i in range(model.rowCount())] == shown


def test_the_filter_stays_when_rows_are_read_anew(model: ContactListItemModel) -> None:
    model.set_filter("zeil", group(None))
    model.set_contacts(contact_list(*ROWS, row(4, "Zeilmaker")))
    assert names(model) == ["Hanneke Zeilstra", "Zeilmaker"]


def test_knows_where_a_contact_stands_and_who_is_hidden(model: ContactListItemModel) -> None:
    model.set_filter("", group(2))
    assert (model.row_of(3), model.row_of(2)) == (0, -1)
    assert (model.has(2), model.has(9)) == (True, False)
    assert [model.contact_id(i) for i in (-1, 0, 1)] == [None, 3, None]


def test_a_row_that_changed_is_updated_in_its_place(model: ContactListItemModel) -> None:
    steps = Steps(model)
    model.set_contacts(contact_list(ROWS[0], replace(ROWS[1], name="Hanneke Zeil"), ROWS[2]))
    assert steps.told == ["changed 1-1"]
    assert names(model)[1] == "Hanneke Zeil"
    model.set_contacts(contact_list(ROWS[0], replace(ROWS[1], name="Hanneke Zeil"), ROWS[2]))
    assert steps.told == ["changed 1-1"]


def test_ten_thousand_rows_come_and_are_filtered_in_one_step(
    qtbot: QtBot, clock: FrozenClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at: list[int] = []

    def counting(
        rows: tuple[ContactListRow, ...], criteria: Criteria, day: Day, *, words: str
    ) -> tuple[ContactListRow, ...]:
        looked_at.append(len(rows))
        return arranging.filter_rows(rows, criteria, day, words=words)

    monkeypatch.setattr(contact_list_model, "filter_rows", counting)
    model = ContactListItemModel(clock)
    steps = Steps(model)
    model.set_contacts(contact_list(*(row(i, f"Contact N{i:05}") for i in range(10_000))))
    model.set_filter("n09", group(None))
    assert steps.told == ["reset", "reset"]
    assert looked_at == [10_000, 10_000]
    assert model.rowCount() == 1_000


TODAY = date(2026, 3, 3)


@pytest.mark.parametrize(
    ("contact", "sentence"),
    [
        (row(1, "Anna"), "Anna, not spoken to yet"),
        (row(1, "Anna", "Duinrand", due_on=TODAY), "follow-up due today"),
        (row(1, "Anna", due_on=TODAY - timedelta(days=1)), "follow-up overdue"),
        (row(1, "Anna", parked_until=TODAY + timedelta(days=9)), "parked"),
        (
            row(1, "Anna", fades_at=datetime(2026, 3, 3, tzinfo=UTC)),
            "silent for unusually long",
        ),
        (row(1, "Anna", archived=True), "archived"),
        (row(1, "Anna", "Duinrand"), "Anna, Duinrand"),
    ],
)
def test_screen_readers_hear_what_the_row_shows(
    model: ContactListItemModel, contact: ContactListRow, sentence: str
) -> None:
    model.set_filter("", Listing(Criteria(archived=True)))
    model.set_contacts(contact_list(contact))
    said = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert sentence in said, said


CLIENTS, TEAM = GroupRow(1, "clients", None, 28, 2), GroupRow(2, "team", None, 7, 1)


@pytest.mark.parametrize(
    ("listing", "shown"),
    [
        (
            Listing(group_by=GroupBy.ORGANISATION),
            [
                "Duinrand Logistiek",
                "Hanneke Zeilstra",
                "Noordkraai Bouw",
                "Anaïs Bakelaar",
                "No organisation",
                "Łukasz Øster",
            ],
        ),
        (
            Listing(group_by=GroupBy.GROUP, descending=True),
            ["Clients", "Hanneke Zeilstra", "Anaïs Bakelaar", "Team", "Łukasz Øster"],
        ),
        (
            Listing(Criteria(group_id=1), group_by=GroupBy.ORDER),
            ["A", "Anaïs Bakelaar", "H", "Hanneke Zeilstra"],
        ),
        (
            Listing(sort_by=SortBy.LAST_CONTACT, group_by=GroupBy.ORDER),
            ["Never contacted", "Anaïs Bakelaar", "Hanneke Zeilstra", "Łukasz Øster"],
        ),
    ],
)
def test_headings_stand_above_their_people_and_can_not_be_chosen(
    qtmodeltester: ModelTester, model: ContactListItemModel, listing: Listing, shown: list[str]
) -> None:
    model.set_contacts(contact_list(*ROWS, groups=(CLIENTS, TEAM)))
    model.set_filter("", listing)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    assert names(model) == shown
    choosable = [bool(model.flags(model.index(i))) for i in range(model.rowCount())]
    assert [i for i, can in enumerate(choosable) if not can] == list(model.headings)
    assert [model.contact_id(i) is not None for i in range(model.rowCount())] == choosable
    assert model.contacts_shown == sum(choosable)


def test_a_row_under_a_heading_is_updated_in_its_place(model: ContactListItemModel) -> None:
    model.set_filter("", Listing(group_by=GroupBy.ORDER))
    steps = Steps(model)
    model.set_contacts(contact_list(ROWS[0], replace(ROWS[1], due_on=TODAY), ROWS[2]))
    assert steps.told == ["changed 3-3"]
