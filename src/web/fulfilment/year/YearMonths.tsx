import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { monthsOfYear } from '#domain/fulfilment/rules.year.ts';
import { AssignmentStatusBadge, LateWords } from '#web/assignments/StateWords.tsx';
import { formatDay } from '#web/lib/format.ts';
import { useSession } from '#web/lib/session.tsx';
import { StatusBadge, type Tone } from '#web/ui/StatusBadge.tsx';
import type { Year } from '../queries.year.ts';
import styles from './Year.module.css';

type Entry = Year['entries'][number];

/** Twelve months, each a list of days. */
export function YearMonths({ year: { kind, year, entries } }: { readonly year: Year }) {
  const { today } = useSession();
  const byMonth = Map.groupBy(entries, ({ on }) => on.slice(0, 7));
  return (
    <div className={styles.months}>
      {monthsOfYear(kind, year).map((month) => (
        <Month key={month} month={month} entries={byMonth.get(month) ?? []} now={today.startsWith(month)} />
      ))}
    </div>
  );
}

interface MonthProps {
  /** 'YYYY-MM' */
  readonly month: string;
  readonly entries: readonly Entry[];
  readonly now: boolean;
}

function Month({ month, entries, now }: MonthProps) {
  const { t, i18n } = useTranslation();
  const name = new Intl.DateTimeFormat(i18n.language, { month: 'long', timeZone: 'UTC' }).format(
    Date.parse(`${month}-01`),
  );
  return (
    <section className={styles.month} data-now={now || undefined} aria-labelledby={`month-${month}`}>
      <h3 id={`month-${month}`}>
        <span className={styles.name}>{name}</span> {month.slice(0, 4)}
        {now && <span className={styles.quiet}>{t('year:now')}</span>}
      </h3>
      {entries.length === 0 ? (
        <p className={styles.quiet}>{t('year:nothing')}</p>
      ) : (
        <ol>
          {entries.map((entry) => (
            <Day key={`${entry.on} ${entry.assignment.id}`} entry={entry} />
          ))}
        </ol>
      )}
    </section>
  );
}

const toneOfTerm = {
  done: 'done',
  done_late: 'soon',
  overdue: 'danger',
  soon: 'soon',
  late: 'soon',
  in_time: 'info',
  undated: 'neutral',
  not_required: 'neutral',
  closed: 'neutral',
} as const satisfies Record<Entry['assignment']['termState'], Tone>;

function Day({ entry: { on, again, assignment } }: { readonly entry: Entry }) {
  const { t } = useTranslation();
  const { id, item, status, termState } = assignment;
  return (
    <li data-list-row="">
      <time dateTime={on} title={formatDay(on)}>
        {Number(on.slice(8))}
      </time>
      <div>
        <Link to="/assignments/$id" params={{ id }}>
          {item.title}
        </Link>
        <div className={styles.state}>
          <span className={styles.quiet}>{t(`plans:item.${item.kind}`, { number: item.number })}</span>
          {again && <StatusBadge tone="neutral">{t('year:again')}</StatusBadge>}
          {!again && status === 'reported' && <AssignmentStatusBadge {...assignment} />}
          {!again && status !== 'reported' && termState !== 'done_late' && (
            <StatusBadge tone={toneOfTerm[termState]}>{t(`assignments:termState.${termState}`)}</StatusBadge>
          )}
          {!again && <LateWords {...assignment} />}
        </div>
      </div>
    </li>
  );
}
