-- The schema after all migrations. Written by a test: npm test tells how to renew it.

CREATE OR REPLACE FUNCTION public.bytes_are_kept(p_sha256 text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$SELECT EXISTS (SELECT FROM files WHERE sha256 = p_sha256)
          OR EXISTS (SELECT FROM survey_archives WHERE sha256 = p_sha256)$function$
;

CREATE OR REPLACE FUNCTION public.country_collections()
 RETURNS TABLE(form_code text, form_version integer, period text, regions bigint, total bigint, submitted bigint, accepted bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$SELECT form_code, max(form_version), period, count(DISTINCT region_id), sum(total), sum(submitted), sum(forms)
        FROM survey_region_figures
       WHERE EXISTS (SELECT 1 FROM regions WHERE region_id = current_region() AND code = '00')
       GROUP BY form_code, period
       ORDER BY period DESC, form_code$function$
;
GRANT EXECUTE ON FUNCTION country_collections() TO opora_app;

CREATE OR REPLACE FUNCTION public.country_figures(p_form_code text, p_period text)
 RETURNS TABLE(code text, name text, form_version integer, total integer, submitted integer, forms integer, sums bigint[], filled integer[], no_data integer[], buckets jsonb, hidden text[], computed_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$SELECT r.code, r.name, f.form_version, f.total, f.submitted, f.forms,
             f.sums, f.filled, f.no_data, f.buckets, f.hidden, f.computed_at
        FROM survey_region_figures f JOIN regions r ON r.region_id = f.region_id
       WHERE f.form_code = p_form_code AND f.period = p_period
         AND EXISTS (SELECT 1 FROM regions WHERE region_id = current_region() AND code = '00')
       ORDER BY r.name, f.campaign_id$function$
;
GRANT EXECUTE ON FUNCTION country_figures(text,text) TO opora_app;

CREATE OR REPLACE FUNCTION public.current_region()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('opora.region_id'::text, true), ''::text))::uuid
;
GRANT EXECUTE ON FUNCTION current_region() TO PUBLIC;
GRANT EXECUTE ON FUNCTION current_region() TO opora_app;

CREATE OR REPLACE FUNCTION public.enqueue_job(p_task text, p_payload json, p_run_at timestamp with time zone DEFAULT NULL::timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ BEGIN
    IF p_task NOT IN ('make_letters', 'prepare_archives', 'purge_archives', 'purge_expired', 'purge_files', 'refresh_shown', 'send_letters', 'tell_of_terms', 'verify_aggregates') THEN
      RAISE insufficient_privilege USING MESSAGE = format('no task of the product is called %L', p_task);
    END IF;
    PERFORM graphile_worker.add_job(p_task, p_payload, run_at => p_run_at);
  END $function$
;
GRANT EXECUTE ON FUNCTION enqueue_job(text,json,timestamp with time zone) TO opora_app;

CREATE OR REPLACE FUNCTION public.find_calendar_feed(p_token_hash text)
 RETURNS TABLE(region_id uuid, feed_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$SELECT f.region_id, f.id FROM calendar_feeds f JOIN users u ON u.region_id = f.region_id AND u.id = f.made_by
       WHERE f.token_hash = p_token_hash AND f.revoked_at IS NULL AND u.demonstration IS DISTINCT FROM 'closed'$function$
;
GRANT EXECUTE ON FUNCTION find_calendar_feed(text) TO opora_app;

CREATE OR REPLACE FUNCTION public.find_files(p_query tsquery)
 RETURNS TABLE(file_id uuid, rank real)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ SELECT f.id, ts_rank(f.words, p_query) FROM files f
         WHERE f.region_id = current_region() AND numnode(p_query) > 0
           AND f.words @@ (p_query && quote_literal('@' || current_region())::tsquery) $function$
;
GRANT EXECUTE ON FUNCTION find_files(tsquery) TO opora_app;

CREATE OR REPLACE FUNCTION public.find_help_requests(p_query tsquery)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ SELECT h.form_id FROM survey_help_requests h
         WHERE h.region_id = current_region() AND numnode(p_query) > 0
           AND h.words @@ (p_query && quote_literal('@' || current_region())::tsquery) $function$
;
GRANT EXECUTE ON FUNCTION find_help_requests(tsquery) TO opora_app;

CREATE OR REPLACE FUNCTION public.find_link(p_token_hash text)
 RETURNS TABLE(region_id uuid, delegation_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$SELECT d.region_id, d.id FROM survey_delegations d JOIN users u ON u.region_id = d.region_id AND u.id = d.user_id
       WHERE d.token_hash = p_token_hash AND u.demonstration IS DISTINCT FROM 'closed'$function$
;
GRANT EXECUTE ON FUNCTION find_link(text) TO opora_app;

CREATE OR REPLACE FUNCTION public.find_login(p_login text)
 RETURNS TABLE(region_id uuid, user_id uuid, password_hash text, blocked boolean, password_issued_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$SELECT region_id, id, password_hash, blocked_at IS NOT NULL OR demonstration IS NOT DISTINCT FROM 'closed', password_issued_at
        FROM users WHERE login = lower(p_login)$function$
;
GRANT EXECUTE ON FUNCTION find_login(text) TO opora_app;

CREATE OR REPLACE FUNCTION public.find_order_lines(p_query tsquery)
 RETURNS TABLE(order_id uuid, line integer, rank real)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ SELECT l.order_id, l.line, ts_rank(l.words, p_query)
          FROM order_lines l
         WHERE l.region_id = current_region() AND numnode(p_query) > 0
           AND l.words @@ (p_query && quote_literal('@' || current_region())::tsquery) $function$
;
GRANT EXECUTE ON FUNCTION find_order_lines(tsquery) TO opora_app;

CREATE OR REPLACE FUNCTION public.find_organizations(p_query tsquery)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ SELECT o.id FROM organizations o
         WHERE o.region_id = current_region() AND numnode(p_query) > 0
           AND o.words @@ (p_query && quote_literal('@' || current_region())::tsquery) $function$
;
GRANT EXECUTE ON FUNCTION find_organizations(tsquery) TO opora_app;

CREATE OR REPLACE FUNCTION public.find_plan_items(p_query tsquery)
 RETURNS TABLE(item_id uuid, version_id uuid, rank real)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ SELECT DISTINCT ON (v.plan_id, i.measure_id) i.id, v.id, ts_rank(i.words, p_query)
          FROM plan_items i JOIN plan_versions v ON v.region_id = i.region_id AND v.id = i.version_id
         WHERE i.region_id = current_region() AND numnode(p_query) > 0
           AND i.words @@ (p_query && quote_literal('@' || current_region())::tsquery)
         ORDER BY v.plan_id, i.measure_id, v.number DESC $function$
;
GRANT EXECUTE ON FUNCTION find_plan_items(tsquery) TO opora_app;

CREATE OR REPLACE FUNCTION public.lock_bytes(p_sha256 text)
 RETURNS void
 LANGUAGE sql
AS $function$SELECT pg_advisory_xact_lock(hashtextextended(p_sha256, 27))$function$
;
GRANT EXECUTE ON FUNCTION lock_bytes(text) TO opora_app;

CREATE OR REPLACE FUNCTION public.open_session(p_token_hash text, p_now timestamp with time zone, p_idle interval)
 RETURNS TABLE(region_id uuid, user_id uuid, full_name text, csrf_token text, time_zone text, business_on date, appointments jsonb, password_issued boolean)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE s sessions;
BEGIN
  SELECT * INTO s FROM sessions
   WHERE sessions.token_hash = p_token_hash AND sessions.expires_at > p_now AND sessions.seen_at > p_now - p_idle;
  IF NOT FOUND THEN RETURN; END IF;
  IF s.seen_at < p_now - interval '5 minutes' THEN
    UPDATE sessions SET seen_at = p_now WHERE sessions.token_hash = p_token_hash;
  END IF;
  PERFORM set_config('opora.region_id', s.region_id::text, true);
  RETURN QUERY
    SELECT s.region_id, u.id, u.full_name, s.csrf_token, r.time_zone, r.business_on,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'role', a.role,
                     'organizationId', a.organization_id, 'municipalityId', o.municipality_id) ORDER BY a.id), '[]')
              FROM appointments a JOIN organizations o ON o.region_id = a.region_id AND o.id = a.organization_id
             WHERE a.region_id = s.region_id AND a.user_id = s.user_id
               AND a.valid_from <= (p_now AT TIME ZONE r.time_zone)::date
               AND (a.valid_to IS NULL OR a.valid_to > (p_now AT TIME ZONE r.time_zone)::date)),
           u.password_issued_at IS NOT NULL
      FROM users u JOIN regions r ON r.region_id = u.region_id
     WHERE u.region_id = s.region_id AND u.id = s.user_id AND u.blocked_at IS NULL
       AND u.demonstration IS DISTINCT FROM 'closed';
END $function$
;
GRANT EXECUTE ON FUNCTION open_session(text,timestamp with time zone,interval) TO opora_app;

CREATE OR REPLACE FUNCTION public.purge_archives(p_before timestamp with time zone)
 RETURNS SETOF text
 LANGUAGE sql
 SET search_path TO 'public', 'pg_temp'
AS $function$DELETE FROM survey_archives a
       WHERE a.ended_at < p_before
          OR (a.ended_at IS NOT NULL AND EXISTS (
               SELECT FROM survey_archives l
                WHERE l.region_id = a.region_id AND l.asked_by = a.asked_by AND l.campaign_id = a.campaign_id AND l.id > a.id))
      RETURNING a.sha256$function$
;

CREATE OR REPLACE FUNCTION public.purge_expired(p_now timestamp with time zone, p_keep_keys interval)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$DELETE FROM sessions WHERE expires_at < least(p_now, clock_timestamp());
      DELETE FROM sign_in_failures WHERE failed_at < least(p_now, clock_timestamp()) - interval '1 day';
      DELETE FROM idempotency_keys
       WHERE created_at < least(p_now, clock_timestamp()) - greatest(p_keep_keys, interval '1 day');$function$
;
GRANT EXECUTE ON FUNCTION purge_expired(timestamp with time zone,interval) TO opora_app;

CREATE OR REPLACE FUNCTION public.purge_unattached_files(p_before timestamp with time zone)
 RETURNS SETOF text
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
  referred text;
BEGIN
  SELECT string_agg(format(' AND NOT EXISTS (SELECT FROM %s AS r WHERE r.region_id = f.region_id AND r.%I = f.id)',
                           k.conrelid::regclass, a.attname), '')
    INTO referred
    FROM pg_constraint k
    JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[2]
   WHERE k.contype = 'f' AND k.confrelid = 'files'::regclass;
  RETURN QUERY EXECUTE
    'DELETE FROM files AS f WHERE f.uploaded_at < $1' || coalesce(referred, '') || ' RETURNING f.sha256'
    USING p_before;
END $function$
;

CREATE OR REPLACE FUNCTION public.search_fold(p_text text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN regexp_replace(translate(p_text, 'Ёё­'::text, 'Ее'::text), '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u2bff\u3000-\u303f\ufeff]'::text, ' '::text, 'g'::text)
;
GRANT EXECUTE ON FUNCTION search_fold(text) TO opora_app;

CREATE OR REPLACE FUNCTION public.search_words(p_text text)
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN (to_tsvector('russian'::regconfig, search_fold("left"(p_text, 10000))) || to_tsvector('simple'::regconfig, search_fold("left"(p_text, 10000))))
;
GRANT EXECUTE ON FUNCTION search_words(text) TO opora_app;

CREATE OR REPLACE FUNCTION public.take_archive(p_silence interval, p_attempts integer)
 RETURNS TABLE(region_id uuid, id uuid, attempt integer)
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
BEGIN
  UPDATE survey_archives SET status = 'failed', ended_at = clock_timestamp()
   WHERE status = 'preparing' AND beat_at < clock_timestamp() - p_silence AND attempt >= p_attempts;
  IF EXISTS (SELECT FROM survey_archives
              WHERE status = 'preparing' AND beat_at >= clock_timestamp() - p_silence) THEN RETURN; END IF;
  RETURN QUERY
    UPDATE survey_archives a
       SET status = 'preparing', attempt = a.attempt + 1, done = 0, beat_at = clock_timestamp()
      FROM (SELECT w.region_id, w.id FROM survey_archives w
             WHERE w.status IN ('waiting', 'preparing')
             ORDER BY w.asked_at LIMIT 1 FOR UPDATE SKIP LOCKED) AS next
     WHERE a.region_id = next.region_id AND a.id = next.id
    RETURNING a.region_id, a.id, a.attempt;
END $function$
;

CREATE TABLE acts (
  region_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  number text NOT NULL,
  signed_on date,
  signatory_post text,
  signatory_name text,
  file_id uuid,
  CONSTRAINT acts_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT acts_region_id_file_id_fkey FOREIGN KEY (region_id, file_id) REFERENCES files(region_id, id),
  CONSTRAINT acts_region_id_fkey FOREIGN KEY (region_id) REFERENCES regions(region_id),
  CONSTRAINT acts_check CHECK (((signatory_post IS NULL) = (signatory_name IS NULL)))
);
ALTER TABLE acts ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON acts USING (region_id = current_region());
GRANT INSERT, SELECT ON acts TO opora_app;
COMMENT ON TABLE acts IS 'Legal acts by their requisites: the ground on which records of other features stand. Never changed.';
COMMENT ON COLUMN acts.kind IS 'As in its heading: приказ, распоряжение; empty where it was never read.';
COMMENT ON COLUMN acts.signed_on IS 'The date of the act; NULL where the document names none.';
COMMENT ON COLUMN acts.signatory_post IS 'Who signed it: the post as printed under the act; NULL where it is not known.';
COMMENT ON COLUMN acts.signatory_name IS 'Initials and surname as printed under the act.';
COMMENT ON COLUMN acts.file_id IS 'The act itself, where it was attached.';

CREATE TABLE appointment_proposals (
  region_id uuid NOT NULL,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  role text NOT NULL,
  organization_id uuid NOT NULL,
  valid_from date NOT NULL,
  proposed_by uuid NOT NULL,
  proposed_at timestamp with time zone NOT NULL,
  decided_by uuid,
  decided_at timestamp with time zone,
  agreed boolean,
  CONSTRAINT appointment_proposals_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT appointment_proposals_region_id_decided_by_fkey FOREIGN KEY (region_id, decided_by) REFERENCES users(region_id, id),
  CONSTRAINT appointment_proposals_region_id_organization_id_fkey FOREIGN KEY (region_id, organization_id) REFERENCES organizations(region_id, id),
  CONSTRAINT appointment_proposals_region_id_proposed_by_fkey FOREIGN KEY (region_id, proposed_by) REFERENCES users(region_id, id),
  CONSTRAINT appointment_proposals_region_id_user_id_fkey FOREIGN KEY (region_id, user_id) REFERENCES users(region_id, id),
  CONSTRAINT appointment_proposals_check CHECK ((num_nulls(decided_by, decided_at, agreed) = ANY (ARRAY[0, 3]))),
  CONSTRAINT appointment_proposals_check1 CHECK (((agreed IS NOT TRUE) OR ((decided_by <> proposed_by) AND (decided_by <> user_id))))
);
CREATE INDEX appointment_proposals_user ON public.appointment_proposals USING btree (region_id, user_id);
CREATE INDEX appointment_proposals_waiting ON public.appointment_proposals USING btree (region_id, proposed_at) WHERE (decided_at IS NULL);
ALTER TABLE appointment_proposals ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON appointment_proposals USING (region_id = current_region());
GRANT INSERT, SELECT, UPDATE (agreed, decided_at, decided_by) ON appointment_proposals TO opora_app;
COMMENT ON TABLE appointment_proposals IS 'Appointments that need two administrators, in security time; an agreed one stands in appointments as well.';
COMMENT ON COLUMN appointment_proposals.agreed IS 'NULL: it waits. False: declined, or taken back by who proposed it.';

CREATE TABLE appointments (
  region_id uuid NOT NULL,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  role text NOT NULL,
  organization_id uuid NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  CONSTRAINT appointments_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT appointments_region_id_organization_id_fkey FOREIGN KEY (region_id, organization_id) REFERENCES organizations(region_id, id),
  CONSTRAINT appointments_region_id_user_id_fkey FOREIGN KEY (region_id, user_id) REFERENCES users(region_id, id),
  CONSTRAINT appointments_check CHECK ((valid_to > valid_from))
);
CREATE INDEX appointments_organization ON public.appointments USING btree (region_id, organization_id);
CREATE INDEX appointments_user ON public.appointments USING btree (region_id, user_id);
ALTER TABLE appointments ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON appointments USING (region_id = current_region());
GRANT INSERT, SELECT, UPDATE (valid_to) ON appointments TO opora_app;
COMMENT ON TABLE appointments IS 'Role of a person in an organisation from valid_from up to, not including, valid_to: days of security time.';

CREATE TABLE assignment_days (
  region_id uuid NOT NULL,
  assignment_id uuid NOT NULL,
  until timestamp with time zone NOT NULL,
  plan_item_id uuid NOT NULL,
  point_id uuid,
  due_on date,
  CONSTRAINT assignment_days_pkey PRIMARY KEY (region_id, assignment_id, until),
  CONSTRAINT assignment_days_region_id_assignment_id_fkey FOREIGN KEY (region_id, assignment_id) REFERENCES assignments(region_id, id),
  CONSTRAINT assignment_days_region_id_plan_item_id_fkey FOREIGN KEY (region_id, plan_item_id) REFERENCES plan_items(region_id, id),
  CONSTRAINT assignment_days_region_id_point_id_fkey FOREIGN KEY (region_id, point_id) REFERENCES measure_points(region_id, id)
);
ALTER TABLE assignment_days ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON assignment_days USING (region_id = current_region());
GRANT INSERT, SELECT ON assignment_days TO opora_app;
COMMENT ON TABLE assignment_days IS 'Items, points and due days that assignments had before; append-only.';
COMMENT ON COLUMN assignment_days.until IS 'Business time up to which they stood, itself not included.';

CREATE TABLE assignment_shifts (
  region_id uuid NOT NULL,
  id uuid NOT NULL,
  assignment_id uuid NOT NULL,
  from_on date NOT NULL,
  wanted_on date NOT NULL,
  reason text NOT NULL,
  asked_by uuid NOT NULL,
  asked_at timestamp with time zone NOT NULL,
  granted_on date,
  words text,
  decided_by uuid,
  decided_at timestamp with time zone,
  CONSTRAINT assignment_shifts_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT assignment_shifts_region_id_asked_by_fkey FOREIGN KEY (region_id, asked_by) REFERENCES users(region_id, id),
  CONSTRAINT assignment_shifts_region_id_assignment_id_fkey FOREIGN KEY (region_id, assignment_id) REFERENCES assignments(region_id, id),
  CONSTRAINT assignment_shifts_region_id_decided_by_fkey FOREIGN KEY (region_id, decided_by) REFERENCES users(region_id, id),
  CONSTRAINT assignment_shifts_check CHECK ((wanted_on > from_on)),
  CONSTRAINT assignment_shifts_check1 CHECK ((granted_on > from_on)),
  CONSTRAINT assignment_shifts_check2 CHECK (((decided_by IS NULL) = (decided_at IS NULL))),
  CONSTRAINT assignment_shifts_check3 CHECK (((granted_on IS NULL) OR (decided_by IS NOT NULL))),
  CONSTRAINT assignment_shifts_reason_check CHECK ((reason <> ''::text))
);
CREATE INDEX assignment_shifts_assignment ON public.assignment_shifts USING btree (region_id, assignment_id, asked_at);
CREATE UNIQUE INDEX assignment_shifts_open ON public.assignment_shifts USING btree (region_id, assignment_id) WHERE (decided_at IS NULL);
ALTER TABLE assignment_shifts ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON assignment_shifts USING (region_id = current_region());
GRANT INSERT, SELECT, UPDATE (decided_at, decided_by, granted_on, words) ON assignment_shifts TO opora_app;
COMMENT ON TABLE assignment_shifts IS 'Requests for another day and the decisions on them; kept for ever.';
COMMENT ON COLUMN assignment_shifts.from_on IS 'The day that stood when it was asked.';
COMMENT ON COLUMN assignment_shifts.granted_on IS 'The day that was given; null where it waits or was refused.';

CREATE TABLE assignment_step_files (
  region_id uuid NOT NULL,
  step_id uuid NOT NULL,
  file_id uuid NOT NULL,
  CONSTRAINT assignment_step_files_pkey PRIMARY KEY (region_id, step_id, file_id),
  CONSTRAINT assignment_step_files_region_id_file_id_fkey FOREIGN KEY (region_id, file_id) REFERENCES files(region_id, id),
  CONSTRAINT assignment_step_files_region_id_step_id_fkey FOREIGN KEY (region_id, step_id) REFERENCES assignment_steps(region_id, id)
);
CREATE INDEX assignment_step_files_by_file ON public.assignment_step_files USING btree (region_id, file_id);
ALTER TABLE assignment_step_files ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON assignment_step_files USING (region_id = current_region());
GRANT INSERT, SELECT ON assignment_step_files TO opora_app;
COMMENT ON TABLE assignment_step_files IS 'Files attached to a report.';

CREATE TABLE assignment_step_lacks (
  region_id uuid NOT NULL,
  step_id uuid NOT NULL,
  kind text NOT NULL,
  why text NOT NULL,
  CONSTRAINT assignment_step_lacks_pkey PRIMARY KEY (region_id, step_id, kind),
  CONSTRAINT assignment_step_lacks_region_id_step_id_fkey FOREIGN KEY (region_id, step_id) REFERENCES assignment_steps(region_id, id),
  CONSTRAINT assignment_step_lacks_why_check CHECK ((why <> ''::text))
);
ALTER TABLE assignment_step_lacks ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON assignment_step_lacks USING (region_id = current_region());
GRANT INSERT, SELECT ON assignment_step_lacks TO opora_app;
COMMENT ON TABLE assignment_step_lacks IS 'Demanded evidence that a report comes without, and why; append-only.';

CREATE TABLE assignment_step_papers (
  region_id uuid NOT NULL,
  step_id uuid NOT NULL,
  paper_id uuid NOT NULL,
  CONSTRAINT assignment_step_papers_pkey PRIMARY KEY (region_id, step_id, paper_id),
  CONSTRAINT assignment_step_papers_region_id_paper_id_fkey FOREIGN KEY (region_id, paper_id) REFERENCES papers(region_id, id),
  CONSTRAINT assignment_step_papers_region_id_step_id_fkey FOREIGN KEY (region_id, step_id) REFERENCES assignment_steps(region_id, id)
);
CREATE INDEX assignment_step_papers_paper ON public.assignment_step_papers USING btree (region_id, paper_id);
ALTER TABLE assignment_step_papers ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON assignment_step_papers USING (region_id = current_region());
GRANT INSERT, SELECT ON assignment_step_papers TO opora_app;
COMMENT ON TABLE assignment_step_papers IS 'What a report proves itself by; append-only.';

CREATE TABLE assignment_steps (
  region_id uuid NOT NULL,
  id uuid NOT NULL,
  assignment_id uuid NOT NULL,
  step text NOT NULL,
  text text NOT NULL,
  made_by uuid NOT NULL,
  made_at timestamp with time zone NOT NULL,
  plan_item_id uuid NOT NULL,
  claim text,
  follows_id uuid,
  CONSTRAINT assignment_steps_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT assignment_steps_region_id_assignment_id_fkey FOREIGN KEY (region_id, assignment_id) REFERENCES assignments(region_id, id),
  CONSTRAINT assignment_steps_region_id_follows_id_fkey FOREIGN KEY (region_id, follows_id) REFERENCES assignments(region_id, id),
  CONSTRAINT assignment_steps_region_id_made_by_fkey FOREIGN KEY (region_id, made_by) REFERENCES users(region_id, id),
  CONSTRAINT assignment_steps_region_id_plan_item_id_fkey FOREIGN KEY (region_id, plan_item_id) REFERENCES plan_items(region_id, id),
  CONSTRAINT assignment_steps_claim_check CHECK ((claim = ANY (ARRAY['done'::text, 'not_required'::text]))),
  CONSTRAINT assignment_steps_step_check CHECK ((step = ANY (ARRAY['reported'::text, 'accepted'::text, 'returned'::text, 'withdrawn'::text, 'corrected'::text, 'closed'::text, 'reopened'::text])))
);
CREATE INDEX assignment_steps_assignment ON public.assignment_steps USING btree (region_id, assignment_id, made_at);
CREATE INDEX assignment_steps_made ON public.assignment_steps USING btree (region_id, made_at);
ALTER TABLE assignment_steps ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON assignment_steps USING (region_id = current_region());
GRANT INSERT, SELECT ON assignment_steps TO opora_app;
COMMENT ON TABLE assignment_steps IS 'Reports and decisions on an assignment; append-only.';
COMMENT ON COLUMN assignment_steps.plan_item_id IS 'The wording that stood when the step was made.';
COMMENT ON COLUMN assignment_steps.claim IS 'Of a report: what it says; null stands for done.';
COMMENT ON COLUMN assignment_steps.follows_id IS 'The assignment whose report or acceptance made this step by itself; null where a person made it.';

CREATE TABLE assignments (
  region_id uuid NOT NULL,
  id uuid NOT NULL,
  plan_item_id uuid NOT NULL,
  organization_id uuid NOT NULL,
  municipality_id uuid,
  status text NOT NULL,
  due_on date,
  version integer NOT NULL DEFAULT 0,
  reported_at timestamp with time zone,
  first_reported_at timestamp with time zone,
  accepted_at timestamp with time zone,
  point_id uuid,
  assigned_at timestamp with time zone NOT NULL,
  claim text NOT NULL DEFAULT 'done'::text,
  consent_act_id uuid,
  lacks text[] NOT NULL DEFAULT '{}'::text[],
  CONSTRAINT assignments_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT assignments_region_id_plan_item_id_organization_id_point_id_key UNIQUE NULLS NOT DISTINCT (region_id, plan_item_id, organization_id, point_id),
  CONSTRAINT assignments_region_id_consent_act_id_fkey FOREIGN KEY (region_id, consent_act_id) REFERENCES acts(region_id, id),
  CONSTRAINT assignments_region_id_municipality_id_fkey FOREIGN KEY (region_id, municipality_id) REFERENCES municipalities(region_id, id),
  CONSTRAINT assignments_region_id_organization_id_fkey FOREIGN KEY (region_id, organization_id) REFERENCES organizations(region_id, id),
  CONSTRAINT assignments_region_id_plan_item_id_fkey FOREIGN KEY (region_id, plan_item_id) REFERENCES plan_items(region_id, id),
  CONSTRAINT assignments_region_id_point_id_fkey FOREIGN KEY (region_id, point_id) REFERENCES measure_points(region_id, id),
  CONSTRAINT assignments_claim_check CHECK ((claim = ANY (ARRAY['done'::text, 'not_required'::text]))),
  CONSTRAINT assignments_status_check CHECK ((status = ANY (ARRAY['assigned'::text, 'reported'::text, 'returned'::text, 'accepted'::text, 'closed'::text])))
);
CREATE INDEX assignments_due ON public.assignments USING btree (region_id, due_on) WHERE (status = ANY (ARRAY['assigned'::text, 'returned'::text]));
CREATE INDEX assignments_open_terms ON public.assignments USING btree (region_id, due_on, plan_item_id, status) WHERE (status = ANY (ARRAY['assigned'::text, 'returned'::text]));
CREATE INDEX assignments_organization ON public.assignments USING btree (region_id, organization_id, status);
CREATE INDEX assignments_place ON public.assignments USING btree (region_id, municipality_id, status);
CREATE INDEX assignments_waiting ON public.assignments USING btree (region_id, reported_at, id) WHERE (status = 'reported'::text);
ALTER TABLE assignments ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON assignments USING (region_id = current_region());
GRANT INSERT, SELECT, UPDATE (accepted_at, claim, consent_act_id, due_on, first_reported_at, lacks, plan_item_id, point_id, reported_at, status, version) ON assignments TO opora_app;
COMMENT ON TABLE assignments IS 'One obligation for one organisation.';
COMMENT ON COLUMN assignments.plan_item_id IS 'Of the newest version that keeps the obligation for this organisation.';
COMMENT ON COLUMN assignments.due_on IS 'Last day; NULL where the order names none (separate plan, year unknown): such an assignment is never overdue by itself.';
COMMENT ON COLUMN assignments.point_id IS 'The reporting point that it asks for; null where it asks for the whole measure.';
COMMENT ON COLUMN assignments.assigned_at IS 'Business time from which on it stands.';
COMMENT ON COLUMN assignments.claim IS 'What the last report says: that it is done, or that it is not required of this organisation.';
COMMENT ON COLUMN assignments.consent_act_id IS 'The paper by which a federal organisation agreed to the day; null where it is asked for information only.';
COMMENT ON COLUMN assignments.lacks IS 'Kinds of demanded evidence that the last report comes without.';

CREATE TABLE audit_events (
  region_id uuid NOT NULL,
  id uuid NOT NULL,
  at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  business_at timestamp with time zone NOT NULL,
  event text NOT NULL,
  user_id uuid,
  subject text,
  detail jsonb NOT NULL DEFAULT '{}'::jsonb,
  request_id text NOT NULL,
  CONSTRAINT audit_events_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT audit_events_region_id_fkey FOREIGN KEY (region_id) REFERENCES regions(region_id),
  CONSTRAINT audit_events_event_check CHECK ((event ~ '^[a-z_]+\.[a-z_]+$'::text))
);
CREATE INDEX audit_events_event ON public.audit_events USING btree (region_id, event, at DESC);
CREATE INDEX audit_events_recent ON public.audit_events USING btree (region_id, at DESC);
CREATE INDEX audit_events_subject ON public.audit_events USING btree (region_id, subject, at DESC);
CREATE INDEX audit_events_user ON public.audit_events USING btree (region_id, user_id, at DESC);
ALTER TABLE audit_events ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON audit_events USING (region_id = current_region());
GRANT INSERT (business_at, detail, event, id, region_id, request_id, subject, user_id), SELECT ON audit_events TO opora_app;
COMMENT ON TABLE audit_events IS 'Who did what and when; append-only. Rows do not refer to each other, so writers never wait; a job may seal them by a hash later.';
COMMENT ON COLUMN audit_events.at IS 'Security time: the real clock of the database, which no writer sets.';
COMMENT ON COLUMN audit_events.business_at IS 'Business time by which terms were judged; differs from "at" only in a demonstration.';
COMMENT ON COLUMN audit_events.subject IS 'The noun and identifier that the event is about, e.g. survey_form:0192….';

CREATE TABLE calendar_feeds (
  region_id uuid NOT NULL,
  id uuid NOT NULL,
  organization_id uuid NOT NULL,
  token_hash text NOT NULL,
  made_by uuid NOT NULL,
  made_at timestamp with time zone NOT NULL,
  read_at timestamp with time zone,
  revoked_by uuid,
  revoked_at timestamp with time zone,
  CONSTRAINT calendar_feeds_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT calendar_feeds_region_id_made_by_fkey FOREIGN KEY (region_id, made_by) REFERENCES users(region_id, id),
  CONSTRAINT calendar_feeds_region_id_organization_id_fkey FOREIGN KEY (region_id, organization_id) REFERENCES organizations(region_id, id),
  CONSTRAINT calendar_feeds_region_id_revoked_by_fkey FOREIGN KEY (region_id, revoked_by) REFERENCES users(region_id, id),
  CONSTRAINT calendar_feeds_check CHECK (((revoked_at IS NULL) = (revoked_by IS NULL)))
);
CREATE UNIQUE INDEX calendar_feeds_live ON public.calendar_feeds USING btree (region_id, organization_id) WHERE (revoked_at IS NULL);
CREATE INDEX calendar_feeds_organization ON public.calendar_feeds USING btree (region_id, organization_id, made_at);
CREATE UNIQUE INDEX calendar_feeds_token ON public.calendar_feeds USING btree (token_hash);
ALTER TABLE calendar_feeds ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON calendar_feeds USING (region_id = current_region());
GRANT INSERT, SELECT, UPDATE (read_at, revoked_at, revoked_by) ON calendar_feeds TO opora_app;
COMMENT ON TABLE calendar_feeds IS 'Links under which an organisation''s terms are read without signing in, in security time. One link of an organisation lives at a time.';
COMMENT ON COLUMN calendar_feeds.token_hash IS 'The link itself is shown once and kept nowhere.';
COMMENT ON COLUMN calendar_feeds.read_at IS 'The last reading, to five minutes.';

CREATE TABLE campaigns (
  region_id uuid NOT NULL,
  id uuid NOT NULL,
  form_code text NOT NULL,
  form_version integer NOT NULL,
  school_list_id uuid,
  title text NOT NULL,
  source text NOT NULL,
  due_on date NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  previous_campaign_id uuid,
  period text NOT NULL,
  addressees text NOT NULL DEFAULT 'list'::text,
  chain text NOT NULL DEFAULT 'municipality'::text,
  closed_at timestamp with time zone,
  closed_by uuid,
  CONSTRAINT campaigns_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT campaigns_region_id_closed_by_fkey FOREIGN KEY (region_id, closed_by) REFERENCES users(region_id, id),
  CONSTRAINT campaigns_region_id_fkey FOREIGN KEY (region_id) REFERENCES regions(region_id),
  CONSTRAINT campaigns_region_id_previous_campaign_id_fkey FOREIGN KEY (region_id, previous_campaign_id) REFERENCES campaigns(region_id, id),
  CONSTRAINT campaigns_region_id_school_list_id_fkey FOREIGN KEY (region_id, school_list_id) REFERENCES school_lists(region_id, id),
  CONSTRAINT campaigns_addressees_check CHECK ((addressees = ANY (ARRAY['list'::text, 'all'::text, 'selection'::text]))),
  CONSTRAINT campaigns_chain_check CHECK ((chain = ANY (ARRAY['municipality'::text, 'ministry'::text]))),
  CONSTRAINT campaigns_check CHECK (((closed_by IS NULL) = (closed_at IS NULL))),
  CONSTRAINT campaigns_check1 CHECK (((addressees = 'list'::text) = (school_list_id IS NOT NULL))),
  CONSTRAINT campaigns_period_check CHECK ((period <> ''::text)),
  CONSTRAINT campaigns_title_check CHECK ((title <> ''::text))
);
ALTER TABLE campaigns ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON campaigns USING (region_id = current_region());
GRANT INSERT, SELECT, UPDATE (closed_at, closed_by) ON campaigns TO opora_app;
COMMENT ON TABLE campaigns IS 'One collection of one form version from the schools that it was opened for.';
COMMENT ON COLUMN campaigns.school_list_id IS 'The frozen list whose schools it asks; null where all schools or a selection are asked.';
COMMENT ON COLUMN campaigns.source IS 'The clause that demands it, e.g. "01-21/744, п. 2.1".';
COMMENT ON COLUMN campaigns.due_on IS 'Hard date of the clause; ends 23:59:59 in the region''s zone.';
COMMENT ON COLUMN campaigns.previous_campaign_id IS 'The collection whose accepted answers its forms begin with; null for the first.';
COMMENT ON COLUMN campaigns.period IS 'What the answers are about, e.g. "2020"; collections of one period are comparable across regions.';
COMMENT ON COLUMN campaigns.chain IS 'Who accepts the forms: the municipality of the school, or the ministry itself.';
COMMENT ON COLUMN campaigns.closed_at IS 'From then on nothing is filled in, sent or reviewed but a form that is opened again.';

CREATE TABLE control_steps (
  region_id uuid NOT NULL,
  id uuid NOT NULL,
  assignment_id uuid NOT NULL,
  step text NOT NULL,
  text text NOT NULL,
  answer_by date,
  made_by uuid NOT NULL,
  made_at timestamp with time zone NOT NULL,
  CONSTRAINT control_steps_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT control_steps_region_id_assignment_id_fkey FOREIGN KEY (region_id, assignment_id) REFERENCES assignments(region_id, id),
  CONSTRAINT control_steps_region_id_made_by_fkey FOREIGN KEY (region_id, made_by) REFERENCES users(region_id, id),
  CONSTRAINT control_steps_check CHECK (((answer_by IS NOT NULL) = (step = 'explanation_asked'::text))),
  CONSTRAINT control_steps_step_check CHECK ((step = ANY (ARRAY['reminded'::text, 'explanation_asked'::text, 'explained'::text, 'for_council'::text, 'day_set'::text])))
);
CREATE INDEX control_steps_assignment ON public.control_steps USING btree (region_id, assignment_id, id);
ALTER TABLE control_steps ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON control_steps USING (region_id = current_region());
GRANT INSERT, SELECT ON control_steps TO opora_app;
COMMENT ON TABLE control_steps IS 'Reminders, questions and their answers, marks for the council; append-only.';
COMMENT ON COLUMN control_steps.answer_by IS 'Until when the explanation is expected.';

CREATE TABLE files (
  region_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  media_type text NOT NULL,
  size bigint NOT NULL,
  sha256 text NOT NULL,
  organization_id uuid NOT NULL,
  uploaded_by uuid NOT NULL,
  uploaded_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  words tsvector NOT NULL DEFAULT (search_words(name) || array_to_tsvector(ARRAY[('@'::text || region_id)])),
  CONSTRAINT files_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT files_region_id_fkey FOREIGN KEY (region_id) REFERENCES regions(region_id),
  CONSTRAINT files_region_id_organization_id_fkey FOREIGN KEY (region_id, organization_id) REFERENCES organizations(region_id, id),
  CONSTRAINT files_region_id_uploaded_by_fkey FOREIGN KEY (region_id, uploaded_by) REFERENCES users(region_id, id),
  CONSTRAINT files_name_check CHECK ((name <> ''::text)),
  CONSTRAINT files_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT files_size_check CHECK ((size >= 0))
);
CREATE INDEX files_by_bytes ON public.files USING btree (sha256);
CREATE INDEX files_by_person ON public.files USING btree (region_id, uploaded_by, uploaded_at);
CREATE INDEX files_words ON public.files USING gin (words);
ALTER TABLE files ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON files USING (region_id = current_region());
GRANT INSERT, SELECT ON files TO opora_app;
COMMENT ON TABLE files IS 'Attachments; the bytes lie in DATA_DIR/files under their hash and are never changed.';
COMMENT ON COLUMN files.organization_id IS 'The organisation on whose behalf the file was uploaded; its scope decides who may open it.';
COMMENT ON COLUMN files.words IS 'What the file is found by: the words of its name, and its region as one more.';

CREATE TABLE finding_decisions (
  region_id uuid NOT NULL,
  order_id uuid NOT NULL,
  finding_id text NOT NULL,
  decision text NOT NULL,
  decided_by uuid NOT NULL,
  decided_at timestamp with time zone NOT NULL,
  id uuid NOT NULL,
  edits jsonb NOT NULL,
  CONSTRAINT finding_decisions_pkey PRIMARY KEY (region_id, order_id, finding_id),
  CONSTRAINT finding_decisions_region_id_decided_by_fkey FOREIGN KEY (region_id, decided_by) REFERENCES users(region_id, id),
  CONSTRAINT finding_decisions_region_id_order_id_fkey FOREIGN KEY (region_id, order_id) REFERENCES orders(region_id, id),
  CONSTRAINT finding_decisions_decision_check CHECK ((decision = ANY (ARRAY['accepted'::text, 'kept'::text, 'edited'::text]))),
  CONSTRAINT finding_decisions_edits_check CHECK (((decision = 'edited'::text) = (edits <> '[]'::jsonb)))
);
ALTER TABLE finding_decisions ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON finding_decisions USING (region_id = current_region());
GRANT DELETE, INSERT, SELECT, UPDATE (decided_at, decided_by, decision, edits, id) ON finding_decisions TO opora_app;
COMMENT ON TABLE finding_decisions IS 'A ministry user''s answer to a finding: the proposed reading is accepted, or the order stays as printed.';
COMMENT ON COLUMN finding_decisions.id IS 'Another one with every decision, so that a decision made meanwhile is noticed.';
COMMENT ON COLUMN finding_decisions.edits IS 'Where the decision is «edited»: row, column and the words of each cell as a person wrote them.';

CREATE TABLE fulfilment_briefs (
  region_id uuid NOT NULL,
  id uuid NOT NULL,
  plan_id uuid NOT NULL,
  told_on date NOT NULL,
  addressee text NOT NULL,
  file_id uuid NOT NULL,
  organization_id uuid NOT NULL,
  municipality_id uuid,
  kept_by uuid NOT NULL,
  kept_at timestamp with time zone NOT NULL,
  CONSTRAINT fulfilment_briefs_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT fulfilment_briefs_region_id_file_id_fkey FOREIGN KEY (region_id, file_id) REFERENCES files(region_id, id),
  CONSTRAINT fulfilment_briefs_region_id_kept_by_fkey FOREIGN KEY (region_id, kept_by) REFERENCES users(region_id, id),
  CONSTRAINT fulfilment_briefs_region_id_municipality_id_fkey FOREIGN KEY (region_id, municipality_id) REFERENCES municipalities(region_id, id),
  CONSTRAINT fulfilment_briefs_region_id_organization_id_fkey FOREIGN KEY (region_id, organization_id) REFERENCES organizations(region_id, id),
  CONSTRAINT fulfilment_briefs_region_id_plan_id_fkey FOREIGN KEY (region_id, plan_id) REFERENCES plans(region_id, id),
  CONSTRAINT fulfilment_briefs_addressee_check CHECK ((addressee <> ''::text))
);
CREATE INDEX fulfilment_briefs_file ON public.fulfilment_briefs USING btree (region_id, file_id);
CREATE INDEX fulfilment_briefs_plan ON public.fulfilment_briefs USING btree (region_id, plan_id, kept_at);
ALTER TABLE fulfilment_briefs ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON fulfilment_briefs USING (region_id = current_region());
GRANT INSERT, SELECT ON fulfilment_briefs TO opora_app;
COMMENT ON TABLE fulfilment_briefs IS 'Papers on the course of fulfilment that were sent; append-only.';
COMMENT ON COLUMN fulfilment_briefs.told_on IS 'The day that it tells of, at its end.';
COMMENT ON COLUMN fulfilment_briefs.organization_id IS 'Whose paper it is: with its municipality, who else may read it.';

CREATE TABLE idempotency_keys (
  region_id uuid NOT NULL,
  user_id uuid NOT NULL,
  key text NOT NULL,
  request_hash text NOT NULL,
  status integer,
  answer jsonb,
  created_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT idempotency_keys_pkey PRIMARY KEY (region_id, user_id, key),
  CONSTRAINT idempotency_keys_region_id_fkey FOREIGN KEY (region_id) REFERENCES regions(region_id),
  CONSTRAINT idempotency_keys_key_check CHECK (((length(key) >= 8) AND (length(key) <= 100)))
);
CREATE INDEX idempotency_keys_age ON public.idempotency_keys USING btree (created_at);
ALTER TABLE idempotency_keys ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON idempotency_keys USING (region_id = current_region());
GRANT DELETE, INSERT, SELECT, UPDATE (answer, status) ON idempotency_keys TO opora_app;
COMMENT ON TABLE idempotency_keys IS 'The first answer to a change, given again to a repeated request. Written in the transaction of the change.';

CREATE TABLE letters (
  region_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  user_id uuid NOT NULL,
  address text NOT NULL,
  day date NOT NULL,
  told_until timestamp with time zone NOT NULL,
  state text NOT NULL DEFAULT 'queued'::text,
  is_doubted boolean NOT NULL DEFAULT false,
  attempts integer NOT NULL DEFAULT 0,
  next_at timestamp with time zone NOT NULL,
  last_error text,
  made_at timestamp with time zone NOT NULL,
  CONSTRAINT letters_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT letters_region_id_user_id_day_key UNIQUE (region_id, user_id, day),
  CONSTRAINT letters_region_id_user_id_fkey FOREIGN KEY (region_id, user_id) REFERENCES users(region_id, id),
  CONSTRAINT letters_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'sending'::text, 'sent'::text, 'unknown'::text, 'failed'::text])))
);
CREATE INDEX letters_due ON public.letters USING btree (region_id, next_at) WHERE (state = ANY (ARRAY['queued'::text, 'sending'::text]));
ALTER TABLE letters ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON letters USING (region_id = current_region());
GRANT INSERT, SELECT, UPDATE (attempts, is_doubted, last_error, next_at, state) ON letters TO opora_app;
COMMENT ON TABLE letters IS 'The outbox. The id makes the Message-ID, the same for every attempt.';
COMMENT ON COLUMN letters.told_until IS 'Business time: notices up to it are told of.';
COMMENT ON COLUMN letters.is_doubted IS 'The answer of a server was lost once: it may have come twice.';
COMMENT ON COLUMN letters.next_at IS 'Security time of the next attempt; of one that is being sent, until when its sender is believed to live.';

