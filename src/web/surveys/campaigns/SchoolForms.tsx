import { useTranslation } from 'react-i18next';
import type { MunicipalityRef } from '#domain/directory/model.ts';
import type { CampaignId } from '#domain/kernel/ids.ts';
import { Loaded } from '#web/ui/Loaded.tsx';
import { useForms } from '../queries.ts';
import styles from '../Survey.module.css';
import { FormsTable } from './FormsTable.tsx';

interface Props {
  readonly campaignId: CampaignId;
  readonly municipality: MunicipalityRef;
}

export function SchoolForms({ campaignId, municipality }: Props) {
  const { t } = useTranslation();
  const forms = useForms({ campaignId, municipalityId: municipality.id });
  const title = t('surveys:schoolsOf', { municipality: municipality.name });
  return (
    <section className={styles.sentence} aria-label={title}>
      <Loaded query={forms} rows={4}>
        {(rows) => <FormsTable forms={rows} caption={title} />}
      </Loaded>
    </section>
  );
}
