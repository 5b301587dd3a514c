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
