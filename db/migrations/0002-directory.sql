CREATE TABLE municipalities (
  region_id  uuid NOT NULL REFERENCES regions,
  id         uuid NOT NULL,
  PRIMARY KEY (region_id, id)
);
COMMENT ON TABLE municipalities IS 'The lasting identity of a municipality; its name, type and ОКТМО are valid in time.';
ALTER TABLE municipalities ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON municipalities USING (region_id = current_region());
GRANT SELECT, INSERT ON municipalities TO opora_app;

CREATE TABLE municipality_names (
  region_id        uuid NOT NULL,
  municipality_id  uuid NOT NULL,
  valid_from       date NOT NULL,
  valid_to         date CHECK (valid_to > valid_from),
  name             text NOT NULL CHECK (name <> ''),
  kind             text NOT NULL CHECK (kind IN ('city_district', 'closed_city_district', 'municipal_district', 'municipal_okrug')),
  oktmo            text NOT NULL CHECK (oktmo ~ '^[0-9]{8}$'),
  centre           text NOT NULL,
  PRIMARY KEY (region_id, municipality_id, valid_from),
  FOREIGN KEY (region_id, municipality_id) REFERENCES municipalities
);
COMMENT ON TABLE municipality_names IS 'Name, type and ОКТМО of a municipality from valid_from up to, not including, valid_to.';
CREATE UNIQUE INDEX municipality_names_current ON municipality_names (region_id, municipality_id) WHERE valid_to IS NULL;
ALTER TABLE municipality_names ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON municipality_names USING (region_id = current_region());
GRANT SELECT, INSERT ON municipality_names TO opora_app;
GRANT UPDATE (valid_to) ON municipality_names TO opora_app;

CREATE TABLE organizations (
  region_id        uuid NOT NULL REFERENCES regions,
  id               uuid NOT NULL,
  kind             text NOT NULL CHECK (kind IN ('ministry', 'supervision_department', 'regional_centre', 'municipal_authority',
                     'method_service', 'method_centre', 'pedagogical_university', 'teacher_college', 'school')),
  municipality_id  uuid,
  full_name        text NOT NULL CHECK (full_name <> ''),
  short_name       text NOT NULL CHECK (short_name <> ''),
  inn              text CHECK (inn ~ '^[0-9]{10}$'),
  ogrn             text CHECK (ogrn ~ '^[0-9]{13}$'),
  rural            boolean NOT NULL DEFAULT false,
  opened_on        date,
  closed_on        date CHECK (closed_on > opened_on),
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, municipality_id) REFERENCES municipalities,
  CHECK (municipality_id IS NOT NULL OR kind NOT IN ('municipal_authority', 'method_service', 'school'))
);
COMMENT ON TABLE organizations IS 'The organisations of the order''s legend and the schools.';
COMMENT ON COLUMN organizations.municipality_id IS 'Where the organisation works; NULL for those of the whole region and for inter-municipal centres.';
CREATE UNIQUE INDEX organizations_inn ON organizations (region_id, inn);
CREATE INDEX organizations_place ON organizations (region_id, municipality_id, kind);
ALTER TABLE organizations ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON organizations USING (region_id = current_region());
GRANT SELECT, INSERT, UPDATE ON organizations TO opora_app;

CREATE TABLE served_municipalities (
  region_id        uuid NOT NULL,
  organization_id  uuid NOT NULL,
  municipality_id  uuid NOT NULL,
  PRIMARY KEY (region_id, organization_id, municipality_id),
  FOREIGN KEY (region_id, organization_id) REFERENCES organizations,
  FOREIGN KEY (region_id, municipality_id) REFERENCES municipalities
);
COMMENT ON TABLE served_municipalities IS 'An inter-municipal methodical centre (ММЦ) serves several municipalities.';
ALTER TABLE served_municipalities ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON served_municipalities USING (region_id = current_region());
GRANT SELECT, INSERT, DELETE ON served_municipalities TO opora_app;

CREATE TABLE school_lists (
  region_id   uuid NOT NULL REFERENCES regions,
  id          uuid NOT NULL,
  number      text NOT NULL CHECK (number <> ''),
  decided_on  date NOT NULL,
  reason      text NOT NULL CHECK (reason <> ''),
  created_by  uuid NOT NULL,
  created_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (region_id, id),
  UNIQUE (region_id, number, decided_on)
);
COMMENT ON TABLE school_lists IS 'The list of schools with low results (order 01-21/744, roadmap item 1): a frozen decision. A correction is a new decision.';
ALTER TABLE school_lists ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON school_lists USING (region_id = current_region());
GRANT SELECT, INSERT ON school_lists TO opora_app;

CREATE TABLE school_list_members (
  region_id       uuid NOT NULL,
  school_list_id  uuid NOT NULL,
  school_id       uuid NOT NULL,
  PRIMARY KEY (region_id, school_list_id, school_id),
  FOREIGN KEY (region_id, school_list_id) REFERENCES school_lists,
  FOREIGN KEY (region_id, school_id) REFERENCES organizations
);
COMMENT ON TABLE school_list_members IS 'Schools of a frozen list; written with it, never changed.';
ALTER TABLE school_list_members ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON school_list_members USING (region_id = current_region());
GRANT SELECT, INSERT ON school_list_members TO opora_app;
