-- The federal list of collections tells which of them hold figures: an empty new one hides none that does.
DROP FUNCTION country_collections();
CREATE FUNCTION country_collections()
  RETURNS TABLE (form_code text, form_version integer, period text, regions bigint, total bigint, submitted bigint, accepted bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS 'SELECT form_code, max(form_version), period, count(DISTINCT region_id), sum(total), sum(submitted), sum(forms)
        FROM survey_region_figures
       WHERE EXISTS (SELECT 1 FROM regions WHERE region_id = current_region() AND code = ''00'')
       GROUP BY form_code, period
       ORDER BY period DESC, form_code';
REVOKE ALL ON FUNCTION country_collections() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION country_collections() TO opora_app;
