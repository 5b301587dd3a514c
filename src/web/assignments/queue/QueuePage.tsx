import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assignment, WaitingReport } from '#domain/assignments/model.ts';
import type { AssignmentId } from '#domain/kernel/ids.ts';
import { usePageKeys } from '#web/lib/page-keys.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { Page } from '#web/ui/Page.tsx';
import { Pages } from '#web/ui/Pages.tsx';
import { DecisionBar } from '../DecisionBar.tsx';
import { useAssignment, useWaitingReports } from '../queries.ts';
import { LastDecision } from './LastDecision.tsx';
import styles from './Queue.module.css';
import { QueueList } from './QueueList.tsx';
import { ReportPane } from './ReportPane.tsx';
import { type DecisionsMade, useDecisionsMade } from './useDecisionsMade.ts';
import { Walk } from './Walk.tsx';

const from = '/frame/assignments/queue';

/** Reports that wait for this person's decision, one after another: read, decided, and the next one stands there. */
export function QueuePage() {
  const { t } = useTranslation();
  const { page } = useSearch({ from });
  const goTo = useGoTo();
  const waiting = useWaitingReports(page ?? 1);
  const made = useDecisionsMade(goTo);
  const total = waiting.data?.total;
  return (
    <Page
      title={t('assignments:queue.title')}
      lead={total !== undefined && t('assignments:lead.to_decide', { count: total })}
    >
      <LastDecision made={made} />
      <Loaded query={waiting} rows={10}>
        {({ items, total: all, pageSize }) => (
          <Queue
            rows={items}
            before={((page ?? 1) - 1) * pageSize}
            total={all}
            pageSize={pageSize}
            made={made}
          />
        )}
      </Loaded>
    </Page>
  );
}

interface QueueProps {
  readonly rows: readonly WaitingReport[];
  /** How many stand on the pages before. */
  readonly before: number;
  readonly total: number;
  readonly pageSize: number;
  readonly made: DecisionsMade;
}

function Queue({ rows, before, total, pageSize, made }: QueueProps) {
  const { t } = useTranslation();
  const { id } = useSearch({ from });
  const navigate = useNavigate();
  const goTo = useGoTo();
  const [ticked, setTicked] = useState<ReadonlySet<AssignmentId>>(new Set());
  const at = Math.max(
    0,
    rows.findIndex((row) => row.id === id),
  );
  const shown = rows[at];
  const beside = (by: 1 | -1) => rows.length > 1 && rows.at((at + by) % rows.length);
  const walk = (by: 1 | -1) => {
    const row = beside(by);
    if (row) goTo(row.id);
  };
  const toggle = (one: AssignmentId) =>
    setTicked(
      (before) => new Set(before.has(one) ? [...before].filter((id) => id !== one) : [...before, one]),
    );
  usePageKeys({ j: () => walk(1), k: () => walk(-1), ...(shown && { x: () => toggle(shown.id) }) });

  // A page of the queue may empty itself while it is worked through.
  const emptied = rows.length === 0 && total > 0;
  useEffect(() => {
    if (emptied) goTo(undefined);
  }, [emptied, goTo]);

  if (!shown) return <EmptyState>{t('assignments:empty.to_decide')}</EmptyState>;
  return (
    <div className={styles.columns}>
      <Shown
        key={shown.id}
        row={shown}
        onDecided={(decided) => {
          const next = beside(1);
          made.add(shown, decided);
          goTo(next ? next.id : undefined);
        }}
      >
        <Walk at={before + at + 1} total={total} possible={rows.length > 1} onWalk={walk} />
        <p className={styles.keys}>{t('assignments:queue.keys')}</p>
      </Shown>
      <aside aria-label={t('assignments:queue.list')} className={styles.side}>
        <QueueList
          rows={rows}
          shown={shown.id}
          ticked={ticked}
          onTick={toggle}
          onTicked={setTicked}
          made={made}
        />
        <Pages
          page={before / pageSize + 1}
          pageSize={pageSize}
          total={total}
          onPage={(next) => void navigate({ to: '/assignments/queue', search: { page: next } })}
        />
      </aside>
    </div>
  );
}

interface ShownProps {
  readonly row: WaitingReport;
  readonly onDecided: (decided: Assignment) => void;
  readonly children: ReactNode;
}

function Shown({ row, onDecided, children }: ShownProps) {
  const assignment = useAssignment(row.id);
  return (
    <div className={styles.shown}>
      <Loaded query={assignment} rows={8}>
        {(known) => (
          <>
            <ReportPane assignment={known} />
            <DecisionBar assignment={known} onDecided={onDecided}>
              {children}
            </DecisionBar>
          </>
        )}
      </Loaded>
    </div>
  );
}

/** Opens a report of the queue; without one, what stands first in it. */
function useGoTo(): (id: AssignmentId | undefined) => void {
  const navigate = useNavigate({ from: '/assignments/queue' });
  return (id) =>
    void navigate({ search: (now) => (id ? { ...now, id } : {}), replace: true, resetScroll: true });
}
