-- The journal is read by person and by kind of event as it is by subject: newest first, without passing over the rest.
CREATE INDEX audit_events_user ON audit_events (region_id, user_id, at DESC);
CREATE INDEX audit_events_event ON audit_events (region_id, event, at DESC);
