-- Organisations and files of reports are found through an index, as items of plans and lines of orders are.

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
