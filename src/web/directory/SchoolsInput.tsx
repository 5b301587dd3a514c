import { Button, FileButton, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { directoryContract } from '#domain/directory/contract.ts';
import type { RecognizedSchool } from '#domain/directory/model.ts';
import type { WriteEndpoint } from '#domain/kernel/endpoint.ts';
import { useChange } from '#web/lib/queries.ts';
import { decodeText } from '#web/lib/text-file.ts';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import styles from './NewSchoolListPage.module.css';

interface Props {
  /** Who asks decides which schools may be meant. */
  readonly recognition: WriteEndpoint & Pick<typeof directoryContract.recognizeSchools, 'body' | 'response'>;
  readonly onRecognized: (lines: readonly RecognizedSchool[]) => void;
}

export function SchoolsInput({ recognition, onRecognized }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const recognize = useChange(recognition, { refreshes: [], onSuccess: onRecognized });

  const takeFile = async (file: File | null) => {
    if (file) setText(decodeText(await file.arrayBuffer()));
  };

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        recognize.mutate({ body: { text } });
      }}
    >
      <Textarea
        label={t('directory:newList.text')}
        description={t('directory:newList.textHint')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autosize
        minRows={6}
        maxRows={16}
        maxLength={200_000}
        spellCheck={false}
        required
        withAsterisk={false}
      />
      {recognize.error && <ErrorNotice error={recognize.error} />}
      <div className={styles.buttons}>
        <Button type="submit" loading={recognize.isPending} disabled={text.trim() === ''}>
          {t('directory:newList.recognize')}
        </Button>
        <FileButton accept=".txt,.csv,text/plain,text/csv" onChange={(file) => void takeFile(file)}>
          {(props) => (
            <Button {...props} variant="default" leftSection={<Icon name="file" />}>
              {t('directory:newList.file')}
            </Button>
          )}
        </FileButton>
      </div>
    </form>
  );
}
