/** Runs a statement and gives its rows. */
type Ask = <Row extends object>(sql: string) => Promise<Row[]>;

interface Line {
  readonly place: string;
  readonly text: string;
}

/** Tables of ours; the queue's own schema is its own matter. */
const ours = "n.nspname = 'public' AND c.relname <> 'schema_migrations'";

const columns = `
  SELECT c.relname AS place,
         format('  %s %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
                CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END,
                coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '')) AS text
    FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
   WHERE ${ours} AND c.relkind = 'r'
   ORDER BY c.relname, a.attnum`;

/** From PostgreSQL 18 on NOT NULL is a constraint too ('n'); it already stands with its column. */
const constraints = `
  SELECT c.relname AS place, format('  CONSTRAINT %s %s', k.conname, pg_get_constraintdef(k.oid)) AS text
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE ${ours} AND k.contype <> 'n'
   ORDER BY c.relname, array_position(ARRAY['p', 'u', 'f', 'c'], k.contype::text), k.conname`;

const indexes = `
  SELECT c.relname AS place, pg_get_indexdef(i.indexrelid) || ';' AS text
    FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE ${ours} AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u'))
   ORDER BY c.relname, i.indexrelid::regclass::text`;

const policies = `
  SELECT c.relname AS place,
         format('ALTER TABLE %s %s ROW LEVEL SECURITY;', c.relname, CASE WHEN c.relrowsecurity THEN 'ENABLE' ELSE 'DISABLE' END)
         || coalesce((SELECT string_agg(format(E'\\nCREATE POLICY %s ON %s USING %s;', p.polname, c.relname,
                                               pg_get_expr(p.polqual, p.polrelid)), '' ORDER BY p.polname)
                        FROM pg_policy p WHERE p.polrelid = c.oid), '') AS text
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE ${ours} AND c.relkind = 'r'
   ORDER BY c.relname`;

const grants = `
  SELECT table_name AS place,
         format('GRANT %s ON %s TO %s;', string_agg(privilege, ', ' ORDER BY privilege), table_name, grantee) AS text
    FROM (
      SELECT table_name::text, grantee::text, privilege_type::text AS privilege
        FROM information_schema.role_table_grants WHERE table_schema = 'public' AND grantee = 'opora_app'
      UNION ALL
      SELECT g.table_name, g.grantee, format('%s (%s)', g.privilege_type, string_agg(g.column_name, ', ' ORDER BY g.column_name))
        FROM information_schema.role_column_grants g
       WHERE g.table_schema = 'public' AND g.grantee = 'opora_app' AND NOT EXISTS (
               SELECT 1 FROM information_schema.role_table_grants t
                WHERE t.table_schema = 'public' AND t.table_name = g.table_name AND t.grantee = g.grantee
                  AND t.privilege_type = g.privilege_type)
       GROUP BY g.table_name, g.grantee, g.privilege_type
    ) AS granted
   GROUP BY table_name, grantee
   ORDER BY table_name`;

const comments = `
  SELECT c.relname AS place,
         format('COMMENT ON %s %s IS %L;', CASE WHEN d.objsubid = 0 THEN 'TABLE' ELSE 'COLUMN' END,
                c.relname || coalesce('.' || a.attname, ''), d.description) AS text
    FROM pg_description d
    JOIN pg_class c ON c.oid = d.objoid AND d.classoid = 'pg_class'::regclass
    JOIN pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.objsubid AND d.objsubid > 0
   WHERE ${ours} AND c.relkind = 'r'
   ORDER BY c.relname, d.objsubid`;

const functions = `
  SELECT p.proname AS place,
         pg_get_functiondef(p.oid) || E';\\n'
         || coalesce((SELECT string_agg(format('GRANT %s ON FUNCTION %s TO %s;', g.privilege_type, p.oid::regprocedure,
                                               CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE g.grantee::regrole::text END), E'\\n'
                                        ORDER BY g.grantee::regrole::text)
                        FROM aclexplode(p.proacl) AS g WHERE g.grantee <> p.proowner), '') AS text
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
   WHERE n.nspname = 'public'
   ORDER BY p.oid::regprocedure::text`;

/** The schema as the catalogs have it after all migrations, table by table; for reading, not for restoring. */
export async function dumpSchema(ask: Ask): Promise<string> {
  const [cells, keys, ...rest] = await Promise.all(
    [columns, constraints, indexes, policies, grants, comments].map((sql) => ask<Line>(sql)),
  );
  const of = (lines: readonly Line[] | undefined, table: string) =>
    (lines ?? []).filter((line) => line.place === table).map((line) => line.text);
  const tables = [...new Set((cells ?? []).map((line) => line.place))].map((table) =>
    [
      `CREATE TABLE ${table} (\n${[...of(cells, table), ...of(keys, table)].join(',\n')}\n);`,
      ...rest.flatMap((lines) => of(lines, table)),
    ].join('\n'),
  );
  const made = (await ask<Line>(functions)).map((line) => line.text.trimEnd());
  return `${['-- The schema after all migrations. Written by a test: npm test tells how to renew it.', ...made, ...tables].join('\n\n')}\n`;
}
