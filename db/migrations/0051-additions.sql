-- What the ministry adds to a plan in force without a new version of it: reporting points of a measure and what its
-- result is proved by. (order 01-21/744, cl. 3)
CREATE TABLE plan_additions (
  region_id  uuid NOT NULL,
  id         uuid NOT NULL,
  plan_id    uuid NOT NULL,
  made_by    uuid NOT NULL,
  made_at    timestamptz NOT NULL,
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, plan_id) REFERENCES plans,
  FOREIGN KEY (region_id, made_by) REFERENCES users
);
COMMENT ON TABLE plan_additions IS 'Additions to plans in force, each confirmed by a person on a day; append-only.';
CREATE INDEX plan_additions_plan ON plan_additions (region_id, plan_id);

CREATE TABLE measure_additions (
  region_id    uuid NOT NULL,
  addition_id  uuid NOT NULL,
  measure_id   uuid NOT NULL,
  demands      jsonb NOT NULL CHECK (jsonb_typeof(demands) = 'array'),
  PRIMARY KEY (region_id, measure_id, addition_id),
  FOREIGN KEY (region_id, addition_id) REFERENCES plan_additions
);
COMMENT ON TABLE measure_additions IS 'What an addition says of a measure; the last one of a measure counts. Append-only.';
COMMENT ON COLUMN measure_additions.demands IS 'Demanded evidence: [{kind, count, of}].';

CREATE TABLE measure_points (
  region_id    uuid NOT NULL,
  id           uuid NOT NULL,
  addition_id  uuid NOT NULL,
  measure_id   uuid NOT NULL,
  number       integer NOT NULL CHECK (number > 0),
  title        text NOT NULL CHECK (title <> ''),
  due_on       date NOT NULL,
  PRIMARY KEY (region_id, id),
  UNIQUE (region_id, measure_id, number),
  UNIQUE (region_id, measure_id, due_on),
  FOREIGN KEY (region_id, measure_id, addition_id) REFERENCES measure_additions
);
COMMENT ON TABLE measure_points IS 'Days by which a measure is reported part by part; they outlive corrections of the plan. Append-only.';

ALTER TABLE assignments
  ADD COLUMN point_id uuid,
  ADD COLUMN assigned_at timestamptz,
  ADD FOREIGN KEY (region_id, point_id) REFERENCES measure_points,
  DROP CONSTRAINT assignments_region_id_plan_item_id_organization_id_key,
  ADD UNIQUE NULLS NOT DISTINCT (region_id, plan_item_id, organization_id, point_id);
COMMENT ON COLUMN assignments.point_id IS 'The reporting point that it asks for; null where it asks for the whole measure.';
-- Of the assignments that stand, the first version that has their obligation tells when.
UPDATE assignments a
   SET assigned_at = (SELECT min(v.approved_at) FROM plan_items i
                        JOIN plan_items same ON same.region_id = i.region_id AND same.measure_id = i.measure_id
                        JOIN plan_versions v ON v.region_id = same.region_id AND v.id = same.version_id
                       WHERE i.region_id = a.region_id AND i.id = a.plan_item_id);
ALTER TABLE assignments ALTER COLUMN assigned_at SET NOT NULL;
COMMENT ON COLUMN assignments.assigned_at IS 'Business time from which on it stands.';
GRANT UPDATE (point_id) ON assignments TO opora_app;

-- What was done after a moment: a past day is read by the steps before it.
CREATE INDEX assignment_steps_made ON assignment_steps (region_id, made_at);

ALTER TABLE plan_additions ENABLE ROW LEVEL SECURITY;
ALTER TABLE measure_additions ENABLE ROW LEVEL SECURITY;
ALTER TABLE measure_points ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON plan_additions USING (region_id = current_region());
CREATE POLICY own_region ON measure_additions USING (region_id = current_region());
CREATE POLICY own_region ON measure_points USING (region_id = current_region());
GRANT SELECT, INSERT ON plan_additions, measure_additions, measure_points TO opora_app;
