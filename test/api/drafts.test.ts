import { randomUUID } from 'node:crypto';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AppContract, AppEndpoint } from '#domain/access/contract.ts';
import { approvalContract } from '#domain/approval/contract.ts';
import { assignmentsContract } from '#domain/assignments/contract.ts';
import { contracts } from '#domain/contracts.ts';
import { documentsContract } from '#domain/documents/contract.ts';
import type { OrderId, PlanDraftId } from '#domain/kernel/ids.ts';
import { partiesContract } from '#domain/orders/contract.parties.ts';
import { ordersContract } from '#domain/orders/contract.ts';
import { planExportsContract } from '#domain/plans/contract.exports.ts';
import { versionsContract } from '#domain/plans/contract.versions.ts';
import { searchContract } from '#domain/search/contract.ts';
import { refusalOf } from '../support/actors.ts';
import { createApprovedWorld, decideAll, importOrder, type Roadmap } from '../support/roadmap.ts';
import { type Login, logins, roleOf, type World } from '../support/world.ts';

const readers = ['admin', 'curator', 'curator2', 'controller', 'minister'] as const satisfies Login[];
/** One of every other role, and those of the neighbouring region. */
const others = [
  ...new Map(logins.toReversed().map((login) => [roleOf(login), login])).values(),
  'city1',
  'foreign-admin',
  'foreign-school',
].filter((login, at, all) => !readers.includes(login as never) && all.indexOf(login) === at) as Login[];

/** Words that stand nowhere but in what is not approved. */
const marker = 'дирижабль';
const columns = '№ п/п\tМероприятие\tСрок\tОтветственный исполнитель\tОжидаемый результат';
const hiddenText = [
  'ПРИКАЗ',
  '11.09.2020 № 99-дсп',
  `Об утверждении плана «Первый ${marker}»`,
  '',
  columns,
  `1\tСтроится ${marker} для школ\t30.11.2020\tПлощадка\t${marker}`,
].join('\n');
const openText = ['ПРИКАЗ', '10.09.2020 № 98', 'Об утверждении плана «Площадки»', '', columns]
  .concat('1\tСоздание площадки\t30.11.2020\tПлощадка\tприказ')
  .join('\n');

let world: World;
let roadmap: Roadmap;
let hidden: OrderId;
let draft: PlanDraftId;
let before: Map<Login, Seen[]>;

type Question = readonly [AppEndpoint, object];

/** Every reading of orders, plans, assignments and collections, every list, and searches for what nobody may find. */
function questions(): Question[] {
  const ids: Readonly<Record<string, string>> = {
    orders: roadmap.order,
    plans: roadmap.plan,
    campaigns: roadmap.collection.campaign,
    assignments: roadmap.assignments[0]?.id ?? '',
  };
  const texts = [marker, '99-дсп', '11.09.2020', 'площадки', 'школ'];
  return [
    ...(Object.values(contracts) as AppContract[])
      .flatMap((contract) => Object.values(contract))
      .filter(({ method, path }) => method === 'GET' && !/health|openapi|export|:(?!id)/.test(path))
      .flatMap((endpoint): Question[] => {
        const id = ids[endpoint.path.split('/')[2] ?? ''];
        if (!endpoint.path.includes(':id')) return [[endpoint, {}]];
        return id === undefined ? [] : [[endpoint, { params: { id } }]];
      }),
    [versionsContract.getVersion, { params: { id: roadmap.plan, number: 1 } }],
    ...texts.flatMap((text): Question[] => [
      [searchContract.search, { query: { text } }],
      [searchContract.search, { query: { text, in: 'order', year: 2020 } }],
    ]),
    [assignmentsContract.listAssignments, { query: { search: marker } }],
  ];
}

interface Seen {
  readonly asked: string;
  readonly status: number;
  readonly body: string;
}

async function everythingSeenBy(login: Login): Promise<Seen[]> {
  const answers: Seen[] = [];
  for (const [endpoint, input] of questions()) {
    const response = await world.as(login).send(endpoint, input);
    const { statusCode: status } = response;
    // A workbook says when it was made; its cells do not.
    const isBook = status === 200 && endpoint.path.endsWith('/fulfilment');
    const body = isBook ? JSON.stringify((await readXlsx(response.rawPayload)).sheets) : response.body;
    answers.push({ asked: `${endpoint.path} ${JSON.stringify(input)}`, status, body });
  }
  return answers;
}

