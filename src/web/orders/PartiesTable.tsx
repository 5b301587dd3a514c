import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order } from '#domain/orders/model.ts';
import { decisionsOf, deriveObligations } from '#domain/orders/rules.obligations.ts';
import {
  entryByWords,
  knownParties,
  type NamedParty,
  type PartyPlace,
  partiesOf,
} from '#domain/orders/rules.parties.ts';
import { formatMoment } from '#web/lib/format.ts';
import { useCan, useSession } from '#web/lib/session.tsx';
import { type Column, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { StatusBadge } from '#web/ui/StatusBadge.tsx';
import styles from './Orders.module.css';
import { meaningWords } from './parties/meaning.ts';
import { PartyDialog } from './parties/PartyDialog.tsx';
import { SourceLink } from './SourceLink.tsx';

/** Everybody whom the plan names, how the product knows them, and the questions about those it does not. */
export function PartiesTable({ order }: { readonly order: Order }) {
  const { t } = useTranslation();
  const { region } = useSession();
  const canAnswer = useCan('order.import') && order.status === 'review';
  const [asked, setAsked] = useState<string>();
  const named = useMemo(() => {
    const { reading, decisions, dictionary } = order;
    const obligations = deriveObligations(reading, decisionsOf(decisions), knownParties(dictionary));
    return partiesOf(
      obligations.map(({ item }) => item),
      reading.abbreviations,
    );
  }, [order]);
  const entryOf = useMemo(() => entryByWords(order.dictionary), [order.dictionary]);
  const unknown = named.filter(({ origin }) => origin === 'unknown').length;
  const question = named.find(({ key }) => key === asked);

  const columns: Column<NamedParty>[] = [
    {
      key: 'words',
      header: t('parties:column.words'),
      heading: true,
      render: ({ printed }) => printed.join('; '),
    },
    {
      key: 'meaning',
      header: t('parties:column.meaning'),
      render: ({ words, party: { meaning }, kind, origin }) => {
        const answer = entryOf(words);
        // «руководители МОУО» are the staff of those whom the answer about МОУО names.
        if (answer && meaning) return meaningWords(t, { ...answer, meaning });
        if (kind) return t(`directory:kinds.${kind}`);
        return origin === 'unknown' && <StatusBadge tone="soon">{t('parties:meaning.unknown')}</StatusBadge>;
      },
    },
    {
      key: 'origin',
      header: t('parties:column.origin'),
      render: ({ key, words, origin }) => {
        const answer = entryOf(words);
        return (
          <>
            {answer && answer.key !== key
              ? t('parties:origin.derived', { words: answer.words })
              : t(`parties:origin.${origin}`, { full: words })}
            {answer && (
              <span className={styles.was}>
                {t('parties:remembered', { by: answer.by, moment: formatMoment(answer.at, region.timeZone) })}
              </span>
            )}
          </>
        );
      },
    },
    {
      key: 'rows',
      header: t('parties:column.rows'),
      render: ({ places }) => (
        <>
          {places.map(({ kind, number }) => t(`parties:place.${kind}`, { number })).join(', ')}{' '}
          {places[0] && <SourceLink orderId={order.id} source={sourceOf(places[0])} />}
        </>
      ),
    },
    ...(canAnswer ? [actionsColumn()] : []),
  ];

  function actionsColumn(): Column<NamedParty> {
    return {
      key: 'actions',
      header: t('parties:column.actions'),
      render: ({ key, words, origin }) => (
        <Button
          size="compact-md"
          variant={origin === 'unknown' ? 'filled' : 'default'}
          aria-label={t(origin === 'unknown' ? 'parties:answerTo' : 'parties:changeOf', { words })}
          onClick={() => setAsked(key)}
        >
          {t(origin === 'unknown' ? 'parties:answer' : 'parties:change')}
        </Button>
      ),
    };
  }

  if (named.length === 0) return <EmptyState>{t('parties:none')}</EmptyState>;
  return (
    <>
      <p className={styles.secondary}>
        {unknown > 0 ? t('parties:asked', { count: unknown }) : t('parties:known')}
      </p>
      <DataTable
        caption={t('parties:caption')}
        columns={columns}
        rows={named}
        rowKey={({ key }) => key}
        cards
      />
      <PartyDialog
        question={
          question && {
            words: question.words,
            printed: question.printed,
            post: question.party.kind === 'role',
            answer: order.dictionary.find(({ key }) => key === question.key),
            orderId: order.id,
          }
        }
        onClose={() => setAsked(undefined)}
      />
    </>
  );
}

const sourceOf = ({ sourceLines: [line = 1] }: PartyPlace) => ({ line });
