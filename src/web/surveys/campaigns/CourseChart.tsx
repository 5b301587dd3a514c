import { useTranslation } from 'react-i18next';
import { daysBetween, type LocalDate } from '#domain/kernel/dates.ts';
import type { CourseDay } from '#domain/surveys/campaigns/model.ts';
import { formatDay } from '#web/lib/format.ts';
import { DataTable } from '#web/ui/DataTable.tsx';
import styles from './Campaigns.module.css';

interface Props {
  readonly days: readonly CourseDay[];
  readonly total: number;
  readonly dueOn: LocalDate;
}

const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP, RIGHT] = [640, 180, 34, 22, 14, 8];

/** Forms sent and accepted by each day as two lines; the same as a table behind it. */
export function CourseChart({ days, total, dueOn }: Props) {
  const { t } = useTranslation();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return null;
  const span = Math.max(daysBetween(first.on, last.on), 1);
  const most = Math.max(total, 1);
  const x = (on: LocalDate) => LEFT + (daysBetween(first.on, on) / span) * (WIDTH - LEFT - RIGHT);
  const y = (count: number) => HEIGHT - BOTTOM - (count / most) * (HEIGHT - BOTTOM - TOP);
  const line = (of: 'sent' | 'accepted') => days.map((day) => `${x(day.on)},${y(day[of])}`).join(' ');
  const picture = t('campaigns:course.picture', { ...last, day: formatDay(last.on), total });
  return (
    <section aria-labelledby="course-title" className={styles.part}>
      <h2 id="course-title" className={styles.heading}>
        {t('campaigns:course.title')}
      </h2>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={styles.chart} role="img" aria-label={picture}>
        <line className={styles.grid} x1={LEFT} x2={WIDTH - RIGHT} y1={y(most)} y2={y(most)} />
        <line className={styles.axis} x1={LEFT} x2={WIDTH - RIGHT} y1={y(0)} y2={y(0)} />
        {dueOn >= first.on && dueOn <= last.on && (
          <>
            <line className={styles.due} x1={x(dueOn)} x2={x(dueOn)} y1={TOP} y2={y(0)} />
            <text x={x(dueOn) - 4} y={TOP + 10} textAnchor="end">
              {t('campaigns:course.due')}
            </text>
          </>
        )}
        <polyline className={styles.sent} points={line('sent')} />
        <polyline className={styles.accepted} points={line('accepted')} />
        <text x={LEFT - 6} y={y(most) + 4} textAnchor="end">
          {total}
        </text>
        <text x={LEFT - 6} y={y(0)} textAnchor="end">
          0
        </text>
        <text x={LEFT} y={HEIGHT - 6}>
          {formatDay(first.on)}
        </text>
        <text x={WIDTH - RIGHT} y={HEIGHT - 6} textAnchor="end">
          {formatDay(last.on)}
        </text>
      </svg>
      <p className={styles.secondary}>
        <Sample of="sent" /> {t('campaigns:course.sent')} <Sample of="accepted" />{' '}
        {t('campaigns:course.accepted')}. {picture}
      </p>
      <details>
        <summary>{t('campaigns:course.table')}</summary>
        <DataTable
          caption={t('campaigns:course.title')}
          rows={days}
          rowKey={({ on }) => on}
          columns={[
            {
              key: 'day',
              header: t('campaigns:course.day'),
              heading: true,
              unbroken: true,
              render: ({ on }) => formatDay(on),
            },
            { key: 'sent', header: t('campaigns:course.sent'), align: 'right', render: ({ sent }) => sent },
            {
              key: 'accepted',
              header: t('campaigns:course.accepted'),
              align: 'right',
              render: ({ accepted }) => accepted,
            },
          ]}
        />
      </details>
    </section>
  );
}

/** How a line of the chart is drawn. */
function Sample({ of }: { readonly of: 'sent' | 'accepted' }) {
  return (
    <svg width="24" height="8" aria-hidden="true">
      <line className={styles[of]} x1="0" x2="24" y1="4" y2="4" />
    </svg>
  );
}
