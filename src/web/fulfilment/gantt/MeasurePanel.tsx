import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Plan } from '#domain/plans/model.ts';
import { trackOf } from '#domain/plans/rules.timeline.ts';
import { SidePanel } from '#web/ui/Dialogs.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import type { PlanLinks } from '../queries.links.ts';
import type { RoadmapItem } from '../queries.ts';
import { ItemState } from '../roadmap/ItemState.tsx';
import styles from './Links.module.css';
import { MeasureLinks } from './MeasureLinks.tsx';
import { useTrackWords } from './useTrackWords.ts';

interface Props {
  readonly plan: Plan;
  /** None: the panel is closed. */
  readonly item: RoadmapItem | undefined;
  readonly items: readonly RoadmapItem[];
  readonly links: Pick<UseQueryResult<PlanLinks>, 'data' | 'error' | 'refetch'>;
  readonly onClose: () => void;
}

export function MeasurePanel({ plan, item, items, links, onClose }: Props) {
  const { t } = useTranslation();
  const title = item ? t(`gantt:title.${item.kind}`, { number: item.number }) : '';
  return (
    <SidePanel opened={item !== undefined} onClose={onClose} title={title}>
      {item && (
        <>
          <Measure plan={plan} item={item} />
          <Loaded query={links} rows={2}>
            {(known) => (
              <MeasureLinks key={item.id} planId={plan.id} item={item} items={items} links={known} />
            )}
          </Loaded>
        </>
      )}
    </SidePanel>
  );
}

/** One obligation as printed, how its term was understood, and where it stands. */
function Measure({ plan, item }: { readonly plan: Plan; readonly item: RoadmapItem }) {
  const { t } = useTranslation();
  const words = useTrackWords(item, trackOf(item, { from: plan.periodFrom, to: plan.periodTo }));
  const { title, term, responsibleText, result } = item;
  const facts = [
    ['term', term.text],
    ['days', words],
    ['responsible', responsibleText],
    ['result', result],
  ] as const;
  return (
    <>
      <p className={styles.about}>{title}</p>
      <dl className={styles.facts}>
        {facts.map(
          ([fact, text]) =>
            text && (
              <div key={fact}>
                <dt>{t(`gantt:fact.${fact}`)}</dt>
                <dd>{text}</dd>
              </div>
            ),
        )}
        <div>
          <dt>{t('roadmap:state')}</dt>
          <dd>
            <ItemState item={item} />
          </dd>
        </div>
      </dl>
      <p>
        <Link to="/assignments" search={{ planItemId: item.id }}>
          {t('roadmap:whole')}
        </Link>
      </p>
    </>
  );
}
