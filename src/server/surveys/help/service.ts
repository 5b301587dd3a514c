import { authorize } from '#domain/access/authorized.ts';
import type { Answers } from '#domain/forms/model.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { SurveyFormId } from '#domain/kernel/ids.ts';
import {
  canAnswerHelp,
  fullHelpScope,
  methodicalHelpScope,
  offeredTypes,
} from '#domain/surveys/help/access.ts';
import type { HelpAction, HelpItem, HelpRegister, HelpStatus } from '#domain/surveys/help/model.ts';
import { askedIn, choicesOf, helpFlow, mayHelp, totalHelp } from '#domain/surveys/help/rules.ts';
import { type FormLibrary, formLibrary } from '#server/forms/library.ts';
import type { Call } from '#server/lib/call.ts';
import { type Paging, pageSizeOf } from '#server/lib/list-page.ts';
import type { FormHead } from '../store.ts';
import * as store from './store.ts';

/** The register bears more rows than other lists: it is put together by kind or place on the screen. */
const PAGE_SIZE = 300;

export async function presentRegister(
  call: Call,
  library: FormLibrary,
  { page, pageSize = PAGE_SIZE, ...filter }: store.HelpFilter & Paging,
) {
  const reading = readingOf(call, library);
  const paging = { page, pageSize };
  const rows = await store.listHelp(call.tx, reading, urgenciesOf(library), filter, paging);
  const { types, ...counted } = totalHelp(await store.countHelp(call.tx, reading, filter));
  return {
    items: rows.map((row) => presentItem(call, row)),
    pageSize: pageSizeOf(paging),
    ...counted,
    types: choices(library, 'type').filter(({ value }) => types.has(value)),
    urgencies: choices(library, 'urgency', types),
  };
}

/** One request; what the person may not read is no different from what does not exist. */
export async function getItem(
  call: Call,
  library: FormLibrary,
  formId: SurveyFormId,
  row: string,
): Promise<HelpItem> {
  const found = await store.findHelp(call.tx, readingOf(call, library), formId, row);
  if (!found) throw new AppError('not_found', 'needed_help.not_found');
  return presentItem(call, found);
}

export async function helpersOf({ tx, actor }: Call, { municipality }: HelpItem): Promise<store.Helper[]> {
  const all = await store.listHelpers(tx, actor.regionId);
  return all.filter((organization) => mayHelp(organization, municipality.id));
}

export async function presentHistory(call: Call, formId: SurveyFormId, row: string) {
  const states = await store.listHelpStates(call.tx, call.actor.regionId, formId, row);
  return states.map(presentState).filter((state) => state !== null);
}

/** A request about to be answered. */
interface TakenHelp {
  readonly item: HelpItem;
  readonly request: Parameters<typeof store.insertHelpState>[1];
  readonly status: Exclude<HelpStatus, 'new'>;
}

/**
 * Locks a request and proves that the person may answer it, that they saw how it stands, and that it can be answered so.
 * @throws AppError `not_found`, `forbidden`, `stale`, `conflict`
 */
export async function takeHelp(
  call: Call,
  library: FormLibrary,
  formId: SurveyFormId,
  said: { readonly row: string; readonly action: HelpAction; readonly seen: number },
): Promise<TakenHelp> {
  await store.lockHelpOf(call.tx, formId);
  const item = await getItem(call, library, formId, said.row);
  const { row, school, municipality } = item;
  const subject = { formId, row, organizationId: school.id, municipalityId: municipality.id };
  const request = authorize(call.actor, subject, 'answer_help', canAnswerHelp);
  if (item.seen !== said.seen) throw new AppError('stale', 'needed_help.stale');
  return { item, request, status: helpFlow.step(item.state?.status ?? 'new', said.action) };
}

/** What a form asks for is kept beside it whenever its answers become the ones that count. */
export async function keepAsked(
  { tx, actor }: Call,
  { id, campaign: { formCode } }: Pick<FormHead, 'id' | 'campaign'>,
  answers: Answers,
): Promise<void> {
  const register = formLibrary.help(formCode);
  if (register) await store.saveAsked(tx, actor.regionId, id, askedIn(answers, register));
}

export const readingOf = ({ actor }: Pick<Call, 'actor'>, library: FormLibrary): store.HelpReading => ({
  registers: Object.fromEntries(
    Object.entries(registersOf(library)).map(([code, register]) => [
      code,
      { ...register, methodicalTypes: offeredTypes(actor, register) },
    ]),
  ),
  full: fullHelpScope(actor),
  methodical: methodicalHelpScope(actor),
});

/** Which rows of which forms are requests. */
const registersOf = (library: FormLibrary): Readonly<Record<string, HelpRegister>> =>
  Object.fromEntries(
    library.all.flatMap(({ code }) => {
      const register = library.help(code);
      return register ? [[code, register]] : [];
    }),
  );

/**
 * Kinds of help, or how urgent it is, in the words of the newest version of each form. Of requests in a school's own
 * words nothing is told to who reads none: `types` are those that the person reads.
 */
export const choices = (library: FormLibrary, column: 'type' | 'urgency', types?: ReadonlySet<string>) =>
  Object.entries(registersOf(library)).flatMap(([code, register]) => [
    ...choicesOf(library(code, 'latest'), register, column).filter(
      (choice) => choice !== register.words?.urgency || types?.has(register.words.type.value),
    ),
  ]);

/** From the most urgent to the least; what is asked in a school's own words tells no time. */
export const urgenciesOf = (library: FormLibrary): readonly string[] =>
  choices(library, 'urgency').map(({ value }) => value);

function presentItem({ actor }: Call, row: store.HelpRow): HelpItem {
  const place = { organizationId: row.schoolId, municipalityId: row.municipalityId };
  const state = presentState(row);
  return {
    formId: row.formId,
    row: row.row,
    cell: row.cell,
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

function presentState(row: Partial<store.StateRow>): HelpItem['state'] {
  const { status, note, by, at, organizationId, organizationKind, organizationName } = row;
  if (!status || !by || !at) return null;
  const responsible =
    organizationId && organizationKind && organizationName
      ? { id: organizationId, kind: organizationKind, name: organizationName }
      : null;
  return { status, responsible, note: note ?? null, by, at: at.toISOString() };
}
