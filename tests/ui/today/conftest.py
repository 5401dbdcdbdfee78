"""What tests of Today share: a day with invented people, and a page on a real journal."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, cast

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from services.changes import ChangeBus, ChangeSet
from services.check_ins.rhythmless import HINT_SETTING
from services.check_ins.values import (
    BirthdayView,
    Declined,
    FadingView,
    FreshStart,
    PromptView,
    Topic,
    TopicKind,
)
from services.follow_ups.due import Due
from services.follow_ups.values import DueItem, FollowUpView, NewFollowUp
from services.journal.values import DraftRow
from services.terms import FollowUpStatus, PromptKind, PromptReason
from services.today.values import DayCount, Today
from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact
from tests.support.links import NotedLinks
from ui.change_signal import ChangeSignal
from ui.context import UiContext
from ui.tasks import Tasks
from ui.theme.theme import Theme
from ui.today.row_list import TodayRowList
from ui.today.today_page import TodayPage

ON = date(2026, 3, 3)
TOMORROW = ON + timedelta(days=1)
ZONE = "Europe/Amsterdam"
NUMBER = "+31 6 12345678"
HOUR_MS = 3_600_000


def follow_up(
    id_: int, title: str, due: Due, *, overdue: bool = False, number: str | None = NUMBER
) -> DueItem:
    view = FollowUpView(id_, id_, title, due, FollowUpStatus.OPEN, None, None)
    return DueItem(view, f"Anna {id_}", "Lindehof", due, overdue, number)


def check_in(id_: int, name: str, **more: Any) -> PromptView:
    values: dict[str, Any] = {
        "reason": PromptReason.OVERDUE,
        "days_silent": 59,
        "cadence_days": 28,
        "topic": Topic(TopicKind.PERSONAL, "his son moved out."),
        "question": "How is the house?",
        "number": NUMBER,
        **more,
    }
    shows_at = datetime(2026, 3, 3, 8, tzinfo=UTC)
    return PromptView(
        id_, PromptKind.CHECK_IN, id_, name, name.split(maxsplit=1)[0], None, ON, shows_at, **values
    )


def week() -> tuple[DayCount, ...]:
    monday = ON - timedelta(days=ON.weekday())
    return tuple(DayCount(monday + timedelta(days=n), n) for n in range(7))


def birthday(id_: int, name: str, days: int, age: int | None = None) -> BirthdayView:
    return BirthdayView(id_, name, None, ON + timedelta(days=days), age, NUMBER)


class PromptsDouble:
    """Note what is asked of the service of prompts; each answers as if it was stored."""

    def __init__(self) -> None:
        self.asked: list[tuple[object, ...]] = []
        self.declined_before = False

    def decline(self, prompt_id: int) -> Declined:
        self.asked.append(("decline", prompt_id))
        return Declined(ChangeSet(), self.declined_before)

    def give_reason(self, *told: object, **who: object) -> ChangeSet:
        self.asked.append(("give_reason", *told, who))
        return ChangeSet()

    def __getattr__(self, name: str) -> Any:
        def answer(*told: object) -> ChangeSet:
            self.asked.append((name, *told))
            return ChangeSet()

        return answer


class CasesDouble:
    """Be the use cases of a real journal, but for prompts and the reader of today."""

    def __init__(self, real: UseCases) -> None:
        self._real = real
        self.prompts = PromptsDouble()
        self.today = self
        self.open_prompts = self
        self.value = Today(ON)
        self.plan: FreshStart | None = None
        self.all_fading: tuple[FadingView, ...] = ()
        self.without_rhythm = 0
        self.reads = self.counts = 0

    def read(self, _language: str = "") -> Today:
        self.reads += 1
        return self.value

    def fresh_start(self) -> FreshStart | None:
        self.counts += 1
        return self.plan

    def rhythmless(self) -> int:
        is_put_away = self._real.kept_settings.read(HINT_SETTING)
        return 0 if is_put_away else self.without_rhythm

    def fading(self, limit: int) -> tuple[FadingView, ...]:
        return self.all_fading[:limit]

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)


@pytest.fixture
def cases(use_cases: UseCases) -> CasesDouble:
    return CasesDouble(use_cases)


@pytest.fixture
def context(
    qtbot: QtBot,
    cases: CasesDouble,
    bus: ChangeBus,
    clock: FrozenClock,
    theme: Theme,
    links: NotedLinks,
    profile: Path,
    bugs: list[BaseException],
) -> Iterator[UiContext]:
    tasks = Tasks(lambda: cast("UseCases", cases))
    changes = ChangeSignal(bus)
    tasks.bug_raised.connect(bugs.append)
    yield UiContext(tasks, changes, clock, theme, links, profile)
    changes.close()
    tasks.close()
    assert bugs == []


@pytest.fixture
def full() -> Today:
    """Give a day with something of everything."""
    return Today(
        ON,
        overdue=(follow_up(1, "Send references", Due(date(2026, 2, 27)), overdue=True),),
        due=(follow_up(2, "Plan the intake", Due(ON, datetime(2026, 3, 3, 14).time(), ZONE)),),  # noqa: DTZ001
        check_ins=(
            check_in(11, "Gijs Molendijk", courage="People are nearly always glad."),
            check_in(12, "Femke Duinkerken", number=None, topic=None),
        ),
        birthdays=(birthday(21, "Roos Bakker", 0, 50), birthday(22, "Okke Zeilstra", 2)),
        fading=(
            FadingView(31, None, "Lotte Terborg", None, 65, 20, NUMBER, (1, 0) * 13),
            FadingView(None, 4, "Waterkant Advies", None, 122, 30),
        ),
        drafts=(
            DraftRow("one", None, None, None, "called Teun", datetime(2026, 3, 2, 16, tzinfo=UTC)),
        ),
        tomorrow=(follow_up(3, "Send round the roster", Due(date(2026, 3, 4))),),
        tomorrow_birthdays=(birthday(23, "Ilse Polder", 1, 33),),
        week=week(),
        waiting=37,
        more_fading=3,
    )


@pytest.fixture
def page(qtbot: QtBot, context: UiContext, cases: CasesDouble, full: Today) -> Iterator[TodayPage]:
    """Show the page, as wide as in the picture, with the keyboard on its rows."""
    cases.value = full
    page = TodayPage(context, backlog_ms=HOUR_MS)
    page.resize(1088, 800)
    with qtbot.waitSignal(page.today_read):
        page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.focus_rows()
    qtbot.waitUntil(page.main.hasFocus)
    yield page
    shiboken6.delete(page)


@pytest.fixture
def anna(add_contact: AddContact, use_cases: UseCases) -> int:
    """Have Anna in the journal, with one promise that is due today."""
    anna = add_contact("Anna Vos", "Lindehof")
    use_cases.follow_ups.add(anna, NewFollowUp("Send the offer", Due(ON)))
    return anna


def go_to(rows: TodayRowList, key: str) -> None:
    """Move to a row by keys."""
    QTest.keyClick(rows, Qt.Key.Key_Home)
    for _ in range(len(rows.rows)):
        current = rows.current_row()
        if current is not None and current.key == key:
            return
        QTest.keyClick(rows, Qt.Key.Key_Down)
    raise AssertionError(key)


def current_key(rows: TodayRowList) -> str:
    row = rows.current_row()
    return "" if row is None else row.key


def keys(rows: TodayRowList) -> list[str]:
    return [row.key for row in rows.rows]
