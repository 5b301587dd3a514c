import { useTranslation } from 'react-i18next';
import type { MunicipalityRef } from '#domain/directory/model.ts';
import type { CampaignId } from '#domain/kernel/ids.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { useForms } from '../queries.ts';
import styles from '../Survey.module.css';
import { FormsTable } from './FormsTable.tsx';

interface Props {
  readonly campaignId: CampaignId;
  readonly municipality: MunicipalityRef | undefined;
  readonly onlyLate: boolean;
}

/** Schools of the chosen municipality, or those of the region that have not sent in time. */
export function SchoolForms({ campaignId, municipality, onlyLate }: Props) {
  const { t } = useTranslation();
  const forms = useForms({ campaignId, municipalityId: municipality?.id });
  const title = municipality
    ? t('surveys:schoolsOf', { municipality: municipality.name })
    : t('surveys:lateSchools');
  return (
    <section className={styles.sentence} aria-label={title}>
      <Loaded query={forms} rows={4}>
        {(rows) => {
          const shown = onlyLate ? rows.filter((form) => form.timeliness === 'overdue') : rows;
          if (shown.length === 0) return <EmptyState>{t('surveys:none.filtered')}</EmptyState>;
          return <FormsTable forms={shown} caption={title} showCaption withMunicipality={!municipality} />;
        }}
      </Loaded>
    </section>
  );
}
