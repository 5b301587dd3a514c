import { acceptorOf } from '#domain/assignments/access.ts';
import { assignmentsContract } from '#domain/assignments/contract.ts';
import type { Assignment, AssignmentAction } from '#domain/assignments/model.ts';
import { documentsContract } from '#domain/documents/contract.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import type { AssignmentId } from '#domain/kernel/ids.ts';
import type { Act } from '../acts.ts';
import type { SeedOrganization } from '../data/organizations.ts';
import type { SeedPerson } from '../data/people.ts';
import { type Chance, chanceOf } from '../data/random.ts';
import { completeOn } from '../surveys/acts.forms.ts';
import type { Visitor } from '../visitor.ts';
import type { World } from '../world.ts';
import { attachmentOf } from './attachments.ts';
import { REPORT_ACCEPTANCES, reportReturn } from './decision-texts.ts';
import { acceptanceOf, bringEvidence } from './evidence.ts';
import { NOT_REQUIRED_GROUNDS, reportText } from './report-texts.ts';
import {
  REPORTING,
  type ReportDays,
  type ReportFate,
  reportFates,
  SET_NUMBER,
  setRoad,
} from './reporting.ts';

/** The road of one organisation's assignment. */
interface Road {
  readonly number: string;
  /** The reporting point, where the obligation has several. */
  readonly point: number | undefined;
  readonly organization: SeedOrganization;
  readonly author: SeedPerson;
  readonly fate: ReportFate;
  /** No school of its municipality is on the list: it answers that there is nothing to do. */
  readonly free: boolean;
  readonly days: ReportDays;
  readonly paper: string | undefined;
}

interface Assigned {
  readonly id: AssignmentId;
  readonly title: string;
  version: number;
  /** What its report has to bring: the same of everybody. */
  demanded: Assignment['demanded'];
  /** What its last report came without. */
  lacks: Assignment['lacks'];
}

/** Reports of all organisations and the decisions on them, to the day of the demonstration. */
export function assignmentActs(world: World): Act[] {
  const assigned = assignmentsOf(world);
  return [...setRoads(world), ...tableRoads(world)].flatMap((road) => roadActs(world, road, assigned));
}

/** МОУО whose schools' forms are all accepted report the set. (order 01-21/744, cl. 2.1) */
function setRoads(world: World): Road[] {
  const places = new Set(world.listed.map((school) => school.municipalityId));
  return world.demo.organizations.flatMap((organization): Road[] => {
    const { kind, municipalityId } = organization;
    if (kind !== 'municipal_authority' || municipalityId === null || !places.has(municipalityId)) return [];
    const complete = completeOn(world, municipalityId);
    if (complete === undefined) return [];
    const author = world.authorOf(organization.id);
    return [
      {
        number: SET_NUMBER,
        organization,
        author,
        point: undefined,
        free: false,
        paper: undefined,
        ...setRoad(complete),
      },
    ];
  });
}

function tableRoads(world: World): Road[] {
  const organizations = [...world.demo.organizations, ...world.listed];
  const places = new Set<string | null>(world.listed.map((school) => school.municipalityId));
  return REPORTING.flatMap((reporting) => {
    const { number, point, kind, days, paper } = reporting;
    const authors = organizations
      .filter((organization) => organization.kind === kind)
      .map((organization) => ({ organization, author: world.authorOf(organization.id) }));
    const fates = reportFates(
      world.seed,
      reporting,
      authors.map(({ author }) => author.login),
    );
    return authors.map(({ organization, author }): Road => {
      const free = organization.kind === 'municipal_authority' && !places.has(organization.municipalityId);
      const fate = free && number === '3' ? 'accepted' : (fates.get(author.login) ?? 'open');
      return { number, free, point, organization, author, fate, days, paper };
    });
  });
}

const roadKey = (number: string, point: number | undefined) => `${number}/${point ?? ''}`;

/** Everybody looks up their own assignments once, by the number of the obligation. */
function assignmentsOf({ by }: World) {
  const known = new Map<string, Promise<Map<string, Assigned>>>();
  const asked = new Map<string, Promise<Assignment['demanded']>>();
  const ask = async (login: string, { id }: Assigned) =>
    (await by(login)(assignmentsContract.getAssignment, { params: { id } })).demanded;
  const load = async (login: string) => {
    const own = new Map<string, Assigned>();
    for (let page = 1; ; page++) {
      const query = { view: 'own', page } as const;
      const { items, total, pageSize } = await by(login)(assignmentsContract.listAssignments, { query });
      for (const { id, item, point } of items)
        own.set(roadKey(item.number, point?.number), {
          id,
          title: item.title,
          version: 0,
          demanded: [],
          lacks: [],
        });
      if (page * pageSize >= total) return own;
    }
  };
  return async ({ author, number, point }: Road): Promise<Assigned> => {
    const own = known.get(author.login) ?? load(author.login);
    known.set(author.login, own);
    const found = (await own).get(roadKey(number, point));
    if (!found) throw new Error(`${author.login} has no assignment ${number}`);
    const obligation = roadKey(number, point);
    const demanded = asked.get(obligation) ?? ask(author.login, found);
    asked.set(obligation, demanded);
    found.demanded = await demanded;
    return found;
  };
}

