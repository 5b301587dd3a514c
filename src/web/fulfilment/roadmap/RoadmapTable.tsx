import { useTranslation } from 'react-i18next';
import { planItemKinds } from '#domain/orders/model.obligations.ts';
import type { Plan } from '#domain/plans/model.ts';
import type { PlanLinks } from '../queries.links.ts';
import { LONG_PLAN, type RoadmapItem } from '../queries.ts';
import styles from './Roadmap.module.css';
import { RoadmapRow } from './RoadmapRow.tsx';

/** The five columns as printed in Annex 1, then what paper cannot show. (order 01-21/744, App. 1) */
const roadmapColumns = ['no', 'title', 'term', 'responsible', 'result', 'state'] as const;

interface Props {
  readonly plan: Plan;
  readonly items: readonly RoadmapItem[];
  /** Not there yet: the table does not wait for them. */
  readonly warnings: PlanLinks['warnings'] | undefined;
}

export function RoadmapTable({ plan, items, warnings }: Props) {
  const { t } = useTranslation();
  const byMeasure = new Map(warnings?.map((one) => [one.measureId, one]));
  const caption = t('roadmap:caption');
  return (
    <div className={styles.frame}>
      <table className={styles.table} data-long={items.length > LONG_PLAN || undefined}>
        <caption className={styles.caption}>{caption}</caption>
        <colgroup>
          {roadmapColumns.map((column) => (
            <col key={column} data-column={column} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {roadmapColumns.map((column) => (
              <th key={column} scope="col">
                {t(`roadmap:column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {planItemKinds.map((kind) => {
          const group = items.filter((item) => item.kind === kind);
          return (
            group.length > 0 && (
              <tbody key={kind}>
                <tr className={styles.group}>
                  <th scope="rowgroup" colSpan={roadmapColumns.length}>
                    {t(kind === 'clause' ? 'roadmap:clauses' : 'roadmap:measures')}
                  </th>
                </tr>
                {group.map((item) => (
                  <RoadmapRow
                    key={item.id}
                    plan={plan}
                    item={item}
                    columns={roadmapColumns.length}
                    warning={byMeasure.get(item.measureId)}
                  />
                ))}
              </tbody>
            )
          );
        })}
      </table>
    </div>
  );
}
