import { Button, Group } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldText } from '#domain/kernel/text.ts';
import type { PartyEntry } from '#domain/orders/model.parties.ts';
import { formatMoment } from '#web/lib/format.ts';
import { useSession } from '#web/lib/session.tsx';
import { type Column, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Filters, SearchField } from '#web/ui/Filters.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { Page } from '#web/ui/Page.tsx';
import { ForgetDialog } from './parties/ForgetDialog.tsx';
import { meaningWords } from './parties/meaning.ts';
import { PartyDialog } from './parties/PartyDialog.tsx';
import { useDictionary } from './queries.parties.ts';

/** What the words of orders mean in this region: entries by people, to be looked up, changed and forgotten. */
export function PartiesPage() {
  const { t } = useTranslation();
  const { region } = useSession();
  const { search } = useSearch({ from: '/frame/parties' });
  const navigate = useNavigate({ from: '/parties' });
  const dictionary = useDictionary();
  const [changing, setChanging] = useState<string>();
  const [forgetting, setForgetting] = useState<PartyEntry>();
  const changed = dictionary.data?.find(({ key }) => key === changing);

  return (
    <Page title={t('parties:title')} lead={t('parties:lead')}>
      <Filters>
        <SearchField
          label={t('parties:search')}
          value={search}
          onChange={(value) => void navigate({ search: { search: value }, replace: true })}
        />
      </Filters>
      <Loaded query={dictionary} rows={6}>
        {(all) => {
          const shown = all.filter((answer) => isAbout(t, answer, search));
          if (shown.length === 0)
            return <EmptyState>{t(all.length === 0 ? 'parties:empty' : 'parties:nothing')}</EmptyState>;
          return (
            <DataTable
              caption={t('parties:title')}
              columns={columnsOf(t, region.timeZone, ({ key }) => setChanging(key), setForgetting)}
              rows={shown}
              rowKey={({ key }) => key}
              cards
            />
          );
        }}
      </Loaded>
      <PartyDialog
        question={
          changed && { words: changed.words, printed: [], post: false, answer: changed, orderId: null }
        }
        onClose={() => setChanging(undefined)}
      />
      <ForgetDialog answer={forgetting} onClose={() => setForgetting(undefined)} />
    </Page>
  );
}

const isAbout = (t: TFunction, answer: PartyEntry, search = ''): boolean =>
  foldText(`${answer.words} ${meaningWords(t, answer)}`).includes(foldText(search));

function columnsOf(
  t: TFunction,
  timeZone: string,
  onChange: (answer: PartyEntry) => void,
  onForget: (answer: PartyEntry) => void,
): Column<PartyEntry>[] {
  return [
    {
      key: 'words',
      header: t('parties:column.words'),
      heading: true,
      sortBy: ({ key }) => key,
      render: ({ words }) => words,
    },
    {
      key: 'meaning',
      header: t('parties:column.meaning'),
      sortBy: (answer) => meaningWords(t, answer),
      render: (answer) => meaningWords(t, answer),
    },
    {
      key: 'order',
      header: t('parties:column.order'),
      sortBy: ({ at }) => at,
      render: ({ order, by, at }) => (
        <>
          {order && (
            <Link to="/orders/$id" params={{ id: order.id }}>
              {order.number ? t('orders:number', { number: order.number }) : t('orders:noNumber')}
            </Link>
          )}{' '}
          {t('parties:remembered', { by, moment: formatMoment(at, timeZone) })}
        </>
      ),
    },
    {
      key: 'actions',
      header: t('parties:column.actions'),
      render: (answer) => (
        <Group gap="xs" wrap="nowrap">
          <Button
            size="compact-md"
            variant="default"
            aria-label={t('parties:changeOf', answer)}
            onClick={() => onChange(answer)}
          >
            {t('parties:change')}
          </Button>
          <Button
            size="compact-md"
            variant="default"
            aria-label={t('parties:forgetOf', answer)}
            onClick={() => onForget(answer)}
          >
            {t('parties:forget')}
          </Button>
        </Group>
      ),
    },
  ];
}
