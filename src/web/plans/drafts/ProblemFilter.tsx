import { useTranslation } from 'react-i18next';
import { Filters, SelectFilter } from '#web/ui/Filters.tsx';
import type { ProblemFiltering } from './useProblemFilter.ts';

interface Props {
  readonly filtering: ProblemFiltering;
  /** Of the whole draft. */
  readonly count: number;
}

export function ProblemFilter({ filtering: { chosen, choices, choose }, count }: Props) {
  const { t } = useTranslation();
  return (
    <Filters>
      <SelectFilter
        label={t('versions:draft.problems')}
        value={chosen}
        any={t('versions:draft.allItems', { count })}
        options={choices.map(({ problem, number }) => ({
          value: problem,
          label: t('versions:draft.problemCount', {
            problem: t(`versions:draft.problem.${problem}`),
            number,
          }),
        }))}
        onChange={choose}
      />
    </Filters>
  );
}
