import type { Answer, Answers, FindingComments, FormDefinition } from '#domain/forms/model.ts';
import { readForm } from '#domain/forms/rules.asked.ts';
import { progress } from '#domain/forms/rules.check.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import type { SurveyFormId } from '#domain/kernel/ids.ts';
import { surveysContract } from '#domain/surveys/contract.ts';
import type { Act } from '../acts.ts';
import type { SeedPerson } from '../data/people.ts';
import { chanceOf } from '../data/random.ts';
import type { SeedSchool } from '../data/schools.ts';
import type { Visitor } from '../visitor.ts';
import type { World } from '../world.ts';
import { completeForm, draftAnswers, explainWarnings } from './answers.ts';
import { type FormDays, type FormFate, formDays, formFates } from './form-fates.ts';
import { answerRemarks, returnByRemarks } from './remarks.ts';
import { ACCEPTANCE_WITHDRAWAL, FORM_REMARKS } from './review-texts.ts';

/** The road of one school's form (order 01-21/744, cl. 2.1). */
interface Road {
  readonly school: SeedSchool;
  readonly head: SeedPerson;
  readonly fate: FormFate;
  readonly days: FormDays;
  /** The form as it was last seen; undefined until its head opens it. */
  at: { readonly id: SurveyFormId; version: number } | undefined;
}

type Step = (world: World, road: Road, person: Visitor) => Promise<void>;

/** What schools and municipalities do with Annex 2, from its opening to the day of the demonstration. */
export function formActs(world: World): Act[] {
  return roadsOf(world).flatMap((road) => {
    const { opened, sent, decided, corrected, decidedAgain } = road.days;
    const specialist = world.authorityOver(road.school.municipalityId).login;
    const act = (day: LocalDate | undefined, by: string, does: Step): Act[] =>
      day === undefined ? [] : [{ day, by, does: (person) => does(world, road, person) }];
    return [
      ...act(opened, road.head.login, fill),
      ...act(sent, road.head.login, send),
      ...act(decided, specialist, decide),
      ...act(corrected, road.head.login, correct),
      ...act(decidedAgain, specialist, decideAgain),
    ];
  });
}

/** The day by which the municipality has accepted all its forms; undefined where some are still under way. */
export function completeOn(world: World, municipalityId: string): LocalDate | undefined {
  const fates = fatesOf(world);
  const ends = world.listed
    .filter((school) => school.municipalityId === municipalityId)
    .map((school) => {
      const { login } = world.authorOf(school.id);
      const fate = fates.get(login) ?? 'unopened';
      const days = formDays(world.seed, login, fate);
      const accepted = ['accepted', 'second_round', 'late', 'september'].includes(fate);
      return accepted ? (days?.decidedAgain ?? days?.decided) : undefined;
    });
  return ends.some((day) => day === undefined) ? undefined : ends.toSorted().at(-1);
}

/** What becomes of each form, by the login of its head. */
export const fatesOf = ({ seed, listed, authorOf }: World) =>
  formFates(
    seed,
    listed.map((school) => authorOf(school.id).login),
  );

function roadsOf(world: World): Road[] {
  const fates = fatesOf(world);
  return world.listed.flatMap((school) => {
    const head = world.authorOf(school.id);
    const fate = fates.get(head.login) ?? 'unopened';
    const days = formDays(world.seed, head.login, fate);
    return days ? [{ school, head, fate, days, at: undefined }] : [];
  });
}

/** Where the form of the road lies. */
function formOf({ at, head }: Road) {
  if (!at) throw new Error(`${head.login} has not opened the form`);
  return { params: { id: at.id }, body: { version: at.version } };
}

async function fill(world: World, road: Road, head: Visitor): Promise<void> {
  const { seed, definition } = world;
  const isBegun = road.days.sent === undefined;
  const [row] = await head(surveysContract.listForms, {});
  if (!row) throw new Error(`${road.head.login} has no form`);
  const form = await head(surveysContract.getForm, { params: { id: row.id } });
  road.at = form;
  const complete = completeForm(seed, road.school, definition, road.days.opened);
  const answers = isBegun ? draftAnswers(seed, road.school, complete.answers) : complete.answers;
  await save(world, road, head, isBegun ? answers : answeredOver(form.answers, answers), form.cellVersions);
  await confirm(road, head, sectionsDone(definition, answers));
  if (isBegun) return;
  const { opened } = road.days;
  const previous = form.previous?.answers;
  await explain(road, head, explainWarnings(seed, road.school, definition, answers, opened, previous));
}

