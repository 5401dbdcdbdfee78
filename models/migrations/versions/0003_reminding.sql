-- What version 3 adds, frozen.

ALTER TABLE organisation ADD COLUMN usual_gap_days INTEGER;
ALTER TABLE organisation ADD COLUMN fades_at BIGINT;

ALTER TABLE contact_group ADD COLUMN cadence_by_voice BOOLEAN NOT NULL DEFAULT 0;

ALTER TABLE contact ADD COLUMN cadence_by_voice BOOLEAN;
ALTER TABLE contact ADD COLUMN check_in_after DATE;
ALTER TABLE contact ADD COLUMN last_voice_at BIGINT;
ALTER TABLE contact ADD COLUMN usual_gap_days INTEGER;
ALTER TABLE contact ADD COLUMN fades_at BIGINT;

-- Most are spoken to, not written to: the last contact is the last talk but where it is not.
UPDATE contact SET last_voice_at = (
  SELECT p.happened_at
  FROM entry_participant p JOIN entry e ON e.id = p.entry_id
  WHERE p.contact_id = contact.id AND e.outcome = 'held' AND e.deleted_at IS NULL
    AND e.kind IN ('call', 'video_call', 'meeting')
  ORDER BY p.happened_at DESC
  LIMIT 1
)
WHERE last_contact_at IS NOT NULL;

ALTER TABLE follow_up ADD COLUMN dtstart_on DATE;
ALTER TABLE follow_up ADD COLUMN follows_id INTEGER
  CONSTRAINT fk_follow_up_follows_id_follow_up REFERENCES follow_up (id) ON DELETE SET NULL;
ALTER TABLE follow_up ADD COLUMN remind_at_utc BIGINT;
ALTER TABLE follow_up ADD COLUMN remind_on DATE;
UPDATE follow_up SET remind_at_utc = due_at_utc - lead_minutes * 60000000
WHERE due_at_utc IS NOT NULL;
UPDATE follow_up SET remind_on = date(due_on, '-' || (lead_minutes / 1440) || ' days')
WHERE due_on IS NOT NULL AND due_time IS NULL;

CREATE TABLE prompt (
  id INTEGER NOT NULL,
  contact_id INTEGER,
  organisation_id INTEGER,
  kind VARCHAR(16) NOT NULL,
  offered_on DATE NOT NULL,
  reason VARCHAR(16),
  question TEXT,
  snoozed_until_utc BIGINT,
  action VARCHAR(16),
  acted_at BIGINT,
  until_on DATE,
  park_reason VARCHAR(16),
  uid TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  deleted_at BIGINT,
  CONSTRAINT pk_prompt PRIMARY KEY (id),
  CONSTRAINT ck_prompt_of_one CHECK ((contact_id IS NULL) <> (organisation_id IS NULL)),
  CONSTRAINT uq_prompt_contact_id_kind_offered_on UNIQUE (contact_id, kind, offered_on),
  CONSTRAINT uq_prompt_organisation_id_kind_offered_on UNIQUE (organisation_id, kind, offered_on),
  CONSTRAINT fk_prompt_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE,
  CONSTRAINT fk_prompt_organisation_id_organisation FOREIGN KEY(organisation_id) REFERENCES organisation (id) ON DELETE CASCADE,
  CONSTRAINT uq_prompt_uid UNIQUE (uid)
);

-- SQLite can't loosen a column that must not be NULL.
ALTER TABLE reminder_delivery RENAME TO former_delivery;
CREATE TABLE reminder_delivery (
  id INTEGER NOT NULL,
  follow_up_id INTEGER,
  prompt_id INTEGER,
  occurrence TEXT NOT NULL,
  claimed_at BIGINT NOT NULL,
  shown_at BIGINT,
  CONSTRAINT pk_reminder_delivery PRIMARY KEY (id),
  CONSTRAINT ck_reminder_delivery_of_one CHECK ((follow_up_id IS NULL) <> (prompt_id IS NULL)),
  CONSTRAINT uq_reminder_delivery_follow_up_id_occurrence UNIQUE (follow_up_id, occurrence),
  CONSTRAINT uq_reminder_delivery_prompt_id_occurrence UNIQUE (prompt_id, occurrence),
  CONSTRAINT fk_reminder_delivery_follow_up_id_follow_up FOREIGN KEY(follow_up_id) REFERENCES follow_up (id) ON DELETE CASCADE,
  CONSTRAINT fk_reminder_delivery_prompt_id_prompt FOREIGN KEY(prompt_id) REFERENCES prompt (id) ON DELETE CASCADE
);
INSERT INTO reminder_delivery (id, follow_up_id, occurrence, claimed_at, shown_at)
SELECT id, follow_up_id, occurrence, claimed_at, shown_at FROM former_delivery;
DROP TABLE former_delivery;

CREATE INDEX ix_contact_birthday ON contact (birthday) WHERE birthday IS NOT NULL;
CREATE INDEX ix_contact_fading ON contact (fades_at) WHERE fades_at IS NOT NULL;
CREATE INDEX ix_follow_up_closed ON follow_up (closed_at, id) WHERE closed_at IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX ix_follow_up_follows_id ON follow_up (follows_id);
CREATE INDEX ix_follow_up_open ON follow_up (due_on, due_time, id) WHERE status = 'open' AND deleted_at IS NULL;
CREATE INDEX ix_follow_up_remind_at ON follow_up (remind_at_utc) WHERE status = 'open' AND deleted_at IS NULL;
CREATE INDEX ix_follow_up_remind_on ON follow_up (remind_on) WHERE status = 'open' AND deleted_at IS NULL;
CREATE INDEX ix_organisation_fading ON organisation (fades_at) WHERE fades_at IS NOT NULL;
CREATE INDEX ix_prompt_offered ON prompt (kind, offered_on);
CREATE INDEX ix_prompt_open ON prompt (offered_on) WHERE action IS NULL;
