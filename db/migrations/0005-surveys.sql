CREATE TABLE campaigns (
  region_id       uuid NOT NULL REFERENCES regions,
  id              uuid NOT NULL,
  form_code       text NOT NULL,
  form_version    integer NOT NULL,
  school_list_id  uuid NOT NULL,
  title           text NOT NULL CHECK (title <> ''),
  source          text NOT NULL,
  due_on          date NOT NULL,
  opened_at       timestamptz NOT NULL,
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, school_list_id) REFERENCES school_lists
);
COMMENT ON TABLE campaigns IS 'One collection of one form version from the schools of one frozen list.';
COMMENT ON COLUMN campaigns.source IS 'The clause that demands it, e.g. "01-21/744, п. 2.1".';
COMMENT ON COLUMN campaigns.due_on IS 'Hard date of the clause; ends 23:59:59 in the region''s zone.';
ALTER TABLE campaigns ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON campaigns USING (region_id = current_region());
GRANT SELECT, INSERT ON campaigns TO opora_app;

CREATE TABLE survey_forms (
  region_id        uuid NOT NULL,
  id               uuid NOT NULL,
  campaign_id      uuid NOT NULL,
  school_id        uuid NOT NULL,
  municipality_id  uuid NOT NULL,
  status           text NOT NULL CHECK (status IN ('draft', 'submitted', 'returned', 'accepted')),
  round            integer NOT NULL DEFAULT 1,
  version          integer NOT NULL DEFAULT 0,
  answers          jsonb NOT NULL DEFAULT '{}',
  cell_versions    jsonb NOT NULL DEFAULT '{}',
  comments         jsonb NOT NULL DEFAULT '{}',
  return_reason    text,
  opened_at        timestamptz,
  submitted_at     timestamptz,
  submitted_by     uuid,
  first_submitted_at timestamptz,
  decided_at       timestamptz,
  decided_by       uuid,
  PRIMARY KEY (region_id, id),
  UNIQUE (region_id, campaign_id, school_id),
  FOREIGN KEY (region_id, campaign_id) REFERENCES campaigns,
  FOREIGN KEY (region_id, school_id) REFERENCES organizations,
  FOREIGN KEY (region_id, municipality_id) REFERENCES municipalities,
  CHECK ((status = 'returned') <= (return_reason IS NOT NULL))
);
COMMENT ON TABLE survey_forms IS 'A school''s form: the whole document of answers is the truth; log, projection and aggregates follow from it.';
COMMENT ON COLUMN survey_forms.municipality_id IS 'Municipality of the school when the campaign was opened.';
COMMENT ON COLUMN survey_forms.answers IS 'Cell key → answer; a blank cell has no key, «нет данных» is {"noData": true}.';
COMMENT ON COLUMN survey_forms.cell_versions IS 'Cell key → version of the form at which the cell last changed; two people''s edits merge by cell.';
COMMENT ON COLUMN survey_forms.comments IS 'Finding key → explanation given by the school.';
COMMENT ON COLUMN survey_forms.first_submitted_at IS 'Decides whether the form was on time; a return does not make a school late.';
CREATE INDEX survey_forms_queue ON survey_forms (region_id, campaign_id, municipality_id, status);
ALTER TABLE survey_forms ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON survey_forms USING (region_id = current_region());
GRANT SELECT, INSERT, UPDATE ON survey_forms TO opora_app;

CREATE TABLE survey_cell_changes (
  region_id   uuid NOT NULL,
  form_id     uuid NOT NULL,
  version     integer NOT NULL,
  cell        text NOT NULL,
  before      jsonb,
  after       jsonb,
  changed_by  uuid NOT NULL,
  changed_at  timestamptz NOT NULL,
  PRIMARY KEY (region_id, form_id, version, cell),
  FOREIGN KEY (region_id, form_id) REFERENCES survey_forms
);
COMMENT ON TABLE survey_cell_changes IS 'Every change of every cell: who, when, from what, to what; append-only.';
CREATE INDEX survey_cell_changes_cell ON survey_cell_changes (region_id, form_id, cell, version);
ALTER TABLE survey_cell_changes ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON survey_cell_changes USING (region_id = current_region());
GRANT SELECT, INSERT ON survey_cell_changes TO opora_app;

CREATE TABLE survey_steps (
  region_id  uuid NOT NULL,
  id         uuid NOT NULL,
  form_id    uuid NOT NULL,
  step       text NOT NULL CHECK (step IN ('submitted', 'accepted', 'returned', 'acceptance_withdrawn')),
  round      integer NOT NULL,
  reason     text,
  answers    jsonb,
  comments   jsonb,
  made_by    uuid NOT NULL,
  made_at    timestamptz NOT NULL,
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, form_id) REFERENCES survey_forms
);
COMMENT ON TABLE survey_steps IS 'History of review, append-only. What was submitted is frozen in "answers" and "comments" as it stood at that moment.';
CREATE INDEX survey_steps_form ON survey_steps (region_id, form_id, made_at);
ALTER TABLE survey_steps ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON survey_steps USING (region_id = current_region());
GRANT SELECT, INSERT ON survey_steps TO opora_app;

-- Rows over 2 kB would be compressed out of line and unpacked for every subscript: keep the arrays in the row.
CREATE TABLE survey_projections (
  region_id        uuid NOT NULL,
  form_id          uuid NOT NULL,
  campaign_id      uuid NOT NULL,
  municipality_id  uuid NOT NULL,
  school_id        uuid NOT NULL,
  accepted         boolean NOT NULL,
  numbers          bigint[] NOT NULL,
  no_data          integer[] NOT NULL,
  buckets          jsonb NOT NULL,
  PRIMARY KEY (region_id, form_id),
  FOREIGN KEY (region_id, form_id) REFERENCES survey_forms
) WITH (toast_tuple_target = 8160);
COMMENT ON TABLE survey_projections IS 'Numbers of the last submitted answers, one array element per slot of the form version, scaled to whole units.';
COMMENT ON COLUMN survey_projections.no_data IS 'Slots answered «нет данных».';
CREATE INDEX survey_projections_place ON survey_projections (region_id, campaign_id, municipality_id);
ALTER TABLE survey_projections ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON survey_projections USING (region_id = current_region());
GRANT SELECT, INSERT, UPDATE ON survey_projections TO opora_app;

CREATE TABLE survey_aggregates (
  region_id        uuid NOT NULL,
  campaign_id      uuid NOT NULL,
  municipality_id  uuid NOT NULL,
  forms            integer NOT NULL,
  sums             bigint[] NOT NULL,
  filled           integer[] NOT NULL,
  no_data          integer[] NOT NULL,
  buckets          jsonb NOT NULL,
  PRIMARY KEY (region_id, campaign_id, municipality_id),
  FOREIGN KEY (region_id, campaign_id) REFERENCES campaigns,
  FOREIGN KEY (region_id, municipality_id) REFERENCES municipalities
) WITH (toast_tuple_target = 8160);
COMMENT ON TABLE survey_aggregates IS 'Sum of the accepted forms of a municipality, changed in the transaction that accepts a form or withdraws acceptance.';
ALTER TABLE survey_aggregates ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON survey_aggregates USING (region_id = current_region());
GRANT SELECT, INSERT, UPDATE ON survey_aggregates TO opora_app;
