import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AppEndpoint } from '#domain/access/contract.ts';
import { assignmentsContract } from '#domain/assignments/contract.ts';
import { exactContract } from '#domain/consolidation/contract.exact.ts';
import { schoolGroupsContract } from '#domain/consolidation/contract.groups.ts';
import { consolidationContract } from '#domain/consolidation/contract.ts';
import { deskContract } from '#domain/desk/contract.ts';
import { directoryContract } from '#domain/directory/contract.ts';
import { documentsContract } from '#domain/documents/contract.ts';
import { fulfilmentContract } from '#domain/fulfilment/contract.ts';
import type { AssignmentId, FileId } from '#domain/kernel/ids.ts';
import { peopleContract } from '#domain/people/contract.ts';
import { campaignsContract } from '#domain/surveys/campaigns/contract.ts';
import { changeRequestsContract } from '#domain/surveys/change-requests/contract.ts';
import { reviewContract as review } from '#domain/surveys/contract.review.ts';
import { surveysContract } from '#domain/surveys/contract.ts';
import { neededHelpContract } from '#domain/surveys/help/contract.ts';
import { answersOf, fill, submit } from '../support/collection.ts';
import { createApprovedWorld, type Roadmap } from '../support/roadmap.ts';
import { type ListedSchool, type Login, listedSchools, reviewerOf, type World } from '../support/world.ts';

const CELL = 'staffing.primary.count';
const reason = 'Проверьте сведения о кадрах';
const text = 'Проведено совещание';

let world: World;
let roadmap: Roadmap;

beforeAll(async () => {
  [world, roadmap] = await createApprovedWorld();
});
afterAll(() => world.close());

type Question = readonly [AppEndpoint, object];

/** Every reading of the interface that narrows by scope, with every filter and link that leads elsewhere. */
function questions(): Question[] {
  const places = Object.values(world.municipality);
  const ofCampaign = { params: { id: roadmap.collection.campaign } };
  const ofPlan = { params: { id: roadmap.plan } };
  const { listAssignments } = assignmentsContract;
  return [
    [directoryContract.listSchoolLists, {}],
    [directoryContract.getSchoolList, { params: { id: world.schoolList } }],
    [surveysContract.listCampaigns, {}],
    [surveysContract.getProgress, ofCampaign],
    [surveysContract.getProgress, { ...ofCampaign, query: { on: '2020-05-01' } }],
    [campaignsContract.listSchools, ofCampaign],
    [campaignsContract.getCourse, ofCampaign],
    [surveysContract.listBurden, {}],
    [surveysContract.listForms, {}],
    [surveysContract.listForms, { query: { search: 'школа' } }],
    [surveysContract.listForms, { query: { status: 'accepted' } }],
    ...places.map((municipalityId): Question => [surveysContract.listForms, { query: { municipalityId } }]),
    ...Object.values(roadmap.collection.form).flatMap((id): Question[] => [
      [surveysContract.getForm, { params: { id } }],
      [surveysContract.getCellHistory, { params: { id }, query: { cell: CELL } }],
      ...[review.listRemarks, review.getDifference, changeRequestsContract.listOfForm].map(
        (endpoint): Question => [endpoint, { params: { id } }],
      ),
    ]),
    [review.listQueue, { query: { campaignId: ofCampaign.params.id } }],
    [changeRequestsContract.list, {}],
    [changeRequestsContract.list, { query: { waiting: 'mine' } }],
    [exactContract.listTexts, { ...ofCampaign, query: { states: 'sent' } }],
    [exactContract.listTexts, { ...ofCampaign, query: { states: 'sent', search: 'а' } }],
    [consolidationContract.getConsolidation, ofCampaign],
    [exactContract.getFigures, { ...ofCampaign, query: { states: 'sent' } }],
    [schoolGroupsContract.listGroups, {}],
    [schoolGroupsContract.listCandidates, {}],
    [exactContract.listSchools, { ...ofCampaign, query: { cell: CELL } }],
    ...places.flatMap((municipalityId): Question[] => [
      [consolidationContract.getConsolidation, { ...ofCampaign, query: { municipalityId } }],
      [exactContract.getFigures, { ...ofCampaign, query: { municipalityId } }],
      [exactContract.listSchools, { ...ofCampaign, query: { cell: CELL, municipalityId } }],
      [listAssignments, { query: { municipalityId } }],
    ]),
    [consolidationContract.getConsolidation, { ...ofCampaign, query: { others: 'true' } }],
    [neededHelpContract.list, {}],
    [neededHelpContract.list, { query: { search: 'школа' } }],
    ...places.map((municipalityId): Question => [neededHelpContract.list, { query: { municipalityId } }]),
    ...Object.values(roadmap.collection.form).map(
      (formId): Question => [neededHelpContract.list, { query: { formId } }],
    ),
    [deskContract.getDesk, {}],
    ...['all', 'own', 'to_decide'].map((view): Question => [listAssignments, { query: { view } }]),
    [listAssignments, { query: { search: 'школа' } }],
    [listAssignments, { query: { status: 'reported' } }],
    [listAssignments, { query: { termState: 'undated' } }],
    [fulfilmentContract.getRoadmap, ofPlan],
    [fulfilmentContract.getHeatMap, ofPlan],
    ...sample().map(({ id }): Question => [assignmentsContract.getAssignment, { params: { id } }]),
    [peopleContract.listPeople, {}],
  ];
}

