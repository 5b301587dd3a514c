import type { consolidationContract } from '#domain/consolidation/contract.ts';
import type { PublicationState, PublishedCells } from '#domain/consolidation/model.suppression.ts';
import { addPublished, shownFigures } from '#domain/consolidation/rules.shown.ts';
import type { FormDefinition } from '#domain/forms/model.ts';
import { combine, emptyAggregate } from '#domain/forms/rules.aggregate.ts';
import { dayIn } from '#domain/kernel/dates.ts';
import type { AnswerOf } from '#domain/kernel/endpoint.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { MunicipalityId } from '#domain/kernel/ids.ts';
import type { Campaign } from '#domain/surveys/model.ts';
import { formLibrary } from '#server/forms/library.ts';
import type { Call } from '#server/lib/call.ts';
import { listProgress } from '#server/surveys/store.progress.ts';
import { findPublication, type Published } from './store.publications.ts';
import { listShownGroups, type ShownGroup } from './store.snapshots.ts';

export interface Choice {
  readonly municipalityId?: MunicipalityId | undefined;
  readonly others?: 'true' | undefined;
}

/**
 * The consolidated form for readers outside of the line: the region or one of the fixed groups, as the queue took
 * them; figures of people as published. The groups are the same for all readers; those that reach beyond the
 * reader's scope are not theirs to open.
 */
export async function protectedConsolidation(
  call: Call,
  campaign: Campaign,
  definition: FormDefinition,
  choice: Choice,
): Promise<AnswerOf<(typeof consolidationContract)['getConsolidation']>> {
  const { tx, scope, timeZone } = call;
  const protection = formLibrary.protection(definition.code);
  if (!protection) throw new Error(`nobody said which cells of ${definition.code} count people`);
  const groups = await listShownGroups(tx, campaign.id);
  const published = campaign.closedAt === null ? undefined : await findPublication(tx, campaign.id);

  const progress = await listProgress(tx, scope, campaign.id, call);
  const refs = new Map(
    progress.map(({ municipalityId: id, municipalityName: name }) => [id, { id, name }] as const),
  );
  /** Those of the groups that the reader may know of, by name. */
  const refsOf = (some: readonly ShownGroup[]) => {
    const ids = new Set(some.flatMap((group) => group.ids));
    return [...refs.values()].filter(({ id }) => ids.has(id));
  };
  const open = groups.filter(({ ids }) => ids.every((id) => refs.has(id)));
  const chosen = chosenOf(open, choice);
  const isRegion = chosen.length === groups.length;
  const cells = isRegion ? published?.figures.region : addPublished(chosen.map(cellsOf(published)));
  const shown = shownFigures(
    definition,
    protection,
    chosen.map(({ aggregate }) => aggregate).reduce(combine, emptyAggregate(definition)),
    cells ?? null,
  );
  const days = chosen.map(({ at }) => dayIn(timeZone, at)).toSorted();
  const [from, to] = [days[0], days.at(-1)];
  return {
    campaign,
    municipality: choice.municipalityId ? (refs.get(choice.municipalityId) ?? null) : null,
    municipalities: refsOf(open.filter(({ others }) => !others)),
    progress: null,
    aggregate: shown.aggregate,
    protection: {
      state: stateOf(campaign, groups, published),
      publishedOn: published ? dayIn(timeZone, published.at) : null,
      shownOn: from && to ? { from, to } : null,
      leastCount: protection.leastCount,
      leastForms: protection.leastForms,
      leastChanged: protection.leastChanged,
      cells: [...shown.cells],
      hidden: [...shown.hidden],
      others: refsOf(groups.filter(({ others }) => others)),
      othersOpen: open.some(({ others }) => others),
    },
  };
}

/** A municipality that is not shown on its own is no different from one that does not exist. */
function chosenOf(open: readonly ShownGroup[], { municipalityId, others }: Choice): readonly ShownGroup[] {
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
  (group: ShownGroup): PublishedCells =>
    published?.figures.groups.find(
      ({ ids, others }) =>
        others === group.others &&
        ids.length === group.ids.length &&
        ids.every((id) => group.ids.includes(id)),
    )?.cells ?? {};

/** Published together with the final snapshots, or not at all. */
function stateOf(
  { closedAt }: Campaign,
  groups: readonly ShownGroup[],
  published: Published | undefined,
): PublicationState {
  if (closedAt === null) return 'collecting';
  if (published) return 'published';
  return groups.some(({ final }) => final) ? 'shared_schools' : 'few_forms';
}
