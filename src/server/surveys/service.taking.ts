import { type Authorized, authorize } from '#domain/access/authorized.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { DelegationId, SurveyFormId } from '#domain/kernel/ids.ts';
import { canDelegate, canDo, canFill } from '#domain/surveys/access.ts';
import { requireWithin } from '#domain/surveys/access.visible.ts';
import type { SurveyAction } from '#domain/surveys/model.ts';
import { requireAvailable } from '#domain/surveys/rules.ts';
import type { Call } from '#server/lib/call.ts';
import { sectionFor } from './service.reading.ts';
import { listSteps } from './store.answers.ts';
import { type DelegationRow, findDelegation } from './store.delegations.ts';
import { type FormDocument, type FormHead, getForm } from './store.ts';

/** A form, locked, on which it was proved that the person may do something and that it can be done now. */
export type Permitted<A extends SurveyAction> = Authorized<FormDocument, A>;

/** What a person says of the form they act on: the version that they saw, or the cells that they write. */
interface Said extends Record<SurveyAction, object> {
  readonly fill: { readonly cells: readonly string[] };
  readonly submit: { readonly version: number };
  readonly accept: { readonly version: number };
  readonly return: { readonly version: number };
  readonly withdraw_acceptance: { readonly version: number };
  readonly request_change: { readonly version: number };
}

export const placeOf = (form: FormHead) => ({
  organizationId: form.school.id,
  municipalityId: form.municipality.id,
  chain: form.campaign.chain,
});

/**
 * The only way to a change of a form: locks it and proves that the person may do this, that they saw the form as it
 * is, that its status and its collection allow it, and that a guest stays within the given section.
 * @throws AppError `not_found`, `forbidden`, `stale`, `closed_period`, `conflict`
 */
export async function takeForm<A extends SurveyAction>(
  call: Call,
  id: SurveyFormId,
  action: A,
  said: Said[A],
): Promise<Permitted<A>> {
  const form = await lockForm(call, id, action);
  const { version, cells }: { version?: number; cells?: readonly string[] } = said;
  if (version !== undefined) await requireSeen(call, form, action, version);
  requireAvailable(form, action);
  if (cells) requireWithin(cells, await sectionFor(call, form.id));
  return form;
}

/** Locks the form and proves the right alone: what else must hold is a question of the noun that hangs on it. */
export async function lockForm<A extends SurveyAction>(
  call: Call,
  id: SurveyFormId,
  action: A,
): Promise<Permitted<A>> {
  const form = await getForm(call.tx, call.scope, id, 'lock');
  call.note(`survey_form:${form.id}`);
  return authorize(call.actor, form, action, (actor, subject) => canDo(action)(actor, placeOf(subject)));
}

const decisions: readonly SurveyAction[] = ['accept', 'return', 'withdraw_acceptance'];

/** @throws AppError `stale` when the form is no longer the one on the screen; a reviewer is told who decided meanwhile */
async function requireSeen(
  call: Call,
  form: FormDocument,
  action: SurveyAction,
  version: number,
): Promise<void> {
  if (form.version === version) return;
  const [last] =
    decisions.includes(action) && form.status !== 'submitted' ? await listSteps(call.tx, form.id) : [];
  if (!last) throw new AppError('stale', 'survey.stale', { version: form.version });
  throw new AppError('stale', `survey.meanwhile.${last.step}`, { by: last.by, round: last.round });
}

/** A form that its school opens for the first time; undefined for everybody else and every later time. */
export function takeToOpen(
  { actor }: Call,
  form: FormDocument,
): Authorized<FormDocument, 'open'> | undefined {
  if (form.openedAt !== null || !canFill(actor, placeOf(form))) return undefined;
  return authorize(actor, form, 'open', (who, subject) => canFill(who, placeOf(subject)));
}

/** A form of which a section is given away, while the school fills it in. */
export async function takeToDelegate(
  call: Call,
  id: SurveyFormId,
): Promise<Authorized<FormDocument, 'delegate'>> {
  const form = await lockToDelegate(call, id);
  requireAvailable(form, 'fill');
  return form;
}

/** A section that was given away, to be taken back. */
export async function takeDelegation(
  call: Call,
  formId: SurveyFormId,
  id: DelegationId,
): Promise<Authorized<DelegationRow, 'revoke'>> {
  const form = await lockToDelegate(call, formId);
  const given = await findDelegation(call.tx, id);
  if (given?.formId !== form.id) throw new AppError('not_found', 'delegation.not_found');
  return authorize(call.actor, given, 'revoke', (actor) => mayDelegate(actor, form));
}

async function lockToDelegate(call: Call, id: SurveyFormId): Promise<Authorized<FormDocument, 'delegate'>> {
  const form = await getForm(call.tx, call.scope, id, 'lock');
  call.note(`survey_form:${form.id}`);
  return authorize(call.actor, form, 'delegate', mayDelegate);
}

const mayDelegate = (actor: Call['actor'], form: FormHead) => canDelegate(actor, placeOf(form));
