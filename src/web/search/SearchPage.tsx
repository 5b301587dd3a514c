import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Plan } from '#domain/plans/model.ts';
import { searchedKinds } from '#domain/search/model.ts';
import { formatDay } from '#web/lib/format.ts';
import { usePlans } from '#web/plans/queries.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Filters, SearchField, SelectFilter } from '#web/ui/Filters.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { Page } from '#web/ui/Page.tsx';
import { Pages } from '#web/ui/Pages.tsx';
import { Hit } from './Hit.tsx';
import { type SearchAnswer, type SearchConditions, useFound } from './queries.ts';
import styles from './Search.module.css';

export function SearchPage() {
  const { t } = useTranslation();
  const conditions = useSearch({ from: '/frame/search' });
  const navigate = useNavigate({ from: '/search' });
  const found = useFound(conditions);
  // A changed condition starts from the first page.
  const narrow = (changed: SearchConditions) =>
    void navigate({ search: { ...conditions, page: undefined, ...changed }, replace: true });
  const answer = conditions.text ? found.data : undefined;

  return (
    <Page
      title={t('search:title')}
      lead={<span role="status">{answer?.searched && t('search:lead', { total: answer.total })}</span>}
    >
      <ConditionRow conditions={conditions} totals={answer?.totals} onNarrow={narrow} />
      <p className={styles.hint}>{t('search:hint')}</p>
      {answer && answer.tried.length > 0 && (
        <p className={styles.hint}>
          {t('search:tried', { words: answer.tried.map((words) => `«${words}»`).join(', ') })}
        </p>
      )}
      {conditions.orderId && (
        <p className={styles.only}>
          {t('search:onlyOrder')}{' '}
          <Link to="/search" search={{ text: conditions.text }}>
            {t('search:showAll')}
          </Link>
        </p>
      )}
      {conditions.text ? (
        <Loaded query={found} rows={8}>
          {(data) => <Found answer={data} conditions={conditions} onPage={(page) => narrow({ page })} />}
        </Loaded>
      ) : (
        <EmptyState>{t('search:start')}</EmptyState>
      )}
    </Page>
  );
}

interface RowProps {
  readonly conditions: SearchConditions;
  readonly totals: SearchAnswer['totals'] | undefined;
  readonly onNarrow: (changed: SearchConditions) => void;
}

function ConditionRow({ conditions, totals, onNarrow }: RowProps) {
  const { t } = useTranslation();
  const plans = usePlans();
  const years = (plans.data ?? []).flatMap(({ periodFrom, periodTo }) => yearsOf(periodFrom, periodTo));
  const chosenYear = conditions.year === undefined ? [] : [conditions.year];
  return (
    <Filters
      search={
        <SearchField
          label={t('search:what')}
          value={conditions.text}
          onChange={(text) => onNarrow({ text })}
        />
      }
      active={[conditions.in, conditions.planId, conditions.year].filter((one) => one !== undefined).length}
    >
      <SelectFilter
        label={t('search:where')}
        value={conditions.in}
        options={searchedKinds.map((value) => ({
          value,
          label: t(`search:in.${value}`, { count: totals?.[value] ?? 0 }),
        }))}
        onChange={(kind) => onNarrow({ in: kind })}
      />
      <SelectFilter
        label={t('search:plan')}
        value={conditions.planId}
        options={(plans.data ?? []).map((plan) => ({ value: plan.id, label: planWords(t, plan) }))}
        onChange={(planId) => onNarrow({ planId })}
      />
      <SelectFilter
        label={t('search:year')}
        value={conditions.year?.toString()}
        options={[...new Set([...years, ...chosenYear])]
          .sort((a, b) => b - a)
          .map((year) => ({ value: `${year}`, label: `${year}` }))}
        onChange={(year) => onNarrow({ year: year === undefined ? undefined : Number(year) })}
      />
    </Filters>
  );
}

function planWords(t: TFunction, { title, order: { number, signedOn } }: Plan): string {
  return signedOn ? t('search:planOption', { number, day: formatDay(signedOn), title }) : title;
}

function yearsOf(from: string, to: string): number[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, nth) => first + nth);
}

interface FoundProps {
  readonly answer: SearchAnswer;
  readonly conditions: SearchConditions;
  readonly onPage: (page: number) => void;
}

function Found({ answer: { hits, total, pageSize, searched }, conditions, onPage }: FoundProps) {
  const { t } = useTranslation();
  if (!searched) return <EmptyState>{t('search:tooCommon')}</EmptyState>;
  if (total === 0) {
    const { text, page: _, ...narrowing } = conditions;
    const isNarrowed = Object.values(narrowing).some((value) => value !== undefined);
    return (
      <EmptyState
        action={
          isNarrowed && (
            <Link to="/search" search={{ text }}>
              {t('search:reset')}
            </Link>
          )
        }
      >
        {t('search:nothing')}
      </EmptyState>
    );
  }
  return (
    <>
      <ol className={styles.hits} aria-label={t('search:list')}>
        {hits.map((hit) => (
          <li key={`${hit.kind} ${hit.id}`} data-list-row="">
            <Hit hit={hit} conditions={conditions} />
          </li>
        ))}
      </ol>
      <Pages page={conditions.page ?? 1} pageSize={pageSize} total={total} onPage={onPage} />
    </>
  );
}