/** The clauses, and three assignments of every organisation. */
const sample = () =>
  [...Map.groupBy(roadmap.assignments, (a) => a.organization.id).values()].flatMap((own) => [
    ...own.filter((a) => a.item.kind === 'clause'),
    ...own.filter((a) => a.item.kind === 'measure').slice(0, 3),
  ]);

async function everythingSeenBy(login: Login): Promise<{ asked: string; status: number; body: string }[]> {
  const answers = [];
  for (const [endpoint, input] of questions()) {
    const response = await world.as(login).send(endpoint, input);
    const asked = `${endpoint.path} ${JSON.stringify(input)}`;
    answers.push({ asked, status: response.statusCode, body: response.body });
  }
  return answers;
}

/** A busy day of these schools and their municipality: everything that can happen to forms and assignments. */
async function work(schools: readonly ListedSchool[], round: string): Promise<void> {
  for (const school of schools) {
    const id = roadmap.collection.form[school];
    const as = world.as(reviewerOf(school));
    const sent = await submit(world, school, id, `${round} one`);
    await as.call(surveysContract.sendBack, { params: { id }, body: { version: sent.version, reason } });
    const remark = { section: 'staffing', cell: CELL, text: reason };
    await as.call(review.addRemark, { params: { id }, body: remark });
    const again = await submit(world, school, id, `${round} two`);
    const accepted = { params: { id }, body: { version: again.version } };
    const { version } = await as.call(surveysContract.accept, accepted);
    const changes = [{ cell: 'identification.phone.text', value: `+7 (35342) 2-00-${id.slice(-2)}` }];
    await as.call(changeRequestsContract.start, { params: { id }, body: { version, changes, reason } });
    const file = await world
      .as(school)
      .call(documentsContract.uploadFile, { query: { name: 'a.txt' }, body: new Blob([school]) });
    for (const { id: assignment } of sample().filter(
      (a) => a.organization.id === world.organization[school],
    )) {
      await turn(school, assignment, file.id);
    }
  }
}

/** An open assignment is reported, a reported one is returned: every call changes its state. */
async function turn(school: ListedSchool, id: AssignmentId, fileId: FileId): Promise<void> {
  const as = world.as(reviewerOf(school));
  const { status, version } = await as.call(assignmentsContract.getAssignment, { params: { id } });
  if (status === 'reported') {
    await as.call(assignmentsContract.sendBack, { params: { id }, body: { version, reason } });
  } else {
    const body = { version, text, fileIds: [fileId] };
    await world.as(school).call(assignmentsContract.report, { params: { id }, body });
  }
}

async function withdraw(schools: readonly ListedSchool[]): Promise<void> {
  for (const school of schools) {
    const id = roadmap.collection.form[school];
    const as = world.as(reviewerOf(school));
    const { version } = await as.call(surveysContract.getForm, { params: { id } });
    await as.call(surveysContract.withdrawAcceptance, { params: { id }, body: { version, reason } });
  }
}

/** Whose screens must not change by a single byte, whatever happens at these schools. */
const strangers: readonly [Login, elsewhere: readonly ListedSchool[]][] = [
  ['buzuluk', ['village1', 'village2', 'orsk1']],
  ['rayon', ['city1', 'city2', 'orsk1']],
  ['mms', ['village1', 'orsk1']],
  ['mmc', ['city1', 'city2']],
  ['city1', ['city2', 'village1']],
  ['foreign-admin', ['city1', 'village1', 'orsk1']],
  ['foreign-school', ['city1', 'village1', 'orsk1']],
];

describe('the work of other places', () => {
  it.each(strangers)(
    'leaves no trace for %s: %j',
    async (login, elsewhere) => {
      const before = await everythingSeenBy(login);
      await work(elsewhere, login);
      expect(await everythingSeenBy(login)).toEqual(before);
      await withdraw(elsewhere);
      expect(await everythingSeenBy(login)).toEqual(before);
    },
    60_000,
  );

  it('shows at once to those whose it is', async () => {
    const before = await everythingSeenBy('rayon');
    await work(['village1'], 'shown');
    const changed = (await everythingSeenBy('rayon')).filter(
      (answer, at) => answer.body !== before[at]?.body,
    );
    const paths = changed.map((answer) => answer.asked.split(' ')[0]);
    for (const endpoint of [
      surveysContract.listCampaigns,
      surveysContract.getProgress,
      campaignsContract.listSchools,
      campaignsContract.getCourse,
      surveysContract.listForms,
      surveysContract.getForm,
      surveysContract.getCellHistory,
      consolidationContract.getConsolidation,
      exactContract.getFigures,
      exactContract.listSchools,
      exactContract.listTexts,
      review.listQueue,
      review.listRemarks,
      review.getDifference,
      changeRequestsContract.list,
      changeRequestsContract.listOfForm,
      neededHelpContract.list,
      fulfilmentContract.getRoadmap,
      fulfilmentContract.getHeatMap,
      assignmentsContract.getAssignment,
    ]) {
      expect(paths).toContain(endpoint.path);
    }
  });
});

