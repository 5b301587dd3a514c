import { Button, FileButton, Stack, Textarea } from '@mantine/core';
import { type FormEvent, type Ref, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#web/ui/Dialogs.tsx';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import styles from './Orders.module.css';
import { useDroppedFile } from './useDroppedFile.ts';
import { type Import, useImport } from './useImport.ts';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/**
 * A file of any kind that is read, or a pasted text; what is refused stays on the screen with the reason, and what
 * was pasted stays when the dialog is closed.
 */
export function ImportOrderDialog({ opened, onClose }: Props) {
  const { t } = useTranslation();
  const importing = useImport();
  const { file, text, setText, busy, ready, error } = importing;
  const over = useDroppedFile(opened, importing.take);
  const fileButton = useRef<HTMLButtonElement>(null);
  const submitButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    (file ? submitButton : fileButton).current?.focus();
  }, [file]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void importing.submit();
  };

  return (
    <Dialog opened={opened} title={t('orders:importing.title')} onClose={onClose} size="xl">
      <form onSubmit={submit}>
        <Stack>
          <p className={styles.hint}>{t('orders:importing.hint')}</p>
          <div className={styles.drop} data-over={over || undefined}>
            {file && <ChosenFile name={file.name} onRemove={importing.remove} />}
            <ChooseFile importing={importing} buttonRef={fileButton} />
            {!file && <span className={styles.dropWords}>{t('orders:importing.drop')}</span>}
          </div>
          {!file && (
            <Textarea
              label={t('orders:importing.text')}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
              minRows={6}
              maxRows={16}
              autosize
              spellCheck={false}
            />
          )}
          {error && <ErrorNotice error={error} />}
          <Button ref={submitButton} type="submit" loading={busy} disabled={!ready}>
            {t('orders:importing.submit')}
          </Button>
        </Stack>
      </form>
    </Dialog>
  );
}

interface ChosenProps {
  readonly name: string;
  readonly onRemove: () => void;
}

function ChosenFile({ name, onRemove }: ChosenProps) {
  const { t } = useTranslation();
  return (
    <span>
      {name}{' '}
      <Button
        variant="subtle"
        size="compact-md"
        onClick={onRemove}
        aria-label={t('orders:importing.remove', { name })}
      >
        <Icon name="close" size={14} />
      </Button>
    </span>
  );
}

interface ChooseProps {
  readonly importing: Import;
  readonly buttonRef: Ref<HTMLButtonElement>;
}

function ChooseFile({ importing: { file, take }, buttonRef }: ChooseProps) {
  const { t } = useTranslation();
  return (
    <FileButton
      accept=".docx,.docm,.xlsx,.xlsm,.pdf,.txt,.csv,.md,text/plain"
      onChange={take}
      // The same file, saved anew, is a choice as well.
      inputProps={{
        onClick: ({ currentTarget }) => {
          currentTarget.value = '';
        },
      }}
    >
      {(props) => (
        <Button
          {...props}
          ref={buttonRef}
          data-autofocus
          variant="default"
          leftSection={<Icon name="file" />}
        >
          {t(file ? 'orders:importing.another' : 'orders:importing.file')}
        </Button>
      )}
    </FileButton>
  );
}
