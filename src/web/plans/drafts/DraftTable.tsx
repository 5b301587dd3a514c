import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftItem } from '#domain/plans/model.draft.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { DraftRow } from './DraftRow.tsx';
import styles from './Drafts.module.css';
import type { DraftReading } from './useDraftReading.ts';
import type { ItemEdits } from './useItemEdits.ts';

const columns = ['number', 'title', 'term', 'responsible', 'result'] as const;

interface Props {
  /** Those that the filter leaves. */
  readonly items: readonly DraftItem[];
  readonly reading: DraftReading;
  readonly edits: ItemEdits;
}

/** The plan as it will be printed, every cell a field. */
export function DraftTable({ items, reading, edits }: Props) {
  const { t } = useTranslation();
  const { readOf, problems, differences } = reading;
  const changes = useMemo(
    () => new Map(differences.flatMap(({ after, change }) => (after ? [[after.key, change]] : []))),
    [differences],
  );
  if (items.length === 0) return <EmptyState>{t('versions:draft.noItems')}</EmptyState>;
  return (
    <table className={styles.table}>
      <caption className={styles.hidden}>{t('versions:draft.caption')}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" data-column={column}>
              {t(`versions:printed.column.${column}`)}
            </th>
          ))}
          <th scope="col" data-column="actions">
            {t('versions:draft.actions')}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item, at) => (
          <DraftRow
            key={item.key}
            item={item}
            read={readOf(item)}
            problems={problems.get(item.key)?.join(' ') ?? ''}
            change={changes.get(item.measureId ?? item.key) ?? 'same'}
            startsSection={(item.section ?? '') !== (items[at - 1]?.section ?? '')}
            write={edits.write}
            add={edits.add}
            move={edits.move}
            open={edits.open}
            paste={edits.paste}
          />
        ))}
      </tbody>
    </table>
  );
}
