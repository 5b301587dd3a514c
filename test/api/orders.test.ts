import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approvalContract } from '#domain/approval/contract.ts';
import { resourceSurvey } from '#domain/catalogue/forms/resource-survey.ts';
import { directoryContract } from '#domain/directory/contract.ts';
import { fulfilmentContract } from '#domain/fulfilment/contract.ts';
import type { FindingDecisionId, OrderId, OrganizationId } from '#domain/kernel/ids.ts';
import { ordersContract as api } from '#domain/orders/contract.ts';
import { plansContract } from '#domain/plans/contract.ts';
import { allAssignments, decideAll, importOrder, orderText } from '../support/roadmap.ts';
import { documentOf, paragraph, table } from '../support/word.ts';
import { createWorld, type OrganizationKey, type World } from '../support/world.ts';

let world: World;
let order: OrderId;

beforeAll(async () => {
  world = await createWorld();
  order = await importOrder(world);
});
afterAll(() => world.close());

const get = () => world.as('curator').call(api.getOrder, { params: { id: order } });
const preview = () =>
  world.as('curator').call(approvalContract.previewApproval, {
    params: { id: order },
    query: { schoolListId: world.schoolList },
  });
const approval = (excluded: { key: string; organizationId: OrganizationId }[] = []) => ({
  params: { id: order },
  body: { schoolListId: world.schoolList, excluded },
});

