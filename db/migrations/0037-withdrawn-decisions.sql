-- A decision on a report may be taken back for a while by the person who made it; the history keeps both steps.

ALTER TABLE assignment_steps DROP CONSTRAINT assignment_steps_step_check,
  ADD CONSTRAINT assignment_steps_step_check
    CHECK (step IN ('reported', 'accepted', 'returned', 'withdrawn', 'corrected', 'closed'));

-- The queue of decisions: what waits, by the moment when it was sent.
CREATE INDEX assignments_waiting ON assignments (region_id, reported_at, id) WHERE status = 'reported';
