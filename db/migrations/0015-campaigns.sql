-- The ministry runs its collections: whom, for which period, who accepts, until when, closed by whom.
ALTER TABLE campaigns
  ALTER COLUMN school_list_id DROP NOT NULL,
  ADD COLUMN period text,
  ADD COLUMN addressees text NOT NULL DEFAULT 'list' CHECK (addressees IN ('list', 'all', 'selection')),
  ADD COLUMN chain text NOT NULL DEFAULT 'municipality' CHECK (chain IN ('municipality', 'ministry')),
  ADD COLUMN closed_at timestamptz,
  ADD COLUMN closed_by uuid,
  ADD FOREIGN KEY (region_id, closed_by) REFERENCES users,
  ADD CHECK ((closed_by IS NULL) = (closed_at IS NULL)),
  ADD CHECK ((addressees = 'list') = (school_list_id IS NOT NULL));
UPDATE campaigns SET period = extract(year FROM due_on)::text;
ALTER TABLE campaigns ALTER COLUMN period SET NOT NULL, ADD CHECK (period <> '');
COMMENT ON TABLE campaigns IS 'One collection of one form version from the schools that it was opened for.';
COMMENT ON COLUMN campaigns.school_list_id IS 'The frozen list whose schools it asks; null where all schools or a selection are asked.';
COMMENT ON COLUMN campaigns.period IS 'What the answers are about, e.g. "2020"; collections of one period are comparable across regions.';
COMMENT ON COLUMN campaigns.chain IS 'Who accepts the forms: the municipality of the school, or the ministry itself.';
COMMENT ON COLUMN campaigns.closed_at IS 'From then on nothing is filled in, sent or reviewed but a form that is opened again.';
GRANT UPDATE (closed_at, closed_by) ON campaigns TO opora_app;

ALTER TABLE survey_forms
  ADD COLUMN due_on date,
  ADD COLUMN reopened_at timestamptz;
COMMENT ON COLUMN survey_forms.due_on IS 'The school''s own due date after an extension; null: that of the collection.';
COMMENT ON COLUMN survey_forms.reopened_at IS 'Opened again after the collection was closed; null again once it is accepted.';

ALTER TABLE survey_steps
  ADD COLUMN due_on date,
  ADD CHECK ((step = 'extended') = (due_on IS NOT NULL));
COMMENT ON COLUMN survey_steps.due_on IS 'Of an extension: until when.';

ALTER TABLE organizations
  ADD COLUMN successor_id uuid,
  ADD FOREIGN KEY (region_id, successor_id) REFERENCES organizations,
  ADD CHECK (successor_id IS NULL OR closed_on IS NOT NULL);
COMMENT ON COLUMN organizations.successor_id IS 'The organisation that a closed one was merged into.';

CREATE TABLE survey_reminders (
  region_id  uuid NOT NULL,
  id         uuid NOT NULL,
  form_id    uuid NOT NULL,
  text       text NOT NULL CHECK (text <> ''),
  made_by    uuid NOT NULL,
  made_at    timestamptz NOT NULL,
  made_on    date NOT NULL,
  PRIMARY KEY (region_id, id),
  UNIQUE (region_id, form_id, made_on),
  FOREIGN KEY (region_id, form_id) REFERENCES survey_forms,
  FOREIGN KEY (region_id, made_by) REFERENCES users
);
COMMENT ON COLUMN survey_reminders.made_on IS 'Business day of the region: one reminder a day is enough.';
COMMENT ON TABLE survey_reminders IS 'Reminders to a school about its form, shown in the product; append-only.';
ALTER TABLE survey_reminders ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON survey_reminders USING (region_id = current_region());
GRANT SELECT, INSERT ON survey_reminders TO opora_app;