/** A head types a figure in two or three keys and some seconds, and looks for some of the figures first. */
function effortOf(seed: string, schoolId: string, changes: readonly unknown[]) {
  const chance = chanceOf(seed, 'effort', schoolId, String(changes.length));
  return {
    keys: changes.length * 2 + chance.int(20, 400),
    seconds: Math.min(3600, changes.length * chance.int(3, 5) + chance.int(200, 1500)),
  };
}

/** What is no longer so is made blank. */
function answeredOver(before: Answers, answers: Answers): Record<string, Answer | null> {
  const gone = Object.keys(before).filter((cell) => answers[cell] === undefined);
  return { ...Object.fromEntries(gone.map((cell) => [cell, null])), ...answers };
}

/** Sections of which nothing is left to answer. */
function sectionsDone(definition: FormDefinition, answers: Answers): string[] {
  return progress(readForm(definition, answers)).flatMap(({ section, left, total }) =>
    left === 0 && total > 0 ? [section] : [],
  );
}

async function confirm(road: Road, head: Visitor, sections: readonly string[]): Promise<void> {
  const { params } = formOf(road);
  for (const section of sections) {
    await head(surveysContract.confirmSection, {
      params: { ...params, section },
      body: { confirmed: true },
    });
  }
}

async function save(
  { seed }: World,
  road: Road,
  head: Visitor,
  answers: Readonly<Record<string, Answer | null>>,
  bases: Readonly<Record<string, number>>,
): Promise<void> {
  const { params } = formOf(road);
  const changes = Object.entries(answers).map(([cell, value]) => ({ cell, value, base: bases[cell] ?? 0 }));
  const effort = effortOf(seed, road.school.id, changes);
  const saved = await head(surveysContract.saveCells, { params, body: { changes, effort } });
  road.at = { ...params, version: saved.version };
}

async function explain(road: Road, head: Visitor, comments: FindingComments): Promise<void> {
  const { params } = formOf(road);
  for (const [key, text] of Object.entries(comments)) {
    const saved = await head(surveysContract.saveComment, { params, body: { key, text } });
    road.at = { ...params, version: saved.version };
  }
}

async function send(_: World, road: Road, head: Visitor): Promise<void> {
  road.at = await head(surveysContract.submit, formOf(road));
}

/** The specialist reads the form before deciding. */
async function look(road: Road, specialist: Visitor) {
  road.at = await specialist(surveysContract.getForm, { params: formOf(road).params });
  return formOf(road);
}

const remarkOn = ({ seed }: World, { school }: Road) =>
  chanceOf(seed, 'remark', school.id).pick(FORM_REMARKS);

async function decide(world: World, road: Road, specialist: Visitor): Promise<void> {
  const form = await look(road, specialist);
  if (!['second_round', 'corrected', 'returned'].includes(road.fate)) {
    road.at = await specialist(surveysContract.accept, form);
    return;
  }
  const { answers } = await specialist(surveysContract.getForm, { params: form.params });
  const doubts = road.fate === 'corrected';
  road.at = await returnByRemarks(specialist, form, remarkOn(world, road), answers, doubts);
}

async function correct(world: World, road: Road, head: Visitor): Promise<void> {
  const { seed, definition } = world;
  const form = await head(surveysContract.getForm, { params: formOf(road).params });
  const changed = remarkOn(world, road).correct(form.answers);
  await save(world, road, head, changed, form.cellVersions);
  const answers = { ...form.answers, ...changed };
  const today = road.days.corrected ?? road.days.opened;
  const comments = explainWarnings(seed, road.school, definition, answers, today, form.previous?.answers);
  const unexplained = Object.entries(comments).filter(([key]) => !(key in form.comments));
  await explain(road, head, Object.fromEntries(unexplained));
  await answerRemarks(head, formOf(road).params, Object.keys(changed));
  await send(world, road, head);
}

async function decideAgain(_: World, road: Road, specialist: Visitor): Promise<void> {
  const form = await look(road, specialist);
  if (road.fate !== 'withdrawn') {
    await specialist(surveysContract.accept, form);
    return;
  }
  const body = { ...form.body, reason: ACCEPTANCE_WITHDRAWAL };
  await specialist(surveysContract.withdrawAcceptance, { ...form, body });
}
