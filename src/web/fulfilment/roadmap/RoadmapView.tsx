import { useTranslation } from 'react-i18next';
import { type MeasureState, measureStates } from '#domain/fulfilment/model.ts';
import type { PlanId } from '#domain/kernel/ids.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { SelectFilter } from '#web/ui/Filters.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { useLinks } from '../queries.links.ts';
import { useRoadmap } from '../queries.ts';
import styles from './Roadmap.module.css';
import { RoadmapTable } from './RoadmapTable.tsx';

interface Props {
  readonly planId: PlanId;
  readonly state: MeasureState | undefined;
}

export function RoadmapView({ planId, state }: Props) {
  const { t } = useTranslation();
  const roadmap = useRoadmap(planId);
  const links = useLinks(planId);
  return (
    <Loaded query={roadmap} rows={16}>
      {({ plan, items }) => {
        const shown = items.filter((item) => state === undefined || item.state === state);
        return shown.length === 0 ? (
          <EmptyState>{t('roadmap:nothing')}</EmptyState>
        ) : (
          <RoadmapTable plan={plan} items={shown} warnings={links.data?.warnings} />
        );
      }}
    </Loaded>
  );
}

interface FilterProps extends Pick<Props, 'state'> {
  readonly onState: (state: MeasureState | undefined) => void;
}

/** In one line with the views. */
export function StateFilter({ state, onState }: FilterProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.stateFilter}>
      <SelectFilter
        label={t('roadmap:state')}
        value={state}
        options={measureStates.map((value) => ({ value, label: t(`roadmap:measureState.${value}`) }))}
        onChange={onState}
      />
    </div>
  );
}
