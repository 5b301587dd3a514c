import type { Actor, Appointment } from '#domain/access/actor.ts';
import { covers, type Place, scopeOf } from '#domain/access/scope.ts';
import type { ChangeRequestSide } from './model.change-requests.ts';
import type { SurveyAction } from './model.ts';

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

/** The municipality reviews (order 01-21/744, cl. 2.1), but nobody accepts the form of a school they work in. */
export function canReview(actor: Actor, school: Place): boolean {
  const ownWork = actor.appointments.some((a) => a.organizationId === school.organizationId);
  return !ownWork && covers(scopeOf(actor, 'survey.review'), school);
}

/** The side of a form that the person is on, where its acceptance is agreed between the two. */
export function sideOf(actor: Actor, school: Place): ChangeRequestSide | undefined {
  if (canReview(actor, school)) return 'reviewer';
  return canSubmit(actor, school) ? 'school' : undefined;
}

const permission = {
  fill: canFill,
  submit: canSubmit,
  accept: canReview,
  return: canReview,
  withdraw_acceptance: canReview,
  request_change: (actor, school) => sideOf(actor, school) !== undefined,
} as const satisfies Record<SurveyAction, (actor: Actor, school: Place) => boolean>;

export function canDo(action: SurveyAction): (actor: Actor, school: Place) => boolean {
  return permission[action];
}
