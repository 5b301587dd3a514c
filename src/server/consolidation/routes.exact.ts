import type { exactContract } from '#domain/consolidation/contract.exact.ts';
import type { Place, SchoolFigure } from '#domain/consolidation/model.ts';
import { type Measure, measureOf, numberBy } from '#domain/consolidation/rules.figures.ts';
import { QUALIFIER_COLUMN } from '#domain/forms/model.ts';
import { addProjection, combine, emptyAggregate } from '#domain/forms/rules.aggregate.ts';
import { findCell } from '#domain/forms/rules.cells.ts';
import { endOfDayIn } from '#domain/kernel/dates.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { CampaignId } from '#domain/kernel/ids.ts';
import type { Campaign } from '#domain/surveys/model.ts';
import type { FormLibrary } from '#server/forms/routes.ts';
import type { Call, Handlers } from '#server/lib/call.ts';
import { listAggregates } from '#server/surveys/store.aggregates.ts';
import { listProgress, totalProgress } from '#server/surveys/store.progress.ts';
import { getCampaign } from '#server/surveys/store.ts';
import {
  type CellAnswer,
  type Chosen,
  type FormFigures,
  listAnswers,
  listFormFigures,
  listProjections,
} from './store.exact.ts';

/** @param pupilsCells by code of a form: the cell that tells how many pupils a school has */
export function exactRoutes(
  library: FormLibrary,
  pupilsCells: Readonly<Record<string, string>>,
): Handlers<typeof exactContract> {
  const definitionOf = (campaign: Campaign) => library(campaign.formCode, campaign.formVersion);
  return {
    async getFigures(call, { params, query }) {
      const { tx, scope, note } = call;
      const campaign = await getCampaign(tx, params.id);
      const progress = await placesOf(call, campaign);
      const shown = progress.filter((row) => within(query, row));
      // A municipality outside the scope is no different from one that does not exist.
      if (query.municipalityId !== undefined && shown.length === 0)
        throw new AppError('not_found', 'municipality.not_found');
      const definition = definitionOf(campaign);
      const accepted = (await listAggregates(tx, scope, campaign.id)).filter((row) => within(query, row));
      const waiting =
        query.states === 'sent' ? await listProjections(tx, scope, waitingIn(params.id, query)) : [];
      note(`campaign:${campaign.id}`, query);
      return {
        campaign,
        municipalities: progress.map((row) => ({ id: row.municipalityId, name: row.municipalityName })),
        progress: totalProgress(shown),
        aggregate: waiting.reduce(
          (sum, one) => addProjection(sum, one, 1),
          accepted.map((row) => row.aggregate).reduce(combine, emptyAggregate(definition)),
        ),
      };
    },

    async listSchools({ tx, scope, note }, { params, query }) {
      const campaign = await getCampaign(tx, params.id);
      const definition = definitionOf(campaign);
      if (!findCell(definition, query.cell))
        throw new AppError('invalid', 'form.no_such_cell', { field: 'cell' });
      note(`campaign:${campaign.id}`, query);
      const chosen = chosenIn(params.id, query);
      const measure = measureOf(definition, query.cell);
      const pupilsCell = pupilsCells[definition.code];
      const pupils = pupilsCell === undefined ? undefined : measureOf(definition, pupilsCell);
      const slots = { value: measure?.slot ?? null, pupils: pupils?.slot ?? null };
      const answers = Map.groupBy(
        await listAnswers(tx, scope, chosen, query.cell, QUALIFIER_COLUMN),
        (answer) => answer.formId,
      );
      const rows = await listFormFigures(tx, scope, chosen, slots);
      return rows
        .map((row) => presentSchool(row, measure, answers.get(row.formId) ?? []))
        .filter(({ values, number }) => values.length > 0 || number !== null);
    },
  };
}

const within = ({ municipalityId }: Place, row: { readonly municipalityId: string }) =>
  municipalityId === undefined || row.municipalityId === municipalityId;

const chosenIn = (campaignId: CampaignId, { states, municipalityId }: Place): Chosen => ({
  campaignId,
  municipalityId,
  statuses: states === 'sent' ? ['submitted', 'accepted'] : ['accepted'],
});

/** What stands beside the ready sums of accepted forms. */
const waitingIn = (campaignId: CampaignId, place: Place): Chosen => ({
  ...chosenIn(campaignId, place),
  statuses: ['submitted'],
});

const placesOf = ({ tx, scope, now, timeZone }: Call, campaign: Campaign) =>
  listProgress(tx, scope, campaign.id, { now, dueAt: endOfDayIn(timeZone, campaign.dueOn) });

function presentSchool(
  row: FormFigures,
  measure: Measure | undefined,
  answers: readonly CellAnswer[],
): SchoolFigure {
  return {
    formId: row.formId,
    school: { id: row.schoolId, kind: row.schoolKind, name: row.schoolName },
    municipality: { id: row.municipalityId, name: row.municipalityName },
    mergedInto: row.mergedInto,
    status: row.status,
    values: answers.map(({ cell, answer, qualifier }) => ({ cell, answer, qualifier })),
    number: measure ? numberBy(measure, row.value, row.next) : null,
    pupils: row.pupils,
  };
}
