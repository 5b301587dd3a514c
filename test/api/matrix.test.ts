import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AppContract } from '#domain/access/contract.ts';
import { type Role, roles } from '#domain/access/roles.ts';
import { contracts } from '#domain/contracts.ts';
import { actorOf, nobody, refusalOf } from '../support/actors.ts';
import { createWorld, type Login, logins, roleOf, type World } from '../support/world.ts';

/** A guest is here for one section of one form, the federal level for sums of regions: the rest is not theirs. */
const everybody = roles.filter((role) => role !== 'section_filler' && role !== 'federal_observer');
const signedIn = roles;
const ministry = ['ministry_admin', 'ministry_curator'] as const;
const watchers = [...ministry, 'controller'] as const;
const exactReaders = [...watchers, 'municipal_specialist'] as const;
const collectors = [...exactReaders, 'school_head', 'section_filler'] as const;
const progress = [
  ...watchers,
  'supervision_analyst',
  'regional_centre_methodist',
  'municipal_specialist',
  'method_service_specialist',
  'method_centre_specialist',
] as const;
/** The controller judges what others report. */
const reporters = everybody.filter((role) => role !== 'controller');
/** The municipality, and the ministry where it keeps the acceptance to itself. */
const reviewers = ['ministry_curator', 'municipal_specialist'] as const;
const head = ['school_head'] as const;
/** An accepted form is changed by agreement of the two. */
const sides = [...reviewers, 'school_head'] as const;
const fillers = ['school_head', 'section_filler'] as const;
const admin = ['ministry_admin'] as const;
/** Methodical services read the kinds of help that are their work. */
const helpReaders = [
  ...watchers,
  'regional_centre_methodist',
  'municipal_specialist',
  'method_centre_specialist',
  'school_head',
] as const;
const helpers = ['ministry_curator', 'regional_centre_methodist', 'municipal_specialist'] as const;

type Access = 'public' | readonly Role[];

const id = randomUUID();
const params = { id };
const HELP_ROW = 'factors.factor[a1]';
const ofRequest = { id, requestId: id };
const appointment = { role: 'school_head', organizationId: id, validFrom: '2020-01-01' };

