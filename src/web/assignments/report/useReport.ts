import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assignmentsContract } from '#domain/assignments/contract.ts';
import type { Assignment, AssignmentStep, ReportClaim } from '#domain/assignments/model.ts';
import { refusalOfReport } from '#domain/assignments/rules.ts';
import type { StoredFile } from '#domain/documents/model.ts';
import { isReason } from '#domain/kernel/reason.ts';
import { useUploads } from '#web/documents/attachments/useUploads.ts';
import { useChange } from '#web/lib/queries.ts';
import { useDraft } from './useDraft.ts';

const mostFiles = 20;

/** A report that is being written; `tooShort`: the person pressed the button, so what is missing is said. */
export function useReport({ id, version, status, claim, steps, mayBeNotRequired }: Assignment) {
  const { t } = useTranslation();
  const returned = status === 'returned';
  // A returned report is corrected, not written anew.
  const lastOf = (wanted: AssignmentStep) =>
    returned ? steps.find(({ step }) => step === wanted)?.text : undefined;
  const proposed = mayBeNotRequired && !returned;
  const { draft, keeps, change, forget } = useDraft(
    id,
    proposed
      ? { text: t('assignments:report.noSchools'), claim: 'not_required' }
      : { text: lastOf('reported') ?? '', claim },
  );
  const { uploads, uploading, add } = useUploads((file) =>
    change((known) => ({ ...known, files: [...known.files, file] })),
  );
  const [tried, setTried] = useState(false);
  const report = useChange(assignmentsContract.report, { onSuccess: forget });
  const tooShort = !isReason(draft.text) || refusalOfReport(draft.claim, draft.text) !== undefined;
  return {
    returned,
    /** Why it was returned. */
    remark: lastOf('returned'),
    draft,
    keeps,
    proposed,
    claim: (next: ReportClaim) => change((known) => ({ ...known, claim: next })),
    write: (text: string) => change((known) => ({ ...known, text })),
    uploads,
    uploading,
    full: draft.files.length + uploads.length >= mostFiles,
    attach: add,
    remove: (file: StoredFile) =>
      change((known) => ({ ...known, files: known.files.filter((one) => one.id !== file.id) })),
    tooShort: tried && tooShort,
    sending: report.isPending,
    error: report.error,
    send: () => {
      setTried(true);
      if (tooShort || uploading) return;
      const fileIds = draft.files.map((file) => file.id);
      report.mutate({
        params: { id },
        body: { version, text: draft.text.trim(), claim: draft.claim, fileIds },
      });
    },
  };
}

export type Reporting = ReturnType<typeof useReport>;
