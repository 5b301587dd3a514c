import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { directoryContract } from '#domain/directory/contract.ts';
import { surveysContract as api } from '#domain/surveys/contract.ts';
import { refusalOf } from '../support/actors.ts';
import { answersOf, type Collection, DUE, fill, openCollection, submit } from '../support/collection.ts';
import { createWorld, type World } from '../support/world.ts';

const COUNT = 'staffing.primary.count';
const TEXT = 'contingent.help.text';
const YEAR = 'facilities.main.built';
let world: World;
let collection: Collection;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.set('2020-05-20T04:00:00Z');
  collection = await openCollection(world);
});

const mine = () => ({ params: { id: collection.form.city1 } });
const read = () => world.as('city1').call(api.getForm, mine());
const bodyOf = (cell: string, value: string | number, base = 0) => ({
  body: { changes: [{ cell, value, base }] },
});
const save = (cell: string, value: string | number, base = 0) =>
  world.as('city1').call(api.saveCells, { ...mine(), ...bodyOf(cell, value, base) });
/** As the page does it: a server that has no hands free is asked again, under the same key. */
async function savePatiently(cell: string, value: number, base: number): Promise<{ version: number }> {
  const key = randomUUID();
  for (;;) {
    const input = { ...mine(), ...bodyOf(cell, value, base) };
    const response = await world.as('city1').send(api.saveCells, input, { key });
    if (response.statusCode === 200) return response.json();
    expect(response.statusCode, response.body).toBe(503);
  }
}
const move = (businessOn: string | null) =>
  world.as('admin').call(directoryContract.moveClock, { body: { businessOn } });

describe('saving under rough hands', () => {
  it('takes three hundred requests at once and loses none; one turned away in the crush is sent again', async () => {
    const rows = ['primary', 'russian', 'maths', 'physics', 'chemistry', 'biology'];
    const sent = Array.from({ length: 300 }, (_, at) => ({
      cell: `staffing.${rows[at % rows.length]}.count`,
      value: at,
    }));
    const base = 1_000_000;
    const saved = await Promise.all(sent.map(({ cell, value }) => savePatiently(cell, value, base)));
    expect(new Set(saved.map(({ version }) => version)).size).toBe(300);
    const { answers, version } = await read();
    expect(version).toBe(300);
    const last = saved.findIndex((one) => one.version === 300);
    expect(answers[sent[last]?.cell ?? '']).toBe(sent[last]?.value);
  });

  it('gives a repeated request its first answer and changes nothing twice', async () => {
    const key = randomUUID();
    const send = () => world.as('city1').send(api.saveCells, { ...mine(), ...bodyOf(COUNT, 7) }, { key });
    const first = await send();
    await save(COUNT, 8, 1);
    expect((await send()).json()).toEqual(first.json());
    expect(await read()).toMatchObject({ version: 2, answers: { [COUNT]: 8 } });
  });

  it.each([
    ['no JSON', '{"changes": [', 'application/json', 400, 'request.malformed'],
    ['a form of the browser', 'changes=1', 'application/x-www-form-urlencoded', 400, 'request.malformed'],
    ['nothing', '[]', 'application/json', 400, 'request.invalid'],
    ['five megabytes of one text', textOf(5 * 2 ** 20), 'application/json', 413, 'request.too_large'],
    ['a text longer than any cell', textOf(4001), 'application/json', 400, 'request.invalid'],
    ['more cells than a form has', cellsOf(2001), 'application/json', 400, 'request.invalid'],
    ['a NUL', textOf(1, '\u0000'), 'application/json', 400, 'survey.invalid_answers'],
  ])('refuses %s in words and keeps the form', async (_, payload, type, status, reason) => {
    await save(COUNT, 3);
    const response = await world
      .as('city1')
      .send(api.saveCells, { ...mine(), body: new Blob([payload]) }, { headers: { 'content-type': type } });
    expect(refusalOf(response)).toMatchObject({ status, reason });
    expect(await read()).toMatchObject({ version: 1, answers: { [COUNT]: 3 } });
  });

  it('keeps words that look like code as they are, in an answer and in the name on a link', async () => {
    const words = `<img src=x onerror="alert(1)">'; DROP TABLE users; -- {{7*7}} $t(name) =1+1`;
    await save(TEXT, words);
    const { delegation } = await world.as('city1').call(api.delegateSection, {
      ...mine(),
      body: { section: 'staffing', to: words, until: '2020-06-01' },
    });
    expect(delegation.to).toBe(words);
    const form = await read();
    expect(form.answers[TEXT]).toBe(words);
    expect(form.delegations).toMatchObject([{ to: words }]);
  });
});

