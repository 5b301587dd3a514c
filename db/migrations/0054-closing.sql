-- One deed, many obligations: a step that the product makes by itself because of what was done on another assignment.
ALTER TABLE assignment_steps
  ADD COLUMN follows_id uuid,
  ADD FOREIGN KEY (region_id, follows_id) REFERENCES assignments;
COMMENT ON COLUMN assignment_steps.follows_id IS 'The assignment whose report or acceptance made this step by itself; null where a person made it.';
