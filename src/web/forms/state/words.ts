import type { TFunction } from 'i18next';
import {
  type Answers,
  type CellKey,
  type Field,
  type FormDefinition,
  MAX_TEXT,
  QUALIFIER_COLUMN,
} from '#domain/forms/model.ts';
import { type CellSpec, sectionsOf } from '#domain/forms/rules.cells.ts';
import { boundsOf, type InputErrorCode } from '#domain/forms/rules.input.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';

/** «1.4. детей на учёте: количество»: how a cell is called outside of its table, with what tells its row apart. */
export function cellName(t: TFunction, spec: CellSpec, instance = ''): string {
  const row =
    instance === '' || spec.column === QUALIFIER_COLUMN ? spec.rowLabel : `${spec.rowLabel} (${instance})`;
  if (spec.label === spec.rowLabel) return [spec.number, row].filter(Boolean).join(' ');
  return t('forms:of', { number: spec.number ?? '', row, label: spec.label }).trim();
}

/** A factor may be told in three lines; its beginning tells it from the others. */
const LONGEST_NAME = 40;

/** What the school wrote to tell a repeated row apart: «английского». */
export function instanceName(answers: Answers, key: CellKey): string {
  const name = answers[`${key.slice(0, key.indexOf(']') + 1)}.${QUALIFIER_COLUMN}`];
  if (typeof name !== 'string') return '';
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME).trimEnd()}…` : name;
}

/** The unit to print beside a name, unless the name says it already: «год начала» is not «год начала, год». */
export function unitBeside(name: string, { unit }: Pick<Field, 'unit'>): string | undefined {
  return unit && name.includes(unit) ? undefined : unit;
}

/** What is wrong with a typed text and what to do, in words. */
export function refusalText(t: TFunction, field: Field, code: InputErrorCode, today: LocalDate): string {
  if (code === 'too_long') return t('forms:input.too_long', { max: field.maxLength ?? MAX_TEXT });
  if (code !== 'out_of_range') return t(`forms:input.${code}`);
  const [min, max] = boundsOf(field, today);
  if (field.type === 'year') return t('forms:input.out_of_range_year', { min, max });
  if (field.max !== undefined || field.type === 'percent')
    return t('forms:input.out_of_range_bounds', { min, max });
  if (field.min !== undefined) return t('forms:input.out_of_range_min', { min });
  return t('forms:input.out_of_range');
}

/** «Контингент обучающихся, Кадры»: sections by name, as printed. */
export function sectionTitles(def: FormDefinition, ids: readonly string[]): string {
  const titles = sectionsOf(def).flatMap(({ id, title }) => (ids.includes(id) ? [title] : []));
  return titles.map((title) => `«${title}»`).join(', ');
}
