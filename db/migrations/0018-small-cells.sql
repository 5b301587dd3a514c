-- Readers outside of the line school – municipality – ministry see figures of people once, as they were published.
CREATE TABLE survey_publications (
  region_id     uuid NOT NULL,
  campaign_id   uuid NOT NULL,
  figures       jsonb NOT NULL,
  published_at  timestamptz NOT NULL,
  PRIMARY KEY (region_id, campaign_id),
  FOREIGN KEY (region_id, campaign_id) REFERENCES campaigns
);
COMMENT ON TABLE survey_publications IS 'Protected figures of a closed collection by fixed groups, small ones already left out. Never written again: two states of one figure would tell of the school that changed it.';
COMMENT ON COLUMN survey_publications.figures IS 'Cells of the region and of each group; null: hidden.';
ALTER TABLE survey_publications ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON survey_publications USING (region_id = current_region());
GRANT SELECT, INSERT ON survey_publications TO opora_app;

CREATE TABLE survey_help_states (
  region_id        uuid NOT NULL,
  id               uuid NOT NULL,
  form_id          uuid NOT NULL,
  "row"            text NOT NULL CHECK ("row" <> ''),
  status           text NOT NULL CHECK (status IN ('taken', 'done', 'declined')),
  organization_id  uuid,
  note             text CHECK (note <> ''),
  made_by          uuid NOT NULL,
  made_at          timestamptz NOT NULL,
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, form_id) REFERENCES survey_forms,
  FOREIGN KEY (region_id, organization_id) REFERENCES organizations,
  FOREIGN KEY (region_id, made_by) REFERENCES users,
  CHECK (status <> 'taken' OR organization_id IS NOT NULL),
  CHECK (status <> 'declined' OR note IS NOT NULL)
);
COMMENT ON TABLE survey_help_states IS 'Who answers for the help that a row of a form asks for; append-only, the last one counts.';
COMMENT ON COLUMN survey_help_states."row" IS 'Path of the row with its instance; a row without a state is new.';
CREATE INDEX survey_help_states_row ON survey_help_states (region_id, form_id, "row", made_at);
ALTER TABLE survey_help_states ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON survey_help_states USING (region_id = current_region());
GRANT SELECT, INSERT ON survey_help_states TO opora_app;
