"""Entries in words: icon, heading, details, and one sentence for who can't see them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QLocale

from services.follow_ups.values import FollowUpView
from services.journal.timeline_values import (
    BirthdayMoment,
    FollowUpMoment,
    PromptMoment,
    StreamItem,
)
from services.journal.values import EntryView, Participant
from services.terms import (
    Channel,
    EntryKind,
    FollowUpStatus,
    Outcome,
    ParkReason,
    PromptAction,
    PromptKind,
)
from ui.timeline import entry_words

TODAY = date(2026, 11, 24)
NOON = datetime(2026, 11, 12, 11, 0, tzinfo=UTC)
ENGLISH = QLocale("en_GB")


def promise(status: FollowUpStatus) -> FollowUpView:
    return FollowUpView(1, 1, "Call back", None, status, None, None)


def prompted(
    action: PromptAction, until: date | None = None, reason: ParkReason | None = None
) -> PromptMoment:
    on = date(2026, 11, 12)
    return PromptMoment(1, PromptKind.CHECK_IN, action, NOON, on, until, reason)


def entry(
    kind: EntryKind = EntryKind.CALL,
    *,
    channel: str | None = None,
    outcome: Outcome | None = None,
    others: int = 0,
    text: str = "",
    topics: tuple[str, ...] = (),
    minutes: int = 0,
    mood: int | None = None,
    wow: bool = False,
) -> EntryView:
    return EntryView(
        id=1,
        uid="u",
        kind=kind,
        channel=channel,
        direction=None,
        outcome=outcome,
        happened_at=datetime(2026, 11, 12, 13, 5, tzinfo=UTC),
        zone="Europe/Amsterdam",
        duration_s=minutes * 60 or None,
        purpose=None,
        mood=mood,
        wow=wow,
        text=text,
        others=tuple(Participant(number, f"Person {number}") for number in range(others)),
        topics=topics,
        follow_ups=(),
    )


@pytest.mark.parametrize(
    ("view", "icon"),
    [
        (entry(EntryKind.CALL), "phone"),
        (entry(EntryKind.CALL, outcome=Outcome.NO_ANSWER), "missed"),
        (entry(EntryKind.CALL, outcome=Outcome.VOICEMAIL), "voicemail"),
        (entry(EntryKind.EMAIL, outcome=Outcome.NO_ANSWER), "mail"),
        (entry(EntryKind.MESSAGE, channel=Channel.SIGNAL), "chat"),
        (entry(EntryKind.MESSAGE, channel=Channel.TEAMS), "teams"),
        (entry(EntryKind.MESSAGE, channel="carrier pigeon"), "message"),
        (entry(EntryKind.GIFT, channel=Channel.POST), "letter"),
        (entry(EntryKind.GIFT), "gift"),
    ],
)
def test_the_icon_tells_most(view: EntryView, icon: str) -> None:
    assert entry_words.entry_icon(view) == icon


def test_every_kind_has_an_icon_of_its_own() -> None:
    assert len({entry_words.kind_icon(kind) for kind in EntryKind}) == len(EntryKind)


@pytest.mark.parametrize(
    ("view", "details"),
    [
        (entry(channel="phone", minutes=18), "phone · 18 min"),
        (entry(channel="teams", others=1), "Teams · with Person 0"),
        (entry(others=5), "with Person 0, Person 1, Person 2, 2 others"),
        (entry(channel="phone", outcome=Outcome.NO_ANSWER), ""),
    ],
)
def test_details(view: EntryView, details: str) -> None:
    assert entry_words.details(view) == details


def test_the_stamp_is_wall_time_where_it_happened() -> None:
    assert entry_words.stamp(entry(), TODAY, ENGLISH) == "Thu 12 Nov, 14:05"
    assert entry_words.stamp(entry(EntryKind.MILESTONE), TODAY, ENGLISH) == "Thu 12 Nov"


@pytest.mark.parametrize(
    ("item", "icon", "heading", "details", "stamp"),
    [
        (
            FollowUpMoment(promise(FollowUpStatus.DROPPED), NOON, date(2026, 11, 12)),
            "followup",
            "Follow-up dropped",
            "",
            "Thu 12 Nov",
        ),
        (
            BirthdayMoment(date(2025, 3, 9), NOON, 41),
            "birthday",
            "Birthday",
            "turned 41",
            "Sun 9 Mar 2025",
        ),
        (
            prompted(PromptAction.ANOTHER_DAY, date(2026, 12, 1)),
            "checkin",
            "Check-in put off",
            "to Tue 1 Dec",
            "Thu 12 Nov",
        ),
        (
            prompted(PromptAction.PARKED, date(2027, 3, 1), ParkReason.HIRING_FREEZE),
            "parked",
            "Parked",
            "until Mon 1 Mar 2027 · hiring freeze",
            "Thu 12 Nov",
        ),
        (
            prompted(PromptAction.DECLINED, date(2026, 11, 19)),
            "checkin",
            "Check-in declined",
            "",
            "Thu 12 Nov",
        ),
        (
            prompted(PromptAction.GIVEN_REASON, reason=ParkReason.BUSY),
            "fading",
            "Why it is quiet",
            "too busy right now",
            "Thu 12 Nov",
        ),
    ],
)
def test_what_is_no_entry_has_words_too(
    item: StreamItem, icon: str, heading: str, details: str, stamp: str
) -> None:
    assert entry_words.icon(item) == icon
    assert entry_words.heading(item) == heading
    assert entry_words.details(item) == details
    assert entry_words.stamp(item, TODAY, ENGLISH) == stamp
    assert entry_words.is_muted(item) is not isinstance(item, BirthdayMoment)
    assert entry_words.plain_text(item) in ("", "Call back")


@pytest.mark.parametrize(
    ("text", "topics", "said"),
    [
        ("Budget is in. #pricing #team", ("pricing", "team"), ("Budget is in.", 2)),
        ("The #pricing is fine.", ("pricing",), ("The #pricing is fine.", 0)),
        ("#pricing", ("pricing",), ("", 1)),
        ("No topic\r\nhere ", (), ("No topic\nhere", 0)),
        ("C#", (), ("C#", 0)),
    ],
)
def test_topics_at_the_end_stand_apart(
    text: str, topics: tuple[str, ...], said: tuple[str, int]
) -> None:
    shown = entry_words.said(entry(text=text, topics=topics))
    assert (shown.text, len(shown.topics)) == said


@pytest.mark.parametrize(
    ("view", "sentence"),
    [
        (
            entry(channel="phone", outcome=Outcome.HELD, others=1, minutes=20, text="Relieved."),
            "Call on 12 November, held, 20 minutes, with Person 0. Relieved.",
        ),
        (
            entry(EntryKind.VIDEO_CALL, channel="teams", minutes=150, mood=4, wow=True),
            "Video call on 12 November, Teams, 2 hours 30 minutes, doing well, a WOW.",
        ),
        (
            replace(
                entry(EntryKind.NOTE, text="Budget"),
                follow_ups=(promise(FollowUpStatus.OPEN), promise(FollowUpStatus.DONE)),
                next_times=("Ask about the exam",),
            ),
            "Note on 12 November. Budget. Follow-up: Call back. Follow-up kept: Call back. "
            "Next time: Ask about the exam.",
        ),
        (
            FollowUpMoment(promise(FollowUpStatus.DONE), NOON, date(2026, 11, 12)),
            "Follow-up kept on 12 November: Call back",
        ),
        (BirthdayMoment(date(2025, 3, 9), NOON, None), "Birthday on 9 March 2025"),
        (
            prompted(PromptAction.PARKED, date(2026, 12, 1), ParkReason.LEAVE),
            "Parked on 12 November, until Tue 1 Dec · on leave",
        ),
    ],
)
def test_a_row_is_read_out_as_sentences(view: StreamItem, sentence: str) -> None:
    assert entry_words.sentence(view, TODAY, ENGLISH) == sentence


def test_a_long_text_is_read_out_shortened() -> None:
    sentence = entry_words.sentence(entry(text="word " * 100), TODAY, ENGLISH)
    assert sentence.endswith("word…")
    assert len(sentence) < 260


@pytest.mark.parametrize("text", ["x" * 5_000_000, " " * 5_000_000 + "x", "a #b " * 1_000_000])
def test_a_huge_text_costs_no_more_than_its_beginning(text: str) -> None:
    shown = entry_words.said(entry(text=text, topics=("b",)))
    assert len(shown.text) <= entry_words.SHOWN_CHARS + 1
