-- One letter a day that notices wait, and where it stands: written before it is sent, so that none is lost.
CREATE TABLE mail_addresses (
  region_id   uuid NOT NULL,
  user_id     uuid NOT NULL,
  address     text NOT NULL CHECK (address <> ''),
  hour        integer NOT NULL CHECK (hour BETWEEN 7 AND 19),
  is_on       boolean NOT NULL,
  refused_at  timestamptz,
  PRIMARY KEY (region_id, user_id),
  FOREIGN KEY (region_id, user_id) REFERENCES users
);
COMMENT ON TABLE mail_addresses IS 'Where a person wants the daily letter, and from which hour of the region.';
COMMENT ON COLUMN mail_addresses.refused_at IS 'When a mail server refused the address for good; cleared by the next change.';

CREATE TABLE letters (
  region_id   uuid NOT NULL,
  id          uuid NOT NULL DEFAULT gen_random_uuid(),
  user_id     uuid NOT NULL,
  address     text NOT NULL,
  day         date NOT NULL,
  told_until  timestamptz NOT NULL,
  state       text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'sending', 'sent', 'unknown', 'failed')),
  is_doubted  boolean NOT NULL DEFAULT false,
  attempts    integer NOT NULL DEFAULT 0,
  next_at     timestamptz NOT NULL,
  last_error  text,
  made_at     timestamptz NOT NULL,
  PRIMARY KEY (region_id, id),
  UNIQUE (region_id, user_id, day),
  FOREIGN KEY (region_id, user_id) REFERENCES users
);
COMMENT ON TABLE letters IS 'The outbox. The id makes the Message-ID, the same for every attempt.';
COMMENT ON COLUMN letters.told_until IS 'Business time: notices up to it are told of.';
COMMENT ON COLUMN letters.is_doubted IS 'The answer of a server was lost once: it may have come twice.';
COMMENT ON COLUMN letters.next_at IS 'Security time of the next attempt; of one that is being sent, until when its sender is believed to live.';
CREATE INDEX letters_due ON letters (region_id, next_at) WHERE state IN ('queued', 'sending');
ALTER TABLE mail_addresses ENABLE ROW LEVEL SECURITY;
ALTER TABLE letters ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON mail_addresses USING (region_id = current_region());
CREATE POLICY own_region ON letters USING (region_id = current_region());
GRANT SELECT, INSERT, UPDATE (address, hour, is_on, refused_at) ON mail_addresses TO opora_app;
GRANT SELECT, INSERT, UPDATE (state, is_doubted, attempts, next_at, last_error) ON letters TO opora_app;

CREATE OR REPLACE FUNCTION enqueue_job(p_task text, p_payload json, p_run_at timestamptz DEFAULT NULL) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ BEGIN
    IF p_task NOT IN ('make_letters', 'prepare_archives', 'purge_archives', 'purge_expired', 'purge_files', 'refresh_shown', 'send_letters', 'tell_of_terms', 'verify_aggregates') THEN
      RAISE insufficient_privilege USING MESSAGE = format('no task of the product is called %L', p_task);
    END IF;
    PERFORM graphile_worker.add_job(p_task, p_payload, run_at => p_run_at);
  END $$;
