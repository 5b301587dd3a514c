import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assignmentsContract } from '#domain/assignments/contract.ts';
import type { Assignment, AssignmentStep } from '#domain/assignments/model.ts';
import { isReason } from '#domain/kernel/reason.ts';
import { AttachButton } from '#web/documents/attachments/AttachButton.tsx';
import { Attachments } from '#web/documents/attachments/Attachments.tsx';
import { useUploads } from '#web/documents/attachments/useUploads.ts';
import { ApiError } from '#web/lib/api.ts';
import { useChange } from '#web/lib/queries.ts';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import { useErrorText } from '#web/ui/use-error-text.ts';
import styles from '../Assignments.module.css';
import { useDraft } from './useDraft.ts';

const mostFiles = 20;

/** A text and files. Nothing typed is lost before the server has it. */
export function ReportForm({ assignment }: { readonly assignment: Assignment }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const { id, version, status, steps, reportBlocked, collection } = assignment;
  // A returned report is corrected, not written anew.
  const lastOf = (wanted: AssignmentStep) =>
    status === 'returned' ? steps.find(({ step }) => step === wanted)?.text : undefined;
  const { draft, keeps, change, forget } = useDraft(id, lastOf('reported') ?? '');
  const { uploads, uploading, add } = useUploads((file) =>
    change((known) => ({ ...known, files: [...known.files, file] })),
  );
  const [tried, setTried] = useState(false);
  const report = useChange(assignmentsContract.report, { onSuccess: forget });
  const tooShort = !isReason(draft.text);
  const remark = lastOf('returned');
  const blocked = reportBlocked
    ? errorText(new ApiError('conflict', reportBlocked, { ...collection }))
    : undefined;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (tooShort || uploading) return;
    const fileIds = draft.files.map((file) => file.id);
    report.mutate({ params: { id }, body: { version, text: draft.text.trim(), fileIds } });
  };

  return (
    <section aria-labelledby="assignment-report">
      <h2 id="assignment-report" className={styles.heading}>
        {t('assignments:report.title')}
      </h2>
      {remark && <p className={styles.remark}>{t('assignments:report.returned', { reason: remark })}</p>}
      {blocked ? (
        <p className={styles.blocked}>{blocked}</p>
      ) : (
        <form onSubmit={submit} className={styles.form} noValidate>
          <Textarea
            label={t('assignments:report.text')}
            description={t('assignments:report.hint')}
            value={draft.text}
            onChange={({ currentTarget: { value } }) => change((known) => ({ ...known, text: value }))}
            error={tried && tooShort ? t('assignments:report.tooShort') : undefined}
            minRows={4}
            maxRows={20}
            maxLength={10_000}
            autosize
            required
            withAsterisk={false}
          />
          <Attachments
            files={draft.files}
            uploads={uploads}
            onRemove={(file) =>
              change((known) => ({ ...known, files: known.files.filter((one) => one.id !== file.id) }))
            }
          />
          <div className={styles.attach}>
            <AttachButton
              multiple
              label={t('assignments:report.attach')}
              disabled={draft.files.length + uploads.length >= mostFiles}
              onChoose={add}
            />
            <span className={styles.quiet}>{t('assignments:report.filesHint')}</span>
          </div>
          {report.error && <ErrorNotice error={report.error} />}
          <div className={styles.attach}>
            <Button type="submit" loading={report.isPending} disabled={uploading}>
              {status === 'returned' ? t('assignments:report.again') : t('assignments:report.send')}
            </Button>
            <span className={styles.quiet}>
              {uploading ? t('assignments:report.waitForFiles') : keeps && t('assignments:report.draft')}
            </span>
          </div>
          {!keeps && <p role="alert">{t('notKept')}</p>}
        </form>
      )}
    </section>
  );
}
