import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { surveysContract } from '#domain/surveys/contract.ts';
import { type Burden, FEWEST_FORMS } from '#domain/surveys/model.burden.ts';
import { read } from '#web/lib/queries.ts';
import { type Column, DataTable } from '#web/ui/DataTable.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import styles from '../Survey.module.css';
import { campaignName } from './words.ts';

/** What the collection costs the schools: minutes and keys per form, and how much they did not have to type. */
export function BurdenOfCollections() {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="burden-title" className={styles.burden}>
      <h2 id="burden-title" className={styles.panelTitle}>
        {t('surveys:burden.title')}
      </h2>
      <p className={styles.secondary}>{t('surveys:burden.note')}</p>
      <Loaded query={useQuery(read(surveysContract.listBurden, {}))} rows={3}>
        {(collections) => <BurdenTable collections={collections} />}
      </Loaded>
    </section>
  );
}

function BurdenTable({ collections }: { readonly collections: readonly Burden[] }) {
  const { t } = useTranslation();
  const few = t('surveys:burden.few', { count: FEWEST_FORMS });
  const figure = (key: keyof NonNullable<Burden['figures']>): Column<Burden> => ({
    key,
    header: t(`surveys:burden.${key}`),
    align: 'right',
    render: ({ figures }) => figures?.[key].toLocaleString('ru') ?? '—',
  });
  return (
    <>
      <DataTable
        caption={t('surveys:burden.title')}
        rowKey={({ campaign }) => campaign.id}
        rows={collections}
        cards
        columns={[
          {
            key: 'campaign',
            header: t('surveys:burden.collection'),
            heading: true,
            render: ({ campaign }) => campaignName(t, campaign),
          },
          { key: 'forms', header: t('surveys:burden.forms'), align: 'right', render: ({ forms }) => forms },
          figure('medianMinutes'),
          figure('longestMinutes'),
          figure('medianKeys'),
          figure('carriedShare'),
        ]}
      />
      {collections.some(({ figures }) => figures === null) && <p className={styles.secondary}>{few}</p>}
    </>
  );
}
