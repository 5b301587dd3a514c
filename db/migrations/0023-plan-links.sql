CREATE TABLE plan_links (
  region_id          uuid NOT NULL,
  id                 uuid NOT NULL,
  plan_id            uuid NOT NULL,
  kind               text NOT NULL CHECK (kind IN ('depends_on', 'fulfils')),
  measure_id         uuid NOT NULL,
  target_measure_id  uuid NOT NULL CHECK (target_measure_id <> measure_id),
  note               text NOT NULL,
  made_by            uuid NOT NULL,
  made_at            timestamptz NOT NULL,
  PRIMARY KEY (region_id, id),
  UNIQUE (region_id, plan_id, kind, measure_id, target_measure_id),
  FOREIGN KEY (region_id, plan_id) REFERENCES plans,
  FOREIGN KEY (region_id, made_by) REFERENCES users
);
COMMENT ON TABLE plan_links IS 'How obligations of a plan hang together: what the ministry knows of them, not words of the order.';
COMMENT ON COLUMN plan_links.kind IS 'depends_on: cannot end before the target is done; fulfils: what the measure gives is what the clause asks for.';
COMMENT ON COLUMN plan_links.measure_id IS 'plan_items.measure_id: the link stands through all versions that keep both ends.';
ALTER TABLE plan_links ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON plan_links USING (region_id = current_region());
GRANT SELECT, INSERT, DELETE ON plan_links TO opora_app;
