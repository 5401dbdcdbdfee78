"""Read what is to be done today in plain SQL: the first window does so before SQLAlchemy loads."""

from __future__ import annotations

# One row a follow-up that is open and due by a date, by that date; those for some day never are.
DUE_ROWS = """
SELECT f.id, f.contact_id, f.title, f.due_on, f.due_time, f.zone, f.snoozed_until_utc, f.rrule,
  f.repeat_from, f.dtstart_on, f.lead_minutes, c.full_name, o.name
FROM follow_up f
JOIN contact c ON c.id = f.contact_id
LEFT JOIN organisation o ON o.id = c.organisation_id
WHERE f.status = 'open' AND f.deleted_at IS NULL AND f.due_on <= ? AND c.deleted_at IS NULL
ORDER BY f.due_on, f.due_time, f.id
"""

# Of whom nothing lies in the bin; for the first frame, which counts no more than that.
OPEN_COUNT = """
SELECT count(*) FROM follow_up f JOIN contact c ON c.id = f.contact_id
WHERE f.status = 'open' AND f.deleted_at IS NULL AND c.deleted_at IS NULL
"""

# Follow-ups kept since an instant.
KEPT_COUNT = """
SELECT count(*) FROM follow_up WHERE closed_at >= ? AND status = 'done' AND deleted_at IS NULL
"""
