import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { type Axis, type Band, bandsOf } from '#domain/plans/rules.timeline.ts';
import { formatDay } from '#web/lib/format.ts';
import styles from './Gantt.module.css';

const roman = ['I', 'II', 'III', 'IV'];

/** Years, quarters and months; of a long plan only what can be read. */
export function GanttHead({ axis }: { readonly axis: Axis }) {
  const { t, i18n } = useTranslation();
  const months = new Intl.DateTimeFormat(i18n.language, { month: 'short', timeZone: 'UTC' });
  const monthName = ({ index }: Band) => months.format(Date.UTC(2020, index - 1)).replace('.', '');
  return (
    <thead>
      <tr>
        <th scope="col" className={styles.title}>
          {t('gantt:measure')}
        </th>
        <th scope="col" data-chart="">
          <span className={styles.hidden}>
            {t('gantt:terms', { from: formatDay(axis.from), to: formatDay(axis.to) })}
          </span>
          <Bands axis={axis} unit="year" name={({ year }) => String(year)} />
          <Bands
            axis={axis}
            unit="quarter"
            name={({ index }) => (axis.months <= 120 ? roman[index - 1] : '')}
          />
          {axis.months <= 24 && <Bands axis={axis} unit="month" name={monthName} />}
        </th>
      </tr>
    </thead>
  );
}

interface BandsProps {
  readonly axis: Axis;
  readonly unit: 'year' | 'quarter' | 'month';
  readonly name: (band: Band) => string | undefined;
}

function Bands({ axis, unit, name }: BandsProps) {
  return (
    <span className={styles.bands} data-unit={unit} aria-hidden="true">
      {bandsOf(axis, unit).map((band) => (
        <span key={band.start} style={{ '--span': band.span } as CSSProperties}>
          <i>{name(band)}</i>
        </span>
      ))}
    </span>
  );
}
