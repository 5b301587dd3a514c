CREATE TABLE acts (
  region_id       uuid NOT NULL REFERENCES regions,
  id              uuid NOT NULL,
  kind            text NOT NULL,
  number          text NOT NULL,
  signed_on       date,
  signatory_post  text,
  signatory_name  text,
  file_id         uuid,
  PRIMARY KEY (region_id, id),
  CHECK ((signatory_post IS NULL) = (signatory_name IS NULL)),
  FOREIGN KEY (region_id, file_id) REFERENCES files
);
COMMENT ON TABLE acts IS 'Legal acts by their requisites: the ground on which records of other features stand. Never changed.';
COMMENT ON COLUMN acts.kind IS 'As in its heading: приказ, распоряжение; empty where it was never read.';
COMMENT ON COLUMN acts.signed_on IS 'The date of the act; NULL where the document names none.';
COMMENT ON COLUMN acts.signatory_post IS 'Who signed it: the post as printed under the act; NULL where it is not known.';
COMMENT ON COLUMN acts.signatory_name IS 'Initials and surname as printed under the act.';
COMMENT ON COLUMN acts.file_id IS 'The act itself, where it was attached.';
ALTER TABLE acts ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON acts USING (region_id = current_region());
GRANT SELECT, INSERT ON acts TO opora_app;

-- The act of a version that is there already bears the id of the version; who signed it stood in the order that was read.
INSERT INTO acts (region_id, id, kind, number, signed_on, signatory_post, signatory_name, file_id)
SELECT v.region_id, v.id, v.act_kind, v.act_number, v.act_date,
       o.reading #>> '{requisites,signatory,post}', o.reading #>> '{requisites,signatory,name}', v.act_file_id
  FROM plan_versions v LEFT JOIN orders o ON o.region_id = v.region_id AND o.id = v.order_id;

ALTER TABLE plan_versions ADD COLUMN act_id uuid;
UPDATE plan_versions SET act_id = id;
ALTER TABLE plan_versions
  ALTER COLUMN act_id SET NOT NULL,
  ADD FOREIGN KEY (region_id, act_id) REFERENCES acts,
  DROP COLUMN act_kind, DROP COLUMN act_number, DROP COLUMN act_date, DROP COLUMN act_file_id;
COMMENT ON COLUMN plan_versions.act_id IS 'The act that approved it.';
