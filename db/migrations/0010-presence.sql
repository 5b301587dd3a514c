-- Who has a form open and at which cell. Unlogged: after a crash everybody says again within seconds where they are.
CREATE UNLOGGED TABLE survey_presence (
  region_id  uuid NOT NULL,
  form_id    uuid NOT NULL,
  user_id    uuid NOT NULL,
  cell       text,
  seen_at    timestamptz NOT NULL,
  PRIMARY KEY (region_id, form_id, user_id)
);
COMMENT ON TABLE survey_presence IS 'Who has a form open now; a row is forgotten a minute after the page has said nothing.';
COMMENT ON COLUMN survey_presence.cell IS 'The cell in focus; null while there is none.';
COMMENT ON COLUMN survey_presence.seen_at IS 'Real time, not the business day of a demonstration.';
ALTER TABLE survey_presence ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON survey_presence USING (region_id = current_region());
GRANT SELECT, INSERT, UPDATE, DELETE ON survey_presence TO opora_app;
