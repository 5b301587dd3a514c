import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Finding, type FindingWeight, findingWeights } from '#domain/orders/reading/model.ts';
import { SelectFilter } from '#web/ui/Filters.tsx';
import styles from './Findings.module.css';
import { findingStates } from './views.ts';
import { findingTitle } from './words.ts';

export interface FindingFilter {
  readonly state?: (typeof findingStates)[number];
  readonly weight?: FindingWeight;
  readonly code?: string;
}

export function matches(finding: Finding, isOpen: boolean, { state, weight, code }: FindingFilter): boolean {
  return (
    (state === undefined || (state === 'open') === isOpen) &&
    (weight === undefined || finding.weight === weight) &&
    (code === undefined || finding.code === code)
  );
}

interface Props {
  readonly findings: readonly Finding[];
  readonly filters: FindingFilter;
  readonly isOpen: (finding: Finding) => boolean;
}

/** Which findings are shown; each choice says how many there are under the other choices. */
export function FindingFilters({ findings, filters, isOpen }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/orders/$id' });
  const set = (changed: FindingFilter) =>
    void navigate({ search: (before) => ({ ...before, ...changed }), replace: true });
  const count = (changed: FindingFilter) =>
    findings.filter((finding) => matches(finding, isOpen(finding), { ...filters, ...changed })).length;
  const counted = (label: string, changed: FindingFilter) =>
    t('orderReview:filter.counted', { label, count: count(changed) });
  const kinds = new Map(findings.map((finding) => [finding.code, findingTitle(t, finding)]));
  return (
    <search className={styles.filters} aria-label={t('filters.region')}>
      <SelectFilter
        label={t('orderReview:filter.state')}
        value={filters.state}
        options={findingStates.map((value) => ({
          value,
          label: counted(t(`orderReview:filter.states.${value}`), { state: value }),
        }))}
        onChange={(state) => set({ state })}
      />
      <SelectFilter
        label={t('orderReview:filter.weight')}
        value={filters.weight}
        options={findingWeights.map((value) => ({
          value,
          label: counted(t(`findings:weight.${value}`), { weight: value }),
        }))}
        onChange={(weight) => set({ weight })}
      />
      <SelectFilter
        label={t('orderReview:filter.kind')}
        value={filters.code}
        options={[...kinds].map(([value, label]) => ({ value, label: counted(label, { code: value }) }))}
        onChange={(code) => set({ code })}
      />
    </search>
  );
}
