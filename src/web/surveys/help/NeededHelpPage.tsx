import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { neededHelpContract } from '#domain/surveys/help/contract.ts';
import { saveFile } from '#web/lib/api.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { FileOffers } from '#web/ui/FileOffers.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { Page } from '#web/ui/Page.tsx';
import { Pages } from '#web/ui/Pages.tsx';
import { HelpCounts } from './HelpCounts.tsx';
import { HelpDialog } from './HelpDialog.tsx';
import { HelpFilters, type HelpView } from './HelpFilters.tsx';
import { HelpGroups } from './HelpGroups.tsx';
import { keyOfHelp } from './HelpTable.tsx';
import { useNeededHelp } from './queries.ts';

/** What help the schools need, and who answers for it. */
export function NeededHelpPage() {
  const { t } = useTranslation();
  const view = useSearch({ from: '/frame/help' });
  const { group, ...filter } = view;
  const { page: _, ...asked } = filter;
  const navigate = useNavigate({ from: '/help' });
  const register = useNeededHelp(filter);
  const [answering, setAnswering] = useState<string | null>(null);
  const set = (changed: HelpView) =>
    void navigate({ search: (before) => ({ ...before, page: undefined, ...changed }), replace: true });
  return (
    <Page title={t('help:title')} lead={t('help:lead')}>
      <Loaded query={register} rows={12}>
        {(shown) => (
          <>
            {shown.types.length > 0 && (
              <HelpCounts
                counts={shown.counts}
                types={shown.types}
                urgencies={shown.urgencies}
                chosen={filter}
                onChoose={set}
              />
            )}
            <HelpFilters register={shown} view={view} onChange={set} />
            {shown.items.length === 0 ? (
              <EmptyState>{t('help:none')}</EmptyState>
            ) : (
              <HelpGroups register={shown} group={group} onAnswer={(item) => setAnswering(keyOfHelp(item))} />
            )}
            <FileOffers
              formats={['xlsx']}
              save={() => saveFile(neededHelpContract.exportRegister, { query: asked })}
            />
            <Pages
              page={filter.page ?? 1}
              pageSize={shown.pageSize}
              total={shown.total}
              onPage={(page) => set({ page })}
            />
            <HelpDialog
              key={answering}
              item={shown.items.find((item) => keyOfHelp(item) === answering)}
              onClose={() => setAnswering(null)}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}
