"""Any note there may be, for Hypothesis; and the journal that notes are read in."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from services.capture.note import AS_READ, Begun, ChangedStep, Named, QuickNote, Step
from services.capture.reading import NoteReading, read_note
from services.follow_ups.recurrence import Recurrence
from services.journal.values import Participant
from services.quick_line.values import Span
from services.terms import Channel, Direction, EntryKind, Outcome, Purpose, RepeatFrom
from tests.services.quick_line.tables import PEOPLE, index_of

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NOW = datetime(2026, 11, 25, 16, tzinfo=AMSTERDAM)
INDEX = index_of(PEOPLE)
ANNA, JANSEN, BERG, CHLOE, DAAN, NOOR, SVEN, VERA = (
    Participant(number, name) for number, name in enumerate(PEOPLE.split(", "), 1)
)

PIECES = (
    *("gebeld", "met", "Anna", "called", "Bram", "bram", "Pieter Post", "with Sofie Dam", "mail"),
    *("volgende week", "Friday", "gisteren", "om 15:00", "02:30", "no answer", "Teams", "#x", "é"),
    *("call back", "->", "todo:", "and", ",", ";", "\n", "2 days ago", "Chloé", "offerte sturen"),
)
lines = st.one_of(
    st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join)
)
instants = st.integers(0, 3_786_912_000).map(lambda at_s: datetime.fromtimestamp(at_s, UTC))
zone_keys = st.sampled_from(["Europe/Amsterdam", "America/New_York", "Asia/Kathmandu", "UTC"])

_words = st.text(max_size=20)
_people = st.builds(Participant, st.integers(1, 9), _words)
_channels = st.one_of(st.none(), st.sampled_from(Channel), _words)
_times = st.none() | st.times(timezones=st.none())
_repeats = st.builds(Recurrence, _words, st.sampled_from(RepeatFrom))
_steps = st.one_of(
    st.builds(Step, _words, st.none() | st.dates(), _times),
    st.builds(Step, _words, st.dates(), _times, st.none() | _repeats, st.integers(0, 20_000)),
)
_unread = st.just(AS_READ)
_wall_times = st.datetimes(*map(datetime.fromisoformat, ("1980-01-01", "2090-01-01")))


@st.composite
def notes(draw: st.DrawFn) -> QuickNote:
    """Draw a note with whatever may be typed and chosen."""
    text = draw(lines)
    places = st.integers(0, len(text))
    ends = draw(st.lists(st.tuples(places, places), max_size=3))
    named = st.sampled_from(["Bram", "Pieter Post", "Anna"]) | _words
    return QuickNote(
        text=text,
        plain=tuple(Span(min(each), max(each)) for each in ends if each[0] != each[1]),
        begun=draw(
            st.builds(
                Begun,
                st.none() | _people,
                st.booleans(),
                st.none() | st.sampled_from(EntryKind),
                _channels,
                st.none() | st.sampled_from(Direction),
                st.none() | instants,
                st.integers(0, 90_000),
            )
        ),
        named=(
            *draw(st.lists(st.builds(Named, named, _people), max_size=2)),
            *draw(st.lists(st.builds(Named, named, st.none()), max_size=2)),
        ),
        people=tuple(draw(st.lists(_people, max_size=3))),
        kind=draw(_unread | st.sampled_from(EntryKind)),
        channel=draw(_unread | _channels),
        outcome=draw(_unread | st.none() | st.sampled_from(Outcome)),
        when=draw(_unread | _wall_times),
        steps=tuple(draw(st.lists(st.builds(ChangedStep, _words, _steps), max_size=3))),
        promise=draw(_steps),
        next_step=draw(_steps),
        next_time=draw(_words),
        wow=draw(st.booleans()),
        mood=draw(st.none() | st.integers(1, 5)),
        minutes=draw(st.none() | st.integers(0, 1440)),
        purpose=draw(st.none() | st.sampled_from(Purpose)),
        written_at=draw(st.none() | instants),
        zone=draw(st.none() | zone_keys),
    )


def read(note: QuickNote | str, now: datetime = NOW, zone: ZoneInfo = AMSTERDAM) -> NoteReading:
    """Read a note, or a text as one, among the people of the tables."""
    note = QuickNote(note) if isinstance(note, str) else note
    return read_note(note, now, zone, INDEX)
