import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assignmentsContract } from '#domain/assignments/contract.ts';
import type { Assignment, AssignmentStep, ReportClaim } from '#domain/assignments/model.ts';
import { lackedOf } from '#domain/assignments/rules.evidence.ts';
import { refusalOfReport } from '#domain/assignments/rules.ts';
import type { StoredFile } from '#domain/documents/model.ts';
import type { PaperKind } from '#domain/documents/papers/model.ts';
import type { PaperId } from '#domain/kernel/ids.ts';
import { isReason } from '#domain/kernel/reason.ts';
import { useUploads } from '#web/documents/attachments/useUploads.ts';
import { useChange } from '#web/lib/queries.ts';
import { useDraft } from './useDraft.ts';

const mostFiles = 20;

/** A returned report starts with the papers that it brought. */
const sentPapers = (steps: Assignment['steps']) =>
  (steps.find(({ step }) => step === 'reported')?.papers ?? [])
    .filter(({ withdrawn }) => withdrawn === null)
    .map(({ id, kind }) => ({ id, kind }));

/** A report that is being written; `tooShort`: the person pressed the button, so what is missing is said. */
export function useReport({ id, version, status, claim, steps, demanded, mayBeNotRequired }: Assignment) {
  const { t } = useTranslation();
  const returned = status === 'returned';
  // A returned report is corrected, not written anew.
  const lastOf = (wanted: AssignmentStep) =>
    returned ? steps.find(({ step }) => step === wanted)?.text : undefined;
  const proposed = mayBeNotRequired && !returned;
  const { draft, keeps, change, forget } = useDraft(
    id,
    proposed
      ? { text: t('assignments:report.noSchools'), claim: 'not_required', papers: [] }
      : { text: lastOf('reported') ?? '', claim, papers: sentPapers(returned ? steps : []) },
  );
  const { uploads, uploading, add } = useUploads((file) =>
    change((known) => ({ ...known, files: [...known.files, file] })),
  );
  const [tried, setTried] = useState(false);
  const report = useChange(assignmentsContract.report, { onSuccess: forget });
  const tooShort = !isReason(draft.text) || refusalOfReport(draft.claim, draft.text) !== undefined;
  const lacked = lackedOf(demanded, draft.papers);
  const isSilent = (kind: PaperKind) => draft.claim === 'done' && !isReason(draft.excuses[kind] ?? '');
  const silent = lacked.filter(isSilent);
  return {
    demanded,
    /** Kinds that are demanded and not there, and those of them of which nothing is said. */
    lacked,
    silent: tried ? silent : [],
    choose: (kind: PaperKind, ids: readonly string[]) =>
      change((known) => ({
        ...known,
        papers: [
          ...known.papers.filter((one) => one.kind !== kind),
          ...ids.map((paper) => ({ id: paper as PaperId, kind })),
        ],
      })),
    excuse: (kind: PaperKind, why: string) =>
      change((known) => ({ ...known, excuses: { ...known.excuses, [kind]: why } })),
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
      if (tooShort || uploading || silent.length > 0) return;
      const fileIds = draft.files.map((file) => file.id);
      report.mutate({
        params: { id },
        body: {
          version,
          text: draft.text.trim(),
          claim: draft.claim,
          fileIds,
          ...(demanded.length > 0 &&
            draft.claim === 'done' && {
              paperIds: draft.papers.map((paper) => paper.id),
              lacks: lacked.map((kind) => ({ kind, why: (draft.excuses[kind] ?? '').trim() })),
            }),
        },
      });
    },
  };
}

export type Reporting = ReturnType<typeof useReport>;
