import { type Actor, type Appointment, holds } from '#domain/access/actor.ts';
import type { Reach } from '#domain/access/roles.ts';
import { covers, type Place, type Scope, scopeOf } from '#domain/access/scope.ts';
import { reachOf } from '#domain/rights.ts';
import type { ChangeRequestSide } from './change-requests/model.ts';
import type { CampaignChain, SurveyAction } from './model.ts';

/** Where a form lies, and who accepts it. */
export interface FormPlace extends Place {
  readonly chain: CampaignChain;
}

/** The school itself fills its form. */
export function canFill(actor: Actor, school: Place): boolean {
  return covers(scopeOf(actor, 'survey.fill'), school);
}

export function canSubmit(actor: Actor, school: Place): boolean {
  return covers(scopeOf(actor, 'survey.submit'), school);
}

/** The head gives sections away; who got one gives nothing on. */
export function canDelegate(actor: Actor, school: Place): boolean {
  return covers(scopeOf(actor, 'survey.delegate'), school);
}

/** Somebody who is here by a link for one section, and by nothing else. */
export function isGuest({ appointments }: { appointments: readonly Pick<Appointment, 'role'>[] }): boolean {
  return appointments.every(({ role }) => role === 'section_filler');
}

/** The municipality reviews (order 01-21/744, cl. 2.1), unless the ministry keeps that to itself. */
const reviewerOf = { municipality: 'municipality', ministry: 'region' } as const satisfies Record<
  CampaignChain,
  Reach
>;

/** Forms of such collections that the actor reviews. */
export function reviewScope(actor: Actor, chain: CampaignChain): Scope {
  const appointments = actor.appointments.filter(
    ({ role }) => reachOf(role, 'survey.review') === reviewerOf[chain],
  );
  return scopeOf({ ...actor, appointments }, 'survey.review');
}

export const reviewScopes = (actor: Actor): Record<CampaignChain, Scope> => ({
  municipality: reviewScope(actor, 'municipality'),
  ministry: reviewScope(actor, 'ministry'),
});

/** Nobody accepts the form of a school they work in. */
export function canReview(actor: Actor, form: FormPlace): boolean {
  const ownWork = actor.appointments.some((a) => a.organizationId === form.organizationId);
  return !ownWork && covers(reviewScope(actor, form.chain), form);
}

/** The ministry closes a whole collection. */
export const canClose = (actor: Actor): boolean => holds(actor, 'survey.manage');

/** The ministry runs the collection: extends, closes, opens again. */
export function canManage(actor: Actor, school: Place): boolean {
  return covers(scopeOf(actor, 'survey.manage'), school);
}

/** The side of a form that the person is on, where its acceptance is agreed between the two. */
export function sideOf(actor: Actor, form: FormPlace): ChangeRequestSide | undefined {
  if (canReview(actor, form)) return 'reviewer';
  return canSubmit(actor, form) ? 'school' : undefined;
}

/** Both sides of a remark; a guest of one section only fills it in. */
export function canReply(actor: Actor, form: FormPlace): boolean {
  return canReview(actor, form) || (canFill(actor, form) && !isGuest(actor));
}

const permission = {
  fill: canFill,
  submit: canSubmit,
  remark: canReview,
  reply: canReply,
  accept: canReview,
  return: canReview,
  withdraw_acceptance: canReview,
  request_change: (actor, form) => sideOf(actor, form) !== undefined,
  extend: canManage,
  reopen: canManage,
} as const satisfies Record<SurveyAction, (actor: Actor, form: FormPlace) => boolean>;

export function canDo(action: SurveyAction): (actor: Actor, form: FormPlace) => boolean {
  return permission[action];
}
