import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { patience } from '../support/patience.ts';
import { describe as describeStatement, differences } from '../support/statements/described.ts';
import { statementsOf } from '../support/statements/sources.ts';

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client(database.app);
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

describe('every statement', () => {
  it('is understood by the database and gives the row that its type declares', {
    timeout: 60_000 * patience,
  }, async () => {
    const statements = statementsOf(path.resolve(import.meta.dirname, '../..'));
    const wrong: string[] = [];
    for (const { place, text, declared } of statements) {
      if (text === undefined) continue;
      try {
        const returned = await describeStatement(client, text);
        if (declared) wrong.push(...differences(declared, returned).map((words) => `${place}: ${words}`));
      } catch (error) {
        wrong.push(`${place}: ${error instanceof Error ? error.message : error}`);
      }
    }
    expect(statements.length).toBeGreaterThan(100);
    // Put together of what features let be found, and of the columns of a form: test/api/{search,needed-help}.test.ts run them.
    const unread = statements.filter(({ text }) => text === undefined).map(({ place }) => place);
    expect(new Set(unread.map((place) => place.replace(/:.*/, '')))).toEqual(
      new Set(['src/server/search/store.ts', 'src/server/surveys/help/store.ts']),
    );
    expect(wrong).toEqual([]);
  });
});

describe('a declared row', () => {
  const returned = [
    { name: 'id', kind: 'text' },
    { name: 'total', kind: 'number' },
    { name: 'answers', kind: undefined },
  ] as const;

  it.each([
    [
      'as it comes',
      [
        ['id', 'text'],
        ['total', 'number'],
        ['answers', 'object'],
      ],
      [],
    ],
    [
      'with JSON that is a list',
      [
        ['id', 'text'],
        ['total', 'number'],
        ['answers', 'list'],
      ],
      [],
    ],
    [
      'without a column',
      [
        ['id', 'text'],
        ['total', 'number'],
      ],
      ['answers: comes, is not declared'],
    ],
    [
      'with a misspelt column',
      [
        ['id', 'text'],
        ['totals', 'number'],
        ['answers', 'object'],
      ],
      ['totals: declared, does not come', 'total: comes, is not declared'],
    ],
    [
      'with a column of another kind',
      [
        ['id', 'text'],
        ['total', 'text'],
        ['answers', 'object'],
      ],
      ['total: declared as text, comes as number'],
    ],
    [
      'with the database’s own name',
      [
        ['id', 'text'],
        ['total', 'number'],
        ['answers', 'object'],
        ['school_id', 'text'],
      ],
      ['school_id: a name of the database outside of it'],
    ],
  ] as const)('%s', (_, declared, said) => {
    expect(
      differences(
        declared.map(([name, kind]) => ({ name, kind })),
        returned,
      ),
    ).toEqual(said);
  });
});