CREATE TABLE mail_addresses (
  region_id uuid NOT NULL,
  user_id uuid NOT NULL,
  address text NOT NULL,
  hour integer NOT NULL,
  is_on boolean NOT NULL,
  refused_at timestamp with time zone,
  CONSTRAINT mail_addresses_pkey PRIMARY KEY (region_id, user_id),
  CONSTRAINT mail_addresses_region_id_user_id_fkey FOREIGN KEY (region_id, user_id) REFERENCES users(region_id, id),
  CONSTRAINT mail_addresses_address_check CHECK ((address <> ''::text)),
  CONSTRAINT mail_addresses_hour_check CHECK (((hour >= 7) AND (hour <= 19)))
);
ALTER TABLE mail_addresses ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON mail_addresses USING (region_id = current_region());
GRANT INSERT, SELECT, UPDATE (address, hour, is_on, refused_at) ON mail_addresses TO opora_app;
COMMENT ON TABLE mail_addresses IS 'Where a person wants the daily letter, and from which hour of the region.';
COMMENT ON COLUMN mail_addresses.refused_at IS 'When a mail server refused the address for good; cleared by the next change.';

CREATE TABLE measure_additions (
  region_id uuid NOT NULL,
  addition_id uuid NOT NULL,
  measure_id uuid NOT NULL,
  demands jsonb NOT NULL,
  CONSTRAINT measure_additions_pkey PRIMARY KEY (region_id, measure_id, addition_id),
  CONSTRAINT measure_additions_region_id_addition_id_fkey FOREIGN KEY (region_id, addition_id) REFERENCES plan_additions(region_id, id),
  CONSTRAINT measure_additions_demands_check CHECK ((jsonb_typeof(demands) = 'array'::text))
);
ALTER TABLE measure_additions ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON measure_additions USING (region_id = current_region());
GRANT INSERT, SELECT ON measure_additions TO opora_app;
COMMENT ON TABLE measure_additions IS 'What an addition says of a measure; the last one of a measure counts. Append-only.';
COMMENT ON COLUMN measure_additions.demands IS 'Demanded evidence: [{kind, count, of}].';

