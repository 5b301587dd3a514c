import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftContent, DraftItem } from '#domain/plans/model.draft.ts';
import { mergeItems, removeItem, rewordItem, splitItem } from '#domain/plans/rules.drafting.ts';
import { newKey } from '#web/lib/api.ts';
import { Dialog } from '#web/ui/Dialogs.tsx';
import { ChangedFields } from '../versions/ItemChange.tsx';
import { itemWords } from '../versions/words.ts';
import styles from './Drafts.module.css';
import { SplitDialog } from './SplitDialog.tsx';
import type { DraftEditing } from './useDraftEditor.ts';
import type { DraftReading } from './useDraftReading.ts';
import type { ItemEdits } from './useItemEdits.ts';

interface Props {
  readonly item: DraftItem;
  readonly content: DraftContent;
  readonly reading: DraftReading;
  readonly edits: ItemEdits;
  readonly edit: DraftEditing['edit'];
}

/** What can be done with one item, and what it was before. */
export function ItemDialog({ item, content: { items }, reading, edits, edit }: Props) {
  const { t } = useTranslation();
  const [splitting, setSplitting] = useState(false);
  const { key } = item;
  const close = () => edits.close(key);
  const at = items.findIndex((one) => one.key === key);
  const next = items[at + 1];
  const base = reading.base.items.find((one) => (one.measureId ?? one.key) === (item.measureId ?? key));
  const difference = reading.differences.find(({ after }) => after?.key === (item.measureId ?? key));
  const change = (to: (known: readonly DraftItem[]) => DraftItem[]) => {
    edit((known) => ({ ...known, items: to(known.items) }));
    close();
  };
  if (splitting)
    return (
      <SplitDialog
        title={item.title}
        onSplit={(titles) =>
          change((known) =>
            splitItem(
              known,
              key,
              titles,
              titles.slice(1).map(() => newKey()),
            ),
          )
        }
        onClose={close}
      />
    );
  return (
    <Dialog opened title={itemWords(t, item)} onClose={close}>
      <Stack gap="sm">
        <p className={styles.words}>{item.title}</p>
        <Group gap="xs">
          <Button
            variant="default"
            onClick={() => {
              close();
              edits.add(key);
            }}
          >
            {t('versions:draft.addBelow')}
          </Button>
          <Button variant="default" onClick={() => setSplitting(true)}>
            {t('versions:draft.split')}
          </Button>
          {next && (
            <Button variant="default" onClick={() => change((known) => mergeItems(known, [key, next.key]))}>
              {t('versions:draft.merge', { item: itemWords(t, next) })}
            </Button>
          )}
          <Button
            variant="default"
            onClick={() => {
              close();
              edits.paste({ after: key, text: '' });
            }}
          >
            {t('versions:draft.pasteBelow')}
          </Button>
          <Button variant="default" onClick={() => edits.move(key, -1)}>
            {t('versions:draft.up')}
          </Button>
          <Button variant="default" onClick={() => edits.move(key, 1)}>
            {t('versions:draft.down')}
          </Button>
          <Button
            variant="default"
            onClick={() => {
              change((known) => removeItem(known, key));
              edits.close((next ?? items[at - 1])?.key);
            }}
          >
            {t('versions:draft.remove')}
          </Button>
        </Group>
        <TextInput
          label={t('versions:field.section')}
          value={item.section ?? ''}
          maxLength={1000}
          onChange={(event) => edits.write(key, 'section', event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={t('versions:field.hardDueOn')}
          value={item.hardDueOn ?? ''}
          onChange={(event) => {
            const day = event.currentTarget.value;
            edit((known) => ({
              ...known,
              items: rewordItem(known.items, key, { hardDueOn: day === '' ? null : day }),
            }));
          }}
        />
        {difference && difference.fields.length > 0 && (
          <section aria-label={t('versions:draft.changes')}>
            <h3 className={styles.heading}>{t('versions:draft.changes')}</h3>
            <ChangedFields difference={difference} />
          </section>
        )}
        {base && difference?.change === 'changed' && (
          <Button
            variant="default"
            onClick={() =>
              change((known) => {
                const { number, section, title, term, hardDueOn, responsible, result } = base;
                const was = { number, section, title, term, hardDueOn, responsible, result };
                return rewordItem(known, key, was);
              })
            }
          >
            {t('versions:draft.restore')}
          </Button>
        )}
      </Stack>
    </Dialog>
  );
}
