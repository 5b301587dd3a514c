-- «Не требуется»: a report may say that there is nothing to do, and on what ground. (order 01-21/744, cl. 2.1)
ALTER TABLE assignments
  ADD COLUMN claim text NOT NULL DEFAULT 'done' CHECK (claim IN ('done', 'not_required'));
COMMENT ON COLUMN assignments.claim IS 'What the last report says: that it is done, or that it is not required of this organisation.';
GRANT UPDATE (claim) ON assignments TO opora_app;

ALTER TABLE assignment_steps
  ADD COLUMN claim text CHECK (claim IN ('done', 'not_required')),
  DROP CONSTRAINT assignment_steps_step_check,
  ADD CONSTRAINT assignment_steps_step_check
    CHECK (step IN ('reported', 'accepted', 'returned', 'withdrawn', 'corrected', 'closed', 'reopened'));
COMMENT ON COLUMN assignment_steps.claim IS 'Of a report: what it says; null stands for done.';