CREATE TABLE measure_points (
  region_id uuid NOT NULL,
  id uuid NOT NULL,
  addition_id uuid NOT NULL,
  measure_id uuid NOT NULL,
  number integer NOT NULL,
  title text NOT NULL,
  due_on date NOT NULL,
  CONSTRAINT measure_points_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT measure_points_region_id_measure_id_due_on_key UNIQUE (region_id, measure_id, due_on),
  CONSTRAINT measure_points_region_id_measure_id_number_key UNIQUE (region_id, measure_id, number),
  CONSTRAINT measure_points_region_id_measure_id_addition_id_fkey FOREIGN KEY (region_id, measure_id, addition_id) REFERENCES measure_additions(region_id, measure_id, addition_id),
  CONSTRAINT measure_points_number_check CHECK ((number > 0)),
  CONSTRAINT measure_points_title_check CHECK ((title <> ''::text))
);
ALTER TABLE measure_points ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON measure_points USING (region_id = current_region());
GRANT INSERT, SELECT ON measure_points TO opora_app;
COMMENT ON TABLE measure_points IS 'Days by which a measure is reported part by part; they outlive corrections of the plan. Append-only.';

CREATE TABLE measure_proofs (
  region_id uuid NOT NULL,
  measure_id uuid NOT NULL,
  kind text NOT NULL,
  campaign_id uuid,
  CONSTRAINT measure_proofs_pkey PRIMARY KEY (region_id, measure_id, kind),
  CONSTRAINT measure_proofs_region_id_campaign_id_fkey FOREIGN KEY (region_id, campaign_id) REFERENCES campaigns(region_id, id),
  CONSTRAINT measure_proofs_region_id_fkey FOREIGN KEY (region_id) REFERENCES regions(region_id),
  CONSTRAINT measure_proofs_kind_check CHECK ((kind ~ '^[a-z_]+\.[a-z_]+$'::text))
);
ALTER TABLE measure_proofs ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON measure_proofs USING (region_id = current_region());
GRANT INSERT, SELECT ON measure_proofs TO opora_app;
COMMENT ON TABLE measure_proofs IS 'Kinds of proof facts that speak for the assignments of a measure, in every version of its plan.';
COMMENT ON COLUMN measure_proofs.campaign_id IS 'The collection whose accepted forms prove it (order 01-21/744, cl. 2.1): its facts are those of the municipality. NULL: the facts of the organisation itself.';

