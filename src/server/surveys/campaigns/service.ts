import { authorize } from '#domain/access/authorized.ts';
import type { Organization } from '#domain/directory/model.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { CampaignId, SurveyFormId } from '#domain/kernel/ids.ts';
import { canClose } from '#domain/surveys/access.ts';
import type {
  Addressees,
  addressingSchema,
  NewCampaignForm,
  NotRemindedReason,
} from '#domain/surveys/campaigns/model.ts';
import {
  campaignFlow,
  type DecidedAddressees,
  decideAddressees,
  proposeTitle,
  requireDistinctTitle,
  requireOpenable,
  statusOfCampaign,
  whyNotReminded,
} from '#domain/surveys/campaigns/rules.ts';
import type { Campaign, SurveyStep } from '#domain/surveys/model.ts';
import { requireLater } from '#domain/surveys/rules.ts';
import { getSchoolList, listMembers } from '#server/directory/store.school-lists.ts';
import { listOrganizationsByKind } from '#server/directory/store.ts';
import type { Call } from '#server/lib/call.ts';
import type { Permitted } from '../service.taking.ts';
import { openCampaign } from '../service.ts';
import { insertStep } from '../store.answers.ts';
import { type FormDocument, getCampaign, listForms, type NewCampaign } from '../store.ts';
import { insertReminders } from './store.reminders.ts';
import * as campaigns from './store.ts';

/** Whom a collection would ask, and whom not. */
export async function addresseesOf(
  call: Call,
  about: (typeof addressingSchema)['_output'],
): Promise<DecidedAddressees> {
  const schools = await schoolsNamed(call, about.addressees);
  const busy = await campaigns.listBusySchools(call.tx, call.actor.regionId, about);
  return decideAddressees(schools, new Set(busy), call.today);
}

async function schoolsNamed({ tx, actor, scope, today }: Call, named: Addressees): Promise<Organization[]> {
  if (named.kind === 'list') {
    await getSchoolList(tx, scope, named.schoolListId);
    return listMembers(tx, scope, named.schoolListId, today);
  }
  if (named.kind === 'all') return listOrganizationsByKind(tx, actor.regionId, ['school'], today);
  const [ids, places] = [new Set<string>(named.schoolIds), new Set<string>(named.municipalityIds)];
  const schools = await listOrganizationsByKind(tx, actor.regionId, ['school'], today, 'included');
  return schools.filter(
    ({ id, closedOn, municipality }) =>
      ids.has(id) || (closedOn === null && municipality !== null && places.has(municipality.id)),
  );
}

/** Opens a collection from the schools that it may ask. */
export async function openNewCampaign(call: Call, opened: NewCampaignForm): Promise<Campaign> {
  const { regionId } = call.actor;
  await campaigns.lockOpening(call.tx, regionId);
  const { asked } = await addresseesOf(call, opened);
  requireOpenable(opened.dueOn, asked, call.today);
  requireDistinctTitle(opened.title, await campaigns.listTitles(call.tx, regionId));
  const { addressees, ...head } = opened;
  const id = call.newId<'campaign'>();
  const schoolListId = addressees.kind === 'list' ? addressees.schoolListId : null;
  await openCampaign(call, { ...head, id, addressees: addressees.kind, schoolListId }, asked);
  call.note(`campaign:${id}`, { title: head.title, schools: asked.length });
  return getCampaign(call.tx, call.scope, id);
}

/** Opens the collection that a clause of an act demands, under a name of its own. (order 01-21/744, cl. 2.1) */
export async function openDemandedCampaign(
  call: Call,
  demanded: Omit<NewCampaign, 'id'>,
  asked: Parameters<typeof openCampaign>[2],
): Promise<CampaignId> {
  const { regionId } = call.actor;
  await campaigns.lockOpening(call.tx, regionId);
  const taken = await campaigns.listTitles(call.tx, regionId);
  const id = call.newId<'campaign'>();
  await openCampaign(
    call,
    { ...demanded, id, title: proposeTitle(demanded.title, demanded.period, taken) },
    asked,
  );
  return id;
}

/** Closes a collection for good; a form of it can only be opened again one by one. */
export async function closeCampaign(call: Call, id: CampaignId): Promise<Campaign> {
  const found = await getCampaign(call.tx, call.scope, id, 'lock');
  const campaign = authorize(call.actor, found, 'close', canClose);
  campaignFlow.step(statusOfCampaign(campaign), 'close');
  await campaigns.setClosed(call.tx, campaign, { by: call.actor.userId, at: call.now });
  await call.enqueue('refresh_shown', {});
  call.note(`campaign:${id}`, { title: campaign.title });
  return getCampaign(call.tx, call.scope, id);
}

export async function extendForm(
  call: Call,
  form: Permitted<'extend'>,
  { dueOn, reason }: { dueOn: LocalDate; reason: string },
): Promise<void> {
  requireLater(form, dueOn, call.today);
  await campaigns.setOwnDueDate(call.tx, form, dueOn);
  await noteStep(call, form, { step: 'extended', reason, dueOn });
}

export async function reopenForm(
  call: Call,
  form: Permitted<'reopen'>,
  { reason }: { reason: string },
): Promise<void> {
  await campaigns.setReopened(call.tx, form, call.now);
  await noteStep(call, form, { step: 'reopened', reason });
}

async function noteStep(
  call: Call,
  form: FormDocument,
  step: { step: SurveyStep; reason: string; dueOn?: LocalDate },
): Promise<void> {
  await insertStep(call.tx, {
    regionId: call.actor.regionId,
    formId: form.id,
    id: call.newId(),
    round: form.round,
    by: call.actor.userId,
    at: call.now,
    frozen: null,
    ...step,
  });
  call.note(`survey_form:${form.id}`, { ...step });
}

/**
 * Reminds of forms that were not sent. A form that cannot be reminded of is told and the others go on.
 * @throws AppError `not_found` for a form outside the scope or of another collection
 */
export async function remind(
  call: Call,
  campaignId: CampaignId,
  { formIds, text }: { formIds: readonly SurveyFormId[]; text: string },
): Promise<{ reminded: number; refused: { school: string; why: NotRemindedReason }[] }> {
  await getCampaign(call.tx, call.scope, campaignId);
  const wanted = new Set(formIds);
  const forms = (await listForms(call.tx, call.scope, { campaignId })).filter(({ id }) => wanted.has(id));
  if (forms.length < wanted.size) throw new AppError('not_found', 'survey.not_found');
  const judged = forms.map((form) => ({ form, why: whyNotReminded(form, call.today) }));
  const waiting = judged.filter(({ why }) => why === null).map(({ form }) => form);
  const { regionId, userId: by } = call.actor;
  const reminder = { regionId, text, by, at: call.now, on: call.today };
  const rows = waiting.map(({ id }) => ({ id: call.newId<'reminder'>(), formId: id }));
  const reminded = new Set(await insertReminders(call.tx, reminder, rows));
  call.note(`campaign:${campaignId}`, { reminded: reminded.size });
  return {
    reminded: reminded.size,
    refused: judged.flatMap(({ form, why }) =>
      reminded.has(form.id) ? [] : [{ school: form.school.name, why: why ?? ('reminded_today' as const) }],
    ),
  };
}
