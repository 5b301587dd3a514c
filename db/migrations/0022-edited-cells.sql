-- A person may write what a cell says; and nobody overwrites a decision that he has not seen.
ALTER TABLE finding_decisions
  ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid(),
  ADD COLUMN edits jsonb NOT NULL DEFAULT '[]',
  DROP CONSTRAINT finding_decisions_decision_check,
  ADD CONSTRAINT finding_decisions_decision_check CHECK (decision IN ('accepted', 'kept', 'edited')),
  ADD CONSTRAINT finding_decisions_edits_check CHECK ((decision = 'edited') = (edits <> '[]'));
ALTER TABLE finding_decisions ALTER COLUMN id DROP DEFAULT, ALTER COLUMN edits DROP DEFAULT;
COMMENT ON COLUMN finding_decisions.id IS 'Another one with every decision, so that a decision made meanwhile is noticed.';
COMMENT ON COLUMN finding_decisions.edits IS 'Where the decision is «edited»: row, column and the words of each cell as a person wrote them.';
GRANT UPDATE (id, edits) ON finding_decisions TO opora_app;