/** Who may call each endpoint, and the least input with which it can be called without changing anything. */
const matrix: Readonly<Record<string, readonly [Access, input?: object]>> = {
  'service.getHealth': ['public'],
  'service.getDescription': ['public'],

  'directory.moveClock': [admin, { body: { businessOn: null } }],
  'directory.listMunicipalities': [everybody],
  'directory.getMunicipality': [everybody, { params }],
  'directory.listOrganizations': [everybody],
  'directory.listSchoolLists': [progress],
  'directory.getSchoolList': [progress, { params }],
  'directory.recognizeSchools': [ministry, { body: { text: '' } }],
  'directory.decideSchoolList': [
    ministry,
    { body: { number: '1', decidedOn: '2020-01-01', reason: 'Проба', schoolIds: [id] } },
  ],

  'people.getSession': ['public'],
  'people.signIn': ['public', { body: { login: 'nobody-at-all', password: 'неизвестный пароль' } }],
  'people.signOut': [signedIn],
  'people.changePassword': [signedIn, { body: { current: 'не тот', next: 'длинный новый пароль' } }],
  'people.listPeople': [ministry],
  'people.addPerson': [admin, { body: { ...appointment, login: 'newcomer', fullName: 'Новая Анна' } }],
  'people.appoint': [admin, { params, body: appointment }],
  'people.endAppointment': [
    admin,
    { params: { id, appointmentId: randomUUID() }, body: { validTo: '2021-01-01' } },
  ],
  'people.resetPassword': [admin, { params }],
  'people.setBlocked': [admin, { params, body: { blocked: true } }],
  'journal.listJournal': [['ministry_admin', 'controller']],

  'documents.uploadFile': [reporters, { query: { name: 'programme.exe' }, body: new Blob(['x']) }],
  'forms.listVersions': [signedIn],
  'forms.getDefinition': [signedIn, { params: { code: 'resource-survey', version: 1 } }],

  'surveys.listCampaigns': [progress],
  'surveys.getProgress': [progress, { params }],
  'surveys.listBurden': [progress],
  'surveys.listForms': [collectors],
  'surveys.getForm': [collectors, { params }],
  'surveys.saveCells': [fillers, { params, body: { changes: [{ cell: 'a.b.c', value: 1, base: 0 }] } }],
  'surveys.saveComment': [fillers, { params, body: { key: 'check@cell', text: null } }],
  'surveys.getNews': [collectors, { params, body: { since: 0, cell: null } }],
  'surveys.confirmSection': [fillers, { params: { id, section: 'staffing' }, body: { confirmed: true } }],
  'surveys.delegateSection': [
    head,
    { params, body: { section: 'staffing', to: 'Завуч', until: '2020-09-20' } },
  ],
  'surveys.revokeDelegation': [head, { params: { id, delegationId: randomUUID() } }],
  'surveys.openDelegation': ['public', { body: { token: 'такой ссылки никогда не было' } }],
  'surveys.submit': [head, { params, body: { version: 0 } }],
  'surveys.accept': [reviewers, { params, body: { version: 0 } }],
  'surveys.sendBack': [reviewers, { params, body: { version: 0, reason: 'Исправьте' } }],
  'surveys.withdrawAcceptance': [reviewers, { params, body: { version: 0, reason: 'Исправьте' } }],
  'review.listQueue': [reviewers, { query: { campaignId: id } }],
  'review.acceptMany': [reviewers, { body: { forms: [{ id, version: 0 }] } }],
  'review.returnMany': [reviewers, { body: { forms: [{ id, version: 0 }], reason: 'Исправьте' } }],
  'review.getPeers': [reviewers, { params }],
  'review.listRemarks': [collectors, { params }],
  'review.addRemark': [reviewers, { params, body: { section: 'staffing', cell: null, text: 'Проверьте' } }],
  'review.replyToRemark': [
    collectors,
    { params: { id, remarkId: randomUUID() }, body: { text: 'Исправили' } },
  ],
  'review.settleRemark': [reviewers, { params: { id, remarkId: randomUUID() }, body: { settled: true } }],
  'review.getDifference': [collectors, { params }],
  'review.getSubmission': [collectors, { params: { id, stepId: randomUUID() } }],
  'surveys.getCellHistory': [collectors, { params, query: { cell: 'staffing.primary.count' } }],

  'changeRequests.list': [collectors],
  'changeRequests.listOfForm': [collectors, { params }],
  'changeRequests.start': [
    sides,
    { params, body: { version: 0, changes: [{ cell: 'a.b.c', value: 1 }], reason: 'Ошибка' } },
  ],
  'changeRequests.agree': [sides, { params: ofRequest }],
  'changeRequests.decline': [sides, { params: ofRequest, body: { reason: 'Всё верно' } }],
  'changeRequests.withdraw': [sides, { params: ofRequest }],
  'campaigns.previewAddressees': [
    ministry,
    { body: { formCode: 'resource-survey', period: '2021', addressees: { kind: 'list', schoolListId: id } } },
  ],
  'campaigns.openCampaign': [
    ministry,
    {
      body: {
        formCode: 'resource-survey',
        formVersion: 1,
        title: 'Сбор данных',
        source: 'п. 2.1',
        period: '2021',
        dueOn: '2020-01-01',
        chain: 'municipality',
        addressees: { kind: 'all' },
      },
    },
  ],
  'campaigns.listSchools': [collectors, { params }],
  'campaigns.getCourse': [progress, { params }],
  'campaigns.remind': [
    [...ministry, 'municipal_specialist'],
    { params, body: { formIds: [id], text: 'Сдайте форму' } },
  ],
  'campaigns.closeCampaign': [ministry, { params, body: {} }],
  'campaigns.extendForm': [ministry, { params, body: { dueOn: '2020-06-20', reason: 'Карантин' } }],
  'campaigns.reopenForm': [ministry, { params, body: { reason: 'Ошибка в сведениях' } }],

  'neededHelp.list': [helpReaders],
  'neededHelp.listHelpers': [helpers, { params, query: { row: HELP_ROW } }],
  'neededHelp.getHistory': [helpReaders, { params, query: { row: HELP_ROW } }],
  'neededHelp.decide': [helpers, { params, body: { row: HELP_ROW, seen: 0, action: 'finish' } }],

  'consolidation.getConsolidation': [
    [
      ...watchers,
      'supervision_analyst',
      'regional_centre_methodist',
      'municipal_specialist',
      'method_centre_specialist',
    ],
    { params },
  ],
  'figures.getFigures': [exactReaders, { params }],
  'figures.listSchools': [exactReaders, { params, query: { cell: 'staffing.primary.count' } }],
  'figures.listTexts': [exactReaders, { params }],

  'schoolGroups.listGroups': [exactReaders],
  'schoolGroups.getGroup': [exactReaders, { params }],
  'schoolGroups.listCandidates': [exactReaders],
  'schoolGroups.recognizeSchools': [exactReaders, { body: { text: '' } }],
  'schoolGroups.makeGroup': [exactReaders, { body: { title: 'Опорные школы', schoolIds: [id] } }],
  'schoolGroups.changeGroup': [exactReaders, { params, body: { title: 'Опорные школы', schoolIds: [id] } }],
  'schoolGroups.removeGroup': [exactReaders, { params }],

  'country.listCollections': [['federal_observer']],
  'country.getCountry': [['federal_observer'], { query: { formCode: 'resource-survey', period: '2020' } }],

  'orders.listOrders': [everybody],
  'orders.importOrder': [ministry, { query: { name: 'order.txt' }, body: new Blob(['Не приказ']) }],
  'orders.getOrderFile': [everybody, { params }],
  'orders.getOrder': [everybody, { params }],
  'orders.decideFindings': [
    ministry,
    { params, body: { decisions: [{ findingId: 'none', decision: null }] } },
  ],
  'parties.listEntries': [ministry],
  'parties.listAbbreviations': [ministry],
  'parties.explain': [
    ministry,
    { body: { words: 'Кто это', meaning: { is: 'nobody' }, orderId: id, seen: null } },
  ],
  'parties.forget': [ministry, { params }],
  'plans.listPlans': [everybody],
  'search.search': [everybody, { query: { text: 'взаимодействие' } }],

  'planVersions.listVersions': [everybody, { params }],
  'planVersions.getVersion': [everybody, { params: { id, number: 1 } }],
  'planVersions.getActFile': [everybody, { params: { id, number: 1 } }],
  'planVersions.setWaiting': [ministry, { params, body: { waiting: null } }],
  'planVersions.listDrafts': [watchers],
  'planVersions.startDraft': [ministry, { body: { kind: 'order', orderId: id } }],
  'planVersions.getDraft': [watchers, { params }],
  'planVersions.saveDraft': [
    ministry,
    { params, body: { revision: 0, content: { title: 'План', items: [], legend: [] } } },
  ],
  'planVersions.discardDraft': [ministry, { params }],

  'planLinks.listLinks': [everybody, { params }],
  'planLinks.addLink': [
    ministry,
    { params, body: { kind: 'depends_on', measureId: id, targetId: randomUUID() } },
  ],
  'planLinks.removeLink': [ministry, { params: { id, linkId: randomUUID() } }],

  'desk.getDesk': [signedIn],
  'fulfilment.getRoadmap': [everybody, { params }],
  'fulfilment.getHeatMap': [everybody, { params }],
  'assignments.listAssignments': [everybody],
  'assignments.getAssignment': [everybody, { params }],
  'assignments.report': [reporters, { params, body: { version: 0, text: 'Сделано' } }],
  'assignments.accept': [[...watchers, 'municipal_specialist'], { params, body: { version: 0 } }],
  'assignments.sendBack': [
    [...watchers, 'municipal_specialist'],
    { params, body: { version: 0, reason: 'Исправьте' } },
  ],
  'assignments.getFile': [everybody, { params: { id, fileId: randomUUID() } }],
  'year.getYear': [everybody, { params }],

  'approval.previewApproval': [ministry, { params, query: { schoolListId: id } }],
  'approval.approveOrder': [ministry, { params, body: { schoolListId: id } }],
  'approval.previewDraft': [ministry, { params, query: { schoolListId: id } }],
  'approval.approveDraft': [
    ministry,
    {
      params,
      body: {
        schoolListId: id,
        revision: 0,
        act: { kind: 'Приказ', number: '1', date: '2020-09-01' },
        summary: 'Уточнены сроки',
      },
    },
  ],
  'planExports.exportPlan': [everybody, { params: { id, format: 'docx' } }],
  'fulfilmentExports.exportFulfilment': [everybody, { params }],
  'calendar.getCalendar': ['public', { params: { token: 'такой ссылки никогда не было' } }],
  'calendar.listFeeds': [reporters],
  'calendar.makeFeed': [reporters, { body: { organizationId: id } }],
  'calendar.revokeFeed': [reporters, { params }],
};

