-- Which facts prove a measure, whoever has it: until now a collection stood at every assignment of the measure.
CREATE TABLE measure_proofs (
  region_id    uuid NOT NULL REFERENCES regions,
  measure_id   uuid NOT NULL,
  kind         text NOT NULL CHECK (kind ~ '^[a-z_]+\.[a-z_]+$'),
  campaign_id  uuid,
  PRIMARY KEY (region_id, measure_id, kind),
  FOREIGN KEY (region_id, campaign_id) REFERENCES campaigns
);
COMMENT ON TABLE measure_proofs IS 'Kinds of proof facts that speak for the assignments of a measure, in every version of its plan.';
COMMENT ON COLUMN measure_proofs.campaign_id IS 'The collection whose accepted forms prove it (order 01-21/744, cl. 2.1): its facts are those of the municipality. NULL: the facts of the organisation itself.';
INSERT INTO measure_proofs (region_id, measure_id, kind, campaign_id)
SELECT DISTINCT ON (i.region_id, i.measure_id) i.region_id, i.measure_id, 'surveys.set_accepted', a.campaign_id
  FROM assignments a JOIN plan_items i ON i.region_id = a.region_id AND i.id = a.plan_item_id
 WHERE a.campaign_id IS NOT NULL
 ORDER BY i.region_id, i.measure_id, a.campaign_id DESC;
ALTER TABLE measure_proofs ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON measure_proofs USING (region_id = current_region());
GRANT SELECT, INSERT ON measure_proofs TO opora_app;

-- A fact is somebody's, not an assignment's: it may be noted before there is any.
ALTER TABLE proof_facts ADD COLUMN organization_id uuid, ADD COLUMN link text;
UPDATE proof_facts p
   SET organization_id = a.organization_id,
       subject = 'campaign:' || a.campaign_id || '/municipality:' || a.municipality_id,
       link = '/surveys?campaignId=' || a.campaign_id || '&municipalityId=' || a.municipality_id
  FROM assignments a
 WHERE a.region_id = p.region_id AND a.id = p.assignment_id;
ALTER TABLE proof_facts
  ALTER COLUMN organization_id SET NOT NULL,
  ADD FOREIGN KEY (region_id, organization_id) REFERENCES organizations,
  DROP COLUMN assignment_id;
COMMENT ON TABLE proof_facts IS 'What features report as done, whether or not an assignment waits for it: the last row for (kind, subject) holds; append-only.';
COMMENT ON COLUMN proof_facts.organization_id IS 'Whose fact it is: its scope decides who may see it.';
COMMENT ON COLUMN proof_facts.subject IS 'What the fact is about, e.g. campaign:0192…/municipality:0192….';
COMMENT ON COLUMN proof_facts.holds IS 'false withdraws what was noted of the subject before.';
COMMENT ON COLUMN proof_facts.link IS 'The page of the system that shows it, without the host.';
CREATE INDEX proof_facts_subject ON proof_facts (region_id, kind, subject, id);
CREATE INDEX proof_facts_organization ON proof_facts (region_id, organization_id, kind);
ALTER TABLE assignments DROP COLUMN campaign_id;
