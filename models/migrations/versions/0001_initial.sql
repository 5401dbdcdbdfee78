-- The schema of version 1, frozen. Later changes are migrations of their own.

CREATE TABLE contact_group (
  id INTEGER NOT NULL,
  code TEXT,
  name TEXT,
  position INTEGER NOT NULL,
  cadence_days INTEGER,
  colour TEXT,
  questions TEXT NOT NULL,
  templates TEXT NOT NULL,
  uid TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  deleted_at BIGINT,
  CONSTRAINT pk_contact_group PRIMARY KEY (id),
  CONSTRAINT uq_contact_group_code UNIQUE (code),
  CONSTRAINT uq_contact_group_uid UNIQUE (uid)
);

CREATE TABLE import_batch (
  id INTEGER NOT NULL,
  source TEXT NOT NULL,
  format TEXT NOT NULL,
  added INTEGER NOT NULL,
  updated INTEGER NOT NULL,
  unchanged INTEGER NOT NULL,
  rejected INTEGER NOT NULL,
  uid TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  deleted_at BIGINT,
  CONSTRAINT pk_import_batch PRIMARY KEY (id),
  CONSTRAINT uq_import_batch_uid UNIQUE (uid)
);

CREATE TABLE organisation (
  id INTEGER NOT NULL,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  sector TEXT,
  url TEXT,
  uid TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  deleted_at BIGINT,
  CONSTRAINT pk_organisation PRIMARY KEY (id),
  CONSTRAINT uq_organisation_uid UNIQUE (uid)
);

CREATE TABLE setting (
  name TEXT NOT NULL,
  value JSON NOT NULL,
  updated_at BIGINT NOT NULL,
  CONSTRAINT pk_setting PRIMARY KEY (name)
);

CREATE TABLE tag (
  id INTEGER NOT NULL,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  uid TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  deleted_at BIGINT,
  CONSTRAINT pk_tag PRIMARY KEY (id),
  CONSTRAINT uq_tag_name_key UNIQUE (name_key),
  CONSTRAINT uq_tag_uid UNIQUE (uid)
);

CREATE TABLE topic (
  id INTEGER NOT NULL,
  name TEXT NOT NULL,
  uid TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  deleted_at BIGINT,
  CONSTRAINT pk_topic PRIMARY KEY (id),
  CONSTRAINT uq_topic_name UNIQUE (name),
  CONSTRAINT uq_topic_uid UNIQUE (uid)
);

CREATE TABLE contact (
  id INTEGER NOT NULL,
  full_name TEXT NOT NULL,
  given_name TEXT,
  family_name TEXT,
  additional_names TEXT,
  name_prefix TEXT,
  name_suffix TEXT,
  nickname TEXT,
  sort_key TEXT NOT NULL,
  search_key TEXT NOT NULL,
  organisation_id INTEGER,
  department TEXT,
  job_title TEXT,
  group_id INTEGER,
  birthday TEXT,
  language TEXT,
  time_zone TEXT,
  preferred_channel TEXT,
  preferred_time TEXT,
  note TEXT,
  cadence_days INTEGER,
  parked_until DATE,
  park_reason VARCHAR(16),
  verified_on DATE,
  archived_at BIGINT,
  last_contact_at BIGINT,
  import_batch_id INTEGER,
  uid TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  deleted_at BIGINT,
  CONSTRAINT pk_contact PRIMARY KEY (id),
  CONSTRAINT ck_contact_has_name CHECK (full_name <> ''),
  CONSTRAINT fk_contact_organisation_id_organisation FOREIGN KEY(organisation_id) REFERENCES organisation (id) ON DELETE SET NULL,
  CONSTRAINT fk_contact_group_id_contact_group FOREIGN KEY(group_id) REFERENCES contact_group (id) ON DELETE SET NULL,
  CONSTRAINT fk_contact_import_batch_id_import_batch FOREIGN KEY(import_batch_id) REFERENCES import_batch (id) ON DELETE SET NULL,
  CONSTRAINT uq_contact_uid UNIQUE (uid)
);

