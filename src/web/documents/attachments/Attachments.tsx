import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StoredFile } from '#domain/documents/model.ts';
import { PersonNotice } from '#web/documents/PersonNotice.tsx';
import { useErrorText } from '#web/ui/use-error-text.ts';
import styles from './Attachments.module.css';
import { sizeWords } from './size.ts';
import type { Upload } from './useUploads.ts';

interface Props {
  readonly files: readonly StoredFile[];
  readonly uploads: readonly Upload[];
  readonly onRemove: (file: StoredFile) => void;
}

/** Files that go with what is being written: stored ones and those on their way. */
export function Attachments({ files, uploads, onRemove }: Props) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  if (files.length + uploads.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={t('documents:attachments.attached')}>
      {files.map((file) => (
        <li key={file.id} className={styles.file}>
          <span>
            {file.name} <span className={styles.size}>{sizeWords(t, file.size)}</span>
            <PersonNotice text={file.name} />
          </span>
          <Remove name={file.name} onRemove={() => onRemove(file)} />
        </li>
      ))}
      {uploads.map((upload) => (
        <li key={upload.key} className={styles.file}>
          {upload.error ? (
            <span role="alert">
              {upload.name}: {errorText(upload.error)}
            </span>
          ) : (
            <UploadProgress upload={upload} />
          )}
          <Remove name={upload.name} onRemove={upload.cancel} />
        </li>
      ))}
    </ul>
  );
}

function UploadProgress({ upload: { name, percent } }: { readonly upload: Upload }) {
  const { t } = useTranslation();
  const words = t('documents:attachments.uploading', { name, percent });
  return (
    <span>
      {words} <progress value={percent} max={100} aria-label={words} />
    </span>
  );
}

function Remove({ name, onRemove }: { readonly name: string; readonly onRemove: () => void }) {
  const { t } = useTranslation();
  return (
    <Button
      variant="default"
      size="compact-md"
      onClick={onRemove}
      aria-label={t('documents:attachments.removeFile', { name })}
    >
      {t('documents:attachments.remove')}
    </Button>
  );
}
