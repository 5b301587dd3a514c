import type { FormDefinition } from '#domain/forms/model.ts';
import { askedAnswers } from '#domain/forms/rules.asked.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { SurveyStepId } from '#domain/kernel/ids.ts';
import { cellsWithin, commentsWithin } from '#domain/surveys/access.visible.ts';
import type { Difference, Submission } from '#domain/surveys/model.review.ts';
import type { ReviewAction } from '#domain/surveys/model.ts';
import { differenceOf } from '#domain/surveys/rules.difference.ts';
import type { Return } from '#domain/surveys/rules.sections.ts';
import { decideStep } from '#domain/surveys/rules.ts';
import type { Call } from '#server/lib/call.ts';
import { endOpenRequests } from '../change-requests/store.ts';
import { recount } from '../service.aggregates.ts';
import { noteSet } from '../service.proofs.ts';
import { type SeenForm, seenBy } from '../service.reading.ts';
import type { Permitted } from '../service.taking.ts';
import * as answers from '../store.answers.ts';
import { findSubmission, listLastSubmissions } from '../store.submissions.ts';
import * as forms from '../store.ts';
import { settleAll } from './store.remarks.ts';

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
  await forms.setDecided(call.tx, form, { ...decided, ...at });
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
  if (to === 'accepted') await settleAll(call.tx, form, at);
  call.note(`survey_form:${form.id}`, reason === null ? {} : { reason });

  if (action === 'return') return;
  await recount(call, def, form, (sent) => (action === 'accept' ? sent : null));
  await noteSet(call, form.campaign.id, form.municipality.id);
  if (action === 'withdraw_acceptance') await endOpenRequests(call.tx, form, { ...at, reason });
}

/** The form against what the school had sent before the last sending, or before it is sent again. */
export async function findDifference(
  call: Call,
  def: FormDefinition,
  form: forms.FormDocument,
): Promise<Difference | null> {
  // What is asked follows from the whole form; what is told of it, from who reads.
  const now = await seenBy(call, { ...form, answers: askedAnswers(def, form.answers) });
  const [last, earlier] = await listLastSubmissions(call.tx, form.id);
  const isSent = form.status === 'submitted' || form.status === 'accepted';
  const [before, to] = isSent ? [earlier, last?.round ?? null] : [last, null];
  if (!before) return null;
  const then = {
    answers: cellsWithin(before.answers, now.only),
    comments: commentsWithin(before.comments, now.only),
  };
  return { from: before.round, to, ...differenceOf(def, then, now) };
}

/** @throws AppError `not_found`, also for a guest: they see one section, not the document */
export async function getSubmission(call: Call, form: SeenForm, id: SurveyStepId): Promise<Submission> {
  const found = form.only === null ? await findSubmission(call.tx, form.id, id) : undefined;
  if (!found) throw new AppError('not_found', 'survey.no_submission');
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