/** The tests follow one order from its import to its approval. */
describe('an order', () => {
  it('is read as received, with its findings', async () => {
    const read = await get();
    expect(read).toMatchObject({
      number: '01-21/744',
      status: 'review',
      sourceText: orderText,
      planId: null,
    });
    expect(read.reading.rows).toHaveLength(25);
    expect(read.findings).toBe(read.reading.findings.length);
    expect(read.undecided).toBeGreaterThan(0);
    const [row] = await world.as('controller').call(api.listOrders);
    expect(row).toMatchObject({ id: order, findings: read.findings, undecided: read.undecided });
  });

  it('is imported once', async () => {
    const again = { query: { name: 'copy.txt' }, body: new Blob([orderText]) };
    expect(await world.as('admin').refused(api.importOrder, again)).toMatchObject({
      status: 409,
      reason: 'order.already_imported',
    });
    expect(await world.as('curator').call(api.listOrders)).toHaveLength(1);
  });

  it.each([
    ['', 'empty'],
    ['Просто письмо без таблицы.\n'.repeat(20), 'no_table'],
    ['%PDF-1.7 \u0001\u0002\u0003\u0004\u0005\u0006\u0007', 'broken'],
    ['\u0001\u0002\u0003\u0004\u0005\u0006\u0007', 'binary'],
  ])('is refused with the reason when it is not one', async (text, reason) => {
    const refused = await world
      .as('curator')
      .refused(api.importOrder, { query: { name: 'x.txt' }, body: new Blob([text]) });
    expect(refused).toMatchObject({ status: 400, code: 'invalid', reason: `order.refused.${reason}` });
  });

  it('cannot be approved while a finding waits', async () => {
    const { undecided } = await get();
    expect((await preview()).undecided).toBe(undecided);
    expect(await world.as('curator').refused(approvalContract.approveOrder, approval())).toMatchObject({
      status: 409,
      reason: 'order.undecided',
      detail: { count: undecided },
    });
    expect(await world.as('curator').call(plansContract.listPlans)).toEqual([]);
  });

  it('keeps who decided each finding and lets the decision be taken back', async () => {
    const { reading, undecided } = await get();
    const finding = reading.findings.find((f) => f.weight === 'decision');
    const decide = (
      decision: 'accepted' | 'kept' | null,
      findingId = finding?.id ?? '',
      seen: FindingDecisionId | null = null,
    ) =>
      world.as('admin').send(api.decideFindings, {
        params: { id: order },
        body: { decisions: [{ findingId, decision, seen }] },
      });
    const kept = (await decide('kept')).json();
    expect(kept).toMatchObject({
      undecided: undecided - 1,
      decisions: [{ findingId: finding?.id, decision: 'kept', by: 'Агафонова Вера Ильинична' }],
    });
    const back = await decide(null, finding?.id, kept.decisions[0].id);
    expect(back.json()).toMatchObject({ undecided, decisions: [] });
    expect((await decide('kept', 'no such finding')).statusCode).toBe(404);
  });

  it('accepts no proposal that was not made', async () => {
    const { reading } = await get();
    const silent = reading.findings.find((f) => f.fixes.length === 0 && f.proposed === null);
    const body = { decisions: [{ findingId: silent?.id ?? '', decision: 'accepted' as const }] };
    const refused = await world.as('curator').refused(api.decideFindings, { params: { id: order }, body });
    expect(refused).toMatchObject({ status: 400, reason: 'order.nothing_proposed' });
  });

  it('shows before approval whom it will address', async () => {
    await decideAll(world, order);
    const shown = await preview();
    const names = (key: string) =>
      shown.fanOut
        .find((f) => f.key === key)
        ?.addressees.map((a) => a.organization.id)
        .sort();
    const ids = (...keys: OrganizationKey[]) => keys.map((key) => world.organization[key]).sort();
    const authorities = ids('mouoBuzuluk', 'mouoRayon', 'mouoOrsk');
    expect(shown.undecided).toBe(0);
    expect(names('clause:2.1')).toEqual(authorities);
    expect(names('clause:2.2')).toEqual(authorities);
    expect(names('clause:3')).toEqual(ids('ministry'));
    expect(shown.fanOut.filter((f) => f.item.kind === 'clause').map((f) => f.key)).toEqual([
      'clause:2.1',
      'clause:2.2',
      'clause:3',
    ]);
    const toSchools = shown.fanOut.filter((f) => f.addressees.some((a) => a.organization.kind === 'school'));
    expect(toSchools.length).toBeGreaterThan(0);
    for (const { addressees } of toSchools) {
      const schools = addressees
        .filter((a) => a.organization.kind === 'school')
        .map((a) => a.organization.id);
      expect(schools.sort()).toEqual(ids('city1', 'city2', 'village1', 'village2', 'orsk1'));
    }
    expect(shown.fanOut.find((f) => f.key === 'clause:2.1')?.dueOn).toBe('2020-06-05');
    expect(await allAssignments(world)).toEqual([]);
  });

  it('becomes assignments, a collection and a plan, all at once and without the excluded', async () => {
    const shown = await preview();
    const measure = shown.fanOut.find((f) =>
      f.addressees.some((a) => a.organization.id === world.organization.city1),
    );
    const excluded = [{ key: measure?.key ?? '', organizationId: world.organization.city1 }];
    const approved = await world.as('curator').call(approvalContract.approveOrder, approval(excluded));
    expect(approved.assignments).toBe(shown.assignments - 1);

    const assignments = await allAssignments(world);
    expect(assignments).toHaveLength(approved.assignments);
    const ofItem = Map.groupBy(assignments, (a) => `${a.item.kind}:${a.item.number}`);
    expect(ofItem.get('clause:2.1')).toHaveLength(3);
    expect(ofItem.get('clause:2.2')).toHaveLength(3);
    expect(ofItem.get('clause:3')?.map((a) => a.organization.id)).toEqual([world.organization.ministry]);
    const left = assignments.filter(
      (a) => a.item.title === measure?.item.title && a.item.number === measure.item.number,
    );
    expect(left.map((a) => a.organization.id)).not.toContain(world.organization.city1);

    const forms = await world.owner('SELECT school_id FROM survey_forms WHERE region_id = $1', [
      world.region,
    ]);
    expect(forms).toHaveLength(5);
    expect(await world.as('city1').call(plansContract.listPlans)).toMatchObject([
      { id: approved.planId, orderId: order, order: { number: '01-21/744' } },
    ]);
    expect(await get()).toMatchObject({ status: 'approved', planId: approved.planId });
    const roadmap = await world
      .as('curator')
      .call(fulfilmentContract.getRoadmap, { params: { id: approved.planId } });
    expect(roadmap.items.map((i) => i.counts.total).reduce((a, b) => a + b)).toBe(approved.assignments);
  });

  it('is approved once, and its findings are closed', async () => {
    expect(await world.as('curator').refused(approvalContract.approveOrder, approval())).toMatchObject({
      status: 409,
      reason: 'order.approve_unavailable',
    });
    const findingId = (await get()).reading.findings[0]?.id ?? '';
    const body = { decisions: [{ findingId, decision: null }] };
    expect(
      await world.as('curator').refused(api.decideFindings, { params: { id: order }, body }),
    ).toMatchObject({
      reason: 'order.decide_unavailable',
    });
  });
});

