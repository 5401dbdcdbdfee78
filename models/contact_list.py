"""Read the contact list in plain SQL: the first window does so before SQLAlchemy is loaded."""

from __future__ import annotations

# One row a contact. The due columns are the earliest of the contact's open follow-ups, but for
# those that are put off beyond :now; of these it is when the first snooze ends. Who is never to be
# brought to mind does not fade.
_COLUMNS = """
WITH put_off AS MATERIALIZED (
  SELECT f.id, f.contact_id, f.snoozed_until_utc FROM follow_up f
  WHERE f.status = 'open' AND f.deleted_at IS NULL AND f.snoozed_until_utc > :now
    AND date(f.snoozed_until_utc / 1000000, 'unixepoch') >= f.due_on
), back AS MATERIALIZED (
  SELECT contact_id, min(snoozed_until_utc) AS at FROM put_off GROUP BY contact_id
)
SELECT c.id, c.full_name, o.name, c.group_id, c.search_key, c.last_contact_at,
  (SELECT min(f.due_on) FROM follow_up f
    WHERE f.contact_id = c.id AND f.status = 'open' AND f.deleted_at IS NULL
      AND f.id NOT IN (SELECT id FROM put_off)),
  (SELECT min(f.due_at_utc) FROM follow_up f
    WHERE f.contact_id = c.id AND f.status = 'open' AND f.deleted_at IS NULL
      AND f.id NOT IN (SELECT id FROM put_off)),
  c.parked_until, c.organisation_id, c.created_at, c.cadence_days, g.cadence_days, c.verified_on,
  EXISTS (SELECT 1 FROM contact_method m WHERE m.contact_id = c.id AND m.deleted_at IS NULL),
  (SELECT group_concat(t.tag_id) FROM contact_tag t WHERE t.contact_id = c.id),
  c.archived_at IS NOT NULL,
  CASE WHEN coalesce(c.cadence_days, g.cadence_days, -1) <> 0 THEN c.fades_at END,
  coalesce(c.cadence_by_voice, g.cadence_by_voice),
  c.last_voice_at, c.check_in_after, c.import_batch_id IS NOT NULL, back.at
FROM contact c
LEFT JOIN organisation o ON o.id = c.organisation_id
LEFT JOIN contact_group g ON g.id = c.group_id AND g.deleted_at IS NULL
LEFT JOIN back ON back.contact_id = c.id
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
