"""Read what is to be done today in plain SQL: the first window does so before SQLAlchemy loads.

Timed follow-ups are found by their instants, those for a whole day by their date, and those that
a snooze brings by when it ends, each from an index of the open ones, so that it costs no more
however many lie ahead. :awake is the instant before which a snooze has to end for the due date to
count.
"""

from __future__ import annotations

_OPEN = """
FROM follow_up f
JOIN contact c ON c.id = f.contact_id
LEFT JOIN organisation o ON o.id = c.organisation_id
WHERE f.status = 'open' AND f.deleted_at IS NULL AND c.deleted_at IS NULL
"""
_ROWS = f"""
SELECT f.id, f.contact_id, f.title, f.due_on, f.due_time, f.zone, f.due_at_utc,
  f.snoozed_until_utc, f.rrule, f.repeat_from, f.lead_minutes, c.full_name, o.name
{_OPEN}
"""
_AWAKE = "AND (f.snoozed_until_utc IS NULL OR f.snoozed_until_utc < :awake)"
_TIMED = f"AND f.due_at_utc >= :begin AND f.due_at_utc < :end {_AWAKE}"
_ALL_DAY = f"AND f.due_time IS NULL AND f.due_on = :day {_AWAKE}"
_BROUGHT = """
AND f.snoozed_until_utc >= :begin AND f.snoozed_until_utc < :end AND f.snoozed_until_utc > :now
AND (f.due_at_utc < :begin OR f.due_time IS NULL AND f.due_on < :day)
"""

# All that is due before an instant, or for a whole day up to a date, but what is snoozed beyond.
DUE_ROWS = f"""
{_ROWS} AND f.due_at_utc < :end {_AWAKE}
UNION ALL
{_ROWS} AND f.due_time IS NULL AND f.due_on <= :day {_AWAKE}
"""

# The first of a day: so many with a time, for the whole of it, and brought by a snooze.
DAY_ROWS = f"""
SELECT * FROM ({_ROWS} {_TIMED} ORDER BY f.due_at_utc, f.id LIMIT :most)
UNION ALL
SELECT * FROM ({_ROWS} {_ALL_DAY} ORDER BY f.id LIMIT :most)
UNION ALL
SELECT * FROM ({_ROWS} {_BROUGHT} ORDER BY f.snoozed_until_utc, f.id LIMIT :most)
"""

# How many a day has of each of the three, counted no further than :most.
DAY_COUNT = f"""
SELECT
  (SELECT count(*) FROM (SELECT 1 {_OPEN} {_TIMED} LIMIT :most)),
  (SELECT count(*) FROM (SELECT 1 {_OPEN} {_ALL_DAY} LIMIT :most)),
  (SELECT count(*) FROM (SELECT 1 {_OPEN} {_BROUGHT} LIMIT :most))
"""

# All that are open, counted no further than :most.
OPEN_COUNT = f"""
SELECT count(*) FROM (SELECT 1 {_OPEN} LIMIT :most)
"""

# Follow-ups kept since an instant.
KEPT_COUNT = """
SELECT count(*) FROM follow_up WHERE closed_at >= ? AND status = 'done' AND deleted_at IS NULL
"""

# Of whose birthday on a day nothing more is wanted.
PUT_AWAY_BIRTHDAYS = """
SELECT contact_id FROM prompt
WHERE offered_on = ? AND kind = 'birthday' AND action = 'dismissed' AND deleted_at IS NULL
"""
