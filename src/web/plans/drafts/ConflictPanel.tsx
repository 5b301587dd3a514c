import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { comparedDraftItem, differenceOf } from '#domain/plans/rules.difference.ts';
import { formatMoment } from '#web/lib/format.ts';
import { useSession } from '#web/lib/session.tsx';
import { ItemChange } from '../versions/ItemChange.tsx';
import styles from './Drafts.module.css';
import type { DraftEditing } from './useDraftEditor.ts';

/** Somebody saved the draft meanwhile: both stay until a person has chosen. */
export function ConflictPanel({ editing }: { readonly editing: DraftEditing }) {
  const { t } = useTranslation();
  const { region } = useSession();
  const { theirs, written } = editing;
  if (!theirs) return null;
  const differences = differenceOf(
    theirs.content.items.map(comparedDraftItem),
    written.present.items.map(comparedDraftItem),
  ).filter(({ change, moved }) => change !== 'same' || moved);
  return (
    <section className={styles.conflict} role="alert" aria-labelledby="draft-conflict">
      <h2 id="draft-conflict" className={styles.title}>
        {t('versions:draft.conflict.title')}
      </h2>
      <p>
        {t('versions:draft.conflict.text', {
          by: theirs.changedBy,
          moment: formatMoment(theirs.changedAt, region.timeZone),
        })}
      </p>
      <Group gap="xs">
        <Button variant="default" onClick={editing.takeTheirs}>
          {t('versions:draft.conflict.take')}
        </Button>
        <Button onClick={editing.putMineOver}>{t('versions:draft.conflict.over')}</Button>
      </Group>
      {differences.length > 0 && (
        <>
          <p>{t('versions:draft.conflict.difference')}</p>
          <ol className={styles.list}>
            {differences.map((one) => (
              <ItemChange key={(one.after ?? one.before)?.key} difference={one} why="" />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
