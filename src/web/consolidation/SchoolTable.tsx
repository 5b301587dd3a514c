import { ActionIcon } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { SchoolFigure } from '#domain/consolidation/model.ts';
import { measureOf } from '#domain/consolidation/rules.figures.ts';
import {
  isOutlier,
  numbersOf,
  perHundredPupils,
  statisticsOf,
} from '#domain/consolidation/rules.statistics.ts';
import type { CellKey, FormDefinition } from '#domain/forms/model.ts';
import { columnOf, findCell } from '#domain/forms/rules.cells.ts';
import { formatAnswer } from '#domain/forms/rules.input.ts';
import { formatNumber, formatRounded } from '#web/lib/format.ts';
import { type Column, DataTable } from '#web/ui/DataTable.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import { StatusBadge } from '#web/ui/StatusBadge.tsx';
import styles from './Consolidation.module.css';

/** One value of one school. */
export interface ValueAt {
  readonly formId: string;
  readonly school: string;
  readonly cell: CellKey;
}

interface Props {
  readonly def: FormDefinition;
  readonly cell: CellKey;
  readonly schools: readonly SchoolFigure[];
  readonly onHistory: (value: ValueAt) => void;
}

/** School by school, largest value first, each leading to its cell and to the cell's history. */
export function SchoolTable({ def, cell, schools, onHistory }: Props) {
  const { t } = useTranslation();
  const measure = measureOf(def, cell);
  const perPupils = measure !== undefined && !measure.share && schools.some(({ pupils }) => pupils !== null);
  const sorted = [...schools].sort((a, b) => weightOf(b) - weightOf(a));
  return (
    <DataTable
      caption={t('consolidation:schoolsCaption')}
      rows={sorted}
      rowKey={({ formId }) => formId}
      columns={[
        {
          key: 'school',
          header: t('consolidation:school'),
          heading: true,
          sortBy: ({ school }) => school.name,
          render: (row) => <School row={row} cell={cell} />,
        },
        answerColumn(t, { def, cell, schools, onHistory }),
        ...(perPupils ? [perHundredColumn(t)] : []),
      ]}
    />
  );
}

function School({ row, cell }: { readonly row: SchoolFigure; readonly cell: CellKey }) {
  const { t } = useTranslation();
  const { formId, school, municipality, mergedInto, status, values } = row;
  const at = values[0]?.cell ?? (cell.includes('*') ? undefined : cell);
  return (
    <>
      <Link to="/surveys/$formId" params={{ formId }} search={{ cell: at }}>
        {school.name}
      </Link>
      <span className={styles.under}>{municipality.name}</span>
      {mergedInto && (
        <span className={styles.under}>{t('consolidation:mergedInto', { name: mergedInto })}</span>
      )}
      {status === 'submitted' && <StatusBadge tone="info">{t('consolidation:notAcceptedYet')}</StatusBadge>}
    </>
  );
}

function answerColumn(t: TFunction, { def, cell, schools, onHistory }: Props): Column<SchoolFigure> {
  const field = findCell(def, cell)?.field;
  const measure = measureOf(def, cell);
  const statistics = statisticsOf(numbersOf(schools));
  return {
    key: 'answer',
    header: t('consolidation:answer'),
    align: measure ? 'right' : 'left',
    sortBy: weightOf,
    render: ({ formId, school, values, number }) => (
      <>
        {values.length === 0 && number !== null && (
          <div>{measure?.share ? `${formatNumber(number)}\u00a0%` : formatNumber(number)}</div>
        )}
        {values.map(({ cell: at, answer, qualifier }) => (
          <div key={at} className={styles.value}>
            {qualifier && columnOf(at) !== 'name' && `${qualifier}: `}
            {field && formatAnswer(field, answer)}
            <ActionIcon
              variant="subtle"
              size="md"
              aria-label={t('consolidation:historyOf', { school: school.name })}
              onClick={() => onHistory({ formId, school: school.name, cell: at })}
            >
              <Icon name="clock" />
            </ActionIcon>
          </div>
        ))}
        {statistics && number !== null && isOutlier(statistics, number) && (
          <StatusBadge tone="soon" icon="warning">
            {t('consolidation:outlier')}
          </StatusBadge>
        )}
      </>
    ),
  };
}

const perHundredColumn = (t: TFunction): Column<SchoolFigure> => ({
  key: 'perHundred',
  header: t('consolidation:perHundred'),
  align: 'right',
  sortBy: (row) => perHundredPupils([row]),
  render: (row) => formatRounded(perHundredPupils([row])),
});

/** What a school adds to the figure; years weigh by themselves, words and «нет данных» least. */
function weightOf({ number, values }: SchoolFigure): number {
  if (number !== null) return number;
  return values.reduce((sum, { answer }) => sum + (typeof answer === 'object' ? 0 : Number(answer) || 0), -1);
}
