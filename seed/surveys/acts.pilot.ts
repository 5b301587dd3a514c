import { resourceSurvey1 } from '#domain/catalogue/forms/resource-survey/earlier.ts';
import { directoryContract } from '#domain/directory/contract.ts';
import { findCell } from '#domain/forms/rules.cells.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import { campaignsContract } from '#domain/surveys/campaigns/contract.ts';
import { surveysContract } from '#domain/surveys/contract.ts';
import type { Act, Say } from '../acts.ts';
import type { SeedSchool } from '../data/schools.ts';
import type { Visitor } from '../visitor.ts';
import type { World } from '../world.ts';
import { lastYearAnswers } from './answers.pilot.ts';
import { completeForm, explainWarnings } from './answers.ts';
import { insertPilot } from './database.pilot.ts';

const DUE_ON = '2019-10-15';
const PILOT_LIST = {
  number: '01-20/387',
  decidedOn: '2019-09-20',
  reason: 'Пробный сбор сведений о ресурсах школ',
} as const;
const FILLED_ON = ['2019-10-04', '2019-10-09', '2019-10-14'] as const;
const ACCEPTED_ON = '2019-10-16';
const CLOSED_ON = '2019-10-31';
/** Every fifth school of today's list was not asked a year before. */
const NEW_SCHOOL = 5;

/** The trial a year before: everybody of it fills the form in, sends it and has it accepted. */
export function pilotActs(world: World): Act[] {
  const schools = schoolsOf(world);
  return [
    { day: PILOT_LIST.decidedOn, by: 'curator', does: (curator) => open(world, curator, schools) },
    ...schools.flatMap((school, at): Act[] => {
      const day = FILLED_ON[at % FILLED_ON.length] ?? ACCEPTED_ON;
      const [head, specialist] = [world.authorOf(school.id), world.authorityOver(school.municipalityId)];
      return [
        { day, by: head.login, does: (author) => send(world, author, school, day) },
        { day: ACCEPTED_ON, by: specialist.login, does: (reviewer) => accept(world, reviewer, school) },
      ];
    }),
    { day: CLOSED_ON, by: 'curator', does: (curator, say) => close(curator, schools, say) },
  ];
}

/** Schools of the list that took part in the trial. */
function schoolsOf({ listed, authorOf }: World): readonly SeedSchool[] {
  return listed.filter(
    ({ id }, at) => at % NEW_SCHOOL !== NEW_SCHOOL - 1 || authorOf(id).login === 'school1',
  );
}

/** Its list is decided like every list; no order of this region demanded the collection, so it comes in as rows. */
async function open(world: World, curator: Visitor, schools: readonly SeedSchool[]): Promise<void> {
  const { id } = await curator(directoryContract.decideSchoolList, {
    body: { ...PILOT_LIST, schoolIds: schools.map((school) => school.id) },
  });
  await insertPilot(world.owner, {
    regionId: world.demo.region.id,
    listId: id,
    definition: resourceSurvey1,
    schools,
    dueOn: DUE_ON,
  });
}

async function send(world: World, head: Visitor, school: SeedSchool, day: LocalDate): Promise<void> {
  const { seed } = world;
  const form = await formOf(world, school);
  const today = completeForm(seed, school, resourceSurvey1, day).answers;
  const complete = Object.fromEntries(
    Object.entries(today).filter(([cell]) => findCell(resourceSurvey1, cell)),
  );
  const answers = lastYearAnswers(seed, school, complete);
  const changes = Object.entries(answers).map(([cell, value]) => ({ cell, value, base: 0 }));
  const effort = { keys: changes.length * 3, seconds: 2400 + ((school.pupils * 7) % 1200) };
  await head(surveysContract.saveCells, { params: { id: form.id }, body: { changes, effort } });
  for (const [key, text] of Object.entries(explainWarnings(seed, school, resourceSurvey1, answers, day))) {
    await head(surveysContract.saveComment, { params: { id: form.id }, body: { key, text } });
  }
  const { version } = await head(surveysContract.getForm, { params: { id: form.id } });
  await head(surveysContract.submit, { params: { id: form.id }, body: { version } });
}

async function accept(world: World, specialist: Visitor, school: SeedSchool): Promise<void> {
  const { id } = await formOf(world, school);
  const { version } = await specialist(surveysContract.getForm, { params: { id } });
  await specialist(surveysContract.accept, { params: { id }, body: { version } });
}

/** The trial is over once everybody's form is accepted. */
async function close(curator: Visitor, schools: readonly SeedSchool[], say: Say): Promise<void> {
  const [pilot] = await curator(surveysContract.listCampaigns, {});
  if (!pilot) throw new Error('no trial is open');
  await curator(campaignsContract.closeCampaign, { params: { id: pilot.id }, body: {} });
  say(`Пробный сбор 2019 года: школ ${schools.length}`);
}

async function formOf({ by, authorOf }: World, school: SeedSchool) {
  const [form] = await by(authorOf(school.id).login)(surveysContract.listForms, {});
  if (!form) throw new Error(`${school.name} has no form of the trial`);
  return form;
}
