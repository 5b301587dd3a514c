import { useTranslation } from 'react-i18next';
import { measureStates } from '#domain/fulfilment/model.ts';
import type { PlanId } from '#domain/kernel/ids.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { useHeatMap } from '../queries.ts';
import styles from './HeatMap.module.css';
import { HeatMap } from './HeatMap.tsx';

export function HeatMapView({ planId }: { readonly planId: PlanId }) {
  const { t } = useTranslation();
  const map = useHeatMap(planId);
  return (
    <>
      <p className={styles.lead}>{t('roadmap:map.lead')}</p>
      <ul className={styles.legend} aria-label={t('roadmap:map.legend')}>
        {measureStates.map((state) => (
          <li key={state}>
            <span className={styles.sign} data-state={state} aria-hidden="true">
              {t(`roadmap:map.letter.${state}`)}
            </span>
            {t(`roadmap:measureState.${state}`)}
          </li>
        ))}
        <li>
          <span className={styles.sign} data-state="none" aria-hidden="true" />
          {t('roadmap:map.none')}
        </li>
      </ul>
      <Loaded query={map} rows={20}>
        {(data) =>
          data.rows.length === 0 ? <EmptyState>{t('roadmap:map.empty')}</EmptyState> : <HeatMap data={data} />
        }
      </Loaded>
    </>
  );
}
