import { holds } from '#domain/access/actor.ts';
import { scopeOf } from '#domain/access/scope.ts';
import type { DeskPart, NextAction, Standing, Wait } from '#domain/kernel/next-action.ts';
import { reviewScope } from '#domain/surveys/access.ts';
import type { SurveyStanding, SurveyTask, SurveyWait } from '#domain/surveys/model.desk.ts';
import {
  type Campaign,
  campaignChains,
  type SurveyAction,
  type SurveyStatus,
} from '#domain/surveys/model.ts';
import { campaignName } from '#domain/surveys/present.name.ts';
import { availableActions, standingsOf } from '#domain/surveys/rules.ts';
import type { Call } from '#server/lib/call.ts';
import { dueIn, oldestOf, queueTask, undated, waitingSince } from '#server/lib/next-action.ts';
import { listReminders } from './campaigns/store.reminders.ts';
import { decidingScopes } from './change-requests/service.ts';
import { listRequests } from './change-requests/store.ts';
import { helpDesk } from './help/desk.ts';
import { listAsked } from './review/store.remarks.ts';
import { timelinessNow } from './service.ts';
import { lastReview } from './store.desk.ts';
import { listProgress, totalProgress } from './store.progress.ts';
import { type FormHead, listCampaigns, listForms } from './store.ts';

type Part = DeskPart<SurveyTask, SurveyWait, SurveyStanding>;
type Action = NextAction<SurveyTask>;
type Waited = Wait<SurveyWait>;

/** What forms ask of the person, which of them are at others, and how far those of a municipality are. */
export async function surveysDesk(call: Call): Promise<Part> {
  const parts = [
    await ownForms(call),
    await formsToReview(call),
    await collectionsWatched(call),
    await changeRequests(call),
    await helpDesk(call),
  ];
  return {
    actions: parts.flatMap(({ actions }) => actions),
    waits: parts.flatMap(({ waits = [] }) => waits),
    standings: parts.flatMap(({ standings = [] }) => standings),
  };
}

/** Of who answers for the form and sends it: a guest of one section has no desk. */
async function ownForms(call: Call): Promise<Part> {
  const { tx, actor } = call;
  if (!holds(actor, 'survey.submit')) return { actions: [] };
  const forms = await listForms(tx, scopeOf(actor, 'survey.submit'), {});
  return { actions: await formsToFill(call, forms), waits: await formsUnderReview(call, forms) };
}

async function formsToFill({ tx, today }: Call, own: readonly FormHead[]): Promise<Action[]> {
  const forms = own.filter((form) => availableActions(form).includes('fill'));
  const ids = forms.map(({ id }) => id);
  const reminders = await listReminders(tx, ids);
  const asked = await listAsked(tx, ids);
  return forms.map((form) => ({
    kind: form.status === 'returned' ? 'correct_form' : 'fill_form',
    subjectId: form.id,
    title: campaignName(form.campaign),
    remark: asked.get(form.id)?.[0] ?? form.returnReason,
    moreRemarks: Math.max((asked.get(form.id)?.length ?? 0) - 1, 0),
    reminder: reminders.get(form.id)?.text,
    count: 1,
    ...dueIn(form.dueOn, today),
  }));
}

async function formsUnderReview(call: Call, own: readonly FormHead[]): Promise<Waited[]> {
  const forms = own.filter((form) => availableActions(form).includes('accept'));
  if (forms.length === 0) return [];
  const took = await lastReview(call.tx, scopeOf(call.actor, 'survey.submit'), call.timeZone);
  return forms.map((form) => ({
    kind: form.campaign.chain === 'ministry' ? 'form_at_ministry' : 'form_at_municipality',
    subjectId: form.id,
    title: campaignName(form.campaign),
    count: 1,
    at: form.municipality.name,
    ...oldestOf(call, [form.submittedAt]),
    dueOn: null,
    lastTook: took,
  }));
}

async function formsToReview(call: Call): Promise<Part> {
  const { tx, actor } = call;
  if (!holds(actor, 'survey.review')) return { actions: [] };
  const forms: FormHead[] = [];
  for (const chain of campaignChains) {
    forms.push(...(await listForms(tx, reviewScope(actor, chain), { chain })));
  }
  const collections = [...Map.groupBy(forms, ({ campaign }) => campaign.id).values()];
  return {
    actions: collections.flatMap((some) => queuesOf(call, some)),
    waits: collections.flatMap(returnedOf),
    standings: collections.flatMap((some) => reviewedOf(call, some)),
  };
}