CREATE TABLE municipalities (
  region_id uuid NOT NULL,
  id uuid NOT NULL,
  CONSTRAINT municipalities_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT municipalities_region_id_fkey FOREIGN KEY (region_id) REFERENCES regions(region_id)
);
ALTER TABLE municipalities ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON municipalities USING (region_id = current_region());
GRANT INSERT, SELECT ON municipalities TO opora_app;
COMMENT ON TABLE municipalities IS 'The lasting identity of a municipality; its name, type and ОКТМО are valid in time.';

CREATE TABLE municipality_names (
  region_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  name text NOT NULL,
  kind text NOT NULL,
  oktmo text NOT NULL,
  centre text NOT NULL,
  words tsvector NOT NULL DEFAULT (setweight(search_words(name), 'A'::"char") || search_words(((centre || ' '::text) || oktmo))),
  CONSTRAINT municipality_names_pkey PRIMARY KEY (region_id, municipality_id, valid_from),
  CONSTRAINT municipality_names_region_id_municipality_id_fkey FOREIGN KEY (region_id, municipality_id) REFERENCES municipalities(region_id, id),
  CONSTRAINT municipality_names_check CHECK ((valid_to > valid_from)),
  CONSTRAINT municipality_names_kind_check CHECK ((kind = ANY (ARRAY['city_district'::text, 'closed_city_district'::text, 'municipal_district'::text, 'municipal_okrug'::text]))),
  CONSTRAINT municipality_names_name_check CHECK ((name <> ''::text)),
  CONSTRAINT municipality_names_oktmo_check CHECK ((oktmo ~ '^[0-9]{8}$'::text))
);
CREATE UNIQUE INDEX municipality_names_current ON public.municipality_names USING btree (region_id, municipality_id) WHERE (valid_to IS NULL);
ALTER TABLE municipality_names ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON municipality_names USING (region_id = current_region());
GRANT INSERT, SELECT, UPDATE (valid_to) ON municipality_names TO opora_app;
COMMENT ON TABLE municipality_names IS 'Name, type and ОКТМО of a municipality from valid_from up to, not including, valid_to.';
COMMENT ON COLUMN municipality_names.words IS 'What the municipality is found by under this name: name, administrative centre and ОКТМО.';

CREATE TABLE notices (
  region_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  user_id uuid NOT NULL,
  rung text NOT NULL,
  plan_item_id uuid NOT NULL,
  due_on date NOT NULL,
  count integer NOT NULL,
  made_at timestamp with time zone NOT NULL,
  read_at timestamp with time zone,
  CONSTRAINT notices_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT notices_region_id_user_id_rung_plan_item_id_due_on_key UNIQUE (region_id, user_id, rung, plan_item_id, due_on),
  CONSTRAINT notices_region_id_plan_item_id_fkey FOREIGN KEY (region_id, plan_item_id) REFERENCES plan_items(region_id, id),
  CONSTRAINT notices_region_id_user_id_fkey FOREIGN KEY (region_id, user_id) REFERENCES users(region_id, id),
  CONSTRAINT notices_count_check CHECK ((count > 0))
);
CREATE INDEX notices_of_person ON public.notices USING btree (region_id, user_id, made_at DESC);
ALTER TABLE notices ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON notices USING (region_id = current_region());
GRANT INSERT, SELECT, UPDATE (read_at) ON notices TO opora_app;
COMMENT ON TABLE notices IS 'One for a person, a rung of the ladder, an obligation and its day, however often the ladder is climbed.';
COMMENT ON COLUMN notices.rung IS 'How many working days before or after the day, and to whom: domain/assignments/notices.';
COMMENT ON COLUMN notices.count IS 'Assignments of the obligation that it speaks of.';

CREATE TABLE order_lines (
  region_id uuid NOT NULL,
  order_id uuid NOT NULL,
  line integer NOT NULL,
  text text NOT NULL,
  words tsvector NOT NULL DEFAULT (search_words(text) || array_to_tsvector(ARRAY[('@'::text || region_id)])),
  CONSTRAINT order_lines_pkey PRIMARY KEY (region_id, order_id, line),
  CONSTRAINT order_lines_region_id_order_id_fkey FOREIGN KEY (region_id, order_id) REFERENCES orders(region_id, id),
  CONSTRAINT order_lines_line_check CHECK ((line > 0)),
  CONSTRAINT order_lines_text_check CHECK ((text <> ''::text))
);
CREATE INDEX order_lines_words ON public.order_lines USING gin (words);
ALTER TABLE order_lines ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON order_lines USING (region_id = current_region());
GRANT INSERT, SELECT ON order_lines TO opora_app;
COMMENT ON TABLE order_lines IS 'Lines of the orders'' texts, empty ones apart, as they are searched; written once with the order.';
COMMENT ON COLUMN order_lines.text IS 'The beginning of the line: a line may be as long as a document, what is searched of it may not.';

CREATE TABLE orders (
  region_id uuid NOT NULL,
  id uuid NOT NULL,
  number text NOT NULL,
  signed_on date,
  title text NOT NULL,
  file_name text NOT NULL,
  sha256 text NOT NULL,
  source_text text NOT NULL,
  reading jsonb NOT NULL,
  status text NOT NULL,
  imported_by uuid NOT NULL,
  imported_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  file_id uuid,
  CONSTRAINT orders_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT orders_region_id_sha256_key UNIQUE (region_id, sha256),
  CONSTRAINT orders_region_id_file_id_fkey FOREIGN KEY (region_id, file_id) REFERENCES files(region_id, id),
  CONSTRAINT orders_region_id_fkey FOREIGN KEY (region_id) REFERENCES regions(region_id),
  CONSTRAINT orders_region_id_imported_by_fkey FOREIGN KEY (region_id, imported_by) REFERENCES users(region_id, id),
  CONSTRAINT orders_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT orders_status_check CHECK ((status = ANY (ARRAY['review'::text, 'approved'::text])))
);
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON orders USING (region_id = current_region());
GRANT INSERT, SELECT, UPDATE (status) ON orders TO opora_app;
COMMENT ON TABLE orders IS 'An imported order: its text as received and what the reader made of it.';
COMMENT ON COLUMN orders.sha256 IS 'Of the bytes of the file.';
COMMENT ON COLUMN orders.source_text IS 'The document line by line: lines count as in the findings.';
COMMENT ON COLUMN orders.reading IS 'OrderReading of domain/plans: requisites, clauses, rows as printed, legend, annexes, findings.';
COMMENT ON COLUMN orders.file_id IS 'The file as received; NULL for orders that were taken as text before files were kept.';

CREATE TABLE organizations (
  region_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  municipality_id uuid,
  full_name text NOT NULL,
  short_name text NOT NULL,
  inn text,
  ogrn text,
  rural boolean NOT NULL DEFAULT false,
  opened_on date,
  closed_on date,
  successor_id uuid,
  words tsvector NOT NULL DEFAULT (((setweight(search_words(short_name), 'A'::"char") || setweight(search_words(full_name), 'B'::"char")) || search_words(((COALESCE(inn, ''::text) || ' '::text) || COALESCE(ogrn, ''::text)))) || array_to_tsvector(ARRAY[('@'::text || region_id), ('@'::text || COALESCE(municipality_id, region_id))])),
  CONSTRAINT organizations_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT organizations_region_id_fkey FOREIGN KEY (region_id) REFERENCES regions(region_id),
  CONSTRAINT organizations_region_id_municipality_id_fkey FOREIGN KEY (region_id, municipality_id) REFERENCES municipalities(region_id, id),
  CONSTRAINT organizations_region_id_successor_id_fkey FOREIGN KEY (region_id, successor_id) REFERENCES organizations(region_id, id),
  CONSTRAINT organizations_check CHECK ((closed_on > opened_on)),
  CONSTRAINT organizations_check1 CHECK (((municipality_id IS NOT NULL) OR (kind <> ALL (ARRAY['municipal_authority'::text, 'method_service'::text, 'school'::text])))),
  CONSTRAINT organizations_check2 CHECK (((successor_id IS NULL) OR (closed_on IS NOT NULL))),
  CONSTRAINT organizations_full_name_check CHECK ((full_name <> ''::text)),
  CONSTRAINT organizations_inn_check CHECK ((inn ~ '^[0-9]{10}$'::text)),
  CONSTRAINT organizations_kind_check CHECK ((kind = ANY (ARRAY['ministry'::text, 'supervision_department'::text, 'regional_centre'::text, 'municipal_authority'::text, 'method_service'::text, 'method_centre'::text, 'pedagogical_university'::text, 'teacher_college'::text, 'school'::text]))),
  CONSTRAINT organizations_ogrn_check CHECK ((ogrn ~ '^[0-9]{13}$'::text)),
  CONSTRAINT organizations_short_name_check CHECK ((short_name <> ''::text))
);
CREATE UNIQUE INDEX organizations_inn ON public.organizations USING btree (region_id, inn);
CREATE INDEX organizations_place ON public.organizations USING btree (region_id, municipality_id, kind);
CREATE INDEX organizations_words ON public.organizations USING gin (words);
ALTER TABLE organizations ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON organizations USING (region_id = current_region());
GRANT INSERT, SELECT, UPDATE ON organizations TO opora_app;
COMMENT ON TABLE organizations IS 'The organisations of the order''s legend and the schools.';
COMMENT ON COLUMN organizations.municipality_id IS 'Where the organisation works; NULL for those of the whole region and for inter-municipal centres.';
COMMENT ON COLUMN organizations.successor_id IS 'The organisation that a closed one was merged into.';
COMMENT ON COLUMN organizations.words IS 'What the organisation is found by: names, ИНН, ОГРН; its region and its municipality as two more words, so that the place is found with the name.';

