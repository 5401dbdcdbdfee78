"""Read the contact list in plain SQL: the first window does so before SQLAlchemy is loaded."""

from __future__ import annotations

# One row a contact, by name. The due columns are the earliest of the contact's open follow-ups.
CONTACT_ROWS = """
SELECT c.id, c.full_name, o.name, c.group_id, c.search_key, c.last_contact_at,
  (SELECT min(f.due_on) FROM follow_up f
    WHERE f.contact_id = c.id AND f.status = 'open' AND f.deleted_at IS NULL),
  (SELECT min(f.due_at_utc) FROM follow_up f
    WHERE f.contact_id = c.id AND f.status = 'open' AND f.deleted_at IS NULL),
  c.parked_until
FROM contact c LEFT JOIN organisation o ON o.id = c.organisation_id
WHERE c.deleted_at IS NULL AND c.archived_at IS NULL
ORDER BY c.sort_key, c.id
LIMIT ?
"""

GROUP_ROWS = """
SELECT g.id, g.code, g.name, g.cadence_days,
  (SELECT count(*) FROM contact c
    WHERE c.group_id = g.id AND c.deleted_at IS NULL AND c.archived_at IS NULL)
FROM contact_group g
WHERE g.deleted_at IS NULL
ORDER BY g.position, g.id
"""

CONTACT_COUNT = """
SELECT count(*) FROM contact WHERE deleted_at IS NULL AND archived_at IS NULL
"""