CREATE TABLE entry (
  id INTEGER NOT NULL,
  kind VARCHAR(16) NOT NULL,
  channel TEXT,
  direction VARCHAR(16),
  outcome VARCHAR(16),
  happened_at BIGINT NOT NULL,
  zone TEXT NOT NULL,
  duration_s INTEGER,
  purpose VARCHAR(16),
  mood INTEGER,
  wow BOOLEAN NOT NULL,
  text TEXT NOT NULL,
  import_batch_id INTEGER,
  uid TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  deleted_at BIGINT,
  CONSTRAINT pk_entry PRIMARY KEY (id),
  CONSTRAINT ck_entry_mood CHECK (mood BETWEEN 1 AND 5),
  CONSTRAINT ck_entry_duration CHECK (duration_s >= 0),
  CONSTRAINT uq_entry_id_happened_at UNIQUE (id, happened_at),
  CONSTRAINT fk_entry_import_batch_id_import_batch FOREIGN KEY(import_batch_id) REFERENCES import_batch (id) ON DELETE SET NULL,
  CONSTRAINT uq_entry_uid UNIQUE (uid)
);

CREATE TABLE address (
  id INTEGER NOT NULL,
  contact_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  types TEXT NOT NULL,
  label TEXT,
  po_box TEXT NOT NULL,
  extended TEXT NOT NULL,
  street TEXT NOT NULL,
  locality TEXT NOT NULL,
  region TEXT NOT NULL,
  postal_code TEXT NOT NULL,
  country TEXT NOT NULL,
  uid TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  deleted_at BIGINT,
  CONSTRAINT pk_address PRIMARY KEY (id),
  CONSTRAINT fk_address_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE,
  CONSTRAINT uq_address_uid UNIQUE (uid)
);

CREATE TABLE contact_method (
  id INTEGER NOT NULL,
  contact_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  kind VARCHAR(16) NOT NULL,
  value TEXT NOT NULL,
  value_key TEXT NOT NULL,
  types TEXT NOT NULL,
  label TEXT,
  preferred BOOLEAN NOT NULL,
  verified_on DATE,
  uid TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  deleted_at BIGINT,
  CONSTRAINT pk_contact_method PRIMARY KEY (id),
  CONSTRAINT fk_contact_method_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE,
  CONSTRAINT uq_contact_method_uid UNIQUE (uid)
);

CREATE TABLE contact_tag (
  contact_id INTEGER NOT NULL,
  tag_id INTEGER NOT NULL,
  CONSTRAINT pk_contact_tag PRIMARY KEY (contact_id, tag_id),
  CONSTRAINT fk_contact_tag_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE,
  CONSTRAINT fk_contact_tag_tag_id_tag FOREIGN KEY(tag_id) REFERENCES tag (id) ON DELETE CASCADE
);

CREATE TABLE draft (
  id INTEGER NOT NULL,
  contact_id INTEGER,
  text TEXT NOT NULL,
  fields JSON NOT NULL,
  uid TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  deleted_at BIGINT,
  CONSTRAINT pk_draft PRIMARY KEY (id),
  CONSTRAINT fk_draft_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE SET NULL,
  CONSTRAINT uq_draft_uid UNIQUE (uid)
);

CREATE TABLE entry_participant (
  entry_id INTEGER NOT NULL,
  contact_id INTEGER NOT NULL,
  happened_at BIGINT NOT NULL,
  CONSTRAINT pk_entry_participant PRIMARY KEY (entry_id, contact_id),
  CONSTRAINT fk_entry_participant_entry_id_happened_at_entry FOREIGN KEY(entry_id, happened_at) REFERENCES entry (id, happened_at) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT fk_entry_participant_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);

CREATE TABLE entry_topic (
  entry_id INTEGER NOT NULL,
  topic_id INTEGER NOT NULL,
  CONSTRAINT pk_entry_topic PRIMARY KEY (entry_id, topic_id),
  CONSTRAINT fk_entry_topic_entry_id_entry FOREIGN KEY(entry_id) REFERENCES entry (id) ON DELETE CASCADE,
  CONSTRAINT fk_entry_topic_topic_id_topic FOREIGN KEY(topic_id) REFERENCES topic (id) ON DELETE CASCADE
);

CREATE TABLE fact (
  id INTEGER NOT NULL,
  contact_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  uid TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  deleted_at BIGINT,
  CONSTRAINT pk_fact PRIMARY KEY (id),
  CONSTRAINT fk_fact_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE,
  CONSTRAINT uq_fact_uid UNIQUE (uid)
);

