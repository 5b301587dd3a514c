import { useTranslation } from 'react-i18next';
import { partiesContract } from '#domain/orders/contract.parties.ts';
import type { PartyEntry } from '#domain/orders/model.parties.ts';
import { useChange } from '#web/lib/queries.ts';
import { ConfirmDialog } from '#web/ui/Dialogs.tsx';

interface Props {
  readonly answer: PartyEntry | undefined;
  readonly onClose: () => void;
}

export function ForgetDialog({ answer, onClose }: Props) {
  const { t } = useTranslation();
  const forget = useChange(partiesContract.forget, { onSuccess: onClose });
  return (
    <ConfirmDialog
      opened={answer !== undefined}
      title={t('parties:forgetting')}
      confirmLabel={t('parties:forget')}
      busy={forget.isPending}
      error={forget.error}
      onConfirm={() => answer && forget.mutate({ params: { id: answer.id } })}
      onClose={() => {
        forget.reset();
        onClose();
      }}
    >
      {answer && t('parties:forgettingText', { words: answer.words })}
    </ConfirmDialog>
  );
}
