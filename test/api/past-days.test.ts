import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { additionsContract } from '#domain/assignments/additions/contract.ts';
import { consentsContract } from '#domain/assignments/consents/contract.ts';
import { assignmentsContract } from '#domain/assignments/contract.ts';
import { controlContract } from '#domain/assignments/control/contract.ts';
import type { AssignmentRow } from '#domain/assignments/model.ts';
import { directoryContract } from '#domain/directory/contract.ts';
import { evidenceContract } from '#domain/fulfilment/evidence/contract.ts';
import { addDays, type LocalDate } from '#domain/kernel/dates.ts';
import type { SchoolListId } from '#domain/kernel/ids.ts';
import { assignmentIn, correctPlan, createApprovedWorld, type Roadmap } from '../support/roadmap.ts';
import type { Login, OrganizationKey, World } from '../support/world.ts';

let world: World;
let roadmap: Roadmap;
beforeAll(async () => {
  [world, roadmap] = await createApprovedWorld();
});
afterAll(() => world.close());

/** After the days of many measures, before those of others. */
const FIRST = '2020-10-05';
const GROUND = 'На территории нет школ перечня, планировать нечего';

const evidence = async (on: LocalDate, login: Login = 'curator') =>
  (await world.as(login).call(evidenceContract.getEvidence, { params: { id: roadmap.plan }, query: { on } }))
    .items;
const row = (number: string, body: OrganizationKey, kind?: 'clause' | 'measure') =>
  assignmentIn(world, roadmap.assignments, number, body, kind);
const versionOf = async ({ id }: AssignmentRow) =>
  (await world.as('curator').call(assignmentsContract.getAssignment, { params: { id } })).version;
const report = async (login: Login, assignment: AssignmentRow, claim: 'done' | 'not_required' = 'done') =>
  world.as(login).call(assignmentsContract.report, {
    params: { id: assignment.id },
    body: { version: await versionOf(assignment), text: GROUND, claim, fileIds: [] },
  });
const accept = async (login: Login, assignment: AssignmentRow) =>
  world.as(login).call(assignmentsContract.accept, {
    params: { id: assignment.id },
    body: { version: await versionOf(assignment), text: '' },
  });
const sendBack = async (login: Login, assignment: AssignmentRow) =>
  world.as(login).call(assignmentsContract.sendBack, {
    params: { id: assignment.id },
    body: { version: await versionOf(assignment), reason: 'Назовите причины' },
  });

async function add(number: string, points: readonly { title: string; dueOn: LocalDate }[]) {
  const { measureId } = (await evidence(FIRST)).find((one) => one.number.replace(/\.$/, '') === number) ?? {};
  if (!measureId) throw new Error(`no measure ${number}`);
  await world.as('curator').call(additionsContract.addToPlan, {
    params: { id: roadmap.plan },
    body: {
      measures: [
        {
          measureId,
          demands: [{ kind: 'record', count: 2, of: 'executor' }],
          points: [...points],
          earlier: points.length > 0 ? 0 : null,
        },
      ],
    },
  });
}

const setDay = ({ id }: AssignmentRow) =>
  world.as('controller').call(controlContract.decideControl, {
    body: { ids: [id], decision: { action: 'set_day', day: '2020-11-16', text: 'Педсовет перенесён' } },
  });

const listOf = async (...schools: OrganizationKey[]): Promise<SchoolListId> => {
  const { id } = await world.as('curator').call(directoryContract.decideSchoolList, {
    body: {
      number: `01-21/${900 + schools.length}`,
      decidedOn: '2020-10-05',
      reason: 'Перечень уточнён',
      schoolIds: schools.map((key) => world.organization[key]),
    },
  });
  return id;
};

/** What happened on days after the first, each of them on its own day. */
const changes: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['a report and its acceptance', async () => accept('buzuluk', await report('city1', row('3', 'city1')))],
  ['a return', async () => sendBack('buzuluk', await report('city2', row('3', 'city2')))],
  ['the same report sent again', () => report('city2', row('3', 'city2'))],
  ['demanded evidence', () => add('7', [])],
  ['points of a measure', () => add('20', [{ title: 'Второй год', dueOn: '2021-10-01' }])],
  ['another day of what was overdue', () => setDay(row('12', 'city1'))],
  [
    'a consent to a day',
    () => {
      const own = roadmap.assignments.find(({ organization }) => organization.id === world.organization.ogpu);
      if (!own) throw new Error('nothing is asked of the university');
      return world.as('curator').call(consentsContract.noteConsent, {
        params: { id: own.id },
        body: { act: { kind: 'Письмо', number: '04-11/12', date: '2020-10-05' }, dueOn: '2021-05-31' },
      });
    },
  ],
  [
    'a correction that moves a day, drops an executor and changes words',
    () =>
      correctPlan(world, roadmap.plan, (items) =>
        items.map((item) =>
          item.number.replace(/\.$/, '') === '12'
            ? { ...item, result: 'Планы школ', term: 'до 20 октября 2020 года' }
            : item,
        ),
      ),
  ],
  [
    'a list without the schools of a municipality',
    async () =>
      correctPlan(world, roadmap.plan, same, {
        schoolListId: await listOf('city1', 'city2', 'village1'),
      }),
  ],
  [
    'a report that nothing is required',
    async () => accept('curator', await report('orsk', row('7', 'mouoOrsk'), 'not_required')),
  ],
  [
    'a list with them again: it is asked anew',
    async () =>
      correctPlan(world, roadmap.plan, again, {
        schoolListId: await listOf('city1', 'city2', 'village1', 'orsk1'),
      }),
  ],
  ['a report of what was asked anew', () => report('orsk', row('7', 'mouoOrsk'))],
];

type Items = Parameters<typeof correctPlan>[2];
const same: Items = (items) => items.map((item, at) => (at === 5 ? { ...item, result: 'Прежний' } : item));
const again: Items = (items) => items.map((item, at) => (at === 5 ? { ...item, result: 'Новый' } : item));

const readers = ['curator', 'buzuluk', 'orsk', 'ogpu'] as const;
const seenOn = async (day: LocalDate) => {
  const seen = [];
  for (const reader of readers) seen.push(await evidence(day, reader));
  return seen;
};

describe('a past day', () => {
  const kept: (readonly [LocalDate, Awaited<ReturnType<typeof seenOn>>])[] = [];

  it.each(changes.map(([name, make], at) => [name, make, addDays(FIRST, at + 1)] as const))(
    'is told as it was after %s',
    async (_, make, day) => {
      await world.as('admin').call(directoryContract.moveClock, { body: { businessOn: day } });
      const yesterday = addDays(day, -1);
      kept.push([yesterday, await seenOn(yesterday)]);
      await make();
      for (const [past, seen] of kept) expect(await seenOn(past), past).toEqual(seen);
    },
  );

  it('is never one that is still to come', async () => {
    const ahead = { params: { id: roadmap.plan }, query: { on: '2020-11-30' } };
    expect(await world.as('curator').refused(evidenceContract.getEvidence, ahead)).toMatchObject({
      code: 'invalid',
      reason: 'evidence.day_ahead',
    });
  });
});
