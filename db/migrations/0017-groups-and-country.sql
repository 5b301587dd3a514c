-- Groups of schools that somebody puts together often.
CREATE TABLE school_groups (
  region_id        uuid NOT NULL,
  id               uuid NOT NULL,
  title            text NOT NULL CHECK (title <> ''),
  organization_id  uuid NOT NULL,
  made_by          uuid NOT NULL,
  made_at          timestamptz NOT NULL,
  removed_at       timestamptz,
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, organization_id) REFERENCES organizations,
  FOREIGN KEY (region_id, made_by) REFERENCES users
);
COMMENT ON TABLE school_groups IS 'Saved groups of schools for consolidated forms.';
COMMENT ON COLUMN school_groups.organization_id IS 'Whose group it is: seen by those who see the exact figures of this organisation''s place.';
CREATE INDEX school_groups_owner ON school_groups (region_id, organization_id) WHERE removed_at IS NULL;
ALTER TABLE school_groups ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON school_groups USING (region_id = current_region());
GRANT SELECT, INSERT ON school_groups TO opora_app;
GRANT UPDATE (title, removed_at) ON school_groups TO opora_app;

CREATE TABLE school_group_members (
  region_id  uuid NOT NULL,
  group_id   uuid NOT NULL,
  school_id  uuid NOT NULL,
  PRIMARY KEY (region_id, group_id, school_id),
  FOREIGN KEY (region_id, group_id) REFERENCES school_groups,
  FOREIGN KEY (region_id, school_id) REFERENCES organizations
);
COMMENT ON TABLE school_group_members IS 'Schools of a saved group.';
ALTER TABLE school_group_members ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON school_group_members USING (region_id = current_region());
GRANT SELECT, INSERT, DELETE ON school_group_members TO opora_app;

-- The country of regions: each region keeps one ready row per collection, and only these rows leave it.
CREATE TABLE survey_region_figures (
  region_id     uuid NOT NULL,
  campaign_id   uuid NOT NULL,
  form_code     text NOT NULL,
  form_version  integer NOT NULL,
  period        text NOT NULL,
  total         integer NOT NULL,
  submitted     integer NOT NULL,
  forms         integer NOT NULL,
  sums          bigint[] NOT NULL,
  filled        integer[] NOT NULL,
  no_data       integer[] NOT NULL,
  buckets       jsonb NOT NULL,
  hidden        text[] NOT NULL,
  computed_at   timestamptz NOT NULL,
  PRIMARY KEY (region_id, campaign_id),
  FOREIGN KEY (region_id, campaign_id) REFERENCES campaigns
) WITH (toast_tuple_target = 8160);
COMMENT ON TABLE survey_region_figures IS 'What a region tells the country of a collection: the sum of its accepted forms, without figures of people that it has not published.';
COMMENT ON COLUMN survey_region_figures.total IS 'Forms that the collection asks for; "forms" are those that are accepted and summed.';
COMMENT ON COLUMN survey_region_figures.hidden IS 'Cells that are left out of the sums.';
COMMENT ON COLUMN survey_region_figures.computed_at IS 'When the row last changed.';
CREATE INDEX survey_region_figures_period ON survey_region_figures (form_code, period);
ALTER TABLE survey_region_figures ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON survey_region_figures USING (region_id = current_region());
GRANT SELECT, INSERT, UPDATE ON survey_region_figures TO opora_app;

-- The only look across regions: ready rows, and only from the federal level (code 00).
CREATE FUNCTION country_figures(p_form_code text, p_period text)
  RETURNS TABLE (code text, name text, form_version integer, total integer, submitted integer, forms integer,
                 sums bigint[], filled integer[], no_data integer[], buckets jsonb, hidden text[], computed_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS 'SELECT r.code, r.name, f.form_version, f.total, f.submitted, f.forms,
             f.sums, f.filled, f.no_data, f.buckets, f.hidden, f.computed_at
        FROM survey_region_figures f JOIN regions r ON r.region_id = f.region_id
       WHERE f.form_code = p_form_code AND f.period = p_period
         AND EXISTS (SELECT 1 FROM regions WHERE region_id = current_region() AND code = ''00'')
       ORDER BY r.name, f.campaign_id';
CREATE FUNCTION country_collections()
  RETURNS TABLE (form_code text, form_version integer, period text, regions bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS 'SELECT form_code, max(form_version), period, count(DISTINCT region_id)
        FROM survey_region_figures
       WHERE EXISTS (SELECT 1 FROM regions WHERE region_id = current_region() AND code = ''00'')
       GROUP BY form_code, period
       ORDER BY period DESC, form_code';
REVOKE ALL ON FUNCTION country_figures(text, text), country_collections() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION country_figures(text, text), country_collections() TO opora_app;
