-- What a person is told in the product of terms that come and have passed. (order 01-21/744, cl. 3)
CREATE TABLE notices (
  region_id     uuid NOT NULL,
  id            uuid NOT NULL DEFAULT gen_random_uuid(),
  user_id       uuid NOT NULL,
  rung          text NOT NULL,
  plan_item_id  uuid NOT NULL,
  due_on        date NOT NULL,
  count         integer NOT NULL CHECK (count > 0),
  made_at       timestamptz NOT NULL,
  read_at       timestamptz,
  PRIMARY KEY (region_id, id),
  UNIQUE (region_id, user_id, rung, plan_item_id, due_on),
  FOREIGN KEY (region_id, user_id) REFERENCES users,
  FOREIGN KEY (region_id, plan_item_id) REFERENCES plan_items
);
COMMENT ON TABLE notices IS 'One for a person, a rung of the ladder, an obligation and its day, however often the ladder is climbed.';
COMMENT ON COLUMN notices.rung IS 'How many working days before or after the day, and to whom: domain/assignments/notices.';
COMMENT ON COLUMN notices.count IS 'Assignments of the obligation that it speaks of.';
CREATE INDEX notices_of_person ON notices (region_id, user_id, made_at DESC);
ALTER TABLE notices ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON notices USING (region_id = current_region());
GRANT SELECT, INSERT, UPDATE (read_at) ON notices TO opora_app;
-- Assignments by their day: the ladder asks for those of a dozen days.
CREATE INDEX assignments_due ON assignments (region_id, due_on) WHERE status IN ('assigned', 'returned');

CREATE OR REPLACE FUNCTION enqueue_job(p_task text, p_payload json, p_run_at timestamptz DEFAULT NULL) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ BEGIN
    IF p_task NOT IN ('prepare_archives', 'purge_archives', 'purge_expired', 'purge_files', 'refresh_shown', 'tell_of_terms', 'verify_aggregates') THEN
      RAISE insufficient_privilege USING MESSAGE = format('no task of the product is called %L', p_task);
    END IF;
    PERFORM graphile_worker.add_job(p_task, p_payload, run_at => p_run_at);
  END $$;
