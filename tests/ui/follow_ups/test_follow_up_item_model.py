"""The rows of the page of follow-ups: sections, contacts, and what is read later."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from services.follow_ups.due import Due
from services.follow_ups.page_values import (
    ContactFollowUps,
    ContactsPage,
    FollowUpPage,
    FollowUpRow,
    Section,
    SectionKey,
    SectionPage,
)
from services.follow_ups.values import COUNTED_TO
from tests.support.clock import FrozenClock
from tests.ui.follow_ups.conftest import TODAY, row
from ui.follow_ups.follow_up_item_model import FollowUpItemModel, More

ROOT = QModelIndex()
KEY = SectionKey(all_day=(TODAY, 2))


@pytest.fixture
def model(clock: FrozenClock, qtmodeltester: ModelTester) -> FollowUpItemModel:
    model = FollowUpItemModel(clock)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    return model


def days(*sections: SectionPage, counts: dict[Section, int] | None = None) -> FollowUpPage:
    return FollowUpPage(TODAY, sections, counts or {})


def shown(model: FollowUpItemModel) -> list[str]:
    return [model.data(model.index(place)) for place in range(model.rowCount())]


def test_sections_with_rows_have_a_heading(model: FollowUpItemModel) -> None:
    late = row(1, Section.OVERDUE, Due(date(2026, 2, 27)))
    model.show_days(
        days(
            SectionPage(Section.OVERDUE, (late,)),
            SectionPage(Section.TODAY, ()),
            SectionPage(Section.SOME_DAY, (row(2, Section.SOME_DAY), row(3, Section.SOME_DAY))),
            counts={Section.SOME_DAY: COUNTED_TO},
        )
    )
    assert shown(model) == ["Overdue, 1", "Promise 1", "Without a date, 1,000+"] + [
        f"Promise {n}" for n in (2, 3)
    ]
    assert list(model.headings) == [0, 2]
    assert model.flags(model.index(0)) == Qt.ItemFlag.NoItemFlags
    said = model.data(model.index(1), Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Promise 1, Hanneke Zeilstra, Duinrand Logistiek, Fri 27 Feb · 4 days late"
    assert (model.nearest(0), model.nearest(2), model.nearest(9)) == (1, 3, 4)
    assert model.rows_of([3, 1, 7]) == [1, 4]


def test_more_is_asked_for_once_and_takes_its_place(clock: FrozenClock) -> None:
    model = FollowUpItemModel(clock)  # Qt's tester would ask for more itself
    asked: list[More] = []
    model.more_wanted.connect(asked.append)
    model.show_days(
        days(
            SectionPage(Section.TODAY, (row(1),), KEY),
            SectionPage(Section.LATER, (row(2, Section.LATER),), KEY),
        )
    )
    model.ask(0, 2)
    model.ask(0, 2)
    assert [more.section for more in asked] == [Section.TODAY]
    assert model.canFetchMore(ROOT)
    model.fetchMore(ROOT)
    assert [more.section for more in asked] == [Section.TODAY, Section.LATER]
    assert not model.canFetchMore(ROOT)
    model.append_rows(asked[0], SectionPage(Section.TODAY, (row(3), row(4))))
    assert shown(model)[:4] == ["Today, 1", "Promise 1", "Promise 3", "Promise 4"]
    assert list(model.headings) == [0, 4]
    model.append_rows(asked[0], SectionPage(Section.TODAY, (row(5),)))  # came twice
    assert model.rowCount() == 7


def test_what_was_read_anew_meanwhile_is_not_mixed(clock: FrozenClock) -> None:
    model = FollowUpItemModel(clock)
    asked: list[More] = []
    model.more_wanted.connect(asked.append)
    model.show_days(days(SectionPage(Section.TODAY, (row(1),), KEY)))
    model.fetchMore(ROOT)
    model.show_days(days(SectionPage(Section.TODAY, (row(1), row(2)), KEY)))
    model.append_rows(asked[0], SectionPage(Section.TODAY, (row(2),)))
    assert shown(model) == ["Today, 2", "Promise 1", "Promise 2", "Reading more…"]


def test_contacts_have_their_names_above_and_not_in_the_rows(model: FollowUpItemModel) -> None:
    def contact(id_: int, *rows: FollowUpRow, more: bool = False) -> ContactFollowUps:
        return ContactFollowUps(id_, f"Contact {id_}", "Zilvermeeuw", rows, more)

    model.show_contacts(ContactsPage((contact(1, row(1)), contact(2, row(2), more=True)), ("b", 2)))
    assert shown(model) == [
        "Contact 1, Zilvermeeuw",
        "Promise 1",
        "Contact 2, Zilvermeeuw",
        "Promise 2",
        "All follow-ups of this contact",
        "Reading more…",
    ]
    assert model.flags(model.index(4)) & Qt.ItemFlag.ItemIsSelectable
    said = model.data(model.index(1), Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Promise 1, without a date"


def test_the_same_rows_are_updated_in_place(clock: FrozenClock) -> None:
    model = FollowUpItemModel(clock)
    model.show_days(days(SectionPage(Section.TODAY, (row(1),))))
    resets: list[None] = []
    model.modelReset.connect(lambda: resets.append(None))
    model.show_days(days(SectionPage(Section.TODAY, (row(1, lead_minutes=30),))))
    assert resets == []
    said = model.data(model.index(1), Qt.ItemDataRole.AccessibleTextRole)
    assert said.endswith("30 min before")
