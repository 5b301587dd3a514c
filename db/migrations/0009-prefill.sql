-- A form of the next collection begins with what the school answered last time.
ALTER TABLE campaigns
  ADD COLUMN previous_campaign_id uuid,
  ADD FOREIGN KEY (region_id, previous_campaign_id) REFERENCES campaigns;
COMMENT ON COLUMN campaigns.previous_campaign_id IS 'The collection whose accepted answers its forms begin with; null for the first.';

ALTER TABLE survey_forms
  ADD COLUMN prefilled jsonb NOT NULL DEFAULT '{}',
  ADD COLUMN confirmed_sections text[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN survey_forms.prefilled IS 'Cell key → answer as it was carried over when the school opened the form; what the cell holds now is in "answers".';
COMMENT ON COLUMN survey_forms.confirmed_sections IS 'Sections of which the school said that what was carried over is still true.';
