import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order } from '#domain/orders/model.ts';
import { partyWords } from '#domain/orders/reading/dictionary.ts';
import type { CellField, PlanRow, ResponsibleParty } from '#domain/orders/reading/model.ts';
import { entryByWords } from '#domain/orders/rules.parties.ts';
import { TermWords } from '#web/terms/TermWords.tsx';
import { StatusBadge } from '#web/ui/StatusBadge.tsx';
import { cellText, changedFields } from '../findings/changes.ts';
import { meaningWords } from '../parties/meaning.ts';
import { lineRange, linesOfSource } from '../source/lines.ts';
import type { Shown } from '../source/SourcePane.tsx';
import styles from './Rows.module.css';
import { isUnreadTerm } from './unread.ts';
import type { ListedRows } from './useRowList.ts';

/** What a card may ask of the list it stands in. */
export interface RowHandlers {
  readonly show: (shown: Shown) => void;
  readonly openDocument: (shown: Shown) => void;
  readonly openFinding: (line: number, findingId: string) => void;
  readonly edit: (findingId: string) => void;
  readonly ask: (party: ResponsibleParty) => void;
}

interface Props {
  readonly order: Order;
  readonly list: ListedRows;
  readonly row: PlanRow;
  readonly canDecide: boolean;
  readonly on: RowHandlers;
}

/** A row of the plan: how each cell was understood, and which could not be. */
export function RowCard(props: Props) {
  const { t } = useTranslation();
  const { order, list, row, canDecide, on } = props;
  const printed = list.printedOf(row);
  const findings = list.findingsOf(row);
  const lines = linesOfSource(row.source);
  const [line = 1] = lines;
  const open = findings.filter((finding) => !list.isDecided(finding));
  const first = open[0] ?? findings[0];
  return (
    <li className={styles.row} data-list-row="">
      <h3 className={styles.title}>
        <button
          id={`row-${row.key}`}
          type="button"
          className={styles.choose}
          onClick={() => on.show({ lines })}
          onFocus={() => on.show({ lines })}
        >
          {row.no && <span className={styles.no}>{row.no}</span>}
          <CellText row={row} printed={printed} field="title" />
        </button>
      </h3>
      <p className={styles.place}>
        {row.section && `${row.section}. `}
        <button type="button" className={styles.toPlace} onClick={() => on.openDocument({ lines })}>
          {t(lines.length > 1 ? 'orders:finding.lines' : 'orders:finding.line', {
            line,
            lines: lineRange(lines),
          })}
        </button>
        {first && (
          <>
            {', '}
            <button type="button" className={styles.toPlace} onClick={() => on.openFinding(line, first.id)}>
              {t('orderReview:rows.findings', { count: findings.length, open: open.length })}
            </button>
          </>
        )}
      </p>
      <dl className={styles.cells}>
        <Cell name={t('orders:rows.term')}>
          <CellText row={row} printed={printed} field="term" />
          <TermWords term={row.term} />
          {isUnreadTerm(row) && <Unread {...props} field="term" />}
        </Cell>
        <Cell name={t('orders:rows.responsible')}>
          <CellText row={row} printed={printed} field="responsible" />
          {row.responsible.map((party) => (
            <Party key={party.text} order={order} party={party} onAsk={canDecide ? on.ask : undefined} />
          ))}
        </Cell>
        <Cell name={t('orders:rows.result')}>
          <CellText row={row} printed={printed} field="result" />
        </Cell>
      </dl>
    </li>
  );
}

function Cell({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface CellProps {
  readonly row: PlanRow;
  readonly printed: PlanRow | undefined;
  readonly field: CellField;
}

function CellText({ row, printed, field }: CellProps) {
  const { t } = useTranslation();
  const was = changedFields(row, printed).includes(field);
  return (
    <>
      <span className={was ? styles.changed : undefined}>{cellText(row, field)}</span>
      {was && printed && (
        <span className={styles.was}>
          {t('orders:rows.wasPrinted')} {cellText(printed, field) || t('orders:rows.blank')}
        </span>
      )}
    </>
  );
}

/** A cell that could not be read says so, and takes a reading by hand. */
function Unread({ row, list, field, canDecide, on }: Props & { readonly field: CellField }) {
  const { t } = useTranslation();
  const reader = canDecide ? list.readerOf(row, field) : undefined;
  return (
    <span className={styles.unread}>
      <StatusBadge tone="soon">{t('orderReview:rows.unread')}</StatusBadge>
      {reader && (
        <Button
          size="compact-md"
          variant="default"
          aria-label={t('orderReview:rows.readTerm', { no: row.no })}
          onClick={() => on.edit(reader.id)}
        >
          {t('orderReview:rows.read')}
        </Button>
      )}
    </span>
  );
}

interface PartyProps {
  readonly order: Order;
  readonly party: ResponsibleParty;
  readonly onAsk: ((party: ResponsibleParty) => void) | undefined;
}

/** Only those need words whom the document itself does not explain. */
function Party({ order, party, onAsk }: PartyProps) {
  const { t } = useTranslation();
  if (party.meaning) {
    const answer = entryByWords(order.dictionary)(partyWords(party, order.reading.abbreviations));
    return (
      answer && (
        <span className={styles.was}>
          {t('orderReview:rows.fromDictionary', {
            words: party.text,
            meaning: meaningWords(t, { ...answer, meaning: party.meaning }),
          })}
        </span>
      )
    );
  }
  if (party.kind !== 'unknown') return null;
  return (
    <span className={styles.unread}>
      <StatusBadge tone="soon">{t('orderReview:rows.unknown', { words: party.text })}</StatusBadge>
      {onAsk && (
        <Button
          size="compact-md"
          variant="default"
          aria-label={t('parties:answerTo', { words: party.text })}
          onClick={() => onAsk(party)}
        >
          {t('parties:answer')}
        </Button>
      )}
    </span>
  );
}
