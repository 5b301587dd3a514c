import { useTranslation } from 'react-i18next';
import { papersContract } from '#domain/documents/papers/contract.ts';
import type { Paper, PaperKind } from '#domain/documents/papers/model.ts';
import { useChange } from '#web/lib/queries.ts';
import { ConfirmDialog } from '#web/ui/Dialogs.tsx';
import { PaperFields } from './PaperFields.tsx';
import { usePaperDraft } from './usePaperDraft.ts';

interface Props {
  /** Only a paper of this kind. */
  readonly kind?: PaperKind | undefined;
  /** The paper that is corrected; absent: a new one. */
  readonly known?: Paper;
  readonly onDone: (paper: Paper) => void;
  readonly onClose: () => void;
}

/** A paper written into the register, or corrected. */
export function PaperDialog({ kind, known, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const draft = usePaperDraft(kind ?? 'act', known);
  const register = useChange(papersContract.registerPaper, { onSuccess: onDone });
  const change = useChange(papersContract.changePaper, { onSuccess: onDone });
  const send = () => {
    const body = draft.check();
    if (!body) return;
    if (known) change.mutate({ params: { id: known.id }, body: { ...body, version: known.version } });
    else register.mutate({ body });
  };
  const title = kind ? t('papers:registerOf', { kind: t(`papers:kind.${kind}`) }) : t('papers:register');
  return (
    <ConfirmDialog
      opened
      title={known ? t('papers:changeTitle') : title}
      confirmLabel={t(known ? 'papers:saveChange' : 'papers:save')}
      busy={register.isPending || change.isPending || draft.uploading}
      error={register.error ?? change.error}
      onConfirm={send}
      onClose={onClose}
    >
      <PaperFields draft={draft} fixed={kind !== undefined} />
    </ConfirmDialog>
  );
}
