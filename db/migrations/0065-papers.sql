-- The register of acts and other papers that prove what was done, and what a report leaves unproved. (order 01-21/744,
-- App. 1, column 5)
CREATE TABLE papers (
  region_id         uuid NOT NULL,
  id                uuid NOT NULL,
  organization_id   uuid NOT NULL,
  municipality_id   uuid,
  kind              text NOT NULL CHECK (kind IN ('act', 'agreement', 'brief', 'plan', 'list', 'minutes', 'training', 'material', 'event', 'publication')),
  subject           text NOT NULL CHECK (subject <> ''),
  number            text,
  signed_on         date,
  signatory         text,
  party             text,
  people            integer CHECK (people > 0),
  hours             integer CHECK (hours > 0),
  decisions         integer CHECK (decisions > 0),
  link              text,
  is_complete       boolean NOT NULL,
  version           integer NOT NULL DEFAULT 0,
  made_by           uuid NOT NULL,
  made_at           timestamptz NOT NULL,
  withdrawn_at      timestamptz,
  withdrawn_why     text,
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, organization_id) REFERENCES organizations,
  FOREIGN KEY (region_id, municipality_id) REFERENCES municipalities,
  FOREIGN KEY (region_id, made_by) REFERENCES users,
  CHECK ((withdrawn_at IS NULL) = (withdrawn_why IS NULL))
);
COMMENT ON TABLE papers IS 'Papers of organisations that prove what was done: each may prove several things.';
COMMENT ON COLUMN papers.signatory IS 'Who signed it, by office.';
COMMENT ON COLUMN papers.party IS 'Of an agreement: the other side.';
COMMENT ON COLUMN papers.people IS 'Of training and events: how many, never who.';
COMMENT ON COLUMN papers.is_complete IS 'Nothing that its kind needs is missing.';
CREATE INDEX papers_place ON papers (region_id, organization_id, kind);
CREATE INDEX papers_number ON papers (region_id, organization_id, number);

CREATE TABLE paper_files (
  region_id  uuid NOT NULL,
  paper_id   uuid NOT NULL,
  file_id    uuid NOT NULL,
  position   integer NOT NULL,
  PRIMARY KEY (region_id, paper_id, file_id),
  FOREIGN KEY (region_id, paper_id) REFERENCES papers,
  FOREIGN KEY (region_id, file_id) REFERENCES files
);
COMMENT ON TABLE paper_files IS 'The paper itself and detached signatures, each beside the file that it signs.';
CREATE INDEX paper_files_file ON paper_files (region_id, file_id);

CREATE TABLE assignment_step_papers (
  region_id  uuid NOT NULL,
  step_id    uuid NOT NULL,
  paper_id   uuid NOT NULL,
  PRIMARY KEY (region_id, step_id, paper_id),
  FOREIGN KEY (region_id, step_id) REFERENCES assignment_steps,
  FOREIGN KEY (region_id, paper_id) REFERENCES papers
);
COMMENT ON TABLE assignment_step_papers IS 'What a report proves itself by; append-only.';
CREATE INDEX assignment_step_papers_paper ON assignment_step_papers (region_id, paper_id);

CREATE TABLE assignment_step_lacks (
  region_id  uuid NOT NULL,
  step_id    uuid NOT NULL,
  kind       text NOT NULL,
  why        text NOT NULL CHECK (why <> ''),
  PRIMARY KEY (region_id, step_id, kind),
  FOREIGN KEY (region_id, step_id) REFERENCES assignment_steps
);
COMMENT ON TABLE assignment_step_lacks IS 'Demanded evidence that a report comes without, and why; append-only.';

ALTER TABLE assignments ADD COLUMN lacks text[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN assignments.lacks IS 'Kinds of demanded evidence that the last report comes without.';
GRANT UPDATE (lacks) ON assignments TO opora_app;

ALTER TABLE papers ENABLE ROW LEVEL SECURITY;
ALTER TABLE paper_files ENABLE ROW LEVEL SECURITY;
ALTER TABLE assignment_step_papers ENABLE ROW LEVEL SECURITY;
ALTER TABLE assignment_step_lacks ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON papers USING (region_id = current_region());
CREATE POLICY own_region ON paper_files USING (region_id = current_region());
CREATE POLICY own_region ON assignment_step_papers USING (region_id = current_region());
CREATE POLICY own_region ON assignment_step_lacks USING (region_id = current_region());
GRANT SELECT, INSERT, DELETE ON paper_files TO opora_app;
GRANT SELECT, INSERT ON papers, assignment_step_papers, assignment_step_lacks TO opora_app;
GRANT UPDATE (kind, subject, number, signed_on, signatory, party, people, hours, decisions, link, is_complete, version, withdrawn_at, withdrawn_why) ON papers TO opora_app;
