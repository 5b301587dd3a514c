import { Button, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftItem } from '#domain/plans/model.draft.ts';
import { rewordItem, splitItem } from '#domain/plans/rules.drafting.ts';
import { newKey } from '#web/lib/api.ts';
import { Dialog } from '#web/ui/Dialogs.tsx';
import { ChangedFields } from '../versions/ItemChange.tsx';
import { itemWords } from '../versions/words.ts';
import styles from './Drafts.module.css';
import { type ChangeItems, ItemActions } from './ItemActions.tsx';
import { SplitDialog } from './SplitDialog.tsx';
import type { DraftEditing } from './useDraftEditor.ts';
import type { DraftReading } from './useDraftReading.ts';
import type { ItemEdits } from './useItemEdits.ts';

interface Props {
  readonly item: DraftItem;
  /** All of the draft. */
  readonly items: readonly DraftItem[];
  readonly reading: DraftReading;
  readonly edits: ItemEdits;
  readonly edit: DraftEditing['edit'];
}

/** What can be done with one item, and what it was before. */
export function ItemDialog({ item, items, reading, edits, edit }: Props) {
  const { t } = useTranslation();
  const [splitting, setSplitting] = useState(false);
  const close = () => edits.close(item.key);
  const change: ChangeItems = (to) => {
    edit((known) => ({ ...known, items: to(known.items) }));
    close();
  };
  if (splitting) {
    const split = (titles: readonly string[]) => {
      const keys = titles.slice(1).map(() => newKey());
      change((known) => splitItem(known, item.key, titles, keys));
    };
    return <SplitDialog title={item.title} onSplit={split} onClose={close} />;
  }
  return (
    <Dialog opened title={itemWords(t, item)} onClose={close}>
      <Stack gap="sm">
        <p className={styles.words}>{item.title}</p>
        <ItemActions
          item={item}
          items={items}
          edits={edits}
          change={change}
          onSplit={() => setSplitting(true)}
        />
        <RareFields item={item} edits={edits} edit={edit} />
        <SinceBase item={item} reading={reading} change={change} />
      </Stack>
    </Dialog>
  );
}

/** Those that have no column of the table. */
function RareFields({ item, edits, edit }: Pick<Props, 'item' | 'edits' | 'edit'>) {
  const { t } = useTranslation();
  const setHardDate = (day: string) =>
    edit((known) => ({
      ...known,
      items: rewordItem(known.items, item.key, { hardDueOn: day === '' ? null : day }),
    }));
  return (
    <>
      <TextInput
        label={t('versions:field.section')}
        value={item.section ?? ''}
        maxLength={1000}
        onChange={(event) => edits.write(item.key, 'section', event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={t('versions:field.hardDueOn')}
        value={item.hardDueOn ?? ''}
        onChange={(event) => setHardDate(event.currentTarget.value)}
      />
    </>
  );
}

interface SinceBaseProps extends Pick<Props, 'item' | 'reading'> {
  readonly change: ChangeItems;
}

/** What differs from the version before, and the way back to its words. */
function SinceBase({ item, reading, change }: SinceBaseProps) {
  const { t } = useTranslation();
  const identity = item.measureId ?? item.key;
  const base = reading.base.items.find((one) => (one.measureId ?? one.key) === identity);
  const difference = reading.differences.find(({ after }) => after?.key === identity);
  if (!difference) return null;
  return (
    <>
      {difference.fields.length > 0 && (
        <section aria-label={t('versions:draft.changes')}>
          <h3 className={styles.heading}>{t('versions:draft.changes')}</h3>
          <ChangedFields difference={difference} />
        </section>
      )}
      {base && difference.change === 'changed' && (
        <Button
          variant="default"
          onClick={() => {
            const { number, section, title, term, hardDueOn, responsible, result } = base;
            const was = { number, section, title, term, hardDueOn, responsible, result };
            change((known) => rewordItem(known, item.key, was));
          }}
        >
          {t('versions:draft.restore')}
        </Button>
      )}
    </>
  );
}
