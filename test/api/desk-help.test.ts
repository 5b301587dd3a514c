import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskContract } from '#domain/desk/contract.ts';
import type { Answers } from '#domain/forms/model.ts';
import { surveysContract } from '#domain/surveys/contract.ts';
import { neededHelpContract } from '#domain/surveys/help/contract.ts';
import { answersOf, type Collection, fill, openCollection } from '../support/collection.ts';
import { createWorld, type ListedSchool, type Login, reviewerOf, type World } from '../support/world.ts';

let world: World;
let collection: Collection;

afterAll(() => world.close());

const deskOf = (login: Login) => world.as(login).call(deskContract.getDesk);
const formOf = (school: ListedSchool) => collection.form[school];

const need = (type: string, text: string): Answers => ({
  'factors.factor[a1].kind': 'internal',
  'factors.factor[a1].measure': 'Совещание',
  'factors.factor[a1].help_needed': true,
  'factors.factor[a1].help_type': type,
  'factors.factor[a1].urgency': 'months',
  'factors.factor[a1].name': 'Нет учителя',
  'factors.factor[a1].help': text,
});

async function sendNeeding(school: ListedSchool, type: string, text: string): Promise<void> {
  const filled = answersOf(school);
  const other = Object.entries(filled.answers).filter(
    ([cell]) => !/^(factors|contingent\.help)\./.test(cell),
  );
  const answers = {
    ...Object.fromEntries(other),
    'contingent.help.needed': false,
    ...need(type, text),
  };
  const { version } = await fill(world, school, formOf(school), { ...filled, answers });
  await world.as(school).call(surveysContract.submit, { params: { id: formOf(school) }, body: { version } });
}

async function accept(school: ListedSchool): Promise<void> {
  const id = formOf(school);
  const as = world.as(reviewerOf(school));
  const { version } = await as.call(surveysContract.getForm, { params: { id } });
  await as.call(surveysContract.accept, { params: { id }, body: { version } });
}

describe('requests for help', () => {
  beforeAll(async () => {
    world = await createWorld();
    collection = await openCollection(world);
    await sendNeeding('city2', 'training', 'Курсы учителю химии');
    await accept('city2');
    await sendNeeding('village2', 'equipment', 'Ноутбуки в класс');
    await accept('village2');
  });

  const offeredTo = async (login: Login) =>
    (await deskOf(login)).actions
      .filter(({ kind }) => kind === 'help_open' || kind === 'courses_open')
      .map(({ kind, count, of, first }) => ({ kind, count, of, first }));
  const courses = 'Школа № 102 г. Бузулука: Курсы учителю химии';
  const notebooks = 'Берёзовская школа: Ноутбуки в класс';

  it.each<readonly [Login, 'help_open' | 'courses_open', readonly string[]]>([
    ['rcro', 'help_open', [notebooks, courses]],
    ['mms', 'help_open', [courses]],
    ['mmc', 'help_open', [notebooks]],
    ['rayon', 'help_open', [notebooks]],
    ['ogpu', 'courses_open', [courses]],
    ['college', 'courses_open', [courses]],
  ])('stand on the desk of %s within its scope', async (login, kind, first) => {
    const [offered] = await offeredTo(login);
    expect(offered).toMatchObject({ kind, count: first.length, of: first.length });
    expect([...(offered?.first ?? [])].sort()).toEqual([...first].sort());
  });

  it.each<Login>(['curator', 'controller', 'ukn', 'city1', 'orsk', 'federal'])(
    'are no work of %s',
    async (login) => {
      expect(await offeredTo(login)).toEqual([]);
    },
  );

  it('are read by who teaches teachers only where they ask for courses, and without the factor', async () => {
    const { items } = await world.as('ogpu').call(neededHelpContract.list, { query: {} });
    expect(items.map(({ text, factor }) => [text, factor])).toEqual([['Курсы учителю химии', null]]);
  });

  it('tell the school that asked whether somebody took them', async () => {
    const helpOf = async () =>
      (await deskOf('city2')).waits
        .filter(({ kind }) => kind.startsWith('help_'))
        .map(({ kind, count }) => [kind, count]);
    expect(await helpOf()).toEqual([['help_untaken', 1]]);
    const body = {
      row: 'factors.factor[a1]',
      seen: 0,
      action: 'take',
      organizationId: world.organization.rcro,
    } as const;
    await world.as('rcro').call(neededHelpContract.decide, { params: { id: formOf('city2') }, body });
    expect(await helpOf()).toEqual([['help_taken', 1]]);
    expect(await offeredTo('mms')).toMatchObject([{ count: 0, of: 1 }]);
  });
});
