-- Review with remarks at the cell: sections go back one by one, and what was sent is frozen with its requisites.
ALTER TABLE survey_forms ADD COLUMN open_sections text[] CHECK (open_sections <> '{}');
ALTER TABLE survey_forms ADD COLUMN finding_errors integer, ADD COLUMN finding_warnings integer;
COMMENT ON COLUMN survey_forms.finding_warnings IS 'Of the last submission, as finding_errors: the queue counts them without reading answers; null: never sent.';
COMMENT ON COLUMN survey_forms.open_sections IS 'Sections that a returned form lets the school change; null: all of them.';

ALTER TABLE survey_steps
  ADD COLUMN sections text[] CHECK (sections <> '{}'),
  ADD COLUMN head jsonb,
  DROP CONSTRAINT survey_steps_step_check,
  ADD CONSTRAINT survey_steps_step_check CHECK (step IN
    ('submitted', 'accepted', 'returned', 'acceptance_withdrawn', 'extended', 'reopened', 'changed'));
COMMENT ON COLUMN survey_steps.sections IS 'Of a return: the sections given back; null: the whole form.';
COMMENT ON COLUMN survey_steps.head IS 'Of a submission: names of the school, the municipality and the sender as they were on that day.';

CREATE TABLE survey_remarks (
  region_id   uuid NOT NULL,
  id          uuid NOT NULL,
  form_id     uuid NOT NULL,
  section     text NOT NULL CHECK (section <> ''),
  cell        text,
  round       integer NOT NULL,
  text        text NOT NULL CHECK (text <> ''),
  made_by     uuid NOT NULL,
  made_at     timestamptz NOT NULL,
  settled_by  uuid,
  settled_at  timestamptz,
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, form_id) REFERENCES survey_forms,
  FOREIGN KEY (region_id, made_by) REFERENCES users,
  FOREIGN KEY (region_id, settled_by) REFERENCES users,
  CHECK ((settled_by IS NULL) = (settled_at IS NULL))
);
COMMENT ON TABLE survey_remarks IS 'What the reviewer asks to correct, pinned to a cell or to a whole section.';
COMMENT ON COLUMN survey_remarks.cell IS 'Null: the remark is about the section.';
COMMENT ON COLUMN survey_remarks.settled_at IS 'When the reviewer took the remark off; until then it is open.';
CREATE INDEX survey_remarks_form ON survey_remarks (region_id, form_id, made_at);
ALTER TABLE survey_remarks ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON survey_remarks USING (region_id = current_region());
GRANT SELECT, INSERT ON survey_remarks TO opora_app;
GRANT UPDATE (settled_by, settled_at) ON survey_remarks TO opora_app;

CREATE TABLE survey_remark_replies (
  region_id  uuid NOT NULL,
  id         uuid NOT NULL,
  remark_id  uuid NOT NULL,
  text       text NOT NULL CHECK (text <> ''),
  made_by    uuid NOT NULL,
  made_at    timestamptz NOT NULL,
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, remark_id) REFERENCES survey_remarks,
  FOREIGN KEY (region_id, made_by) REFERENCES users
);
COMMENT ON TABLE survey_remark_replies IS 'Answers under a remark, of either side; append-only.';
CREATE INDEX survey_remark_replies_remark ON survey_remark_replies (region_id, remark_id, made_at);
ALTER TABLE survey_remark_replies ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON survey_remark_replies USING (region_id = current_region());
GRANT SELECT, INSERT ON survey_remark_replies TO opora_app;
