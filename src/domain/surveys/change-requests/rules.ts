import type { Answer, Answers, FindingComments, FormDefinition, FormFinding } from '../../forms/model.ts';
import { readForm } from '../../forms/rules.asked.ts';
import { applyChanges } from '../../forms/rules.changes.ts';
import { checkForm } from '../../forms/rules.check.ts';
import { sameAnswer } from '../../forms/rules.merge.ts';
import type { LocalDate } from '../../kernel/dates.ts';
import { AppError } from '../../kernel/errors.ts';
import { flow } from '../../kernel/flow.ts';
import type {
  ChangeRequest,
  ChangeRequestAction,
  ChangeRequestSide,
  ChangeRequestStatus,
  RequestedChange,
} from './model.ts';

type EndedStatus = Exclude<ChangeRequestStatus, 'open'>;

const requestFlow = flow<ChangeRequestStatus, ChangeRequestAction, EndedStatus>('change_request', {
  open: { agree: 'agreed', decline: 'declined', withdraw: 'withdrawn' },
  agreed: {},
  declined: {},
  withdrawn: {},
});

/** One side asks, the other decides. */
const whose = { agree: 'other', decline: 'other', withdraw: 'own' } as const satisfies Record<
  ChangeRequestAction,
  'own' | 'other'
>;

type Asked = Pick<ChangeRequest, 'side' | 'status'>;

/** @param mine the side that the person is on; undefined for those who only read */
export function availableEnds(
  { side, status }: Asked,
  mine: ChangeRequestSide | undefined,
): ChangeRequestAction[] {
  if (mine === undefined) return [];
  return requestFlow
    .available(status)
    .filter((action) => whose[action] === (mine === side ? 'own' : 'other'));
}

/** @throws AppError `conflict` when the request has ended, `forbidden` when it is the other side's to decide */
export function decideEnd(
  request: Asked,
  action: ChangeRequestAction,
  mine: ChangeRequestSide | undefined,
): EndedStatus {
  const status = requestFlow.step(request.status, action);
  if (!availableEnds(request, mine).includes(action))
    throw new AppError('forbidden', 'change_request.other_side');
  return status;
}

/**
 * The proposed values beside those that stand.
 * @throws AppError `invalid` naming the cells that would stay as they are, `conflict` naming those that another
 *   open request holds
 */
export function proposeChanges(
  answers: Answers,
  changes: readonly { cell: string; value: Answer | null }[],
  open: readonly { readonly changes: readonly { cell: string }[] }[],
): RequestedChange[] {
  const proposed = changes.map(({ cell, value }) => ({ cell, before: answers[cell] ?? null, after: value }));
  const same = proposed.filter(({ before, after }) => sameAnswer(before, after));
  if (same.length > 0) throw new AppError('invalid', 'change_request.same_value', { cells: cellsOf(same) });
  const held = new Set(open.flatMap((request) => cellsOf(request.changes)));
  const taken = cellsOf(proposed).filter((cell) => held.has(cell));
  if (taken.length > 0) throw new AppError('conflict', 'change_request.cell_taken', { cells: taken });
  return proposed;
}

const cellsOf = (changes: readonly { cell: string }[]) => changes.map(({ cell }) => cell);

/** @throws AppError `stale` when a cell no longer holds the value that was to be replaced */
export function requireStanding(answers: Answers, changes: readonly RequestedChange[]): void {
  const cells = cellsOf(changes.filter(({ cell, before }) => !sameAnswer(answers[cell] ?? null, before)));
  if (cells.length > 0) throw new AppError('stale', 'change_request.stale', { cells });
}

export const applyTo = (answers: Answers, changes: readonly Omit<RequestedChange, 'before'>[]): Answers =>
  applyChanges(
    answers,
    changes.map(({ cell, after: value }) => ({ cell, value })),
  );

/** A form as its checks read it. */
export interface CheckedForm {
  readonly def: FormDefinition;
  readonly answers: Answers;
  readonly comments: FindingComments;
  readonly previous: Answers | undefined;
  readonly today: LocalDate;
}

/** Findings that the changes would bring: what stood before them is not theirs. */
export function arisingFindings(form: CheckedForm, changes: readonly RequestedChange[]): FormFinding[] {
  const check = (answers: Answers) =>
    checkForm(readForm(form.def, answers, form.previous), form.comments, form.today);
  const known = new Set(check(form.answers).map(({ key }) => key));
  return check(applyTo(form.answers, changes)).filter(({ key }) => !known.has(key));
}

/** @throws AppError `invalid` with what would be wrong in which cell: an accepted form stays without errors */
export function requireSound(findings: readonly FormFinding[]): void {
  const faults = findings
    .filter(({ severity }) => severity === 'error')
    .map(({ cell, message }) => ({ cell, message }));
  if (faults.length > 0) throw new AppError('invalid', 'change_request.breaks_checks', { faults });
}
