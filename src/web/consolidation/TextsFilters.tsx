import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { exactContract } from '#domain/consolidation/contract.exact.ts';
import { formStates } from '#domain/consolidation/model.ts';
import { Filters, SearchField, SelectFilter } from '#web/ui/Filters.tsx';
import { PlaceFilters } from './PlaceFilters.tsx';
import { useTextsSearch } from './useTextsSearch.ts';

interface Props {
  readonly found: z.output<typeof exactContract.listTexts.response> | undefined;
  readonly nameOf: (cell: string) => string;
}

/** Words, the cell that they stand in, the place, and which forms. */
export function TextsFilters({ found, nameOf }: Props) {
  const { t } = useTranslation();
  const { search, choose } = useTextsSearch();
  return (
    <Filters>
      <SearchField
        label={t('consolidation:register.search')}
        value={search.search}
        onChange={(value) => choose({ search: value })}
      />
      <SelectFilter
        label={t('consolidation:register.cell')}
        value={search.cell}
        options={(found?.cells ?? []).map(({ cell, answers }) => ({
          value: cell,
          label: `${nameOf(cell)} (${answers})`,
        }))}
        onChange={(cell) => choose({ cell })}
      />
      <PlaceFilters place={search} municipalities={found?.municipalities ?? []} onChange={choose} />
      <SelectFilter
        label={t('consolidation:which')}
        withoutAll
        value={search.states ?? 'accepted'}
        options={formStates.map((value) => ({ value, label: t(`consolidation:states.${value}`) }))}
        onChange={(states) => choose({ states })}
      />
    </Filters>
  );
}
