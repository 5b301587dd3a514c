CREATE TABLE orders (
  region_id    uuid NOT NULL REFERENCES regions,
  id           uuid NOT NULL,
  number       text NOT NULL,
  signed_on    date,
  title        text NOT NULL,
  file_name    text NOT NULL,
  sha256       text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  source_text  text NOT NULL,
  reading      jsonb NOT NULL,
  status       text NOT NULL CHECK (status IN ('review', 'approved')),
  imported_by  uuid NOT NULL,
  imported_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (region_id, id),
  UNIQUE (region_id, sha256),
  FOREIGN KEY (region_id, imported_by) REFERENCES users
);
COMMENT ON TABLE orders IS 'An imported order: its text as received and what the reader made of it.';
COMMENT ON COLUMN orders.reading IS 'OrderReading of domain/plans: requisites, clauses, rows as printed, legend, annexes, findings.';
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON orders USING (region_id = current_region());
GRANT SELECT, INSERT ON orders TO opora_app;
GRANT UPDATE (status) ON orders TO opora_app;

CREATE TABLE finding_decisions (
  region_id   uuid NOT NULL,
  order_id    uuid NOT NULL,
  finding_id  text NOT NULL,
  decision    text NOT NULL CHECK (decision IN ('accepted', 'kept')),
  decided_by  uuid NOT NULL,
  decided_at  timestamptz NOT NULL,
  PRIMARY KEY (region_id, order_id, finding_id),
  FOREIGN KEY (region_id, order_id) REFERENCES orders,
  FOREIGN KEY (region_id, decided_by) REFERENCES users
);
COMMENT ON TABLE finding_decisions IS 'A ministry user''s answer to a finding: the proposed reading is accepted, or the order stays as printed.';
ALTER TABLE finding_decisions ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON finding_decisions USING (region_id = current_region());
GRANT SELECT, INSERT, DELETE ON finding_decisions TO opora_app;
GRANT UPDATE (decision, decided_by, decided_at) ON finding_decisions TO opora_app;

CREATE TABLE plans (
  region_id       uuid NOT NULL,
  id              uuid NOT NULL,
  order_id        uuid NOT NULL,
  title           text NOT NULL,
  school_list_id  uuid NOT NULL,
  period_from     date NOT NULL,
  period_to       date NOT NULL CHECK (period_to >= period_from),
  approved_by     uuid NOT NULL,
  approved_at     timestamptz NOT NULL,
  PRIMARY KEY (region_id, id),
  UNIQUE (region_id, order_id),
  FOREIGN KEY (region_id, order_id) REFERENCES orders,
  FOREIGN KEY (region_id, school_list_id) REFERENCES school_lists
);
COMMENT ON TABLE plans IS 'An approved roadmap. «В течение всего периода» means period_from … period_to.';
ALTER TABLE plans ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON plans USING (region_id = current_region());
GRANT SELECT, INSERT ON plans TO opora_app;

CREATE TABLE plan_items (
  region_id     uuid NOT NULL,
  id            uuid NOT NULL,
  plan_id       uuid NOT NULL,
  position      integer NOT NULL,
  kind          text NOT NULL CHECK (kind IN ('clause', 'measure')),
  number        text NOT NULL,
  title         text NOT NULL,
  term          jsonb NOT NULL,
  hard_due_on   date,
  responsible   jsonb NOT NULL,
  result        text NOT NULL,
  source_lines  integer[] NOT NULL,
  form_code     text,
  retroactive   boolean NOT NULL,
  PRIMARY KEY (region_id, id),
  UNIQUE (region_id, plan_id, position),
  FOREIGN KEY (region_id, plan_id) REFERENCES plans
);
COMMENT ON TABLE plan_items IS 'Obligations of the order: its clauses and the measures of the roadmap.';
COMMENT ON COLUMN plan_items.hard_due_on IS 'Date set by a clause, apart from the period printed in the plan (order 01-21/744: 2.2 against item 4).';
COMMENT ON COLUMN plan_items.form_code IS 'Set where the clause is fulfilled by collecting this form.';
COMMENT ON COLUMN plan_items.retroactive IS 'The term ended before the order was signed.';
ALTER TABLE plan_items ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON plan_items USING (region_id = current_region());
GRANT SELECT, INSERT ON plan_items TO opora_app;
