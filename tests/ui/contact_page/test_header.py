"""The header says who it is and how long it has been, in the room there is."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from models.entities import Contact
from services.journal.values import NewEntry
from services.store import Store
from services.terms import EntryKind, Outcome, ParkReason
from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact
from tests.ui.contact_page.conftest import OpenPage
from ui.contact_page.contact_page import ContactPage
from ui.contact_page.rhythm_picture import RhythmPicture
from ui.widgets.labels import Label

LONG_NAME = "Maximiliana Wilhelmina van Haversteden-Oldenwaarder"


def labels(page: ContactPage) -> dict[str, QLabel]:
    shown = [label for label in page.header.findChildren(QLabel) if label.isVisible()]
    return {label.text(): label for label in shown}


def picture(page: ContactPage) -> RhythmPicture:
    (picture,) = page.header.findChildren(RhythmPicture)
    return picture


def call(use_cases: UseCases, contact_id: int, at: str) -> None:
    happened_at = datetime.fromisoformat(at)
    new = NewEntry(
        (contact_id,), EntryKind.CALL, "x", outcome=Outcome.HELD, happened_at=happened_at
    )
    use_cases.journal.add_entry(new)


def test_the_picture_follows_the_journal(
    qtbot: QtBot, open_page: OpenPage, use_cases: UseCases, contact_id: int
) -> None:
    page = open_page(contact_id)
    assert picture(page).accessibleName() == "No talks in the last 26 weeks"
    call(use_cases, contact_id, "2026-02-26T10:00:00+00:00")
    call(use_cases, contact_id, "2026-02-20T10:00:00+00:00")
    words = "2 talks in the last 26 weeks; the last 5 days ago"
    qtbot.waitUntil(lambda: picture(page).accessibleName() == words)


def test_another_day_has_other_words(
    qtbot: QtBot, open_page: OpenPage, use_cases: UseCases, clock: FrozenClock, contact_id: int
) -> None:
    call(use_cases, contact_id, "2026-03-03T08:00:00+00:00")
    page = open_page(contact_id)
    assert "spoke today" in labels(page)
    shown: list[int] = []
    page.contact_shown.connect(shown.append)
    clock.set(datetime.fromisoformat("2026-03-03T22:59:00+00:00"))  # 23:59 in Amsterdam
    page.refresh_day()
    clock.advance(minutes=1)
    page.refresh_day()
    qtbot.waitUntil(lambda: "spoke yesterday" in labels(page))
    page.refresh_day()
    assert shown == [contact_id]  # read once: not before midnight, and not again after


def test_a_rhythm_that_ran_out_is_brick(
    open_page: OpenPage, use_cases: UseCases, store: Store, contact_id: int
) -> None:
    with store.write() as unit:
        unit.session.get_one(Contact, contact_id).cadence_days = 28
        unit.commit()
    call(use_cases, contact_id, "2026-01-20T10:00:00+00:00")
    label = labels(open_page(contact_id))["every 4 weeks · last spoke 6 weeks ago"]
    assert isinstance(label, Label)
    assert label.property("tone") == "overdue"
    assert label.accessibleDescription() == "The rhythm ran out 2 weeks ago"


def test_whoever_is_parked_shows_why(open_page: OpenPage, store: Store, contact_id: int) -> None:
    with store.write() as unit:
        contact = unit.session.get_one(Contact, contact_id)
        contact.parked_until, contact.park_reason = date(2026, 6, 1), ParkReason.LEAVE
        unit.commit()
    assert "parked until Mon 1 Jun · on leave" in labels(open_page(contact_id))


def test_the_card_of_a_firm_says_its_name_once(
    open_page: OpenPage, add_contact: AddContact
) -> None:
    page = open_page(add_contact("Duinrand Logistiek", "duinrand logistiek"))
    found = [text for text in labels(page) if text.casefold() == "duinrand logistiek"]
    assert found == ["Duinrand Logistiek"]


@pytest.mark.parametrize(
    ("name", "width", "beside"),
    [
        ("Hanneke Zeilstra", 816, True),
        ("Hanneke Zeilstra", 712, True),
        ("Hanneke Zeilstra", 460, False),
        (LONG_NAME, 816, False),
        (LONG_NAME, 1200, True),
    ],
)
def test_the_rhythm_gives_way_to_the_name(
    qtbot: QtBot,
    open_page: OpenPage,
    add_contact: AddContact,
    name: str,
    width: int,
    beside: bool,
) -> None:
    page = open_page(add_contact(name))
    page.resize(width, 800)
    qtbot.waitUntil(lambda: picture(page).isVisible() == beside)
    shown = labels(page)
    assert "not spoken to yet" in shown
    needed = shown[name].fontMetrics().horizontalAdvance(name)
    assert shown[name].width() >= min(needed, page.header.width() - 72)
