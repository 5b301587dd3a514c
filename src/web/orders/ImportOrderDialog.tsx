import { Button, FileButton, Stack, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_FILE_BYTES } from '#domain/documents/model.ts';
import { ordersContract } from '#domain/orders/contract.ts';
import { ApiError } from '#web/lib/api.ts';
import { useChange } from '#web/lib/queries.ts';
import { Dialog } from '#web/ui/Dialogs.tsx';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import styles from './Orders.module.css';

/** The end of a name says what kind of file it is. */
const LONGEST_NAME = 200;

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
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [refused, setRefused] = useState<ApiError>();
  const [checking, setChecking] = useState(false);
  const fileButton = useRef<HTMLButtonElement>(null);
  const submitButton = useRef<HTMLButtonElement>(null);
  const read = useChange(ordersContract.importOrder, {
    onSuccess: ({ id }) => void navigate({ to: '/orders/$id', params: { id } }),
  });

  const choose = (chosen: File | null) => {
    const megabytes = MAX_FILE_BYTES / 2 ** 20;
    const isTooLarge = chosen !== null && chosen.size > MAX_FILE_BYTES;
    setFile(chosen);
    setRefused(isTooLarge ? new ApiError('too_large', 'file.too_large', { megabytes }) : undefined);
    read.reset();
  };
  const take = (chosen: File | null) => {
    if (chosen && !checking && !read.isPending) choose(chosen);
  };
  const over = useDroppedFile(opened, take);
  useEffect(() => {
    (file ? submitButton : fileButton).current?.focus();
  }, [file]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body = file ?? new File([text], `${t('orders:importing.pasted')}.txt`);
    setChecking(true);
    if (await isReadable(body)) read.mutate({ query: { name: body.name.slice(-LONGEST_NAME) }, body });
    else setRefused(new ApiError('invalid', 'file.unreadable'));
    setChecking(false);
  };
  const error = refused ?? read.error;

  return (
    <Dialog opened={opened} title={t('orders:importing.title')} onClose={onClose} size="xl">
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <p className={styles.hint}>{t('orders:importing.hint')}</p>
          <div className={styles.drop} data-over={over || undefined}>
            {file && (
              <span>
                {file.name}{' '}
                <Button
                  variant="subtle"
                  size="compact-md"
                  onClick={() => choose(null)}
                  aria-label={t('orders:importing.remove', { name: file.name })}
                >
                  <Icon name="close" size={14} />
                </Button>
              </span>
            )}
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
                  ref={fileButton}
                  data-autofocus
                  variant="default"
                  leftSection={<Icon name="file" />}
                >
                  {t(file ? 'orders:importing.another' : 'orders:importing.file')}
                </Button>
              )}
            </FileButton>
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
          <Button
            ref={submitButton}
            type="submit"
            loading={checking || read.isPending}
            disabled={refused !== undefined || (!file && text.trim() === '')}
          >
            {t('orders:importing.submit')}
          </Button>
        </Stack>
      </form>
    </Dialog>
  );
}

/** Whether its bytes are at hand: one saved anew since it was chosen is not, and the network would be blamed for it. */
const isReadable = (file: File): Promise<boolean> =>
  file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );

/**
 * A file dropped anywhere is meant for the open dialog: beside it the browser would leave the page to show the file.
 * Answers whether one is held over the page.
 */
function useDroppedFile(isOpen: boolean, onDrop: (file: File | null) => void): boolean {
  const [over, setOver] = useState(false);
  const dropped = useEffectEvent(onDrop);
  useEffect(() => {
    if (!isOpen) return;
    const stop = new AbortController();
    const on = (name: 'dragover' | 'dragleave' | 'drop', act: (event: DragEvent) => void) =>
      window.addEventListener(
        name,
        (event) => {
          // Words dragged within the page are not ours.
          if (event.dataTransfer?.types.includes('Files')) act(event);
        },
        { signal: stop.signal },
      );
    on('dragover', (event) => {
      event.preventDefault();
      setOver(true);
    });
    on('dragleave', ({ relatedTarget }) => setOver(relatedTarget !== null));
    on('drop', (event) => {
      event.preventDefault();
      setOver(false);
      dropped(event.dataTransfer?.files[0] ?? null);
    });
    return () => stop.abort();
  }, [isOpen]);
  return over;
}
