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
