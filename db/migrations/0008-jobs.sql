-- The queue's own tables belong to the owner; the application may only ask for a job, in its own transaction.
CREATE FUNCTION enqueue_job(p_task text, p_payload json, p_run_at timestamptz DEFAULT NULL) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ BEGIN PERFORM graphile_worker.add_job(p_task, p_payload, run_at => p_run_at); END $$;
COMMENT ON FUNCTION enqueue_job(text, json, timestamptz) IS 'Queues work that starts only if this transaction commits.';
REVOKE ALL ON FUNCTION enqueue_job(text, json, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION enqueue_job(text, json, timestamptz) TO opora_app;
