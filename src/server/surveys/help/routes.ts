import { authorize } from '#domain/access/authorized.ts';
import type { FormDefinition } from '#domain/forms/model.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { SurveyFormId } from '#domain/kernel/ids.ts';
import { canAnswerHelp, fullHelpScope, methodicalHelpScope } from '#domain/surveys/help/access.ts';
import type { neededHelpContract } from '#domain/surveys/help/contract.ts';
import type { HelpItem, HelpRegister } from '#domain/surveys/help/model.ts';
import { choicesOf, countHelp, helpFlow, matchesHelp, mayHelp } from '#domain/surveys/help/rules.ts';
import type { Call, Handlers } from '#server/lib/call.ts';
import {
  type HelpRequest,
  type HelpRow,
  insertHelpState,
  listHelp,
  listHelpers,
  listHelpStates,
  lockHelpOf,
  type StateRow,
} from './store.ts';

/** More rows than anybody reads: the filters and the counts lead on. */
const MOST_SHOWN = 300;

/** @param forms the published versions; the last one of a form names its kinds of help */
export function neededHelpRoutes(
  forms: readonly FormDefinition[],
  registers: Readonly<Record<string, HelpRegister>>,
): Handlers<typeof neededHelpContract> {
  /** What the person may read; who reads a request whole is not shown it twice. */
  async function itemsFor(call: Call, formId?: SurveyFormId): Promise<HelpItem[]> {
    const { tx, actor } = call;
    const found: HelpItem[] = [];
    for (const [formCode, register] of Object.entries(registers)) {
      const [full, methodical] = [fullHelpScope(actor), methodicalHelpScope(actor)];
      const whole = full.grants.length > 0 ? await listHelp(tx, full, { formCode, register, formId }) : [];
      const onlyTypes = register.methodicalTypes;
      const partly =
        methodical.grants.length > 0
          ? await listHelp(tx, methodical, { formCode, register, onlyTypes, formId })
          : [];
      const known = new Set(whole.map(({ formId: id, row }) => `${id} ${row}`));
      found.push(
        ...whole.map((row) => presentItem(call, row)),
        ...partly
          .filter(({ formId: id, row }) => !known.has(`${id} ${row}`))
          .map((row) => ({ ...presentItem(call, row), factor: null })),
      );
    }
    return found;
  }

  /** One request; what the person may not read is no different from what does not exist. */
  async function getItem(call: Call, formId: SurveyFormId, row: string): Promise<HelpItem> {
    const item = (await itemsFor(call, formId)).find((one) => one.row === row);
    if (!item) throw new AppError('not_found', 'needed_help.not_found');
    return item;
  }

  async function helpersOf({ tx, actor }: Call, item: HelpItem) {
    const all = await listHelpers(tx, actor.regionId);
    return all.filter((organization) => mayHelp(organization, item.municipality.id));
  }

  const choices = (column: 'type' | 'urgency') =>
    Object.entries(registers).flatMap(([code, register]) => {
      const form = forms.findLast((one) => one.code === code);
      return form ? [...choicesOf(form, register, column)] : [];
    });

  return {
    async list(call, { query }) {
      call.note('needed_help', query);
      const { type, urgency, formId, ...place } = query;
      const seen = await itemsFor(call, formId);
      const here = seen.filter((item) => matchesHelp(item, place));
      const items = here.filter((item) => matchesHelp(item, { type, urgency }));
      const given = new Set(seen.map((item) => item.type));
      return {
        items: items.slice(0, MOST_SHOWN),
        total: items.length,
        counts: countHelp(here),
        types: choices('type').filter(({ value }) => given.has(value)),
        urgencies: choices('urgency'),
        municipalities: [
          ...new Map(seen.map(({ municipality }) => [municipality.id, municipality])).values(),
        ],
      };
    },

    async listHelpers(call, { params, query }) {
      return helpersOf(call, await getItem(call, params.id, query.row));
    },

    async getHistory(call, { params, query }) {
      await getItem(call, params.id, query.row);
      call.note(`survey_form:${params.id}`, { row: query.row });
      const states = await listHelpStates(call.tx, call.actor.regionId, params.id, query.row);
      return states.map(presentState).filter((state) => state !== null);
    },

    async answer(call, { params, body }) {
      const { tx, actor, now, newId, note } = call;
      await lockHelpOf(tx, params.id);
      const item = await getItem(call, params.id, body.row);
      const request = authorize(actor, requestOf(item), 'answer_help', canAnswerHelp);
      if (item.seen !== body.seen) throw new AppError('stale', 'needed_help.stale');
      const status = helpFlow.step(item.state?.status ?? 'new', body.action);
      const organizationId = body.organizationId ?? item.state?.responsible?.id ?? null;
      if (body.organizationId && !(await helpersOf(call, item)).some(({ id }) => id === body.organizationId))
        throw new AppError('invalid', 'needed_help.no_such_helper', { field: 'organizationId' });
      note(`survey_form:${params.id}`, { row: body.row, status });
      const state = { status, organizationId, note: body.note ?? null, by: actor.userId, at: now };
      await insertHelpState(tx, request, { id: newId(), ...state });
      return getItem(call, params.id, body.row);
    },
  };
}

function requestOf({ formId, row, school, municipality }: HelpItem): HelpRequest {
  return { formId, row, organizationId: school.id, municipalityId: municipality.id };
}

function presentItem({ actor }: Call, row: HelpRow): HelpItem {
  const place = { organizationId: row.schoolId, municipalityId: row.municipalityId };
  const state = presentState(row);
  return {
    formId: row.formId,
    row: row.row,
    school: { id: row.schoolId, kind: 'school', name: row.schoolName },
    municipality: { id: row.municipalityId, name: row.municipalityName },
    period: row.period,
    submitted: row.submitted,
    type: row.type,
    urgency: row.urgency,
    text: row.text,
    factor: row.factor,
    state,
    seen: row.seen,
    actions: canAnswerHelp(actor, place) ? [...helpFlow.available(state?.status ?? 'new')] : [],
  };
}

function presentState(row: Partial<StateRow>): HelpItem['state'] {
  const { status, note, by, at, organizationId, organizationKind, organizationName } = row;
  if (!status || !by || !at) return null;
  const responsible =
    organizationId && organizationKind && organizationName
      ? { id: organizationId, kind: organizationKind, name: organizationName }
      : null;
  return { status, responsible, note: note ?? null, by, at: at.toISOString() };
}
