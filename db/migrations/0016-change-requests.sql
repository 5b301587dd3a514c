-- An accepted form changes only when both sides agree: one asks, the other decides, the figures follow.
CREATE TABLE survey_change_requests (
  region_id    uuid NOT NULL,
  id           uuid NOT NULL,
  form_id      uuid NOT NULL,
  side         text NOT NULL CHECK (side IN ('school', 'reviewer')),
  reason       text NOT NULL CHECK (reason <> ''),
  changes      jsonb NOT NULL,
  status       text NOT NULL CHECK (status IN ('open', 'agreed', 'declined', 'withdrawn')),
  made_by      uuid NOT NULL,
  made_at      timestamptz NOT NULL,
  ended_by     uuid,
  ended_at     timestamptz,
  end_reason   text,
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, form_id) REFERENCES survey_forms,
  FOREIGN KEY (region_id, made_by) REFERENCES users,
  FOREIGN KEY (region_id, ended_by) REFERENCES users,
  CHECK ((status = 'open') = (ended_at IS NULL)),
  CHECK ((ended_by IS NULL) = (ended_at IS NULL))
);
COMMENT ON TABLE survey_change_requests IS 'A proposal to change cells of an accepted form, and how it ended.';
COMMENT ON COLUMN survey_change_requests.side IS 'Who asks; the other side decides.';
COMMENT ON COLUMN survey_change_requests.changes IS 'Cells with the value that stood when it was asked and the proposed one.';
CREATE INDEX survey_change_requests_form ON survey_change_requests (region_id, form_id, made_at);
CREATE INDEX survey_change_requests_open ON survey_change_requests (region_id, form_id) WHERE status = 'open';
ALTER TABLE survey_change_requests ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON survey_change_requests USING (region_id = current_region());
GRANT SELECT, INSERT ON survey_change_requests TO opora_app;
GRANT UPDATE (status, ended_by, ended_at, end_reason) ON survey_change_requests TO opora_app;

ALTER TABLE survey_cell_changes
  ADD COLUMN request_id uuid,
  ADD FOREIGN KEY (region_id, request_id) REFERENCES survey_change_requests;
COMMENT ON COLUMN survey_cell_changes.request_id IS 'The agreed request that changed a cell of an accepted form; null for the school''s own filling in.';