describe('what happens around a form while it is open', () => {
  it('acceptance: a page left from before writes nothing into it', async () => {
    const { version } = await submit(world, 'city1', collection.form.city1);
    await world.as('buzuluk').call(api.accept, { ...mine(), body: { version } });
    const before = await read();
    const head = world.as('city1');
    const stale = [
      await head.refused(api.saveCells, { ...mine(), ...bodyOf(COUNT, 99, version) }),
      await head.refused(api.saveComment, { ...mine(), body: { key: `any@${COUNT}`, text: 'Верно' } }),
      await head.refused(api.confirmSection, {
        params: { ...mine().params, section: 'staffing' },
        body: { confirmed: true },
      }),
    ];
    for (const refused of stale)
      expect(refused).toMatchObject({ status: 409, reason: 'survey.fill_unavailable' });
    expect(await read()).toEqual(before);
  });

  it('the due date: what is typed over midnight is saved, and the form may be sent, late', async () => {
    world.clock.set(`${DUE}T18:59:59Z`);
    await fill(world, 'city1', collection.form.city1, answersOf('city1'));
    expect((await read()).timeliness).toBe('awaited');
    world.clock.set(`${DUE}T19:00:01Z`);
    const { version, cellVersions } = await read();
    await save(TEXT, 'После срока', cellVersions[TEXT] ?? version);
    const late = await read();
    expect(late).toMatchObject({ timeliness: 'overdue', actions: ['fill', 'submit'] });
    const sent = await world.as('city1').call(api.submit, { ...mine(), body: { version: late.version } });
    expect(sent).toMatchObject({ status: 'submitted', timeliness: 'late' });
  });

  it('the closing of the school: what it has begun it can finish, and the municipality decides', async () => {
    await save(COUNT, 3);
    await world.owner('UPDATE organizations SET closed_on = $1 WHERE id = $2', [
      '2020-05-21',
      world.organization.city1,
    ]);
    world.clock.set('2020-05-25T05:00:00Z');
    const { version } = await submit(world, 'city1', collection.form.city1);
    const accepted = await world.as('buzuluk').call(api.accept, { ...mine(), body: { version } });
    expect(accepted.status).toBe('accepted');
    await world.owner('UPDATE organizations SET closed_on = NULL WHERE id = $1', [world.organization.city1]);
  });

  it('a business day in the future and back: changes keep their order, a year that is not yet is a finding', async () => {
    await move('2031-01-10');
    const ahead = await save(YEAR, 2031);
    expect(ahead.savedAt.slice(0, 10)).toBe('2031-01-10');
    await move(null);
    expect((await save(COUNT, 4)).version).toBe(ahead.version + 1);
    const refused = await world.as('city1').refused(api.saveCells, { ...mine(), ...bodyOf(YEAR, 2030, 1) });
    expect(refused).toMatchObject({
      status: 400,
      detail: { cells: [{ cell: YEAR, error: 'out_of_range' }] },
    });
    const { version } = await read();
    const early = await world.as('city1').refused(api.submit, { ...mine(), body: { version } });
    expect(early).toMatchObject({ status: 409, reason: 'survey.not_ready' });
    const history = await world.as('city1').call(api.getCellHistory, { ...mine(), query: { cell: YEAR } });
    expect(history).toMatchObject([{ before: null, after: 2031 }]);
  });
});

function textOf(length: number, letter = 'я'): string {
  return JSON.stringify(bodyOf('contingent.help.text', letter.repeat(length)).body);
}

function cellsOf(count: number): string {
  const changes = Array.from({ length: count }, (_, at) => ({
    cell: `staffing.r${at}.count`,
    value: 1,
    base: 0,
  }));
  return JSON.stringify({ changes });
}
