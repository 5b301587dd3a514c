import type { FormDefinition } from '#domain/forms/model.ts';
import { askedAnswers } from '#domain/forms/rules.asked.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { SurveyStepId } from '#domain/kernel/ids.ts';
import type { Difference, Submission } from '#domain/surveys/model.review.ts';
import type { SurveyDecision } from '#domain/surveys/model.ts';
import { differenceOf } from '#domain/surveys/rules.difference.ts';
import type { Return } from '#domain/surveys/rules.sections.ts';
import { decideStep } from '#domain/surveys/rules.ts';
import type { Call } from '#server/lib/call.ts';
import { endOpenRequests } from '../change-requests/store.ts';
import { recount } from '../service.aggregates.ts';
import { sectionFor } from '../service.delegation.ts';
import { noteSet } from '../service.proofs.ts';
import type { Permitted } from '../service.ts';
import * as answers from '../store.answers.ts';
import { findSubmission, listLastSubmissions } from '../store.submissions.ts';
import * as forms from '../store.ts';
import { settleAll } from './store.remarks.ts';

type ReviewAction = Exclude<SurveyDecision, 'submit'>;

const whole: Return = { sections: null, reason: null };

/** Accepts, returns or takes an acceptance back; the aggregate and what the form proves follow in the same transaction. */
export async function takeDecision<A extends ReviewAction>(
  call: Call,
  def: FormDefinition,
  form: Permitted<A>,
  action: A,
  given: Return = whole,
): Promise<void> {
  const { step, to } = decideStep(form, action);
  const at = { by: call.actor.userId, at: call.now };
  const { reason, sections } = given;
  const decided = { status: to, returnReason: reason, openSections: sections };
  await forms.setDecided(call.tx, { id: form.id, ...decided, ...at });
  await answers.insertStep(call.tx, {
    regionId: call.actor.regionId,
    formId: form.id,
    id: call.newId(),
    step,
    round: form.round,
    reason,
    sections,
    frozen: null,
    ...at,
  });
  if (to === 'accepted') await settleAll(call.tx, form.id, at);
  call.note(`survey_form:${form.id}`, reason === null ? {} : { reason });

  if (action === 'return') return;
  await recount(call, def, form, (sent) => (action === 'accept' ? sent : null));
  await noteSet(call, form.campaign.id, form.municipality.id);
  if (action === 'withdraw_acceptance') await endOpenRequests(call.tx, form.id, { ...at, reason });
}

/** @throws AppError `stale` when the form is no longer the one the reviewer was looking at, with who decided meanwhile */
export async function requireSeen(call: Call, form: forms.FormDocument, version: number): Promise<void> {
  if (form.version === version) return;
  const [last] = await answers.listSteps(call.tx, form.id);
  if (form.status === 'submitted' || !last) throw new AppError('stale', 'survey.stale');
  throw new AppError('stale', `survey.meanwhile.${last.step}`, { by: last.by, round: last.round });
}

/** The form against what the school had sent before the last sending, or before it is sent again. */
export async function findDifference(
  call: Call,
  def: FormDefinition,
  form: forms.FormDocument,
): Promise<Difference | null> {
  const only = await sectionFor(call, form.id);
  const [last, earlier] = await listLastSubmissions(call.tx, form.id);
  const isSent = form.status === 'submitted' || form.status === 'accepted';
  const [before, to] = isSent ? [earlier, last?.round ?? null] : [last, null];
  if (!before) return null;
  const now = { answers: askedAnswers(def, form.answers), comments: form.comments };
  const { cells, comments } = differenceOf(def, before, now);
  const isSeen = (cell: string) => only === null || cell.startsWith(`${only}.`);
  return {
    from: before.round,
    to,
    cells: cells.filter(({ cell }) => isSeen(cell)),
    comments: comments.filter(({ key }) => isSeen(key.slice(key.indexOf('@') + 1))),
  };
}

/** @throws AppError `not_found`, also for a guest: they see one section, not the document */
export async function getSubmission(
  call: Call,
  form: forms.FormDocument,
  id: SurveyStepId,
): Promise<Submission> {
  const found = await findSubmission(call.tx, form.id, id);
  if (!found || (await sectionFor(call, form.id)) !== null)
    throw new AppError('not_found', 'survey.no_submission');
  const { head, by, at, round, answers: sent, comments } = found;
  return {
    campaign: form.campaign,
    school: head?.school ?? form.school.name,
    municipality: head?.municipality ?? form.municipality.name,
    sender: head?.sender ?? by,
    sentAt: at.toISOString(),
    round,
    answers: sent,
    comments,
  };
}
