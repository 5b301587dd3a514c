import type { Authorized } from '#domain/access/authorized.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { CampaignId } from '#domain/kernel/ids.ts';
import type { Campaign, SurveyStep } from '#domain/surveys/model.ts';
import { requireAvailable, requireLater } from '#domain/surveys/rules.ts';
import type { Call } from '#server/lib/call.ts';
import { insertStep } from './store.answers.ts';
import * as campaigns from './store.campaigns.ts';
import { type FormDocument, getCampaign } from './store.ts';

/** Closes a collection for good; a form of it can only be opened again one by one. */
export async function closeCampaign(call: Call, id: CampaignId): Promise<Campaign> {
  const { title } = await getCampaign(call.tx, id);
  const closed = await campaigns.setClosed(call.tx, id, { by: call.actor.userId, at: call.now });
  if (!closed) throw new AppError('conflict', 'campaign.already_closed');
  call.note(`campaign:${id}`, { title });
  return getCampaign(call.tx, id);
}

export async function extendForm(
  call: Call,
  form: Authorized<FormDocument, 'extend'>,
  { dueOn, reason }: { dueOn: LocalDate; reason: string },
): Promise<void> {
  requireAvailable(form, 'extend');
  requireLater(form, dueOn, call.today);
  await campaigns.setOwnDueDate(call.tx, form.id, dueOn);
  await noteStep(call, form, { step: 'extended', reason, dueOn });
}

export async function reopenForm(
  call: Call,
  form: Authorized<FormDocument, 'reopen'>,
  { reason }: { reason: string },
): Promise<void> {
  requireAvailable(form, 'reopen');
  await campaigns.setReopened(call.tx, form.id, call.now);
  await noteStep(call, form, { step: 'reopened', reason });
}

async function noteStep(
  call: Call,
  form: FormDocument,
  step: { step: SurveyStep; reason: string; dueOn?: LocalDate },
): Promise<void> {
  await insertStep(call.tx, {
    ...{ regionId: call.actor.regionId, formId: form.id, id: call.newId(), round: form.round },
    ...{ by: call.actor.userId, at: call.now, frozen: null },
    ...step,
  });
  call.note(`survey_form:${form.id}`, { ...step });
}
