-- What a region answered to «who is this?»: asked once, applied to later orders, shown and changed by people.
CREATE TABLE party_answers (
  region_id          uuid NOT NULL REFERENCES regions,
  id                 uuid NOT NULL,
  key                text NOT NULL CHECK (key <> ''),
  words              text NOT NULL,
  meaning            text NOT NULL CHECK (meaning IN ('class', 'organization', 'nobody')),
  organization_kind  text,
  organization_id    uuid,
  post               boolean NOT NULL,
  order_id           uuid,
  answered_by        uuid NOT NULL,
  answered_at        timestamptz NOT NULL,
  PRIMARY KEY (region_id, id),
  UNIQUE (region_id, key),
  FOREIGN KEY (region_id, organization_id) REFERENCES organizations,
  FOREIGN KEY (region_id, order_id) REFERENCES orders,
  FOREIGN KEY (region_id, answered_by) REFERENCES users,
  CHECK ((meaning = 'class') = (organization_kind IS NOT NULL)),
  CHECK ((meaning = 'organization') = (organization_id IS NOT NULL))
);
COMMENT ON TABLE party_answers IS 'The region''s dictionary of responsible parties. A document''s own legend comes before it.';
COMMENT ON COLUMN party_answers.id IS 'Another one with every answer, so that nobody overwrites an answer he has not seen.';
COMMENT ON COLUMN party_answers.key IS 'The words folded: case, spaces, quotes and look-alike letters do not matter.';
COMMENT ON COLUMN party_answers.post IS 'The words name somebody who works there, not the organisation itself.';
COMMENT ON COLUMN party_answers.order_id IS 'The order under review when it was asked.';
ALTER TABLE party_answers ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON party_answers USING (region_id = current_region());
GRANT SELECT, INSERT, DELETE ON party_answers TO opora_app;
GRANT UPDATE (id, words, meaning, organization_kind, organization_id, post, order_id, answered_by, answered_at) ON party_answers TO opora_app;
