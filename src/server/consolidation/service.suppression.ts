import { wholeRegion } from '#domain/access/scope.ts';
import type { consolidationContract } from '#domain/consolidation/contract.ts';
import type {
  FixedGroup,
  Protection,
  PublicationState,
  PublishedCells,
} from '#domain/consolidation/model.suppression.ts';
import { addPublished, shownFigures } from '#domain/consolidation/rules.shown.ts';
import { fixedGroups, publish } from '#domain/consolidation/rules.suppression.ts';
import type { FormDefinition } from '#domain/forms/model.ts';
import { combine, emptyAggregate } from '#domain/forms/rules.aggregate.ts';
import { dayIn } from '#domain/kernel/dates.ts';
import type { AnswerOf } from '#domain/kernel/endpoint.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { MunicipalityId } from '#domain/kernel/ids.ts';
import type { Campaign } from '#domain/surveys/model.ts';
import { formLibrary } from '#server/forms/library.ts';
import type { Call } from '#server/lib/call.ts';
import { listAggregates } from '#server/surveys/store.aggregates.ts';
import { listProgress, totalProgress } from '#server/surveys/store.progress.ts';
import {
  findPublication,
  insertPublication,
  lockPeriod,
  type Published,
  sharesSchools,
} from './store.publications.ts';

type Group = FixedGroup<MunicipalityId>;
interface Choice {
  readonly municipalityId?: MunicipalityId | undefined;
  readonly others?: 'true' | undefined;
}

/**
 * The consolidated form for readers outside of the line: the region or one of the fixed groups, figures of
 * people as published. The groups are made of the whole region, so that all readers have the same ones;
 * those that reach beyond the reader's scope are not theirs to open.
 */
export async function protectedConsolidation(
  call: Call,
  campaign: Campaign,
  definition: FormDefinition,
  choice: Choice,
): Promise<AnswerOf<(typeof consolidationContract)['getConsolidation']>> {
  const { tx, scope, actor, timeZone, note } = call;
  const protection = formLibrary.protection(definition.code);
  if (!protection) throw new Error(`nobody said which cells of ${definition.code} count people`);
  const places = await listAggregates(tx, wholeRegion(actor.regionId), campaign.id);
  const figures = places.map(({ municipalityId, aggregate }) => ({ id: municipalityId, aggregate }));
  const groups = fixedGroups(definition, figures, protection.leastForms);
  const { state, published } = await publicationOf(call, campaign, definition, protection, groups);

  const progress = await listProgress(tx, scope, campaign.id, call);
  const refs = new Map(
    progress.map(({ municipalityId: id, municipalityName: name }) => [id, { id, name }] as const),
  );
  /** Those of the groups that the reader may know of, by name. */
  const refsOf = (some: readonly Group[]) => {
    const ids = new Set(some.flatMap((group) => group.ids));
    return [...refs.values()].filter(({ id }) => ids.has(id));
  };
  const open = groups.filter(({ ids }) => ids.every((id) => refs.has(id)));
  const chosen = chosenOf(open, choice);
  const chosenIds = new Set(chosen.flatMap(({ ids }) => ids));
  note(
    `campaign:${campaign.id}`,
    choice.municipalityId
      ? { municipalityId: choice.municipalityId }
      : { others: choice.others !== undefined },
  );
  const isRegion = chosen.length === groups.length;
  const cells = isRegion ? published?.figures.region : addPublished(chosen.map(cellsOf(published)));
  const shown = shownFigures(
    definition,
    protection,
    chosen.map(({ aggregate }) => aggregate).reduce(combine, emptyAggregate(definition)),
    cells ?? null,
  );
  const whole = choice.municipalityId === undefined && choice.others === undefined;
  return {
    campaign,
    municipality: choice.municipalityId ? (refs.get(choice.municipalityId) ?? null) : null,
    municipalities: refsOf(open.filter(({ others }) => !others)),
    progress: totalProgress(progress.filter((row) => whole || chosenIds.has(row.municipalityId))),
    aggregate: shown.aggregate,
    protection: {
      state,
      publishedOn: published ? dayIn(timeZone, published.at) : null,
      leastCount: protection.leastCount,
      leastForms: protection.leastForms,
      cells: [...shown.cells],
      hidden: [...shown.hidden],
      others: refsOf(groups.filter(({ others }) => others)),
      othersOpen: open.some(({ others }) => others),
    },
  };
}

/** A municipality that is not shown on its own is no different from one that does not exist. */
function chosenOf(open: readonly Group[], { municipalityId, others }: Choice): readonly Group[] {
  if (municipalityId === undefined && others === undefined) return open;
  const chosen = open.filter((group) =>
    municipalityId === undefined ? group.others : !group.others && group.ids.includes(municipalityId),
  );
  if (chosen.length === 0) throw new AppError('not_found', 'municipality.not_found');
  return chosen;
}

/** A group that has changed since is not the one that was published. */
const cellsOf =
  (published: Published | undefined) =>
  (group: Group): PublishedCells =>
    published?.figures.groups.find(
      ({ ids, others }) =>
        others === group.others &&
        ids.length === group.ids.length &&
        ids.every((id) => group.ids.includes(id)),
    )?.cells ?? {};

/** Published at the first look after the collection was closed, and never again. */
async function publicationOf(
  { tx, actor, now }: Call,
  campaign: Campaign,
  definition: FormDefinition,
  protection: Protection,
  groups: readonly Group[],
): Promise<{ state: PublicationState; published?: Published }> {
  if (campaign.closedAt === null) return { state: 'collecting' };
  const found = await findPublication(tx, campaign.id);
  if (found) return { state: 'published', published: found };
  if (groups.length === 0) return { state: 'few_forms' };
  await lockPeriod(tx, campaign);
  const meanwhile = await findPublication(tx, campaign.id);
  if (meanwhile) return { state: 'published', published: meanwhile };
  if (await sharesSchools(tx, campaign)) return { state: 'shared_schools' };
  const published = { figures: publish(definition, protection, groups), at: now };
  await insertPublication(tx, actor.regionId, campaign.id, published);
  return { state: 'published', published };
}
