import { campaignsContract } from '#domain/surveys/contract.campaigns.ts';
import { surveysContract } from '#domain/surveys/contract.ts';
import type { FormFate } from './data/form-fates.ts';
import type { SeedSchool } from './data/schools.ts';
import type { Merger } from './database.merger.ts';
import type { Act } from './days.ts';
import { fatesOf } from './story.forms.ts';
import type { World } from './world.ts';

const EXTENSION = {
  on: '2020-06-04',
  dueOn: '2020-06-11',
  reason: 'В селе до 8 июня нет связи: школа просит неделю на ввод сведений',
} as const;
const PILOT_CLOSED_ON = '2019-10-31';
const REMINDER =
  'Форма ещё не отправлена, а свод готовят к совещанию 15 сентября. Отправьте её на этой неделе или напишите, что мешает.';

/** The trial is over once everybody's form is accepted. */
export function pilotClosing({ by }: World): Act {
  const curator = by('curator');
  return {
    on: PILOT_CLOSED_ON,
    run: async () => {
      const [pilot] = await curator(surveysContract.listCampaigns, {});
      if (pilot) await curator(campaignsContract.closeCampaign, { params: { id: pilot.id }, body: {} });
    },
  };
}

/** One school that would be late gets a week more, before the term is over. */
export function campaignActs(world: World): Act[] {
  const { on, ...body } = EXTENSION;
  const late = schoolOf(world, 'late');
  const extend = async () => {
    const [form] = await world.by('curator')(surveysContract.listForms, { query: { search: late.name } });
    if (!form) throw new Error(`${late.name} has no form`);
    await world.by('curator')(campaignsContract.extendForm, { params: { id: form.id }, body });
  };
  return [{ on, run: extend }];
}

/** The ministry reminds everybody who has not sent; of a school that is no more nothing is expected. */
export async function remindAll({ by }: World): Promise<void> {
  const curator = by('curator');
  const [campaign] = await curator(surveysContract.listCampaigns, {});
  if (!campaign) throw new Error('no collection to remind of');
  const params = { id: campaign.id };
  const schools = await curator(campaignsContract.listSchools, { params });
  const formIds = schools
    .filter(({ state }) => state === 'notOpened' || state === 'draft' || state === 'returned')
    .map(({ formId }) => formId);
  await curator(campaignsContract.remind, { params, body: { formIds, text: REMINDER } });
}

/** A school that never opened its form was merged into a neighbour in summer. */
export function mergerOf(world: World): Merger {
  const school = schoolOf(world, 'unopened');
  const into = world.demo.schools.find(
    (other) =>
      other.municipalityId === school.municipalityId &&
      other.closedOn === null &&
      !world.listed.some(({ id }) => id === other.id),
  );
  if (!into) throw new Error(`${school.name} has no neighbour`);
  return { school: school.id, into: into.id, on: '2020-08-20' };
}

function schoolOf(world: World, fate: FormFate): SeedSchool {
  const fates = fatesOf(world);
  const found = world.listed.find((school) => fates.get(world.authorOf(school.id).login) === fate);
  if (!found) throw new Error(`no form is ${fate}`);
  return found;
}