const endpoints = Object.entries(contracts as Record<string, AppContract>).flatMap(([feature, contract]) =>
  Object.entries(contract).map(([name, endpoint]) => [`${feature}.${name}`, endpoint] as const),
);
const loginOf = Object.fromEntries(logins.toReversed().map((login) => [roleOf(login), login])) as Record<
  Role,
  Login
>;

let world: World;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

it('names every endpoint, and none that is gone', () => {
  expect(Object.keys(matrix).sort()).toEqual(endpoints.map(([name]) => name).sort());
});

describe.each(endpoints)('%s', (name, endpoint) => {
  const [access, input] = matrix[name] ?? [[]];

  it('answers the roles that may call it and refuses the others', async () => {
    const answered: string[] = [];
    for (const role of roles) {
      const response = await actorOf(world, loginOf[role]).send(endpoint, input);
      expect(response.statusCode, `${role}: ${response.body}`).toBeLessThan(500);
      const refused = response.statusCode === 403;
      if (refused) expect(refusalOf(response).reason, role).toBe('access.no_right');
      else answered.push(role);
    }
    expect(answered).toEqual(roles.filter((role) => access === 'public' || access.includes(role)));
  });

  it('asks a stranger to sign in, unless it is public', async () => {
    const response = await nobody(world).send(endpoint, input);
    if (access === 'public') expect(response.statusCode).not.toBe(403);
    else expect(refusalOf(response)).toMatchObject({ status: 401, reason: 'session.absent' });
  });
});
