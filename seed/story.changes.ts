import type { CellKey } from '#domain/forms/model.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import { changeRequestsContract } from '#domain/surveys/contract.change-requests.ts';
import { surveysContract } from '#domain/surveys/contract.ts';
import { DEMO_DAY } from './data/region.ts';
import type { Act } from './days.ts';
import type { World } from './world.ts';

interface Correction {
  /** The head of the school; `by` says which side asks. */
  readonly head: string;
  readonly by: 'school' | 'reviewer';
  readonly on: LocalDate;
  readonly cell: CellKey;
  readonly add: number;
  readonly reason: string;
  readonly end?: { readonly on: LocalDate; readonly declined?: string };
}

/** What was found in accepted forms: agreed, declined, and two that wait on a desk. */
const CORRECTIONS: readonly Correction[] = [
  {
    head: 'head-11',
    by: 'school',
    on: '2020-06-16',
    cell: 'contingent.arrived.count',
    add: 2,
    reason: 'Двое прибывших зачислены приказом от 29 мая, в форму они не попали',
    end: { on: '2020-06-18' },
  },
  {
    head: 'head-33',
    by: 'school',
    on: '2020-06-17',
    cell: 'contingent.pupils.count',
    add: 5,
    reason: 'В сентябре в школу придут пятеро из закрывшейся школы',
    end: {
      on: '2020-06-19',
      declined: 'Форма показывает положение на день сбора: сентябрьский приём войдёт в следующий сбор',
    },
  },
  {
    head: 'head-11',
    by: 'school',
    on: '2020-09-07',
    cell: 'contingent.foster.count',
    add: 1,
    reason: 'Ребёнок под опекой с 20 мая: постановление пришло в школу после отправки формы',
  },
  {
    head: 'school3',
    by: 'reviewer',
    on: '2020-09-08',
    cell: 'contingent.arrived.count',
    add: 1,
    reason: 'По книге движения учащихся за год прибыло на одного человека больше, чем в форме',
  },
];

/** Corrections of accepted forms, both sides acting. */
export function changeActs(world: World): Act[] {
  return CORRECTIONS.flatMap((correction) => {
    const asked = { on: correction.on, run: () => ask(world, correction) };
    const { end } = correction;
    return end ? [asked, { on: end.on, run: () => decide(world, correction) }] : [asked];
  });
}

/** Who asks, who decides, and the school's form of this year's collection. */
async function sidesOf({ by, listed, authorOf, authorityOver }: World, { head, by: side }: Correction) {
  const school = listed.find(({ id }) => authorOf(id).login === head);
  if (!school) throw new Error(`${head} is head of no listed school`);
  const [own, authority] = [by(head), by(authorityOver(school.municipalityId).login)];
  const forms = await own(surveysContract.listForms, { query: { status: 'accepted' } });
  const row = forms.find(({ campaign }) => campaign.period === DEMO_DAY.slice(0, 4));
  if (!row) throw new Error(`${head} has no accepted form`);
  return side === 'school'
    ? { asks: own, decides: authority, params: { id: row.id } }
    : { asks: authority, decides: own, params: { id: row.id } };
}

async function ask(world: World, correction: Correction): Promise<void> {
  const { asks, params } = await sidesOf(world, correction);
  const { cell, add, reason } = correction;
  const { version, answers } = await asks(surveysContract.getForm, { params });
  const changes = [{ cell, value: Number(answers[cell] ?? 0) + add }];
  await asks(changeRequestsContract.start, { params, body: { version, changes, reason } });
}

async function decide(world: World, correction: Correction): Promise<void> {
  const { decides, params } = await sidesOf(world, correction);
  const requests = await decides(changeRequestsContract.listOfForm, { params });
  const request = requests.find(({ status, reason }) => status === 'open' && reason === correction.reason);
  if (!request) throw new Error(`${correction.head} has asked for nothing`);
  const ofRequest = { ...params, requestId: request.id };
  const declined = correction.end?.declined;
  await (declined
    ? decides(changeRequestsContract.decline, { params: ofRequest, body: { reason: declined } })
    : decides(changeRequestsContract.agree, { params: ofRequest }));
}
