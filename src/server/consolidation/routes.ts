import { readsExactly } from '#domain/consolidation/access.ts';
import type { consolidationContract } from '#domain/consolidation/contract.ts';
import { combine, emptyAggregate } from '#domain/forms/rules.aggregate.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { FormLibrary } from '#server/forms/library.ts';
import type { Handlers } from '#server/lib/call.ts';
import { listAggregates } from '#server/surveys/store.aggregates.ts';
import { listProgress, totalProgress } from '#server/surveys/store.progress.ts';
import { getCampaign } from '#server/surveys/store.ts';
import { protectedConsolidation } from './service.suppression.ts';

export function consolidationRoutes(library: FormLibrary): Handlers<typeof consolidationContract> {
  return {
    async getConsolidation(call, { params, query }) {
      const { tx, scope, note } = call;
      const campaign = await getCampaign(tx, scope, params.id);
      const definition = library(campaign.formCode, campaign.formVersion);
      if (!readsExactly(call.actor)) return protectedConsolidation(call, campaign, definition, query);
      const progress = await listProgress(tx, scope, campaign.id, call);
      const chosen = (id: string) => query.municipalityId === undefined || id === query.municipalityId;
      const shown = progress.filter((row) => chosen(row.municipalityId));
      // A municipality outside the scope is no different from one that does not exist.
      if (query.municipalityId !== undefined && shown.length === 0)
        throw new AppError('not_found', 'municipality.not_found');
      const aggregates = (await listAggregates(tx, scope, campaign.id)).filter((row) =>
        chosen(row.municipalityId),
      );
      note(`campaign:${campaign.id}`, query.municipalityId ? { municipalityId: query.municipalityId } : {});
      const refs = progress.map((row) => ({ id: row.municipalityId, name: row.municipalityName }));
      return {
        campaign,
        municipality: refs.find((ref) => ref.id === query.municipalityId) ?? null,
        municipalities: refs,
        progress: totalProgress(shown),
        aggregate: aggregates.map((row) => row.aggregate).reduce(combine, emptyAggregate(definition)),
        protection: null,
      };
    },
  };
}
