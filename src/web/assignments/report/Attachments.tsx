import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StoredFile } from '#domain/documents/model.ts';
import { useErrorText } from '#web/ui/use-error-text.ts';
import styles from '../Assignments.module.css';
import { sizeWords } from '../History.tsx';
import type { Upload } from './useUploads.ts';

interface Props {
  readonly files: readonly StoredFile[];
  readonly uploads: readonly Upload[];
  readonly onRemove: (file: StoredFile) => void;
}

/** Files that go with the report: stored ones and those on their way. */
export function Attachments({ files, uploads, onRemove }: Props) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  if (files.length + uploads.length === 0) return null;
  return (
    <ul className={styles.plain} aria-label={t('assignments:report.attached')}>
      {files.map((file) => (
        <li key={file.id} className={styles.file}>
          <span>
            {file.name} <span className={styles.quiet}>{sizeWords(t, file.size)}</span>
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
  const words = t('assignments:report.uploading', { name, percent });
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
      aria-label={t('assignments:report.removeFile', { name })}
    >
      {t('assignments:report.remove')}
    </Button>
  );
}
