import { AppError } from '#domain/kernel/errors.ts';
import type { SurveyFormId } from '#domain/kernel/ids.ts';
import { isGuest } from '#domain/surveys/access.ts';
import { requireWithin, seenForm, seenHead, type Visible } from '#domain/surveys/access.visible.ts';
import { delegationStateOf } from '#domain/surveys/rules.delegation.ts';
import type { Call } from '#server/lib/call.ts';
import { findDelegationTo } from './store.delegations.ts';
import { type FormDocument, type FormFilter, type FormHead, getForm, listForms } from './store.ts';

/** The whole document as its reader may see it. */
export type SeenForm = Visible<FormDocument>;

/**
 * The section to which the person is limited; null for everybody who works with whole forms.
 * @throws AppError `not_found` for a form that was not given, `forbidden` when the term of the link is over
 */
export async function sectionFor(call: Call, formId: SurveyFormId): Promise<string | null> {
  if (!isGuest(call.actor)) return null;
  const given = await findDelegationTo(call.tx, call.actor.userId);
  if (given?.formId !== formId) throw new AppError('not_found', 'survey.not_found');
  if (delegationStateOf(given, call.today) !== 'open') throw new AppError('forbidden', 'delegation.ended');
  return given.section;
}

/** A form that was loaded, as its reader may see it. */
export async function seenBy(call: Call, form: FormDocument): Promise<SeenForm> {
  return seenForm(form, await sectionFor(call, form.id));
}

/**
 * A form for reading.
 * @param cells those that the reader asks about
 * @throws AppError `not_found`, also outside the scope, `forbidden` when a guest asks about another section
 */
export async function readForm(
  call: Call,
  id: SurveyFormId,
  cells: readonly string[] = [],
): Promise<SeenForm> {
  const form = await seenBy(call, await getForm(call.tx, call.scope, id));
  requireWithin(cells, form.only);
  return form;
}

/** Forms of a list as their reader may see them: a guest sees the given one, while its link opens it. */
export async function readForms(call: Call, filter: FormFilter): Promise<Visible<FormHead>[]> {
  const forms = await listForms(call.tx, call.scope, filter);
  if (!isGuest(call.actor)) return forms.map((form) => seenHead(form, null));
  const given = await findDelegationTo(call.tx, call.actor.userId);
  if (!given || delegationStateOf(given, call.today) !== 'open') return [];
  return forms.filter(({ id }) => id === given.formId).map((form) => seenHead(form, given.section));
}
