import { sql } from 'kysely';
import type { Scope } from '#domain/access/scope.ts';
import type { TermState } from '#domain/assignments/model.ts';
import type { Moment } from '#domain/kernel/moment.ts';
import type { Tx } from '#server/lib/db.ts';
import { type AssignmentFilter, matching } from './store.list.ts';
import { assignmentsAt } from './store.past.ts';
import { termStateCondition } from './store.ts';

interface CountedRow {
  readonly total: number;
  readonly reported: number;
  readonly done: number;
  readonly doneLate: number;
  readonly overdue: number;
  readonly soon: number;
  readonly late: number;
  readonly inTime: number;
  readonly undated: number;
  readonly notRequired: number;
}

export interface TermCounts {
  readonly total: number;
  /** Whose reports wait for their acceptor. */
  readonly reported: number;
  /** By how the term is kept: together they are all. */
  readonly states: Readonly<Record<Exclude<TermState, 'closed'>, number>>;
}

/** Assignments within the scope by how their terms are kept, now or at a past moment, those that a correction dropped apart. */
export async function countByTerm(
  tx: Tx,
  scope: Scope,
  moment: Moment,
  filter: Pick<AssignmentFilter, 'organizationIds' | 'laid' | 'versionId'> = {},
): Promise<TermCounts> {
  const states = termStateCondition(moment);
  const { rows } = await sql<CountedRow>`
    SELECT count(*) AS total, count(*) FILTER (WHERE a.status = 'reported') AS reported,
           count(*) FILTER (WHERE ${states.done}) AS done,
           count(*) FILTER (WHERE ${states.done_late}) AS "doneLate",
           count(*) FILTER (WHERE ${states.not_required}) AS "notRequired",
           count(*) FILTER (WHERE ${states.overdue}) AS overdue,
           count(*) FILTER (WHERE ${states.soon}) AS soon,
           count(*) FILTER (WHERE ${states.late}) AS late,
           count(*) FILTER (WHERE ${states.in_time}) AS "inTime",
           count(*) FILTER (WHERE ${states.undated}) AS undated
      FROM ${assignmentsAt(scope.regionId, moment)} a
     WHERE ${matching(scope, moment, filter)} AND a.status <> 'closed'`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error('a count gave no row');
  const { total, reported, doneLate, inTime, notRequired, ...same } = row;
  return {
    total,
    reported,
    states: { ...same, done_late: doneLate, in_time: inTime, not_required: notRequired },
  };
}
