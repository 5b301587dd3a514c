import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { deskContract } from '#domain/desk/contract.ts';
import { CalendarButton } from '#web/calendar/CalendarButton.tsx';
import { MeasuresSentence } from '#web/fulfilment/MeasuresSentence.tsx';
import { RedList } from '#web/fulfilment/RedList.tsx';
import { OwnYears } from '#web/fulfilment/year/OwnYears.tsx';
import { read } from '#web/lib/queries.ts';
import { useSession } from '#web/lib/session.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { Page } from '#web/ui/Page.tsx';
import { Actions } from './Actions.tsx';
import styles from './DeskPage.module.css';

/** What I must do, what hurts first on top; figures come after. */
export function DeskPage() {
  const { t } = useTranslation();
  const { appointments } = useSession();
  const desk = useQuery(read(deskContract.getDesk, {}));
  const measures = desk.data?.measures;

  // Who controls the order comes for what is red; everyone else for what waits for them.
  const redFirst = appointments.some(({ role }) => role === 'controller');

  return (
    <Page
      title={t('desk:title')}
      lead={measures ? <MeasuresSentence counts={measures} /> : undefined}
      actions={
        <>
          <OwnYears />
          <CalendarButton />
        </>
      }
    >
      <Loaded query={desk} rows={5}>
        {({ actions, red, measures: watched }) => {
          const redPart = watched && (
            <Part id="desk-red" title={t('desk:red.title')}>
              {red.length > 0 ? <RedList red={red} /> : <EmptyState>{t('desk:red.nothing')}</EmptyState>}
            </Part>
          );
          return (
            <>
              {redFirst && redPart}
              <Part id="desk-actions" title={t('desk:actions')}>
                <Actions actions={actions} />
              </Part>
              {!redFirst && redPart}
            </>
          );
        }}
      </Loaded>
    </Page>
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
