-- The written consent by which a term binds a federal organisation. (order 01-21/744, App. 1: «по согласованию»)
ALTER TABLE assignments
  ADD COLUMN consent_act_id uuid,
  ADD FOREIGN KEY (region_id, consent_act_id) REFERENCES acts;
COMMENT ON COLUMN assignments.consent_act_id IS 'The paper by which a federal organisation agreed to the day; null where it is asked for information only.';
GRANT UPDATE (consent_act_id) ON assignments TO opora_app;
