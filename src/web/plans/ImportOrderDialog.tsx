import { Button, FileButton, Stack, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type DragEvent, type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { plansContract } from '#domain/plans/contract.ts';
import { useChange } from '#web/lib/queries.ts';
import { Dialog } from '#web/ui/Dialogs.tsx';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import styles from './Orders.module.css';

interface Props {
  readonly onClose: () => void;
}

/** A file of any kind that is read, or a pasted text; what the server refuses stays on the screen with the reason. */
export function ImportOrderDialog({ onClose }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const read = useChange(plansContract.importOrder, {
    onSuccess: ({ id }) => void navigate({ to: '/orders/$id', params: { id } }),
  });

  const take = (chosen: File | null) => {
    if (!chosen) return;
    setFile(chosen);
    read.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const name = file?.name ?? `${t('plans:importing.pasted')}.txt`;
    read.mutate({ query: { name }, body: file ?? new Blob([text]) });
  };

  return (
    <Dialog opened title={t('plans:importing.title')} onClose={onClose} size="xl">
      <form onSubmit={submit}>
        <Stack>
          <p className={styles.hint}>{t('plans:importing.hint')}</p>
          <DropPlace onDrop={take}>
            {file ? (
              <>
                <span>{file.name}</span>
                <Button
                  variant="default"
                  size="compact-md"
                  onClick={() => setFile(null)}
                  aria-label={t('plans:importing.remove', { name: file.name })}
                >
                  <Icon name="close" size={14} />
                </Button>
              </>
            ) : (
              <FileButton accept=".docx,.xlsx,.pdf,.txt,text/plain" onChange={take}>
                {(props) => (
                  <Button {...props} variant="default" leftSection={<Icon name="file" />}>
                    {t('plans:importing.file')}
                  </Button>
                )}
              </FileButton>
            )}
            {!file && <span className={styles.dropWords}>{t('plans:importing.drop')}</span>}
          </DropPlace>
          {!file && (
            <Textarea
              label={t('plans:importing.text')}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
              minRows={6}
              maxRows={16}
              autosize
              spellCheck={false}
            />
          )}
          {read.error && <ErrorNotice error={read.error} />}
          <Button type="submit" loading={read.isPending} disabled={!file && text.trim() === ''}>
            {t('plans:importing.submit')}
          </Button>
        </Stack>
      </form>
    </Dialog>
  );
}

interface DropPlaceProps {
  readonly onDrop: (file: File | null) => void;
  readonly children: ReactNode;
}

/** A file may be dropped here; whoever has no mouse uses the button inside. */
function DropPlace({ onDrop, children }: DropPlaceProps) {
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onDrop(event.dataTransfer.files[0] ?? null);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is only for a mouse, the button does the same
    <div
      className={styles.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {children}
    </div>
  );
}
