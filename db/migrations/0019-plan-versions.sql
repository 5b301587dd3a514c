-- One plan, many versions: what was the plan's own act becomes its first version.
CREATE TABLE plan_versions (
  region_id       uuid NOT NULL,
  id              uuid NOT NULL,
  plan_id         uuid NOT NULL,
  number          integer NOT NULL CHECK (number > 0),
  order_id        uuid,
  act_kind        text NOT NULL,
  act_number      text NOT NULL,
  act_date        date,
  act_file_id     uuid,
  summary         text NOT NULL,
  legend          jsonb NOT NULL,
  excluded        jsonb NOT NULL,
  school_list_id  uuid NOT NULL,
  period_from     date NOT NULL,
  period_to       date NOT NULL CHECK (period_to >= period_from),
  approved_by     uuid NOT NULL,
  approved_at     timestamptz NOT NULL,
  PRIMARY KEY (region_id, id),
  UNIQUE (region_id, plan_id, number),
  UNIQUE (region_id, order_id),
  FOREIGN KEY (region_id, plan_id) REFERENCES plans,
  FOREIGN KEY (region_id, order_id) REFERENCES orders,
  FOREIGN KEY (region_id, act_file_id) REFERENCES files,
  FOREIGN KEY (region_id, school_list_id) REFERENCES school_lists,
  FOREIGN KEY (region_id, approved_by) REFERENCES users
);
COMMENT ON TABLE plan_versions IS 'A plan as an act approved it; never changed: a correction is the next version (order 01-21/744, item 5). The highest number is in force.';
COMMENT ON COLUMN plan_versions.order_id IS 'The imported order whose reading became this version; NULL where only the requisites of the act are known.';
COMMENT ON COLUMN plan_versions.legend IS 'Abbreviations through which the responsible parties were read.';
COMMENT ON COLUMN plan_versions.excluded IS 'Addressees that the ministry left out at approval: [{measureId, organizationId}].';
COMMENT ON COLUMN plan_versions.period_to IS '«В течение всего периода» means period_from … period_to.';
INSERT INTO plan_versions
SELECT p.region_id, p.id, p.id, 1, p.order_id, coalesce(o.reading -> 'requisites' ->> 'kind', ''), o.number, o.signed_on, NULL, '',
       o.reading -> 'abbreviations', '[]', p.school_list_id, p.period_from, p.period_to, p.approved_by, p.approved_at
  FROM plans p JOIN orders o ON o.region_id = p.region_id AND o.id = p.order_id;
ALTER TABLE plan_versions ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON plan_versions USING (region_id = current_region());
GRANT SELECT, INSERT ON plan_versions TO opora_app;

ALTER TABLE plans
  DROP COLUMN order_id, DROP COLUMN school_list_id, DROP COLUMN period_from, DROP COLUMN period_to,
  DROP COLUMN approved_by, DROP COLUMN approved_at,
  ADD COLUMN waiting_for text CHECK (waiting_for <> ''),
  ADD COLUMN waiting_since date,
  ADD COLUMN waiting_measure_id uuid,
  ADD COLUMN previous_plan_id uuid,
  ADD FOREIGN KEY (region_id, previous_plan_id) REFERENCES plans,
  ADD CHECK ((waiting_for IS NULL) = (waiting_since IS NULL));
COMMENT ON TABLE plans IS 'A roadmap through all its versions.';
COMMENT ON COLUMN plans.waiting_for IS 'The external document without which the plan cannot be corrected (order 01-21/744, item 5).';
COMMENT ON COLUMN plans.previous_plan_id IS 'The plan of an earlier year that this one was cloned from.';
GRANT UPDATE (waiting_for, waiting_since, waiting_measure_id) ON plans TO opora_app;

ALTER TABLE plan_items ADD COLUMN version_id uuid, ADD COLUMN measure_id uuid, ADD COLUMN section text,
  ADD COLUMN responsible_text text, ADD COLUMN derived_from uuid[] NOT NULL DEFAULT '{}';
UPDATE plan_items SET version_id = plan_id, measure_id = id, responsible_text =
  (SELECT coalesce(string_agg(party ->> 'text', ', ' ORDER BY nth), '')
     FROM jsonb_array_elements(responsible) WITH ORDINALITY AS parties (party, nth));