describe('an approval', () => {
  it('by two people at the same moment makes one plan', async () => {
    const other = await importOrder(world, `${orderText}\n`);
    await decideAll(world, other);
    const input = { params: { id: other }, body: { schoolListId: world.schoolList } };
    const answers = await Promise.all(
      (['curator', 'curator2', 'admin'] as const).map((login) =>
        world.as(login).send(approvalContract.approveOrder, input),
      ),
    );
    expect(answers.map((a) => a.statusCode).sort()).toEqual([200, 409, 409]);
    expect(await world.owner('SELECT 1 FROM plan_versions WHERE order_id = $1', [other])).toHaveLength(1);
  });

  it('gives the form that it demands a name of its own', async () => {
    const titles = await world.owner<{ title: string }>(
      'SELECT title FROM campaigns WHERE region_id = $1 ORDER BY id',
      [world.region],
    );
    expect(titles).toEqual([{ title: resourceSurvey.title }, { title: `${resourceSurvey.title}, 2020` }]);
  });

  it('with the list of another region knows no such list', async () => {
    const input = { params: { id: order }, query: { schoolListId: world.foreignList } };
    expect(await world.as('curator').refused(approvalContract.previewApproval, input)).toMatchObject({
      status: 404,
      reason: 'school_list.not_found',
    });
  });
});

describe('the list of schools', () => {
  const text = () => `1. Школа № 101 г. Бузулука\n5603999999\nНет такой школы`;

  it('is recognised line by line and frozen as a decision', async () => {
    const curator = world.as('curator');
    const lines = await curator.call(directoryContract.recognizeSchools, { body: { text: text() } });
    expect(lines.map((l) => [l.school?.id ?? null, l.problem])).toEqual([
      [world.organization.city1, null],
      [null, expect.any(String)],
      [null, 'unknown'],
    ]);
    const body = {
      number: '01-21/999',
      decidedOn: '2020-05-20',
      reason: 'Уточнение',
      schoolIds: [world.organization.city3],
    };
    expect(await curator.call(directoryContract.decideSchoolList, { body })).toMatchObject({
      number: '01-21/999',
      schools: 1,
    });
    expect((await curator.refused(directoryContract.decideSchoolList, { body })).reason).toBe(
      'school_list.number_taken',
    );
    const wrongs: readonly [Partial<typeof body>, reason: string][] = [
      [{ decidedOn: '2020-05-21' }, 'school_list.in_future'],
      [{ schoolIds: [world.organization.mms] }, 'school_list.not_a_school'],
      [{ schoolIds: [world.organization.foreignSchool] }, 'school_list.not_a_school'],
    ];
    for (const [change, reason] of wrongs) {
      const wrong = { body: { ...body, number: '01-21/1000', ...change } };
      expect((await curator.refused(directoryContract.decideSchoolList, wrong)).reason).toBe(reason);
    }
  });
});

describe('the file of an order', () => {
  it('of any kind that is read is kept as received and given back byte for byte', async () => {
    const header = ['№ п/п', 'Мероприятие', 'Срок', 'Ответственный', 'Результат'];
    const bytes = documentOf(
      paragraph('План мероприятий на 2021 год') +
        table([header, ['1', 'Сбор', 'май 2021 года', 'ОО', 'Справка']]),
    );
    const given = { query: { name: 'План.docx' }, body: new Blob([bytes.slice()]) };
    const { id } = await world.as('curator').call(api.importOrder, given);
    const read = await world.as('curator').call(api.getOrder, { params: { id } });
    expect(read).toMatchObject({
      hasFile: true,
      fileName: 'План.docx',
      reading: { rows: [{ title: 'Сбор' }] },
    });
    expect(read.sourceText.split('\n')[2]).toBe('1\tСбор\tмай 2021 года\tОО\tСправка');
    const file = await world.as('controller').send(api.getOrderFile, { params: { id } });
    expect([file.statusCode, Buffer.compare(file.rawPayload, bytes)]).toEqual([200, 0]);
    const opened = "SELECT 1 FROM audit_events WHERE event = 'order.file_opened' AND subject = $1";
    expect(await world.owner(opened, [`order:${id}`])).toHaveLength(1);
    expect(await world.as('foreign-admin').refused(api.getOrderFile, { params: { id } })).toMatchObject({
      code: 'not_found',
    });
  });

  it('that is not what its name says is refused with the reason, and nothing is kept', async () => {
    const files = async () => (await world.owner('SELECT 1 FROM files')).length;
    const before = await files();
    const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(600)]);
    const given = { query: { name: 'План.docx' }, body: new Blob([old]) };
    expect(await world.as('curator').refused(api.importOrder, given)).toMatchObject({
      code: 'invalid',
      reason: 'order.refused.old_office',
    });
    expect(await files()).toBe(before);
  });
});
