import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '#domain/forms/model.ts';
import { findCell } from '#domain/forms/rules.cells.ts';
import { formatAnswer } from '#domain/forms/rules.input.ts';
import { changeRequestsContract } from '#domain/surveys/change-requests/contract.ts';
import type { ChangeRequest } from '#domain/surveys/change-requests/model.ts';
import type { SurveyForm } from '#domain/surveys/model.ts';
import { useOpenForm } from '#web/forms/FormStoreContext.tsx';
import { cellName, instanceName } from '#web/forms/state/words.ts';
import { formatMoment } from '#web/lib/format.ts';
import { useChange } from '#web/lib/queries.ts';
import { useSession } from '#web/lib/session.tsx';
import { ConfirmDialog, ReasonDialog } from '#web/ui/Dialogs.tsx';
import styles from '../review/Review.module.css';
import { useGoToCell } from '../review/useGoToCell.ts';
import { RequestStatus } from './RequestStatus.tsx';

interface Props {
  readonly form: SurveyForm;
  readonly request: ChangeRequest;
}

/** One request: the values, the reason, how it ended or what may be decided. */
export function RequestCard({ form, request }: Props) {
  const { t } = useTranslation();
  const { timeZone } = useSession().region;
  const signed = ({ by, at }: { by: string; at: string }) =>
    t('review:remarks.signed', { by, moment: formatMoment(at, timeZone) });
  return (
    <li>
      <RequestStatus status={request.status} />
      <p className={styles.signed}>
        {t(`changes:side.${request.side}`)}: {signed(request)}
      </p>
      <ul>
        {request.changes.map(({ cell, before, after }) => (
          <Change key={cell} cell={cell} before={before} after={after} />
        ))}
      </ul>
      <p>{t('changes:because', { reason: request.reason })}</p>
      {request.warnings.map(({ cell, message }) => (
        <p key={`${cell} ${message}`} className={styles.unchanged}>
          {t('changes:warning', { message })}
        </p>
      ))}
      {request.end && (
        <p className={styles.signed}>
          {t(`changes:status.${request.status}`)}: {signed(request.end)}
          {request.end.reason && `. «${request.end.reason}»`}
        </p>
      )}
      <Decision form={form} request={request} />
    </li>
  );
}

function Change({ cell, before, after }: ChangeRequest['changes'][number]) {
  const { t } = useTranslation();
  const { store } = useOpenForm();
  const goTo = useGoToCell();
  const spec = findCell(store.def, cell);
  const words = (answer: Answer | null) =>
    answer === null || !spec ? t('surveys:conflict.blank') : formatAnswer(spec.field, answer);
  return (
    <li>
      {spec ? (
        <button type="button" className={styles.link} onClick={() => goTo(cell)}>
          {cellName(t, spec, instanceName(store.answers, cell))}
        </button>
      ) : (
        cell
      )}
      : {words(before)} → <strong>{words(after)}</strong>
    </li>
  );
}

/** The other side agrees or declines, one's own side takes the request back. */
function Decision({ form, request }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<'agree' | 'decline' | 'withdraw' | null>(null);
  const close = () => setAsking(null);
  const agree = useChange(changeRequestsContract.agree, { onSuccess: close });
  const decline = useChange(changeRequestsContract.decline, { onSuccess: close });
  const withdraw = useChange(changeRequestsContract.withdraw, { onSuccess: close });
  if (request.actions.length === 0) return null;
  const params = { id: form.id, requestId: request.id };
  return (
    <Group gap="xs" mt="xs">
      {request.actions.map((action) => (
        <Button
          key={action}
          size="compact-sm"
          variant={action === 'agree' ? 'filled' : 'default'}
          onClick={() => setAsking(action)}
        >
          {t(`changes:act.${action}`)}
        </Button>
      ))}
      <ConfirmDialog
        opened={asking === 'agree'}
        title={t('changes:agreeTitle')}
        confirmLabel={t('changes:act.agree')}
        busy={agree.isPending}
        error={agree.error}
        onConfirm={() => agree.mutate({ params })}
        onClose={close}
      >
        {t('changes:agreeText')}
      </ConfirmDialog>
      <ConfirmDialog
        opened={asking === 'withdraw'}
        title={t('changes:withdrawTitle')}
        confirmLabel={t('changes:act.withdraw')}
        busy={withdraw.isPending}
        error={withdraw.error}
        onConfirm={() => withdraw.mutate({ params })}
        onClose={close}
      >
        {t('changes:withdrawText')}
      </ConfirmDialog>
      <ReasonDialog
        opened={asking === 'decline'}
        title={t('changes:declineTitle')}
        confirmLabel={t('changes:act.decline')}
        busy={decline.isPending}
        error={decline.error}
        onConfirm={(reason) => decline.mutate({ params, body: { reason } })}
        onClose={close}
      >
        {t('changes:declineText')}
      </ReasonDialog>
    </Group>
  );
}
