CREATE TABLE assignments (
  region_id        uuid NOT NULL,
  id               uuid NOT NULL,
  plan_item_id     uuid NOT NULL,
  organization_id  uuid NOT NULL,
  municipality_id  uuid,
  status           text NOT NULL CHECK (status IN ('assigned', 'reported', 'returned', 'accepted')),
  due_on           date,
  campaign_id      uuid,
  version          integer NOT NULL DEFAULT 0,
  reported_at      timestamptz,
  first_reported_at timestamptz,
  accepted_at      timestamptz,
  PRIMARY KEY (region_id, id),
  UNIQUE (region_id, plan_item_id, organization_id),
  FOREIGN KEY (region_id, plan_item_id) REFERENCES plan_items,
  FOREIGN KEY (region_id, organization_id) REFERENCES organizations,
  FOREIGN KEY (region_id, municipality_id) REFERENCES municipalities,
  FOREIGN KEY (region_id, campaign_id) REFERENCES campaigns
);
COMMENT ON TABLE assignments IS 'One obligation for one organisation.';
COMMENT ON COLUMN assignments.due_on IS 'Last day; NULL where the order names none (separate plan, year unknown): such an assignment is never overdue by itself.';
COMMENT ON COLUMN assignments.campaign_id IS 'The collection whose accepted forms prove it (order 01-21/744, cl. 2.1).';
CREATE INDEX assignments_organization ON assignments (region_id, organization_id, status);
CREATE INDEX assignments_place ON assignments (region_id, municipality_id, status);
ALTER TABLE assignments ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON assignments USING (region_id = current_region());
GRANT SELECT, INSERT ON assignments TO opora_app;
GRANT UPDATE (status, version, reported_at, first_reported_at, accepted_at) ON assignments TO opora_app;

CREATE TABLE assignment_steps (
  region_id      uuid NOT NULL,
  id             uuid NOT NULL,
  assignment_id  uuid NOT NULL,
  step           text NOT NULL CHECK (step IN ('reported', 'accepted', 'returned')),
  text           text NOT NULL,
  made_by        uuid NOT NULL,
  made_at        timestamptz NOT NULL,
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, assignment_id) REFERENCES assignments,
  FOREIGN KEY (region_id, made_by) REFERENCES users
);
COMMENT ON TABLE assignment_steps IS 'Reports and decisions on an assignment; append-only.';
CREATE INDEX assignment_steps_assignment ON assignment_steps (region_id, assignment_id, made_at);
ALTER TABLE assignment_steps ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON assignment_steps USING (region_id = current_region());
GRANT SELECT, INSERT ON assignment_steps TO opora_app;

CREATE TABLE assignment_step_files (
  region_id  uuid NOT NULL,
  step_id    uuid NOT NULL,
  file_id    uuid NOT NULL,
  PRIMARY KEY (region_id, step_id, file_id),
  FOREIGN KEY (region_id, step_id) REFERENCES assignment_steps,
  FOREIGN KEY (region_id, file_id) REFERENCES files
);
COMMENT ON TABLE assignment_step_files IS 'Files attached to a report.';
ALTER TABLE assignment_step_files ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON assignment_step_files USING (region_id = current_region());
GRANT SELECT, INSERT ON assignment_step_files TO opora_app;

CREATE TABLE proof_facts (
  region_id      uuid NOT NULL,
  id             uuid NOT NULL,
  assignment_id  uuid NOT NULL,
  kind           text NOT NULL CHECK (kind ~ '^[a-z_]+\.[a-z_]+$'),
  subject        text NOT NULL,
  holds          boolean NOT NULL,
  summary        jsonb NOT NULL,
  noted_at       timestamptz NOT NULL,
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, assignment_id) REFERENCES assignments
);
COMMENT ON TABLE proof_facts IS 'What other features report as proof of an assignment: the last row for (assignment, kind, subject) holds; append-only.';
COMMENT ON COLUMN proof_facts.kind IS '<feature>.<fact>, e.g. surveys.set_accepted.';
COMMENT ON COLUMN proof_facts.subject IS 'What proves it, e.g. campaign:0192….';
COMMENT ON COLUMN proof_facts.holds IS 'false withdraws an earlier proof.';
CREATE INDEX proof_facts_assignment ON proof_facts (region_id, assignment_id, kind, noted_at);
ALTER TABLE proof_facts ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON proof_facts USING (region_id = current_region());
GRANT SELECT, INSERT ON proof_facts TO opora_app;
