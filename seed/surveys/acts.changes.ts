import type { CellKey } from '#domain/forms/model.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import { changeRequestsContract } from '#domain/surveys/change-requests/contract.ts';
import { surveysContract } from '#domain/surveys/contract.ts';
import type { Act } from '../acts.ts';
import { DEMO_DAY } from '../data/region.ts';
import type { SeedSchool } from '../data/schools.ts';
import type { Visitor } from '../visitor.ts';
import type { World } from '../world.ts';

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
  return CORRECTIONS.flatMap((correction): Act[] => {
    const { school, asks, decides } = sidesOf(world, correction);
    const { on, end } = correction;
    const asked: Act = { day: on, by: asks, does: (side) => ask(side, school, correction) };
    return end
      ? [asked, { day: end.on, by: decides, does: (side) => decide(side, school, correction) }]
      : [asked];
  });
}

/** The school, who asks and who decides. */
function sidesOf({ listed, authorOf, authorityOver }: World, { head, by }: Correction) {
  const school = listed.find(({ id }) => authorOf(id).login === head);
  if (!school) throw new Error(`${head} is head of no listed school`);
  const authority = authorityOver(school.municipalityId).login;
  return by === 'school'
    ? { school, asks: head, decides: authority }
    : { school, asks: authority, decides: head };
}

/** The school's form of this year's collection, as both sides find it. */
async function formOf(side: Visitor, school: SeedSchool) {
  const forms = await side(surveysContract.listForms, { query: { status: 'accepted' } });
  const row = forms.find(
    (form) => form.school.id === school.id && form.campaign.period === DEMO_DAY.slice(0, 4),
  );
  if (!row) throw new Error(`${school.name} has no accepted form`);
  return { id: row.id };
}

async function ask(side: Visitor, school: SeedSchool, { cell, add, reason }: Correction): Promise<void> {
  const params = await formOf(side, school);
  const { version, answers } = await side(surveysContract.getForm, { params });
  const changes = [{ cell, value: Number(answers[cell] ?? 0) + add }];
  await side(changeRequestsContract.start, { params, body: { version, changes, reason } });
}

async function decide(side: Visitor, school: SeedSchool, { reason, end }: Correction): Promise<void> {
  const params = await formOf(side, school);
  const requests = await side(changeRequestsContract.listOfForm, { params });
  const request = requests.find((one) => one.status === 'open' && one.reason === reason);
  if (!request) throw new Error(`${school.name} has asked for nothing`);
  const ofRequest = { ...params, requestId: request.id };
  const declined = end?.declined;
  await (declined
    ? side(changeRequestsContract.decline, { params: ofRequest, body: { reason: declined } })
    : side(changeRequestsContract.agree, { params: ofRequest }));
}
