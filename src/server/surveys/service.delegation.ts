import type { Authorized } from '#domain/access/authorized.ts';
import type { FormDefinition } from '#domain/forms/model.ts';
import { canDelegate } from '#domain/surveys/access.ts';
import type { Delegation, newDelegationSchema } from '#domain/surveys/model.delegation.ts';
import { requireDelegable } from '#domain/surveys/rules.delegation.ts';
import type { Call } from '#server/lib/call.ts';
import { hashToken, newToken } from '#server/lib/session.ts';
import { deleteSessionsOf } from '#server/people/store.sessions.ts';
import { insertAppointment, insertPerson } from '#server/people/store.ts';
import type { SeenForm } from './service.reading.ts';
import { placeOf } from './service.taking.ts';
import * as delegations from './store.delegations.ts';
import type { FormDocument } from './store.ts';

/** No password hashes to this: a guest enters by the link alone. */
const NO_PASSWORD = 'link';

/** Gives a section away; the token of the link is told once. */
export async function delegate(
  call: Call,
  def: FormDefinition,
  form: Authorized<FormDocument, 'delegate'>,
  given: (typeof newDelegationSchema)['_output'],
): Promise<{ delegation: Delegation; token: string }> {
  const { tx, actor, now, today, securityNow, newId } = call;
  const live = await delegations.listLive(tx, form.id, today);
  requireDelegable(def, given, live.length, today);
  const [id, userId, token] = [newId<'delegation'>(), newId<'user'>(), newToken()];
  const { regionId } = actor;
  await insertPerson(tx, {
    regionId,
    id: userId,
    login: `link-${userId}`,
    fullName: given.to,
    passwordHash: NO_PASSWORD,
    passwordIssuedAt: null,
    by: actor.userId,
  });
  await insertAppointment(tx, {
    regionId,
    id: newId<'appointment'>(),
    userId,
    role: 'section_filler',
    organizationId: form.school.id,
    validFrom: securityNow.toISOString().slice(0, 10),
  });
  await delegations.insertDelegation(tx, {
    regionId,
    id,
    formId: form.id,
    section: given.section,
    userId,
    tokenHash: hashToken(token),
    until: given.until,
    by: actor.userId,
    at: now,
  });
  call.note(`survey_form:${form.id}`, { section: given.section, until: given.until });
  return { delegation: { id, ...given, openedAt: null }, token };
}

/** Takes a section back: the link opens no more, and who entered by it is out at once. */
export async function revoke(
  call: Call,
  given: Authorized<delegations.DelegationRow, 'revoke'>,
): Promise<void> {
  await delegations.setRevoked(call.tx, given, call.now);
  await deleteSessionsOf(call.tx, given.userId);
  call.note(`survey_form:${given.formId}`, { section: given.section });
}

/** Links of the form that still open, for who may give and take them back. */
export async function presentDelegations(call: Call, form: SeenForm): Promise<Delegation[]> {
  if (!canDelegate(call.actor, placeOf(form))) return [];
  const live = await delegations.listLive(call.tx, form.id, call.today);
  return live.map(({ id, section, to, until, openedAt }) => ({
    id,
    section,
    to,
    until,
    openedAt: openedAt?.toISOString() ?? null,
  }));
}
