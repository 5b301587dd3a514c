-- The head of a school gives a section of the form to a colleague by a personal link, and may take it back.
CREATE TABLE survey_delegations (
  region_id   uuid NOT NULL,
  id          uuid NOT NULL,
  form_id     uuid NOT NULL,
  section     text NOT NULL,
  user_id     uuid NOT NULL,
  token_hash  text NOT NULL,
  until       date NOT NULL,
  given_by    uuid NOT NULL,
  given_at    timestamptz NOT NULL,
  opened_at   timestamptz,
  revoked_at  timestamptz,
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, form_id) REFERENCES survey_forms,
  FOREIGN KEY (region_id, user_id) REFERENCES users,
  FOREIGN KEY (region_id, given_by) REFERENCES users
);
COMMENT ON TABLE survey_delegations IS 'A section of a form given to a colleague: a request of the head, never an obligation.';
COMMENT ON COLUMN survey_delegations.user_id IS 'The guest made for this link: has no password, enters by the link alone, sees nothing but the section.';
COMMENT ON COLUMN survey_delegations.token_hash IS 'The link itself is shown once and kept nowhere.';
COMMENT ON COLUMN survey_delegations.until IS 'Last day of the link, a business day of the region.';
CREATE UNIQUE INDEX survey_delegations_token ON survey_delegations (token_hash);
CREATE INDEX survey_delegations_form ON survey_delegations (region_id, form_id);
CREATE INDEX survey_delegations_user ON survey_delegations (region_id, user_id);
ALTER TABLE survey_delegations ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON survey_delegations USING (region_id = current_region());
GRANT SELECT, INSERT ON survey_delegations TO opora_app;
GRANT UPDATE (opened_at, revoked_at) ON survey_delegations TO opora_app;

-- Before a link is opened no region is known: this tells the region of one link, nothing else.
CREATE FUNCTION find_link(p_token_hash text) RETURNS TABLE (region_id uuid, delegation_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS 'SELECT region_id, id FROM survey_delegations WHERE token_hash = p_token_hash';
REVOKE ALL ON FUNCTION find_link(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_link(text) TO opora_app;
