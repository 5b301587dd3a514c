import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { deskContract } from '#domain/desk/contract.ts';
import { CalendarButton } from '#web/calendar/CalendarButton.tsx';
import { MeasuresSentence } from '#web/fulfilment/MeasuresSentence.tsx';
import { OwnYears } from '#web/fulfilment/year/OwnYears.tsx';
import { read } from '#web/lib/queries.ts';
import { useCan, useSession } from '#web/lib/session.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { Page } from '#web/ui/Page.tsx';
import styles from './DeskPage.module.css';
import { CountryOfDesk, DeskParts } from './DeskParts.tsx';

/** What I must do, what hurts first on top; then what I wait for; figures come after. */
export function DeskPage() {
  const { t } = useTranslation();
  const { appointments } = useSession();
  const seesCountry = useCan('country.read');
  const desk = useQuery(read(deskContract.getDesk, {}));

  // Who controls the order comes for what is red; everyone else for what waits for them.
  const redFirst = appointments.some(({ role }) => role === 'controller');
  const programme = desk.data?.measures && desk.data.planId;

  return (
    <Page
      title={t('desk:title')}
      lead={
        <>
          {[...new Set(appointments.map(({ organization }) => organization.name))].join(', ')}
          {programme && desk.data?.measures && (
            <p className={styles.sentence}>
              <MeasuresSentence planId={programme} counts={desk.data.measures} />
            </p>
          )}
        </>
      }
      actions={
        <>
          <OwnYears />
          <CalendarButton />
        </>
      }
    >
      {seesCountry && <CountryOfDesk />}
      <Loaded query={desk} rows={5}>
        {(told) => (
          <DeskParts desk={told} redFirst={redFirst} asks={!seesCountry || told.actions.length > 0} />
        )}
      </Loaded>
    </Page>
  );
}