CREATE TABLE follow_up (
  id INTEGER NOT NULL,
  contact_id INTEGER NOT NULL,
  entry_id INTEGER,
  title TEXT NOT NULL,
  due_on DATE,
  due_time TIME,
  zone TEXT,
  due_at_utc BIGINT,
  rrule TEXT,
  repeat_from VARCHAR(16),
  lead_minutes INTEGER NOT NULL,
  snoozed_until_utc BIGINT,
  status VARCHAR(16) NOT NULL,
  closed_at BIGINT,
  uid TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  deleted_at BIGINT,
  CONSTRAINT pk_follow_up PRIMARY KEY (id),
  CONSTRAINT ck_follow_up_has_title CHECK (title <> ''),
  CONSTRAINT ck_follow_up_time_needs_date CHECK (due_time IS NULL OR due_on IS NOT NULL),
  CONSTRAINT ck_follow_up_time_needs_zone CHECK (due_time IS NULL OR zone IS NOT NULL),
  CONSTRAINT ck_follow_up_instant_of_time CHECK ((due_time IS NULL) = (due_at_utc IS NULL)),
  CONSTRAINT fk_follow_up_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE,
  CONSTRAINT fk_follow_up_entry_id_entry FOREIGN KEY(entry_id) REFERENCES entry (id) ON DELETE SET NULL,
  CONSTRAINT uq_follow_up_uid UNIQUE (uid)
);

CREATE TABLE next_time (
  id INTEGER NOT NULL,
  contact_id INTEGER NOT NULL,
  entry_id INTEGER,
  text TEXT NOT NULL,
  used_at BIGINT,
  uid TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  deleted_at BIGINT,
  CONSTRAINT pk_next_time PRIMARY KEY (id),
  CONSTRAINT fk_next_time_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE,
  CONSTRAINT fk_next_time_entry_id_entry FOREIGN KEY(entry_id) REFERENCES entry (id) ON DELETE SET NULL,
  CONSTRAINT uq_next_time_uid UNIQUE (uid)
);

CREATE TABLE photo (
  contact_id INTEGER NOT NULL,
  media_type TEXT NOT NULL,
  data BLOB NOT NULL,
  CONSTRAINT pk_photo PRIMARY KEY (contact_id),
  CONSTRAINT fk_photo_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);

CREATE TABLE relation (
  id INTEGER NOT NULL,
  contact_id INTEGER NOT NULL,
  other_id INTEGER NOT NULL,
  role TEXT NOT NULL,
  uid TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  deleted_at BIGINT,
  CONSTRAINT pk_relation PRIMARY KEY (id),
  CONSTRAINT ck_relation_two_people CHECK (contact_id <> other_id),
  CONSTRAINT fk_relation_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE,
  CONSTRAINT fk_relation_other_id_contact FOREIGN KEY(other_id) REFERENCES contact (id) ON DELETE CASCADE,
  CONSTRAINT uq_relation_uid UNIQUE (uid)
);

CREATE TABLE reminder_delivery (
  id INTEGER NOT NULL,
  follow_up_id INTEGER NOT NULL,
  occurrence TEXT NOT NULL,
  claimed_at BIGINT NOT NULL,
  shown_at BIGINT,
  CONSTRAINT pk_reminder_delivery PRIMARY KEY (id),
  CONSTRAINT uq_reminder_delivery_follow_up_id_occurrence UNIQUE (follow_up_id, occurrence),
  CONSTRAINT fk_reminder_delivery_follow_up_id_follow_up FOREIGN KEY(follow_up_id) REFERENCES follow_up (id) ON DELETE CASCADE
);

CREATE INDEX ix_organisation_name_key ON organisation (name_key);
CREATE INDEX ix_contact_group ON contact (group_id, deleted_at, archived_at);
CREATE INDEX ix_contact_import_batch_id ON contact (import_batch_id);
CREATE INDEX ix_contact_last_contact_at ON contact (last_contact_at);
CREATE INDEX ix_contact_list ON contact (sort_key, id) WHERE deleted_at IS NULL AND archived_at IS NULL;
CREATE INDEX ix_contact_organisation_id ON contact (organisation_id);
CREATE INDEX ix_entry_happened_at ON entry (happened_at);
CREATE INDEX ix_entry_import_batch_id ON entry (import_batch_id);
CREATE INDEX ix_address_contact_id ON address (contact_id);
CREATE INDEX ix_contact_method_contact_id ON contact_method (contact_id);
CREATE INDEX ix_contact_method_value_key ON contact_method (value_key);
CREATE INDEX ix_contact_tag_tag_id ON contact_tag (tag_id);
CREATE INDEX ix_draft_contact_id ON draft (contact_id);
CREATE INDEX ix_entry_participant_timeline ON entry_participant (contact_id, happened_at, entry_id);
CREATE INDEX ix_entry_topic_topic_id ON entry_topic (topic_id);
CREATE INDEX ix_fact_contact_id ON fact (contact_id);
CREATE INDEX ix_follow_up_all_day ON follow_up (due_on) WHERE status = 'open' AND deleted_at IS NULL AND due_time IS NULL;
CREATE INDEX ix_follow_up_contact ON follow_up (contact_id, status, deleted_at, due_on, due_at_utc);
CREATE INDEX ix_follow_up_entry_id ON follow_up (entry_id);
CREATE INDEX ix_follow_up_snoozed ON follow_up (snoozed_until_utc) WHERE status = 'open' AND deleted_at IS NULL AND snoozed_until_utc IS NOT NULL;
CREATE INDEX ix_follow_up_timed ON follow_up (due_at_utc) WHERE status = 'open' AND deleted_at IS NULL;
CREATE INDEX ix_next_time_contact_id ON next_time (contact_id);
CREATE INDEX ix_next_time_entry_id ON next_time (entry_id);
CREATE INDEX ix_relation_contact_id ON relation (contact_id);
CREATE INDEX ix_relation_other_id ON relation (other_id);

