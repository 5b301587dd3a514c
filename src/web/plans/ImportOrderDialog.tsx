import { Button, FileButton, Stack, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { plansContract } from '#domain/plans/contract.ts';
import { useChange } from '#web/lib/queries.ts';
import { decodeText } from '#web/lib/text-file.ts';
import { Dialog } from '#web/ui/Dialogs.tsx';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import styles from './Orders.module.css';

interface Props {
  readonly onClose: () => void;
}

/** A file or a pasted text; what the server refuses stays on the screen with the reason. */
export function ImportOrderDialog({ onClose }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [file, setFile] = useState<string>();
  const read = useChange(plansContract.importOrder, {
    onSuccess: ({ id }) => void navigate({ to: '/orders/$id', params: { id } }),
  });

  const takeFile = async (chosen: File | null) => {
    if (!chosen) return;
    setText(decodeText(await chosen.arrayBuffer()));
    setFile(chosen.name);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    read.mutate({ body: { fileName: file ?? t('plans:importing.pasted'), text } });
  };

  return (
    <Dialog opened title={t('plans:importing.title')} onClose={onClose} size="xl">
      <form onSubmit={submit}>
        <Stack>
          <p className={styles.hint}>{t('plans:importing.hint')}</p>
          <div className={styles.file}>
            <FileButton accept=".txt,text/plain" onChange={(chosen) => void takeFile(chosen)}>
              {(props) => (
                <Button {...props} variant="default" leftSection={<Icon name="file" />}>
                  {t('plans:importing.file')}
                </Button>
              )}
            </FileButton>
            {file && <span>{t('plans:importing.chosen', { name: file })}</span>}
          </div>
          <Textarea
            label={t('plans:importing.text')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            minRows={8}
            maxRows={16}
            autosize
            spellCheck={false}
          />
          {read.error && <ErrorNotice error={read.error} />}
          <Button type="submit" loading={read.isPending} disabled={text.trim() === ''}>
            {t('plans:importing.submit')}
          </Button>
        </Stack>
      </form>
    </Dialog>
  );
}
