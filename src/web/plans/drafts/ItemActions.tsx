import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DraftItem } from '#domain/plans/model.draft.ts';
import { mergeItems, removeItem } from '#domain/plans/rules.drafting.ts';
import { itemWords } from '../versions/words.ts';
import type { ItemEdits } from './useItemEdits.ts';

/** Changes the items and closes the dialog of the item. */
export type ChangeItems = (to: (known: readonly DraftItem[]) => DraftItem[]) => void;

interface Props {
  readonly item: DraftItem;
  /** All of the draft. */
  readonly items: readonly DraftItem[];
  readonly edits: ItemEdits;
  readonly change: ChangeItems;
  readonly onSplit: () => void;
}

/** What can be done with an item among its neighbours. */
export function ItemActions({ item: { key }, items, edits, change, onSplit }: Props) {
  const { t } = useTranslation();
  const at = items.findIndex((one) => one.key === key);
  const next = items[at + 1];
  return (
    <Group gap="xs">
      <Button
        variant="default"
        onClick={() => {
          edits.close(key);
          edits.add(key);
        }}
      >
        {t('versions:draft.addBelow')}
      </Button>
      <Button variant="default" onClick={onSplit}>
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
          edits.close(key);
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
  );
}
