import { resourceSurvey1 } from '#domain/catalogue/forms/resource-survey.ts';
import { directoryContract } from '#domain/directory/contract.ts';
import type { Answers } from '#domain/forms/model.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import type { SchoolListId } from '#domain/kernel/ids.ts';
import { surveysContract } from '#domain/surveys/contract.ts';
import { lastYearAnswers } from './data/answers.pilot.ts';
import { completeForm, explainWarnings } from './data/answers.ts';
import type { SeedSchool } from './data/schools.ts';
import type { Act } from './days.ts';
import type { World } from './world.ts';

export const PILOT_DUE = '2019-10-15';
const PILOT_LIST = {
  number: '01-20/387',
  decidedOn: '2019-09-20',
  reason: 'Пробный сбор сведений о ресурсах школ',
} as const;
const FILLED_ON = ['2019-10-04', '2019-10-09', '2019-10-14'] as const;
const ACCEPTED_ON = '2019-10-16';
/** Every fifth school of today's list was not asked a year before. */
const NEW_SCHOOL = 5;

/** Schools of the list that took part in the trial a year before. */
export function pilotSchools({ listed, authorOf }: World): readonly SeedSchool[] {
  return listed.filter(
    ({ id }, at) => at % NEW_SCHOOL !== NEW_SCHOOL - 1 || authorOf(id).login === 'school1',
  );
}

/** The trial's list of schools, decided like every list. */
export async function decidePilotList(world: World): Promise<SchoolListId> {
  const { id } = await world.by('curator')(directoryContract.decideSchoolList, {
    body: { ...PILOT_LIST, schoolIds: pilotSchools(world).map((school) => school.id) },
  });
  return id;
}

/** Everybody of the trial fills the form in, sends it and has it accepted. */
export function pilotActs(world: World): Act[] {
  return pilotSchools(world).flatMap((school, at): Act[] => {
    const day = FILLED_ON[at % FILLED_ON.length] ?? ACCEPTED_ON;
    return [
      { on: day, run: () => send(world, school, day) },
      { on: ACCEPTED_ON, run: () => accept(world, school) },
    ];
  });
}

async function send(world: World, school: SeedSchool, day: LocalDate): Promise<void> {
  const { seed, by, authorOf } = world;
  const head = by(authorOf(school.id).login);
  const form = await formOf(world, school);
  const complete: Answers = completeForm(seed, school, resourceSurvey1, day).answers;
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

async function accept(world: World, school: SeedSchool): Promise<void> {
  const specialist = world.by(world.authorityOver(school.municipalityId).login);
  const { id } = await formOf(world, school);
  const { version } = await specialist(surveysContract.getForm, { params: { id } });
  await specialist(surveysContract.accept, { params: { id }, body: { version } });
}

async function formOf({ by, authorOf }: World, school: SeedSchool) {
  const [form] = await by(authorOf(school.id).login)(surveysContract.listForms, {});
  if (!form) throw new Error(`${school.name} has no form of the trial`);
  return form;
}
