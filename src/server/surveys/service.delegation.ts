import { type Authorized, authorize } from '#domain/access/authorized.ts';
import type { FormDefinition } from '#domain/forms/model.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { DelegationId, SurveyFormId } from '#domain/kernel/ids.ts';
import { canDelegate, isGuest } from '#domain/surveys/access.ts';
import type { Delegation, newDelegationSchema } from '#domain/surveys/model.delegation.ts';
import type { FormNews } from '#domain/surveys/model.live.ts';
import type { SurveyForm } from '#domain/surveys/model.ts';
import { delegationStateOf, requireDelegable } from '#domain/surveys/rules.delegation.ts';
import { requireAvailable } from '#domain/surveys/rules.ts';
import type { Call } from '#server/lib/call.ts';
import { hashToken, newToken } from '#server/lib/session.ts';
import { deleteSessionsOf } from '#server/people/store.sessions.ts';
import { insertAppointment, insertPerson } from '#server/people/store.ts';
import * as delegations from './store.delegations.ts';
import { type FormDocument, type FormHead, getForm } from './store.ts';

/** No password hashes to this: a guest enters by the link alone. */
const NO_PASSWORD = 'link';

const placeOf = (form: FormDocument) => ({
  organizationId: form.school.id,
  municipalityId: form.municipality.id,
});

export async function takeFormToGive(
  call: Call,
  id: SurveyFormId,
): Promise<Authorized<FormDocument, 'delegate'>> {
  const form = await getForm(call.tx, call.scope, id, 'lock');
  call.note(`survey_form:${form.id}`);
  return authorize(call.actor, form, 'delegate', (actor, subject) => canDelegate(actor, placeOf(subject)));
}

/** Gives a section away; the token of the link is told once. */
export async function delegate(
  call: Call,
  def: FormDefinition,
  form: Authorized<FormDocument, 'delegate'>,
  given: (typeof newDelegationSchema)['_output'],
): Promise<{ delegation: Delegation; token: string }> {
  requireAvailable(form, 'fill');
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
  form: Authorized<FormDocument, 'delegate'>,
  id: DelegationId,
): Promise<void> {
  const found = await delegations.findDelegation(call.tx, id);
  if (found?.formId !== form.id) throw new AppError('not_found', 'delegation.not_found');
  await delegations.setRevoked(call.tx, id, call.now);
  await deleteSessionsOf(call.tx, found.userId);
  call.note(`survey_form:${form.id}`, { section: found.section });
}

/**
 * The section to which the person is limited; null for everybody who works with whole forms.
 * @throws AppError `not_found` for a form that was not given, `forbidden` when the term of the link is over
 */
export async function sectionFor(call: Call, formId: SurveyFormId): Promise<string | null> {
  if (!isGuest(call.actor)) return null;
  const given = await delegations.findDelegationTo(call.tx, call.actor.userId);
  if (given?.formId !== formId) throw new AppError('not_found', 'survey.not_found');
  if (delegationStateOf(given, call.today) !== 'open') throw new AppError('forbidden', 'delegation.ended');
  return given.section;
}

/** @throws AppError `forbidden` when a guest reaches for a cell of another section */
export function requireWithin(section: string | null, cells: readonly string[]): void {
  if (section === null || cells.every((cell) => cell.startsWith(`${section}.`))) return;
  throw new AppError('forbidden', 'delegation.other_section');
}

/** Forms of a list as their reader may see them: a guest the given one, while its link opens it, without remarks on it. */
export async function listedTo(call: Call, forms: readonly FormHead[]): Promise<readonly FormHead[]> {
  if (!isGuest(call.actor)) return forms;
  const given = await delegations.findDelegationTo(call.tx, call.actor.userId);
  if (!given || delegationStateOf(given, call.today) !== 'open') return [];
  return forms.filter(({ id }) => id === given.formId).map((form) => ({ ...form, returnReason: null }));
}

/** News as their reader may hear them: who works in the other sections is not a guest's to know. */
export function newsTo(section: string | null, news: FormNews): FormNews {
  if (section === null) return news;
  const isOwn = (cell: string) => cell.startsWith(`${section}.`);
  return {
    ...news,
    changes: news.changes.filter(({ cell }) => isOwn(cell)),
    comments: Object.fromEntries(Object.entries(news.comments).filter(([key]) => isOwn(cellOfComment(key)))),
    confirmed: news.confirmed.filter((id) => id === section),
    people: news.people.filter(({ cell }) => cell !== null && isOwn(cell)),
  };
}

/** The form as its reader may see it: a guest sees the given section and nothing of the others. */
export async function presentedTo(call: Call, form: SurveyForm, section: string | null): Promise<SurveyForm> {
  if (section === null) {
    if (!canDelegate(call.actor, { organizationId: form.school.id, municipalityId: form.municipality.id }))
      return form;
    const live = await delegations.listLive(call.tx, form.id, call.today);
    return {
      ...form,
      delegations: live.map(({ id, section: given, to, until, openedAt }) => ({
        id,
        section: given,
        to,
        until,
        openedAt: openedAt?.toISOString() ?? null,
      })),
    };
  }
  const own = <T>(cells: Readonly<Record<string, T>>, keyOf = (key: string) => key): Record<string, T> =>
    Object.fromEntries(Object.entries(cells).filter(([key]) => keyOf(key).startsWith(`${section}.`)));
  return {
    ...form,
    section,
    answers: own(form.answers),
    sent: form.sent && own(form.sent),
    cellVersions: own(form.cellVersions),
    comments: own(form.comments, cellOfComment),
    carried: {
      cells: own(form.carried.cells),
      confirmed: form.carried.confirmed.filter((id) => id === section),
    },
    previous: form.previous && { ...form.previous, answers: own(form.previous.answers) },
    history: [],
    returnReason: null,
    reminder: null,
    actions: form.actions.filter((action) => action === 'fill'),
  };
}

/** The cell of a finding's key, `check@cell`. */
export const cellOfComment = (key: string): string => key.slice(key.indexOf('@') + 1);
