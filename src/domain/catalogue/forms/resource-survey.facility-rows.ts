import type { Field, Row, SourceRef, Table } from '#domain/forms/model.ts';
import { added, cell, choice, count, line, longText, yesNo } from './fields.ts';

type Facts = Readonly<Record<string, Field>>;

/** A printed line with the facts that it asks for; its answers stand in the third column. */
export function row(
  id: string,
  number: string,
  printedLine: number,
  label: string,
  facts: Facts,
  extra: Partial<Row> = {},
): Row {
  const cells = Object.entries(facts).map(([column, field]) => cell(column, field));
  return { id, number, label, source: line(printedLine, 3), cells, ...extra };
}

export function list(id: string, rows: Row[], note?: string): Table {
  return { id, layout: 'list', columns: [], rows, ...(note ? { note } : {}) };
}

export const when = (rowId: string) => ({ askedWhen: { cell: `facilities.${rowId}.exists`, equals: true } });
export const exists = (source?: SourceRef) =>
  yesNo({ required: true, label: 'есть', ...(source ? { source } : {}) });
export const needed = (unit?: string) => ({ count: count({ required: true, ...(unit ? { unit } : {}) }) });
/** Lines 168 and 190 leave it to words. */
export const equipped = (label: string) =>
  choice(
    { full: 'полностью', partial: 'частично', none: 'не оснащено' },
    {
      required: true,
      label,
      source: added(
        'Шкала «полностью, частично, не оснащено» добавлена, чтобы ответы школ можно было сложить',
      ),
    },
  );
export const missingThings = (extra: Partial<Field> = {}) =>
  longText({ label: 'чего нет', maxLength: 1000, ...extra });
