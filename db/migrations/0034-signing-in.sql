-- A password that an administrator or the command line has issued is known to two: it lets in only to be changed, and not for long.
ALTER TABLE users ADD COLUMN password_issued_at timestamptz;
COMMENT ON COLUMN users.password_issued_at IS 'Security time at which somebody else issued the password. NULL: the person has chosen it, or it is one of the demonstration.';

DROP FUNCTION find_login(text);
CREATE FUNCTION find_login(p_login text)
  RETURNS TABLE (region_id uuid, user_id uuid, password_hash text, blocked boolean, password_issued_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS 'SELECT region_id, id, password_hash, blocked_at IS NOT NULL OR demonstration IS NOT DISTINCT FROM ''closed'', password_issued_at
        FROM users WHERE login = lower(p_login)';

DROP FUNCTION open_session(text, timestamptz, interval);
CREATE FUNCTION open_session(p_token_hash text, p_now timestamptz, p_idle interval)
  RETURNS TABLE (region_id uuid, user_id uuid, full_name text, csrf_token text, time_zone text, business_on date, appointments jsonb,
                 password_issued boolean)
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
               AND (a.valid_to IS NULL OR a.valid_to > (p_now AT TIME ZONE r.time_zone)::date)),
           u.password_issued_at IS NOT NULL
      FROM users u JOIN regions r ON r.region_id = u.region_id
     WHERE u.region_id = s.region_id AND u.id = s.user_id AND u.blocked_at IS NULL
       AND u.demonstration IS DISTINCT FROM 'closed';
END $$;
REVOKE ALL ON FUNCTION find_login(text), open_session(text, timestamptz, interval) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_login(text), open_session(text, timestamptz, interval) TO opora_app;

-- A person sees the browsers they are signed in by and ends what is not theirs any more.
ALTER TABLE sessions
  ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid(),
  ADD COLUMN browser text NOT NULL DEFAULT 'other',
  ADD COLUMN system text NOT NULL DEFAULT 'other';
COMMENT ON COLUMN sessions.id IS 'Names the session to its person, who is told no token and no hash of one.';
COMMENT ON COLUMN sessions.browser IS 'What helps its person to recognise it; the browser''s full description is not kept.';
CREATE UNIQUE INDEX sessions_id ON sessions (region_id, id);
CREATE INDEX sessions_user ON sessions (region_id, user_id);

-- What makes an administrator, and whatever administrators would give to themselves, waits until a second one agrees.
CREATE TABLE appointment_proposals (
  region_id        uuid NOT NULL,
  id               uuid NOT NULL,
  user_id          uuid NOT NULL,
  role             text NOT NULL,
  organization_id  uuid NOT NULL,
  valid_from       date NOT NULL,
  proposed_by      uuid NOT NULL,
  proposed_at      timestamptz NOT NULL,
  decided_by       uuid,
  decided_at       timestamptz,
  agreed           boolean,
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, user_id) REFERENCES users,
  FOREIGN KEY (region_id, organization_id) REFERENCES organizations,
  FOREIGN KEY (region_id, proposed_by) REFERENCES users,
  FOREIGN KEY (region_id, decided_by) REFERENCES users,
  CHECK (num_nulls(decided_by, decided_at, agreed) IN (0, 3)),
  CHECK (agreed IS NOT TRUE OR decided_by NOT IN (proposed_by, user_id))
);
COMMENT ON TABLE appointment_proposals IS 'Appointments that need two administrators, in security time; an agreed one stands in appointments as well.';
COMMENT ON COLUMN appointment_proposals.agreed IS 'NULL: it waits. False: declined, or taken back by who proposed it.';
CREATE INDEX appointment_proposals_waiting ON appointment_proposals (region_id, proposed_at) WHERE decided_at IS NULL;
CREATE INDEX appointment_proposals_user ON appointment_proposals (region_id, user_id);
ALTER TABLE appointment_proposals ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON appointment_proposals USING (region_id = current_region());
GRANT SELECT, INSERT ON appointment_proposals TO opora_app;
GRANT UPDATE (decided_by, decided_at, agreed) ON appointment_proposals TO opora_app;
