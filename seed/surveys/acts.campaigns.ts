import { campaignsContract } from '#domain/surveys/campaigns/contract.ts';
import { surveysContract } from '#domain/surveys/contract.ts';
import type { Act } from '../acts.ts';
import type { SeedSchool } from '../data/schools.ts';
import { type Merger, mergeSchool } from '../directory/database.merger.ts';
import type { Visitor } from '../visitor.ts';
import type { World } from '../world.ts';
import { fatesOf } from './acts.forms.ts';
import type { FormFate } from './form-fates.ts';

const EXTENSION = {
  on: '2020-06-04',
  dueOn: '2020-06-11',
  reason: 'В селе до 8 июня нет связи: школа просит неделю на ввод сведений',
} as const;
const REMINDER =
  'Форма ещё не отправлена, а свод готовят к совещанию 15 сентября. Отправьте её на этой неделе или напишите, что мешает.';

/** What the ministry does with the collection as a whole. */
export function campaignActs(world: World): Act[] {
  const { on, ...extension } = EXTENSION;
  const late = schoolOf(world, 'late');
  return [
    { day: on, by: 'curator', does: (curator) => extend(curator, late, extension) },
    { day: '2020-09-09', at: '12:00', by: 'admin', does: () => mergeSchool(world.owner, mergerOf(world)) },
    { day: '2020-09-09', at: '13:00', by: 'curator', does: remindAll },
  ];
}

/** One school that would be late gets a week more, before the term is over. */
async function extend(curator: Visitor, school: SeedSchool, body: Omit<typeof EXTENSION, 'on'>) {
  const [form] = await curator(surveysContract.listForms, { query: { search: school.name } });
  if (!form) throw new Error(`${school.name} has no form`);
  await curator(campaignsContract.extendForm, { params: { id: form.id }, body });
}

/** The ministry reminds everybody who has not sent; of a school that is no more nothing is expected. */
async function remindAll(curator: Visitor): Promise<void> {
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
function mergerOf(world: World): Merger {
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
