CREATE INDEX assignments_open_terms ON assignments (region_id, due_on, plan_item_id, status)
  WHERE status IN ('assigned', 'returned');
COMMENT ON INDEX assignments_open_terms IS 'What is overdue or due soon in a region is counted from it alone, whatever has been done already.';
