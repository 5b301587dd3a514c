import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { insertAfter } from '#domain/plans/rules.drafting.ts';
import { itemWords } from '../versions/words.ts';
import styles from './Drafts.module.css';
import type { DraftEditing } from './useDraftEditor.ts';
import type { DraftReading } from './useDraftReading.ts';

interface Props {
  readonly reading: DraftReading;
  readonly edit: DraftEditing['edit'];
}

/** What the version before had and the draft has not; each may come back to its place. */
export function DroppedItems({ reading: { base, differences }, edit }: Props) {
  const { t } = useTranslation();
  const dropped = new Set(
    differences.flatMap(({ change, before }) => (change === 'dropped' && before ? [before.key] : [])),
  );
  if (dropped.size === 0) return null;
  const identity = ({ measureId, key }: (typeof base.items)[number]) => measureId ?? key;
  return (
    <section aria-labelledby="draft-dropped">
      <h2 id="draft-dropped" className={styles.heading}>
        {t('versions:draft.dropped', { count: dropped.size })}
      </h2>
      <ul className={styles.list}>
        {base.items.map((item, at) => {
          if (!dropped.has(identity(item))) return null;
          const name = itemWords(t, item);
          const giveBack = () =>
            edit((known) => {
              const here = new Map(known.items.map((one) => [identity(one), one.key]));
              const above = base.items.slice(0, at).findLast((one) => here.has(identity(one)));
              const after = above ? (here.get(identity(above)) ?? null) : null;
              return { ...known, items: insertAfter(known.items, after, [item]) };
            });
          return (
            <li key={item.key} className={styles.gone}>
              <span>
                {name}. {item.title}
              </span>
              <Button
                variant="default"
                size="compact-md"
                aria-label={t('versions:draft.giveBackItem', { item: name })}
                onClick={giveBack}
              >
                {t('versions:draft.giveBack')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