describe('a specialist of the city', () => {
  it('reads no name, figure or link of the district, by any filter', async () => {
    const marker = 'Секретная должность района';
    const filled = answersOf('village2');
    const id = roadmap.collection.form.village2;
    await fill(world, 'village2', id, {
      ...filled,
      answers: { ...filled.answers, 'identification.position.text': marker },
    });
    const foreign = [
      marker,
      'Липовская школа',
      'Берёзовская школа',
      'Бузулукский район',
      'Отдел образования Бузулукского района',
      world.municipality.rayon,
      world.organization.village1,
      world.organization.mouoRayon,
      roadmap.collection.form.village1,
    ];
    for (const { asked, body } of await everythingSeenBy('buzuluk')) {
      for (const word of foreign) expect(body.includes(word), `${asked}: ${word}`).toBe(false);
    }
  });

  it('finds the district’s links as absent as made-up ones', async () => {
    const as = world.as('buzuluk');
    const form = { params: { id: roadmap.collection.form.village1 } };
    const madeUp = { params: { id: world.region } as never };
    expect(await as.refused(surveysContract.getForm, form)).toEqual(
      await as.refused(surveysContract.getForm, madeUp),
    );
    const query = { cell: CELL };
    expect((await as.refused(surveysContract.getCellHistory, { ...form, query })).status).toBe(404);
    const district = roadmap.assignments.find((a) => a.organization.id === world.organization.mouoRayon);
    const assignment = { params: { id: district?.id ?? '' } };
    expect((await as.refused(assignmentsContract.getAssignment, assignment)).status).toBe(404);
    const place = {
      params: { id: roadmap.collection.campaign },
      query: { municipalityId: world.municipality.rayon },
    };
    expect((await as.refused(consolidationContract.getConsolidation, place)).reason).toBe(
      'municipality.not_found',
    );
  });
});

const countsOf = async (login: Login) => {
  const progress = await world
    .as(login)
    .call(surveysContract.getProgress, { params: { id: roadmap.collection.campaign } });
  return Object.fromEntries(progress.municipalities.map((m) => [m.municipality.name, m.progress.total]));
};

describe('each role', () => {
  const [city, district, orsk] = [{ 'город Бузулук': 2 }, { 'Бузулукский район': 2 }, { 'город Орск': 1 }];

  it.each<readonly [Login, object]>([
    ['curator', { ...city, ...district, ...orsk }],
    ['ukn', { ...city, ...district, ...orsk }],
    ['buzuluk', city],
    ['rayon', district],
    ['mms', city],
    ['mmc', { ...district, ...orsk }],
    ['foreign-admin', {}],
  ])('sees the progress of its places: %s', async (login, expected) => {
    const counts = login === 'foreign-admin' ? {} : await countsOf(login);
    expect(counts).toEqual(expected);
    if (login === 'foreign-admin') {
      const input = { params: { id: roadmap.collection.campaign } };
      expect((await world.as(login).refused(surveysContract.getProgress, input)).status).toBe(404);
    }
  });

  it.each<readonly [Login, number]>([
    ['curator', 5],
    ['buzuluk', 2],
    ['rayon', 2],
    ['mms', 2],
    ['mmc', 3],
  ])('counts the listed schools of its places: %s', async (login, schools) => {
    const list = await world
      .as(login)
      .call(directoryContract.getSchoolList, { params: { id: world.schoolList } });
    expect([list.schools, list.members.length]).toEqual([schools, schools]);
    const lists = await world.as(login).call(directoryContract.listSchoolLists);
    expect(lists.map((l) => l.schools)).toEqual([schools]);
  });

  it.each(listedSchools)('of a head sees only their school: %s', async (school) => {
    const forms = await world.as(school).call(surveysContract.listForms);
    expect(forms.map((f) => f.school.id)).toEqual([world.organization[school]]);
    const { items, total } = await world.as(school).call(assignmentsContract.listAssignments);
    expect(new Set(items.map((a) => a.organization.id))).toEqual(new Set([world.organization[school]]));
    expect(total).toBe(items.length);
  });

  it('of two appointments sees the union of both places', async () => {
    const body = {
      role: 'municipal_specialist',
      organizationId: world.organization.mouoOrsk,
      validFrom: '2020-01-01',
    } as const;
    await world.as('admin').call(peopleContract.appoint, { params: { id: world.user.buzuluk2 }, body });
    expect(await countsOf('buzuluk2')).toEqual({ ...city, ...orsk });
  });
});
