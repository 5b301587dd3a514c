-- What the controller says of an overdue assignment, and what its executor answers. (order 01-21/744, cl. 3)
CREATE TABLE control_steps (
  region_id      uuid NOT NULL,
  id             uuid NOT NULL,
  assignment_id  uuid NOT NULL,
  step           text NOT NULL CHECK (step IN ('reminded', 'explanation_asked', 'explained', 'for_council', 'day_set')),
  text           text NOT NULL,
  answer_by      date,
  made_by        uuid NOT NULL,
  made_at        timestamptz NOT NULL,
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, assignment_id) REFERENCES assignments,
  FOREIGN KEY (region_id, made_by) REFERENCES users,
  CHECK ((answer_by IS NOT NULL) = (step = 'explanation_asked'))
);
COMMENT ON TABLE control_steps IS 'Reminders, questions and their answers, marks for the council; append-only.';
COMMENT ON COLUMN control_steps.answer_by IS 'Until when the explanation is expected.';
CREATE INDEX control_steps_assignment ON control_steps (region_id, assignment_id, id);
ALTER TABLE control_steps ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON control_steps USING (region_id = current_region());
GRANT SELECT, INSERT ON control_steps TO opora_app;
