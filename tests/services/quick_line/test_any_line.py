"""Whatever is typed, nothing is raised, lost or promised for the past."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import example, given
from hypothesis import strategies as st

from services.quick_line.parser import parse_quick_line
from services.quick_line.values import QuickFollowUp, Span
from services.wall_time import instant_of
from tests.services.quick_line.tables import PEOPLE, index_of

INDEX = index_of(PEOPLE)
ZONES = ("Europe/Amsterdam", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC")
PIECES = (
    *("gebeld", "met", "Anna", "called", "Bram", "vrijdag", "Friday", "volgende week", "over een"),
    *("half jaar", "uur", "in 3 hours", "10:00", "02:30", "half elf", "3-12", "31-2", "29-2"),
    *("bellen", "send", "call back", "->", "todo:", "en", "and", "dan", "of", ",", ";", ".", "#x"),
    *("eind van de maand", "mid-December", "vanavond", "gisteren", "2 days ago", "zo", "do", "ma"),
    *("geen gehoor", "voicemail", "Teams", "Vera Vrijdag", "’t", "Öztürk", "İ", "ß", "e\u0301"),
    *(
        "Piet Klaassen",
        "Youssef",
        "June Carter",
        "Jan Jansen",
        "van",
        "De",
        "J.",
        "’s",
        "-",
        "with",
    ),
    *("vandaag", "today", "9999", "31-12-9999", "over 9999 jaar", "in 1 minute", "\n", "\u2028"),
)
known = st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join)
lines = st.one_of(st.text(max_size=80), known)
instants = st.integers(0, 3_786_912_000).map(lambda at_s: datetime.fromtimestamp(at_s, UTC))
zones = st.sampled_from(ZONES).map(ZoneInfo)


def is_ahead(follow_up: QuickFollowUp, now: datetime, zone: ZoneInfo) -> bool:
    if follow_up.due_on is None:
        return follow_up.due_time is None
    if follow_up.due_time is None:
        return follow_up.due_on >= now.astimezone(zone).date()
    return instant_of(follow_up.due_on, follow_up.due_time, zone) > now


@given(lines, instants, zones)
@example("vandaag 02:30 bellen", datetime(2026, 10, 25, 0, 45, tzinfo=UTC), ZoneInfo(ZONES[0]))
@example("over een uur bellen", datetime(2026, 10, 25, 0, 30, tzinfo=UTC), ZoneInfo(ZONES[0]))
@example("in 1 minute call", datetime(2026, 10, 25, 0, 59, 59, tzinfo=UTC), ZoneInfo(ZONES[0]))
@example("vanavond bellen", datetime(2026, 10, 24, 22, 59, tzinfo=UTC), ZoneInfo(ZONES[0]))
def test_any_line_is_read(text: str, now: datetime, zone: ZoneInfo) -> None:
    line = parse_quick_line(text, now, zone, INDEX)
    assert line.text == text
    assert line.occurred_on <= now.astimezone(zone).date()
    assert all(each.title.strip() and is_ahead(each, now, zone) for each in line.follow_ups)
    ends = 0
    for mark in line.marks:
        assert ends <= mark.span.start < mark.span.end <= len(text)
        ends = mark.span.end
    for follow_up in line.follow_ups:
        assert 0 <= follow_up.span.start <= follow_up.span.end <= len(text)
        assert all(word in text for word in follow_up.title.split())


@given(lines, st.integers(0, 80), st.integers(0, 80))
def test_words_that_are_plain_mean_nothing(text: str, start: int, length: int) -> None:
    now, zone = datetime(2026, 11, 25, 15, tzinfo=UTC), ZoneInfo(ZONES[0])
    plain = Span(min(start, len(text)), min(start + length, len(text)))
    for mark in parse_quick_line(text, now, zone, INDEX, plain=[plain]).marks:
        assert not mark.span.touches(plain)


def test_a_line_is_read_alike_whatever_the_zone_of_now() -> None:
    zone = ZoneInfo(ZONES[0])
    now = datetime(2026, 10, 25, 1, 30, tzinfo=zone)
    text = "over 3 uur bellen"
    assert parse_quick_line(text, now, zone, INDEX) == parse_quick_line(
        text, now.astimezone(UTC), zone, INDEX
    )
    assert now + timedelta(hours=3) != now.astimezone(UTC) + timedelta(hours=3)
