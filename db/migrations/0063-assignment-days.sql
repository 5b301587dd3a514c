-- What an assignment asked, and by which day, before a correction, a shift, a point or a consent changed it: a past day
-- is told by it. (order 01-21/744, cl. 3)
CREATE TABLE assignment_days (
  region_id      uuid NOT NULL,
  assignment_id  uuid NOT NULL,
  until          timestamptz NOT NULL,
  plan_item_id   uuid NOT NULL,
  point_id       uuid,
  due_on         date,
  PRIMARY KEY (region_id, assignment_id, until),
  FOREIGN KEY (region_id, assignment_id) REFERENCES assignments,
  FOREIGN KEY (region_id, plan_item_id) REFERENCES plan_items,
  FOREIGN KEY (region_id, point_id) REFERENCES measure_points
);
COMMENT ON TABLE assignment_days IS 'Items, points and due days that assignments had before; append-only.';
COMMENT ON COLUMN assignment_days.until IS 'Business time up to which they stood, itself not included.';
ALTER TABLE assignment_days ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON assignment_days USING (region_id = current_region());
GRANT SELECT, INSERT ON assignment_days TO opora_app;

-- Of what changed before, only the shifts tell the day that stood.
INSERT INTO assignment_days (region_id, assignment_id, until, plan_item_id, point_id, due_on)
SELECT h.region_id, h.assignment_id, h.decided_at, a.plan_item_id, a.point_id, h.from_on
  FROM assignment_shifts h JOIN assignments a ON a.region_id = h.region_id AND a.id = h.assignment_id
 WHERE h.granted_on IS NOT NULL
    ON CONFLICT DO NOTHING;
