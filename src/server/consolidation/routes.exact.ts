import type { exactContract } from '#domain/consolidation/contract.exact.ts';
import type { Place, SchoolFigure } from '#domain/consolidation/model.ts';
import { consolidatedDocument, consolidatedFileName } from '#domain/consolidation/present.paper.ts';
import { type Measure, measureOf, numberBy } from '#domain/consolidation/rules.figures.ts';
import type { MunicipalityRef } from '#domain/directory/model.ts';
import { type FormDefinition, QUALIFIER_COLUMN } from '#domain/forms/model.ts';
import { type Aggregate, addProjection, combine, emptyAggregate } from '#domain/forms/rules.aggregate.ts';
import { findCell, listCells } from '#domain/forms/rules.cells.ts';
import { mapAggregate } from '#domain/forms/rules.mapping.ts';
import type { Projection } from '#domain/forms/rules.project.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { CampaignId } from '#domain/kernel/ids.ts';
import type { Campaign } from '#domain/surveys/model.ts';
import { type Press, printFile } from '#server/exports/print-file.ts';
import { type FormLibrary, formLibrary } from '#server/forms/library.ts';
import type { Call, Handlers } from '#server/lib/call.ts';
import { listAggregates } from '#server/surveys/store.aggregates.ts';
import { type CellAnswer, listCellAnswers } from '#server/surveys/store.cell-answers.ts';
import { getCampaign } from '#server/surveys/store.ts';
import {
  type Chosen,
  countForms,
  type FormFigures,
  isChosen,
  listFormFigures,
  listPlaces,
  listProjections,
} from './store.exact.ts';
import { getGroup } from './store.groups.ts';
import { countTexts, listTexts } from './store.texts.ts';

export function exactRoutes(library: FormLibrary, press: Press): Handlers<typeof exactContract> {
  const definitionOf = (campaign: Campaign) => library(campaign.formCode, campaign.formVersion);
  const pupilsOf = (definition: FormDefinition) => {
    const cell = library.pupilsCell(definition.code);
    return cell === undefined ? undefined : measureOf(definition, cell);
  };
  return {
    async getFigures(call, { params, query }) {
      const { tx, scope, note } = call;
      const campaign = await getCampaign(tx, scope, params.id);
      const municipalities = await listPlaces(tx, scope, campaign.id);
      await requireWithin(call, query, municipalities);
      note(`campaign:${campaign.id}`, query);
      const definition = definitionOf(campaign);
      const figures = { aggregate: await sumOf(call, campaign.id, query, definition), comparable: null };
      const pupils = pupilsOf(definition);
      return {
        campaign,
        municipalities,
        counts: await countForms(tx, scope, chosenIn(campaign.id, query)),
        pupils: pupils === undefined ? null : (figures.aggregate.sums[pupils.slot] ?? 0),
        ...(query.version === undefined
          ? figures
          : asVersion(definition, library(campaign.formCode, query.version), figures.aggregate)),
      };
    },

    async exportFigures(call, { params: { id, format }, query }) {
      const { tx, scope, note } = call;
      const campaign = await getCampaign(tx, scope, id);
      const municipalities = await listPlaces(tx, scope, campaign.id);
      await requireWithin(call, query, municipalities);
      note(`campaign:${campaign.id}`, { ...query, format });
      const definition = definitionOf(campaign);
      const shown = {
        aggregate: await sumOf(call, campaign.id, query, definition),
        place: await nameOf(call, query, municipalities),
        municipalities: municipalities.map(({ name }) => name),
        states: query.states,
        period: campaign.period,
        days: { from: call.today, to: call.today },
        address: new URL(`/consolidation?campaignId=${campaign.id}`, press.publicUrl).href,
      };
      const { consolidatedPaper: paper } = library.papers(campaign.formCode);
      const name = consolidatedFileName(shown, paper, format);
      return printFile(press, () => consolidatedDocument(definition, shown, paper), format, name);
    },

    async listSchools(call, { params, query }) {
      const { tx, scope, note } = call;
      const campaign = await getCampaign(tx, scope, params.id);
      const definition = definitionOf(campaign);
      if (!findCell(definition, query.cell))
        throw new AppError('invalid', 'form.no_such_cell', { field: 'cell' });
      await requireWithin(call, query, await listPlaces(tx, scope, campaign.id));
      note(`campaign:${campaign.id}`, query);
      const chosen = chosenIn(params.id, query);
      const measure = measureOf(definition, query.cell);
      const pupils = pupilsOf(definition);
      const slots = { value: measure?.slot ?? null, pupils: pupils?.slot ?? null };
      const answers = Map.groupBy(
        await listCellAnswers(tx, isChosen(scope, chosen), query.cell, QUALIFIER_COLUMN),
        (answer) => answer.formId,
      );
      const rows = await listFormFigures(tx, scope, chosen, slots);
      return rows
        .map((row) => presentSchool(row, measure, answers.get(row.formId) ?? []))
        .filter(({ values, number }) => values.length > 0 || number !== null);
    },

    async listTexts(call, { params, query }) {
      const { tx, scope, note } = call;
      const campaign = await getCampaign(tx, scope, params.id);
      const municipalities = await listPlaces(tx, scope, campaign.id);
      await requireWithin(call, query, municipalities);
      note(`campaign:${campaign.id}`, query);
      const chosen = chosenIn(campaign.id, query);
      const all = textCellsOf(definitionOf(campaign));
      const asked = all
        .filter(({ key, section }) => section === (query.section ?? section) && key === (query.cell ?? key))
        .map(({ key }) => key);
      const { search, page } = query;
      const found = await listTexts(tx, scope, chosen, { cells: asked, search, page });
      const keys = all.map(({ key }) => key);
      const counted = await countTexts(tx, scope, chosen, keys);
      const cells = keys.flatMap((key) => counted.filter(({ cell }) => cell === key));
      return { ...found, cells, municipalities };
    },
  };
}

/** Cells that are answered in words and put together as a register. */
const textCellsOf = (definition: FormDefinition) =>
  listCells(definition).filter(({ field }) => field.consolidation === 'text_register');

const chosenIn = (campaignId: CampaignId, { states, municipalityId, groupId }: Place): Chosen => ({
  campaignId,
  municipalityId,
  groupId,
  statuses: states === 'sent' ? ['submitted', 'accepted'] : ['accepted'],
});

/**
 * What lies outside of the scope is no different from what does not exist.
 * @throws AppError `not_found`
 */
async function requireWithin(
  { tx, scope }: Call,
  { municipalityId, groupId }: Place,
  municipalities: readonly MunicipalityRef[],
): Promise<void> {
  if (groupId !== undefined) await getGroup(tx, scope, groupId);
  if (municipalityId !== undefined && !municipalities.some(({ id }) => id === municipalityId))
    throw new AppError('not_found', 'municipality.not_found');
}

async function nameOf(
  { tx, scope }: Call,
  { municipalityId, groupId }: Place,
  municipalities: readonly MunicipalityRef[],
): Promise<string | null> {
  if (groupId !== undefined) return (await getGroup(tx, scope, groupId)).title;
  return municipalities.find(({ id }) => id === municipalityId)?.name ?? null;
}

/** A group is added up form by form; elsewhere only the forms that wait are added to the ready sums. */
async function sumOf(
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

/** The figures in the cells of another version of the form. */
function asVersion(from: FormDefinition, to: FormDefinition, aggregate: Aggregate) {
  const mapped = mapAggregate(from, to, formLibrary.moves(from, to), aggregate);
  return { aggregate: mapped.aggregate, comparable: [...mapped.comparable] };
}

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
