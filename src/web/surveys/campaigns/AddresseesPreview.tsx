import { useTranslation } from 'react-i18next';
import type { AddresseePreview } from '#domain/surveys/campaigns/model.ts';
import { DataTable } from '#web/ui/DataTable.tsx';
import styles from './Campaigns.module.css';

/** Whom the collection would ask, by municipality, and whom not, with the reason. */
export function AddresseesPreview({ preview }: { readonly preview: AddresseePreview }) {
  const { t } = useTranslation();
  const { schools, municipalities, leftOut } = preview;
  return (
    <>
      <p role="status" className={styles.line}>
        {schools === 0 ? t('campaigns:new.nobody') : t('campaigns:new.asked', { count: schools })}
      </p>
      {leftOut.length > 0 && (
        <div className={styles.part}>
          <DataTable
            caption={t('campaigns:new.leftOut')}
            showCaption
            cards
            rows={leftOut}
            rowKey={({ school }) => school.id}
            columns={[
              {
                key: 'school',
                header: t('surveys:column.school'),
                heading: true,
                render: ({ school }) => school.name,
              },
              {
                key: 'municipality',
                header: t('surveys:column.municipality'),
                render: ({ municipality }) => municipality?.name ?? '—',
              },
              {
                key: 'why',
                header: t('campaigns:new.why'),
                render: ({ why }) => t(`campaigns:new.reasons.${why}`),
              },
            ]}
          />
        </div>
      )}
      {municipalities.length > 0 && (
        <details className={styles.part}>
          <summary>{t('campaigns:new.byMunicipality')}</summary>
          <DataTable
            caption={t('campaigns:new.byMunicipality')}
            rows={municipalities}
            rowKey={({ municipality }) => municipality.id}
            columns={[
              {
                key: 'municipality',
                header: t('surveys:column.municipality'),
                heading: true,
                render: ({ municipality }) => municipality.name,
              },
              {
                key: 'schools',
                header: t('surveys:column.total'),
                align: 'right',
                render: ({ schools: count }) => count,
              },
            ]}
          />
        </details>
      )}
    </>
  );
}
