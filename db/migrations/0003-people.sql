CREATE TABLE users (
  region_id      uuid NOT NULL REFERENCES regions,
  id             uuid NOT NULL,
  login          text NOT NULL CHECK (login = lower(login) AND length(login) BETWEEN 3 AND 100),
  full_name      text NOT NULL CHECK (full_name <> ''),
  password_hash  text NOT NULL,
  blocked_at     timestamptz,
  created_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (region_id, id)
);
COMMENT ON TABLE users IS 'A person who signs in. Logins are unique in the whole country, since they name the region.';
COMMENT ON COLUMN users.password_hash IS 'argon2id with its parameters and salt, in PHC string form.';
CREATE UNIQUE INDEX users_login ON users (login);
ALTER TABLE users ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON users USING (region_id = current_region());
GRANT SELECT, INSERT, UPDATE ON users TO opora_app;

CREATE TABLE appointments (
  region_id        uuid NOT NULL,
  id               uuid NOT NULL,
  user_id          uuid NOT NULL,
  role             text NOT NULL,
  organization_id  uuid NOT NULL,
  valid_from       date NOT NULL,
  valid_to         date CHECK (valid_to > valid_from),
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, user_id) REFERENCES users,
  FOREIGN KEY (region_id, organization_id) REFERENCES organizations
);
COMMENT ON TABLE appointments IS 'Role of a person in an organisation from valid_from up to, not including, valid_to: days of security time.';
CREATE INDEX appointments_user ON appointments (region_id, user_id);
CREATE INDEX appointments_organization ON appointments (region_id, organization_id);
ALTER TABLE appointments ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON appointments USING (region_id = current_region());
GRANT SELECT, INSERT ON appointments TO opora_app;
GRANT UPDATE (valid_to) ON appointments TO opora_app;

CREATE TABLE sessions (
  region_id    uuid NOT NULL,
  token_hash   text NOT NULL,
  user_id      uuid NOT NULL,
  csrf_token   text NOT NULL,
  created_at   timestamptz NOT NULL,
  seen_at      timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL,
  PRIMARY KEY (region_id, token_hash),
  FOREIGN KEY (region_id, user_id) REFERENCES users
);
COMMENT ON TABLE sessions IS 'Signed-in browsers, in security time. Only a hash of the token is kept.';
CREATE UNIQUE INDEX sessions_token ON sessions (token_hash);
CREATE INDEX sessions_expiry ON sessions (expires_at);
ALTER TABLE sessions ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON sessions USING (region_id = current_region());
GRANT SELECT, INSERT, DELETE ON sessions TO opora_app;
GRANT UPDATE (seen_at) ON sessions TO opora_app;

CREATE TABLE sign_in_failures (
  key            text PRIMARY KEY,
  failures       integer NOT NULL,
  blocked_until  timestamptz NOT NULL,
  failed_at      timestamptz NOT NULL
);
COMMENT ON TABLE sign_in_failures IS 'Back-off of failed sign-ins by login and by address; knows no region, since the login may be unknown.';
GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_failures TO opora_app;

-- Before sign-in no region is known: this looks across regions and gives back one person's keys, nothing else.
CREATE FUNCTION find_login(p_login text) RETURNS TABLE (region_id uuid, user_id uuid, password_hash text, blocked boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS 'SELECT region_id, id, password_hash, blocked_at IS NOT NULL FROM users WHERE login = lower(p_login)';
-- Opens the transaction of a signed-in request: finds the live session, sets its region, returns who acts.
CREATE FUNCTION open_session(p_token_hash text, p_now timestamptz, p_idle interval)
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
     WHERE u.region_id = s.region_id AND u.id = s.user_id AND u.blocked_at IS NULL;
END $$;
CREATE FUNCTION purge_expired(p_now timestamptz, p_keep_keys interval) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  AS 'DELETE FROM sessions WHERE expires_at < p_now;
      DELETE FROM sign_in_failures WHERE failed_at < p_now - interval ''1 day'';
      DELETE FROM idempotency_keys WHERE created_at < p_now - p_keep_keys;';
REVOKE ALL ON FUNCTION find_login(text), open_session(text, timestamptz, interval), purge_expired(timestamptz, interval) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_login(text), open_session(text, timestamptz, interval), purge_expired(timestamptz, interval) TO opora_app;
