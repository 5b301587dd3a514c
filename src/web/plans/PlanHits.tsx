import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ItemHit, PlanHit } from '#domain/plans/model.search.ts';
import type { HitProps } from '#web/lib/feature.ts';
import { FoundText, FoundThing, FoundWords } from '#web/ui/Found.tsx';
import { measureRowId } from './links.ts';
import styles from './PlanHits.module.css';

/** A measure or a clause of a plan. */
export function FoundItem({ hit }: HitProps<ItemHit>) {
  const { t } = useTranslation();
  const { measureId, item, plan, version, dropped, title, responsible, result } = hit;
  return (
    <>
      <FoundThing
        link={
          <Link to="/roadmap" search={{ plan: plan.id }} {...(!dropped && { hash: measureRowId(measureId) })}>
            {t(`search:item.${item.kind}`, { number: item.number })}
          </Link>
        }
      >
        {plan.title}
        <OldVersion version={version} />
        {dropped && <span className={styles.old}>{t('search:dropped')}</span>}
      </FoundThing>
      <FoundText>
        <FoundWords parts={title} />
      </FoundText>
      {responsible.length > 0 && (
        <FoundText>
          {t('search:responsible')}
          <FoundWords parts={responsible} />
        </FoundText>
      )}
      {result.length > 0 && (
        <FoundText>
          {t('search:result')}
          <FoundWords parts={result} />
        </FoundText>
      )}
    </>
  );
}

export function FoundPlan({ hit: { plan, version, title, act, summary } }: HitProps<PlanHit>) {
  const { t } = useTranslation();
  return (
    <>
      <FoundThing
        link={
          <Link to="/roadmap" search={{ plan: plan.id }}>
            {t('search:planHit')}
          </Link>
        }
      >
        <FoundWords parts={act} />
        <OldVersion version={version} />
      </FoundThing>
      <FoundText>
        <FoundWords parts={title} />
      </FoundText>
      {summary.length > 0 && (
        <FoundText>
          <FoundWords parts={summary} />
        </FoundText>
      )}
    </>
  );
}

function OldVersion({ version }: Pick<ItemHit, 'version'>) {
  const { t } = useTranslation();
  if (version.current) return null;
  return <span className={styles.old}>{t('search:old', { number: version.number })}</span>;
}
