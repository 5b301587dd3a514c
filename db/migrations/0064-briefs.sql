-- «Справка о ходе исполнения приказа» as it was sent: its bytes are given back for ever. (order 01-21/744, cl. 3)
CREATE TABLE fulfilment_briefs (
  region_id        uuid NOT NULL,
  id               uuid NOT NULL,
  plan_id          uuid NOT NULL,
  told_on          date NOT NULL,
  addressee        text NOT NULL CHECK (addressee <> ''),
  file_id          uuid NOT NULL,
  organization_id  uuid NOT NULL,
  municipality_id  uuid,
  kept_by          uuid NOT NULL,
  kept_at          timestamptz NOT NULL,
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, plan_id) REFERENCES plans,
  FOREIGN KEY (region_id, file_id) REFERENCES files,
  FOREIGN KEY (region_id, organization_id) REFERENCES organizations,
  FOREIGN KEY (region_id, municipality_id) REFERENCES municipalities,
  FOREIGN KEY (region_id, kept_by) REFERENCES users
);
COMMENT ON TABLE fulfilment_briefs IS 'Papers on the course of fulfilment that were sent; append-only.';
COMMENT ON COLUMN fulfilment_briefs.told_on IS 'The day that it tells of, at its end.';
COMMENT ON COLUMN fulfilment_briefs.organization_id IS 'Whose paper it is: with its municipality, who else may read it.';
CREATE INDEX fulfilment_briefs_plan ON fulfilment_briefs (region_id, plan_id, kept_at);
CREATE INDEX fulfilment_briefs_file ON fulfilment_briefs (region_id, file_id);
ALTER TABLE fulfilment_briefs ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON fulfilment_briefs USING (region_id = current_region());
GRANT SELECT, INSERT ON fulfilment_briefs TO opora_app;
