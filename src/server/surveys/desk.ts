import { holds } from '#domain/access/actor.ts';
import { scopeOf } from '#domain/access/scope.ts';
import type { NextAction } from '#domain/kernel/next-action.ts';
import { reviewScope } from '#domain/surveys/access.ts';
import type { SurveyTask } from '#domain/surveys/model.desk.ts';
import { campaignChains, type SurveyAction } from '#domain/surveys/model.ts';
import { availableActions } from '#domain/surveys/rules.ts';
import type { Call } from '#server/lib/call.ts';
import { dueIn, undated } from '#server/lib/next-action.ts';
import { listReminders } from './campaigns/store.reminders.ts';
import { decidingScopes } from './change-requests/service.ts';
import { listRequests } from './change-requests/store.ts';
import { listAsked } from './review/store.remarks.ts';
import { timelinessNow } from './service.ts';
import { type FormHead, listForms } from './store.ts';

type Action = NextAction<SurveyTask>;

/** What forms ask of the person. */
export async function surveysDesk(call: Call): Promise<Action[]> {
  return [...(await formsToFill(call)), ...(await formsToReview(call)), ...(await changesToDecide(call))];
}

/** Of who answers for the form and sends it: a guest of one section has no desk. */
async function formsToFill({ tx, actor, today }: Call): Promise<Action[]> {
  if (!holds(actor, 'survey.submit')) return [];
  const forms = (await listForms(tx, scopeOf(actor, 'survey.submit'), {})).filter((form) =>
    availableActions(form).includes('fill'),
  );
  const ids = forms.map(({ id }) => id);
  const reminders = await listReminders(tx, ids);
  const asked = await listAsked(tx, ids);
  return forms.map((form) => ({
    kind: form.status === 'returned' ? 'correct_form' : 'fill_form',
    subjectId: form.id,
    title: form.campaign.title,
    remark: asked.get(form.id)?.[0] ?? form.returnReason,
    moreRemarks: Math.max((asked.get(form.id)?.length ?? 0) - 1, 0),
    reminder: reminders.get(form.id)?.text,
    count: 1,
    ...dueIn(form.dueOn, today),
  }));
}

async function formsToReview(call: Call): Promise<Action[]> {
  const { tx, actor, today } = call;
  if (!holds(actor, 'survey.review')) return [];
  const forms: FormHead[] = [];
  for (const chain of campaignChains) {
    forms.push(...(await listForms(tx, reviewScope(actor, chain), { chain })));
  }
  return [...Map.groupBy(forms, (form) => form.campaign.id).values()].flatMap((ofCampaign): Action[] => {
    const campaign = ofCampaign[0]?.campaign;
    if (!campaign) return [];
    const can = (action: SurveyAction) =>
      ofCampaign.filter((form) => availableActions(form).includes(action));
    const waiting = can('accept').length;
    const overdue = can('submit').filter((form) => timelinessNow(form, call) === 'overdue').length;
    const queue = {
      subjectId: campaign.id,
      title: campaign.title,
      remark: null,
    };
    return [
      ...(waiting > 0 ? [{ ...queue, ...undated, kind: 'review_forms' as const, count: waiting }] : []),
      ...(overdue > 0
        ? [{ ...queue, ...dueIn(campaign.dueOn, today), kind: 'late_forms' as const, count: overdue }]
        : []),
    ];
  });
}

/** Corrections of accepted forms that the other side proposed. */
async function changesToDecide(call: Call): Promise<Action[]> {
  if (!holds(call.actor, 'survey.change')) return [];
  const filter = { status: 'open', deciding: decidingScopes(call), page: 1, pageSize: 1 } as const;
  const { total: count } = await listRequests(call.tx, scopeOf(call.actor, 'survey.read'), filter);
  return count === 0
    ? []
    : [{ kind: 'decide_changes', subjectId: null, title: '', remark: null, count, ...undated }];
}
