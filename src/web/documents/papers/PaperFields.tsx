import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { paperKinds } from '#domain/documents/papers/model.ts';
import { AttachButton } from '../attachments/AttachButton.tsx';
import { Attachments } from '../attachments/Attachments.tsx';
import { PersonNotice } from '../PersonNotice.tsx';
import styles from './Papers.module.css';
import { isCount, type PaperDraft, type TypedField } from './usePaperDraft.ts';

interface Props {
  readonly draft: PaperDraft;
  /** The kind is asked for elsewhere. */
  readonly fixed?: boolean;
}

const longest: Readonly<Partial<Record<TypedField, number>>> = {
  subject: 300,
  number: 60,
  signatory: 300,
  party: 300,
  link: 500,
};

/** Of what can be wrong by itself; a count has words of its own. */
const faultOf: Readonly<Partial<Record<TypedField, 'papers:subjectMissing' | 'papers:linkWrong'>>> = {
  subject: 'papers:subjectMissing',
  link: 'papers:linkWrong',
};

/** The subject and what the kind needs, then its files. */
export function PaperFields({ draft, fixed = false }: Props) {
  const { t } = useTranslation();
  const { kind, setKind, shown, missing, files, uploads, attach, detach } = draft;
  const lacks = missing.map((field) => t(`papers:field.${field}`).toLowerCase()).join(', ');
  return (
    <div className={styles.fields}>
      {!fixed && (
        <Select
          label={t('papers:kindLabel')}
          data={paperKinds.map((value) => ({ value, label: t(`papers:kind.${value}`) }))}
          value={kind}
          allowDeselect={false}
          onChange={(value) => setKind(paperKinds.find((one) => one === value) ?? kind)}
        />
      )}
      {shown.map((field) => (
        <Field key={field} draft={draft} field={field} />
      ))}
      <Attachments files={files} uploads={uploads} onRemove={detach} />
      <div className={styles.attach}>
        <AttachButton multiple label={t('papers:attach')} onChoose={attach} />
        <p className={styles.quiet}>{t('papers:filesHint')}</p>
      </div>
      {lacks && <p role="status">{t('papers:toProve', { fields: lacks })}</p>}
    </div>
  );
}

function Field({ draft, field }: { readonly draft: PaperDraft; readonly field: TypedField }) {
  const { t } = useTranslation();
  const { typed, tried, wrong, type } = draft;
  const fault = isCount(field) ? 'papers:countWrong' : faultOf[field];
  return (
    <>
      <TextInput
        type={field === 'signedOn' ? 'date' : 'text'}
        inputMode={isCount(field) ? 'numeric' : undefined}
        label={t(`papers:field.${field}`)}
        description={field === 'subject' ? t('papers:subjectHint') : undefined}
        value={typed[field]}
        maxLength={longest[field]}
        onChange={(event) => type(field, event.currentTarget.value)}
        error={tried && wrong.has(field) ? fault && t(fault) : undefined}
      />
      {field === 'subject' && <PersonNotice text={typed.subject} />}
    </>
  );
}
