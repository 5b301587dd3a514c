-- Organisations, files of reports and what schools ask for are found through an index, as items of plans and lines of orders are.

ALTER TABLE organizations DROP COLUMN words;
ALTER TABLE organizations ADD COLUMN words tsvector NOT NULL GENERATED ALWAYS AS (
  setweight(search_words(short_name), 'A') || setweight(search_words(full_name), 'B')
  || search_words(coalesce(inn, '') || ' ' || coalesce(ogrn, ''))
  || array_to_tsvector(ARRAY['@' || region_id, '@' || coalesce(municipality_id, region_id)])) STORED;
COMMENT ON COLUMN organizations.words IS 'What the organisation is found by: names, ИНН, ОГРН; its region and its municipality as two more words, so that the place is found with the name.';
CREATE INDEX organizations_words ON organizations USING gin (words);

ALTER TABLE files ADD COLUMN words tsvector NOT NULL GENERATED ALWAYS AS (
  search_words(name) || array_to_tsvector(ARRAY['@' || region_id])) STORED;
COMMENT ON COLUMN files.words IS 'What the file is found by: the words of its name, and its region as one more.';
CREATE INDEX files_words ON files USING gin (words);
CREATE INDEX assignment_step_files_by_file ON assignment_step_files (region_id, file_id);

-- As find_plan_items: the policy would be asked before the index, so they look as the owner and hold themselves to the
-- region of the transaction.
CREATE FUNCTION find_organizations(p_query tsquery) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT o.id FROM organizations o
         WHERE o.region_id = current_region() AND numnode(p_query) > 0
           AND o.words @@ (p_query && quote_literal('@' || current_region())::tsquery) $$;
COMMENT ON FUNCTION find_organizations(tsquery) IS 'Organisations of the region whose words match.';
CREATE FUNCTION find_files(p_query tsquery) RETURNS TABLE (file_id uuid, rank real)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT f.id, ts_rank(f.words, p_query) FROM files f
         WHERE f.region_id = current_region() AND numnode(p_query) > 0
           AND f.words @@ (p_query && quote_literal('@' || current_region())::tsquery) $$;
COMMENT ON FUNCTION find_files(tsquery) IS 'Files of the region whose names match; who may see them is asked of what they are attached to.';
REVOKE ALL ON FUNCTION find_organizations(tsquery), find_files(tsquery) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_organizations(tsquery), find_files(tsquery) TO opora_app;

CREATE TABLE survey_help_requests (
  region_id  uuid NOT NULL,
  form_id    uuid NOT NULL,
  row        text NOT NULL,
  cell       text NOT NULL,
  type       text NOT NULL,
  urgency    text NOT NULL,
  text       text NOT NULL,
  factor     text NOT NULL,
  words      tsvector NOT NULL GENERATED ALWAYS AS (
    search_words(text) || array_to_tsvector(ARRAY['@' || region_id, '@' || type])) STORED,
  PRIMARY KEY (region_id, form_id, row),
  FOREIGN KEY (region_id, form_id) REFERENCES survey_forms
);
COMMENT ON TABLE survey_help_requests IS 'What a form asks for, as it was last sent: taken out of its answers, so that the register and the search need not read them.';
COMMENT ON COLUMN survey_help_requests.row IS 'The row of the form that asks, e.g. factors.factor[a1].';
COMMENT ON COLUMN survey_help_requests.cell IS 'Where in the form it is shown.';
COMMENT ON COLUMN survey_help_requests.words IS 'What the request is found by: its text; its region and its kind as two more words.';
CREATE INDEX survey_help_requests_words ON survey_help_requests USING gin (words);
ALTER TABLE survey_help_requests ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON survey_help_requests USING (region_id = current_region());
GRANT SELECT, INSERT, DELETE ON survey_help_requests TO opora_app;

-- Of forms that were sent before: the rows of Annex 2 that asked (lines 212 and 153), as the register read them.
INSERT INTO survey_help_requests (region_id, form_id, row, cell, type, urgency, text, factor)
SELECT f.region_id, f.id, r.row, r.row || '.name', coalesce(f.answers ->> (r.row || '.help_type'), ''),
       coalesce(f.answers ->> (r.row || '.urgency'), ''), coalesce(f.answers ->> (r.row || '.help'), ''),
       coalesce(f.answers ->> (r.row || '.name'), '')
  FROM survey_forms f
  JOIN campaigns c ON c.region_id = f.region_id AND c.id = f.campaign_id AND c.form_code = 'resource-survey'
 CROSS JOIN LATERAL (
   SELECT left(a.key, -length('.help_needed')) AS row FROM jsonb_each(f.answers) AS a (key, value)
    WHERE a.key LIKE 'factors.factor[%].help\_needed' AND a.value = 'true') r
 WHERE f.status IN ('submitted', 'accepted');
INSERT INTO survey_help_requests (region_id, form_id, row, cell, type, urgency, text, factor)
SELECT f.region_id, f.id, 'contingent.help', 'contingent.help.text', 'children_families', 'not_told',
       f.answers ->> 'contingent.help.text', ''
  FROM survey_forms f
  JOIN campaigns c ON c.region_id = f.region_id AND c.id = f.campaign_id AND c.form_code = 'resource-survey'
 WHERE f.status IN ('submitted', 'accepted') AND jsonb_typeof(f.answers -> 'contingent.help.text') = 'string'
   AND coalesce(f.answers ->> 'contingent.help.needed', 'true') = 'true'
   AND btrim(regexp_replace(translate(lower(f.answers ->> 'contingent.help.text'), 'ё', 'е'), '\s+', ' ', 'g'), '. ')
       <> ALL ('{нет,не нужна,не требуется,помощь не нужна,помощь не требуется}'::text[]);

CREATE FUNCTION find_help_requests(p_query tsquery) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT h.form_id FROM survey_help_requests h
         WHERE h.region_id = current_region() AND numnode(p_query) > 0
           AND h.words @@ (p_query && quote_literal('@' || current_region())::tsquery) $$;
COMMENT ON FUNCTION find_help_requests(tsquery) IS 'Forms of the region of which a request matches.';
REVOKE ALL ON FUNCTION find_help_requests(tsquery) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_help_requests(tsquery) TO opora_app;
