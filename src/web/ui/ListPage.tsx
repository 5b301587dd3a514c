import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListPage as Answer } from '#domain/kernel/list-page.ts';
import { EmptyState } from './EmptyState.tsx';
import { Filters, SearchField } from './Filters.tsx';
import { Loaded } from './Loaded.tsx';
import { Page } from './Page.tsx';
import { Pages } from './Pages.tsx';

/** What the address of every list may say; a page adds its own conditions. */
interface Conditions {
  readonly page?: number | undefined;
  readonly search?: string | undefined;
}

interface Props<Row, Asked extends Conditions> {
  readonly title: string;
  /** A line under the title, once it is known how many there are. */
  readonly lead?: (total: number) => string;
  readonly actions?: ReactNode;
  readonly query: Pick<UseQueryResult<Answer<Row>>, 'data' | 'error' | 'refetch'>;
  readonly asked: Asked;
  /** Puts the conditions into the address. */
  readonly onAsk: (next: Asked) => void;
  readonly searchLabel: string;
  /** Above the filters: divisions of the list. */
  readonly views?: ReactNode;
  /** The other filters of the row. */
  readonly filters?: (ask: (changed: Partial<Asked>) => void) => ReactNode;
  /** Between the filters and the rows. */
  readonly note?: ReactNode;
  /** Said in place of «ничего не найдено» where nothing was looked for. */
  readonly empty?: string | undefined;
  readonly children: (rows: readonly Row[]) => ReactNode;
}

/** A list that is searched, filtered and read page by page; its whole state lives in the address. */
export function ListPage<Row, Asked extends Conditions>({
  title,
  lead,
  actions,
  query,
  asked,
  onAsk,
  searchLabel,
  views,
  filters,
  note,
  empty,
  children,
}: Props<Row, Asked>) {
  const { t } = useTranslation();
  const total = query.data?.total;
  // A changed condition starts from the first page.
  const ask = (changed: Partial<Asked>) => onAsk({ ...asked, page: undefined, ...changed });
  return (
    <Page title={title} lead={total === undefined ? undefined : lead?.(total)} actions={actions}>
      {views}
      <Filters
        active={activeOf(asked)}
        search={
          <SearchField
            label={searchLabel}
            value={asked.search}
            onChange={(search) => onAsk({ ...asked, page: undefined, search })}
          />
        }
      >
        {filters?.(ask)}
      </Filters>
      {note}
      <Loaded query={query} rows={20}>
        {({ items, total: found, pageSize }) =>
          found === 0 ? (
            <EmptyState>{empty ?? t('state.nothingFound')}</EmptyState>
          ) : (
            <>
              {children(items)}
              <Pages
                page={asked.page ?? 1}
                pageSize={pageSize}
                total={found}
                onPage={(page) => onAsk({ ...asked, page })}
              />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

/** Conditions beside the page, the searched words and the division of the list. */
const activeOf = (asked: Conditions): number =>
  Object.entries(asked).filter(
    ([name, value]) => value !== undefined && !['page', 'search', 'view'].includes(name),
  ).length;
