-- Full-text search over plans and orders. What a person types is folded by the same rule (domain/plans/rules.search.ts).

-- ё is е, a soft hyphen is nothing, any mark but a letter or a digit is one space: «01-21/744» is three words side by
-- side, and the folded text keeps the places of the letters, so that found words can be shown in the text itself.
CREATE FUNCTION search_fold(p_text text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN regexp_replace(translate(p_text, E'Ёё\u00ad', 'Ее'),
    E'[\\u0001-\\u002f\\u003a-\\u0040\\u005b-\\u0060\\u007b-\\u00bf\\u2000-\\u2bff\\u3000-\\u303f\\ufeff]', ' ', 'g');
COMMENT ON FUNCTION search_fold(text) IS 'Text as it is searched: «Учёт № 01-21/744» → «Учет   01 21 744».';

-- Stems find other forms of a Russian word, the words themselves find abbreviations, figures and beginnings.
CREATE FUNCTION search_words(p_text text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN to_tsvector('russian'::regconfig, search_fold(left(p_text, 10000))) || to_tsvector('simple'::regconfig, search_fold(left(p_text, 10000)));
COMMENT ON FUNCTION search_words(text) IS 'Everything by which a text is found; of an endless one its beginning, since a tsvector has an end.';
REVOKE ALL ON FUNCTION search_fold(text), search_words(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search_fold(text), search_words(text) TO opora_app;

ALTER TABLE plan_items ADD COLUMN words tsvector NOT NULL GENERATED ALWAYS AS (
  setweight(search_words(title), 'A') || setweight(search_words(number), 'A')
  || setweight(search_words(result), 'B') || setweight(search_words(responsible_text), 'C')
  || setweight(search_words(coalesce(section, '') || ' ' || coalesce(term ->> 'text', '')), 'D')
  || array_to_tsvector(ARRAY['@' || region_id])) STORED;
COMMENT ON COLUMN plan_items.words IS 'What the item is found by, and its region as one more word: regions do not slow each other down.';
CREATE INDEX plan_items_words ON plan_items USING gin (words);

CREATE TABLE order_lines (
  region_id  uuid NOT NULL,
  order_id   uuid NOT NULL,
  line       integer NOT NULL CHECK (line > 0),
  text       text NOT NULL CHECK (text <> ''),
  words      tsvector NOT NULL GENERATED ALWAYS AS (search_words(text) || array_to_tsvector(ARRAY['@' || region_id])) STORED,
  PRIMARY KEY (region_id, order_id, line),
  FOREIGN KEY (region_id, order_id) REFERENCES orders
);
COMMENT ON TABLE order_lines IS 'Lines of the orders'' texts, empty ones apart, as they are searched; written once with the order.';
COMMENT ON COLUMN order_lines.text IS 'The beginning of the line: a line may be as long as a document, what is searched of it may not.';
CREATE INDEX order_lines_words ON order_lines USING gin (words);
ALTER TABLE order_lines ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON order_lines USING (region_id = current_region());
GRANT SELECT, INSERT ON order_lines TO opora_app;

INSERT INTO order_lines (region_id, order_id, line, text)
SELECT o.region_id, o.id, l.nth, left(l.text, 10000)
  FROM orders o CROSS JOIN LATERAL regexp_split_to_table(o.source_text, '\r\n|\n|\r') WITH ORDINALITY AS l (text, nth)
 WHERE left(l.text, 10000) ~ '\S';

-- Row-level security lets no index of words be used before its own condition, so these two look as the owner and
-- hold themselves to the region of the transaction.
CREATE FUNCTION find_plan_items(p_query tsquery) RETURNS TABLE (item_id uuid, version_id uuid, rank real)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT DISTINCT ON (v.plan_id, i.measure_id) i.id, v.id, ts_rank(i.words, p_query)
          FROM plan_items i JOIN plan_versions v ON v.region_id = i.region_id AND v.id = i.version_id
         WHERE i.region_id = current_region() AND numnode(p_query) > 0
           AND i.words @@ (p_query && quote_literal('@' || current_region())::tsquery)
         ORDER BY v.plan_id, i.measure_id, v.number DESC $$;
COMMENT ON FUNCTION find_plan_items(tsquery) IS 'Items of the region whose words match, each measure once: in its newest wording that matches.';
CREATE FUNCTION find_order_lines(p_query tsquery) RETURNS TABLE (order_id uuid, line integer, rank real)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT l.order_id, l.line, ts_rank(l.words, p_query)
          FROM order_lines l
         WHERE l.region_id = current_region() AND numnode(p_query) > 0
           AND l.words @@ (p_query && quote_literal('@' || current_region())::tsquery) $$;
COMMENT ON FUNCTION find_order_lines(tsquery) IS 'Lines of the region''s orders whose words match.';
REVOKE ALL ON FUNCTION find_plan_items(tsquery), find_order_lines(tsquery) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_plan_items(tsquery), find_order_lines(tsquery) TO opora_app;
