import { Button, Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AddedMeasure } from '#domain/assignments/additions/model.ts';
import { formatDay, formatMoment } from '#web/lib/format.ts';
import { useSession } from '#web/lib/session.tsx';
import { type Column, DataTable } from '#web/ui/DataTable.tsx';
import styles from './Additions.module.css';
import { firstOf, type Written } from './useAdditions.ts';

interface Props {
  readonly measures: readonly AddedMeasure[];
  readonly written: readonly Written[];
  readonly onTick: (measure: AddedMeasure, ticked: boolean) => void;
  readonly onEdit: (measure: AddedMeasure) => void;
}

/** So many points of a measure are named; the others are in its dialog. */
const NAMED = 2;

export function AdditionsTable({ measures, written, onTick, onEdit }: Props) {
  const { t } = useTranslation();
  const writtenOf = ({ measureId }: AddedMeasure) => written.find((one) => one.measureId === measureId);
  const nameOf = ({ kind, number }: AddedMeasure) => t(`plans:item.${kind}`, { number });
  const columns: Column<AddedMeasure>[] = [
    {
      key: 'chosen',
      header: t('additions:column.chosen'),
      render: (measure) => (
        <Checkbox
          aria-label={t('additions:choose', { item: nameOf(measure) })}
          checked={writtenOf(measure) !== undefined}
          onChange={(event) => onTick(measure, event.currentTarget.checked)}
        />
      ),
    },
    {
      key: 'item',
      header: t('additions:column.item'),
      heading: true,
      render: (measure) => (
        <>
          <span className={styles.said}>{nameOf(measure)}</span>
          <span className={styles.title}>{measure.title}</span>
          {measure.result && <span className={styles.said}>{measure.result}</span>}
        </>
      ),
    },
    {
      key: 'demands',
      header: t('additions:column.demands'),
      render: (measure) => (
        <ul className={styles.list}>
          {(writtenOf(measure) ?? firstOf(measure)).demands.map(({ kind, count }) => (
            <li key={kind}>
              {count > 1 ? `${t(`evidence:kind.${kind}`)} × ${count}` : t(`evidence:kind.${kind}`)}
            </li>
          ))}
        </ul>
      ),
    },
    {
      key: 'points',
      header: t('additions:column.points'),
      render: (measure) => <Points measure={measure} written={writtenOf(measure)} />,
    },
    {
      key: 'confirmed',
      header: t('additions:column.confirmed'),
      render: (measure) => <Confirmed measure={measure} onEdit={() => onEdit(measure)} />,
    },
  ];
  return (
    <DataTable
      caption={t('additions:caption')}
      columns={columns}
      rows={measures}
      rowKey={({ measureId }) => measureId}
      cards
    />
  );
}

interface ConfirmedProps {
  readonly measure: AddedMeasure;
  readonly onEdit: () => void;
}

function Confirmed({ measure: { kind, number, confirmed }, onEdit }: ConfirmedProps) {
  const { t } = useTranslation();
  const { region } = useSession();
  return (
    <>
      <span className={styles.said}>
        {confirmed
          ? t('additions:confirmedBy', {
              by: confirmed.by,
              day: formatMoment(confirmed.at, region.timeZone),
            })
          : t('additions:proposed')}
      </span>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={t('additions:edit', { item: t(`plans:item.${kind}`, { number }) })}
        onClick={onEdit}
      >
        {t('additions:editWord')}
      </Button>
    </>
  );
}

interface PointsProps {
  readonly measure: AddedMeasure;
  readonly written: Written | undefined;
}

function Points({ measure, written }: PointsProps) {
  const { t } = useTranslation();
  const points = measure.points.length > 0 ? measure.points : (written ?? firstOf(measure)).points;
  if (points.length === 0) return t(measure.dueOn ? 'additions:noPoints' : 'additions:undated');
  return (
    <ul className={styles.list}>
      {points.slice(0, NAMED).map(({ dueOn, title }) => (
        <li key={dueOn}>{t('additions:point', { day: dueOn && formatDay(dueOn), title })}</li>
      ))}
      {points.length > NAMED && (
        <li className={styles.said}>{t('additions:pointsMore', { count: points.length - NAMED })}</li>
      )}
    </ul>
  );
}
