import { useTranslation } from 'react-i18next';
import { assignmentsContract } from '#domain/assignments/contract.ts';
import type { Assignment } from '#domain/assignments/model.ts';
import { sizeWords } from '#web/documents/attachments/size.ts';
import { addressOf } from '#web/lib/api.ts';
import styles from './Assignments.module.css';

interface Props {
  readonly id: Assignment['id'];
  readonly files: Assignment['steps'][number]['files'];
}

/** What was attached to a report, to be opened. */
export function StepFiles({ id, files }: Props) {
  const { t } = useTranslation();
  if (files.length === 0) return null;
  return (
    <ul className={styles.plain} aria-label={t('assignments:history.files')}>
      {files.map((file) => (
        <li key={file.id}>
          <a href={addressOf(assignmentsContract.getFile, { params: { id, fileId: file.id } })}>
            {file.name}
          </a>{' '}
          <span className={styles.quiet}>{sizeWords(t, file.size)}</span>
        </li>
      ))}
    </ul>
  );
}
