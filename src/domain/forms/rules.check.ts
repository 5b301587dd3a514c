import type { LocalDate } from '#domain/kernel/dates.ts';
import type {
  CellKey,
  FindingComments,
  FindingKind,
  FormDefinition,
  FormFinding,
  SectionProgress,
  Severity,
} from './model.ts';
import { askedAt, type Reading } from './rules.asked.ts';
import {
  type CellSpec,
  expand,
  findCell,
  instanceLimits,
  listCells,
  patternOf,
  sectionsOf,
} from './rules.cells.ts';
import { evaluateCheck } from './rules.evaluate.ts';
import { checkAnswer } from './rules.input.ts';

/** What stands between the form and its submission; all zero when it may be sent. */
export interface Submission {
  available: boolean;
  errors: number;
  uncommented: number;
  left: number;
}

/**
 * Everything that is wrong with the form, in the order of its cells: blank required cells, answers that
 * break their field, and the checks of the definition. The browser and the server call the same function.
 */
export function checkForm(reading: Reading, comments: FindingComments, today: LocalDate): FormFinding[] {
  const { def } = reading;
  const findings: FormFinding[] = [];
  const report = (
    checkId: string,
    kind: FindingKind,
    severity: Severity,
    message: string,
    cells: readonly CellKey[],
  ) => {
    const cell = cells[0];
    if (cell === undefined) return;
    const key = `${checkId}@${cell}`;
    findings.push({ key, checkId, kind, cell, cells, severity, message, commented: Boolean(comments[key]) });
  };

  for (const [spec, key] of openCells(reading)) {
    const kind = cellFault(reading, spec, key, today);
    if (kind) report(kind, kind, 'error', def.messages[kind], [key]);
  }
  for (const key of crowdedRows(reading))
    report('too_many', 'too_many', 'error', def.messages.too_many, [key]);
  for (const check of def.checks) {
    for (const cells of evaluateCheck(reading, check)) {
      report(check.id, check.kind, check.severity, check.message, cells);
    }
  }
  return sortByPlace(def, findings);
}

/** The cell of a finding's key, `check@cell`. */
export const cellOfComment = (key: string): string => key.slice(key.indexOf('@') + 1);

/** Whether a finding of this form can have the key and be explained: a warning of its checks, at one of its cells. */
export function isExplainable(def: FormDefinition, key: string): boolean {
  const checkId = key.slice(0, Math.max(0, key.indexOf('@')));
  const isWarning = def.checks.some(({ id, severity }) => id === checkId && severity === 'warning');
  return isWarning && findCell(def, cellOfComment(key)) !== undefined;
}

/** How far each section is filled, the identification block first. */
export function progress(reading: Reading): SectionProgress[] {
  const { def, answers } = reading;
  const counts = new Map(sectionsOf(def).map((section) => [section.id, { filled: 0, total: 0 }]));
  for (const [spec, key] of openCells(reading)) {
    const count = counts.get(spec.section);
    if (!count || !spec.field.required || askedAt(reading, key) !== 'asked') continue;
    count.total += 1;
    if (answers[key] !== undefined) count.filled += 1;
  }
  return [...counts].map(([section, { filled, total }]) => ({
    section,
    filled,
    total,
    left: total - filled,
  }));
}

/** The same answer greys the button and makes the server refuse: no errors, every warning explained. */
export function availableToSubmit(
  findings: readonly FormFinding[],
  sections: readonly SectionProgress[],
): Submission {
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  const uncommented = findings.filter(
    (finding) => finding.severity === 'warning' && !finding.commented,
  ).length;
  const left = sections.reduce((sum, section) => sum + section.left, 0);
  return { available: errors + uncommented + left === 0, errors, uncommented, left };
}

/** Concrete cells that are typed, not computed, in printed order. */
function* openCells({ def, live }: Reading): Generator<[CellSpec, CellKey]> {
  for (const spec of listCells(def)) {
    if (spec.field.derived) continue;
    for (const key of expand(spec.key, live)) yield [spec, key];
  }
}

function cellFault(reading: Reading, spec: CellSpec, key: CellKey, today: LocalDate) {
  const answer = reading.answers[key];
  if (answer === undefined) {
    return spec.field.required && askedAt(reading, key) === 'asked' ? 'required' : undefined;
  }
  return checkAnswer(spec.field, answer, today) ? 'invalid' : undefined;
}

/** The first cell of each instance beyond the number that the form allows. */
function crowdedRows({ def, answers, live }: Reading): CellKey[] {
  const crowded = new Set<string>();
  for (const [pattern, limit] of instanceLimits(def)) {
    const parents = new Set((live.get(pattern) ?? []).map((path) => path.slice(0, path.lastIndexOf('['))));
    for (const parent of parents) {
      for (const path of (live.get(`${parent}[*]`) ?? []).slice(limit)) crowded.add(path);
    }
  }
  const keys = Object.keys(answers);
  return [...crowded].flatMap((path) => keys.find((key) => key.startsWith(path)) ?? []);
}

function sortByPlace(def: FormDefinition, findings: FormFinding[]): FormFinding[] {
  const places = new Map(listCells(def).map((spec, place) => [spec.key, place]));
  const placeOf = (finding: FormFinding) => places.get(patternOf(finding.cell)) ?? 0;
  return findings.sort((a, b) => placeOf(a) - placeOf(b));
}
