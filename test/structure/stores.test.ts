import { describe, expect, it } from 'vitest';
import { unprovedChanges } from '../../scripts/structure-stores.ts';

const of = (parameters: string, sql: string, comment = '') =>
  `${comment}export async function setTitle(${parameters}): Promise<void> {\n  await ${sql};\n}\n`;
const bare = 'tx: Tx, id: PlanId, title: string';
const proved = "tx: Tx, { id }: Authorized<Plan, 'rename'>, title: string";

describe('a change of somebody’s row in a store', () => {
  it.each([
    ['an update by the builder', "tx.updateTable('plans').set({ title })"],
    ['an update in SQL', 'sql`UPDATE plans SET title = 1`'],
    ['an update of a named table', 'sql`WITH a AS (UPDATE plans p\n  SET title = 1 RETURNING id) SELECT`'],
    ['a deletion by the builder', "tx.deleteFrom('plans')"],
    ['a deletion in SQL', 'sql`DELETE FROM plans`'],
    [
      'an insert that overwrites',
      'sql`INSERT INTO plans VALUES (1) ON CONFLICT (id) DO UPDATE SET title = 1`',
    ],
    [
      'an insert of the builder that overwrites',
      "tx.insertInto('plans').onConflict((c) => c.doUpdateSet(x))",
    ],
  ])('%s takes the proof of a right', (_, sql) => {
    expect(unprovedChanges(of(bare, sql))).toEqual(['setTitle']);
    expect(unprovedChanges(of(proved, sql))).toEqual([]);
  });

  it('by a type of the file that names the proof is proved', () => {
    const text = `type Renamed = Authorized<Plan, 'rename'>;\n\n${of('tx: Tx, { id }: Renamed', "tx.deleteFrom('plans')")}`;
    expect(unprovedChanges(text)).toEqual([]);
  });

  it('by nobody’s right says why', () => {
    const sql = "tx.deleteFrom('plans')";
    expect(unprovedChanges(of(bare, sql, '/** @apart written by the queue */\n'))).toEqual([]);
    expect(unprovedChanges(of(bare, sql, '/** @apart */\n'))).toEqual(['setTitle']);
  });

  it('is no new row, no reading and no lock', () => {
    for (const sql of [
      "tx.insertInto('plans')",
      'sql`SELECT FROM plans FOR UPDATE`',
      'sql`SELECT FOR UPDATE OF p`',
    ])
      expect(unprovedChanges(of(bare, sql))).toEqual([]);
  });

  it('is not proved by the function beside it', () => {
    const sql = "tx.deleteFrom('plans')";
    const both = of(proved, sql) + of(bare, sql).replace('setTitle', 'dropTitle');
    expect(unprovedChanges(both)).toEqual(['dropTitle']);
  });
});
