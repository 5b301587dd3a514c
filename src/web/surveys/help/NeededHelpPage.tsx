import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type HelpGroup, type HelpItem, helpGroups, helpStatuses } from '#domain/surveys/help/model.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Filters, SearchField, SelectFilter } from '#web/ui/Filters.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { Page } from '#web/ui/Page.tsx';
import { Pages } from '#web/ui/Pages.tsx';
import styles from './Help.module.css';
import { HelpCounts } from './HelpCounts.tsx';
import { HelpDialog } from './HelpDialog.tsx';
import { HelpTable, keyOfHelp } from './HelpTable.tsx';
import { type HelpRegisterAnswer, useNeededHelp } from './queries.ts';

/** What help the schools need, and who answers for it. */
export function NeededHelpPage() {
  const { t } = useTranslation();
  const { group, ...filter } = useSearch({ from: '/frame/help' });
  const navigate = useNavigate({ from: '/help' });
  const register = useNeededHelp(filter);
  const [answering, setAnswering] = useState<string | null>(null);
  const set = (changed: Partial<typeof filter & { group: HelpGroup | undefined }>) =>
    void navigate({ search: (before) => ({ ...before, page: undefined, ...changed }), replace: true });
  // Of a register of several pages a group goes on on the next one: what is here is not how many there are.
  const captionOf = (name: string, count: number, goesOn: boolean) => {
    if (!name) return t('help:caption');
    return goesOn ? name : `${name}: ${count}`;
  };
  return (
    <Page title={t('help:title')} lead={t('help:lead')}>
      <Loaded query={register} rows={12}>
        {({ items, total, pageSize, counts, types, urgencies, municipalities }) => (
          <>
            {types.length > 0 && (
              <HelpCounts
                counts={counts}
                types={types}
                urgencies={urgencies}
                chosen={filter}
                onChoose={set}
              />
            )}
            <Filters>
              <SearchField
                label={t('help:search')}
                value={filter.search}
                onChange={(search) => set({ search })}
              />
              <SelectFilter
                label={t('help:type')}
                value={filter.type}
                options={types}
                onChange={(type) => set({ type })}
              />
              <SelectFilter
                label={t('help:urgency')}
                value={filter.urgency}
                options={urgencies}
                onChange={(urgency) => set({ urgency })}
              />
              {municipalities.length > 1 && (
                <SelectFilter
                  label={t('help:municipality')}
                  value={filter.municipalityId}
                  options={municipalities.map(({ id, name }) => ({ value: id, label: name }))}
                  onChange={(municipalityId) => set({ municipalityId })}
                />
              )}
              <SelectFilter
                label={t('help:status')}
                value={filter.status}
                options={helpStatuses.map((value) => ({ value, label: t(`help:states.${value}`) }))}
                onChange={(status) => set({ status })}
              />
              <SelectFilter
                label={t('help:group')}
                withoutAll
                value={group ?? 'none'}
                options={[
                  { value: 'none', label: t('help:ungrouped') },
                  ...helpGroups.map((value) => ({ value, label: t(`help:groups.${value}`) })),
                ]}
                onChange={(value) => set({ group: helpGroups.find((one) => one === value) })}
              />
            </Filters>
            {items.length === 0 ? (
              <EmptyState>{t('help:none')}</EmptyState>
            ) : (
              <div className={styles.groups}>
                {groupsOf(items, group, { types, urgencies }).map(([name, own]) => (
                  <HelpTable
                    key={name}
                    types={types}
                    urgencies={urgencies}
                    items={own}
                    caption={captionOf(name, own.length, total > pageSize)}
                    showCaption={name !== ''}
                    onAnswer={(item) => setAnswering(keyOfHelp(item))}
                  />
                ))}
              </div>
            )}
            <Pages
              page={filter.page ?? 1}
              pageSize={pageSize}
              total={total}
              onPage={(page) => set({ page })}
            />
            <HelpDialog
              key={answering}
              item={items.find((item) => keyOfHelp(item) === answering)}
              onClose={() => setAnswering(null)}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}

type Choices = Pick<HelpRegisterAnswer, 'types' | 'urgencies'>;

/** Kinds and urgency in the order of the form, municipalities in order of the alphabet. */
function groupsOf(
  items: readonly HelpItem[],
  group: HelpGroup | undefined,
  { types, urgencies }: Choices,
): readonly (readonly [name: string, items: readonly HelpItem[]])[] {
  if (!group) return [['', items]];
  if (group === 'municipality') return [...Map.groupBy(items, ({ municipality }) => municipality.name)];
  return (group === 'type' ? types : urgencies)
    .map(({ value, label }) => [label, items.filter((item) => item[group] === value)] as const)
    .filter(([, own]) => own.length > 0);
}
