import type { Place } from '#domain/consolidation/model.ts';
import type { MunicipalityRef } from '#domain/directory/model.ts';
import type { FormDefinition } from '#domain/forms/model.ts';
import { type Aggregate, addProjection, combine, emptyAggregate } from '#domain/forms/rules.aggregate.ts';
import { mapAggregate } from '#domain/forms/rules.mapping.ts';
import type { Projection } from '#domain/forms/rules.project.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { CampaignId } from '#domain/kernel/ids.ts';
import type { Campaign } from '#domain/surveys/model.ts';
import { formLibrary } from '#server/forms/library.ts';
import type { Call } from '#server/lib/call.ts';
import { listAggregates } from '#server/surveys/store.aggregates.ts';
import { type Chosen, listPlaces, listProjections } from './store.exact.ts';
import { getGroup } from './store.groups.ts';

export const chosenIn = (campaignId: CampaignId, { states, municipalityId, groupId }: Place): Chosen => ({
  campaignId,
  municipalityId,
  groupId,
  statuses: states === 'sent' ? ['submitted', 'accepted'] : ['accepted'],
});

/**
 * What lies outside of the scope is no different from what does not exist.
 * @throws AppError `not_found`
 */
export async function requireWithin(
  { tx, scope }: Call,
  { municipalityId, groupId }: Place,
  municipalities: readonly MunicipalityRef[],
): Promise<void> {
  if (groupId !== undefined) await getGroup(tx, scope, groupId);
  if (municipalityId !== undefined && !municipalities.some(({ id }) => id === municipalityId))
    throw new AppError('not_found', 'municipality.not_found');
}

export async function nameOf(
  { tx, scope }: Call,
  { municipalityId, groupId }: Place,
  municipalities: readonly MunicipalityRef[],
): Promise<string | null> {
  if (groupId !== undefined) return (await getGroup(tx, scope, groupId)).title;
  return municipalities.find(({ id }) => id === municipalityId)?.name ?? null;
}

/** A group is added up form by form; elsewhere only the forms that wait are added to the ready sums. */
export async function sumOf(
  { tx, scope }: Call,
  campaignId: CampaignId,
  place: Place,
  definition: FormDefinition,
): Promise<Aggregate> {
  const chosen = chosenIn(campaignId, place);
  const add = (sum: Aggregate, form: Projection) => addProjection(sum, form, 1);
  const empty = emptyAggregate(definition);
  if (place.groupId !== undefined) return (await listProjections(tx, scope, chosen)).reduce(add, empty);
  const ready = (await listAggregates(tx, scope, campaignId, place.municipalityId))
    .map((row) => row.aggregate)
    .reduce(combine, empty);
  if (place.states === 'accepted') return ready;
  return (await listProjections(tx, scope, { ...chosen, statuses: ['submitted'] })).reduce(add, ready);
}

/** The figures of a place in the cells of the version that they are compared in. `pupils`: where that keeps them. */
export async function comparedSide(
  call: Call,
  [campaign, place]: readonly [Campaign, Place],
  own: FormDefinition,
  definition: FormDefinition,
  pupils: number | undefined,
) {
  const municipalities = await listPlaces(call.tx, call.scope, campaign.id);
  await requireWithin(call, place, municipalities);
  const figures = asVersion(own, definition, await sumOf(call, campaign.id, place, own));
  return {
    ...figures,
    name: await nameOf(call, place, municipalities),
    pupils: pupils === undefined ? null : (figures.aggregate.sums[pupils] ?? 0),
  };
}

/** The figures in the cells of another version of the form. */
export function asVersion(from: FormDefinition, to: FormDefinition, aggregate: Aggregate) {
  const mapped = mapAggregate(from, to, formLibrary.moves(from, to), aggregate);
  return { aggregate: mapped.aggregate, comparable: [...mapped.comparable] };
}