const can = (forms: readonly FormHead[], action: SurveyAction) =>
  forms.filter((form) => availableActions(form).includes(action));

function queuesOf(call: Call, forms: readonly FormHead[]): Action[] {
  const [first] = forms;
  if (!first) return [];
  const { id, dueOn } = first.campaign;
  const waiting = can(forms, 'accept');
  const overdue = can(forms, 'submit').filter((form) => timelinessNow(form, call) === 'overdue').length;
  const queue = { subjectId: id, title: campaignName(first.campaign), remark: null };
  const review: Action = {
    ...queue,
    ...undated,
    kind: 'review_forms',
    count: waiting.length,
    waitingDays: waitingSince(
      call,
      waiting.map(({ submittedAt }) => submittedAt),
    ),
  };
  const late: Action = { ...queue, ...dueIn(dueOn, call.today), kind: 'late_forms', count: overdue };
  return [review, late].filter(({ count }) => count > 0);
}

/** Forms that were given back: the step is the school's. */
function returnedOf(forms: readonly FormHead[]): Waited[] {
  const returned = can(forms, 'submit').filter(({ status }) => status === 'returned');
  const [first] = returned;
  if (!first) return [];
  return [
    {
      kind: 'form_at_school',
      subjectId: first.campaign.id,
      title: campaignName(first.campaign),
      count: returned.length,
      at: returned.length === 1 ? first.school.name : null,
      sinceOn: null,
      waitingDays: null,
      dueOn: null,
    },
  ];
}

/** Of who watches collections and decides nothing in them: how far each is that goes on. */
async function collectionsWatched(call: Call): Promise<Part> {
  const { tx, actor } = call;
  if (!holds(actor, 'survey.progress') || holds(actor, 'survey.review')) return { actions: [] };
  const scope = scopeOf(actor, 'survey.progress');
  const standings: Standing<SurveyStanding>[] = [];
  for (const campaign of (await listCampaigns(tx, scope)).filter(({ closedAt }) => closedAt === null)) {
    const progress = standingsOf(totalProgress(await listProgress(tx, scope, campaign.id, call)));
    const { accepted, submitted, returned, waiting: draft, schoolClosed: school_closed } = progress;
    standings.push(...standingOf(campaign, { accepted, submitted, returned, draft, school_closed }));
  }
  return { actions: [], standings };
}

/** Of who reviews them; of a school that is no more nothing is awaited. */
function reviewedOf({ today }: Call, forms: readonly FormHead[]): Standing<SurveyStanding>[] {
  const [first] = forms;
  if (!first || first.campaign.closedAt !== null) return [];
  const counts = { accepted: 0, submitted: 0, returned: 0, draft: 0, school_closed: 0 };
  for (const { status, closure } of forms) {
    const isOver = closure && closure.on <= today && (status === 'draft' || status === 'returned');
    counts[isOver ? 'school_closed' : status] += 1;
  }
  return standingOf(first.campaign, counts);
}

/** Forms of a collection by their state: together they are all of them. */
function standingOf(
  campaign: Campaign,
  counts: Readonly<Record<SurveyStatus | 'school_closed', number>>,
): Standing<SurveyStanding>[] {
  const parts = Object.entries(counts)
    .map(([part, count]) => ({ part, count }))
    .filter(({ count }) => count > 0);
  if (parts.length === 0) return [];
  return [{ kind: 'forms', subjectId: campaign.id, title: campaignName(campaign), parts }];
}

/** Corrections of accepted forms: those that the other side proposed, and those that wait for it. */
async function changeRequests(call: Call): Promise<Part> {
  const { tx, actor } = call;
  if (!holds(actor, 'survey.change')) return { actions: [] };
  const scope = scopeOf(actor, 'survey.read');
  const { items, total } = await listRequests(tx, scope, {
    status: 'open',
    deciding: decidingScopes(call),
    orMadeBy: actor.userId,
    page: 1,
    pageSize: 200,
  });
  const sent = items.filter(({ madeBy }) => madeBy === actor.userId);
  const asked = items.filter(({ madeBy }) => madeBy !== actor.userId);
  const count = total - sent.length;
  const times = asked.map(({ at }) => at);
  return {
    actions: count === 0 ? [] : [queueTask(call, 'decide_changes', count, times)],
    waits: sent.map((request) => ({
      kind: 'change_answer',
      subjectId: request.formId,
      title: request.title,
      count: 1,
      at: request.side === 'reviewer' ? request.schoolName : null,
      ...oldestOf(call, [request.at]),
      dueOn: null,
    })),
  };
}
