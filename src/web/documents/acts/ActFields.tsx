import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AttachButton } from '../attachments/AttachButton.tsx';
import { Attachments } from '../attachments/Attachments.tsx';
import styles from './Acts.module.css';
import { type ActDraft, type ActField, actFieldId } from './useActDraft.ts';

interface Shape {
  readonly field: ActField;
  readonly type: 'text' | 'date';
  readonly longest: number;
}

const requisites: readonly Shape[] = [
  { field: 'kind', type: 'text', longest: 100 },
  { field: 'number', type: 'text', longest: 60 },
  { field: 'date', type: 'date', longest: 10 },
];
const signatory: readonly Shape[] = [
  { field: 'post', type: 'text', longest: 300 },
  { field: 'name', type: 'text', longest: 200 },
];

/** An act: kind, number and date, who signed it, its file. */
export function ActFields({ act }: { readonly act: ActDraft }) {
  const { t } = useTranslation();
  const { file, uploads, attach, detach } = act;
  return (
    <div className={styles.act}>
      <FieldRow act={act} shapes={requisites} />
      <FieldRow act={act} shapes={signatory} />
      <p className={styles.hint}>{t('documents:act.signatoryHint')}</p>
      <Attachments files={file ? [file] : []} uploads={uploads} onRemove={detach} />
      {!file && uploads.length === 0 && <AttachButton label={t('documents:act.attach')} onChoose={attach} />}
    </div>
  );
}

function FieldRow({ act, shapes }: { readonly act: ActDraft; readonly shapes: readonly Shape[] }) {
  const { t } = useTranslation();
  const { fields, missing, tried, change } = act;
  return (
    <div className={styles.row}>
      {shapes.map(({ field, type, longest }) => (
        <TextInput
          key={field}
          id={actFieldId(field)}
          type={type}
          label={t(`documents:act.${field}`)}
          value={fields[field]}
          maxLength={longest}
          onChange={(event) => change(field, event.currentTarget.value)}
          error={tried && missing[field] ? t('documents:act.required') : undefined}
        />
      ))}
    </div>
  );
}
