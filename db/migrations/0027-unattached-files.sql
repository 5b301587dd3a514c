CREATE INDEX files_by_person ON files (region_id, uploaded_by, uploaded_at);
CREATE INDEX files_by_bytes ON files (sha256);

CREATE FUNCTION lock_bytes(p_sha256 text) RETURNS void
  LANGUAGE sql
  AS 'SELECT pg_advisory_xact_lock(hashtextextended(p_sha256, 27))';
COMMENT ON FUNCTION lock_bytes(text) IS 'Until the transaction ends nobody else keeps or removes the bytes of this hash in DATA_DIR/files.';
REVOKE ALL ON FUNCTION lock_bytes(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION lock_bytes(text) TO opora_app;

-- What refers to files is read from the foreign keys: a table that comes later needs no word here.
CREATE FUNCTION purge_unattached_files(p_before timestamptz) RETURNS SETOF text
  LANGUAGE plpgsql SET search_path = public, pg_temp
  AS $$
DECLARE
  referred text;
BEGIN
  SELECT string_agg(format(' AND NOT EXISTS (SELECT FROM %s AS r WHERE r.region_id = f.region_id AND r.%I = f.id)',
                           k.conrelid::regclass, a.attname), '')
    INTO referred
    FROM pg_constraint k
    JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[2]
   WHERE k.contype = 'f' AND k.confrelid = 'files'::regclass;
  RETURN QUERY EXECUTE
    'DELETE FROM files AS f WHERE f.uploaded_at < $1' || coalesce(referred, '') || ' RETURNING f.sha256'
    USING p_before;
END $$;
COMMENT ON FUNCTION purge_unattached_files(timestamptz) IS 'Deletes files uploaded before a moment that nothing refers to, in every region; gives back the hashes of their bytes. For the owner only.';
REVOKE ALL ON FUNCTION purge_unattached_files(timestamptz) FROM PUBLIC;
