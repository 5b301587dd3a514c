import pg from 'pg';
import type { Column, Kind } from './sources.ts';

export interface Returned {
  readonly name: string;
  /** Undefined for JSON, whose value may be of any kind. */
  readonly kind: Kind | `type ${number}` | undefined;
}

const { builtins } = pg.types;
const kinds = new Map<number, Kind>([
  ...[builtins.TEXT, builtins.VARCHAR, builtins.BPCHAR, builtins.UUID, builtins.DATE].map(textual),
  ...[builtins.INT2, builtins.INT4, builtins.INT8, builtins.FLOAT4, builtins.FLOAT8].map(numeric),
  [builtins.BOOL, 'boolean'],
  [builtins.TIMESTAMPTZ, 'moment'],
]);
function textual(oid: number): [number, Kind] {
  return [oid, 'text'];
}
function numeric(oid: number): [number, Kind] {
  return [oid, 'number'];
}
const json: readonly number[] = [builtins.JSON, builtins.JSONB];
const lists = { int2: 1005, int4: 1007, text: 1009, int8: 1016, date: 1182, uuid: 2951 } as const;
for (const oid of Object.values(lists)) kinds.set(oid, 'list');

/**
 * What the database would answer to a statement, which is parsed and planned but not run.
 * @throws pg.DatabaseError what it does not understand
 */
export function describe(client: pg.Client, text: string): Promise<readonly Returned[]> {
  return new Promise((resolve, reject) => {
    let fields: readonly pg.FieldDef[] = [];
    client.query({
      submit(connection: pg.Connection) {
        connection.parse({ name: '', text, types: [] }, false);
        connection.describe({ type: 'S', name: '' }, false);
        connection.sync();
      },
      handleParseComplete: () => undefined,
      handleRowDescription(row: { fields: pg.FieldDef[] }) {
        fields = row.fields;
      },
      // After an error nothing more is told to this query.
      handleError: reject,
      handleReadyForQuery() {
        resolve(fields.map(({ name, dataTypeID }) => ({ name, kind: kindOf(dataTypeID) })));
      },
    } as unknown as pg.Submittable);
  });
}

/** JSON may hold any kind; a type of which nothing is known here is named by its number. */
function kindOf(oid: number): Returned['kind'] {
  return json.includes(oid) ? undefined : (kinds.get(oid) ?? `type ${oid}`);
}

/** How the declared row differs from the one that comes, in words. */
export function differences(declared: readonly Column[], returned: readonly Returned[]): string[] {
  const byName = new Map(returned.map((column) => [column.name, column]));
  const names = new Set(declared.map(({ name }) => name));
  return [
    ...declared.flatMap(({ name, kind }) => {
      const column = byName.get(name);
      if (/_/.test(name)) return [`${name}: a name of the database outside of it`];
      if (!column) return [`${name}: declared, does not come`];
      return column.kind === undefined || column.kind === kind
        ? []
        : [`${name}: declared as ${kind}, comes as ${column.kind}`];
    }),
    ...returned.filter(({ name }) => !names.has(name)).map(({ name }) => `${name}: comes, is not declared`),
  ];
}