CREATE TABLE paper_files (
  region_id uuid NOT NULL,
  paper_id uuid NOT NULL,
  file_id uuid NOT NULL,
  position integer NOT NULL,
  CONSTRAINT paper_files_pkey PRIMARY KEY (region_id, paper_id, file_id),
  CONSTRAINT paper_files_region_id_file_id_fkey FOREIGN KEY (region_id, file_id) REFERENCES files(region_id, id),
  CONSTRAINT paper_files_region_id_paper_id_fkey FOREIGN KEY (region_id, paper_id) REFERENCES papers(region_id, id)
);
CREATE INDEX paper_files_file ON public.paper_files USING btree (region_id, file_id);
ALTER TABLE paper_files ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON paper_files USING (region_id = current_region());
GRANT DELETE, INSERT, SELECT ON paper_files TO opora_app;
COMMENT ON TABLE paper_files IS 'The paper itself and detached signatures, each beside the file that it signs.';

CREATE TABLE papers (
  region_id uuid NOT NULL,
  id uuid NOT NULL,
  organization_id uuid NOT NULL,
  municipality_id uuid,
  kind text NOT NULL,
  subject text NOT NULL,
  number text,
  signed_on date,
  signatory text,
  party text,
  people integer,
  hours integer,
  decisions integer,
  link text,
  is_complete boolean NOT NULL,
  version integer NOT NULL DEFAULT 0,
  made_by uuid NOT NULL,
  made_at timestamp with time zone NOT NULL,
  withdrawn_at timestamp with time zone,
  withdrawn_why text,
  CONSTRAINT papers_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT papers_region_id_made_by_fkey FOREIGN KEY (region_id, made_by) REFERENCES users(region_id, id),
  CONSTRAINT papers_region_id_municipality_id_fkey FOREIGN KEY (region_id, municipality_id) REFERENCES municipalities(region_id, id),
  CONSTRAINT papers_region_id_organization_id_fkey FOREIGN KEY (region_id, organization_id) REFERENCES organizations(region_id, id),
  CONSTRAINT papers_check CHECK (((withdrawn_at IS NULL) = (withdrawn_why IS NULL))),
  CONSTRAINT papers_decisions_check CHECK ((decisions > 0)),
  CONSTRAINT papers_hours_check CHECK ((hours > 0)),
  CONSTRAINT papers_kind_check CHECK ((kind = ANY (ARRAY['act'::text, 'agreement'::text, 'brief'::text, 'plan'::text, 'list'::text, 'minutes'::text, 'training'::text, 'material'::text, 'event'::text, 'publication'::text]))),
  CONSTRAINT papers_people_check CHECK ((people > 0)),
  CONSTRAINT papers_subject_check CHECK ((subject <> ''::text))
);
CREATE INDEX papers_number ON public.papers USING btree (region_id, organization_id, number);
CREATE INDEX papers_place ON public.papers USING btree (region_id, organization_id, kind);
ALTER TABLE papers ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON papers USING (region_id = current_region());
GRANT INSERT, SELECT, UPDATE (decisions, hours, is_complete, kind, link, number, party, people, signatory, signed_on, subject, version, withdrawn_at, withdrawn_why) ON papers TO opora_app;
COMMENT ON TABLE papers IS 'Papers of organisations that prove what was done: each may prove several things.';
COMMENT ON COLUMN papers.signatory IS 'Who signed it, by office.';
COMMENT ON COLUMN papers.party IS 'Of an agreement: the other side.';
COMMENT ON COLUMN papers.people IS 'Of training and events: how many, never who.';
COMMENT ON COLUMN papers.is_complete IS 'Nothing that its kind needs is missing.';

CREATE TABLE party_answers (
  region_id uuid NOT NULL,
  id uuid NOT NULL,
  key text NOT NULL,
  words text NOT NULL,
  meaning text NOT NULL,
  organization_kind text,
  organization_id uuid,
  post boolean NOT NULL,
  order_id uuid,
  answered_by uuid NOT NULL,
  answered_at timestamp with time zone NOT NULL,
  CONSTRAINT party_answers_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT party_answers_region_id_key_key UNIQUE (region_id, key),
  CONSTRAINT party_answers_region_id_answered_by_fkey FOREIGN KEY (region_id, answered_by) REFERENCES users(region_id, id),
  CONSTRAINT party_answers_region_id_fkey FOREIGN KEY (region_id) REFERENCES regions(region_id),
  CONSTRAINT party_answers_region_id_order_id_fkey FOREIGN KEY (region_id, order_id) REFERENCES orders(region_id, id),
  CONSTRAINT party_answers_region_id_organization_id_fkey FOREIGN KEY (region_id, organization_id) REFERENCES organizations(region_id, id),
  CONSTRAINT party_answers_check CHECK (((meaning = 'class'::text) = (organization_kind IS NOT NULL))),
  CONSTRAINT party_answers_check1 CHECK (((meaning = 'organization'::text) = (organization_id IS NOT NULL))),
  CONSTRAINT party_answers_key_check CHECK ((key <> ''::text)),
  CONSTRAINT party_answers_meaning_check CHECK ((meaning = ANY (ARRAY['class'::text, 'organization'::text, 'nobody'::text])))
);
ALTER TABLE party_answers ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON party_answers USING (region_id = current_region());
GRANT DELETE, INSERT, SELECT, UPDATE (answered_at, answered_by, id, meaning, order_id, organization_id, organization_kind, post, words) ON party_answers TO opora_app;
COMMENT ON TABLE party_answers IS 'The region''s dictionary of responsible parties. A document''s own legend comes before it.';
COMMENT ON COLUMN party_answers.id IS 'Another one with every answer, so that nobody overwrites an answer he has not seen.';
COMMENT ON COLUMN party_answers.key IS 'The words folded: case, spaces, quotes and look-alike letters do not matter.';
COMMENT ON COLUMN party_answers.post IS 'The words name somebody who works there, not the organisation itself.';
COMMENT ON COLUMN party_answers.order_id IS 'The order under review when it was asked.';

CREATE TABLE plan_additions (
  region_id uuid NOT NULL,
  id uuid NOT NULL,
  plan_id uuid NOT NULL,
  made_by uuid NOT NULL,
  made_at timestamp with time zone NOT NULL,
  CONSTRAINT plan_additions_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT plan_additions_region_id_made_by_fkey FOREIGN KEY (region_id, made_by) REFERENCES users(region_id, id),
  CONSTRAINT plan_additions_region_id_plan_id_fkey FOREIGN KEY (region_id, plan_id) REFERENCES plans(region_id, id)
);
CREATE INDEX plan_additions_plan ON public.plan_additions USING btree (region_id, plan_id);
ALTER TABLE plan_additions ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON plan_additions USING (region_id = current_region());
GRANT INSERT, SELECT ON plan_additions TO opora_app;
COMMENT ON TABLE plan_additions IS 'Additions to plans in force, each confirmed by a person on a day; append-only.';

CREATE TABLE plan_drafts (
  region_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  order_id uuid,
  base_version_id uuid,
  content jsonb NOT NULL,
  revision integer NOT NULL DEFAULT 0,
  made_by uuid NOT NULL,
  made_at timestamp with time zone NOT NULL,
  changed_by uuid NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  closed_at timestamp with time zone,
  version_id uuid,
  CONSTRAINT plan_drafts_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT plan_drafts_region_id_base_version_id_fkey FOREIGN KEY (region_id, base_version_id) REFERENCES plan_versions(region_id, id),
  CONSTRAINT plan_drafts_region_id_changed_by_fkey FOREIGN KEY (region_id, changed_by) REFERENCES users(region_id, id),
  CONSTRAINT plan_drafts_region_id_made_by_fkey FOREIGN KEY (region_id, made_by) REFERENCES users(region_id, id),
  CONSTRAINT plan_drafts_region_id_order_id_fkey FOREIGN KEY (region_id, order_id) REFERENCES orders(region_id, id),
  CONSTRAINT plan_drafts_region_id_version_id_fkey FOREIGN KEY (region_id, version_id) REFERENCES plan_versions(region_id, id),
  CONSTRAINT plan_drafts_check CHECK (((kind = 'order'::text) = (order_id IS NOT NULL))),
  CONSTRAINT plan_drafts_check1 CHECK (((kind = 'order'::text) = (base_version_id IS NULL))),
  CONSTRAINT plan_drafts_check2 CHECK (((version_id IS NULL) OR (closed_at IS NOT NULL))),
  CONSTRAINT plan_drafts_kind_check CHECK ((kind = ANY (ARRAY['order'::text, 'correction'::text, 'next_year'::text])))
);
CREATE UNIQUE INDEX plan_drafts_open_base ON public.plan_drafts USING btree (region_id, base_version_id, kind) WHERE (closed_at IS NULL);
CREATE UNIQUE INDEX plan_drafts_open_order ON public.plan_drafts USING btree (region_id, order_id) WHERE (closed_at IS NULL);
ALTER TABLE plan_drafts ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON plan_drafts USING (region_id = current_region());
GRANT INSERT, SELECT, UPDATE (changed_at, changed_by, closed_at, content, revision, version_id) ON plan_drafts TO opora_app;
COMMENT ON TABLE plan_drafts IS 'A version being written: from an imported order, as a correction of a version, or as its clone for a next year.';
COMMENT ON COLUMN plan_drafts.content IS 'DraftContent of domain/plans.';
COMMENT ON COLUMN plan_drafts.version_id IS 'The version it became; NULL in a closed draft that was discarded.';

CREATE TABLE plan_items (
  region_id uuid NOT NULL,
  id uuid NOT NULL,
  position integer NOT NULL,
  kind text NOT NULL,
  number text NOT NULL,
  title text NOT NULL,
  term jsonb NOT NULL,
  hard_due_on date,
  responsible jsonb NOT NULL,
  result text NOT NULL,
  source_lines integer[] NOT NULL,
  form_code text,
  retroactive boolean NOT NULL,
  version_id uuid NOT NULL,
  measure_id uuid NOT NULL,
  section text,
  responsible_text text NOT NULL,
  derived_from uuid[] NOT NULL,
  words tsvector NOT NULL DEFAULT (((((setweight(search_words(title), 'A'::"char") || setweight(search_words(number), 'A'::"char")) || setweight(search_words(result), 'B'::"char")) || setweight(search_words(responsible_text), 'C'::"char")) || setweight(search_words(((COALESCE(section, ''::text) || ' '::text) || COALESCE((term ->> 'text'::text), ''::text))), 'D'::"char")) || array_to_tsvector(ARRAY[('@'::text || region_id)])),
  laid_on_officer boolean NOT NULL DEFAULT ((kind = 'clause'::text) AND (title ~ '[Кк]онтроль за (исполнением|выполнением)'::text) AND (title ~ 'возложить|возлагаю|оставляю за собой'::text)),
  CONSTRAINT plan_items_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT plan_items_region_id_version_id_measure_id_key UNIQUE (region_id, version_id, measure_id),
  CONSTRAINT plan_items_region_id_version_id_position_key UNIQUE (region_id, version_id, "position"),
  CONSTRAINT plan_items_region_id_version_id_fkey FOREIGN KEY (region_id, version_id) REFERENCES plan_versions(region_id, id),
  CONSTRAINT plan_items_kind_check CHECK ((kind = ANY (ARRAY['clause'::text, 'measure'::text])))
);
CREATE INDEX plan_items_words ON public.plan_items USING gin (words);
ALTER TABLE plan_items ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON plan_items USING (region_id = current_region());
GRANT INSERT, SELECT ON plan_items TO opora_app;
COMMENT ON TABLE plan_items IS 'Obligations of one version of a plan: clauses of its order and measures.';
COMMENT ON COLUMN plan_items.hard_due_on IS 'Date set by a clause, apart from the period printed in the plan (order 01-21/744: 2.2 against item 4).';
COMMENT ON COLUMN plan_items.form_code IS 'Set where the clause is fulfilled by collecting this form.';
COMMENT ON COLUMN plan_items.retroactive IS 'The term ended before the order was signed.';
COMMENT ON COLUMN plan_items.measure_id IS 'The same in every version that keeps the obligation.';
COMMENT ON COLUMN plan_items.responsible_text IS 'The responsible cell as printed.';
COMMENT ON COLUMN plan_items.derived_from IS 'Measures of the version before that were split or merged into this one, itself apart.';
COMMENT ON COLUMN plan_items.words IS 'What the item is found by, and its region as one more word: regions do not slow each other down.';
COMMENT ON COLUMN plan_items.laid_on_officer IS 'The clause lays the control of the order on a person by office: the controller reports it, the minister accepts it.';

CREATE TABLE plan_links (
  region_id uuid NOT NULL,
  id uuid NOT NULL,
  plan_id uuid NOT NULL,
  kind text NOT NULL,
  measure_id uuid NOT NULL,
  target_measure_id uuid NOT NULL,
  note text NOT NULL,
  made_by uuid NOT NULL,
  made_at timestamp with time zone NOT NULL,
  CONSTRAINT plan_links_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT plan_links_region_id_plan_id_kind_measure_id_target_measure_key UNIQUE (region_id, plan_id, kind, measure_id, target_measure_id),
  CONSTRAINT plan_links_region_id_made_by_fkey FOREIGN KEY (region_id, made_by) REFERENCES users(region_id, id),
  CONSTRAINT plan_links_region_id_plan_id_fkey FOREIGN KEY (region_id, plan_id) REFERENCES plans(region_id, id),
  CONSTRAINT plan_links_check CHECK ((target_measure_id <> measure_id)),
  CONSTRAINT plan_links_kind_check CHECK ((kind = ANY (ARRAY['depends_on'::text, 'fulfils'::text])))
);
ALTER TABLE plan_links ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON plan_links USING (region_id = current_region());
GRANT DELETE, INSERT, SELECT ON plan_links TO opora_app;
COMMENT ON TABLE plan_links IS 'How obligations of a plan hang together: what the ministry knows of them, not words of the order.';
COMMENT ON COLUMN plan_links.kind IS 'depends_on: cannot end before the target is done; fulfils: what the measure gives is what the clause asks for.';
COMMENT ON COLUMN plan_links.measure_id IS 'plan_items.measure_id: the link stands through all versions that keep both ends.';

