-- The application role may do less: whoever gets hold of its connection must not end every session, queue work
-- that nobody wrote, or put a row into the journal's past.

CREATE OR REPLACE FUNCTION purge_expired(p_now timestamptz, p_keep_keys interval) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  AS 'DELETE FROM sessions WHERE expires_at < least(p_now, clock_timestamp());
      DELETE FROM sign_in_failures WHERE failed_at < least(p_now, clock_timestamp()) - interval ''1 day'';
      DELETE FROM idempotency_keys
       WHERE created_at < least(p_now, clock_timestamp()) - greatest(p_keep_keys, interval ''1 day'');';
COMMENT ON FUNCTION purge_expired(timestamptz, interval) IS 'Removes what has expired by p_now, and never more than by the clock of the database; keys live a day at least.';

CREATE OR REPLACE FUNCTION enqueue_job(p_task text, p_payload json, p_run_at timestamptz DEFAULT NULL) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ BEGIN
    IF p_task NOT IN ('purge_expired', 'purge_files', 'refresh_shown', 'verify_aggregates') THEN
      RAISE insufficient_privilege USING MESSAGE = format('no task of the product is called %L', p_task);
    END IF;
    PERFORM graphile_worker.add_job(p_task, p_payload, run_at => p_run_at);
  END $$;
COMMENT ON FUNCTION enqueue_job(text, json, timestamptz) IS 'Queues a task of the product, that starts only if this transaction commits. A new task is named here by a migration.';

REVOKE INSERT ON audit_events FROM opora_app;
GRANT INSERT (region_id, id, business_at, event, user_id, subject, detail, request_id) ON audit_events TO opora_app;
COMMENT ON COLUMN audit_events.at IS 'Security time: the real clock of the database, which no writer sets.';
