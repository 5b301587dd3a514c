import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanItemKind } from '#domain/orders/model.obligations.ts';
import type { DraftItem } from '#domain/plans/model.draft.ts';
import { formatDay } from '#web/lib/format.ts';
import styles from './Versions.module.css';

const columns = ['number', 'title', 'term', 'responsible', 'result'] as const;

interface Props {
  readonly kind: PlanItemKind;
  readonly items: readonly DraftItem[];
}

/** The five columns of the paper, with its section rows. (order 01-21/744, App. 1) */
export function PrintedItems({ kind, items }: Props) {
  const { t } = useTranslation();
  const shown = items.filter((item) => item.kind === kind);
  if (shown.length === 0) return null;
  return (
    <table className={styles.printed}>
      <caption>{t(kind === 'clause' ? 'versions:printed.clauses' : 'versions:printed.measures')}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" data-column={column}>
              {t(`versions:printed.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((item, at) => (
          <Fragment key={item.key}>
            {item.section && item.section !== shown[at - 1]?.section && (
              <tr>
                <th scope="colgroup" colSpan={columns.length}>
                  {item.section}
                </th>
              </tr>
            )}
            <tr data-list-row="">
              <td>{item.number}</td>
              <th scope="row">{item.title}</th>
              <td data-label={t('versions:printed.column.term')}>
                {item.term}
                {item.hardDueOn && ` ${t('versions:printed.until', { day: formatDay(item.hardDueOn) })}`}
              </td>
              <td data-label={t('versions:printed.column.responsible')}>{item.responsible}</td>
              <td data-label={t('versions:printed.column.result')}>{item.result}</td>
            </tr>
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}