CREATE TABLE plan_versions (
  region_id uuid NOT NULL,
  id uuid NOT NULL,
  plan_id uuid NOT NULL,
  number integer NOT NULL,
  order_id uuid,
  summary text NOT NULL,
  legend jsonb NOT NULL,
  excluded jsonb NOT NULL,
  school_list_id uuid NOT NULL,
  period_from date NOT NULL,
  period_to date NOT NULL,
  approved_by uuid NOT NULL,
  approved_at timestamp with time zone NOT NULL,
  act_id uuid NOT NULL,
  CONSTRAINT plan_versions_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT plan_versions_region_id_order_id_key UNIQUE (region_id, order_id),
  CONSTRAINT plan_versions_region_id_plan_id_number_key UNIQUE (region_id, plan_id, number),
  CONSTRAINT plan_versions_region_id_act_id_fkey FOREIGN KEY (region_id, act_id) REFERENCES acts(region_id, id),
  CONSTRAINT plan_versions_region_id_approved_by_fkey FOREIGN KEY (region_id, approved_by) REFERENCES users(region_id, id),
  CONSTRAINT plan_versions_region_id_order_id_fkey FOREIGN KEY (region_id, order_id) REFERENCES orders(region_id, id),
  CONSTRAINT plan_versions_region_id_plan_id_fkey FOREIGN KEY (region_id, plan_id) REFERENCES plans(region_id, id),
  CONSTRAINT plan_versions_region_id_school_list_id_fkey FOREIGN KEY (region_id, school_list_id) REFERENCES school_lists(region_id, id),
  CONSTRAINT plan_versions_check CHECK ((period_to >= period_from)),
  CONSTRAINT plan_versions_number_check CHECK ((number > 0))
);
ALTER TABLE plan_versions ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON plan_versions USING (region_id = current_region());
GRANT INSERT, SELECT ON plan_versions TO opora_app;
COMMENT ON TABLE plan_versions IS 'A plan as an act approved it; never changed: a correction is the next version (order 01-21/744, item 5). The highest number is in force.';
COMMENT ON COLUMN plan_versions.order_id IS 'The imported order whose reading became this version; NULL where only the requisites of the act are known.';
COMMENT ON COLUMN plan_versions.legend IS 'Abbreviations through which the responsible parties were read.';
COMMENT ON COLUMN plan_versions.excluded IS 'Addressees that the ministry left out at approval: [{measureId, organizationId}].';
COMMENT ON COLUMN plan_versions.period_to IS '«В течение всего периода» means period_from … period_to.';
COMMENT ON COLUMN plan_versions.act_id IS 'The act that approved it.';

CREATE TABLE plans (
  region_id uuid NOT NULL,
  id uuid NOT NULL,
  title text NOT NULL,
  waiting_for text,
  waiting_since date,
  waiting_measure_id uuid,
  previous_plan_id uuid,
  CONSTRAINT plans_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT plans_region_id_previous_plan_id_fkey FOREIGN KEY (region_id, previous_plan_id) REFERENCES plans(region_id, id),
  CONSTRAINT plans_check CHECK (((waiting_for IS NULL) = (waiting_since IS NULL))),
  CONSTRAINT plans_waiting_for_check CHECK ((waiting_for <> ''::text))
);
ALTER TABLE plans ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON plans USING (region_id = current_region());
GRANT INSERT, SELECT, UPDATE (waiting_for, waiting_measure_id, waiting_since) ON plans TO opora_app;
COMMENT ON TABLE plans IS 'A roadmap through all its versions.';
COMMENT ON COLUMN plans.waiting_for IS 'The external document without which the plan cannot be corrected (order 01-21/744, item 5).';
COMMENT ON COLUMN plans.previous_plan_id IS 'The plan of an earlier year that this one was cloned from.';

CREATE TABLE proof_facts (
  region_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  subject text NOT NULL,
  holds boolean NOT NULL,
  summary jsonb NOT NULL,
  noted_at timestamp with time zone NOT NULL,
  organization_id uuid NOT NULL,
  link text,
  CONSTRAINT proof_facts_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT proof_facts_region_id_organization_id_fkey FOREIGN KEY (region_id, organization_id) REFERENCES organizations(region_id, id),
  CONSTRAINT proof_facts_kind_check CHECK ((kind ~ '^[a-z_]+\.[a-z_]+$'::text))
);
CREATE INDEX proof_facts_organization ON public.proof_facts USING btree (region_id, organization_id, kind);
CREATE INDEX proof_facts_subject ON public.proof_facts USING btree (region_id, kind, subject, id);
ALTER TABLE proof_facts ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON proof_facts USING (region_id = current_region());
GRANT INSERT, SELECT ON proof_facts TO opora_app;
COMMENT ON TABLE proof_facts IS 'What features report as done, whether or not an assignment waits for it: the last row for (kind, subject) holds; append-only.';
COMMENT ON COLUMN proof_facts.kind IS '<feature>.<fact>, e.g. surveys.set_accepted.';
COMMENT ON COLUMN proof_facts.subject IS 'What the fact is about, e.g. campaign:0192…/municipality:0192….';
COMMENT ON COLUMN proof_facts.holds IS 'false withdraws what was noted of the subject before.';
COMMENT ON COLUMN proof_facts.organization_id IS 'Whose fact it is: its scope decides who may see it.';
COMMENT ON COLUMN proof_facts.link IS 'The page of the system that shows it, without the host.';

CREATE TABLE regions (
  region_id uuid NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  time_zone text NOT NULL,
  business_on date,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT regions_pkey PRIMARY KEY (region_id),
  CONSTRAINT regions_code_key UNIQUE (code),
  CONSTRAINT regions_code_check CHECK ((code ~ '^[0-9]{2}$'::text)),
  CONSTRAINT regions_name_check CHECK ((name <> ''::text)),
  CONSTRAINT regions_time_zone_check CHECK ((time_zone <> ''::text))
);
ALTER TABLE regions ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON regions USING (region_id = current_region());
GRANT SELECT, UPDATE (business_on) ON regions TO opora_app;
COMMENT ON TABLE regions IS 'A region of the country: the tenant. Deadlines end in its time zone.';
COMMENT ON COLUMN regions.time_zone IS 'IANA name, e.g. Asia/Yekaterinburg.';
COMMENT ON COLUMN regions.business_on IS 'Demonstration only: the day that business time shows instead of today. Never moves security time.';

CREATE TABLE school_group_members (
  region_id uuid NOT NULL,
  group_id uuid NOT NULL,
  school_id uuid NOT NULL,
  CONSTRAINT school_group_members_pkey PRIMARY KEY (region_id, group_id, school_id),
  CONSTRAINT school_group_members_region_id_group_id_fkey FOREIGN KEY (region_id, group_id) REFERENCES school_groups(region_id, id),
  CONSTRAINT school_group_members_region_id_school_id_fkey FOREIGN KEY (region_id, school_id) REFERENCES organizations(region_id, id)
);
ALTER TABLE school_group_members ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON school_group_members USING (region_id = current_region());
GRANT DELETE, INSERT, SELECT ON school_group_members TO opora_app;
COMMENT ON TABLE school_group_members IS 'Schools of a saved group.';

CREATE TABLE school_groups (
  region_id uuid NOT NULL,
  id uuid NOT NULL,
  title text NOT NULL,
  organization_id uuid NOT NULL,
  made_by uuid NOT NULL,
  made_at timestamp with time zone NOT NULL,
  removed_at timestamp with time zone,
  CONSTRAINT school_groups_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT school_groups_region_id_made_by_fkey FOREIGN KEY (region_id, made_by) REFERENCES users(region_id, id),
  CONSTRAINT school_groups_region_id_organization_id_fkey FOREIGN KEY (region_id, organization_id) REFERENCES organizations(region_id, id),
  CONSTRAINT school_groups_title_check CHECK ((title <> ''::text))
);
CREATE INDEX school_groups_owner ON public.school_groups USING btree (region_id, organization_id) WHERE (removed_at IS NULL);
ALTER TABLE school_groups ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON school_groups USING (region_id = current_region());
GRANT INSERT, SELECT, UPDATE (removed_at, title) ON school_groups TO opora_app;
COMMENT ON TABLE school_groups IS 'Saved groups of schools for consolidated forms.';
COMMENT ON COLUMN school_groups.organization_id IS 'Whose group it is: seen by those who see the exact figures of this organisation''s place.';

CREATE TABLE school_list_members (
  region_id uuid NOT NULL,
  school_list_id uuid NOT NULL,
  school_id uuid NOT NULL,
  CONSTRAINT school_list_members_pkey PRIMARY KEY (region_id, school_list_id, school_id),
  CONSTRAINT school_list_members_region_id_school_id_fkey FOREIGN KEY (region_id, school_id) REFERENCES organizations(region_id, id),
  CONSTRAINT school_list_members_region_id_school_list_id_fkey FOREIGN KEY (region_id, school_list_id) REFERENCES school_lists(region_id, id)
);
ALTER TABLE school_list_members ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON school_list_members USING (region_id = current_region());
GRANT INSERT, SELECT ON school_list_members TO opora_app;
COMMENT ON TABLE school_list_members IS 'Schools of a frozen list; written with it, never changed.';

CREATE TABLE school_lists (
  region_id uuid NOT NULL,
  id uuid NOT NULL,
  number text NOT NULL,
  decided_on date NOT NULL,
  reason text NOT NULL,
  created_by uuid NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT school_lists_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT school_lists_region_id_number_decided_on_key UNIQUE (region_id, number, decided_on),
  CONSTRAINT school_lists_region_id_fkey FOREIGN KEY (region_id) REFERENCES regions(region_id),
  CONSTRAINT school_lists_number_check CHECK ((number <> ''::text)),
  CONSTRAINT school_lists_reason_check CHECK ((reason <> ''::text))
);
ALTER TABLE school_lists ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON school_lists USING (region_id = current_region());
GRANT INSERT, SELECT ON school_lists TO opora_app;
COMMENT ON TABLE school_lists IS 'The list of schools with low results (order 01-21/744, roadmap item 1): a frozen decision. A correction is a new decision.';

CREATE TABLE served_municipalities (
  region_id uuid NOT NULL,
  organization_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  CONSTRAINT served_municipalities_pkey PRIMARY KEY (region_id, organization_id, municipality_id),
  CONSTRAINT served_municipalities_region_id_municipality_id_fkey FOREIGN KEY (region_id, municipality_id) REFERENCES municipalities(region_id, id),
  CONSTRAINT served_municipalities_region_id_organization_id_fkey FOREIGN KEY (region_id, organization_id) REFERENCES organizations(region_id, id)
);
ALTER TABLE served_municipalities ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON served_municipalities USING (region_id = current_region());
GRANT DELETE, INSERT, SELECT ON served_municipalities TO opora_app;
COMMENT ON TABLE served_municipalities IS 'An inter-municipal methodical centre (ММЦ) serves several municipalities.';

CREATE TABLE sessions (
  region_id uuid NOT NULL,
  token_hash text NOT NULL,
  user_id uuid NOT NULL,
  csrf_token text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  seen_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  browser text NOT NULL DEFAULT 'other'::text,
  system text NOT NULL DEFAULT 'other'::text,
  CONSTRAINT sessions_pkey PRIMARY KEY (region_id, token_hash),
  CONSTRAINT sessions_region_id_user_id_fkey FOREIGN KEY (region_id, user_id) REFERENCES users(region_id, id)
);
CREATE INDEX sessions_expiry ON public.sessions USING btree (expires_at);
CREATE UNIQUE INDEX sessions_id ON public.sessions USING btree (region_id, id);
CREATE UNIQUE INDEX sessions_token ON public.sessions USING btree (token_hash);
CREATE INDEX sessions_user ON public.sessions USING btree (region_id, user_id);
ALTER TABLE sessions ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON sessions USING (region_id = current_region());
GRANT DELETE, INSERT, SELECT, UPDATE (seen_at) ON sessions TO opora_app;
COMMENT ON TABLE sessions IS 'Signed-in browsers, in security time. Only a hash of the token is kept.';
COMMENT ON COLUMN sessions.id IS 'Names the session to its person, who is told no token and no hash of one.';
COMMENT ON COLUMN sessions.browser IS 'What helps its person to recognise it; the browser''s full description is not kept.';

CREATE TABLE sign_in_failures (
  key text NOT NULL,
  failures integer NOT NULL,
  blocked_until timestamp with time zone NOT NULL,
  failed_at timestamp with time zone NOT NULL,
  CONSTRAINT sign_in_failures_pkey PRIMARY KEY (key)
);
ALTER TABLE sign_in_failures DISABLE ROW LEVEL SECURITY;
GRANT DELETE, INSERT, SELECT, UPDATE ON sign_in_failures TO opora_app;
COMMENT ON TABLE sign_in_failures IS 'Back-off of failed sign-ins by login and by address; knows no region, since the login may be unknown.';

CREATE TABLE survey_aggregates (
  region_id uuid NOT NULL,
  campaign_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  forms integer NOT NULL,
  sums bigint[] NOT NULL,
  filled integer[] NOT NULL,
  no_data integer[] NOT NULL,
  buckets jsonb NOT NULL,
  CONSTRAINT survey_aggregates_pkey PRIMARY KEY (region_id, campaign_id, municipality_id),
  CONSTRAINT survey_aggregates_region_id_campaign_id_fkey FOREIGN KEY (region_id, campaign_id) REFERENCES campaigns(region_id, id),
  CONSTRAINT survey_aggregates_region_id_municipality_id_fkey FOREIGN KEY (region_id, municipality_id) REFERENCES municipalities(region_id, id)
);
ALTER TABLE survey_aggregates ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON survey_aggregates USING (region_id = current_region());
GRANT INSERT, SELECT, UPDATE ON survey_aggregates TO opora_app;
COMMENT ON TABLE survey_aggregates IS 'Sum of the accepted forms of a municipality, changed in the transaction that accepts a form or withdraws acceptance.';

