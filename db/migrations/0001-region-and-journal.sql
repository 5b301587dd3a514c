-- Conventions: every tenant table carries region_id first in its key, so that a region can become a shard;
-- row-level security shows a transaction only the region it was opened for; the application role (opora_app)
-- owns nothing, and append-only tables grant it no UPDATE and no DELETE.

CREATE FUNCTION current_region() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('opora.region_id', true), '')::uuid;
COMMENT ON FUNCTION current_region() IS 'Region of this transaction, set by the application with set_config(''opora.region_id'', …, true).';
GRANT EXECUTE ON FUNCTION current_region() TO opora_app;

CREATE TABLE regions (
  region_id      uuid PRIMARY KEY,
  code           text NOT NULL UNIQUE CHECK (code ~ '^[0-9]{2}$'),
  name           text NOT NULL CHECK (name <> ''),
  time_zone      text NOT NULL CHECK (time_zone <> ''),
  business_on    date,
  created_at     timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE regions IS 'A region of the country: the tenant. Deadlines end in its time zone.';
COMMENT ON COLUMN regions.time_zone IS 'IANA name, e.g. Asia/Yekaterinburg.';
COMMENT ON COLUMN regions.business_on IS 'Demonstration only: the day that business time shows instead of today. Never moves security time.';
ALTER TABLE regions ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON regions USING (region_id = current_region());
GRANT SELECT ON regions TO opora_app;
GRANT UPDATE (business_on) ON regions TO opora_app;

CREATE TABLE audit_events (
  region_id    uuid NOT NULL REFERENCES regions,
  id           uuid NOT NULL,
  at           timestamptz NOT NULL DEFAULT clock_timestamp(),
  business_at  timestamptz NOT NULL,
  event        text NOT NULL CHECK (event ~ '^[a-z_]+\.[a-z_]+$'),
  user_id      uuid,
  subject      text,
  detail       jsonb NOT NULL DEFAULT '{}',
  request_id   text NOT NULL,
  PRIMARY KEY (region_id, id)
);
COMMENT ON TABLE audit_events IS 'Who did what and when; append-only. Rows do not refer to each other, so writers never wait; a job may seal them by a hash later.';
COMMENT ON COLUMN audit_events.at IS 'Security time: the real clock of the server.';
COMMENT ON COLUMN audit_events.business_at IS 'Business time by which terms were judged; differs from "at" only in a demonstration.';
COMMENT ON COLUMN audit_events.subject IS 'The noun and identifier that the event is about, e.g. survey_form:0192….';
CREATE INDEX audit_events_recent ON audit_events (region_id, at DESC);
CREATE INDEX audit_events_subject ON audit_events (region_id, subject, at DESC);
ALTER TABLE audit_events ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON audit_events USING (region_id = current_region());
GRANT SELECT, INSERT ON audit_events TO opora_app;

CREATE TABLE idempotency_keys (
  region_id     uuid NOT NULL REFERENCES regions,
  user_id       uuid NOT NULL,
  key           text NOT NULL CHECK (length(key) BETWEEN 8 AND 100),
  request_hash  text NOT NULL,
  status        integer,
  answer        jsonb,
  created_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (region_id, user_id, key)
);
COMMENT ON TABLE idempotency_keys IS 'The first answer to a change, given again to a repeated request. Written in the transaction of the change.';
CREATE INDEX idempotency_keys_age ON idempotency_keys (created_at);
ALTER TABLE idempotency_keys ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON idempotency_keys USING (region_id = current_region());
GRANT SELECT, INSERT, DELETE ON idempotency_keys TO opora_app;
GRANT UPDATE (status, answer) ON idempotency_keys TO opora_app;
