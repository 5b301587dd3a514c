import type { CellConflict } from '#domain/forms/model.merge.ts';
import type { Answer, CellKey, FindingComments, FormFinding, SectionProgress } from '#domain/forms/model.ts';
import type { Reading } from '#domain/forms/rules.asked.ts';
import { type Carried, unconfirmedSections } from '#domain/forms/rules.carried.ts';
import { availableToSubmit, checkForm, progress } from '#domain/forms/rules.check.ts';
import { numberAt } from '#domain/forms/rules.derive.ts';
import type { InputErrorCode } from '#domain/forms/rules.input.ts';
import { type Sides, sidesOf } from '#domain/forms/rules.sides.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';

/** What is wrong and, where a sum or a limit does not hold, what its two sides say. */
export interface ToldFinding extends FormFinding {
  sides?: Sides;
}

/** Everything that one cell shows. */
export interface CellState {
  answer: Answer | undefined;
  /** What stands in the input while it is not an answer: being typed, or refused. */
  typed: string | undefined;
  refused: InputErrorCode | undefined;
  /** The live value of a computed cell. */
  computed: number | null;
  asked: boolean;
  findings: readonly ToldFinding[];
  conflict: CellConflict | undefined;
  /** Carried over from the previous collection and not confirmed yet. */
  carried: boolean;
  /** Who else stands at the cell now. */
  visitor: string | undefined;
}

/** A text that is not an answer yet, or never will be. */
export interface Typed {
  text: string;
  refused: InputErrorCode | undefined;
}

/** What the page says about the whole form. */
export interface Summary {
  /** In printed order, without blank cells: those are counted by section. */
  findings: readonly ToldFinding[];
  blanks: readonly FormFinding[];
  byCell: ReadonlyMap<CellKey, readonly ToldFinding[]>;
  sections: readonly SectionProgress[];
  comments: FindingComments;
  refused: readonly CellKey[];
  conflicts: readonly CellConflict[];
  /** Sections with carried answers that the school has still to look at. */
  unconfirmed: readonly { section: string; cells: number; first: CellKey }[];
  /** Why the form cannot be sent yet; all zero when it can. */
  left: number;
  errors: number;
  uncommented: number;
}

/** Checks the whole form, which takes a few milliseconds. */
export function summarize(form: {
  reading: Reading;
  only: string | null;
  comments: FindingComments;
  today: LocalDate;
  typed: ReadonlyMap<CellKey, Typed>;
  conflicts: readonly CellConflict[];
  carried: Carried;
}): Summary {
  const isSeen = (section: string) => form.only === null || section === form.only;
  const { answers, derived } = form.reading;
  const all = checkForm(form.reading, form.comments, form.today)
    .filter(({ cell }) => isSeen(cell.slice(0, cell.indexOf('.'))))
    .map((finding): ToldFinding => {
      const sides = sidesOf(finding, (cell) => numberAt(answers, derived, cell));
      return sides ? { ...finding, sides } : finding;
    });
  const findings = all.filter((finding) => finding.kind !== 'required');
  const sections = progress(form.reading).filter(({ section }) => isSeen(section));
  const refused = [...form.typed].filter(([, typed]) => typed.refused).map(([key]) => key);
  const byCell = new Map<CellKey, ToldFinding[]>();
  for (const finding of all) {
    for (const cell of finding.cells) byCell.set(cell, [...(byCell.get(cell) ?? []), finding]);
  }
  const submission = availableToSubmit(findings, sections);
  return {
    findings,
    blanks: all.filter((finding) => finding.kind === 'required'),
    byCell,
    sections,
    comments: form.comments,
    refused,
    conflicts: form.conflicts,
    unconfirmed: unconfirmedSections(form.reading.def, form.reading.answers, form.carried),
    left: submission.left,
    errors: submission.errors + refused.length,
    uncommented: submission.uncommented,
  };
}

export function sameState(a: CellState, b: CellState): boolean {
  return (
    a.answer === b.answer &&
    a.typed === b.typed &&
    a.refused === b.refused &&
    a.computed === b.computed &&
    a.asked === b.asked &&
    a.conflict === b.conflict &&
    a.carried === b.carried &&
    a.visitor === b.visitor &&
    sameFindings(a.findings, b.findings)
  );
}

function sameFindings(a: readonly ToldFinding[], b: readonly ToldFinding[]): boolean {
  return a.length === b.length && a.every((finding, i) => isSame(finding, b[i]));
}

const isSame = (a: ToldFinding, b: ToldFinding | undefined): boolean =>
  a.key === b?.key &&
  a.commented === b.commented &&
  a.sides?.sum === b.sides?.sum &&
  a.sides?.limit === b.sides?.limit;
