-- A form may be returned by its remarks alone: nobody wrote a reason, and the screen says so in the reader's language.
ALTER TABLE survey_forms DROP CONSTRAINT survey_forms_check;
COMMENT ON COLUMN survey_forms.return_reason IS 'As the reviewer wrote it; null in a returned form: the remarks say what to correct.';
COMMENT ON COLUMN survey_steps.reason IS 'As it was written; null in a return: the remarks said what to correct.';
