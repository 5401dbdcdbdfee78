-- What version 2 adds, frozen.

CREATE TABLE change (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  made_at BIGINT NOT NULL,
  kind TEXT,
  subject TEXT,
  state VARCHAR(16) NOT NULL
);

CREATE TABLE change_row (
  id INTEGER NOT NULL,
  change_id INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  row_key TEXT NOT NULL,
  operation VARCHAR(16) NOT NULL,
  image TEXT,
  CONSTRAINT pk_change_row PRIMARY KEY (id),
  CONSTRAINT fk_change_row_change_id_change FOREIGN KEY(change_id) REFERENCES change (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE attachment_content (
  content_hash TEXT NOT NULL,
  data BLOB NOT NULL,
  CONSTRAINT pk_attachment_content PRIMARY KEY (content_hash)
);

CREATE TABLE attachment (
  id INTEGER NOT NULL,
  entry_id INTEGER NOT NULL,
  file_name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size_bytes INTEGER NOT NULL,
  content_hash TEXT NOT NULL,
  uid TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  deleted_at BIGINT,
  CONSTRAINT pk_attachment PRIMARY KEY (id),
  CONSTRAINT ck_attachment_size CHECK (size_bytes >= 0),
  CONSTRAINT fk_attachment_entry_id_entry FOREIGN KEY(entry_id) REFERENCES entry (id) ON DELETE CASCADE,
  CONSTRAINT fk_attachment_content_hash_attachment_content FOREIGN KEY(content_hash) REFERENCES attachment_content (content_hash),
  CONSTRAINT uq_attachment_uid UNIQUE (uid)
);

CREATE TABLE field_definition (
  id INTEGER NOT NULL,
  name TEXT NOT NULL,
  kind VARCHAR(16) NOT NULL,
  choices JSON NOT NULL,
  group_id INTEGER,
  position INTEGER NOT NULL,
  uid TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  deleted_at BIGINT,
  CONSTRAINT pk_field_definition PRIMARY KEY (id),
  CONSTRAINT ck_field_definition_has_name CHECK (name <> ''),
  CONSTRAINT fk_field_definition_group_id_contact_group FOREIGN KEY(group_id) REFERENCES contact_group (id) ON DELETE SET NULL,
  CONSTRAINT uq_field_definition_uid UNIQUE (uid)
);

CREATE TABLE field_value (
  id INTEGER NOT NULL,
  contact_id INTEGER NOT NULL,
  field_id INTEGER NOT NULL,
  value TEXT NOT NULL,
  uid TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  deleted_at BIGINT,
  CONSTRAINT pk_field_value PRIMARY KEY (id),
  CONSTRAINT fk_field_value_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE,
  CONSTRAINT fk_field_value_field_id_field_definition FOREIGN KEY(field_id) REFERENCES field_definition (id) ON DELETE CASCADE,
  CONSTRAINT uq_field_value_uid UNIQUE (uid)
);

CREATE TABLE saved_view (
  id INTEGER NOT NULL,
  name TEXT NOT NULL,
  position INTEGER NOT NULL,
  criteria JSON NOT NULL,
  uid TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  deleted_at BIGINT,
  CONSTRAINT pk_saved_view PRIMARY KEY (id),
  CONSTRAINT uq_saved_view_uid UNIQUE (uid)
);

ALTER TABLE contact ADD COLUMN merged_into_id INTEGER
  CONSTRAINT fk_contact_merged_into_id_contact REFERENCES contact (id) ON DELETE SET NULL;

ALTER TABLE draft ADD COLUMN entry_id INTEGER
  CONSTRAINT fk_draft_entry_id_entry REFERENCES entry (id) ON DELETE CASCADE;

CREATE INDEX ix_attachment_content_hash ON attachment (content_hash);
CREATE INDEX ix_attachment_entry_id ON attachment (entry_id);
CREATE INDEX ix_change_row_change_id ON change_row (change_id);
CREATE INDEX ix_contact_bin ON contact (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX ix_contact_merged_into_id ON contact (merged_into_id);
CREATE UNIQUE INDEX ix_draft_entry ON draft (entry_id, contact_id);
CREATE INDEX ix_entry_bin ON entry (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX ix_field_definition_group_id ON field_definition (group_id);
CREATE INDEX ix_field_value_contact_id ON field_value (contact_id);
CREATE INDEX ix_field_value_field_id ON field_value (field_id);
CREATE UNIQUE INDEX ix_field_value_one ON field_value (contact_id, field_id) WHERE deleted_at IS NULL;
CREATE INDEX ix_follow_up_alone ON follow_up (contact_id, closed_at, created_at) WHERE entry_id IS NULL AND deleted_at IS NULL;
CREATE INDEX ix_follow_up_bin ON follow_up (deleted_at) WHERE deleted_at IS NOT NULL;
