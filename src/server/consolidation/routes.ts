import { readsExactly } from '#domain/consolidation/access.ts';
import type { consolidationContract } from '#domain/consolidation/contract.ts';
import { consolidatedDocument, consolidatedFileName } from '#domain/consolidation/present.paper.ts';
import type { FormDefinition } from '#domain/forms/model.ts';
import { combine, emptyAggregate } from '#domain/forms/rules.aggregate.ts';
import type { AnswerOf } from '#domain/kernel/endpoint.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { Campaign } from '#domain/surveys/model.ts';
import { type Press, printFile } from '#server/exports/print-file.ts';
import type { FormLibrary } from '#server/forms/library.ts';
import type { Call, Handlers } from '#server/lib/call.ts';
import { listAggregates } from '#server/surveys/store.aggregates.ts';
import { listProgress, totalProgress } from '#server/surveys/store.progress.ts';
import { getCampaign } from '#server/surveys/store.ts';
import { type Choice, protectedConsolidation } from './service.suppression.ts';

type Shown = AnswerOf<(typeof consolidationContract)['getConsolidation']>;

export function consolidationRoutes(
  library: FormLibrary,
  press: Press,
): Handlers<typeof consolidationContract> {
  const definitionOf = (campaign: Campaign) => library(campaign.formCode, campaign.formVersion);
  return {
    async getConsolidation(call, { params: { id }, query }) {
      const campaign = await getCampaign(call.tx, call.scope, id);
      call.note(`campaign:${id}`, query);
      return consolidationFor(call, campaign, definitionOf(campaign), query);
    },

    async exportConsolidation(call, { params: { id, format }, query }) {
      const campaign = await getCampaign(call.tx, call.scope, id);
      call.note(`campaign:${id}`, { ...query, format });
      const definition = definitionOf(campaign);
      const { consolidatedPaper: paper } = library.papers(campaign.formCode);
      const consolidation = await consolidationFor(call, campaign, definition, query);
      const { aggregate, municipality, municipalities, protection } = consolidation;
      const others = protection?.othersOpen && municipality === null ? protection.others : [];
      const place = others.length > 0 && query.others ? paper.outside.others : null;
      const shown = {
        aggregate,
        place: municipality?.name ?? place,
        municipalities: [...municipalities, ...others].map(({ name }) => name),
        states: 'accepted',
        period: campaign.period,
        days: protection ? protection.shownOn : { from: call.today, to: call.today },
        address: new URL(`/consolidation?campaignId=${id}`, press.publicUrl).href,
        ...(protection && { protection: { ...protection, others: others.map(({ name }) => name) } }),
      } as const;
      const name = consolidatedFileName(shown, paper, format);
      return printFile(press, () => consolidatedDocument(definition, shown, paper), format, name);
    },
  };
}

/** Accepted forms as they are for the line school – municipality – ministry, as published for all others. */
async function consolidationFor(
  call: Call,
  campaign: Campaign,
  definition: FormDefinition,
  choice: Choice,
): Promise<Shown> {
  if (!readsExactly(call.actor)) return protectedConsolidation(call, campaign, definition, choice);
  const { tx, scope } = call;
  const progress = await listProgress(tx, scope, campaign.id, call);
  const chosen = (id: string) => choice.municipalityId === undefined || id === choice.municipalityId;
  const shown = progress.filter((row) => chosen(row.municipalityId));
  // A municipality outside the scope is no different from one that does not exist.
  if (choice.municipalityId !== undefined && shown.length === 0)
    throw new AppError('not_found', 'municipality.not_found');
  const aggregates = (await listAggregates(tx, scope, campaign.id)).filter((row) =>
    chosen(row.municipalityId),
  );
  const refs = progress.map((row) => ({ id: row.municipalityId, name: row.municipalityName }));
  return {
    campaign,
    municipality: refs.find((ref) => ref.id === choice.municipalityId) ?? null,
    municipalities: refs,
    progress: totalProgress(shown),
    aggregate: aggregates.map((row) => row.aggregate).reduce(combine, emptyAggregate(definition)),
    protection: null,
  };
}
