import { Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftItem } from '#domain/plans/model.draft.ts';
import { pastedItems } from '#domain/plans/rules.drafting.ts';
import { newKey } from '#web/lib/api.ts';
import { ConfirmDialog } from '#web/ui/Dialogs.tsx';
import styles from './Drafts.module.css';

interface Props {
  readonly text: string;
  readonly above: DraftItem | undefined;
  readonly onPaste: (items: DraftItem[]) => void;
  readonly onClose: () => void;
}

/** Rows copied from a spreadsheet, shown as they are understood before they are put in. */
export function PasteDialog({ text: first, above, onPaste, onClose }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState(first);
  const [tried, setTried] = useState(false);
  const items = pastedItems(text, () => newKey(), above);
  const put = () => {
    setTried(true);
    if (items.length > 0) onPaste(items);
  };
  return (
    <ConfirmDialog
      opened
      title={t('versions:draft.paste')}
      confirmLabel={t('versions:draft.pasteCount', { number: items.length })}
      busy={false}
      error={null}
      onConfirm={put}
      onClose={onClose}
    >
      <Stack gap="sm">
        <Textarea
          data-autofocus
          label={t('versions:draft.pasteLabel')}
          description={t('versions:draft.pasteHint')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={tried && items.length === 0 ? t('versions:draft.pasteEmpty') : undefined}
          minRows={4}
          maxRows={12}
          autosize
        />
        <ol className={styles.pasted}>
          {items.slice(0, 5).map((item) => (
            <li key={item.key}>
              {[item.number, item.title, item.term, item.responsible, item.result]
                .filter((part) => part !== '')
                .join(' · ')}
            </li>
          ))}
        </ol>
      </Stack>
    </ConfirmDialog>
  );
}