-- Full-text search. External content: the index holds no second copy of a text. Rows in the bin
-- stay indexed, so a query joins the table and leaves them out.

CREATE VIRTUAL TABLE entry_fts USING fts5(
  text,
  content = 'entry', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);
INSERT INTO entry_fts (entry_fts, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER entry_fts_insert AFTER INSERT ON entry BEGIN
  INSERT INTO entry_fts (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER entry_fts_delete AFTER DELETE ON entry BEGIN
  INSERT INTO entry_fts (entry_fts, rowid, text) VALUES ('delete', old.id, old.text);
END;
CREATE TRIGGER entry_fts_update AFTER UPDATE OF id, text ON entry BEGIN
  INSERT INTO entry_fts (entry_fts, rowid, text) VALUES ('delete', old.id, old.text);
  INSERT INTO entry_fts (rowid, text) VALUES (new.id, new.text);
END;

CREATE VIRTUAL TABLE contact_fts USING fts5(
  search_key, job_title, note,
  content = 'contact', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);
INSERT INTO contact_fts (contact_fts, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER contact_fts_insert AFTER INSERT ON contact BEGIN
  INSERT INTO contact_fts (rowid, search_key, job_title, note) VALUES (new.id, new.search_key, new.job_title, new.note);
END;
CREATE TRIGGER contact_fts_delete AFTER DELETE ON contact BEGIN
  INSERT INTO contact_fts (contact_fts, rowid, search_key, job_title, note) VALUES ('delete', old.id, old.search_key, old.job_title, old.note);
END;
CREATE TRIGGER contact_fts_update AFTER UPDATE OF id, search_key, job_title, note ON contact BEGIN
  INSERT INTO contact_fts (contact_fts, rowid, search_key, job_title, note) VALUES ('delete', old.id, old.search_key, old.job_title, old.note);
  INSERT INTO contact_fts (rowid, search_key, job_title, note) VALUES (new.id, new.search_key, new.job_title, new.note);
END;

CREATE VIRTUAL TABLE follow_up_fts USING fts5(
  title,
  content = 'follow_up', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);
INSERT INTO follow_up_fts (follow_up_fts, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER follow_up_fts_insert AFTER INSERT ON follow_up BEGIN
  INSERT INTO follow_up_fts (rowid, title) VALUES (new.id, new.title);
END;
CREATE TRIGGER follow_up_fts_delete AFTER DELETE ON follow_up BEGIN
  INSERT INTO follow_up_fts (follow_up_fts, rowid, title) VALUES ('delete', old.id, old.title);
END;
CREATE TRIGGER follow_up_fts_update AFTER UPDATE OF id, title ON follow_up BEGIN
  INSERT INTO follow_up_fts (follow_up_fts, rowid, title) VALUES ('delete', old.id, old.title);
  INSERT INTO follow_up_fts (rowid, title) VALUES (new.id, new.title);
END;

-- The groups every journal begins with; fixed uids make them the same groups on every device.
INSERT INTO contact_group (code, position, cadence_days, questions, templates, uid, created_at, updated_at) VALUES
  ('clients', 0, 28, '', '', 'cb9655cd-934e-51e0-9638-cc61132a78ca', 0, 0),
  ('prospects', 1, 42, '', '', 'a1389165-be3e-5a5c-ae38-b94e61d24fc6', 0, 0),
  ('candidates', 2, 56, '', '', '5a264349-a507-5e77-aa2c-3055ef9aba1b', 0, 0),
  ('contractors', 3, 28, '', '', '985cb781-15a6-50d1-8424-8dcda8d00bc4', 0, 0),
  ('team', 4, 7, '', '', 'fe1ab4ad-9534-5467-88e1-89b426288d42', 0, 0);