CREATE TABLE survey_archives (
  region_id uuid NOT NULL,
  id uuid NOT NULL,
  campaign_id uuid NOT NULL,
  asked_by uuid NOT NULL,
  asked_at timestamp with time zone NOT NULL,
  form_ids uuid[] NOT NULL,
  status text NOT NULL DEFAULT 'waiting'::text,
  attempt integer NOT NULL DEFAULT 0,
  done integer NOT NULL DEFAULT 0,
  beat_at timestamp with time zone,
  ended_at timestamp with time zone,
  sha256 text,
  size bigint,
  CONSTRAINT survey_archives_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT survey_archives_region_id_asked_by_fkey FOREIGN KEY (region_id, asked_by) REFERENCES users(region_id, id),
  CONSTRAINT survey_archives_region_id_campaign_id_fkey FOREIGN KEY (region_id, campaign_id) REFERENCES campaigns(region_id, id),
  CONSTRAINT survey_archives_check CHECK ((((status = 'ready'::text) = (sha256 IS NOT NULL)) AND ((sha256 IS NULL) = (size IS NULL)))),
  CONSTRAINT survey_archives_check1 CHECK (((status = ANY (ARRAY['waiting'::text, 'preparing'::text])) = (ended_at IS NULL))),
  CONSTRAINT survey_archives_form_ids_check CHECK ((cardinality(form_ids) > 0)),
  CONSTRAINT survey_archives_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT survey_archives_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'preparing'::text, 'ready'::text, 'failed'::text, 'cancelled'::text])))
);
CREATE INDEX survey_archives_bytes ON public.survey_archives USING btree (sha256);
CREATE INDEX survey_archives_of_person ON public.survey_archives USING btree (region_id, asked_by, campaign_id, id);
CREATE INDEX survey_archives_open ON public.survey_archives USING btree (asked_at) WHERE (status = ANY (ARRAY['waiting'::text, 'preparing'::text]));
ALTER TABLE survey_archives ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON survey_archives USING (region_id = current_region());
GRANT INSERT, SELECT, UPDATE (beat_at, done, ended_at, sha256, size, status) ON survey_archives TO opora_app;
COMMENT ON TABLE survey_archives IS 'Forms of a collection as one file, for the person who asked and nobody else; the bytes lie in DATA_DIR/files under their hash until the archive is removed.';
COMMENT ON COLUMN survey_archives.id IS 'Rises with time: of one person and collection the last one counts.';
COMMENT ON COLUMN survey_archives.asked_at IS 'Security time.';
COMMENT ON COLUMN survey_archives.form_ids IS 'What the person might read when they asked, in the order of the archive; whoever may not read all of it any more gets nothing.';
COMMENT ON COLUMN survey_archives.attempt IS 'Rises each time it is taken in hand: who was thought dead and goes on all the same changes nothing any more.';
COMMENT ON COLUMN survey_archives.done IS 'Forms that are in the file already.';
COMMENT ON COLUMN survey_archives.beat_at IS 'By the clock of the database: who prepares it says again and again that they live.';

CREATE TABLE survey_cell_changes (
  region_id uuid NOT NULL,
  form_id uuid NOT NULL,
  version integer NOT NULL,
  cell text NOT NULL,
  before jsonb,
  after jsonb,
  changed_by uuid NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  request_id uuid,
  CONSTRAINT survey_cell_changes_pkey PRIMARY KEY (region_id, form_id, version, cell),
  CONSTRAINT survey_cell_changes_region_id_form_id_fkey FOREIGN KEY (region_id, form_id) REFERENCES survey_forms(region_id, id),
  CONSTRAINT survey_cell_changes_region_id_request_id_fkey FOREIGN KEY (region_id, request_id) REFERENCES survey_change_requests(region_id, id)
);
CREATE INDEX survey_cell_changes_cell ON public.survey_cell_changes USING btree (region_id, form_id, cell, version);
ALTER TABLE survey_cell_changes ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON survey_cell_changes USING (region_id = current_region());
GRANT INSERT, SELECT ON survey_cell_changes TO opora_app;
COMMENT ON TABLE survey_cell_changes IS 'Every change of every cell: who, when, from what, to what; append-only.';
COMMENT ON COLUMN survey_cell_changes.request_id IS 'The agreed request that changed a cell of an accepted form; null for the school''s own filling in.';

CREATE TABLE survey_change_requests (
  region_id uuid NOT NULL,
  id uuid NOT NULL,
  form_id uuid NOT NULL,
  side text NOT NULL,
  reason text NOT NULL,
  changes jsonb NOT NULL,
  status text NOT NULL,
  made_by uuid NOT NULL,
  made_at timestamp with time zone NOT NULL,
  ended_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  CONSTRAINT survey_change_requests_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT survey_change_requests_region_id_ended_by_fkey FOREIGN KEY (region_id, ended_by) REFERENCES users(region_id, id),
  CONSTRAINT survey_change_requests_region_id_form_id_fkey FOREIGN KEY (region_id, form_id) REFERENCES survey_forms(region_id, id),
  CONSTRAINT survey_change_requests_region_id_made_by_fkey FOREIGN KEY (region_id, made_by) REFERENCES users(region_id, id),
  CONSTRAINT survey_change_requests_check CHECK (((status = 'open'::text) = (ended_at IS NULL))),
  CONSTRAINT survey_change_requests_check1 CHECK (((ended_by IS NULL) = (ended_at IS NULL))),
  CONSTRAINT survey_change_requests_reason_check CHECK ((reason <> ''::text)),
  CONSTRAINT survey_change_requests_side_check CHECK ((side = ANY (ARRAY['school'::text, 'reviewer'::text]))),
  CONSTRAINT survey_change_requests_status_check CHECK ((status = ANY (ARRAY['open'::text, 'agreed'::text, 'declined'::text, 'withdrawn'::text])))
);
CREATE INDEX survey_change_requests_form ON public.survey_change_requests USING btree (region_id, form_id, made_at);
CREATE INDEX survey_change_requests_open ON public.survey_change_requests USING btree (region_id, form_id) WHERE (status = 'open'::text);
ALTER TABLE survey_change_requests ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON survey_change_requests USING (region_id = current_region());
GRANT INSERT, SELECT, UPDATE (end_reason, ended_at, ended_by, status) ON survey_change_requests TO opora_app;
COMMENT ON TABLE survey_change_requests IS 'A proposal to change cells of an accepted form, and how it ended.';
COMMENT ON COLUMN survey_change_requests.side IS 'Who asks; the other side decides.';
COMMENT ON COLUMN survey_change_requests.changes IS 'Cells with the value that stood when it was asked and the proposed one.';

CREATE TABLE survey_delegations (
  region_id uuid NOT NULL,
  id uuid NOT NULL,
  form_id uuid NOT NULL,
  section text NOT NULL,
  user_id uuid NOT NULL,
  token_hash text NOT NULL,
  until date NOT NULL,
  given_by uuid NOT NULL,
  given_at timestamp with time zone NOT NULL,
  opened_at timestamp with time zone,
  revoked_at timestamp with time zone,
  CONSTRAINT survey_delegations_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT survey_delegations_region_id_form_id_fkey FOREIGN KEY (region_id, form_id) REFERENCES survey_forms(region_id, id),
  CONSTRAINT survey_delegations_region_id_given_by_fkey FOREIGN KEY (region_id, given_by) REFERENCES users(region_id, id),
  CONSTRAINT survey_delegations_region_id_user_id_fkey FOREIGN KEY (region_id, user_id) REFERENCES users(region_id, id)
);
CREATE INDEX survey_delegations_form ON public.survey_delegations USING btree (region_id, form_id);
CREATE UNIQUE INDEX survey_delegations_token ON public.survey_delegations USING btree (token_hash);
CREATE INDEX survey_delegations_user ON public.survey_delegations USING btree (region_id, user_id);
ALTER TABLE survey_delegations ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON survey_delegations USING (region_id = current_region());
GRANT INSERT, SELECT, UPDATE (opened_at, revoked_at) ON survey_delegations TO opora_app;
COMMENT ON TABLE survey_delegations IS 'A section of a form given to a colleague: a request of the head, never an obligation.';
COMMENT ON COLUMN survey_delegations.user_id IS 'The guest made for this link: has no password, enters by the link alone, sees nothing but the section.';
COMMENT ON COLUMN survey_delegations.token_hash IS 'The link itself is shown once and kept nowhere.';
COMMENT ON COLUMN survey_delegations.until IS 'Last day of the link, a business day of the region.';

CREATE TABLE survey_forms (
  region_id uuid NOT NULL,
  id uuid NOT NULL,
  campaign_id uuid NOT NULL,
  school_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  status text NOT NULL,
  round integer NOT NULL DEFAULT 1,
  version integer NOT NULL DEFAULT 0,
  answers jsonb NOT NULL DEFAULT '{}'::jsonb,
  cell_versions jsonb NOT NULL DEFAULT '{}'::jsonb,
  comments jsonb NOT NULL DEFAULT '{}'::jsonb,
  return_reason text,
  opened_at timestamp with time zone,
  submitted_at timestamp with time zone,
  submitted_by uuid,
  first_submitted_at timestamp with time zone,
  decided_at timestamp with time zone,
  decided_by uuid,
  prefilled jsonb NOT NULL DEFAULT '{}'::jsonb,
  confirmed_sections text[] NOT NULL DEFAULT '{}'::text[],
  typed_keys bigint NOT NULL DEFAULT 0,
  active_seconds bigint NOT NULL DEFAULT 0,
  filled_cells integer,
  carried_cells integer,
  open_sections text[],
  finding_errors integer,
  finding_warnings integer,
  due_on date,
  reopened_at timestamp with time zone,
  CONSTRAINT survey_forms_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT survey_forms_region_id_campaign_id_school_id_key UNIQUE (region_id, campaign_id, school_id),
  CONSTRAINT survey_forms_region_id_campaign_id_fkey FOREIGN KEY (region_id, campaign_id) REFERENCES campaigns(region_id, id),
  CONSTRAINT survey_forms_region_id_municipality_id_fkey FOREIGN KEY (region_id, municipality_id) REFERENCES municipalities(region_id, id),
  CONSTRAINT survey_forms_region_id_school_id_fkey FOREIGN KEY (region_id, school_id) REFERENCES organizations(region_id, id),
  CONSTRAINT survey_forms_active_seconds_check CHECK ((active_seconds >= 0)),
  CONSTRAINT survey_forms_check1 CHECK (((carried_cells >= 0) AND (carried_cells <= filled_cells))),
  CONSTRAINT survey_forms_filled_cells_check CHECK ((filled_cells >= 0)),
  CONSTRAINT survey_forms_open_sections_check CHECK ((open_sections <> '{}'::text[])),
  CONSTRAINT survey_forms_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'submitted'::text, 'returned'::text, 'accepted'::text]))),
  CONSTRAINT survey_forms_typed_keys_check CHECK ((typed_keys >= 0))
);
CREATE INDEX survey_forms_queue ON public.survey_forms USING btree (region_id, campaign_id, municipality_id, status);
ALTER TABLE survey_forms ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON survey_forms USING (region_id = current_region());
GRANT INSERT, SELECT, UPDATE ON survey_forms TO opora_app;
COMMENT ON TABLE survey_forms IS 'A school''s form: the whole document of answers is the truth; log, projection and aggregates follow from it.';
COMMENT ON COLUMN survey_forms.municipality_id IS 'Municipality of the school when the campaign was opened.';
COMMENT ON COLUMN survey_forms.answers IS 'Cell key → answer; a blank cell has no key, «нет данных» is {"noData": true}.';
COMMENT ON COLUMN survey_forms.cell_versions IS 'Cell key → version of the form at which the cell last changed; two people''s edits merge by cell.';
COMMENT ON COLUMN survey_forms.comments IS 'Finding key → explanation given by the school.';
COMMENT ON COLUMN survey_forms.return_reason IS 'As the reviewer wrote it; null in a returned form: the remarks say what to correct.';
COMMENT ON COLUMN survey_forms.first_submitted_at IS 'Decides whether the form was on time; a return does not make a school late.';
COMMENT ON COLUMN survey_forms.prefilled IS 'Cell key → answer as it was carried over when the school opened the form; what the cell holds now is in "answers".';
COMMENT ON COLUMN survey_forms.confirmed_sections IS 'Sections of which the school said that what was carried over is still true.';
COMMENT ON COLUMN survey_forms.typed_keys IS 'Keys pressed in the cells of the form, of everyone who filled it in together.';
COMMENT ON COLUMN survey_forms.active_seconds IS 'Time of work in the form: pauses of over a minute are not counted.';
COMMENT ON COLUMN survey_forms.filled_cells IS 'Answered cells at the last submission; null before the first.';
COMMENT ON COLUMN survey_forms.carried_cells IS 'Those of them that stand as carried over from the previous collection.';
COMMENT ON COLUMN survey_forms.open_sections IS 'Sections that a returned form lets the school change; null: all of them.';
COMMENT ON COLUMN survey_forms.finding_warnings IS 'Of the last submission, as finding_errors: the queue counts them without reading answers; null: never sent.';
COMMENT ON COLUMN survey_forms.due_on IS 'The school''s own due date after an extension; null: that of the collection.';
COMMENT ON COLUMN survey_forms.reopened_at IS 'Opened again after the collection was closed; null again once it is accepted.';

CREATE TABLE survey_help_requests (
  region_id uuid NOT NULL,
  form_id uuid NOT NULL,
  row text NOT NULL,
  cell text NOT NULL,
  type text NOT NULL,
  urgency text NOT NULL,
  text text NOT NULL,
  factor text NOT NULL,
  words tsvector NOT NULL DEFAULT (search_words(text) || array_to_tsvector(ARRAY[('@'::text || region_id), ('@'::text || type)])),
  CONSTRAINT survey_help_requests_pkey PRIMARY KEY (region_id, form_id, "row"),
  CONSTRAINT survey_help_requests_region_id_form_id_fkey FOREIGN KEY (region_id, form_id) REFERENCES survey_forms(region_id, id)
);
CREATE INDEX survey_help_requests_words ON public.survey_help_requests USING gin (words);
ALTER TABLE survey_help_requests ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON survey_help_requests USING (region_id = current_region());
GRANT DELETE, INSERT, SELECT ON survey_help_requests TO opora_app;
COMMENT ON TABLE survey_help_requests IS 'What a form asks for, as it was last sent: taken out of its answers, so that the register and the search need not read them.';
COMMENT ON COLUMN survey_help_requests.row IS 'The row of the form that asks, e.g. factors.factor[a1].';
COMMENT ON COLUMN survey_help_requests.cell IS 'Where in the form it is shown.';
COMMENT ON COLUMN survey_help_requests.words IS 'What the request is found by: its text; its region and its kind as two more words.';

CREATE TABLE survey_help_states (
  region_id uuid NOT NULL,
  id uuid NOT NULL,
  form_id uuid NOT NULL,
  row text NOT NULL,
  status text NOT NULL,
  organization_id uuid,
  note text,
  made_by uuid NOT NULL,
  made_at timestamp with time zone NOT NULL,
  CONSTRAINT survey_help_states_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT survey_help_states_region_id_form_id_fkey FOREIGN KEY (region_id, form_id) REFERENCES survey_forms(region_id, id),
  CONSTRAINT survey_help_states_region_id_made_by_fkey FOREIGN KEY (region_id, made_by) REFERENCES users(region_id, id),
  CONSTRAINT survey_help_states_region_id_organization_id_fkey FOREIGN KEY (region_id, organization_id) REFERENCES organizations(region_id, id),
  CONSTRAINT survey_help_states_check CHECK (((status <> 'taken'::text) OR (organization_id IS NOT NULL))),
  CONSTRAINT survey_help_states_check1 CHECK (((status <> 'declined'::text) OR (note IS NOT NULL))),
  CONSTRAINT survey_help_states_note_check CHECK ((note <> ''::text)),
  CONSTRAINT survey_help_states_row_check CHECK (("row" <> ''::text)),
  CONSTRAINT survey_help_states_status_check CHECK ((status = ANY (ARRAY['taken'::text, 'done'::text, 'declined'::text])))
);
CREATE INDEX survey_help_states_row ON public.survey_help_states USING btree (region_id, form_id, "row", made_at);
ALTER TABLE survey_help_states ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON survey_help_states USING (region_id = current_region());
GRANT INSERT, SELECT ON survey_help_states TO opora_app;
COMMENT ON TABLE survey_help_states IS 'Who answers for the help that a row of a form asks for; append-only, the last one counts.';
COMMENT ON COLUMN survey_help_states.row IS 'Path of the row with its instance; a row without a state is new.';

