-- A link that may be passed on shows no counts of pupils and families (152-ФЗ, ст. 10): those given until now end.
UPDATE survey_delegations SET revoked_at = now() WHERE section = 'contingent' AND revoked_at IS NULL;
DELETE FROM sessions WHERE user_id IN (SELECT user_id FROM survey_delegations WHERE section = 'contingent');
