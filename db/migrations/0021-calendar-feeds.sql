-- The calendar of an organisation's terms, read by calendar programs that cannot sign in.
CREATE TABLE calendar_feeds (
  region_id        uuid NOT NULL,
  id               uuid NOT NULL,
  organization_id  uuid NOT NULL,
  token_hash       text NOT NULL,
  made_by          uuid NOT NULL,
  made_at          timestamptz NOT NULL,
  read_at          timestamptz,
  revoked_by       uuid,
  revoked_at       timestamptz,
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, organization_id) REFERENCES organizations,
  FOREIGN KEY (region_id, made_by) REFERENCES users,
  FOREIGN KEY (region_id, revoked_by) REFERENCES users,
  CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
);
COMMENT ON TABLE calendar_feeds IS 'Links under which an organisation''s terms are read without signing in, in security time. One link of an organisation lives at a time.';
COMMENT ON COLUMN calendar_feeds.token_hash IS 'The link itself is shown once and kept nowhere.';
COMMENT ON COLUMN calendar_feeds.read_at IS 'The last reading, to five minutes.';
CREATE UNIQUE INDEX calendar_feeds_token ON calendar_feeds (token_hash);
CREATE UNIQUE INDEX calendar_feeds_live ON calendar_feeds (region_id, organization_id) WHERE revoked_at IS NULL;
CREATE INDEX calendar_feeds_organization ON calendar_feeds (region_id, organization_id, made_at);
ALTER TABLE calendar_feeds ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON calendar_feeds USING (region_id = current_region());
GRANT SELECT, INSERT ON calendar_feeds TO opora_app;
GRANT UPDATE (read_at, revoked_by, revoked_at) ON calendar_feeds TO opora_app;

-- A calendar program names no region: this tells the region of one living link, nothing else.
CREATE FUNCTION find_calendar_feed(p_token_hash text) RETURNS TABLE (region_id uuid, feed_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS 'SELECT region_id, id FROM calendar_feeds WHERE token_hash = p_token_hash AND revoked_at IS NULL';
REVOKE ALL ON FUNCTION find_calendar_feed(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_calendar_feed(text) TO opora_app;
