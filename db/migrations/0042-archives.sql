-- All forms of a collection as one file, prepared by the queue: a file for each person who asks, kept for days.
CREATE TABLE survey_archives (
  region_id    uuid NOT NULL,
  id           uuid NOT NULL,
  campaign_id  uuid NOT NULL,
  asked_by     uuid NOT NULL,
  asked_at     timestamptz NOT NULL,
  form_ids     uuid[] NOT NULL CHECK (cardinality(form_ids) > 0),
  status       text NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'preparing', 'ready', 'failed', 'cancelled')),
  attempt      integer NOT NULL DEFAULT 0,
  done         integer NOT NULL DEFAULT 0,
  beat_at      timestamptz,
  ended_at     timestamptz,
  sha256       text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  size         bigint,
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, campaign_id) REFERENCES campaigns,
  FOREIGN KEY (region_id, asked_by) REFERENCES users,
  CHECK ((status = 'ready') = (sha256 IS NOT NULL) AND (sha256 IS NULL) = (size IS NULL)),
  CHECK ((status IN ('waiting', 'preparing')) = (ended_at IS NULL))
);
COMMENT ON TABLE survey_archives IS 'Forms of a collection as one file, for the person who asked and nobody else; the bytes lie in DATA_DIR/files under their hash until the archive is removed.';
COMMENT ON COLUMN survey_archives.id IS 'Rises with time: of one person and collection the last one counts.';
COMMENT ON COLUMN survey_archives.asked_at IS 'Security time.';
COMMENT ON COLUMN survey_archives.form_ids IS 'What the person might read when they asked, in the order of the archive; whoever may not read all of it any more gets nothing.';
COMMENT ON COLUMN survey_archives.attempt IS 'Rises each time it is taken in hand: who was thought dead and goes on all the same changes nothing any more.';
COMMENT ON COLUMN survey_archives.done IS 'Forms that are in the file already.';
COMMENT ON COLUMN survey_archives.beat_at IS 'By the clock of the database: who prepares it says again and again that they live.';
CREATE INDEX survey_archives_of_person ON survey_archives (region_id, asked_by, campaign_id, id);
CREATE INDEX survey_archives_open ON survey_archives (asked_at) WHERE status IN ('waiting', 'preparing');
CREATE INDEX survey_archives_bytes ON survey_archives (sha256);
ALTER TABLE survey_archives ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON survey_archives USING (region_id = current_region());
GRANT SELECT, INSERT ON survey_archives TO opora_app;
GRANT UPDATE (status, done, beat_at, ended_at, sha256, size) ON survey_archives TO opora_app;

-- For the owner only, as the removal of unattached files is: the queue works for all regions.
CREATE FUNCTION take_archive(p_silence interval, p_attempts integer)
  RETURNS TABLE (region_id uuid, id uuid, attempt integer)
  LANGUAGE plpgsql SET search_path = public, pg_temp
  AS $$
#variable_conflict use_column
BEGIN
  UPDATE survey_archives SET status = 'failed', ended_at = clock_timestamp()
   WHERE status = 'preparing' AND beat_at < clock_timestamp() - p_silence AND attempt >= p_attempts;
  IF EXISTS (SELECT FROM survey_archives
              WHERE status = 'preparing' AND beat_at >= clock_timestamp() - p_silence) THEN RETURN; END IF;
  RETURN QUERY
    UPDATE survey_archives a
       SET status = 'preparing', attempt = a.attempt + 1, done = 0, beat_at = clock_timestamp()
      FROM (SELECT w.region_id, w.id FROM survey_archives w
             WHERE w.status IN ('waiting', 'preparing')
             ORDER BY w.asked_at LIMIT 1 FOR UPDATE SKIP LOCKED) AS next
     WHERE a.region_id = next.region_id AND a.id = next.id
    RETURNING a.region_id, a.id, a.attempt;
END $$;
COMMENT ON FUNCTION take_archive(interval, integer) IS 'Gives the archive that waits longest, or one whose maker has been silent for so long, while nobody is at another one; gives up what was tried so often.';
REVOKE ALL ON FUNCTION take_archive(interval, integer) FROM PUBLIC;

CREATE FUNCTION purge_archives(p_before timestamptz) RETURNS SETOF text
  LANGUAGE sql SET search_path = public, pg_temp
  AS 'DELETE FROM survey_archives a
       WHERE a.ended_at < p_before
          OR (a.ended_at IS NOT NULL AND EXISTS (
               SELECT FROM survey_archives l
                WHERE l.region_id = a.region_id AND l.asked_by = a.asked_by AND l.campaign_id = a.campaign_id AND l.id > a.id))
      RETURNING a.sha256';
COMMENT ON FUNCTION purge_archives(timestamptz) IS 'Deletes archives that ended before a moment and those that their person has asked for anew, in every region; gives back the hashes of their bytes. For the owner only.';
REVOKE ALL ON FUNCTION purge_archives(timestamptz) FROM PUBLIC;

CREATE FUNCTION bytes_are_kept(p_sha256 text) RETURNS boolean
  LANGUAGE sql STABLE SET search_path = public, pg_temp
  AS 'SELECT EXISTS (SELECT FROM files WHERE sha256 = p_sha256)
          OR EXISTS (SELECT FROM survey_archives WHERE sha256 = p_sha256)';
COMMENT ON FUNCTION bytes_are_kept(text) IS 'Whether a row of any region stands for the bytes of this hash. For the owner only.';
REVOKE ALL ON FUNCTION bytes_are_kept(text) FROM PUBLIC;

CREATE OR REPLACE FUNCTION enqueue_job(p_task text, p_payload json, p_run_at timestamptz DEFAULT NULL) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ BEGIN
    IF p_task NOT IN ('prepare_archives', 'purge_archives', 'purge_expired', 'purge_files', 'refresh_shown', 'verify_aggregates') THEN
      RAISE insufficient_privilege USING MESSAGE = format('no task of the product is called %L', p_task);
    END IF;
    PERFORM graphile_worker.add_job(p_task, p_payload, run_at => p_run_at);
  END $$;
