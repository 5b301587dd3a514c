import { Button, FileButton } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { mediaTypeOf } from '#domain/documents/model.ts';
import { Icon } from '#web/ui/Icon.tsx';
import styles from './Attachments.module.css';

const acceptedFiles = Object.keys(mediaTypeOf)
  .map((extension) => `.${extension}`)
  .join(',');

interface Props {
  readonly label: string;
  readonly multiple?: boolean;
  readonly disabled?: boolean;
  readonly onChoose: (file: File) => void;
}

/** Opens the choice of files of the kinds that are taken, and says what no file may tell. */
export function AttachButton({ label, multiple = false, disabled = false, onChoose }: Props) {
  const { t } = useTranslation();
  const noteId = useId();
  return (
    <>
      <FileButton
        multiple={multiple}
        accept={acceptedFiles}
        onChange={(chosen) => [chosen ?? []].flat().forEach(onChoose)}
      >
        {(props) => (
          <Button
            {...props}
            variant="default"
            leftSection={<Icon name="file" />}
            disabled={disabled}
            aria-describedby={noteId}
          >
            {label}
          </Button>
        )}
      </FileButton>
      <span id={noteId} className={styles.note}>
        {t('numbersOnly')}
      </span>
    </>
  );
}
