import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { measureStates } from '#domain/fulfilment/model.ts';
import type { PlanId } from '#domain/kernel/ids.ts';
import type { Plan } from '#domain/plans/model.ts';
import { formatDay } from '#web/lib/format.ts';
import { usePageKeys } from '#web/lib/page-keys.ts';
import { useSession } from '#web/lib/session.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Filters, SearchField, SelectFilter } from '#web/ui/Filters.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { useLinks } from '../queries.links.ts';
import { type RoadmapItem, useRoadmap } from '../queries.ts';
import { Gantt } from './Gantt.tsx';
import { everyParty, everySection, type GanttFilter, shownItems } from './gantt-rows.ts';
import styles from './Legend.module.css';
import { LinkWarnings } from './LinkWarnings.tsx';
import { MeasurePanel } from './MeasurePanel.tsx';

interface Props {
  readonly planId: PlanId;
  readonly filter: GanttFilter;
  readonly onFilter: (changed: GanttFilter) => void;
  /** The measure whose panel is open. */
  readonly opened: string | undefined;
  readonly onOpen: (measureId: string | undefined) => void;
  /** The table is the chart's text: one key away. */
  readonly onTable: () => void;
}

export function GanttView({ planId, onTable, ...rest }: Props) {
  const roadmap = useRoadmap(planId);
  usePageKeys({ t: onTable });
  return (
    <Loaded query={roadmap} rows={16}>
      {({ plan, items }) => <PlanChart plan={plan} items={items} {...rest} />}
    </Loaded>
  );
}

interface ChartProps extends Omit<Props, 'planId' | 'onTable'> {
  readonly plan: Plan;
  readonly items: readonly RoadmapItem[];
}

function PlanChart({ plan, items, filter, onFilter, opened, onOpen }: ChartProps) {
  const { t } = useTranslation();
  const links = useLinks(plan.id);
  const { state, party, section, search } = filter;
  const shown = useMemo(
    () => shownItems(items, { state, party, section, search }),
    [items, state, party, section, search],
  );
  return (
    <>
      <GanttFilters items={items} filter={filter} onFilter={onFilter} />
      {links.data && <LinkWarnings warnings={links.data.warnings} items={items} onOpen={onOpen} />}
      <Legend />
      {shown.length === 0 ? (
        <EmptyState>{t('state.nothingFound')}</EmptyState>
      ) : (
        <Gantt plan={plan} items={shown} links={links.data} onOpen={onOpen} />
      )}
      <MeasurePanel
        plan={plan}
        item={items.find(({ measureId }) => measureId === opened)}
        items={items}
        links={links}
        onClose={() => onOpen(undefined)}
      />
    </>
  );
}

interface FilterProps extends Pick<Props, 'filter' | 'onFilter'> {
  readonly items: readonly RoadmapItem[];
}

function GanttFilters({ items, filter, onFilter }: FilterProps) {
  const { t } = useTranslation();
  const asOptions = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
  const sections = everySection(items);
  return (
    <Filters>
      <SearchField
        label={t('gantt:search')}
        value={filter.search}
        onChange={(search) => onFilter({ ...filter, search })}
      />
      <SelectFilter
        label={t('roadmap:state')}
        value={filter.state}
        options={measureStates.map((value) => ({ value, label: t(`roadmap:measureState.${value}`) }))}
        onChange={(state) => onFilter({ ...filter, state })}
      />
      <SelectFilter
        label={t('gantt:party')}
        value={filter.party}
        options={asOptions(everyParty(items))}
        onChange={(party) => onFilter({ ...filter, party })}
      />
      {sections.length > 0 && (
        <SelectFilter
          label={t('gantt:section')}
          value={filter.section}
          options={asOptions(sections)}
          onChange={(section) => onFilter({ ...filter, section })}
        />
      )}
    </Filters>
  );
}

const signs = ['term', 'period', 'tick', 'hard', 'needed', 'depends_on', 'fulfils', 'today'] as const;

function Legend() {
  const { t } = useTranslation();
  const day = formatDay(useSession().today);
  return (
    <ul className={styles.legend} aria-label={t('roadmap:map.legend')}>
      {signs.map((sign) => (
        <li key={sign}>
          <span className={styles.sample} data-sign={sign} aria-hidden="true" />
          {t(`gantt:sign.${sign}`, { day })}
        </li>
      ))}
      <li className={styles.keys}>{t('gantt:keys')}</li>
    </ul>
  );
}
