import type { CellOverride, Field, Option, SourceRef } from '#domain/forms/model.ts';

/** Short ways to write the fields of a form; each fixes the type with its usual consolidation. */

type Extra = Omit<Partial<Field>, 'type'>;

export function count(extra: Extra = {}): Field {
  return { type: 'count', consolidation: 'sum', ...extra };
}

export function year(extra: Extra = {}): Field {
  return { type: 'year', consolidation: 'year_distribution', unit: 'год', ...extra };
}

export function yesNo(extra: Extra = {}): Field {
  return { type: 'yes_no', consolidation: 'yes_count', ...extra };
}

export function choice(options: Readonly<Record<string, string>>, extra: Extra = {}): Field {
  const listed: Option[] = Object.entries(options).map(([value, label]) => ({ value, label }));
  return { type: 'choice', consolidation: 'choice_count', options: listed, ...extra };
}

export function text(extra: Extra = {}): Field {
  return { type: 'text', consolidation: 'text_register', maxLength: 300, ...extra };
}

export function longText(extra: Extra = {}): Field {
  return { type: 'long_text', consolidation: 'text_register', maxLength: 4000, ...extra };
}

/** A name that tells repeated rows apart; the numbers beside it are consolidated by it. */
export function qualifier(extra: Extra): Field {
  return { type: 'text', consolidation: 'none', maxLength: 120, required: true, ...extra };
}

/** Said in place of a repeated row: «нет таких» is no blank. */
export function noneSuch(label: string): Field {
  return choice(
    { none: 'нет' },
    { required: true, label, source: added('Строки без записей не отличают «таких нет» от пропуска') },
  );
}

/** A year that is told once something was done: without it a blank year may be either. */
export function yearOf(done: string, label: string, column = 'year'): Readonly<Record<string, Field>> {
  const told = `${column}_told`;
  return {
    [told]: yesNo({
      required: true,
      label: done,
      source: added('Пустая графа не отличает «не было» от пропуска'),
    }),
    [column]: year({ required: true, label, askedWhen: { cell: `{row}.${told}`, equals: true } }),
  };
}

export function total(of: readonly string[], extra: Extra = {}): Field {
  return { type: 'count', consolidation: 'sum', derived: { kind: 'sum', of }, ...extra };
}

/** A computed percentage; `label` names its denominator. */
export function share(of: string, to: string, label: string): Field {
  return {
    type: 'percent',
    consolidation: 'ratio',
    decimals: 1,
    unit: '%',
    label,
    derived: { kind: 'ratio', of, to },
  };
}

export function cell(column: string, field: Field | null): CellOverride {
  return { column, field };
}

export const line = (number: number, column?: number): SourceRef =>
  column === undefined ? { line: number } : { line: number, column };

export const added = (reason: string): SourceRef => ({ added: reason });
