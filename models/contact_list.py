"""Read the contact list in plain SQL: the first window does so before SQLAlchemy is loaded."""

from __future__ import annotations

_OPEN = "f.status = 'open' AND f.deleted_at IS NULL"
_AT_HAND = f"""
  f.contact_id = c.id AND {_OPEN} AND (f.snoozed_until_utc IS NULL OR f.snoozed_until_utc <= :now)
"""

# One row a contact. The due columns are the first day of the open follow-ups for a whole day and
# the first instant of those with a time, but for what is snoozed beyond :now. Who is never to be
# brought to mind does not fade.
_COLUMNS = f"""
SELECT c.id, c.full_name, o.name, c.group_id, c.search_key, c.last_contact_at,
  (SELECT min(f.due_on) FROM follow_up f WHERE {_AT_HAND} AND f.due_at_utc IS NULL),
  (SELECT min(f.due_at_utc) FROM follow_up f WHERE {_AT_HAND}),
  c.parked_until, c.organisation_id, c.created_at, c.cadence_days, g.cadence_days, c.verified_on,
  EXISTS (SELECT 1 FROM contact_method m WHERE m.contact_id = c.id AND m.deleted_at IS NULL),
  (SELECT group_concat(t.tag_id) FROM contact_tag t WHERE t.contact_id = c.id),
  c.archived_at IS NOT NULL,
  CASE WHEN coalesce(c.cadence_days, g.cadence_days, -1) <> 0 THEN c.fades_at END,
  coalesce(c.cadence_by_voice, g.cadence_by_voice),
  c.last_voice_at, c.check_in_after, c.import_batch_id IS NOT NULL
FROM contact c
LEFT JOIN organisation o ON o.id = c.organisation_id
LEFT JOIN contact_group g ON g.id = c.group_id AND g.deleted_at IS NULL
"""

# Those at the top of the list, from its index.
FIRST_ROWS = f"""{_COLUMNS}
WHERE c.deleted_at IS NULL AND c.archived_at IS NULL
ORDER BY c.sort_key, c.id
LIMIT :most
"""

ALL_ROWS = f"""{_COLUMNS}
WHERE c.deleted_at IS NULL
ORDER BY c.sort_key, c.id
"""

# :ids is a JSON list.
CHOSEN_ROWS = f"""{_COLUMNS}
WHERE c.id IN (SELECT value FROM json_each(:ids)) AND c.deleted_at IS NULL
ORDER BY c.sort_key, c.id
"""

# What is snoozed beyond :now, of everybody or of those whose :ids a JSON list has.
SNOOZED_ROWS = f"""
SELECT f.contact_id, f.due_on, f.due_time, f.zone, f.due_at_utc, f.snoozed_until_utc
FROM follow_up f
WHERE {_OPEN} AND f.snoozed_until_utc > :now AND f.due_on IS NOT NULL
"""
CHOSEN_SNOOZED_ROWS = f"""
{SNOOZED_ROWS} AND f.contact_id IN (SELECT value FROM json_each(:ids))
"""

GROUP_ROWS = """
SELECT g.id, g.code, g.name, g.cadence_days,
  (SELECT count(*) FROM contact c
    WHERE c.group_id = g.id AND c.deleted_at IS NULL AND c.archived_at IS NULL),
  g.colour
FROM contact_group g
WHERE g.deleted_at IS NULL
ORDER BY g.position, g.id
"""

TAG_ROWS = """
SELECT id, name FROM tag WHERE deleted_at IS NULL ORDER BY name_key
"""

VIEW_ROWS = """
SELECT id, name, criteria FROM saved_view WHERE deleted_at IS NULL ORDER BY position, id
"""

CONTACT_COUNT = """
SELECT count(*) FROM contact WHERE deleted_at IS NULL AND archived_at IS NULL
"""

# Of what does not lie in the bin.
DRAFT_COUNT = """
SELECT count(*) FROM draft d
LEFT JOIN contact c ON c.id = d.contact_id
LEFT JOIN entry e ON e.id = d.entry_id
WHERE c.deleted_at IS NULL AND e.deleted_at IS NULL
"""

SETTING_VALUE = """
SELECT value FROM setting WHERE name = ?
"""
