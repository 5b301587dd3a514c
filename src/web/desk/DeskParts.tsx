import { type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { deskContract } from '#domain/desk/contract.ts';
import { PlanChanges } from '#web/fulfilment/PlanChanges.tsx';
import { RedList } from '#web/fulfilment/RedList.tsx';
import { lazyPage } from '#web/lib/page-code.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Actions } from './Actions.tsx';
import styles from './DeskPage.module.css';
import { Standings } from './Standings.tsx';
import { WaitList } from './WaitList.tsx';

/** What stands on the desk of a few is a download of its own, which the others are spared. */
const CountryView = lazyPage(() => import('#web/consolidation/CountryView.tsx'), 'CountryView', [
  'changes',
  'consolidation',
  'country',
  'forms',
  'review',
  'smallCells',
  'surveys',
]);
const HeatMapView = lazyPage(() => import('#web/fulfilment/roadmap/HeatMapView.tsx'), 'HeatMapView', [
  'plans',
  'roadmap',
]);

interface Props {
  readonly desk: z.output<typeof deskContract.getDesk.response>;
  readonly redFirst: boolean;
  /** Whether tasks have a place at all: who only reads the country is asked for nothing. */
  readonly asks: boolean;
}

export function DeskParts({ desk, redFirst, asks }: Props) {
  const { t } = useTranslation();
  const { actions, waits, standings, red, measures, planId, changes } = desk;
  const redPart = measures && (
    <Part id="desk-red" title={t('desk:red.title')}>
      {red.length > 0 ? <RedList red={red} /> : <EmptyState>{t('desk:red.nothing')}</EmptyState>}
    </Part>
  );
  // Who watches the region comes for the whole of it; everyone else for what they sent and how far they are.
  const watched = measures && (
    <>
      <Part id="desk-changes" title={t('desk:changes.title')}>
        <PlanChanges changes={changes} />
      </Part>
      {!redFirst && redPart}
      {planId && (
        <Part id="desk-map" title={t('desk:map')}>
          <Suspense>
            <HeatMapView planId={planId} />
          </Suspense>
        </Part>
      )}
    </>
  );
  return (
    <>
      {redFirst && redPart}
      {asks && (
        <Part id="desk-actions" title={t('desk:actions')}>
          <Actions actions={actions} showsComing={measures === null} />
        </Part>
      )}
      {watched}
      {waits.length > 0 && (
        <Part id="desk-waits" title={t('desk:waitsTitle')}>
          <WaitList waits={waits} />
        </Part>
      )}
      {standings.length > 0 && (
        <Part id="desk-standings" title={t('desk:standingsTitle')}>
          <Standings standings={standings} />
        </Part>
      )}
    </>
  );
}

/** The regions by completeness: what the federal observer comes for. */
export function CountryOfDesk() {
  const { t } = useTranslation();
  return (
    <Part id="desk-country" title={t('menu.country')}>
      <Suspense>
        <CountryView brief />
      </Suspense>
    </Part>
  );
}

interface PartProps {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

function Part({ id, title, children }: PartProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {title}
      </h2>
      {children}
    </section>
  );
}
