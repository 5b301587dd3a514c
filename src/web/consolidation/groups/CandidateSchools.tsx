import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Organization } from '#domain/directory/model.ts';
import { useMunicipalities } from '#web/directory/queries.ts';
import { useSession } from '#web/lib/session.tsx';
import { DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Filters, SearchField, SelectFilter } from '#web/ui/Filters.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { Pages } from '#web/ui/Pages.tsx';
import styles from './Groups.module.css';
import { type CandidateFilters, useCandidates } from './queries.ts';

interface Props {
  readonly chosen: ReadonlySet<string>;
  readonly onTick: (school: Organization) => void;
  readonly onUntick: (school: Organization) => void;
}

/** Schools of the directory to tick. */
export function CandidateSchools({ chosen, onTick, onUntick }: Props) {
  const { t } = useTranslation();
  const [filters, setFilters] = useState<CandidateFilters>({});
  const municipalities = useMunicipalities();
  const regional = useSession().appointments.some(({ role }) => role !== 'municipal_specialist');
  const candidates = useCandidates(filters);
  const filter = (changed: CandidateFilters) => setFilters({ ...filters, page: undefined, ...changed });
  return (
    <section aria-labelledby="group-candidates">
      <h2 id="group-candidates" className={styles.heading}>
        {t('groups:tick')}
      </h2>
      <Filters>
        <SearchField
          label={t('groups:search')}
          value={filters.search}
          onChange={(search) => filter({ search })}
        />
        {regional && (
          <SelectFilter
            label={t('directory:municipality')}
            value={filters.municipalityId}
            options={(municipalities.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(municipalityId) => filter({ municipalityId })}
          />
        )}
      </Filters>
      <Loaded query={candidates} rows={10}>
        {({ items, total, pageSize }) =>
          total === 0 ? (
            <EmptyState>{t('state.nothingFound')}</EmptyState>
          ) : (
            <>
              <DataTable
                caption={t('groups:tick')}
                rows={items}
                rowKey={({ id }) => id}
                columns={[
                  {
                    key: 'school',
                    header: t('groups:school'),
                    heading: true,
                    render: (school) => (
                      <Checkbox
                        label={school.name}
                        checked={chosen.has(school.id)}
                        onChange={(event) =>
                          event.currentTarget.checked ? onTick(school) : onUntick(school)
                        }
                      />
                    ),
                  },
                  {
                    key: 'municipality',
                    header: t('directory:municipality'),
                    render: ({ municipality }) => municipality?.name,
                  },
                  { key: 'inn', header: t('directory:inn'), render: ({ inn }) => inn },
                ]}
              />
              <Pages
                page={filters.page ?? 1}
                pageSize={pageSize}
                total={total}
                onPage={(page) => setFilters({ ...filters, page })}
              />
            </>
          )
        }
      </Loaded>
    </section>
  );
}
