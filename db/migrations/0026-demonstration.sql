-- The accounts of a demonstration have a published password: a start without DEMO=on closes them, one with it opens them.
ALTER TABLE users ADD COLUMN demonstration text CHECK (demonstration IN ('open', 'closed'));
COMMENT ON COLUMN users.demonstration IS 'NULL for a real person. Else the person was made by the demonstration or by one of its people, and may sign in only while it is open; apart from blocked_at, which an administrator decides.';

-- Who is known to be of a demonstration made before: the two regions have identifiers of their own that nothing else
-- can have, and only the demonstration gives a person an identifier of version 5, made from the login; the application gives version 7.
UPDATE users SET demonstration = 'open'
 WHERE region_id IN ('4fc6195f-0b16-5163-8602-279ca4126b87', '92ea2fda-6d56-5b90-881f-da6656cef835')
   AND substr(id::text, 15, 1) = '5';
-- A guest is made for one link and is nobody beside it.
UPDATE users g SET demonstration = 'open'
  FROM survey_delegations d JOIN users u ON u.region_id = d.region_id AND u.id = d.given_by
 WHERE g.region_id = d.region_id AND g.id = d.user_id AND u.demonstration IS NOT NULL;

CREATE OR REPLACE FUNCTION find_login(p_login text) RETURNS TABLE (region_id uuid, user_id uuid, password_hash text, blocked boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS 'SELECT region_id, id, password_hash, blocked_at IS NOT NULL OR demonstration IS NOT DISTINCT FROM ''closed''
        FROM users WHERE login = lower(p_login)';

CREATE OR REPLACE FUNCTION open_session(p_token_hash text, p_now timestamptz, p_idle interval)
  RETURNS TABLE (region_id uuid, user_id uuid, full_name text, csrf_token text, time_zone text, business_on date, appointments jsonb)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
DECLARE s sessions;
BEGIN
  SELECT * INTO s FROM sessions
   WHERE sessions.token_hash = p_token_hash AND sessions.expires_at > p_now AND sessions.seen_at > p_now - p_idle;
  IF NOT FOUND THEN RETURN; END IF;
  IF s.seen_at < p_now - interval '5 minutes' THEN
    UPDATE sessions SET seen_at = p_now WHERE sessions.token_hash = p_token_hash;
  END IF;
  PERFORM set_config('opora.region_id', s.region_id::text, true);
  RETURN QUERY
    SELECT s.region_id, u.id, u.full_name, s.csrf_token, r.time_zone, r.business_on,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'role', a.role,
                     'organizationId', a.organization_id, 'municipalityId', o.municipality_id) ORDER BY a.id), '[]')
              FROM appointments a JOIN organizations o ON o.region_id = a.region_id AND o.id = a.organization_id
             WHERE a.region_id = s.region_id AND a.user_id = s.user_id
               AND a.valid_from <= (p_now AT TIME ZONE r.time_zone)::date
               AND (a.valid_to IS NULL OR a.valid_to > (p_now AT TIME ZONE r.time_zone)::date))
      FROM users u JOIN regions r ON r.region_id = u.region_id
     WHERE u.region_id = s.region_id AND u.id = s.user_id AND u.blocked_at IS NULL
       AND u.demonstration IS DISTINCT FROM 'closed';
END $$;

-- What the accounts gave away opens no longer than they do.
CREATE OR REPLACE FUNCTION find_link(p_token_hash text) RETURNS TABLE (region_id uuid, delegation_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS 'SELECT d.region_id, d.id FROM survey_delegations d JOIN users u ON u.region_id = d.region_id AND u.id = d.user_id
       WHERE d.token_hash = p_token_hash AND u.demonstration IS DISTINCT FROM ''closed''';

CREATE OR REPLACE FUNCTION find_calendar_feed(p_token_hash text) RETURNS TABLE (region_id uuid, feed_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS 'SELECT f.region_id, f.id FROM calendar_feeds f JOIN users u ON u.region_id = f.region_id AND u.id = f.made_by
       WHERE f.token_hash = p_token_hash AND f.revoked_at IS NULL AND u.demonstration IS DISTINCT FROM ''closed''';
