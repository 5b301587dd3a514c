import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ComparedRow,
  type ComparedSide,
  type ComparisonBasis,
  compareForms,
  differenceOf,
} from '#domain/consolidation/rules.comparison.ts';
import type { CellKey, FormDefinition } from '#domain/forms/model.ts';
import { type ConsolidatedCell, presentConsolidated } from '#domain/forms/present.ts';
import { cellName } from '#web/forms/state/words.ts';
import { formatRounded } from '#web/lib/format.ts';
import { DataTable } from '#web/ui/DataTable.tsx';
import { usePrinting } from '#web/ui/paper/use-printing.ts';
import styles from '../Consolidation.module.css';
import { figureText } from '../FigureCell.tsx';
import { PrintedSheet, type Sheet } from '../PrintedSheet.tsx';
import { SectionTabs } from '../SectionTabs.tsx';
import { useSections } from '../useSections.ts';

export interface Side extends ComparedSide {
  readonly title: string;
}

interface Props {
  readonly def: FormDefinition;
  readonly first: Side;
  readonly second: Side;
  /** Cells that the other collection's form has too; null: all of them. */
  readonly comparable: readonly CellKey[] | null;
  readonly basis: ComparisonBasis;
  /** What paper says of both, besides the page. */
  readonly sheet: Sheet;
}

/** Two consolidated forms side by side, cell by cell, with the difference: section by section, on paper all of them. */
export function ComparedForm({ def, first, second, comparable, basis, sheet }: Props) {
  const { t } = useTranslation();
  const figures = useMemo(() => presentConsolidated(def, first.aggregate), [def, first.aggregate]);
  const { sections, section } = useSections(def, figures);
  const compared = useMemo(
    () => compareForms(def, [first, second], comparable, basis),
    [def, first, second, comparable, basis],
  );
  const printing = usePrinting();
  const shown = printing ? sections : sections.filter((one) => one === section);
  const words = ({ spec }: ComparedRow, figure: ConsolidatedCell | undefined, number: number | null) => {
    if (!figure) return t('consolidation:compare.incomparable');
    if (number === null || figure.kind === 'yes_no') return figureText(t, figure, spec.field.type);
    return figure.kind === 'ratio' ? `${formatRounded(number)}\u00a0%` : formatRounded(number);
  };
  const body = shown.map((one) => (
    <section key={one.id}>
      {printing && <h2 className={styles.section}>{one.title}</h2>}
      <DataTable
        caption={t('consolidation:compare.caption', { section: one.title })}
        rows={compared.filter(({ spec }) => spec.section === one.id)}
        rowKey={({ spec }) => spec.key}
        columns={[
          {
            key: 'cell',
            header: t('consolidation:compare.cell'),
            heading: true,
            render: ({ spec, table }) => `${table ? `${table}. ` : ''}${cellName(t, spec)}`,
          },
          {
            key: 'first',
            header: <SideHead side={first} />,
            align: 'right',
            sortBy: (row) => row.numbers[0],
            render: (row) => words(row, row.first, row.numbers[0]),
          },
          {
            key: 'second',
            header: <SideHead side={second} />,
            align: 'right',
            sortBy: (row) => row.numbers[1],
            render: (row) => words(row, row.second, row.numbers[1]),
          },
          {
            key: 'difference',
            header: t('consolidation:compare.difference'),
            align: 'right',
            sortBy: ({ numbers }) => differenceOf(...numbers),
            render: (row) => difference(row),
          },
        ]}
      />
    </section>
  ));
  return (
    <>
      <SectionTabs sections={sections} current={section} />
      {printing ? <PrintedSheet sheet={sheet}>{body}</PrintedSheet> : body}
    </>
  );

  function difference({ first: figure, numbers }: ComparedRow): string {
    const value = differenceOf(...numbers);
    if (value === null) return '—';
    const sign = value > 0 ? '+' : value < 0 ? '−' : '';
    return `${sign}${formatRounded(Math.abs(value))}${figure.kind === 'ratio' ? ` ${t('consolidation:compare.points')}` : ''}`;
  }
}

function SideHead({ side }: { readonly side: Side }) {
  const { t } = useTranslation();
  return (
    <>
      {side.title}
      <br />
      {t('consolidation:compare.forms', { count: side.aggregate.forms })}
    </>
  );
}
