import type { MunicipalityRef, Organization } from '../../directory/model.ts';
import type { LocalDate } from '../../kernel/dates.ts';
import { AppError } from '../../kernel/errors.ts';
import { flow } from '../../kernel/flow.ts';
import type { OrganizationId } from '../../kernel/ids.ts';
import { foldText } from '../../kernel/text.ts';
import type { Campaign } from '../model.ts';
import { availableActions, isSchoolClosed, type Standing } from '../rules.ts';
import type { FormState, LeftOutReason, NotRemindedReason } from './model.ts';

/** A collection is closed for good; a form of it can only be opened again one by one. */
export const campaignFlow = flow<'open' | 'closed', 'close'>('campaign', {
  open: { close: 'closed' },
  closed: {},
});

export const statusOfCampaign = ({ closedAt }: Pick<Campaign, 'closedAt'>) =>
  closedAt === null ? 'open' : 'closed';

export type AskedSchool = Organization & { readonly municipality: MunicipalityRef };

export interface DecidedAddressees {
  readonly asked: readonly AskedSchool[];
  readonly leftOut: readonly { readonly school: Organization; readonly why: LeftOutReason }[];
}

/**
 * Which of the schools a new collection asks. A form goes to a municipality, and nobody is asked twice about the
 * same: `busy` are schools with a form of the same code and period in a collection that is still open.
 */
export function decideAddressees(
  schools: readonly Organization[],
  busy: ReadonlySet<OrganizationId>,
  today: LocalDate,
): DecidedAddressees {
  const asked: AskedSchool[] = [];
  const leftOut: { school: Organization; why: LeftOutReason }[] = [];
  for (const school of schools) {
    const { municipality } = school;
    if (school.closedOn !== null && school.closedOn <= today) leftOut.push({ school, why: 'closed' });
    else if (municipality === null) leftOut.push({ school, why: 'no_municipality' });
    else if (busy.has(school.id)) leftOut.push({ school, why: 'already_asked' });
    else asked.push({ ...school, municipality });
  }
  return { asked, leftOut };
}

/** @throws AppError `invalid` when the due date is over or nobody would be asked */
export function requireOpenable(dueOn: LocalDate, asked: readonly AskedSchool[], today: LocalDate): void {
  if (dueOn < today) throw new AppError('invalid', 'campaign.due_in_past', { field: 'dueOn' });
  if (asked.length === 0) throw new AppError('invalid', 'campaign.nobody_asked', { field: 'addressees' });
}

/** A name that differs in case or spaces only is the same to who reads it. */
export function isTitleTaken(title: string, taken: readonly string[]): boolean {
  return taken.some((other) => foldText(other) === foldText(title));
}

/** @throws AppError `conflict` when a collection of the region is called so already */
export function requireDistinctTitle(title: string, taken: readonly string[]): void {
  if (isTitleTaken(title, taken)) throw new AppError('conflict', 'campaign.title_taken', { field: 'title' });
}

/** The name of the form; with the period, then with a number, where collections of the region are called so. */
export function proposeTitle(formTitle: string, period: string, taken: readonly string[]): string {
  const dated = period.trim() === '' ? formTitle : `${formTitle}, ${period.trim()}`;
  const named = [formTitle, dated].find((title) => !isTitleTaken(title, taken));
  if (named !== undefined) return named;
  let number = 2;
  while (isTitleTaken(`${dated} (${number})`, taken)) number += 1;
  return `${dated} (${number})`;
}

/** Why a school is not reminded of its form; null: it is. */
export function whyNotReminded(
  form: Standing & { readonly closure: { readonly on: LocalDate } | null },
  today: LocalDate,
): NotRemindedReason | null {
  if (isSchoolClosed(form, today)) return 'school_closed';
  if (availableActions(form).includes('submit')) return null;
  return form.status === 'draft' || form.status === 'returned' ? 'closed' : 'sent';
}

/** Forms that their schools still owe. */
export const isUnsent = ({ state }: { readonly state: FormState }): boolean =>
  state === 'notOpened' || state === 'draft' || state === 'returned';