beforeAll(async () => {
  [world, roadmap] = await createApprovedWorld();
  before = new Map();
  for (const login of others) before.set(login, await everythingSeenBy(login));
  const curator = world.as('curator');
  hidden = await importOrder(world, hiddenText);
  const body = { kind: 'correction', planId: roadmap.plan } as const;
  ({ id: draft } = await curator.call(versionsContract.startDraft, { body }));
  const { content } = await curator.call(versionsContract.getDraft, { params: { id: draft } });
  await curator.call(versionsContract.saveDraft, {
    params: { id: draft },
    body: { revision: 0, content: { ...content, title: `План, ${marker}` } },
  });
  const year = { kind: 'next_year', planId: roadmap.plan, years: 1 } as const;
  await curator.call(versionsContract.startDraft, { body: year });
  await curator.call(partiesContract.explain, {
    body: { words: `Клуб «${marker}»`, meaning: { is: 'nobody' }, orderId: hidden, seen: null },
  });
  await curator.call(documentsContract.uploadFile, {
    query: { name: `Акт, ${marker}.txt` },
    body: new Blob([marker]),
  });
  const preview = { params: { id: draft }, query: { schoolListId: world.schoolList } };
  await curator.call(approvalContract.previewDraft, preview);
  await curator.call(approvalContract.previewApproval, { ...preview, params: { id: hidden } });
});
afterAll(() => world.close());

describe('what is not approved', () => {
  it.each(others)('leaves no trace for %s: no list, total, hit, desk row, link or file', async (login) => {
    const now = await everythingSeenBy(login);
    const was = before.get(login) ?? [];
    // The neighbour's own journal tells of the neighbour's own looking.
    const changed = now.filter(
      ({ asked, body }, at) => body !== was[at]?.body && !asked.startsWith('/api/journal'),
    );
    expect(changed).toEqual([]);
    const texts = now.map(({ body }) => body).join('\n');
    for (const word of [marker, '99-дсп', hidden, draft]) expect(texts.includes(word), word).toBe(false);
  });

  /** Every door that takes an order or a draft, with the id of one. */
  const doors = (id: string): Question[] => {
    const params = { id };
    const schoolListId = world.schoolList;
    const act = { kind: 'Приказ', number: '1', date: '2020-09-01' };
    const content = { title: 'План', items: [], legend: [] };
    const meaning = { is: 'nobody' };
    return [
      [ordersContract.getOrder, { params }],
      [ordersContract.getOrderFile, { params }],
      [ordersContract.decideFindings, { params, body: { decisions: [{ findingId: 'x', decision: null }] } }],
      [approvalContract.previewApproval, { params, query: { schoolListId } }],
      [approvalContract.approveOrder, { params, body: { schoolListId } }],
      [versionsContract.startDraft, { body: { kind: 'order', orderId: id } }],
      [partiesContract.explain, { body: { words: 'Кто', meaning, orderId: id, seen: null } }],
      [searchContract.search, { query: { text: marker, orderId: id } }],
      [searchContract.search, { query: { text: 'школ', orderId: id } }],
      [versionsContract.getDraft, { params }],
      [versionsContract.saveDraft, { params, body: { revision: 1, content } }],
      [versionsContract.discardDraft, { params }],
      [approvalContract.previewDraft, { params, query: { schoolListId } }],
      [
        approvalContract.approveDraft,
        { params, body: { schoolListId, revision: 1, act, summary: 'Почему' } },
      ],
    ];
  };

  it.each(others)('is as absent for %s as what does not exist, whichever door is tried', async (login) => {
    const tried = async (id: string) => {
      const answers = [];
      for (const [endpoint, input] of doors(id)) {
        const { statusCode, body } = await world.as(login).send(endpoint, input);
        answers.push([endpoint.path, statusCode, body]);
      }
      return answers;
    };
    const absent = await tried(randomUUID());
    expect(await tried(hidden)).toEqual(absent);
    expect(await tried(draft)).toEqual(absent);
    for (const [path, status] of absent.slice(0, 2)) expect([403, 404], String(path)).toContain(status);
  });

  it('is a version that the plan does not have: by page, act and paper', async () => {
    const params = { id: roadmap.plan, number: 2 };
    const [city, none] = [world.as('city1'), { code: 'not_found', reason: 'plan.no_such_version' }];
    expect(await city.refused(versionsContract.getVersion, { params })).toMatchObject(none);
    expect(await city.refused(versionsContract.getActFile, { params })).toMatchObject(none);
    const paper = { params: { id: roadmap.plan, format: 'xlsx' }, query: { version: 2 } } as const;
    expect(await city.refused(planExportsContract.exportPlan, paper)).toMatchObject(none);
  });

  it.each(readers)('is read by %s', async (login) => {
    const as = world.as(login);
    expect((await as.call(ordersContract.listOrders)).map(({ id }) => id)).toContain(hidden);
    expect(await as.call(ordersContract.getOrder, { params: { id: hidden } })).toMatchObject({
      status: 'review',
    });
    expect(String(await as.call(ordersContract.getOrderFile, { params: { id: hidden } }))).toBe(hiddenText);
    const found = await as.call(searchContract.search, { query: { text: marker } });
    expect(found.totals).toMatchObject({ order: 1, item: 0, plan: 0 });
    expect((await as.call(versionsContract.listDrafts)).map(({ kind }) => kind).sort()).toEqual([
      'correction',
      'next_year',
    ]);
    const { content } = await as.call(versionsContract.getDraft, { params: { id: draft } });
    expect(content.title).toContain(marker);
  });

  it('is read by the controller and not written', async () => {
    const [controller, body] = [
      world.as('controller'),
      { revision: 1, content: { title: 'План', items: [], legend: [] } },
    ];
    for (const refused of [
      await controller.refused(versionsContract.saveDraft, { params: { id: draft }, body }),
      await controller.refused(versionsContract.discardDraft, { params: { id: draft } }),
      await controller.refused(versionsContract.startDraft, {
        body: { kind: 'correction', planId: roadmap.plan },
      }),
    ])
      expect(refused).toMatchObject({ status: 403, reason: 'access.no_right' });
  });
});

