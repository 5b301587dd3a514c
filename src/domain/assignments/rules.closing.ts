import type { MeasureId } from '#domain/kernel/ids.ts';
import type { Link } from '#domain/plans/model.links.ts';

/** Assignments of the listed schools of a municipality, of one obligation and point. */
export interface SchoolCounts {
  readonly total: number;
  readonly accepted: number;
  readonly notRequired: number;
}

/**
 * What an authority reports once everything that was asked of its schools is accepted or not required; null while
 * something is missing. The ministry still accepts it. (order 01-21/744, items 3, 12, 14)
 */
export function authorityReport({ total, accepted, notRequired }: SchoolCounts): string | null {
  if (total === 0 || accepted + notRequired < total) return null;
  const free = notRequired > 0 ? `, не требуется: ${notRequired}` : '';
  return `Приняты отчёты всех школ муниципального образования: ${accepted} из ${total}${free}.`;
}

/** As the history says why an authority's report does not stand any more. */
export const SCHOOL_WITHDRAWN = 'Решение по отчёту школы отменено: отчёт не полон.';

interface Part {
  readonly measureId: MeasureId;
  /** Of a measure with several points, which one it asks for. */
  readonly point: number | null;
}

/**
 * The obligations that the same deed closes: a measure linked as fulfilling a clause, in both directions; of a measure
 * with points its first one answers the clause. (order 01-21/744, cl. 2.2 and item 4)
 */
export function sameDeedAs({ measureId, point }: Part, links: readonly Link[]): MeasureId[] {
  return links.flatMap((link) => {
    if (link.kind !== 'fulfils') return [];
    if (link.measureId === measureId) return point === null || point === 1 ? link.targetId : [];
    return link.targetId === measureId ? link.measureId : [];
  });
}