CREATE TABLE survey_presence (
  region_id uuid NOT NULL,
  form_id uuid NOT NULL,
  user_id uuid NOT NULL,
  cell text,
  seen_at timestamp with time zone NOT NULL,
  CONSTRAINT survey_presence_pkey PRIMARY KEY (region_id, form_id, user_id)
);
ALTER TABLE survey_presence ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON survey_presence USING (region_id = current_region());
GRANT DELETE, INSERT, SELECT, UPDATE ON survey_presence TO opora_app;
COMMENT ON TABLE survey_presence IS 'Who has a form open now; a row is forgotten a minute after the page has said nothing.';
COMMENT ON COLUMN survey_presence.cell IS 'The cell in focus; null while there is none.';
COMMENT ON COLUMN survey_presence.seen_at IS 'Real time, not the business day of a demonstration.';

CREATE TABLE survey_projections (
  region_id uuid NOT NULL,
  form_id uuid NOT NULL,
  campaign_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  school_id uuid NOT NULL,
  accepted boolean NOT NULL,
  numbers bigint[] NOT NULL,
  no_data integer[] NOT NULL,
  buckets jsonb NOT NULL,
  CONSTRAINT survey_projections_pkey PRIMARY KEY (region_id, form_id),
  CONSTRAINT survey_projections_region_id_form_id_fkey FOREIGN KEY (region_id, form_id) REFERENCES survey_forms(region_id, id)
);
CREATE INDEX survey_projections_place ON public.survey_projections USING btree (region_id, campaign_id, municipality_id);
ALTER TABLE survey_projections ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON survey_projections USING (region_id = current_region());
GRANT INSERT, SELECT, UPDATE ON survey_projections TO opora_app;
COMMENT ON TABLE survey_projections IS 'Numbers of the last submitted answers, one array element per slot of the form version, scaled to whole units.';
COMMENT ON COLUMN survey_projections.no_data IS 'Slots answered «нет данных».';

CREATE TABLE survey_publications (
  region_id uuid NOT NULL,
  campaign_id uuid NOT NULL,
  figures jsonb NOT NULL,
  published_at timestamp with time zone NOT NULL,
  CONSTRAINT survey_publications_pkey PRIMARY KEY (region_id, campaign_id),
  CONSTRAINT survey_publications_region_id_campaign_id_fkey FOREIGN KEY (region_id, campaign_id) REFERENCES campaigns(region_id, id)
);
ALTER TABLE survey_publications ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON survey_publications USING (region_id = current_region());
GRANT INSERT, SELECT ON survey_publications TO opora_app;
COMMENT ON TABLE survey_publications IS 'Protected figures of a closed collection by fixed groups, small ones already left out. Never written again: two states of one figure would tell of the school that changed it.';
COMMENT ON COLUMN survey_publications.figures IS 'Cells of the region and of each group; null: hidden.';

CREATE TABLE survey_region_figures (
  region_id uuid NOT NULL,
  campaign_id uuid NOT NULL,
  form_code text NOT NULL,
  form_version integer NOT NULL,
  period text NOT NULL,
  total integer NOT NULL,
  submitted integer NOT NULL,
  forms integer NOT NULL,
  sums bigint[] NOT NULL,
  filled integer[] NOT NULL,
  no_data integer[] NOT NULL,
  buckets jsonb NOT NULL,
  hidden text[] NOT NULL,
  computed_at timestamp with time zone NOT NULL,
  CONSTRAINT survey_region_figures_pkey PRIMARY KEY (region_id, campaign_id),
  CONSTRAINT survey_region_figures_region_id_campaign_id_fkey FOREIGN KEY (region_id, campaign_id) REFERENCES campaigns(region_id, id)
);
CREATE INDEX survey_region_figures_period ON public.survey_region_figures USING btree (form_code, period);
ALTER TABLE survey_region_figures ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON survey_region_figures USING (region_id = current_region());
GRANT INSERT, SELECT, UPDATE ON survey_region_figures TO opora_app;
COMMENT ON TABLE survey_region_figures IS 'What a region tells the country of a collection: the sum of its accepted forms, without figures of people that it has not published.';
COMMENT ON COLUMN survey_region_figures.total IS 'Forms that the collection asks for; "forms" are those that are accepted and summed.';
COMMENT ON COLUMN survey_region_figures.hidden IS 'Cells that are left out of the sums.';
COMMENT ON COLUMN survey_region_figures.computed_at IS 'When the row last changed.';

CREATE TABLE survey_remark_replies (
  region_id uuid NOT NULL,
  id uuid NOT NULL,
  remark_id uuid NOT NULL,
  text text NOT NULL,
  made_by uuid NOT NULL,
  made_at timestamp with time zone NOT NULL,
  CONSTRAINT survey_remark_replies_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT survey_remark_replies_region_id_made_by_fkey FOREIGN KEY (region_id, made_by) REFERENCES users(region_id, id),
  CONSTRAINT survey_remark_replies_region_id_remark_id_fkey FOREIGN KEY (region_id, remark_id) REFERENCES survey_remarks(region_id, id),
  CONSTRAINT survey_remark_replies_text_check CHECK ((text <> ''::text))
);
CREATE INDEX survey_remark_replies_remark ON public.survey_remark_replies USING btree (region_id, remark_id, made_at);
ALTER TABLE survey_remark_replies ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON survey_remark_replies USING (region_id = current_region());
GRANT INSERT, SELECT ON survey_remark_replies TO opora_app;
COMMENT ON TABLE survey_remark_replies IS 'Answers under a remark, of either side; append-only.';

CREATE TABLE survey_remarks (
  region_id uuid NOT NULL,
  id uuid NOT NULL,
  form_id uuid NOT NULL,
  section text NOT NULL,
  cell text,
  round integer NOT NULL,
  text text NOT NULL,
  made_by uuid NOT NULL,
  made_at timestamp with time zone NOT NULL,
  settled_by uuid,
  settled_at timestamp with time zone,
  CONSTRAINT survey_remarks_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT survey_remarks_region_id_form_id_fkey FOREIGN KEY (region_id, form_id) REFERENCES survey_forms(region_id, id),
  CONSTRAINT survey_remarks_region_id_made_by_fkey FOREIGN KEY (region_id, made_by) REFERENCES users(region_id, id),
  CONSTRAINT survey_remarks_region_id_settled_by_fkey FOREIGN KEY (region_id, settled_by) REFERENCES users(region_id, id),
  CONSTRAINT survey_remarks_check CHECK (((settled_by IS NULL) = (settled_at IS NULL))),
  CONSTRAINT survey_remarks_section_check CHECK ((section <> ''::text)),
  CONSTRAINT survey_remarks_text_check CHECK ((text <> ''::text))
);
CREATE INDEX survey_remarks_form ON public.survey_remarks USING btree (region_id, form_id, made_at);
ALTER TABLE survey_remarks ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON survey_remarks USING (region_id = current_region());
GRANT INSERT, SELECT, UPDATE (settled_at, settled_by) ON survey_remarks TO opora_app;
COMMENT ON TABLE survey_remarks IS 'What the reviewer asks to correct, pinned to a cell or to a whole section.';
COMMENT ON COLUMN survey_remarks.cell IS 'Null: the remark is about the section.';
COMMENT ON COLUMN survey_remarks.settled_at IS 'When the reviewer took the remark off; until then it is open.';

CREATE TABLE survey_reminders (
  region_id uuid NOT NULL,
  id uuid NOT NULL,
  form_id uuid NOT NULL,
  text text NOT NULL,
  made_by uuid NOT NULL,
  made_at timestamp with time zone NOT NULL,
  made_on date NOT NULL,
  CONSTRAINT survey_reminders_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT survey_reminders_region_id_form_id_made_on_key UNIQUE (region_id, form_id, made_on),
  CONSTRAINT survey_reminders_region_id_form_id_fkey FOREIGN KEY (region_id, form_id) REFERENCES survey_forms(region_id, id),
  CONSTRAINT survey_reminders_region_id_made_by_fkey FOREIGN KEY (region_id, made_by) REFERENCES users(region_id, id),
  CONSTRAINT survey_reminders_text_check CHECK ((text <> ''::text))
);
ALTER TABLE survey_reminders ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON survey_reminders USING (region_id = current_region());
GRANT INSERT, SELECT ON survey_reminders TO opora_app;
COMMENT ON TABLE survey_reminders IS 'Reminders to a school about its form, shown in the product; append-only.';
COMMENT ON COLUMN survey_reminders.made_on IS 'Business day of the region: one reminder a day is enough.';

CREATE TABLE survey_snapshots (
  region_id uuid NOT NULL,
  id uuid NOT NULL,
  campaign_id uuid NOT NULL,
  municipality_ids uuid[] NOT NULL,
  others boolean NOT NULL,
  final boolean NOT NULL,
  forms integer NOT NULL,
  sums bigint[] NOT NULL,
  filled integer[] NOT NULL,
  no_data integer[] NOT NULL,
  buckets jsonb NOT NULL,
  schools jsonb NOT NULL,
  taken_at timestamp with time zone NOT NULL,
  CONSTRAINT survey_snapshots_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT survey_snapshots_region_id_campaign_id_fkey FOREIGN KEY (region_id, campaign_id) REFERENCES campaigns(region_id, id),
  CONSTRAINT survey_snapshots_check CHECK ((others OR (cardinality(municipality_ids) = 1))),
  CONSTRAINT survey_snapshots_forms_check CHECK ((forms > 0)),
  CONSTRAINT survey_snapshots_municipality_ids_check CHECK ((cardinality(municipality_ids) > 0))
);
CREATE INDEX survey_snapshots_campaign ON public.survey_snapshots USING btree (region_id, campaign_id);
ALTER TABLE survey_snapshots ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON survey_snapshots USING (region_id = current_region());
GRANT INSERT, SELECT ON survey_snapshots TO opora_app;
COMMENT ON TABLE survey_snapshots IS 'Sums of accepted forms by fixed group, each as readers outside of the line were shown it; append-only, for whatever was shown can be compared with what is shown next.';
COMMENT ON COLUMN survey_snapshots.id IS 'Rises with time: the last one of a group is shown.';
COMMENT ON COLUMN survey_snapshots.municipality_ids IS 'One municipality, or all of those that are shown only together.';
COMMENT ON COLUMN survey_snapshots.final IS 'Taken when the collection was closed, or since: earlier ones are not shown any more.';
COMMENT ON COLUMN survey_snapshots.schools IS 'Schools whose forms are in the sums: id and a hash of what the form adds, so that a form taken back and accepted as it was is no change.';
COMMENT ON COLUMN survey_snapshots.taken_at IS 'Business time of the region.';

CREATE TABLE survey_steps (
  region_id uuid NOT NULL,
  id uuid NOT NULL,
  form_id uuid NOT NULL,
  step text NOT NULL,
  round integer NOT NULL,
  reason text,
  answers jsonb,
  comments jsonb,
  made_by uuid NOT NULL,
  made_at timestamp with time zone NOT NULL,
  sections text[],
  head jsonb,
  due_on date,
  CONSTRAINT survey_steps_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT survey_steps_region_id_form_id_fkey FOREIGN KEY (region_id, form_id) REFERENCES survey_forms(region_id, id),
  CONSTRAINT survey_steps_check CHECK (((step = 'extended'::text) = (due_on IS NOT NULL))),
  CONSTRAINT survey_steps_sections_check CHECK ((sections <> '{}'::text[])),
  CONSTRAINT survey_steps_step_check CHECK ((step = ANY (ARRAY['submitted'::text, 'accepted'::text, 'returned'::text, 'acceptance_withdrawn'::text, 'extended'::text, 'reopened'::text, 'changed'::text])))
);
CREATE INDEX survey_steps_form ON public.survey_steps USING btree (region_id, form_id, made_at);
ALTER TABLE survey_steps ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON survey_steps USING (region_id = current_region());
GRANT INSERT, SELECT ON survey_steps TO opora_app;
COMMENT ON TABLE survey_steps IS 'History of review, append-only. What was submitted is frozen in "answers" and "comments" as it stood at that moment.';
COMMENT ON COLUMN survey_steps.reason IS 'As it was written; null in a return: the remarks said what to correct.';
COMMENT ON COLUMN survey_steps.sections IS 'Of a return: the sections given back; null: the whole form.';
COMMENT ON COLUMN survey_steps.head IS 'Of a submission: names of the school, the municipality and the sender as they were on that day.';
COMMENT ON COLUMN survey_steps.due_on IS 'Of an extension: until when.';

CREATE TABLE users (
  region_id uuid NOT NULL,
  id uuid NOT NULL,
  login text NOT NULL,
  full_name text NOT NULL,
  password_hash text NOT NULL,
  blocked_at timestamp with time zone,
  created_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  draft_key text NOT NULL DEFAULT replace(((gen_random_uuid())::text || (gen_random_uuid())::text), '-'::text, ''::text),
  demonstration text,
  password_issued_at timestamp with time zone,
  CONSTRAINT users_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT users_region_id_fkey FOREIGN KEY (region_id) REFERENCES regions(region_id),
  CONSTRAINT users_demonstration_check CHECK ((demonstration = ANY (ARRAY['open'::text, 'closed'::text]))),
  CONSTRAINT users_full_name_check CHECK ((full_name <> ''::text)),
  CONSTRAINT users_login_check CHECK (((login = lower(login)) AND ((length(login) >= 3) AND (length(login) <= 100))))
);
CREATE UNIQUE INDEX users_login ON public.users USING btree (login);
ALTER TABLE users ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON users USING (region_id = current_region());
GRANT INSERT, SELECT, UPDATE ON users TO opora_app;
COMMENT ON TABLE users IS 'A person who signs in. Logins are unique in the whole country, since they name the region.';
COMMENT ON COLUMN users.password_hash IS 'argon2id with its parameters and salt, in PHC string form.';
COMMENT ON COLUMN users.draft_key IS 'Seals drafts kept in browsers: 64 hexadecimal digits, 244 of their bits by chance. Told to its own person only.';
COMMENT ON COLUMN users.demonstration IS 'NULL for a real person. Else the person was made by the demonstration or by one of its people, and may sign in only while it is open; apart from blocked_at, which an administrator decides.';
COMMENT ON COLUMN users.password_issued_at IS 'Security time at which somebody else issued the password. NULL: the person has chosen it, or it is one of the demonstration.';
