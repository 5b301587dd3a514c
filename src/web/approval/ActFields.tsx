import { Button, FileButton, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { mediaTypeOf } from '#domain/documents/model.ts';
import { Attachments } from '#web/assignments/report/Attachments.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import styles from './Approval.module.css';
import { type ActDraft, actFieldId } from './useActDraft.ts';

const acceptedFiles = Object.keys(mediaTypeOf)
  .map((extension) => `.${extension}`)
  .join(',');

const requisites = [
  { field: 'kind', type: 'text', longest: 100 },
  { field: 'number', type: 'text', longest: 60 },
  { field: 'date', type: 'date', longest: 10 },
] as const;

/** The act by which a version is approved: kind, number, date, its file, and why. */
export function ActFields({ act }: { readonly act: ActDraft }) {
  const { t } = useTranslation();
  const { fields, missing, tried, file, uploads, change, attach, detach } = act;
  return (
    <section aria-labelledby="approval-act" className={styles.act}>
      <h2 id="approval-act" className={styles.heading}>
        {t('approval:draft.act')}
      </h2>
      <div className={styles.requisites}>
        {requisites.map(({ field, type, longest }) => (
          <TextInput
            key={field}
            id={actFieldId(field)}
            type={type}
            label={t(`approval:draft.${field}`)}
            value={fields[field]}
            maxLength={longest}
            onChange={(event) => change(field, event.currentTarget.value)}
            error={tried && missing[field] ? t('approval:draft.required') : undefined}
          />
        ))}
      </div>
      <Textarea
        id={actFieldId('summary')}
        label={t('approval:draft.why')}
        description={t('approval:draft.whyHint')}
        value={fields.summary}
        maxLength={2000}
        autosize
        minRows={2}
        onChange={(event) => change('summary', event.currentTarget.value)}
        error={tried && missing.summary ? t('approval:draft.whyShort') : undefined}
      />
      <Attachments files={file ? [file] : []} uploads={uploads} onRemove={detach} />
      {!file && uploads.length === 0 && (
        <FileButton accept={acceptedFiles} onChange={attach}>
          {(props) => (
            <Button {...props} variant="default" leftSection={<Icon name="file" />}>
              {t('approval:draft.attach')}
            </Button>
          )}
        </FileButton>
      )}
    </section>
  );
}
