import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { planItemKinds } from '#domain/orders/model.obligations.ts';
import { draftItemOf } from '#domain/plans/rules.drafting.ts';
import { formatDay } from '#web/lib/format.ts';
import { Loaded } from '#web/ui/Loaded.tsx';
import { PlanFiles } from './PlanFiles.tsx';
import { useVersion } from './queries.versions.ts';
import { PlanFrame } from './versions/PlanFrame.tsx';
import { PrintedItems } from './versions/PrintedItems.tsx';
import styles from './versions/Versions.module.css';
import { actWords } from './versions/words.ts';

/** One version as it was approved. */
export function VersionPage() {
  const { t } = useTranslation();
  const { id, number } = useParams({ from: '/frame/plans/$id/versions/$number' });
  const version = useVersion(id, Number(number));
  return (
    <PlanFrame
      id={id}
      title={t('versions:printed.title', { number })}
      lead={() => version.data?.title}
      actions={() => (
        <Link to="/plans/$id/versions" params={{ id }}>
          {t('versions:printed.others')}
        </Link>
      )}
    >
      {(plan) => (
        <Loaded query={version} rows={16}>
          {({ act, summary, periodFrom, periodTo, items, legend }) => (
            <>
              <p className={styles.summary}>
                {actWords(t, act)},{' '}
                {t('versions:list.days', { from: formatDay(periodFrom), to: formatDay(periodTo) })}.
                {summary && ` ${summary}`}
              </p>
              <PlanFiles planId={plan.id} version={Number(number)} />
              {planItemKinds.map((kind) => (
                <PrintedItems
                  key={kind}
                  kind={kind}
                  items={items.map((item) => draftItemOf(item, item.id))}
                />
              ))}
              {legend.length > 0 && (
                <section aria-labelledby="version-legend">
                  <h2 id="version-legend" className={styles.section}>
                    {t('versions:printed.legend')}
                  </h2>
                  <dl className={styles.facts}>
                    {legend.map(({ short, full }) => (
                      <div key={`${short} ${full}`} className={styles.pair}>
                        <dt>{short}</dt>
                        <dd>{full}</dd>
                      </div>
                    ))}
                  </dl>
                </section>
              )}
            </>
          )}
        </Loaded>
      )}
    </PlanFrame>
  );
}
