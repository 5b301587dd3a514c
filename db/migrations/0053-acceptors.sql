-- Whose work a clause is and who accepts it. (order 01-21/744, cl. 3)
ALTER TABLE plan_items
  ADD COLUMN laid_on_officer boolean NOT NULL GENERATED ALWAYS AS (
    kind = 'clause' AND title ~ '[Кк]онтроль за (исполнением|выполнением)' AND title ~ 'возложить|возлагаю|оставляю за собой'
  ) STORED;
COMMENT ON COLUMN plan_items.laid_on_officer IS 'The clause lays the control of the order on a person by office: the controller reports it, the minister accepts it.';

-- The university is federal: the ministry may ask it for information, a term binds it only by its written consent.
UPDATE assignments a SET due_on = NULL
  FROM organizations o
 WHERE o.region_id = a.region_id AND o.id = a.organization_id AND o.kind = 'pedagogical_university'
   AND a.status IN ('assigned', 'returned');
