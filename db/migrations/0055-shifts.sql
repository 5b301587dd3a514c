-- Another day for an assignment: asked by its executor with a reason, decided by who set the day. (order 01-21/744, cl. 3)
CREATE TABLE assignment_shifts (
  region_id      uuid NOT NULL,
  id             uuid NOT NULL,
  assignment_id  uuid NOT NULL,
  from_on        date NOT NULL,
  wanted_on      date NOT NULL CHECK (wanted_on > from_on),
  reason         text NOT NULL CHECK (reason <> ''),
  asked_by       uuid NOT NULL,
  asked_at       timestamptz NOT NULL,
  granted_on     date CHECK (granted_on > from_on),
  words          text,
  decided_by     uuid,
  decided_at     timestamptz,
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, assignment_id) REFERENCES assignments,
  FOREIGN KEY (region_id, asked_by) REFERENCES users,
  FOREIGN KEY (region_id, decided_by) REFERENCES users,
  CHECK ((decided_by IS NULL) = (decided_at IS NULL)),
  CHECK (granted_on IS NULL OR decided_by IS NOT NULL)
);
COMMENT ON TABLE assignment_shifts IS 'Requests for another day and the decisions on them; kept for ever.';
COMMENT ON COLUMN assignment_shifts.from_on IS 'The day that stood when it was asked.';
COMMENT ON COLUMN assignment_shifts.granted_on IS 'The day that was given; null where it waits or was refused.';
CREATE INDEX assignment_shifts_assignment ON assignment_shifts (region_id, assignment_id, asked_at);
CREATE UNIQUE INDEX assignment_shifts_open ON assignment_shifts (region_id, assignment_id) WHERE decided_at IS NULL;
ALTER TABLE assignment_shifts ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON assignment_shifts USING (region_id = current_region());
GRANT SELECT, INSERT ON assignment_shifts TO opora_app;
GRANT UPDATE (granted_on, words, decided_by, decided_at) ON assignment_shifts TO opora_app;
