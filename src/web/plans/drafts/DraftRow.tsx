import { type ClipboardEvent, type KeyboardEvent, memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObligationItem } from '#domain/orders/model.obligations.ts';
import type { DraftItem, DraftProblem } from '#domain/plans/model.draft.ts';
import type { ItemDifference } from '#domain/plans/rules.difference.ts';
import { formatDay } from '#web/lib/format.ts';
import { termWords } from '#web/terms/TermWords.tsx';
import { StatusBadge } from '#web/ui/StatusBadge.tsx';
import { itemWords } from '../versions/words.ts';
import styles from './Drafts.module.css';
import { actionsId, cellId, type ItemEdits } from './useItemEdits.ts';

interface Props extends Pick<ItemEdits, 'write' | 'add' | 'move' | 'open' | 'paste'> {
  readonly item: DraftItem;
  readonly read: ObligationItem;
  /** Their codes with spaces between: a text is compared cheaply. */
  readonly problems: string;
  readonly change: ItemDifference['change'];
  readonly startsSection: boolean;
}

type Cell = 'number' | 'title' | 'term' | 'responsible' | 'result';

/** One obligation. Only the row that changed is drawn anew. */
export const DraftRow = memo(function DraftRow(props: Props) {
  const { t } = useTranslation();
  const { item, read, problems, change, startsSection, write, add, move, open, paste } = props;
  const name = itemWords(t, item);
  const codes = problems === '' ? [] : (problems.split(' ') as DraftProblem[]);

  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (event.altKey && by !== 0) move(item.key, by);
    else if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') add(item.key);
    else return;
    event.preventDefault();
  };
  /** Cells of a spreadsheet become rows; anything else is pasted as words. */
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (!text.includes('\t')) return;
    event.preventDefault();
    paste({ after: item.key, text });
  };
  const cell = (field: Cell, below?: ReactNode) => (
    <td data-label={t(`versions:printed.column.${field}`)} data-cell={field}>
      <textarea
        id={cellId(item.key, field)}
        className={styles.cell}
        aria-label={`${name}: ${t(`versions:printed.column.${field}`)}`}
        rows={1}
        value={item[field]}
        onChange={(event) => write(item.key, field, event.currentTarget.value)}
      />
      {below}
    </td>
  );

  return (
    <>
      {startsSection && (
        <tr className={styles.section}>
          <th scope="colgroup" colSpan={6}>
            {item.section ?? t('versions:draft.noSection')}
          </th>
        </tr>
      )}
      <tr
        className={styles.row}
        data-list-row=""
        data-kind={item.kind}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      >
        {cell('number')}
        {cell(
          'title',
          codes.length > 0 && (
            <ul className={styles.problems}>
              {codes.map((code) => (
                <li key={code}>{t(`versions:draft.problem.${code}`)}</li>
              ))}
            </ul>
          ),
        )}
        {cell(
          'term',
          <span className={styles.understood}>
            {item.kind === 'measure' || item.term !== '' ? termWords(t, read.term) : ''}
            {item.hardDueOn && ` ${t('versions:printed.until', { day: formatDay(item.hardDueOn) })}`}
          </span>,
        )}
        {cell('responsible', <Parties read={read} />)}
        {cell('result')}
        <td data-cell="actions">
          {change !== 'same' && (
            <StatusBadge tone={change === 'added' ? 'done' : 'soon'} icon="pencil">
              {t(`versions:difference.change.${change}`)}
            </StatusBadge>
          )}
          <button
            type="button"
            id={actionsId(item.key)}
            className={styles.menu}
            aria-label={t('versions:draft.openActions', { item: name })}
            onClick={() => open(item.key)}
          >
            {t('versions:draft.act')}
          </button>
        </td>
      </tr>
    </>
  );
});

/** Whom the words name; who is not known is marked by a word. */
function Parties({ read: { responsible } }: { readonly read: ObligationItem }) {
  const { t } = useTranslation();
  const unknown = responsible.filter(({ kind }) => kind === 'unknown');
  const known = responsible.filter(({ kind }) => kind !== 'unknown').length;
  if (responsible.length === 0) return null;
  return (
    <span className={styles.understood}>
      {known > 0 && t('versions:draft.known', { number: known })}
      {unknown.length > 0 && (
        <span className={styles.unknown}>
          {' '}
          {t('versions:draft.unknown', { parties: unknown.map(({ text }) => text).join(', ') })}
        </span>
      )}
    </span>
  );
}
