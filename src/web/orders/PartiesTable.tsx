import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderId } from '#domain/kernel/ids.ts';
import type { PartyEntry } from '#domain/orders/model.parties.ts';
import type { Order } from '#domain/orders/model.ts';
import { decisionsOf } from '#domain/orders/rules.effects.ts';
import { deriveObligations } from '#domain/orders/rules.obligations.ts';
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
import { questionIn } from './parties/question.ts';
import { SourceLink } from './SourceLink.tsx';

/** Everybody whom the plan names, how the product knows them, and the questions about those it does not. */
export function PartiesTable({ order }: { readonly order: Order }) {
  const { t } = useTranslation();
  const canAnswer = useCan('order.import') && order.status === 'review';
  const [asked, setAsked] = useState<string>();
  const named = useMemo(() => namedIn(order), [order]);
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
      render: (party) => <Meaning named={party} answer={entryOf(party.words)} />,
    },
    {
      key: 'origin',
      header: t('parties:column.origin'),
      render: (party) => <Origin named={party} answer={entryOf(party.words)} />,
    },
    {
      key: 'rows',
      header: t('parties:column.rows'),
      render: ({ places }) => <Places places={places} orderId={order.id} />,
    },
  ];
  if (canAnswer)
    columns.push({
      key: 'actions',
      header: t('parties:column.actions'),
      render: (party) => <AskButton named={party} onAsk={() => setAsked(party.key)} />,
    });

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
        question={question && questionIn(order, { ...question, post: question.party.kind === 'role' })}
        onClose={() => setAsked(undefined)}
      />
    </>
  );
}

function namedIn({ reading, decisions, dictionary }: Order): NamedParty[] {
  const obligations = deriveObligations(reading, decisionsOf(decisions), knownParties(dictionary));
  return partiesOf(
    obligations.map(({ item }) => item),
    reading.abbreviations,
  );
}

interface CellProps {
  readonly named: NamedParty;
  /** Of the region's dictionary. */
  readonly answer: PartyEntry | undefined;
}

function Meaning({ named: { party, kind, origin }, answer }: CellProps) {
  const { t } = useTranslation();
  // «руководители МОУО» are the staff of those whom the answer about МОУО names.
  if (answer && party.meaning) return meaningWords(t, { ...answer, meaning: party.meaning });
  if (kind) return t(`directory:kinds.${kind}`);
  return origin === 'unknown' && <StatusBadge tone="soon">{t('parties:meaning.unknown')}</StatusBadge>;
}

/** From where its meaning is known, and who gave it. */
function Origin({ named: { key, words, origin }, answer }: CellProps) {
  const { t } = useTranslation();
  const { region } = useSession();
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
}

interface PlacesProps {
  readonly places: readonly PartyPlace[];
  readonly orderId: OrderId;
}

function Places({ places, orderId }: PlacesProps) {
  const { t } = useTranslation();
  const [first] = places;
  return (
    <>
      {places.map(({ kind, number }) => t(`parties:place.${kind}`, { number })).join(', ')}{' '}
      {first && <SourceLink orderId={orderId} source={{ line: first.sourceLines[0] ?? 1 }} />}
    </>
  );
}

interface AskProps {
  readonly named: NamedParty;
  readonly onAsk: () => void;
}

function AskButton({ named: { words, origin }, onAsk }: AskProps) {
  const { t } = useTranslation();
  const isUnknown = origin === 'unknown';
  return (
    <Button
      size="compact-md"
      variant={isUnknown ? 'filled' : 'default'}
      aria-label={t(isUnknown ? 'parties:answerTo' : 'parties:changeOf', { words })}
      onClick={onAsk}
    >
      {t(isUnknown ? 'parties:answer' : 'parties:change')}
    </Button>
  );
}
