import { resourceSurvey } from '#domain/catalogue/forms/resource-survey.ts';
import type { Answers } from '#domain/forms/model.ts';
import type { CampaignId, SurveyFormId } from '#domain/kernel/ids.ts';
import { surveysContract as api } from '#domain/surveys/contract.ts';
import type { SurveyForm } from '#domain/surveys/model.ts';
import { inRegion } from '#server/lib/db.ts';
import { newId } from '#server/lib/ids.ts';
import { openCampaign } from '#server/surveys/service.ts';
import { seededId } from '../../seed/data/ids.ts';
import { completeForm, type FilledForm } from '../../seed/surveys/answers.ts';
import { type ListedSchool, listedSchools, placeOf, type World } from './world.ts';

export interface Collection {
  readonly campaign: CampaignId;
  readonly form: Readonly<Record<ListedSchool, SurveyFormId>>;
}

export const DUE = '2020-06-05';

/** A collection of Annex 2 from the listed schools, opened without the order that would demand it. */
export async function openCollection(world: World, dueOn = DUE): Promise<Collection> {
  const campaign = newId<'campaign'>();
  const head = { formCode: resourceSurvey.code, formVersion: resourceSurvey.version, dueOn };
  await inRegion(world.db, world.region, (tx) =>
    openCampaign(
      {
        tx,
        actor: { userId: world.user.curator, regionId: world.region, appointments: [] },
        now: world.clock.now(),
        newId,
      },
      {
        id: campaign,
        title: resourceSurvey.title,
        source: '01-21/744, п. 2.1',
        ...head,
        period: dueOn.slice(0, 4),
        chain: 'municipality',
        addressees: 'list',
        schoolListId: world.schoolList,
      },
      listedSchools.map((school) => ({
        id: world.organization[school],
        municipality: { id: world.municipality[placeOf(school)] },
      })),
    ),
  );
  return { campaign, form: await formsOf(world, campaign) };
}

export async function formsOf(world: World, campaign: CampaignId): Promise<Collection['form']> {
  const rows = await world.owner<{ id: SurveyFormId; school_id: string }>(
    'SELECT id, school_id FROM survey_forms WHERE campaign_id = $1',
    [campaign],
  );
  const idOf = (school: ListedSchool) => rows.find((r) => r.school_id === world.organization[school])?.id;
  return Object.fromEntries(listedSchools.map((s) => [s, idOf(s)])) as Collection['form'];
}

/** Complete answers without an error; another `edition` gives other figures. */
export function answersOf(school: ListedSchool, edition = 'first'): FilledForm {
  const facts = {
    ...schoolFacts,
    id: seededId<'organization'>('test', 'organization', school),
    rural: placeOf(school) === 'rayon',
    pupils: 60 + school.length * 17,
  };
  return completeForm(`${school} ${edition}`, facts, resourceSurvey, '2020-05-20');
}

type Filled = Parameters<typeof completeForm>[1];
const schoolFacts = {
  kind: 'school',
  municipalityId: null,
  fullName: 'Школа',
  name: 'Школа',
  inn: null,
  ogrn: null,
  openedOn: null,
  closedOn: null,
  serves: [],
  level: 'secondary',
} as const satisfies Omit<Filled, 'id' | 'rural' | 'pupils'>;

/** Makes the form hold exactly these answers, as its school. */
export async function fill(
  world: World,
  school: ListedSchool,
  id: SurveyFormId,
  filled: FilledForm,
): Promise<SurveyForm> {
  const head = world.as(school);
  const before = await head.call(api.getForm, { params: { id } });
  const changes = changesOf(before.answers, filled.answers).map((change) => ({
    ...change,
    base: before.cellVersions[change.cell] ?? 0,
  }));
  if (changes.length > 0) await head.call(api.saveCells, { params: { id }, body: { changes } });
  for (const [key, text] of Object.entries(filled.comments)) {
    await head.call(api.saveComment, { params: { id }, body: { key, text } });
  }
  return head.call(api.getForm, { params: { id } });
}

export function changesOf(from: Answers, to: Answers) {
  return [...new Set([...Object.keys(from), ...Object.keys(to)])].map((cell) => ({
    cell,
    value: to[cell] ?? null,
  }));
}

/** Fills and sends. */
export async function submit(
  world: World,
  school: ListedSchool,
  id: SurveyFormId,
  edition?: string,
): Promise<SurveyForm> {
  const { version } = await fill(world, school, id, answersOf(school, edition));
  return world.as(school).call(api.submit, { params: { id }, body: { version } });
}
