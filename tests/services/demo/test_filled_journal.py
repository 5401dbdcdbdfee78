"""An invented journal obeys every rule that a real one does, and invents all it says."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from contextlib import closing
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from models import driver
from models.instants import from_microseconds, to_microseconds
from services.demo.demo_service import DemoRequest
from services.demo.words import Arc, load_words
from services.text_keys import find_topics, fold
from tests.services.demo.conftest import NOW, FilledJournal, fill

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
TODAY = NOW.astimezone(AMSTERDAM).date()
FICTION = re.compile(r"\+44 7700 900\d{3}|\+44 20 7946 0\d{3}|\+1 [2-9]\d\d-555-01\d\d", re.ASCII)


def test_last_contact_is_the_newest_held_entry(journal: FilledJournal) -> None:
    wrong = journal.query("""
        SELECT id FROM contact WHERE last_contact_at IS NOT (
          SELECT max(e.happened_at) FROM entry_participant p JOIN entry e ON e.id = p.entry_id
          WHERE p.contact_id = contact.id AND e.outcome = 'held' AND e.deleted_at IS NULL)
    """)
    assert wrong == []
    (spoken_to,) = journal.query("SELECT count(last_contact_at) FROM contact")[0]
    assert spoken_to == journal.request.contacts


def test_nothing_lies_in_the_future(journal: FilledJournal) -> None:
    now = to_microseconds(NOW)
    for table, column in (
        ("entry", "happened_at"),
        ("follow_up", "closed_at"),
        ("next_time", "used_at"),
        ("contact", "archived_at"),
    ):
        assert journal.query(f"SELECT id FROM {table} WHERE {column} > {now}") == []
    for table in ("contact", "entry", "follow_up", "next_time", "relation", "draft"):
        assert journal.query(f"SELECT id FROM {table} WHERE created_at > {now}") == []


def test_talks_are_in_working_hours(journal: FilledJournal) -> None:
    for micros, zone in journal.query("SELECT happened_at, zone FROM entry"):
        local = from_microseconds(micros).astimezone(ZoneInfo(zone))
        assert local.weekday() < 5
        assert time(8, 30) <= local.time() <= time(17, 30)


@pytest.mark.parametrize("zone", ["America/New_York", "Asia/Kolkata", "Pacific/Auckland"])
def test_working_hours_are_those_of_the_zone(
    migrated_journal: Path, tmp_path: Path, zone: str
) -> None:
    path = tmp_path / "journal.db"
    path.write_bytes(migrated_journal.read_bytes())
    journal = fill(path, DemoRequest(12, 600), zone)
    local = [
        from_microseconds(micros).astimezone(ZoneInfo(zone))
        for (micros,) in journal.query("SELECT happened_at FROM entry")
    ]
    assert len({moment.utcoffset() for moment in local}) == (1 if zone == "Asia/Kolkata" else 2)
    assert all(time(8, 30) <= moment.time() <= time(17, 30) for moment in local)
    assert all(moment.weekday() < 5 for moment in local)


def test_every_entry_has_someone_on_it(journal: FilledJournal) -> None:
    assert (
        journal.query("""
        SELECT id FROM entry WHERE id NOT IN (SELECT entry_id FROM entry_participant)
    """)
        == []
    )
    if journal.request.contacts > 100:
        assert journal.query(
            "SELECT 1 FROM entry_participant GROUP BY entry_id HAVING count(*) > 1"
        )


def test_hashtags_in_a_text_are_its_topics(journal: FilledJournal) -> None:
    filed = dict(
        journal.query("""
            SELECT entry_id, name FROM entry_topic JOIN topic ON topic.id = topic_id
        """)
    )
    assert filed
    for entry_id, text in journal.query("SELECT id, text FROM entry"):
        assert find_topics(text) == ((filed[entry_id],) if entry_id in filed else ())


def test_the_file_is_sound(journal: FilledJournal) -> None:
    assert journal.query("PRAGMA integrity_check") == [("ok",)]
    assert journal.query("PRAGMA foreign_key_check") == []
    with closing(driver.connect(journal.path)) as connection:
        for table in ("entry_fts", "contact_fts", "follow_up_fts"):
            connection.execute(f"INSERT INTO {table} ({table}, rank) VALUES ('integrity-check', 1)")


def test_search_finds_what_was_said(journal: FilledJournal) -> None:
    (name,) = journal.query("SELECT given_name FROM contact WHERE id = 2")[0]
    (found,) = journal.query(
        f"SELECT count(*) FROM contact_fts WHERE contact_fts MATCH '\"{fold(name)}\"'"
    )[0]
    assert found
    word = "terugbellen" if journal.request.language == "nl" else "call"
    assert journal.query(f"SELECT 1 FROM follow_up_fts WHERE follow_up_fts MATCH '{word}'")


def test_numbers_and_addresses_reach_nobody(journal: FilledJournal) -> None:
    for kind, value in journal.query("SELECT kind, value FROM contact_method"):
        if kind == "phone":
            assert FICTION.fullmatch(value)
        elif kind in ("email", "url"):
            assert re.search(r"\.example(/|$)", value)
    mobiles = journal.query("SELECT value FROM contact_method WHERE types = 'cell'")
    assert len(set(mobiles)) == len(mobiles) == journal.request.contacts


def test_no_slot_is_left_unfilled(journal: FilledJournal) -> None:
    for table, column in (
        ("entry", "text"),
        ("fact", "text"),
        ("next_time", "text"),
        ("follow_up", "title"),
        ("draft", "text"),
    ):
        assert journal.query(f"SELECT {column} FROM {table} WHERE {column} GLOB '*[{{}}]*'") == []


def test_all_groups_are_there(journal: FilledJournal) -> None:
    groups = Counter(
        code
        for (code,) in journal.query("""
            SELECT g.code FROM contact c JOIN contact_group g ON g.id = c.group_id
        """)
    )
    assert set(groups) == {"clients", "prospects", "candidates", "contractors", "team"}
    if journal.request.contacts > 100:
        assert groups.most_common(1)[0][0] == "candidates"
        assert groups["team"] < groups["contractors"] < groups["clients"]


def test_names_are_different_and_birthdays_are_dates(journal: FilledJournal) -> None:
    names = journal.query("SELECT full_name FROM contact")
    assert len(set(names)) == len(names)
    birthdays = [day for (day,) in journal.query("SELECT birthday FROM contact") if day]
    for day in birthdays:
        date.fromisoformat(day.replace("--", "2000-"))
    assert any(day.endswith(f"{TODAY:%m-%d}") for day in birthdays)


def test_something_is_late_due_today_coming_and_some_day(journal: FilledJournal) -> None:
    due = [
        date.fromisoformat(on) if on else None
        for (on,) in journal.query("SELECT due_on FROM follow_up WHERE status = 'open'")
    ]
    assert None in due
    dated = [on for on in due if on]
    assert any(on < TODAY for on in dated)
    assert dated.count(TODAY) >= 2
    assert any(TODAY < on <= TODAY + timedelta(days=7) for on in dated)
    kept = journal.query("SELECT closed_at - created_at FROM follow_up WHERE status = 'done'")
    assert kept
    assert all(took > 0 for (took,) in kept)


def test_due_instants_are_their_wall_times(journal: FilledJournal) -> None:
    timed = journal.query("""
        SELECT due_on, due_time, zone, due_at_utc FROM follow_up WHERE due_time IS NOT NULL
    """)
    assert timed
    for on, at, zone, micros in timed:
        wall = datetime.combine(date.fromisoformat(on), time.fromisoformat(at), ZoneInfo(zone))
        assert from_microseconds(micros) == wall


def test_a_thread_of_a_life_goes_from_first_to_last(journal: FilledJournal) -> None:
    arcs = load_words(journal.request.language).arcs
    facts = journal.query("SELECT contact_id, text FROM fact")
    texts = texts_by_contact(journal)
    threads = [
        [stage for text in texts[contact_id] for stage in stages_in(text, arc)]
        for contact_id, fact in facts
        for arc in arcs
        if pattern(arc.fact).fullmatch(fact)
    ]
    assert all(stages == sorted(set(stages)) for stages in threads)
    assert any(len(stages) > 2 for stages in threads)


def texts_by_contact(journal: FilledJournal) -> defaultdict[int, list[str]]:
    """Return what was said with each contact alone, in the order of time."""
    texts: defaultdict[int, list[str]] = defaultdict(list)
    for contact_id, text in journal.query("""
        SELECT min(p.contact_id), e.text FROM entry e JOIN entry_participant p ON p.entry_id = e.id
        GROUP BY e.id HAVING count(*) = 1 ORDER BY e.happened_at, e.id
    """):
        texts[contact_id].append(text)
    return texts


def stages_in(text: str, arc: Arc) -> list[int]:
    """Return which stages of the thread the text tells of."""
    return [stage for stage, told in enumerate(arc.told) if pattern(told).search(text)]


def pattern(line: str) -> re.Pattern[str]:
    """Return what a line looks like with its slots filled."""
    return re.compile(".+?".join(map(re.escape, re.split(r"\{\w+\}", line))))


def test_entities_read_what_was_written(journal: FilledJournal) -> None:
    from sqlalchemy import select
    from sqlalchemy.orm import Session

    from models import entities
    from models.engine import reader_engine

    engine = reader_engine(journal.path)
    with Session(engine) as session:
        for name in entities.__all__:
            entity = getattr(entities, name)
            if isinstance(entity, type) and entity is not entities.Base:
                session.scalars(select(entity)).all()
    engine.dispose()