describe('an answer about a party', () => {
  it('does not tell outside which order under review asked', async () => {
    const open = await importOrder(world, openText);
    await world.as('curator').call(partiesContract.explain, {
      body: {
        words: 'Площадка',
        meaning: { is: 'class', kind: 'method_centre', post: false },
        orderId: hidden,
        seen: null,
      },
    });
    await decideAll(world, open);
    await world.as('curator').call(approvalContract.approveOrder, {
      params: { id: open },
      body: { schoolListId: world.schoolList },
    });
    const asked = async (login: Login) =>
      (await world.as(login).call(ordersContract.getOrder, { params: { id: open } })).dictionary.find(
        ({ words }) => words === 'Площадка',
      );
    expect(await asked('city1')).toMatchObject({ order: null });
    expect(await asked('controller')).toMatchObject({ order: { id: hidden } });
  });
});

describe('once it is approved', () => {
  it('everybody reads it: list, page, file and search', async () => {
    await decideAll(world, hidden);
    await world.as('curator').call(approvalContract.approveOrder, {
      params: { id: hidden },
      body: { schoolListId: world.schoolList },
    });
    for (const login of ['city1', 'rayon', 'ogpu'] as const) {
      const as = world.as(login);
      expect((await as.call(ordersContract.listOrders)).map(({ id }) => id)).toContain(hidden);
      expect(await as.call(ordersContract.getOrder, { params: { id: hidden } })).toMatchObject({
        status: 'approved',
      });
      expect(String(await as.call(ordersContract.getOrderFile, { params: { id: hidden } }))).toBe(hiddenText);
      const found = await as.call(searchContract.search, { query: { text: marker } });
      expect(found.totals).toMatchObject({ order: 1, item: 1, plan: 1 });
    }
    const refused = await world.as('foreign-admin').send(ordersContract.getOrder, { params: { id: hidden } });
    expect(refusalOf(refused)).toMatchObject({ status: 404, reason: 'order.not_found', detail: {} });
  });
});
