import { Button, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { proposedParts } from '#domain/plans/rules.splitting.ts';
import { ConfirmDialog } from '#web/ui/Dialogs.tsx';

interface Props {
  readonly title: string;
  readonly onSplit: (titles: string[]) => void;
  readonly onClose: () => void;
}

/** Proposes the parts that the words themselves show; a person has the last word. */
export function SplitDialog({ title, onSplit, onClose }: Props) {
  const { t } = useTranslation();
  const [parts, setParts] = useState(() => {
    const proposed = proposedParts(title);
    return proposed.length > 1 ? proposed : [title, ''];
  });
  const [tried, setTried] = useState(false);
  const titles = parts.map((part) => part.trim()).filter((part) => part !== '');
  const split = () => {
    setTried(true);
    if (titles.length > 1) onSplit(titles);
  };
  return (
    <ConfirmDialog
      opened
      title={t('versions:draft.splitTitle')}
      confirmLabel={
        titles.length > 1
          ? t('versions:draft.splitInto', { number: titles.length })
          : t('versions:draft.split')
      }
      busy={false}
      error={null}
      onConfirm={split}
      onClose={onClose}
    >
      <Stack gap="sm">
        <div>{t('versions:draft.splitText')}</div>
        {parts.map((part, at) => (
          <Textarea
            // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name than their place
            key={at}
            data-autofocus={at === 1 || undefined}
            label={t('versions:draft.part', { number: at + 1 })}
            value={part}
            autosize
            minRows={1}
            onChange={({ currentTarget: { value } }) => setParts((known) => known.with(at, value))}
            error={tried && titles.length < 2 && at === 0 ? t('versions:draft.onePart') : undefined}
          />
        ))}
        <Button variant="default" onClick={() => setParts((known) => [...known, ''])}>
          {t('versions:draft.addPart')}
        </Button>
      </Stack>
    </ConfirmDialog>
  );
}
