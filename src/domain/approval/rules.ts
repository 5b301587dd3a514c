import type { Refusal } from '#domain/kernel/errors.ts';
import type { OrganizationId } from '#domain/kernel/ids.ts';
import type { FanOut, Unaddressed } from './model.ts';

/** An addressee whom the person who approves leaves out. */
export interface Excluded {
  readonly key: string;
  readonly organizationId: OrganizationId;
}

/** Of each obligation those who would get it. */
export function withoutExcluded<One extends Pick<FanOut, 'key' | 'addressees'>>(
  fanOut: readonly One[],
  excluded: readonly Excluded[],
): One[] {
  const out = new Set(excluded.map((e) => `${e.key} ${e.organizationId}`));
  return fanOut.map((one) => ({
    ...one,
    addressees: one.addressees.filter(({ organization }) => !out.has(`${one.key} ${organization.id}`)),
  }));
}

/**
 * Obligations that would go to nobody, or pass over somebody whom their words name: whoever approves must name them,
 * or what the order demands is lost without a word.
 */
export function unaddressedBy(
  addressed: readonly Pick<FanOut, 'key' | 'addressees' | 'unresolved'>[],
): Unaddressed[] {
  return addressed
    .filter(({ addressees, unresolved }) => addressees.length === 0 || unresolved.length > 0)
    .map(({ key, unresolved }) => ({ key, parties: [...new Set(unresolved)].sort() }));
}

/** One for what was seen and what was confirmed: another party unknown is another question. */
export const nameOf = ({ key, parties }: Unaddressed): string => JSON.stringify([key, parties.toSorted()]);

interface Asked {
  /** Findings that nobody has decided. */
  readonly undecided: number;
  readonly unaddressed: readonly Unaddressed[];
  /** What the person confirms to go to nobody. */
  readonly confirmed: readonly Unaddressed[];
}

/** Why a version cannot be approved yet; the same greys the button and makes the server answer. */
export function refusalOfApproval({ undecided, unaddressed, confirmed }: Asked): Refusal | undefined {
  if (undecided > 0) return { code: 'conflict', reason: 'order.undecided', detail: { count: undecided } };
  const [asked, given] = [new Set(unaddressed.map(nameOf)), new Set(confirmed.map(nameOf))];
  const { length: moved } = confirmed.filter((one) => !asked.has(nameOf(one)));
  if (moved > 0) return { code: 'stale', reason: 'approval.addressees_moved', detail: { count: moved } };
  const open = unaddressed.filter((one) => !given.has(nameOf(one)));
  if (open.length === 0) return undefined;
  return {
    code: 'conflict',
    reason: 'approval.unaddressed',
    detail: { count: open.length, obligations: open.map(({ key }) => key) },
  };
}
