-- What a person has typed and not yet sent waits in the browser, sealed with a key that only the person's session gets.
ALTER TABLE users ADD COLUMN draft_key text NOT NULL
  DEFAULT replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');
COMMENT ON COLUMN users.draft_key IS 'Seals drafts kept in browsers: 64 hexadecimal digits, 244 of their bits by chance. Told to its own person only.';
