import type { exactContract } from '#domain/consolidation/contract.exact.ts';
import type { Place, SchoolFigure } from '#domain/consolidation/model.ts';
import { comparisonDocument, comparisonFileName } from '#domain/consolidation/present.comparison.ts';
import { consolidatedDocument, consolidatedFileName } from '#domain/consolidation/present.paper.ts';
import { type Measure, measureOf, numberBy } from '#domain/consolidation/rules.figures.ts';
import { isCollection, otherSelection } from '#domain/consolidation/rules.selection.ts';
import { type FormDefinition, QUALIFIER_COLUMN } from '#domain/forms/model.ts';
import { findCell, listCells } from '#domain/forms/rules.cells.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { Campaign } from '#domain/surveys/model.ts';
import { type Press, printFile } from '#server/exports/print-file.ts';
import type { FormLibrary } from '#server/forms/library.ts';
import type { Handlers } from '#server/lib/call.ts';
import { type CellAnswer, listCellAnswers } from '#server/surveys/store.cell-answers.ts';
import { getCampaign } from '#server/surveys/store.ts';
import { asVersion, chosenIn, comparedSide, nameOf, requireWithin, sumOf } from './service.exact.ts';
import { countForms, type FormFigures, isChosen, listFormFigures, listPlaces } from './store.exact.ts';
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

    async exportComparison(call, { params: { id, format }, query }) {
      const { tx, scope, note } = call;
      const { other, basis, ...place } = query;
      const campaign = await getCampaign(tx, scope, id);
      note(`campaign:${id}`, { ...query, format });
      const definition = definitionOf(campaign);
      const pupils = pupilsOf(definition)?.slot;
      const second = otherSelection({ campaignId: id, place }, other);
      const beside = await getCampaign(tx, scope, second.campaignId);
      if (beside.formCode !== campaign.formCode) throw new AppError('invalid', 'consolidation.other_form');
      const { consolidatedPaper: paper } = library.papers(campaign.formCode);

      const sideOf = async (of: Campaign, at: Place) => {
        const { name, ...side } = await comparedSide(call, [of, at], definitionOf(of), definition, pupils);
        const place = name ?? paper.comparison.all;
        return { ...side, title: isCollection(other) ? `${place}, ${of.period}` : place };
      };
      const first = await sideOf(campaign, place);
      const { comparable, ...side } = await sideOf(beside, { ...second.place, states: place.states });
      const compared = {
        sides: [first, side],
        comparable,
        basis,
        states: place.states,
        period: campaign.period,
        day: call.today,
        address: new URL(`/consolidation?campaignId=${id}`, press.publicUrl).href,
      } as const;
      const name = comparisonFileName(compared, paper, format);
      return printFile(press, () => comparisonDocument(definition, compared, paper), format, name);
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
