CREATE TABLE files (
  region_id        uuid NOT NULL REFERENCES regions,
  id               uuid NOT NULL,
  name             text NOT NULL CHECK (name <> ''),
  media_type       text NOT NULL,
  size             bigint NOT NULL CHECK (size >= 0),
  sha256           text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  organization_id  uuid NOT NULL,
  uploaded_by      uuid NOT NULL,
  uploaded_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, organization_id) REFERENCES organizations,
  FOREIGN KEY (region_id, uploaded_by) REFERENCES users
);
COMMENT ON TABLE files IS 'Attachments; the bytes lie in DATA_DIR/files under their hash and are never changed.';
COMMENT ON COLUMN files.organization_id IS 'The organisation on whose behalf the file was uploaded; its scope decides who may open it.';
ALTER TABLE files ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON files USING (region_id = current_region());
GRANT SELECT, INSERT ON files TO opora_app;
