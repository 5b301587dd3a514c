-- Organisations and municipalities are found by their names as plans are by their texts. A region has hundreds of them:
-- the words are kept, so that they are not made at each search, and need no index of their own.
ALTER TABLE organizations ADD COLUMN words tsvector NOT NULL GENERATED ALWAYS AS (
  setweight(search_words(short_name), 'A') || setweight(search_words(full_name), 'B')
  || search_words(coalesce(inn, '') || ' ' || coalesce(ogrn, ''))) STORED;
COMMENT ON COLUMN organizations.words IS 'What the organisation is found by: its names, ИНН and ОГРН.';
ALTER TABLE municipality_names ADD COLUMN words tsvector NOT NULL GENERATED ALWAYS AS (
  setweight(search_words(name), 'A') || search_words(centre || ' ' || oktmo)) STORED;
COMMENT ON COLUMN municipality_names.words IS 'What the municipality is found by under this name: name, administrative centre and ОКТМО.';
