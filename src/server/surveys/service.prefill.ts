import type { Authorized } from '#domain/access/authorized.ts';
import type { FormDefinition } from '#domain/forms/model.ts';
import type { Reading } from '#domain/forms/rules.asked.ts';
import { type Carried, carriedAnswers, unconfirmedSections } from '#domain/forms/rules.carried.ts';
import { sectionsOf } from '#domain/forms/rules.cells.ts';
import { mapAnswers } from '#domain/forms/rules.mapping.ts';
import { AppError } from '#domain/kernel/errors.ts';
import { requireOpenSections } from '#domain/surveys/rules.sections.ts';
import { formLibrary as library } from '#server/forms/library.ts';
import type { Call } from '#server/lib/call.ts';
import type { Permitted } from './service.taking.ts';
import * as answers from './store.answers.ts';
import { findPrevious, markOpened, setConfirmed, setPrefilled } from './store.prefill.ts';
import type { FormDocument, FormHead } from './store.ts';

/** The school's accepted form of the previous collection, its answers in the cells that this form's version has. */
export async function findPreviousOf(call: Pick<Call, 'tx'>, form: FormHead) {
  const previous = await findPrevious(call.tx, form.id);
  if (!previous) return undefined;
  const { formVersion, ...rest } = previous;
  const { formCode, formVersion: current } = form.campaign;
  if (formVersion === current) return rest;
  const [from, to] = [library(formCode, formVersion), library(formCode, current)];
  return { ...rest, answers: mapAnswers(from, to, library.moves(from, to), rest.answers) };
}

/** The school opens its form for the first time: it begins with what was accepted last time. */
export async function openForSchool(
  call: Call,
  def: FormDefinition,
  form: Authorized<FormDocument, 'open'>,
): Promise<void> {
  if (!(await markOpened(call.tx, form, call.now))) return;
  const previous = await findPreviousOf(call, form);
  if (!previous) return;
  const cells = carriedAnswers(def, previous.answers, library.renewedSections(def.code), call.today);
  const changes = Object.entries(cells)
    .filter(([cell]) => form.answers[cell] === undefined)
    .map(([cell, after]) => ({ cell, before: null, after }));
  if (changes.length === 0) return;
  const edit = { regionId: call.actor.regionId, by: call.actor.userId, at: call.now };
  await answers.applyChanges(call.tx, form, edit, changes);
  await setPrefilled(call.tx, form, Object.fromEntries(changes.map(({ cell, after }) => [cell, after])));
  call.note(`survey_form:${form.id}`, { prefilled: changes.length });
}

/** @throws AppError `not_found` when the form has no such section */
export async function confirmSection(
  call: Call,
  def: FormDefinition,
  form: Permitted<'fill'>,
  { section, confirmed }: { section: string; confirmed: boolean },
): Promise<string[]> {
  requireOpenSections(form.openSections, [`${section}.`]);
  if (!sectionsOf(def).some(({ id }) => id === section)) throw new AppError('not_found', 'survey.no_section');
  const others = form.carried.confirmed.filter((id) => id !== section);
  const sections = confirmed ? [...others, section] : others;
  await setConfirmed(call.tx, form, sections);
  call.note(`survey_form:${form.id}`, { section, confirmed });
  return sections;
}

/** @throws AppError `conflict` naming the sections that the school has still to look at */
export function requireConfirmed({ def, answers }: Reading, carried: Carried): void {
  const sections = unconfirmedSections(def, answers, carried).map(({ section }) => section);
  if (sections.length > 0) throw new AppError('conflict', 'survey.unconfirmed', { sections });
}