ALTER TABLE plan_items
  DROP COLUMN plan_id,
  ALTER COLUMN version_id SET NOT NULL,
  ALTER COLUMN measure_id SET NOT NULL,
  ALTER COLUMN responsible_text SET NOT NULL,
  ALTER COLUMN derived_from DROP DEFAULT,
  ADD UNIQUE (region_id, version_id, position),
  ADD UNIQUE (region_id, version_id, measure_id),
  ADD FOREIGN KEY (region_id, version_id) REFERENCES plan_versions;
COMMENT ON TABLE plan_items IS 'Obligations of one version of a plan: clauses of its order and measures.';
COMMENT ON COLUMN plan_items.measure_id IS 'The same in every version that keeps the obligation.';
COMMENT ON COLUMN plan_items.derived_from IS 'Measures of the version before that were split or merged into this one, itself apart.';
COMMENT ON COLUMN plan_items.responsible_text IS 'The responsible cell as printed.';

CREATE TABLE plan_drafts (
  region_id        uuid NOT NULL,
  id               uuid NOT NULL,
  kind             text NOT NULL CHECK (kind IN ('order', 'correction', 'next_year')),
  order_id         uuid,
  base_version_id  uuid,
  content          jsonb NOT NULL,
  revision         integer NOT NULL DEFAULT 0,
  made_by          uuid NOT NULL,
  made_at          timestamptz NOT NULL,
  changed_by       uuid NOT NULL,
  changed_at       timestamptz NOT NULL,
  closed_at        timestamptz,
  version_id       uuid,
  PRIMARY KEY (region_id, id),
  CHECK ((kind = 'order') = (order_id IS NOT NULL)),
  CHECK ((kind = 'order') = (base_version_id IS NULL)),
  CHECK (version_id IS NULL OR closed_at IS NOT NULL),
  FOREIGN KEY (region_id, order_id) REFERENCES orders,
  FOREIGN KEY (region_id, base_version_id) REFERENCES plan_versions,
  FOREIGN KEY (region_id, version_id) REFERENCES plan_versions,
  FOREIGN KEY (region_id, made_by) REFERENCES users,
  FOREIGN KEY (region_id, changed_by) REFERENCES users
);
COMMENT ON TABLE plan_drafts IS 'A version being written: from an imported order, as a correction of a version, or as its clone for a next year.';
COMMENT ON COLUMN plan_drafts.content IS 'DraftContent of domain/plans.';
COMMENT ON COLUMN plan_drafts.version_id IS 'The version it became; NULL in a closed draft that was discarded.';
CREATE UNIQUE INDEX plan_drafts_open_order ON plan_drafts (region_id, order_id) WHERE closed_at IS NULL;
CREATE UNIQUE INDEX plan_drafts_open_base ON plan_drafts (region_id, base_version_id, kind) WHERE closed_at IS NULL;
ALTER TABLE plan_drafts ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON plan_drafts USING (region_id = current_region());
GRANT SELECT, INSERT ON plan_drafts TO opora_app;
GRANT UPDATE (content, revision, changed_by, changed_at, closed_at, version_id) ON plan_drafts TO opora_app;

ALTER TABLE assignments DROP CONSTRAINT assignments_status_check,
  ADD CONSTRAINT assignments_status_check CHECK (status IN ('assigned', 'reported', 'returned', 'accepted', 'closed'));
GRANT UPDATE (plan_item_id, due_on) ON assignments TO opora_app;
COMMENT ON COLUMN assignments.plan_item_id IS 'Of the newest version that keeps the obligation for this organisation.';
ALTER TABLE assignment_steps DROP CONSTRAINT assignment_steps_step_check,
  ADD CONSTRAINT assignment_steps_step_check CHECK (step IN ('reported', 'accepted', 'returned', 'corrected', 'closed')),
  ADD COLUMN plan_item_id uuid;
UPDATE assignment_steps s SET plan_item_id = a.plan_item_id
  FROM assignments a WHERE a.region_id = s.region_id AND a.id = s.assignment_id;
ALTER TABLE assignment_steps ALTER COLUMN plan_item_id SET NOT NULL,
  ADD FOREIGN KEY (region_id, plan_item_id) REFERENCES plan_items;
COMMENT ON COLUMN assignment_steps.plan_item_id IS 'The wording that stood when the step was made.';
