import { type Authorized, authorize } from '#domain/access/authorized.ts';
import { scopeOf } from '#domain/access/scope.ts';
import type { CellChange, FormDefinition } from '#domain/forms/model.ts';
import { project } from '#domain/forms/rules.project.ts';
import type { ChangeRequestId, SurveyFormId } from '#domain/kernel/ids.ts';
import { reviewScope, sideOf } from '#domain/surveys/access.ts';
import type {
  ChangeRequest,
  ChangeRequestAction,
  ChangeRequestStatus,
} from '#domain/surveys/change-requests/model.ts';
import {
  applyTo,
  arisingFindings,
  availableEnds,
  type CheckedForm,
  decideEnd,
  proposeChanges,
  requireSound,
  requireStanding,
} from '#domain/surveys/change-requests/rules.ts';
import { requireAvailable } from '#domain/surveys/rules.ts';
import type { Call } from '#server/lib/call.ts';
import { keepAsked } from '../help/service.ts';
import { recount } from '../service.aggregates.ts';
import { findPreviousOf } from '../service.prefill.ts';
import type { SeenForm } from '../service.reading.ts';
import { lockForm, type Permitted, placeOf } from '../service.taking.ts';
import { requireRoom, requireValid } from '../service.ts';
import * as answers from '../store.answers.ts';
import type { FormDocument } from '../store.ts';
import * as requests from './store.ts';

type Form = Permitted<'request_change'>;

/** What the person decides: requests of reviewers to own schools, of schools to whoever accepts their forms. */
export const decidingScopes = ({ actor }: Pick<Call, 'actor'>) => ({
  school: scopeOf(actor, 'survey.submit'),
  municipality: reviewScope(actor, 'municipality'),
  ministry: reviewScope(actor, 'ministry'),
});

/** Asks for a change; nothing changes until the other side agrees. */
export async function start(
  call: Call,
  def: FormDefinition,
  form: Form,
  asked: { readonly changes: readonly CellChange[]; readonly reason: string },
): Promise<ChangeRequestId> {
  requireValid(def, asked.changes, call.today);
  const open = (await requests.listRequestsOf(call.tx, form.id)).filter(({ status }) => status === 'open');
  const changes = proposeChanges(form.answers, asked.changes, open);
  requireRoom(def, form, changes);
  requireSound(arisingFindings(await checkedForm(call, def, form), changes));
  const id = call.newId<'change_request'>();
  await requests.insertRequest(call.tx, {
    regionId: call.actor.regionId,
    id,
    formId: form.id,
    side: sideOf(call.actor, placeOf(form)) ?? 'school',
    reason: asked.reason,
    changes,
    by: call.actor.userId,
    at: call.now,
  });
  call.note(`survey_form:${form.id}`, { request: id, cells: changes.map(({ cell }) => cell) });
  return id;
}

/** A request with its form, to be ended. */
export interface TakenRequest {
  readonly form: Form;
  readonly request: Authorized<requests.ChangeRequestRecord, ChangeRequestAction>;
  readonly action: ChangeRequestAction;
  readonly status: Exclude<ChangeRequestStatus, 'open'>;
}

/** Locks the form and proves that the person's side may end the request so, and that it is open. */
export async function takeRequest(
  call: Call,
  formId: SurveyFormId,
  id: ChangeRequestId,
  action: ChangeRequestAction,
): Promise<TakenRequest> {
  const form = await lockForm(call, formId, 'request_change');
  const mine = sideOf(call.actor, placeOf(form));
  const found = await requests.getRequest(call.tx, form.id, id);
  const status = decideEnd(found, action, mine);
  if (action === 'agree') requireAvailable(form, 'request_change');
  const request = authorize(call.actor, found, action, () => availableEnds(found, mine).includes(action));
  return { form, request, action, status };
}

/** Agrees, declines or takes back; an agreement changes the form with everything that follows from it. */
export async function end(
  call: Call,
  def: FormDefinition,
  { form, request, action, status }: TakenRequest,
  reason: string | null,
): Promise<void> {
  if (action === 'agree') await change(call, def, form, request);
  await requests.endRequest(call.tx, request, { status, by: call.actor.userId, at: call.now, reason });
  call.note(`survey_form:${form.id}`, { request: request.id, ...(reason === null ? {} : { reason }) });
}

/** The answers, their log, the numbers of the form and the sum of its municipality: one transaction. */
async function change(
  call: Call,
  def: FormDefinition,
  form: Form,
  { id, changes, reason }: requests.ChangeRequestRecord,
): Promise<void> {
  requireStanding(form.answers, changes);
  requireRoom(def, form, changes);
  requireSound(arisingFindings(await checkedForm(call, def, form), changes));
  const edit = { regionId: call.actor.regionId, by: call.actor.userId, at: call.now };
  await answers.applyChanges(call.tx, form, edit, changes, id);
  await answers.insertStep(call.tx, {
    ...edit,
    formId: form.id,
    id: call.newId(),
    step: 'changed',
    round: form.round,
    reason,
    frozen: null,
  });
  const agreed = applyTo(form.answers, changes);
  await recount(call, def, form, () => project(def, agreed));
  await keepAsked(call, form, agreed);
}

async function checkedForm(call: Call, def: FormDefinition, form: FormDocument): Promise<CheckedForm> {
  const previous = await findPreviousOf(call, form);
  const { answers: standing, comments } = form;
  return { def, answers: standing, comments, previous: previous?.answers, today: call.today };
}

/** Every request of a form, the newest first; an open one with the warnings that it would bring. A guest sees none. */
export async function presentRequests(
  call: Call,
  def: FormDefinition,
  form: SeenForm,
): Promise<ChangeRequest[]> {
  if (form.only !== null) return [];
  const found = await requests.listRequestsOf(call.tx, form.id);
  const checked = found.some(({ status }) => status === 'open')
    ? await checkedForm(call, def, form)
    : undefined;
  const mine = sideOf(call.actor, placeOf(form));
  return found.map((request) => ({
    id: request.id,
    side: request.side,
    status: request.status,
    by: request.by,
    at: request.at.toISOString(),
    reason: request.reason,
    changes: [...request.changes],
    end:
      request.endedBy && request.endedAt
        ? { by: request.endedBy, at: request.endedAt.toISOString(), reason: request.endReason }
        : null,
    warnings:
      checked && request.status === 'open'
        ? arisingFindings(checked, request.changes).map(({ cell, message }) => ({ cell, message }))
        : [],
    actions: availableEnds(request, mine),
  }));
}
