-- Readers outside of the line see sums as they were shown; between two of them enough schools have changed.
CREATE TABLE survey_snapshots (
  region_id         uuid NOT NULL,
  id                uuid NOT NULL,
  campaign_id       uuid NOT NULL,
  municipality_ids  uuid[] NOT NULL CHECK (cardinality(municipality_ids) > 0),
  others            boolean NOT NULL,
  final             boolean NOT NULL,
  forms             integer NOT NULL CHECK (forms > 0),
  sums              bigint[] NOT NULL,
  filled            integer[] NOT NULL,
  no_data           integer[] NOT NULL,
  buckets           jsonb NOT NULL,
  schools           jsonb NOT NULL,
  taken_at          timestamptz NOT NULL,
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, campaign_id) REFERENCES campaigns,
  CHECK (others OR cardinality(municipality_ids) = 1)
);
COMMENT ON TABLE survey_snapshots IS 'Sums of accepted forms by fixed group, each as readers outside of the line were shown it; append-only, for whatever was shown can be compared with what is shown next.';
COMMENT ON COLUMN survey_snapshots.id IS 'Rises with time: the last one of a group is shown.';
COMMENT ON COLUMN survey_snapshots.municipality_ids IS 'One municipality, or all of those that are shown only together.';
COMMENT ON COLUMN survey_snapshots.final IS 'Taken when the collection was closed, or since: earlier ones are not shown any more.';
COMMENT ON COLUMN survey_snapshots.schools IS 'Schools whose forms are in the sums: id and a hash of what the form adds, so that a form taken back and accepted as it was is no change.';
COMMENT ON COLUMN survey_snapshots.taken_at IS 'Business time of the region.';
CREATE INDEX survey_snapshots_campaign ON survey_snapshots (region_id, campaign_id);
ALTER TABLE survey_snapshots ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON survey_snapshots USING (region_id = current_region());
GRANT SELECT, INSERT ON survey_snapshots TO opora_app;