function roadActs(world: World, road: Road, assigned: (road: Road) => Promise<Assigned>): Act[] {
  const { fate, days } = road;
  if (fate === 'open') return [];
  const chance = chanceOf(world.seed, 'report', road.number, road.author.login);
  const sentOn = chance.pick(fate === 'waiting' ? days.waiting : days.sent);
  const act = (day: LocalDate, by: string, step: typeof report): Act => ({
    day,
    // The last acceptance of a school writes the report of its authority: after what the authority did that day itself.
    ...(road.organization.kind === 'school' && step === accept && { at: '15:00' }),
    by,
    does: async (person) => step(person, road, await assigned(road), chance, day),
  });
  const [author, judge] = [road.author.login, judgeOf(world, road)];
  const sent = act(sentOn, author, report);
  const acts = {
    waiting: [sent],
    accepted: [sent, act(days.decided, judge, accept)],
    returned: [sent, act(days.decided, judge, sendBack)],
    second_round: [
      sent,
      act(days.decided, judge, sendBack),
      act(days.again, author, report),
      act(days.decidedAgain, judge, accept),
    ],
  };
  return acts[fate];
}

/** An authority's report may have written itself by then, out of those of its schools or with a linked obligation. */
async function isOffered(
  person: Visitor,
  { organization }: Road,
  assigned: Assigned,
  action: AssignmentAction,
): Promise<boolean> {
  if (organization.kind !== 'municipal_authority') return true;
  const { actions, version, lacks } = await person(assignmentsContract.getAssignment, {
    params: { id: assigned.id },
  });
  Object.assign(assigned, { version, lacks });
  return actions.includes(action);
}

/** Papers come with most reports, as in life. */
const WITH_PAPER = 0.6;

async function report(author: Visitor, road: Road, assigned: Assigned, chance: Chance, day: LocalDate) {
  if (!(await isOffered(author, road, assigned, 'report'))) return;
  const text = road.free ? chance.pick(NOT_REQUIRED_GROUNDS) : reportText(chance, assigned.title);
  const { organization, number } = road;
  const bringing = { organization, number, login: road.author.login, day, attach };
  const evidence = road.free ? {} : await bringEvidence(author, assigned.demanded, bringing);
  const fileIds =
    !road.free && road.paper !== undefined && chance.is(WITH_PAPER) ? [await attach(road.paper)] : [];
  const { id } = assigned;
  const reported = await author(assignmentsContract.report, {
    params: { id },
    body: {
      version: assigned.version,
      text,
      claim: road.free ? 'not_required' : 'done',
      fileIds,
      ...evidence,
    },
  });
  Object.assign(assigned, { version: reported.version, lacks: reported.lacks });

  async function attach(paper: string) {
    const { fullName } = road.organization;
    const file = attachmentOf(chance, { paper, organization: fullName, measure: assigned.title, day });
    const stored = await author(documentsContract.uploadFile, {
      query: { name: file.name },
      body: new Blob([file.text]),
    });
    return stored.id;
  }
}

/** Who judges the report: clause 3 and the order's own line school → МОУО → ministry. */
function judgeOf(world: World, { organization }: Road): string {
  const acceptor = acceptorOf({ organizationKind: organization.kind, laidOnOfficer: false });
  if (acceptor === 'municipal_authority') return world.authorityOver(organization.municipalityId).login;
  return acceptor === 'ministry' ? 'curator' : 'controller';
}

async function accept(judge: Visitor, road: Road, assigned: Assigned, chance: Chance) {
  if (!(await isOffered(judge, road, assigned, 'accept'))) return;
  const text = acceptanceOf(chance, assigned.lacks, chance.pick(REPORT_ACCEPTANCES));
  const decided = await judge(assignmentsContract.accept, {
    params: { id: assigned.id },
    body: { version: assigned.version, text },
  });
  assigned.version = decided.version;
}

async function sendBack(judge: Visitor, road: Road, assigned: Assigned, chance: Chance) {
  if (!(await isOffered(judge, road, assigned, 'return'))) return;
  const decided = await judge(assignmentsContract.sendBack, {
    params: { id: assigned.id },
    body: { version: assigned.version, reason: reportReturn(chance, road.organization.kind) },
  });
  assigned.version = decided.version;
}
