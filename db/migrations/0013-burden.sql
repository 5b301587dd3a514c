-- How much work a form was. Added up by the form alone: nothing tells who typed, when or how fast.
ALTER TABLE survey_forms
  ADD COLUMN typed_keys bigint NOT NULL DEFAULT 0 CHECK (typed_keys >= 0),
  ADD COLUMN active_seconds bigint NOT NULL DEFAULT 0 CHECK (active_seconds >= 0),
  ADD COLUMN filled_cells integer CHECK (filled_cells >= 0),
  ADD COLUMN carried_cells integer CHECK (carried_cells BETWEEN 0 AND filled_cells);
COMMENT ON COLUMN survey_forms.typed_keys IS 'Keys pressed in the cells of the form, of everyone who filled it in together.';
COMMENT ON COLUMN survey_forms.active_seconds IS 'Time of work in the form: pauses of over a minute are not counted.';
COMMENT ON COLUMN survey_forms.filled_cells IS 'Answered cells at the last submission; null before the first.';
COMMENT ON COLUMN survey_forms.carried_cells IS 'Those of them that stand as carried over from the previous collection.';
